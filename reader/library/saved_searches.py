"""Saved searches: kept, renamed, removed and put back, each with the number of unread articles it finds."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from reader.domain.saved_search import SavedSearch, SavedSearchCount
from reader.errors import Cancelled, LeeszaalError, NotFound
from reader.library.asking import IsCancelled, Scope, SearchRequest, never

if TYPE_CHECKING:
    from reader.storage.saved_searches import SavedSearchStore

log = logging.getLogger(__name__)

LONGEST_NAME = 120  # characters

CountUnread = Callable[[SearchRequest, IsCancelled], int]


class SavedSearches:
    """May be called from any thread but the GUI's. `state` is another value when index, marks or day are others: the
    counts are kept until then. `count_unread` asks the index."""

    def __init__(self, store: SavedSearchStore, count_unread: CountUnread, state: Callable[[], object]) -> None:
        self._store, self._count_unread, self._state = store, count_unread, state
        self._lock = Lock()
        self._counted_at: object = None
        self._counts: dict[SearchRequest, int] = {}

    def all(self) -> tuple[SavedSearch, ...]:
        return self._store.all()

    def save(self, search: SavedSearch) -> int:
        """The id. Without a name it is called what it looks for. Raises LeeszaalError where there is nothing to
        look for."""
        text = " ".join(search.text.split())
        if not text:
            raise LeeszaalError("A saved search needs words to look for.")
        name = " ".join(search.name.split())[:LONGEST_NAME] or text[:LONGEST_NAME]
        return self._store.save(replace(search, name=name, text=text))

    def remove(self, search_id: int) -> SavedSearch:
        """What was removed: saving that brings it back, in its place. Raises NotFound."""
        removed = self._one(search_id)
        self._store.remove(search_id)
        return removed

    def counted(self, is_cancelled: IsCancelled = never) -> tuple[SavedSearchCount, ...]:
        """Every saved search with its unread articles; 0 where the index cannot say."""
        return tuple(SavedSearchCount(one, self._unread(request_of(one), is_cancelled)) for one in self._store.all())

    def _unread(self, request: SearchRequest, is_cancelled: IsCancelled) -> int:
        with self._lock:
            state = self._state()
            if state != self._counted_at:
                self._counted_at, self._counts = state, {}
            known = self._counts.get(request)
        if known is not None:
            return known
        try:
            count = self._count_unread(request, is_cancelled)
        except Cancelled:
            raise
        except LeeszaalError:
            log.warning("a saved search could not be counted", exc_info=True)
            return 0
        with self._lock:
            if state == self._counted_at:
                self._counts[request] = count
        return count

    def _one(self, search_id: int) -> SavedSearch:
        found = next((one for one in self._store.all() if one.id == search_id), None)
        if found is None:
            raise NotFound("This saved search is not there any more.")
        return found


def request_of(search: SavedSearch) -> SearchRequest:
    """The question it asks; a scope of a newer Leeszaal is the whole library."""
    scope = Scope(search.scope) if search.scope in set(Scope) else Scope.ALL
    return SearchRequest(search.text, scope, search.source_id, folder_id=search.folder_id, label=search.label)


def search_of(request: SearchRequest, name: str = "") -> SavedSearch:
    """The question as it would be kept."""
    return SavedSearch(0, name, request.text, request.scope.value, request.source_id, request.folder_id, request.label)
