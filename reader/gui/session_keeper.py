"""Keeps where the person is while they are reading, so that a crash loses nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reader.gui.session import Session
from reader.gui.tasks import Lane, Tasks

log = logging.getLogger(__name__)

SOON = 3_000  # milliseconds after a choice; walking through a list writes once
_OFTEN = 60_000  # milliseconds, for what no choice tells: the scroll, the size of the window


class SessionKeeper(QObject):
    """Takes the session on the GUI thread and writes it on the background lane, if it is another than before."""

    def __init__(
        self,
        take: Callable[[], Session],
        save: Callable[[Session], None],
        tasks: Tasks,
        parent: QObject | None = None,
        soon: int = SOON,
    ) -> None:
        super().__init__(parent)
        self._take, self._save, self._tasks = take, save, tasks
        self._kept: Session | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(soon)
        self._soon.timeout.connect(self.keep)
        self._often = QTimer(self)
        self._often.setInterval(_OFTEN)
        self._often.timeout.connect(self.keep)
        self._often.start()

    def note(self) -> None:
        """Something was chosen."""
        if not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        session = self._take()
        if session != self._kept:
            self._kept = session
            self._tasks.start(lambda _: self._save(session), failed=self._failed, lane=Lane.BACKGROUND)

    def stop(self) -> None:
        self._soon.stop()
        self._often.stop()

    def _failed(self, error: Exception) -> None:
        self._kept = None
        log.warning("the session could not be kept: %s", error)
