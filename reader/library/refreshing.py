"""Fetches the feeds that are due: several at once, each put into the library in short transactions.

What is to be done lies in the rows of `feed`: a worker that is killed loses at most what was in flight, and another
begins with the same feeds.
"""

from __future__ import annotations

import hashlib
import logging
import random
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue
from typing import Protocol

from reader.domain.article import Received
from reader.domain.changes import Changes
from reader.domain.feed import FailedFeed, FeedDocument, FeedItem, RefreshReport
from reader.entities.language import detect_language
from reader.errors import LeeszaalError
from reader.feeds.pace import SOONEST, backoff, pace
from reader.library.item_names import named_items
from reader.library.outside import Outside
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION
from reader.storage.articles import NewArticle
from reader.storage.feed_checks import SUSPECT, DueFeed, Read
from reader.storage.feed_placing import FeedPlace, NewItem
from reader.web import passwords
from reader.web.cache_headers import clock_is_far_off
from reader.web.exchange import FailureKind, FetchFailed, Request, Response
from reader.web.passwords import NoSafe

log = logging.getLogger(__name__)

IN_HAND = 12  # feeds that are being fetched, read or waiting to be put away: so many documents are in memory
BATCH = 100  # items a transaction: another writer waits at most some tens of milliseconds
BATCH_CHARS = 1_000_000  # and fewer of long ones
MOST_ATTEMPTS = SUSPECT + 1
OFFLINE_AFTER = 8  # feeds that cannot be reached, with no answer from any, say that the network is away
OFFLINE_SECONDS = 300
_MAYBE_OFFLINE = {FailureKind.OFFLINE, FailureKind.NOT_FOUND_HOST}
_ALL = 1_000_000
_TELL_SECONDS = 0.1
_SAMPLE = 3  # items that tell which language a feed is in

_CUT = "This feed has more items than are taken from one feed: the first 10,000 were kept."
_STATUSES = {
    401: "The server asks for a name and password; give them in the settings of the feed.",
    402: "The server asks to be paid for this feed.",
    403: "The server does not give this feed to Leeszaal.",
    404: "There is no feed at this address any more; look whether it has moved.",
    410: "The server says that this feed is gone for ever; its articles stay.",
    429: "The server asks to be left alone for a while.",
    503: "The server is too busy at the moment.",
}


