"""Walking through what is unread goes on in the next feed when a feed has nothing left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.gui.searching.searching import Searching
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.sidebar.sidebar_model import SidebarModel
from reader.library.asking import Scope, SearchResult

_CROSSED = {Scope.SOURCE, Scope.FOLDER}


class UnreadWalk(QObject):
    """`nowhere` says that there is nothing to go to. It tries each feed once: the counts may lag behind."""

    nowhere = Signal()

    def __init__(
        self, searching: Searching, model: SidebarModel, show_view: Callable[[View], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._searching, self._model, self._show_view = searching, model, show_view
        self._step = 0  # to take in the list that was asked for
        self._wanted = View()
        self._tried: set[View] = set()
        searching.nothing_unread.connect(self._cross)
        searching.found_unread.connect(self._tried.clear)
        searching.shown.connect(self._enter)

    def _cross(self, step: int) -> None:
        here = self._searching.view
        self._tried.add(here)
        there = self._model.next_with_unread(here, step) if here.scope in _CROSSED else None
        if there is None or there in self._tried:
            self._tried.clear()
            self.nowhere.emit()
            return
        self._step, self._wanted = step, there
        self._show_view(there)

    def _enter(self, result: SearchResult) -> None:
        step, self._step = self._step, 0
        if step and View.of(result.request) == self._wanted:
            self._searching.find_unread(step)
