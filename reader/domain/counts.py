"""How many articles each place in the sidebar holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.entity_views import Followed, Rising
from reader.domain.feed import FeedTree
from reader.domain.saved_search import SavedSearchCount


@dataclass(frozen=True, slots=True)
class SourceCount:
    id: int
    title: str
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class SidebarCounts:
    """`sources` are those that are no subscription: what was imported, and feeds that were left. A story that several
    sources tell counts once in `articles`, `today` (what is unread of today) and `unread`, and in each source of its
    own."""

    articles: int
    today: int
    unread: int
    starred: int
    sources: tuple[SourceCount, ...]
    tree: FeedTree = field(default=FeedTree())
    labels: tuple[tuple[str, int], ...] = ()
    searches: tuple[SavedSearchCount, ...] = ()
    followed: tuple[Followed, ...] = ()
    rising: tuple[Rising, ...] = ()
