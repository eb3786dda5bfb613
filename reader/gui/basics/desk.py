"""The desk: where the window asks the library, which is opened and used on the lanes and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from reader.errors import Cancelled
from reader.gui.basics.tasks import IsCancelled, Lane, Task, Tasks

if TYPE_CHECKING:
    from reader.library.library import Library

T = TypeVar("T")
Question = Callable[["Library", IsCancelled], T]  # the library is loaded once the window is painted


class Desk:
    """Questions may be asked before the library is open: they wait for it, and fall silent if it cannot be opened."""

    def __init__(self, tasks: Tasks, open_library: Callable[[], Library]) -> None:
        self._tasks = tasks
        self._open_library = open_library
        self._library: Future[Library] = Future()

    def open(self, then: Callable[[Library], object], failed: Callable[[Exception], object]) -> None:
        """Opens the library on the foreground lane; called once."""

        def work(_: IsCancelled) -> Library:
            try:
                library = self._open_library()
            except BaseException:
                self._library.cancel()
                raise
            self._library.set_result(library)
            return library

        self._tasks.start(work, then, failed=failed)

    def ask(
        self,
        question: Question[T],
        then: Callable[[T], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
        lane: Lane = Lane.FOREGROUND,
        key: str = "",
    ) -> Task:
        """Runs `question(library, is_cancelled)` on the lane, and `then(answer)` on the GUI thread."""

        def work(is_cancelled: IsCancelled) -> T:
            return question(self._opened(is_cancelled), is_cancelled)

        return self._tasks.start(work, then, failed=failed, lane=lane, key=key)

    def close(self) -> None:
        """Ends the lanes, then closes the library: nothing uses it any more."""
        self._library.cancel()  # a lane that waits for a library that was never opened wakes up
        self._tasks.shut_down()
        if self._library.done() and not self._library.cancelled():
            self._library.result().close()

    def _opened(self, is_cancelled: IsCancelled) -> Library:
        while not is_cancelled():
            try:
                return self._library.result(timeout=1)
            except TimeoutError:
                continue
            except BaseException as error:
                raise Cancelled from error
        raise Cancelled
