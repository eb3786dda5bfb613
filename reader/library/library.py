"""The window's only door: everything it asks of a library and everything a hand changes in it.

Every method may be called from any thread; each reads SQLite or the index, so none belongs on the GUI thread.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np

from reader.domain.article import Article, ArticleRow
from reader.domain.blocks import first_picture, plain_text, without_captions
from reader.domain.changes import Changes
from reader.domain.counts import SidebarCounts
from reader.domain.entity import EntityKind
from reader.domain.local_time import LOCAL_ZONE
from reader.domain.query import Among, And, Flag, Has, Order, Query
from reader.errors import IndexDamaged, LeeszaalError
from reader.library.asking import FacetCount, Facets, IsCancelled, SearchRequest, SearchResult, never
from reader.library.completing import complete
from reader.library.correcting import Correcting
from reader.library.entities import Entities
from reader.library.indexing import mark_damaged
from reader.library.labels import Labels
from reader.library.likeness import LikeArticle, more_like
from reader.library.muted_found import muted_found
from reader.library.other_names import with_other_names
from reader.library.rules import Rules
from reader.library.saved_searches import SavedSearches
from reader.library.scopes import Scopes
from reader.library.spelling import FEW, did_you_mean
from reader.library.state_masks import StateMasks
from reader.library.statistics import Statistics
from reader.library.stores import Stores
from reader.library.subscriptions import Subscriptions
from reader.library.suggestion import Suggestion
from reader.library.today import Today
from reader.paths import Paths
from reader.search.index import Masks, Snapshot
from reader.search.query_language import ParsedQuery, parse
from reader.search.snippets import find_hits, make_snippet
from reader.storage.counts import sidebar_counts
from reader.storage.queues import Pending

log = logging.getLogger(__name__)

Found = TypeVar("Found")
_MOST_LOOKED_UP = 20_000  # waiting articles


class Library:
    """One library, open for reading and for what a hand does. Heavy work is the worker's."""

    def __init__(self, stores: Stores, now: Callable[[], datetime.datetime] | None = None) -> None:
        """`now` gives the time with the person's time zone."""
        self._stores = stores
        self._now = now or _local_now
        self._masks = StateMasks(stores.states, stores.feed_items)
        self._scopes = Scopes(stores)
        self.subscriptions = Subscriptions(stores)
        self.labels = Labels(stores.labels)
        self.rules = Rules(stores, self)
        self.entities = Entities(stores, self)
        self.correcting = Correcting(stores, self)
        self.today = Today(stores, self._now)
        self.statistics = Statistics(stores, self._now)
        self.saved_searches = SavedSearches(stores.saved_searches, self._count_unread, self._state)
        self._lock = Lock()
        self._snapshot: Snapshot | None = None
        self._is_opened = False

    @classmethod
    def open(cls, paths: Paths, now: Callable[[], datetime.datetime] | None = None) -> Library:
        """Raises LibraryDamaged or another LeeszaalError."""
        return cls(Stores.open(paths), now)

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences on what had to be done to open it, such as restoring a backup."""
        return self._stores.notices

    @property
    def stores(self) -> Stores:
        return self._stores

    def close(self) -> None:
        self._stores.close()

    # asking
    def search(self, request: SearchRequest, is_cancelled: IsCancelled = never) -> SearchResult:
        """Raises Cancelled soon after `is_cancelled()` says so."""
        parsed = self._parse(request)
        unindexed = self._stores.queues.count_to_index()
        snapshot = self._current()
        if snapshot is None or (unindexed and not request.text.strip() and not self._holds_all(snapshot, unindexed)):
            return self._listed(request, unindexed)
        masks = self._masks.masks()
        query = self._scoped(request, parsed.query, masks)
        suggestion = muted = None
        try:
            masks = self._once(snapshot, query, masks)
            if request.order is Order.RELEVANCE and parsed.words:
                ids, _ = snapshot.best(query, masks, None, is_cancelled, self._day_began())
            else:
                ids = snapshot.matching(query, masks, None, is_cancelled)
            total = len(ids)
            if not total:
                everything = self._scoped(request, parsed.query, Masks())
                muted = muted_found(self._stores, snapshot, everything, masks, self.today_is())
            if total <= FEW and parsed.words:
                suggestion = did_you_mean(
                    request.text,
                    parsed.query,
                    snapshot.near_words,
                    lambda text: snapshot.count(self._parse(replace(request, text=text)).query, masks),
                    total,
                )
        except IndexDamaged:
            self._set_damaged()
            return self._listed(request, unindexed)
        return SearchResult(request, ids, total, unindexed, parsed.explanation, parsed.notice, suggestion, muted)

    def matching(self, text: str, among: frozenset[int] | None = None) -> list[int]:
        """Every article that a rule with this question means, hidden or not; among these, if any are given. Raises
        IndexDamaged."""
        snapshot = self._current()
        if snapshot is None:
            return []
        parsed = self._parse(SearchRequest(f"{text} "))  # nobody is typing it: its last word is whole
        query = with_other_names(parsed.query, self._stores.entities)
        if among is not None:
            query = And((Among(among), query))
        try:
            return [int(n) for n in snapshot.matching(query, self._masks.masks())]
        except IndexDamaged:
            self._set_damaged()
            raise

    def facets(self, request: SearchRequest, most: int = 20) -> Facets:
        """Exact counts over every article of the search."""
        snapshot = self._current()
        if snapshot is None:
            return Facets(0)
        try:
            masks = self._masks.masks()
            query = self._scoped(request, self._parse(request).query, masks)
            masks = self._once(snapshot, query, masks)
            found = snapshot.facets(query, masks, most, never, self.zone)
        except IndexDamaged:
            self._set_damaged()
            return Facets(0)
        names = self._stores.entities.names([n for counts in found.entities.values() for n, _ in counts])
        titles = self._stores.articles.source_titles()
        return Facets(
            found.total,
            {
                kind: tuple(FacetCount(names[n], count) for n, count in found.entities.get(kind, ()) if n in names)
                for kind in EntityKind
            },
            tuple(FacetCount(titles[n], count) for n, count in found.sources if n in titles),
            tuple(FacetCount(code, count) for code, count in found.languages),
            tuple(found.months),
        )

    def more_like(self, article_id: int, most: int = 5) -> list[LikeArticle]:
        """Other articles that name the same or say the same, the likest first. Raises NotFound."""
        return self.with_index(
            lambda snapshot, masks: more_like(self._stores, snapshot, masks, int(article_id), most), []
        )

    def complete(self, text: str, cursor: int, language: str = "nl") -> list[Suggestion]:
        """What may be meant by what is typed left of the cursor (code points); operators in this language."""
        try:
            return complete(self._stores, self._current(), text, cursor, language)
        except IndexDamaged:
            self._set_damaged()
            return []

    def rows(self, result: SearchResult, ids: Sequence[int]) -> list[ArticleRow]:
        """What the list shows of these articles, in this order; those that are gone are left out."""
        patterns = self._parse(result.request).words
        chips, labels = self._stores.mentions.chips(ids), self._stores.labels.of(ids)
        with_pictures = self._stores.feed_items.with_pictures(ids)
        rows = []
        for listed in self._stores.articles.rows(ids):
            row = listed.row
            told = listed.blocks[1:]
            snippet, hits = make_snippet(plain_text(told), patterns, row.language) if patterns else ("", ())
            if not hits:  # a row begins with what is told, and not with what a picture shows
                snippet, hits = make_snippet(plain_text(without_captions(told)), (), row.language)
            title_hits = find_hits(row.title, patterns, row.language)
            rows.append(
                replace(
                    row, snippet=snippet, hits=hits, title_hits=title_hits, chips=chips.get(row.id, ()),
                    labels=labels.get(row.id, ()),
                    picture=first_picture(listed.blocks) if row.id in with_pictures else "",
                )
            )  # fmt: skip
        return rows

    def article(self, article_id: int) -> Article:
        """Raises NotFound."""
        article_id = int(article_id)  # of an array: SQLite would keep a numpy integer as bytes and find nothing
        stored = self._stores.articles.get(article_id)
        text = plain_text(stored.blocks)
        feed_id, loads_images = self._stores.feed_items.feed_of(article_id) or (None, False)
        full_text = self._stores.full_texts.state(article_id)
        return Article(
            stored.id, stored.title, stored.source, stored.author, stored.url, stored.date, stored.language,
            stored.blocks, text, self._stores.states.get(article_id),
            self._stores.mentions.of_article(article_id, text, stored.text_hash), feed_id,
            self._stores.feed_items.enclosures(article_id), self._stores.feed_items.also_in(article_id),
            full_text.state, full_text.error, full_text.is_shown, loads_images,
        )  # fmt: skip

    def hits(self, request: SearchRequest, article: Article) -> tuple[tuple[int, int], ...]:
        """Where the search's words stand in the article's one text (code points, half-open)."""
        return find_hits(article.text, self._parse(request).words, article.language)

    def sidebar(self) -> SidebarCounts:
        counts = sidebar_counts(self._stores.database, self._day_began())
        searches, followed = self.saved_searches.counted(), self.entities.followed()
        return replace(counts, searches=searches, followed=followed, rising=self.today.rising())

    def pending(self) -> Pending:
        return self._stores.queues.pending()

    # changing
    def mark_read(self, ids: Sequence[int], is_read: bool) -> Changes:
        """Marks those that were not so, and the same stories in other sources; `updated` names them, so that marking
        these back is an exact undo."""
        changed = self._stores.states.mark("is_read", self._stores.feed_items.story(ids), is_read)
        self._masks.set_read(changed, is_read)
        return Changes(updated=tuple(changed), sources=bool(changed))

    def mark_starred(self, ids: Sequence[int], is_starred: bool) -> Changes:
        changed = self._stores.states.mark("is_starred", ids, is_starred)
        self._masks.set_starred(changed, is_starred)
        return Changes(updated=tuple(changed), sources=bool(changed))

    def mute(self, ids: Sequence[int], is_muted: bool) -> Changes:
        """Leave them out of every list but their own source's and `is:muted`, or put them back."""
        changed = self._stores.states.mark("is_muted", ids, is_muted)
        self._masks.set_muted(changed, is_muted)
        if not is_muted:
            self._masks.refresh()  # who is muted may be named in them
        return Changes(updated=tuple(changed), sources=bool(changed))

    def queue_import(self, paths: Sequence[Path]) -> None:
        """Ask the worker for these files and folders."""
        self._stores.queues.add_imports([str(path.absolute()) for path in paths])

    def recognise_first(self, ids: Sequence[int]) -> None:
        """A wish: where it cannot be written down, the article opens all the same."""
        try:
            self._stores.queues.recognise_first(ids)
        except LeeszaalError:
            log.warning("the wish for names was not kept", exc_info=True)

    def refresh(self) -> bool:
        """Look at the newest index and marks; whether the index is another than before."""
        before = self._snapshot
        self._masks.refresh()
        return self._open_snapshot() is not before

    def rest(self) -> None:
        """For moments when nobody searches: memory that can be had again cheaply goes back to the system."""
        if self._snapshot is not None:
            self._snapshot.give_back()

    # for the parts of the library
    @property
    def zone(self) -> datetime.tzinfo:
        """Where the person is."""
        return self._now().tzinfo or datetime.UTC

    def today_is(self) -> datetime.date:
        return self._now().date()

    @property
    def has_index(self) -> bool:
        """Whether there is one that can be read, as far as is known."""
        return self._current() is not None

    def masks(self) -> Masks:
        """What is unread, starred, muted and hidden at this moment."""
        return self._masks.masks()

    def marks_changed(self) -> None:
        self._masks.refresh()

    def with_index(self, ask: Callable[[Snapshot, Masks], Found], otherwise: Found) -> Found:
        """What the index answers, or `otherwise` where it cannot."""
        snapshot = self._current()
        try:
            return otherwise if snapshot is None else ask(snapshot, self._masks.masks())
        except IndexDamaged:
            self._set_damaged()
            return otherwise

    # parts
    def _parse(self, request: SearchRequest) -> ParsedQuery:
        now = self._now()
        return parse(
            request.text,
            today=now.date(),
            sources=self._stores.articles.source_ids,
            zone=now.tzinfo or datetime.UTC,
            folders=self._scopes.sources_in_folder_named,
            labels=self._stores.labels.articles,
        )

    def _scoped(self, request: SearchRequest, query: Query, masks: Masks) -> Query:
        query = with_other_names(query, self._stores.entities)
        has_hidden = masks.hidden is not None and bool(masks.hidden.any())
        return self._scopes.query(request, query, self._day_began(), has_hidden=has_hidden)

    def _once(self, snapshot: Snapshot, query: Query, masks: Masks) -> Masks:
        """A further telling of a story is hidden where an earlier one answers the question too, and only there."""
        if masks.hidden is None or masks.muted is None or np.array_equal(masks.hidden, masks.muted):
            return masks
        return self._masks.once_among(snapshot.matching(query, replace(masks, hidden=masks.muted)), masks)

    def _listed(self, request: SearchRequest, unindexed: int) -> SearchResult:
        """Straight from SQLite: while the index is behind or being rebuilt, the list still shows every article."""
        if request.text.strip():
            return SearchResult(
                request, np.zeros(0, np.int64), 0, max(unindexed, 1), notice="The index is being rebuilt."
            )
        ids = self._stores.articles.list_ids(*self._scopes.condition(request, self._day_began()))
        return SearchResult(request, np.array(ids, np.int64), len(ids), unindexed)

    def _holds_all(self, snapshot: Snapshot, unindexed: int) -> bool:
        """Whether the index has every article and no other, though some of them wait to be indexed again: while names
        are found, thousands do, and a list from the database takes a second at a million articles."""
        if unindexed > _MOST_LOOKED_UP:
            return False
        waiting = np.array(self._stores.queues.to_index(), np.int64).reshape(-1, 2)
        held = np.isin(waiting[:, 0], snapshot.ids())
        return bool(np.array_equal(held, waiting[:, 1].astype(bool)))

    def _current(self) -> Snapshot | None:
        return self._snapshot if self._is_opened else self._open_snapshot()

    def _open_snapshot(self) -> Snapshot | None:
        with self._lock:
            is_made = any(self._stores.paths.index.glob("*.toc"))  # looked at first: else somebody is just making it
            try:
                self._snapshot = Snapshot.open(self._stores.paths.index, self._snapshot)
            except IndexDamaged:
                self._snapshot = None
                if is_made:
                    log.warning("the index cannot be read; it is rebuilt", exc_info=True)
                    mark_damaged(self._stores.paths)
            self._is_opened = True  # last: until then another thread waits, and does not take it for missing
            return self._snapshot

    def _set_damaged(self) -> None:
        log.warning("the index cannot be read; it is rebuilt", exc_info=True)
        with self._lock:
            self._snapshot = None
            mark_damaged(self._stores.paths)

    def _count_unread(self, request: SearchRequest, is_cancelled: IsCancelled) -> int:
        snapshot = self._current()
        if snapshot is None:
            return 0
        masks = self._masks.masks()
        query = And((self._scoped(request, self._parse(request).query, masks), Has(Flag.UNREAD)))
        try:
            return snapshot.count(query, masks, is_cancelled)
        except IndexDamaged:
            self._set_damaged()
            return 0

    def _state(self) -> tuple[object, ...]:
        """Another value whenever a search may find other articles."""
        snapshot = self._current()
        return snapshot.generation if snapshot else None, self._day_began(), *self._stores.database.state()

    def _day_began(self) -> int:
        return int(self._now().replace(hour=0, minute=0, second=0, microsecond=0).timestamp())


def _local_now() -> datetime.datetime:
    return datetime.datetime.now(LOCAL_ZONE)
