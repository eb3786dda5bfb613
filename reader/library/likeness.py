"""More like this: other articles, each with the names and words that it shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.blocks import plain_text
from reader.library.stores import Stores
from reader.search.folding import words
from reader.search.index import Masks, Snapshot
from reader.search.likeness import Alike

_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class LikeArticle:
    """The reason is in the names both have, the rarest first, or where they share none in words."""

    id: int
    names: tuple[str, ...]
    words: tuple[str, ...]


def more_like(stores: Stores, snapshot: Snapshot, masks: Masks, article_id: int, most: int) -> list[LikeArticle]:
    """Raises NotFound for an article that is not there."""
    stored = stores.articles.get(article_id)
    return _named(stores, snapshot.more_like(article_id, words(plain_text(stored.blocks)), most, masks))


def earlier_like(stores: Stores, snapshot: Snapshot, masks: Masks, article_id: int, most: int) -> list[LikeArticle]:
    """Articles of an earlier moment that name the same, the rarest names first. Raises NotFound."""
    instant = stores.articles.get(article_id).date.instant
    found = snapshot.more_like(article_id, (), most, masks, before=instant)
    return [one for one in _named(stores, found) if one.names]


def _named(stores: Stores, found: Sequence[Alike]) -> list[LikeArticle]:
    names = stores.entities.names(sorted({entity for one in found for entity in one.entities[:_MOST_REASONS]}))
    return [
        LikeArticle(
            one.id,
            tuple(names[entity] for entity in one.entities[:_MOST_REASONS] if entity in names),
            one.words[:_MOST_REASONS],
        )
        for one in found
    ]
