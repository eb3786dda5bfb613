"""The application itself, for what only it hears: macOS tells it which files and addresses the person opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from reader.gui.desktop.handing_over import Handover, handover_of


class ReaderApplication(QApplication):
    """Files chosen together come one by one, and the first before there is a window: they are gathered until the loop
    has a moment, and kept until somebody takes them."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._names: list[str] = []
        self._take: Callable[[Handover], object] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._hand_over)

    def hand_to(self, take: Callable[[Handover], object] | None) -> None:
        """Who gets what is opened from now on, and what was before; with None it is kept again."""
        self._take = take
        self._soon.start()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            url = event.url()
            self._names.append(url.toLocalFile() if url.isLocalFile() else event.file() or url.toString())
            self._soon.start()
            return True
        return super().event(event)

    def _hand_over(self) -> None:
        names = [name for name in self._names if name]
        if self._take is not None and names:
            self._names = []
            self._take(handover_of(names, {}))
