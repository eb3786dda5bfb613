"""What each item of a feed is known by: its GUID, else its link, else its text - where these name one item only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from reader.domain.feed import FeedItem
from reader.storage.feed_placing import folded, names_one_article


def named_items(items: Iterable[FeedItem]) -> list[tuple[str, FeedItem]]:
    """Each item with its name, in the feed's order; of those with one name the first is kept.

    Some feeds give all their items one GUID, and some let all of them link to one page: that names none of them.
    """
    items = list(items)
    guids = _names(items, lambda item: item.guid, _place)
    links = _names((item for item in items if item.guid not in guids), lambda item: item.link, _title)
    named: dict[str, FeedItem] = {}
    for item in items:
        name = item.guid if item.guid in guids else item.link if item.link in links else ""
        named.setdefault(name or f"hash:{item.packed.text_hash.hex()}", item)
    return list(named.items())


def _names(
    items: Iterable[FeedItem], stated: Callable[[FeedItem], str], differs: Callable[[FeedItem], Hashable]
) -> set[str]:
    """What is stated by items that do not differ."""
    found: defaultdict[str, set[Hashable]] = defaultdict(set)
    for item in items:
        found[stated(item)].add(differs(item))
    return {name for name, places in found.items() if name and len(places) == 1}


def _place(item: FeedItem) -> Hashable:
    return item.link if names_one_article(item.link) else _title(item)


def _title(item: FeedItem) -> Hashable:
    return folded(item.title)
