"""The settings dialog: made from one table, found by words, used with keys alone, and at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields

import pytest
from bare_window import BareWindow, bare_window
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.basics.tasks import Tasks
from reader.gui.commands.commands import COMMANDS
from reader.gui.settings.setting_parts import CommandPart, SettingPart
from reader.gui.settings.setting_rows import SETTING_ROWS, CommandRow, Page, SettingRow
from reader.gui.settings.settings_dialog import SettingsDialog
from reader.gui.widgets.dialogs import show
from reader.settings import Settings, choices_of, default_of, range_of

ROWS = [row for row in SETTING_ROWS if isinstance(row, SettingRow)]
NOT_HERE = {"keys"}  # the editor of keys is their place


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tasks: Tasks) -> Iterator[BareWindow]:
    yield from bare_window(qtbot, qapp, tasks)


@pytest.fixture
def dialog(window: BareWindow) -> SettingsDialog:
    actions = window.actions_by_id
    made = SettingsDialog(window.preferences, actions, actions.run, parent=window)
    show(made)
    return made


def part(dialog: SettingsDialog, name: str) -> SettingPart:
    return next(one for one in dialog.findChildren(SettingPart) if one.row.name == name)


def focused(dialog: SettingsDialog) -> QWidget:
    widget = dialog.focusWidget()
    assert widget is not None
    return widget


def test_every_setting_has_one_row_and_every_row_a_setting() -> None:
    names = [row.name for row in ROWS]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert set(names) == {one.name for one in fields(Settings)} - NOT_HERE


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_says_what_it_is_and_names_every_value_it_may_have(row: SettingRow) -> None:
    assert row.title
    assert row.sentence.endswith(".")
    default = default_of(row.name)
    if isinstance(default, str):
        assert {value for value, _ in row.labels} == set(choices_of(row.name)) or row.choices()
    elif not isinstance(default, bool):
        assert range_of(row.name) is not None


def test_commands_among_the_settings_are_commands() -> None:
    assert {row.command_id for row in SETTING_ROWS if isinstance(row, CommandRow)} <= {one.id for one in COMMANDS}


def test_every_page_shows_its_own_settings(dialog: SettingsDialog) -> None:
    for page in {row.page for row in SETTING_ROWS}:
        dialog.show_page(page)
        expected = [row for row in SETTING_ROWS if row.page is page]
        assert dialog.shown == [row.name if isinstance(row, SettingRow) else row.command_id for row in expected]


def test_searching_finds_by_title_sentence_value_and_name(dialog: SettingsDialog) -> None:
    for words, name in (
        ("sepia", "theme"), ("serifs", "typeface"), ("line height", "line_height"), ("nederlands", "language"),
        ("key_preset", "key_preset"), ("other keys", "change_keys"),
    ):  # fmt: skip
        dialog.look_for(words)
        assert name in dialog.shown, words
        assert len(dialog.shown) < len(SETTING_ROWS)
    dialog.look_for("language")
    assert dialog.shown == ["language"]
    dialog.look_for("looks and")
    assert "theme" in dialog.shown
    dialog.look_for("xyzzy")
    assert dialog.shown == []
    assert any(label.isVisible() and "No setting" in label.text() for label in dialog.findChildren(QLabel))


def test_escape_ends_the_search_and_then_the_dialog(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.keyClicks(focused(dialog), "sepia")
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(dialog.shown) > 1
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_setting_is_found_and_changed_with_keys_alone_and_at_once(
    qtbot: QtBot, dialog: SettingsDialog, window: BareWindow
) -> None:
    qtbot.keyClicks(focused(dialog), "sepia")
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Return)
    box = focused(dialog)
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "Colours"
    assert "Default: Of the system." in box.accessibleDescription()
    while box.currentData() != "sepia":
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert window.preferences.settings.theme == "sepia"
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    back = focused(dialog)
    assert isinstance(back, QPushButton)
    assert back.accessibleName() == "Colours: Back to default"
    qtbot.keyClick(back, Qt.Key.Key_Space)
    assert window.preferences.settings.theme == "system"
    assert focused(dialog) is box


def test_pages_are_walked_with_the_arrows(qtbot: QtBot, dialog: SettingsDialog) -> None:
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Down)
    first = dialog.page
    qtbot.keyClick(focused(dialog), Qt.Key.Key_Down)
    assert dialog.page is not first
    assert set(dialog.shown) == {
        row.name if isinstance(row, SettingRow) else row.command_id for row in SETTING_ROWS if row.page is dialog.page
    }


def test_every_control_is_reached_with_tab_and_has_a_name(qtbot: QtBot, dialog: SettingsDialog) -> None:
    for page in {row.page for row in SETTING_ROWS}:
        dialog.show_page(page)
        start = focused(dialog)
        seen: list[QWidget] = []
        for _ in range(80):
            QTest.keyClick(focused(dialog), Qt.Key.Key_Tab)
            seen.append(focused(dialog))
            if focused(dialog) is start:
                break
        wanted = [
            one for kind in (QComboBox, QCheckBox, QSpinBox, QPushButton) for one in dialog.findChildren(kind)
            if one.isVisible() and one.isEnabled()
        ]  # fmt: skip
        assert [one.accessibleName() for one in wanted if one not in seen] == []
        for one in wanted:
            assert one.accessibleName() or (isinstance(one, QPushButton) and one.text())


def test_what_is_changed_elsewhere_is_shown(dialog: SettingsDialog, window: BareWindow) -> None:
    window.preferences.change(text_size=24, is_justified=True)
    (box,) = part(dialog, "text_size").findChildren(QSpinBox)
    (switch,) = part(dialog, "is_justified").findChildren(QCheckBox)
    assert box.value() == 24
    assert switch.isChecked()


def test_changing_the_language_speaks_it_at_once_and_stays_where_one_is(
    qtbot: QtBot, dialog: SettingsDialog, window: BareWindow
) -> None:
    dialog.look_for("language")
    part(dialog, "language").focus()
    qtbot.keyClicks(focused(dialog), "N")
    assert window.preferences.settings.language == "nl"
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Instellingen")
    assert dialog.isVisible()
    box = focused(dialog)
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "Taal"
    assert box.currentText() == "Nederlands"


def test_the_wheel_changes_a_setting_only_where_the_person_is(
    qapp: QApplication, dialog: SettingsDialog, window: BareWindow
) -> None:
    (box,) = part(dialog, "theme").findChildren(QComboBox)
    down = QPointF(5, 5)
    event = QWheelEvent(
        down, box.mapToGlobal(down), QPointF(0, -120).toPoint(), QPointF(0, -120).toPoint(), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(box, event)
    assert event.type() is QEvent.Type.Wheel
    assert window.preferences.settings.theme == "light"


def test_what_cannot_be_set_here_says_why(window: BareWindow) -> None:
    row = SettingRow("list_pictures", Page.DESKTOP, "Tray", "In the tray.", obstacle=lambda: "There is no tray here.")
    actions = window.actions_by_id
    dialog = SettingsDialog(window.preferences, actions, actions.run, (row,), window)
    (switch,) = dialog.findChildren(QCheckBox)
    assert not switch.isEnabled()
    assert "There is no tray here." in switch.accessibleDescription()
    dialog.close()


def test_a_command_of_the_dialog_runs(dialog: SettingsDialog, window: BareWindow) -> None:
    dialog.show_page(Page.KEYS)
    sheet = next(one for one in dialog.findChildren(CommandPart) if one.row.command_id == "cheat_sheet")
    sheet.findChildren(QPushButton)[0].click()
    assert window.ran == ["cheat_sheet"]


def test_the_field_is_where_one_begins(dialog: SettingsDialog) -> None:
    assert isinstance(focused(dialog), QLineEdit)
