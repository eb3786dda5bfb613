"""Keeps where the person is while they are reading, so that a crash loses nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from operator import attrgetter
from threading import Lock

from PySide6.QtCore import QObject, QTimer

from reader.gui.basics.tasks import Lane, Tasks
from reader.gui.settings.session import Session

log = logging.getLogger(__name__)

SOON = 3_000  # milliseconds after a step; walking through a list writes once
_OFTEN = 60_000  # milliseconds, for what no choice tells: the scroll, the size of the window
_choices_of = attrgetter("order", "has_sidebar", "has_facets", "explains", "hidden_kinds")  # no steps: kept at once


class SessionKeeper(QObject):
    """Takes the session on the GUI thread and writes it on a lane of its own, if it is another than before."""

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
        self._choices = _choices_of(take())
        self._writing, self._is_over = Lock(), False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(soon)
        self._soon.timeout.connect(self.keep)
        self._often = QTimer(self)
        self._often.setInterval(_OFTEN)
        self._often.timeout.connect(self.keep)
        self._often.start()

    def note(self) -> None:
        """Something was chosen, or a step was taken."""
        if _choices_of(self._take()) != self._choices:
            self.keep()
        elif not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        session = self._take()
        self._choices = _choices_of(session)
        if session != self._kept:
            self._kept = session
            self._tasks.start(lambda _: self._write(session), failed=self._failed, lane=Lane.KEEPING)

    def stop(self) -> None:
        """Nothing is written any more once this returns: the last session is for the caller to keep."""
        self._soon.stop()
        self._often.stop()
        self._is_over = True  # before the one that is being written is waited for: none that waits comes between
        with self._writing:
            pass

    def _write(self, session: Session) -> None:
        with self._writing:
            if not self._is_over:
                self._save(session)

    def _failed(self, error: Exception) -> None:
        self._kept = None
        log.warning("the session could not be kept: %s", error)
