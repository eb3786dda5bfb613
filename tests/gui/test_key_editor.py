"""Changing keys by hand: found by name or key, taken over with a warning, undone, and at once in force everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bare_window import BareWindow, bare_window
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.basics.keys import read_key
from reader.gui.basics.staying_here import StayingHere
from reader.gui.basics.tasks import Tasks
from reader.gui.commands.command_finder import CommandFinder
from reader.gui.commands.commands import COMMANDS, Pane
from reader.gui.settings.key_editor import KeyEditor
from reader.gui.settings.key_field import KeyField, stroke_of
from reader.gui.widgets.dialogs import show

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tasks: Tasks) -> Iterator[BareWindow]:
    yield from bare_window(qtbot, qapp, tasks)


@pytest.fixture
def editor(window: BareWindow) -> KeyEditor:
    made = KeyEditor(window.preferences, window.actions_by_id, window)
    show(made)
    return made


def focused(editor: KeyEditor) -> QWidget:
    widget = editor.focusWidget()
    assert widget is not None
    return widget


def button(editor: KeyEditor, name: str) -> QPushButton:
    return next(one for one in editor.findChildren(QPushButton) if name in {one.text(), one.accessibleName()})


def press_in_list(qtbot: QtBot, window: BareWindow, key: Qt.Key) -> list[str]:
    """What the key does there."""
    window.ran.clear()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.panes[Pane.LIST].setFocus()
    qtbot.keyClick(window.panes[Pane.LIST], key)
    return window.ran


def test_every_command_is_there_and_found_by_its_name(qtbot: QtBot, editor: KeyEditor) -> None:
    assert editor.shown == [command.id for command in COMMANDS]
    qtbot.keyClicks(focused(editor), "browser stay")
    assert editor.shown == ["open_behind"]


def test_a_key_finds_its_command_and_its_chords(qtbot: QtBot, editor: KeyEditor) -> None:
    qtbot.keyClick(editor.pressed, Key.Key_J)
    assert editor.shown == ["next"]
    editor.pressed.empty()
    qtbot.keyClick(editor.pressed, Key.Key_G)
    assert {"go_all", "go_unread"} <= set(editor.shown)
    qtbot.keyClick(editor.pressed, Key.Key_U)
    assert editor.shown == ["go_unread"]
    qtbot.keyClicks(editor.words, "quit")
    assert editor.pressed.key == ""
    assert editor.shown == ["quit"]


def test_with_keys_alone_a_key_is_taken_over_and_undone(qtbot: QtBot, editor: KeyEditor, window: BareWindow) -> None:
    qtbot.keyClicks(focused(editor), "star or")
    qtbot.keyClick(focused(editor), Key.Key_Return)
    assert focused(editor) is editor.table
    qtbot.keyClick(focused(editor), Key.Key_Return)
    assert focused(editor) is editor.detail.field
    qtbot.keyClick(focused(editor), Key.Key_J)
    assert "Next article" in editor.detail.message
    qtbot.keyClick(focused(editor), Key.Key_Tab)
    take = focused(editor)
    assert isinstance(take, QPushButton)
    assert take.text() == "Take it over"
    qtbot.keyClick(take, Key.Key_Space)
    assert window.preferences.settings.keys == {"toggle_star": ("S", "J")}
    assert editor.keys_said("toggle_star") == "S   J"
    assert focused(editor) is editor.table
    button(editor, "Undo").click()
    assert window.preferences.settings.keys == {}
    editor.close()
    assert press_in_list(qtbot, window, Key.Key_J) == ["next"]


def test_a_changed_key_works_at_once_and_the_old_one_no_more(
    qtbot: QtBot, editor: KeyEditor, window: BareWindow
) -> None:
    editor.choose("next")
    qtbot.keyClick(editor.detail.field, Key.Key_Q)
    editor.detail.give()
    button(editor, "Take J away").click()
    editor.close()
    assert press_in_list(qtbot, window, Key.Key_Q) == ["next"]
    assert press_in_list(qtbot, window, Key.Key_J) == []
    assert "Q" in window.actions_by_id["next"].toolTip()
    assert window.actions_by_id["next"].text().endswith("\tQ")


def test_a_single_key_for_a_command_of_the_whole_window_still_never_types(
    qtbot: QtBot, editor: KeyEditor, window: BareWindow
) -> None:
    editor.choose("subscribe")
    qtbot.keyClick(editor.detail.field, Key.Key_A)
    editor.detail.give()
    editor.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    qtbot.keyClicks(window.field, "an apple")
    assert window.field.text() == "an apple"
    assert window.ran == []
    assert press_in_list(qtbot, window, Key.Key_A) == ["subscribe"]


def test_a_chord_is_pressed_and_works(qtbot: QtBot, editor: KeyEditor, window: BareWindow) -> None:
    editor.choose("rules")
    qtbot.keyClick(editor.detail.field, Key.Key_G)
    assert "in the way" in editor.detail.message
    qtbot.keyClick(editor.detail.field, Key.Key_R)
    assert editor.detail.message == "This key is free."
    editor.detail.give()
    assert window.preferences.settings.keys["rules"] == ("G, R",)
    editor.close()
    press_in_list(qtbot, window, Key.Key_G)
    qtbot.keyClick(window.panes[Pane.LIST], Key.Key_R)
    assert window.ran == ["rules"]


@pytest.mark.parametrize(("key", "modifiers", "said"), [
    (Key.Key_Dead_Acute, Modifier.NoModifier, "accent"),
    (Key.Key_Apostrophe, Modifier.NoModifier, "accent"),
    (Key.Key_K, Modifier.ControlModifier | Modifier.AltModifier, "AltGr"),
    (Key.Key_F, Modifier.AltModifier, "menu"),
    (Key.Key_Down, Modifier.NoModifier, "walks"),
    (Key.Key_V, Modifier.ControlModifier, "copies"),
])  # fmt: skip
def test_a_key_that_nobody_may_have_is_refused_with_a_reason(
    qapp: QApplication, editor: KeyEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    editor.choose("next")
    qapp.sendEvent(editor.detail.field, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
    assert said in editor.detail.message
    assert not editor.detail.can_give


def test_the_field_lets_nobody_be_caught(qtbot: QtBot, editor: KeyEditor) -> None:
    editor.detail.field.setFocus()
    for key in (Key.Key_Escape, Key.Key_Return, Key.Key_Space, Key.Key_Backspace, Key.Key_F1):
        qtbot.keyClick(editor.detail.field, key)
        assert editor.isVisible()
        assert editor.detail.field.key
        editor.detail.field.empty()
    qtbot.keyClick(editor.detail.field, Key.Key_Tab)
    assert focused(editor) is not editor.detail.field
    editor.detail.field.setFocus()
    qtbot.keyClick(editor.detail.field, Key.Key_Escape)
    qtbot.keyClick(editor.detail.field, Key.Key_Escape)
    assert focused(editor) is editor.table
    qtbot.keyClick(focused(editor), Key.Key_Escape)
    assert not editor.isVisible()


def test_the_escape_key_can_be_given(qtbot: QtBot, editor: KeyEditor, window: BareWindow) -> None:
    editor.choose("next")
    qtbot.keyClick(editor.detail.field, Key.Key_Escape)
    assert "Back to the list" in editor.detail.message
    editor.detail.give()
    assert "Esc" in window.actions_by_id.keys.keys("next")
    assert window.actions_by_id.keys.keys("back_to_list") == ("Backspace",)


def test_one_command_and_all_commands_go_back(qtbot: QtBot, editor: KeyEditor, window: BareWindow) -> None:
    for command_id, key in (("next", Key.Key_Q), ("previous", Key.Key_Y)):
        editor.choose(command_id)
        qtbot.keyClick(editor.detail.field, key)
        editor.detail.give()
    editor.choose("next")
    button(editor, "Back to default").click()
    assert set(window.preferences.settings.keys) == {"previous"}
    button(editor, "All back to default").click()
    assert window.preferences.settings.keys == {}
    button(editor, "Undo").click()
    assert set(window.preferences.settings.keys) == {"previous"}


def test_a_preset_is_in_force_at_once(qtbot: QtBot, editor: KeyEditor, window: BareWindow) -> None:
    box = next(one for one in editor.findChildren(QComboBox) if one.accessibleName() == "Set of keys")
    box.setFocus()
    qtbot.keyClicks(box, "vi")
    assert window.preferences.settings.key_preset == "vi"
    assert editor.keys_said("pane_left") == "H   Left"
    editor.close()
    press_in_list(qtbot, window, Key.Key_G)
    qtbot.keyClick(window.panes[Pane.LIST], Key.Key_G)
    assert window.ran == ["first_article"]


def test_cheat_sheet_and_palette_follow_while_they_are_open(window: BareWindow) -> None:
    sheet = CommandFinder(window.actions_by_id, None, window)
    palette = CommandFinder(window.actions_by_id, window.actions_by_id.run, window)
    for finder in (sheet, palette):
        finder.look_for("F12")
        assert finder.shown == []
    window.preferences.change(keys={"rules": ("F12",)})
    for finder in (sheet, palette):
        assert finder.shown == ["rules"]
    window.preferences.change(keys={"rules": ("F12",), "search": ("/",)}, single_keys=False)
    sheet.look_for("/")
    assert "search" not in sheet.shown
    sheet.close()
    palette.close()


def test_every_control_has_a_name_and_is_reached(qtbot: QtBot, editor: KeyEditor) -> None:
    editor.choose("open_in_browser")
    editor.words.setFocus()
    seen: list[QWidget] = []
    for _ in range(40):
        qtbot.keyClick(focused(editor), Key.Key_Tab)
        seen.append(focused(editor))
    wanted = [
        one for kind in (QLineEdit, QPushButton, QComboBox) for one in editor.findChildren(kind)
        if one.isVisible() and one.isEnabled()
    ]  # fmt: skip
    assert [one for one in wanted if one not in seen] == []
    assert [one for one in wanted if not (one.accessibleName() or getattr(one, "text", str)())] == []


@pytest.mark.parametrize(("key", "modifiers", "text", "written"), [
    (Key.Key_Question, Modifier.ShiftModifier, "?", "?"),
    (Key.Key_J, Modifier.ShiftModifier, "J", "Shift+J"),
    (Key.Key_1, Modifier.KeypadModifier, "1", "1"),
    (Key.Key_Plus, Modifier.ControlModifier, "+", "Ctrl++"),
    (Key.Key_Space, Modifier.ShiftModifier, " ", "Shift+Space"),
    (Key.Key_At, Modifier.GroupSwitchModifier, "@", "@"),
])  # fmt: skip
def test_a_key_is_written_as_the_table_does(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, written: str
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    assert stroke_of(event) == written
    assert read_key(written) == written


def test_a_modifier_alone_is_no_key(qtbot: QtBot, qapp: QApplication) -> None:
    field = KeyField()
    qtbot.addWidget(field)
    for key in (Key.Key_Shift, Key.Key_Control, Key.Key_AltGr):
        qapp.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, Modifier.NoModifier))
    assert field.key == ""


def test_what_opens_behind_the_window_does_not_stay_in_front(qtbot: QtBot, window: BareWindow) -> None:
    browser = QWidget()
    qtbot.addWidget(browser)
    staying = StayingHere(window)

    def open_browser() -> None:
        browser.show()
        browser.activateWindow()

    open_browser()
    qtbot.waitUntil(browser.isActiveWindow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(staying.came_back):
        staying.open(open_browser)
    qtbot.waitUntil(window.isActiveWindow)
    open_browser()  # by a person, who is not called back
    qtbot.waitUntil(browser.isActiveWindow)
