"""One-thread lanes that run plain functions off the GUI thread and bring their values back to it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from enum import StrEnum
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from reader.errors import Cancelled

log = logging.getLogger(__name__)

T = TypeVar("T")
IsCancelled = Callable[[], bool]
Work = Callable[[IsCancelled], T]
_PATIENCE = 10.0  # seconds for what a hand did and that is still to be written


class Lane(StrEnum):
    FOREGROUND = "foreground"  # the person waits for it
    BACKGROUND = "background"  # the rest: counts, marks, pictures
    KEEPING = "keeping"  # settings and the session: what a crash must not lose, written while the others are busy


class Task:
    """One request. After `cancel()` on the GUI thread nothing of it is delivered any more."""

    def __init__(self) -> None:
        self._stop = Event()

    def cancel(self) -> None:
        self._stop.set()

    def is_cancelled(self) -> bool:
        return self._stop.is_set()


class Tasks(QObject):
    """Starts work on a lane. A newer request with the same key replaces the older, which then never delivers.

    To be used from the GUI thread only: that is what makes "never delivers" certain, because replacing and delivering
    happen on the same thread.
    """

    _done = Signal(object)

    def __init__(self, on_unexpected: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(1, f"leeszaal-{lane}") for lane in Lane}
        self._latest: dict[str, Task] = {}
        self._running: dict[Task, Future[None]] = {}
        self._on_unexpected = on_unexpected
        self._is_open = True
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything is still to be delivered."""
        return any(not task.is_cancelled() for task in self._running)

    def start(
        self,
        work: Work[T],
        then: Callable[[T], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
        lane: Lane = Lane.FOREGROUND,
        key: str = "",
    ) -> Task:
        """`work` runs on the lane with a function that says whether the answer is still wanted; `then` or `failed`
        runs on the GUI thread. Work without a key is never replaced, nor dropped when the window closes."""
        task = Task()
        if not self._is_open:
            task.cancel()
            return task
        if key:
            self.cancel(key)
            self._latest[key] = task
        self._running[task] = self._lanes[lane].submit(
            _run, task, work, then, failed or self._on_unexpected, self._done
        )
        return task

    def cancel(self, key: str) -> None:
        """Nothing with this key is delivered any more."""
        task = self._latest.pop(key, None)
        if task is not None:
            task.cancel()

    def shut_down(self) -> None:
        """Waits for what runs now and all that is to be kept - a mark just made may wait behind a count -, drops the
        questions that wait, delivers nothing; no thread is left behind."""
        self._is_open = False
        self._lanes[Lane.KEEPING].shutdown(wait=True)  # before it is cancelled: a choice just made may wait in it
        for task in self._latest.values():
            task.cancel()
        wait([future for task, future in self._running.items() if not task.is_cancelled()], _PATIENCE)
        for task in self._running:
            task.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._latest.clear()
        self._running.clear()

    def _deliver(self, answer: tuple[Task, Callable[[Any], object] | None, Any]) -> None:
        task, callback, value = answer
        self._running.pop(task, None)
        for key in [key for key, latest in self._latest.items() if latest is task]:
            del self._latest[key]
        if callback is not None and not task.is_cancelled():
            callback(value)


def _run(
    task: Task,
    work: Work[Any],
    then: Callable[[Any], object] | None,
    failed: Callable[[Exception], object],
    done: SignalInstance,
) -> None:
    """On the lane's thread."""
    answer: tuple[Task, Callable[[Any], object] | None, Any] = (task, None, None)
    if not task.is_cancelled():
        try:
            answer = (task, then, work(task.is_cancelled))
        except Cancelled:
            log.debug("cancelled")
        except Exception as error:
            log.debug("a task failed", exc_info=True)
            answer = (task, failed, error)
    done.emit(answer)
