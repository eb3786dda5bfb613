"""No looking for garbage in the middle of an answer: that takes longer than a withdrawn question may go on.

What an answer is made of is gone when its last user is; Python looks for the rest between answers, as it does anyway.
"""

from __future__ import annotations

import gc
import threading
from types import TracebackType


class _Answers:
    """Threads may answer at once: the last one lets Python look again, if it did before the first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._going_on = 0
        self._was_enabled = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._going_on:
                self._was_enabled = gc.isenabled()
                gc.disable()
            self._going_on += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._lock:
            self._going_on -= 1
            if not self._going_on and self._was_enabled:
                gc.enable()


undisturbed = _Answers()
