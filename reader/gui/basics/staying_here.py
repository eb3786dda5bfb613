"""Opens something in another program and stays in front: the desktop puts what it opens over the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_WAIT = 4_000  # milliseconds in which another program comes to the front


class StayingHere(QObject):
    came_back = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._until: QDeadlineTimer | None = None
        window.installEventFilter(self)

    def open(self, act: Callable[[], object]) -> None:
        self._until = QDeadlineTimer(_WAIT)
        act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowDeactivate and self._until is not None:
            is_in_time = not self._until.hasExpired()
            self._until = None  # once: who then goes there is not called back
            if is_in_time:
                QTimer.singleShot(0, self, self._come_back)  # the other window is not in front yet
        return super().eventFilter(watched, event)

    def _come_back(self) -> None:
        self._window.raise_()
        self._window.activateWindow()
        self.came_back.emit()
