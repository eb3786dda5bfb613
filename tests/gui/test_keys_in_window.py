"""Keys and settings in the real window: every command has its place, and what only a mouse could do, keys can."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.commands.command_finder import CommandFinder
from reader.gui.commands.commands import COMMANDS, Pane, Situation
from reader.gui.commands.key_map import key_map
from reader.gui.commands.key_presets import PRESETS
from reader.gui.searching.search_bar import SearchBar
from reader.gui.settings.setting_parts import SettingPart
from reader.gui.settings.settings_dialog import SettingsDialog
from reader.gui.widgets.sort_choice import SortChoice
from reader.settings import Settings


def test_every_command_is_reached_through_its_menu_and_through_the_palette(open_window) -> None:
    window = open_window()
    in_menus = {action.objectName() for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert {command.id for command in COMMANDS if command.menu} - in_menus == set()
    window.actions_by_id.set_situation(Situation(*(True for _ in Situation.__slots__)))
    window.actions_by_id.run("palette")
    palette = window.findChild(CommandFinder)
    assert palette is not None
    assert palette.shown == [command.id for command in COMMANDS]


@pytest.mark.parametrize("preset", PRESETS)
def test_every_key_of_a_preset_is_a_shortcut_where_it_belongs(open_window, preset: str) -> None:
    window = open_window(settings=Settings(language="en", key_preset=preset))
    places = {
        Pane.SIDEBAR: window.sidebar.tree,
        Pane.LIST: window.timeline,
        Pane.READING: window.column.pane,
    }
    keys = key_map(preset)
    for pane, widget in places.items():
        found = [key.toString() for action in (*window.actions(), *widget.actions()) for key in action.shortcuts()]
        assert sorted(QKeySequence(key).toString() for key in keys.keys_in(pane)) == sorted(found)


def test_vi_walks_with_its_own_keys(qtbot: QtBot, open_window) -> None:
    window = open_window(settings=Settings(language="en", key_preset="vi"))
    window.timeline.setFocus()
    qtbot.keyClick(window.timeline, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert window.timeline.currentIndex().row() == window.model.rowCount() - 1
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(window.timeline, Qt.Key.Key_G)
        qtbot.keyClick(window.timeline, Qt.Key.Key_G)
    assert window.timeline.currentIndex().row() == 0
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    assert window.focusWidget() is window.column.pane


def test_a_key_that_was_given_by_hand_works_at_once(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.preferences.change(keys={"next": ("Q",), "go_starred": ("Ctrl+1",)})
    window.timeline.setFocus()
    qtbot.keyClick(window.timeline, Qt.Key.Key_Q)
    assert window.timeline.currentIndex().row() == 0
    qtbot.keyClick(window.timeline, Qt.Key.Key_J)
    assert window.timeline.currentIndex().row() == 0
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.search_bar.field, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.searching.request.scope == "starred"


def test_what_the_settings_have_wrong_is_said_beside_what_the_library_says(open_window) -> None:
    window = open_window()
    window.telling.of_settings(
        tuple(f"The setting a{n} = 1 in x.toml is not understood and is ignored." for n in range(9))
    )
    window.telling.at_opening(("The index is being rebuilt.",))
    said = window.notices.text
    assert said.splitlines()[0] == "The index is being rebuilt."
    assert "The setting a0 = 1" in said
    assert said.splitlines()[-1] == "And 4 more."


def test_the_settings_dialog_of_the_window_changes_the_colours_and_back(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.actions_by_id.run("settings")
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    part = next(one for one in dialog.findChildren(SettingPart) if one.row.name == "theme")
    box, back = part.findChildren(QComboBox)[0], part.findChildren(QPushButton)[0]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    box.setFocus()
    qtbot.keyClicks(box, "Sep")
    assert window.appearance.theme.name == "sepia"
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is back
    qtbot.keyClick(back, Qt.Key.Key_Space)
    assert window.preferences.settings.theme == "system"
    window.preferences.change(language="nl")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Instellingen")
    assert dialog.isVisible()


def test_a_pane_is_made_wider_and_narrower_with_keys(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.resize(1400, 800)
    window.timeline.setFocus()
    before = window.splitter.sizes()
    qtbot.keyClick(
        window.timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    wider = window.splitter.sizes()
    assert wider[2] > before[2]
    assert window.splitter.widths()[2] == wider[2]
    window.actions_by_id.run("pane_narrower")
    assert window.splitter.sizes()[2] == before[2]
    window.column.pane.setFocus()
    window.actions_by_id.run("pane_wider")
    assert window.splitter.sizes()[3] > before[3]


def test_the_menu_key_is_about_the_row_one_stands_on(qtbot: QtBot, open_window, qapp: QApplication) -> None:
    window = open_window()
    window.timeline.choose_row(2)
    window.timeline.verticalScrollBar().setValue(window.timeline.verticalScrollBar().maximum())
    current = window.timeline.current_id()
    with qtbot.waitSignal(window.timeline.menu_wanted):
        place = window.timeline.viewport().rect().center()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, place, window.timeline.viewport().mapToGlobal(place)
        )
        assert event.type() is QEvent.Type.ContextMenu
        qapp.sendEvent(window.timeline.viewport(), event)
    assert window.timeline.current_id() == current
    for menu in window.findChildren(QMenu):
        menu.close()


def test_text_is_selected_and_copied_with_keys_alone(qtbot: QtBot, open_window, qapp: QApplication) -> None:
    window = open_window()
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    pane = window.column.pane
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_F4)
    assert window.actions_by_id["caret"].isChecked()
    assert window.focusWidget() is pane
    for _ in range(4):
        qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = pane.textCursor().selectedText()
    assert len(selected) == 4
    qtbot.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == selected
    assert window.focusWidget() is pane
    qtbot.keyClick(pane, Qt.Key.Key_F4)
    assert not pane.textCursor().hasSelection()
    qtbot.keyClick(pane, Qt.Key.Key_Left)
    assert window.focusWidget() is window.timeline


def test_a_table_is_sorted_with_keys(qtbot: QtBot, qapp: QApplication) -> None:
    table, model = QTreeView(), QStandardItemModel(0, 2)
    model.setHorizontalHeaderLabels(["Name", "Count"])
    for name, count in (("a", "2"), ("b", "1")):
        model.appendRow([QStandardItem(name), QStandardItem(count)])
    table.setModel(model)
    table.setSortingEnabled(True)
    choice = SortChoice(table)
    qtbot.addWidget(table)
    qtbot.addWidget(choice)
    qtbot.keyClicks(choice.column, "Count")
    qtbot.keyClick(choice.order, Qt.Key.Key_Space)
    first = model.index(0, 0).data(), choice.order.text()
    qtbot.keyClick(choice.order, Qt.Key.Key_Space)
    second = model.index(0, 0).data(), choice.order.text()
    assert {first, second} == {("b", "Lowest first"), ("a", "Highest first")}
    table.header().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert choice.column.currentText() == "Name"


def test_every_button_is_reached_with_tab_or_is_a_command(qtbot: QtBot, open_window) -> None:
    window = open_window()
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    ids = {command.id for command in COMMANDS}
    left = []
    for button in window.findChildren(QAbstractButton):
        # Emptying a field is a key of the field, its form is a command, and Qt's own show what stands in the menus too.
        is_inside_field = isinstance(button.parentWidget(), QLineEdit | SearchBar) or button.objectName()[:3] == "qt_"
        action = button.defaultAction() if isinstance(button, QToolButton) else None
        is_command = action is not None and action.objectName() in ids
        if not is_inside_field and not is_command and not button.focusPolicy() & Qt.FocusPolicy.TabFocus:
            left.append((type(button).__name__, button.objectName(), button.text() or button.toolTip()))
    assert left == []


def test_who_clicked_a_view_walks_into_its_list_with_the_keys_of_the_list(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.sidebar.tree.setFocus()
    with qtbot.waitSignal(window.opening.opened):
        QTest.keyClick(window.sidebar.tree, Qt.Key.Key_J)
    assert window.timeline.currentIndex().row() == 0
    with qtbot.waitSignal(window.opening.opened):
        QTest.keyClick(window.sidebar.tree, Qt.Key.Key_J)
    assert window.timeline.currentIndex().row() == 1
    assert window.focusWidget() is window.sidebar.tree


def test_tab_goes_round_the_window_and_is_caught_nowhere(qtbot: QtBot, open_window) -> None:
    window = open_window()
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.sidebar.tree.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        focus = window.focusWidget()
        assert focus is not None
        if focus is window.timeline and window.timeline in seen and window.sidebar.tree in seen[1:]:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [window.sidebar.tree, window.timeline, window.column.pane, window.search_bar.field]
    assert [type(one).__name__ for one in wanted if one not in seen] == []
