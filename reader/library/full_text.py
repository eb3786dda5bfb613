"""Fetches the whole article from its own page, for feeds that send only its beginning."""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Protocol

from reader.domain.article import BodyFormat, Received
from reader.domain.blocks import Block
from reader.domain.changes import Changes
from reader.errors import LeeszaalError
from reader.feeds.parser_pool import ParserPool
from reader.library.outside import Outside
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION, article_blocks
from reader.storage.full_texts import MOST_ATTEMPTS, WantedPage
from reader.web.addresses import host_of
from reader.web.exchange import FailureKind, FetchFailed, Request, Response

log = logging.getLogger(__name__)

AT_ONCE = 4
OFFLINE_AFTER = 8
_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_MAYBE_LATER = {FailureKind.OFFLINE, FailureKind.NOT_FOUND_HOST, FailureKind.TIMEOUT}


class FullTextReporter(Protocol):
    def changed(self, changes: Changes) -> None: ...

    def full_text(self, article_id: int, error: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Page:
    wanted: WantedPage
    html: str = ""
    blocks: tuple[Block, ...] = ()
    error: LeeszaalError | None = None


class FullTextFetching:
    """Used by one thread; fetching and reading go on in others."""

    def __init__(self, stores: Stores, outside: Outside, reporter: FullTextReporter) -> None:
        self._texts, self._outside, self._reporter = stores.full_texts, outside, reporter
        self._under_way: dict[int, Future[Response]] = {}
        self._pages: SimpleQueue[_Page] = SimpleQueue()
        self._later: set[int] = set()  # could not be reached: tried when the worker next begins
        self._unreached = 0  # in a row, for want of a network: then what was not asked by hand waits as well

    @property
    def is_waiting(self) -> bool:
        """Whether something is in flight; `Outside.arrived` tells when it is there."""
        return bool(self._under_way)

    def step(self) -> bool:
        """Put away what has come in, and fetch on; False when there is nothing to do but wait."""
        try:
            page = self._pages.get_nowait()
        except Empty:
            return len(self._under_way) < AT_ONCE and self._begin()
        self._under_way.pop(page.wanted.article_id, None)
        self._put(page)
        return True

    def close(self) -> None:
        for future in self._under_way.values():
            future.cancel()
        try:
            self._texts.leave(list(self._under_way))
        except LeeszaalError:  # a full disk: then it has been said
            log.warning("pages were not left in good order", exc_info=True)
        self._under_way.clear()
        self._pages = SimpleQueue()

    def _begin(self) -> bool:
        wanted = self._texts.next([*self._under_way, *self._later], AT_ONCE - len(self._under_way))
        wanted = [one for one in wanted if one.is_asked or self._unreached < OFFLINE_AFTER]
        if wanted:
            self._texts.begin([one.article_id for one in wanted])
        for one in wanted:
            if not one.url:
                self._fail(one, "This article has no address of its own to fetch it from.")
            elif one.attempts >= MOST_ATTEMPTS:
                self._fail(one, "The page of this article could not be fetched.")
            else:
                self._fetch(one)
        return bool(wanted)

    def _fetch(self, wanted: WantedPage) -> None:
        is_at_home = bool(wanted.private_url) and host_of(wanted.url) == host_of(wanted.private_url)
        request = Request(wanted.url, accept=_PAGE, allows_private=is_at_home)
        future = self._under_way[wanted.article_id] = self._outside.web.submit(request)
        parsers, pages = self._outside.parsers, self._pages
        self._outside.read(future, lambda: pages.put(_read(wanted, future, parsers)))

    def _put(self, page: _Page) -> None:
        wanted, error = page.wanted, page.error
        kind = error.kind if isinstance(error, FetchFailed) else None
        self._unreached = self._unreached + 1 if kind is FailureKind.OFFLINE else 0
        if error is None:
            self._texts.put(wanted.article_id, page.html, page.blocks, BLOCKS_VERSION)
            self._reporter.full_text(wanted.article_id, "")
            self._reporter.changed(Changes(updated=(wanted.article_id,)))
        elif kind in _MAYBE_LATER and not wanted.is_asked:
            self._later.add(wanted.article_id)
            if kind is FailureKind.OFFLINE:
                self._texts.leave([wanted.article_id])
        else:
            self._fail(wanted, str(error))

    def _fail(self, wanted: WantedPage, error: str) -> None:
        self._texts.failed(wanted.article_id, error)
        self._reporter.full_text(wanted.article_id, error)


def _read(wanted: WantedPage, future: Future[Response], parsers: ParserPool) -> _Page:
    """On a reader's thread: wait for a parser, and never raise."""
    try:
        response = future.result()
        if not 200 <= response.status < 300:
            refusal = f"The server does not give the page of this article ({response.status})."
            return _Page(wanted, error=LeeszaalError(refusal))
        _, html = parsers.page(response.body, response.url, response.headers.get("content-type", ""))
        received = Received("", "", wanted.title, html, BodyFormat.HTML, url=wanted.url)
        return _Page(wanted, html, article_blocks(received))
    except LeeszaalError as error:
        return _Page(wanted, error=error)
    except CancelledError:
        return _Page(wanted, error=LeeszaalError("The fetching was broken off."))
    except Exception:
        log.exception("the page of article %d cannot be read", wanted.article_id)
        return _Page(wanted, error=LeeszaalError("The page of this article cannot be read."))
