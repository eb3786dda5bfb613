"""Gathers what the worker changes for a moment, so that a thousand small changes ask for the list a few times."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.changes import Changes

PAUSE = 300  # milliseconds


class ChangeGate(QObject):
    through = Signal(object)  # Changes

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gathered: list[Changes] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.open)

    @property
    def is_waiting(self) -> bool:
        return bool(self._gathered)

    def add(self, changes: Changes) -> None:
        self._gathered.append(changes)
        if not self._timer.isActive():
            self._timer.start()

    def open(self) -> None:
        """Lets through at once what was gathered."""
        self._timer.stop()
        gathered, self._gathered = self._gathered, []
        if gathered:
            self.through.emit(
                Changes(
                    tuple(n for one in gathered for n in one.added),
                    tuple(n for one in gathered for n in one.updated),
                    tuple(n for one in gathered for n in one.removed),
                    any(one.sources for one in gathered),
                    any(one.entities for one in gathered),
                )
            )
