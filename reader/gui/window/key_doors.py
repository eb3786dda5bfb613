"""The ways to settings and keys, and what only a mouse could do before: what their commands do in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.gui.basics.staying_here import StayingHere
from reader.gui.reading.caret import Caret
from reader.gui.widgets.dialogs import show
from reader.gui.window.pane_room import give_room

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class KeyDoors:
    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._staying = StayingHere(window)
        self._caret = Caret(window.column.pane)

    def handlers(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "settings": self._settings,
            "change_keys": self._change_keys,
            "cheat_sheet": self._cheat_sheet,
            "palette": self._palette,
            "first_article": lambda: window.timeline.choose_row(0),
            "last_article": lambda: window.timeline.choose_row(window.model.rowCount() - 1),
            "open_behind": lambda: self._staying.open(lambda: window.column.pane.link_clicked.emit(window.link)),
            "caret": self._turn_caret,
            "pane_wider": lambda: give_room(window.focusWidget(), 1),
            "pane_narrower": lambda: give_room(window.focusWidget(), -1),
        }

    def _turn_caret(self) -> None:
        self._caret.turn()
        self._window.show_choices()

    def _settings(self) -> None:
        from reader.gui.settings.settings_dialog import SettingsDialog

        actions = self._window.actions_by_id
        show(SettingsDialog(self._window.preferences, actions, actions.run, parent=self._window))

    def _change_keys(self) -> None:
        from reader.gui.settings.key_editor import KeyEditor

        show(KeyEditor(self._window.preferences, self._window.actions_by_id, self._window))

    def _palette(self) -> None:
        from reader.gui.commands.command_finder import CommandFinder

        show(CommandFinder(self._window.actions_by_id, self._window.actions_by_id.run, self._window))

    def _cheat_sheet(self) -> None:
        from reader.gui.commands.command_finder import CommandFinder

        show(CommandFinder(self._window.actions_by_id, None, self._window, self._change_keys))