class RefreshReporter(Protocol):
    """Who is told how it goes."""

    def progress(self, job: str, done: int, total: int) -> None: ...

    def changed(self, changes: Changes) -> None: ...

    def refreshed(self, report: RefreshReport) -> None: ...


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of fetching and reading one feed; `document` is None where nothing is new."""

    feed: DueFeed
    response: Response | None = None
    document: FeedDocument | None = None
    body_hash: bytes | None = None
    error: LeeszaalError | None = None


@dataclass(slots=True)
class _Round:
    """What one refresh did so far."""

    done: int = 0
    total: int = 0
    new: int = 0
    updated: int = 0
    failed: list[FailedFeed] = field(default_factory=list)
    unreached: list[tuple[DueFeed, LeeszaalError]] = field(default_factory=list)
    has_answer: bool = False
    told: float = 0.0  # when progress was last told
    no_safe: NoSafe | None = None  # asked once: it may keep each question waiting for a minute

    @property
    def may_be_offline(self) -> bool:
        """No more is fetched until all that is in flight is back: then it is, or an answer came."""
        return len(self.unreached) >= OFFLINE_AFTER and not self.has_answer


class Refreshing:
    """Used by one thread; fetching and reading go on in others."""

    def __init__(self, stores: Stores, outside: Outside, reporter: RefreshReporter) -> None:
        self._stores, self._outside, self._reporter = stores, outside, reporter
        self._checks, self._items = stores.feed_checks, stores.feed_items
        self._under_way: dict[int, Future[Response]] = {}
        self._answers: SimpleQueue[_Answer] = SimpleQueue()
        self._storing: Iterator[Changes] | None = None
        self._stored: DueFeed | None = None  # whose items are being put away
        self._round = _Round()

    @property
    def is_waiting(self) -> bool:
        """Whether something is in flight; `Outside.arrived` tells when it is there."""
        return bool(self._under_way)

    def step(self) -> bool:
        """Put away a little of what has come in, and fetch on; False when there is nothing to do but wait."""
        if self._storing is not None:
            self._store_some()
            return True
        try:
            answer = self._answers.get_nowait()
        except Empty:
            has_begun = not self._round.may_be_offline and self._begin()
            if not self._under_way and not has_begun:
                self._end()
            return has_begun
        self._under_way.pop(answer.feed.id, None)
        self._take(answer)
        return True

    def cancel(self) -> None:
        """Fetch no further for a while; what came in stays."""
        self._leave()
        now = int(time.time())
        self._checks.wait([feed.id for feed in self._checks.due(now, (), _ALL)], now + SOONEST)
        self._round.unreached.clear()
        self._end()

    def close(self) -> None:
        """Leave everything in good order: what is in flight is fetched another time."""
        try:
            self._leave()
        except LeeszaalError:  # a full disk: then it has been said
            log.warning("feeds were not left in good order", exc_info=True)

    # fetching
    def _begin(self) -> bool:
        room = IN_HAND - len(self._under_way)
        if room < IN_HAND // 2:
            return False
        known = [*self._under_way, *(feed.id for feed, _ in self._round.unreached)]
        due = self._checks.due(int(time.time()), known, room)
        if due and due[0].attempts == SUSPECT:  # with nothing else in hand, so that it is clear which one it was
            due = [] if self._under_way else due[:1]
        else:
            due = [feed for feed in due if feed.attempts != SUSPECT]
        if due:
            self._checks.begin([feed.id for feed in due])
        for feed in due:
            if feed.attempts < MOST_ATTEMPTS:
                self._fetch(feed)
            else:
                self._round.done += 1
                self._fail(feed, "Reading this feed stopped the background work more than once.")
        return bool(due)

    def _fetch(self, feed: DueFeed) -> None:
        try:
            if feed.user_name and self._round.no_safe and not passwords.is_held(feed.url):
                raise self._round.no_safe
            password = passwords.get(feed.url) if feed.user_name else ""
        except NoSafe as error:
            self._round.no_safe = error
            self._answers.put(_Answer(feed, error=error))
            self._under_way[feed.id] = Future()
            return
        request = Request(
            feed.url, feed.etag, feed.last_modified, allows_private=feed.allows_private, user_name=feed.user_name,
            password=password,
        )  # fmt: skip
        future = self._under_way[feed.id] = self._outside.web.submit(request)
        parsers, answers = self._outside.parsers, self._answers
        self._outside.read(future, lambda: answers.put(_read(feed, future, parsers)))

    # storing
    def _take(self, answer: _Answer) -> None:
        feed, response = answer.feed, answer.response
        if response is not None:
            self._round.has_answer = True
        if answer.error is not None and not self._round.has_answer and _may_be_offline(answer.error):
            self._round.unreached.append((feed, answer.error))
            return
        self._round.done += 1
        if answer.error is not None:
            self._fail(feed, str(answer.error), response)
        elif answer.document is None:
            self._went_well(answer)
            self._storing = self._clear(answer)
        else:
            self._stored = feed
            self._storing = self._store(answer, answer.document)
        self._advance()

    def _store_some(self) -> None:
        assert self._storing is not None
        try:
            changes = next(self._storing, None)
        except BaseException:
            self._storing = None
            raise
        if changes is None:
            self._storing = self._stored = None
        elif changes.added or changes.updated or changes.removed:
            self._reporter.changed(changes)

    def _store(self, answer: _Answer, document: FeedDocument) -> Iterator[Changes]:
        feed = answer.feed
        place = _place(answer)
        items = named_items(document.items)
        names = {name: item.link for name, item in items}
        language = _language_of(document)
        # from the last, the oldest, to the first: among items of one second the later id is listed first
        for some in _batches(items):
            placed = self._items.put(place, [_new_item(feed, name, item, language) for name, item in some], names)
            self._round.new += len(placed.added)
            self._round.updated += len(placed.updated)
            yield Changes(added=placed.added, updated=placed.updated, sources=bool(placed.added))
        yield from self._clear(answer)
        self._went_well(answer)

    def _clear(self, answer: _Answer) -> Iterator[Changes]:
        """Remove what the feed is not to keep."""
        place = _place(answer)
        while removed := self._items.remove_old(place):
            yield Changes(removed=tuple(removed), sources=True)

    def _went_well(self, answer: _Answer) -> None:
        feed, response, document = answer.feed, answer.response, answer.document
        assert response is not None
        now = int(time.time())
        every = feed.check_every or pace(
            self._checks.dates(feed.source_id), now, document.ttl if document else None, response.fresh_for
        )
        is_new = response.status != 304
        said = Read(
            next_check=now + every + random.randint(0, every // 10),
            etag=response.etag if is_new else response.etag or feed.etag,
            last_modified=response.last_modified if is_new else response.last_modified or feed.last_modified,
            body_hash=answer.body_hash,
            moved_to=response.moved_to,
            notice=None,
        )
        if document is not None:
            said = replace(
                said, title=document.title, site_url=document.site_url, icon_url=document.icon_url,
                notice=_CUT if document.is_cut else "",
            )  # fmt: skip
        self._checks.read(feed.id, feed.url, now, said)

    def _fail(self, feed: DueFeed, error: str, response: Response | None = None) -> None:
        now = int(time.time())
        self._round.failed.append(FailedFeed(feed.url, feed.title, error))
        if response is not None and response.status == 410:
            self._checks.gone(feed.id, feed.url, now, error)
            return
        asked = response.retry_after if response is not None else None
        wait = backoff(feed.failures + 1, asked, random.random())
        self._checks.failed(feed.id, feed.url, now, error, now + wait, not_before=now + wait if asked else 0)

    # a round
    def _advance(self) -> None:
        """Tell how far it is, ten times a second at most, and at the end."""
        now = time.monotonic()
        if now - self._round.told < _TELL_SECONDS and self._under_way:
            return
        self._round.told = now
        left = self._checks.count_due(int(time.time())) - (self._stored is not None)  # those in flight are still due
        self._round.total = max(self._round.total, self._round.done + left)
        self._reporter.progress("refresh", min(self._round.done, self._round.total), self._round.total)

    def _end(self) -> None:
        """Nothing is in flight: say how the round went, if there was one."""
        this, unreached = self._round, self._round.unreached
        is_offline = this.may_be_offline or any(
            isinstance(error, FetchFailed) and error.kind is FailureKind.OFFLINE for _, error in unreached
        )
        if unreached and not this.has_answer and is_offline:
            now = int(time.time())
            waiting = [feed.id for feed, _ in unreached]
            waiting += [feed.id for feed in self._checks.due(now, waiting, _ALL)]
            self._checks.wait(waiting, now + OFFLINE_SECONDS)
            self._reporter.refreshed(RefreshReport(this.done, this.new, this.updated, tuple(this.failed), True))
            self._reporter.changed(Changes(sources=True))
        elif unreached or this.done:
            for feed, error in unreached:
                self._fail(feed, str(error))
            done = this.done + len(unreached)
            self._reporter.refreshed(RefreshReport(done, this.new, this.updated, tuple(this.failed)))
            self._reporter.changed(Changes(sources=True))
        self._round = _Round()

    def _leave(self) -> None:
        for future in self._under_way.values():
            future.cancel()
        begun = [*self._under_way, *(feed.id for feed, _ in self._round.unreached)]
        begun += [self._stored.id] if self._stored is not None else []
        self._under_way.clear()
        self._answers = SimpleQueue()  # those who are still reading answer to the old one
        self._storing = self._stored = None
        self._checks.leave(begun)


class Parsers(Protocol):
    def feed(self, body: bytes, url: str, content_type: str = "") -> FeedDocument: ...


def status_sentence(status: int) -> str:
    """What a server's refusal means, for a person."""
    return _STATUSES.get(status) or f"The server answers with an error ({status})."


