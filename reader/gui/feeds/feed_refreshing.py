"""Refreshing feeds: when their time comes, when the computer wakes up, and when the person asks."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.feed import RefreshReport
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.basics.worker_process import WorkerProcess

log = logging.getLogger(__name__)

MINUTE = 60_000  # milliseconds
_JUMP = 90.0  # seconds more than a minute since the last look: the computer slept
_AFTER_WAKING = 12_000  # milliseconds until the network is there again


class Refreshing(QObject):
    """`reported` carries what a refresh did, and whether the person had asked for it."""

    reported = Signal(object, bool)  # RefreshReport
    failed = Signal(object)  # Exception

    def __init__(
        self,
        desk: Desk,
        worker: WorkerProcess,
        parent: QObject | None = None,
        now: Callable[[], float] = time.time,
        after_waking: int = _AFTER_WAKING,
    ) -> None:
        super().__init__(parent)
        self._desk, self._worker, self._now = desk, worker, now
        self._is_asked = False
        self._looked = now()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self.look)
        self._waking = QTimer(self)
        self._waking.setSingleShot(True)
        self._waking.setInterval(after_waking)
        self._waking.timeout.connect(self._ask_due)

    def start(self) -> None:
        """From when the library is open."""
        self._looked = self._now()
        self._minute.start()

    def stop(self) -> None:
        self._minute.stop()
        self._waking.stop()

    def look(self) -> None:
        """Whether a feed's time has come; just after waking up, in a moment."""
        now, before = self._now(), self._looked
        self._looked = now
        if now - before > MINUTE / 1000 + _JUMP:
            self._waking.start()
        elif not self._waking.isActive():
            self._ask_due()

    def refresh(self, feed_ids: Sequence[int] | None = None) -> None:
        """These feeds, or all, now; the person waits for it."""
        self._is_asked = True
        ids = list(feed_ids) if feed_ids is not None else None
        self._desk.ask(
            lambda library, _: library.subscriptions.refresh(ids), lambda _: self._worker.work(),
            failed=self._not_asked, lane=Lane.BACKGROUND,
        )  # fmt: skip

    def take(self, report: RefreshReport) -> None:
        """What the worker says when it is done."""
        was_asked, self._is_asked = self._is_asked, False
        self.reported.emit(report, was_asked)

    def _ask_due(self) -> None:
        self._desk.ask(
            lambda library, _: library.subscriptions.due(), self._due,
            failed=lambda error: log.warning("what is due is not known: %s", error), lane=Lane.BACKGROUND, key="due",
        )  # fmt: skip

    def _due(self, count: int) -> None:
        if count:
            self._worker.work()

    def _not_asked(self, error: Exception) -> None:
        self._is_asked = False
        self.failed.emit(error)
