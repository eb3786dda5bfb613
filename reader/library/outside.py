"""What the worker has for the outside world: the web, the parsers and the pictures, made when first needed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event, RLock
from typing import TYPE_CHECKING

from reader.feeds.parser_pool import ParserPool
from reader.paths import own_command
from reader.web.exchange import Response

if TYPE_CHECKING:  # httpcore and h2 take a tenth of a start, and the window asks the web for nothing before it is there
    from reader.web.pictures import PictureCache
    from reader.web.web import Web

PARSERS = 2


class Outside:
    """May be used from any thread. `make_web` is replaced in tests."""

    def __init__(self, pictures: Path, make_web: Callable[[], Web] | None = None) -> None:
        self._pictures_folder, self._make_web = pictures, make_web
        self._web: Web | None = None
        self._parsers: ParserPool | None = None
        self._pictures: PictureCache | None = None
        self._readers = ThreadPoolExecutor(PARSERS, "parse")
        self._lock = RLock()
        self.arrived = Event()  # something that was fetched has been read

    @property
    def web(self) -> Web:
        with self._lock:
            if self._web is None:
                self._web = self._make_web() if self._make_web is not None else _web()
            return self._web

    @property
    def parsers(self) -> ParserPool:
        with self._lock:
            if self._parsers is None:
                self._parsers = ParserPool(own_command("parse"), PARSERS)
            return self._parsers

    @property
    def pictures(self) -> PictureCache:
        with self._lock:
            if self._pictures is None:
                from reader.web.pictures import PictureCache

                self._pictures = PictureCache(self._pictures_folder, self.web)
            return self._pictures

    def read(self, fetched: Future[Response], then: Callable[[], object]) -> None:
        """Run `then` in a thread of its own as soon as the answer is there and a parser may be; `arrived` is set when
        it has run. Nothing runs any more once this is closed."""

        def run() -> None:
            then()
            self.arrived.set()

        def start(_: Future[Response]) -> None:
            with suppress(RuntimeError):  # it is closing
                self._readers.submit(run)

        fetched.add_done_callback(start)

    def close(self) -> None:
        """Breaks off what is under way; within a second or two."""
        self._readers.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            for part in (self._parsers, self._web):
                if part is not None:
                    part.close()


def _web() -> Web:
    from reader.web.web import Web

    return Web()