def _read(feed: DueFeed, future: Future[Response], parsers: Parsers) -> _Answer:
    """On a reader's thread: wait for a parser, and never raise."""
    response = None
    try:
        response = future.result()
        if response.status == 304:
            return _Answer(feed, response)
        if not 200 <= response.status < 300:
            return _Answer(feed, response, error=LeeszaalError(status_sentence(response.status)))
        body_hash = hashlib.blake2b(response.body, digest_size=16).digest()
        if body_hash == feed.body_hash:
            return _Answer(feed, response, body_hash=body_hash)
        document = parsers.feed(response.body, response.url, response.headers.get("content-type", ""))
        return _Answer(feed, response, document, body_hash)
    except LeeszaalError as error:
        return _Answer(feed, response, error=error)
    except CancelledError:
        return _Answer(feed, error=LeeszaalError("The refresh was broken off."))
    except Exception:
        log.exception("feed %d cannot be read", feed.id)
        return _Answer(feed, response, error=LeeszaalError("This feed cannot be read; the log tells more."))


def _place(answer: _Answer) -> FeedPlace:
    """Nothing is too old to keep where the clock may be wrong: what is removed does not come back."""
    feed, response = answer.feed, answer.response
    is_off = response is not None and clock_is_far_off(response.headers, time.time())
    return FeedPlace(feed.id, feed.source_id, feed.wants_full_text, None if is_off else feed.keep_days)


def _may_be_offline(error: LeeszaalError) -> bool:
    return isinstance(error, FetchFailed) and error.kind in _MAYBE_OFFLINE


def _batches(items: list[tuple[str, FeedItem]]) -> Iterator[list[tuple[str, FeedItem]]]:
    """From the last to the first, each in the feed's order."""
    some: list[tuple[str, FeedItem]] = []
    size = 0
    for one in reversed(items):
        some.insert(0, one)
        size += len(one[1].body)
        if len(some) >= BATCH or size >= BATCH_CHARS:
            yield some
            some, size = [], 0
    if some:
        yield some


def _new_item(feed: DueFeed, name: str, item: FeedItem, language: str) -> NewItem:
    received = Received(
        f"feed:{feed.id}:{name}", feed.title, item.title, item.body, item.format, item.date, item.link, item.author,
        item.language,
    )  # fmt: skip
    return NewItem(
        name,
        NewArticle(received, item.packed, BLOCKS_VERSION, language or detect_language(item.packed.beginning)),
        item.enclosures,
    )


def _language_of(document: FeedDocument) -> str:
    """The language of all items, where the first agrees with what the feed states or a sample agrees with itself; else
    ''. What feeds state is often their software's default."""
    step = max(len(document.items) // _SAMPLE, 1)
    texts = [item.packed.beginning for item in document.items[::step][:_SAMPLE] if item.packed.beginning.strip()]
    if texts and detect_language(texts[0]) == (document.language or "?"):
        return document.language
    found = {detect_language(text) for text in texts}
    return found.pop() if len(found) == 1 and len(texts) >= _SAMPLE else ""
