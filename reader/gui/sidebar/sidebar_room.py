"""Hides the sidebar while the window is too narrow for three columns, unless the person wants it there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

ENOUGH = 900  # pixels


class SidebarRoom(QObject):
    """`is_wanted` is what the person chose for a window with room, and kept until the next time."""

    turned = Signal()
    focus_lost = Signal()  # it had the focus, which Qt would give to whatever comes next

    def __init__(self, window: QWidget, sidebar: QWidget, is_zen: Callable[[], bool], enough: int = ENOUGH) -> None:
        super().__init__(window)
        self._window, self._sidebar, self._is_zen = window, sidebar, is_zen
        self._enough = enough
        self.is_wanted = True
        self._is_wanted_here = False  # though it is narrow
        window.installEventFilter(self)

    def choose(self, is_wanted: bool) -> None:
        self.is_wanted, self._is_wanted_here = is_wanted, False
        self.fit()

    def turn(self) -> None:
        """What the person sees changes, whatever the room."""
        if self._is_narrow:
            self._is_wanted_here = self._sidebar.isHidden()
        if self._is_wanted_here or not self._is_narrow:
            self.is_wanted = self._sidebar.isHidden()
        self.fit()

    def fit(self) -> None:
        if not self._is_narrow:
            self._is_wanted_here = False
        is_shown = self._is_wanted_here if self._is_narrow else self.is_wanted
        if is_shown == self._sidebar.isHidden() and not self._is_zen():
            focus = self._window.focusWidget()
            had_focus = focus is not None and (focus is self._sidebar or self._sidebar.isAncestorOf(focus))
            self._sidebar.setVisible(is_shown)
            if had_focus and not is_shown:
                self.focus_lost.emit()
            self.turned.emit()

    @property
    def _is_narrow(self) -> bool:
        return self._window.width() < self._enough

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
