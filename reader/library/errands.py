"""What the window asks the outside world for and waits for: nothing of it is kept, so nothing of it is a row."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Protocol

from reader.domain.feed import Discovery
from reader.library.discovering import discover
from reader.library.outside import Outside

log = logging.getLogger(__name__)

_THREADS = 4


class ErrandReporter(Protocol):
    """Called from the errands' own threads."""

    def discovered(self, number: int, discovery: Discovery) -> None: ...

    def pictures(self, article_id: int, files: Mapping[str, str], failed: Sequence[str]) -> None: ...


class Errands:
    """May be asked from any thread."""

    def __init__(self, outside: Outside, reporter: ErrandReporter) -> None:
        self._outside, self._reporter = outside, reporter
        self._threads = ThreadPoolExecutor(_THREADS, "errand")
        self._lock = Lock()
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        return self._under_way > 0

    def discover(self, number: int, url: str, user_name: str = "", password: str = "") -> None:
        """`number` comes back with the answer: the one to another question may come first."""
        self._run(lambda: self._reporter.discovered(number, discover(self._outside, url, user_name, password)))

    def load_pictures(self, article_id: int, urls: Sequence[str], allows_private: bool) -> None:
        def run() -> None:
            files, failed = self._outside.pictures.fetch_all(urls, allows_private)
            self._reporter.pictures(article_id, {url: str(path) for url, path in files.items()}, list(failed))

        self._run(run)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _run(self, errand: Callable[[], None]) -> None:
        with self._lock:
            self._under_way += 1

        def run() -> None:
            try:
                errand()
            except Exception:
                log.exception("an errand failed")
            finally:
                with self._lock:
                    self._under_way -= 1

        self._threads.submit(run)
