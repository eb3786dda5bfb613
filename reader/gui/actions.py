"""Commands made into Qt actions: one for menus and toolbar, and one for the keys that belong to panes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from reader.gui.commands import COMMANDS, Command, Menu, Pane, Situation, command_title, menu_title
from reader.gui.icons import Icons

Handlers = Mapping[str, Callable[[], object]]


class Actions(QObject):
    """Runs commands. The window's actions carry the shortcuts with Ctrl and the function keys; single keys are second
    actions that live on the panes, so that typing in a field can never trigger one."""

    ran = Signal(str)

    def __init__(self, window: QWidget, panes: Mapping[Pane, list[QWidget]], handlers: Handlers, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._handlers = handlers
        self._icons = icons
        self._main = {command.id: self._make_main(command, window) for command in COMMANDS}
        self._keys = {command.id: self._make_keys(command, panes) for command in COMMANDS if command.keys}
        self._menus: dict[Menu, QMenu] = {}
        self.set_texts()

    def __getitem__(self, command_id: str) -> QAction:
        return self._main[command_id]

    def run(self, command_id: str) -> None:
        self._main[command_id].trigger()

    def set_situation(self, now: Situation) -> None:
        for command in COMMANDS:
            may_run = command.when(now)
            self._main[command.id].setEnabled(may_run)
            if command.id in self._keys:
                self._keys[command.id].setEnabled(may_run)

    def set_single_keys(self, are_on: bool) -> None:
        """Keys with Ctrl stay; letters, digits and signs on their own go off."""
        for command in COMMANDS:
            if command.id in self._keys:
                kept = [key for key in command.keys if are_on or not is_single(key)]
                self._keys[command.id].setShortcuts([QKeySequence(key) for key in kept])

    def set_texts(self) -> None:
        for command in COMMANDS:
            action = self._main[command.id]
            title = command_title(command)
            shown = [key_text(key) for key in command.all_keys]
            action.setText(title if command.shortcuts or not shown else f"{title}\t{shown[0]}")
            action.setIconText(title.rstrip("…"))
            tip = title.rstrip("…")
            action.setToolTip(f"{tip}  ({', '.join(shown)})" if shown else tip)
        for menu, widget in self._menus.items():
            widget.setTitle(menu_title(menu))

    def set_icons(self) -> None:
        for command in COMMANDS:
            if command.icon:
                self._main[command.id].setIcon(self._icons.icon(command.icon))

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        for menu in Menu:
            widget = bar.addMenu(menu_title(menu))
            self._menus[menu] = widget
            for command in COMMANDS:
                if command.menu is menu:
                    if command.starts_group and widget.actions():
                        widget.addSeparator()
                    widget.addAction(self._main[command.id])

    def add_to_toolbar(self, bar: QToolBar, ids: list[str]) -> None:
        for command_id in ids:
            bar.addAction(self._main[command_id])

    def pop_up_row_menu(self, at: QPoint) -> None:
        """What can be done with one article, at a point of the screen."""
        self._pop_up([command for command in COMMANDS if command.in_row_menu], at)

    def pop_up_sidebar_menu(self, at: QPoint) -> QMenu:
        """What can be done with one row of the sidebar; what makes no sense for it is left out."""
        fitting = [command for command in COMMANDS if command.in_sidebar_menu]
        return self._pop_up([command for command in fitting if self._main[command.id].isEnabled()], at)

    def _pop_up(self, commands: list[Command], at: QPoint) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in commands:
            if command.starts_group and command.in_sidebar_menu and menu.actions():
                menu.addSeparator()
            menu.addAction(self._main[command.id])
        menu.popup(at)
        return menu

    def pop_up_text_menu(self, bar: QToolBar) -> None:
        """Size and width of the text, below their button."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command_id in ("text_larger", "text_smaller", "text_normal"):
            menu.addAction(self._main[command_id])
        menu.addSeparator()
        for command_id in ("column_narrow", "column_normal", "column_wide"):
            menu.addAction(self._main[command_id])
        button = bar.widgetForAction(self._main["text_menu"])
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()) if button.isVisible() else self._window.pos())

    def _make_main(self, command: Command, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(command.id)
        action.setCheckable(command.is_toggle)
        action.setShortcuts([QKeySequence(key) for key in command.shortcuts])
        action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda: self._run(command.id))
        window.addAction(action)
        return action

    def _make_keys(self, command: Command, panes: Mapping[Pane, list[QWidget]]) -> QAction:
        action = QAction(self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setAutoRepeat(True)
        action.triggered.connect(self._main[command.id].trigger)
        for pane in command.panes:
            for widget in panes[pane]:
                widget.addAction(action)
        return action

    def _run(self, command_id: str) -> None:
        self._handlers[command_id]()
        self.ran.emit(command_id)


def is_single(key: str) -> bool:
    """Whether a key is a letter, digit or sign on its own, or a chord of them; arrows, Space and Return are not."""
    return all(len(part.strip().removeprefix("Shift+")) == 1 for part in key.split(", "))


def key_text(key: str) -> str:
    """A key as the person's platform and language write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
