"""Commands made into Qt actions: one for menus and toolbar, and one for the keys that belong to panes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from reader.gui.basics.keys import key_text, panes_of
from reader.gui.basics.situation import library_open, row_with_entity
from reader.gui.commands.commands import COMMANDS, Command, Menu, Pane, Situation, command_title, menu_title
from reader.gui.commands.key_map import key_map
from reader.gui.theme.icons import Icons
from reader.settings import Settings

Handlers = Mapping[str, Callable[[], object]]


class Actions(QObject):
    """Runs commands. The window's actions carry the shortcuts with Ctrl and the function keys; single keys are second
    actions that live on the panes, so that typing in a field can never trigger one."""

    ran = Signal(str)
    keys_changed = Signal()

    def __init__(self, window: QWidget, panes: Mapping[Pane, list[QWidget]], handlers: Handlers, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._handlers = handlers
        self._icons = icons
        self._main = {command.id: self._make_main(command, window) for command in COMMANDS}
        self._keys: dict[str, QAction] = {}
        self._menus: dict[Menu, QMenu] = {}
        self._chosen = _choice(Settings())
        self.keys = key_map()
        self._deal_keys()

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

    def key_of(self, command_id: str) -> str:
        """The first of its keys as the person reads it, '' if it has none; for sentences."""
        command = next(one for one in COMMANDS if one.id == command_id)
        return next((key_text(key) for key in self.keys.told(command)), "")

    def take_keys(self, settings: Settings) -> None:
        """The keys that the person wants; without single keys letters, digits and signs on their own do nothing."""
        if _choice(settings) != self._chosen:
            self._chosen = _choice(settings)
            self.keys = key_map(settings.key_preset, settings.keys, has_single_keys=settings.single_keys)
            self._deal_keys()
            self.keys_changed.emit()

    def _deal_keys(self) -> None:
        for command in COMMANDS:
            self._main[command.id].setShortcuts([QKeySequence(key) for key in self.keys.of_window(command.id)])
            in_panes = self.keys.of_panes(command.id)
            if in_panes and command.id not in self._keys:
                self._keys[command.id] = self._make_keys(command)
            if command.id in self._keys:
                self._keys[command.id].setShortcuts([QKeySequence(key) for key in in_panes])
        self.set_texts()

    def set_texts(self) -> None:
        for command in COMMANDS:
            action = self._main[command.id]
            title = command_title(command)
            shown = [key_text(key) for key in self.keys.told(command)]
            has_own = bool(self.keys.of_window(command.id))  # which Qt writes into the menu itself
            action.setText(title if has_own or not shown else f"{title}\t{shown[0]}")
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
        fitting = [one for one in COMMANDS if one.in_sidebar_menu and self._main[one.id].isEnabled()]
        if row_with_entity in (one.when for one in fitting):  # a name is of no feed, and in no folder
            fitting = [one for one in fitting if one.when is not library_open]
        return self._pop_up(fitting, at)

    def _pop_up(self, commands: list[Command], at: QPoint) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in commands:
            if command.starts_group and command.in_sidebar_menu and menu.actions():
                menu.addSeparator()
            menu.addAction(self._main[command.id])
        menu.popup(at)
        return menu

    def _make_main(self, command: Command, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(command.id)
        action.setCheckable(command.is_toggle)
        action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda: self._run(command.id))
        window.addAction(action)
        return action

    def _make_keys(self, command: Command) -> QAction:
        action = QAction(self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(True)
        action.setEnabled(self._main[command.id].isEnabled())
        action.triggered.connect(self._main[command.id].trigger)
        for pane in panes_of(command):
            for widget in self._panes[pane]:
                widget.addAction(action)
        return action

    def _run(self, command_id: str) -> None:
        self._handlers[command_id]()
        self.ran.emit(command_id)


def _choice(settings: Settings) -> tuple[str, dict[str, tuple[str, ...]], bool]:
    return settings.key_preset, dict(settings.keys), settings.single_keys
