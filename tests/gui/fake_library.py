"""A library in memory with the real one's interface, so that the window can be tested without disk and at any size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import RLock

import numpy as np
from fake_subscriptions import FakeSubscriptions

from reader.domain.article import Article, ArticleRow, ArticleState, EntityChip
from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.domain.changes import Changes
from reader.domain.counts import SidebarCounts, SourceCount
from reader.domain.dates import ArticleDate
from reader.domain.entity import ArticleMention, EntityKind
from reader.domain.feed import FeedTree
from reader.domain.front_page import FrontPage
from reader.errors import NotFound
from reader.library.asking import Facets, Scope, SearchRequest, SearchResult
from reader.library.likeness import LikeArticle
from reader.library.suggestion import Suggestion
from reader.storage.queues import Pending

SOURCES = ("Tech Vandaag", "De Nieuwe Krant", "Science Daily Letters")
NAMES = (
    ("Tim Cook", EntityKind.PERSON),
    ("Joe Biden", EntityKind.PERSON),
    ("Apple", EntityKind.ORGANISATION),
    ("Europese Commissie", EntityKind.ORGANISATION),
    ("Brussel", EntityKind.PLACE),
    ("Nobelprijs", EntityKind.OTHER),
)
TITLES = (
    "Joe Biden binnenkort aan de koffie met Tim Cook om cybersecurity",
    "Europese Commissie legt Apple een boete op",
    "Nieuwe treinverbinding tussen Brussel en Amsterdam wordt opnieuw uitgesteld door werkzaamheden aan het spoor",
    "Nobelprijs",
    "Scientists measure the neutrino more precisely than ever before",
)


def never() -> bool:
    return False


class FakeToday:
    """Nothing is on its page, unless a test puts something there."""

    def __init__(self) -> None:
        self.page = FrontPage(date(2026, 11, 23), True, 0, 0)

    def front_page(self) -> FrontPage:
        return self.page


class FakeStatistics:
    def __init__(self) -> None:
        self.opened = 0

    def note_opened(self) -> None:
        self.opened += 1


class FakeLibrary:
    """`size` articles, the first the newest; every third is read, every tenth is starred."""

    def __init__(self, size: int = 65, tree: FeedTree | None = None) -> None:
        self.size = size
        self.read = {n for n in range(1, min(size, 1000) + 1) if n % 3 == 0}
        self.starred = {n for n in range(1, min(size, 1000) + 1) if n % 10 == 0}
        self.queued: list[Path] = []
        self.notices: tuple[str, ...] = ()
        self.asked: list[SearchRequest] = []
        self.wanted_first: list[int] = []
        self.unrecognised: set[int] = set()
        self.pending_now = Pending(0, 0, 0)
        self.before_search: Callable[[SearchRequest], None] = lambda request: None
        self.is_closed = False
        self.subscriptions = FakeSubscriptions(tree)
        self.labels_counted: tuple[tuple[str, int], ...] = ()
        self.today, self.statistics = FakeToday(), FakeStatistics()
        self._lock = RLock()

    def close(self) -> None:
        self.is_closed = True

    def search(self, request: SearchRequest, is_cancelled: Callable[[], bool] = never) -> SearchResult:
        self.asked.append(request)
        self.before_search(request)
        ids = np.arange(1, self.size + 1, dtype=np.int64)
        is_unread = "is:unread" in request.text
        words = request.text.replace("is:unread", "").strip("() ").casefold().split()
        with self._lock:
            if is_unread:
                request = replace(request, scope=Scope.UNREAD) if request.scope is Scope.ALL else request
                ids = ids[~np.isin(ids, list(self.read))]
            if words or request.scope is not Scope.ALL:
                kept = [n for n in ids.tolist() if self._matches(n, request, words)]
                ids = np.array(kept, dtype=np.int64)
        suggestion = "tim cook" if not len(ids) and "tim" in request.text else None
        return SearchResult(request, ids, len(ids), 0, request.text, "", suggestion)

    def rows(self, result: SearchResult, ids: Sequence[int]) -> list[ArticleRow]:
        words = result.request.text.casefold().split()
        return [self._row(int(n), words) for n in ids if 1 <= n <= self.size]

    def article(self, article_id: int) -> Article:
        if not 1 <= article_id <= self.size:
            raise NotFound("There is no such article any more.")
        row = self._row(article_id, [])
        blocks = (
            Block(BlockKind.HEADING, (Run(row.title),), 1),
            *(Block(BlockKind.PARAGRAPH, (Run(f"{row.snippet} ({n})"),)) for n in range(1, 12)),
        )
        text = plain_text(blocks)
        mentions = None if article_id in self.unrecognised else tuple(_mentions(text))
        state = ArticleState(row.is_read, row.is_starred)
        url = f"https://example.org/{article_id}" if article_id % 2 else ""
        return Article(
            article_id, row.title, row.source, "Redactie", url, row.date, "nl", blocks, text, state, mentions
        )

    def hits(self, request: SearchRequest, article: Article) -> tuple[tuple[int, int], ...]:
        return _hits(article.text, request.text.casefold().split())

    def sidebar(self) -> SidebarCounts:
        with self._lock:
            unread = self.size - len(self.read)
            sources = tuple(
                SourceCount(n, title, self.size // 3, max(0, unread // 3 - n)) for n, title in enumerate(SOURCES, 1)
            )
            return SidebarCounts(
                self.size, min(self.size, 12), unread, len(self.starred), sources if self.size else (),
                self.subscriptions.tree(), self.labels_counted,
            )  # fmt: skip

    def complete(self, text: str, cursor: int, language: str = "nl") -> list[Suggestion]:
        return []

    def facets(self, request: SearchRequest, most: int = 20) -> Facets:
        return Facets(self.size)

    def more_like(self, article_id: int, most: int = 5) -> list[LikeArticle]:
        return []

    def rest(self) -> None:
        pass

    def pending(self) -> Pending:
        return self.pending_now

    def mark_read(self, ids: Sequence[int], is_read: bool) -> Changes:
        return self._mark(self.read, ids, is_read)

    def mark_starred(self, ids: Sequence[int], is_starred: bool) -> Changes:
        return self._mark(self.starred, ids, is_starred)

    def queue_import(self, paths: Sequence[Path]) -> None:
        self.queued += paths

    def recognise_first(self, ids: Sequence[int]) -> None:
        self.wanted_first += ids

    def refresh(self) -> bool:
        return True

    def _mark(self, marked: set[int], ids: Sequence[int], is_on: bool) -> Changes:
        with self._lock:
            changed = tuple(int(n) for n in ids if (int(n) in marked) is not is_on)
            (marked.update if is_on else marked.difference_update)(changed)
        return Changes(updated=changed, sources=bool(changed))

    def _matches(self, n: int, request: SearchRequest, words: list[str]) -> bool:
        match request.scope:
            case Scope.UNREAD if n in self.read:
                return False
            case Scope.STARRED if n not in self.starred:
                return False
            case Scope.TODAY if n > 12:
                return False
            case Scope.FOLDER if n % 2:
                return False
            case Scope.SOURCE if (request.source_id or 0) > 100:  # a feed has ten articles, after its own number
                return 10 * (request.source_id - 101) < n <= 10 * (request.source_id - 100)
            case Scope.SOURCE if n % len(SOURCES) + 1 != request.source_id:
                return False
        row = self._row(n, [])
        text = f"{row.title} {row.snippet}".casefold()
        return all(word in text for word in words)

    def _row(self, n: int, words: list[str]) -> ArticleRow:
        title = TITLES[n % len(TITLES)]
        snippet = (
            "Joe Biden heeft een aantal CEO’s van grote techbedrijven uitgenodigd voor een gesprek. "
            f"Tim Cook van Apple kan daarbij natuurlijk niet ontbreken, zo blijkt uit bericht {n}."
        )
        moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC) - timedelta(hours=7 * (n - 1))
        date = ArticleDate.parse("2021-08") if n % 9 == 8 else ArticleDate.at(moment.timestamp())
        assert date is not None
        chips = tuple(EntityChip(kind, name) for name, kind in (NAMES[n % 6], NAMES[(n + 2) % 6], NAMES[(n + 4) % 6]))
        return ArticleRow(
            n, title, SOURCES[n % len(SOURCES)], date, "nl", n in self.read, n in self.starred, snippet,
            _hits(snippet, words), _hits(title, words), chips[: n % 4],
        )  # fmt: skip


def _hits(text: str, words: list[str]) -> tuple[tuple[int, int], ...]:
    folded = text.casefold()
    found = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = folded.find(word, at + 1)
    return tuple(sorted(found))


def _mentions(text: str) -> list[ArticleMention]:
    found = []
    for number, (name, kind) in enumerate(NAMES, 1):
        for start, end in _hits(text, [name.casefold()]) if " " not in name else _spans(text, name):
            found.append(ArticleMention(start, end, kind, name, number, name))
    return sorted(found, key=lambda mention: mention.start)


def _spans(text: str, name: str) -> list[tuple[int, int]]:
    spans, at = [], text.find(name)
    while at >= 0:
        spans.append((at, at + len(name)))
        at = text.find(name, at + 1)
    return spans
