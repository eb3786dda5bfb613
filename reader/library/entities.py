"""Entities as the person meets them: cards, pages, and whom they follow and mute.

Every method reads SQLite, so none belongs on the GUI thread; each may be called from any other.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.blocks import text_and_starts
from reader.domain.changes import Changes
from reader.domain.entity import Entity, EntityKey, EntityKind
from reader.domain.entity_views import (
    CARD_DAYS,
    EntityCard,
    EntityPage,
    Follow,
    Followed,
    Mute,
    MutedEntity,
    Passage,
    Spelling,
    Together,
)
from reader.library.asking import Ids
from reader.library.entity_counts import entity_counts, together
from reader.library.likeness import LikeArticle, earlier_like
from reader.library.passages import sentence_with_marks, telling
from reader.library.stores import Stores
from reader.search.query_dates import read_dates
from reader.storage.entities import EntityCount, EntityRow

if TYPE_CHECKING:
    from reader.library.library import Library

_CARD_TOGETHER = 3
_FOLLOWED, _FOR_GOOD = Follow(), Mute()


class Entities:
    """Of one library."""

    def __init__(self, stores: Stores, library: Library) -> None:
        self._stores, self._library = stores, library

    # looking
    def card(self, entity_id: int) -> EntityCard:
        """Of whom it was merged into, if it was. Raises NotFound."""
        entity_id = self._now(entity_id)
        return self._card(entity_id, together(self._stores, self._library, entity_id, _CARD_TOGETHER))

    def page(self, entity_id: int) -> EntityPage:
        """Of whom it was merged into, if it was. Raises NotFound."""
        entity_id = self._now(entity_id)
        counts = entity_counts(self._stores, self._library, entity_id)
        return EntityPage(
            self._card(entity_id, counts.related[:_CARD_TOGETHER]), counts.ids, counts.months, counts.sources,
            counts.related, counts.links, self._spellings(entity_id),
        )  # fmt: skip

    def within(self, entity_id: int, dates: str) -> Ids:
        """Those of its page that are of these dates, as the search language says them; muted or not, as there."""
        dated = read_dates(dates, self._library.today_is(), self._library.zone)
        if dated is None:
            return np.zeros(0, np.int64)
        since, until = dated.first, dated.end
        rows = self._stores.entities.dated_articles(entity_id)
        return np.array(
            [n for n, at in rows if (since is None or at >= since) and (until is None or at < until)], np.int64
        )

    def passages(self, entity_id: int, ids: Sequence[int]) -> list[Passage]:
        """Of these articles, in this order; those that do not name it, or not any more, are left out."""
        ids = [int(n) for n in ids]
        ranges = self._stores.mentions.ranges(entity_id, ids)
        central = set(self._stores.entities.naming_these(entity_id, ids, is_central=True))
        found = []
        for listed in self._stores.articles.rows([n for n in ids if n in ranges]):
            row = listed.row
            text, starts = text_and_starts(listed.blocks)
            mentions = telling(listed.blocks, starts, ranges[row.id])
            sentence, marks = sentence_with_marks(text, mentions)
            found.append(
                Passage(row.id, row.title, row.source, row.date, row.is_read, row.id in central, sentence, marks,
                        mentions[0][0])
            )  # fmt: skip
        return found

    def find(self, name: str, kind: EntityKind | None = None) -> int | None:
        """The entity that is shown by this name; of several kinds the one in most articles."""
        return self._stores.entities.find(name, kind)

    def named(self, containing: str, limit: int = 50) -> list[EntityCount]:
        """Those with this text in their name or in a spelling, those in most articles first."""
        return self._stores.entities.entities(containing, limit)

    def hidden(self) -> list[EntityCount]:
        """Those that the person hid everywhere."""
        return self._stores.entities.entities(hidden=True)

    def earlier(self, article_id: int, most: int = 5) -> list[LikeArticle]:
        """The best earlier articles about the same people, organisations and places. Raises NotFound."""
        return self._library.with_index(
            lambda snapshot, masks: earlier_like(self._stores, snapshot, masks, int(article_id), most), []
        )

    # following and muting
    def follow(self, entity_id: int, follow: Follow = _FOLLOWED) -> Changes:
        """Raises NotFound."""
        wanted = self._stores.entities.row(entity_id).key
        others = [key for key, _ in self._stores.follows.followed() if key != wanted and self._means(key) == wanted]
        for key in (*others, wanted):  # who was merged into it is followed as it is
            self._stores.follows.follow(key, follow)
        return Changes(sources=True, entities=True)

    def unfollow(self, entity_id: int) -> Changes:
        """Raises NotFound."""
        wanted = self._stores.entities.row(entity_id).key
        for key, _ in self._stores.follows.followed():
            if self._means(key) == wanted:
                self._stores.follows.unfollow(key)
        return Changes(sources=True, entities=True)

    def followed(self) -> tuple[Followed, ...]:
        """In the order in which they were followed; who was merged into another is that other."""
        masks = self._library.masks()
        unread = np.ones(0, bool) if masks.unread is None or masks.muted is None else masks.unread & ~masks.muted
        found = []
        for key, follow in self._follows().items():
            entity_id = self._stores.entities.id_of(key)
            if entity_id is None:
                continue
            row = self._stores.entities.row(entity_id)
            ids = np.array(self._stores.entities.articles_of(entity_id, is_central=follow.is_central), np.int64)
            count = int(unread[ids[ids < len(unread)]].sum())
            found.append(Followed(entity_id, row.key.kind, row.name, len(ids), count, follow))
        return tuple(found)

    def mute(self, entity_id: int, mute: Mute = _FOR_GOOD) -> Changes:
        """Its articles are listed nowhere but under their label or star and `is:muted`. Nothing is deleted or marked.
        Raises NotFound."""
        wanted = self._stores.entities.row(entity_id).key
        others = [key for key, _ in self._stores.follows.muted() if key != wanted and self._means(key) == wanted]
        for key in (*others, wanted):
            self._stores.follows.mute(key, mute)
        self._library.marks_changed()
        return Changes(sources=True, entities=True)

    def unmute(self, entity_id: int) -> Changes:
        """Raises NotFound."""
        wanted = self._stores.entities.row(entity_id).key
        for key, _ in self._stores.follows.muted():
            if self._means(key) == wanted:
                self._stores.follows.unmute(key)
        self._library.marks_changed()
        return Changes(sources=True, entities=True)

    def muted(self) -> tuple[MutedEntity, ...]:
        """Those whose time has not passed."""
        rows = ((self._stores.entities.id_of(key), mute) for key, mute in self._mutes().items())
        known = ((self._stores.entities.row(n), mute) for n, mute in rows if n is not None)
        return tuple(MutedEntity(row.id, row.key.kind, row.name, mute) for row, mute in known)

    # parts
    def _now(self, entity_id: int) -> int:
        """Whom it is now: itself, or whom all that was called so was said to be."""
        row = self._stores.entities.row(entity_id)
        key = self._means(row.key)
        now = None if key is None else self._stores.entities.id_of(key)
        return row.id if now is None else now

    def _card(self, entity_id: int, beside: tuple[Together, ...]) -> EntityCard:
        row = self._stores.entities.row(entity_id)
        begins = self._day_begins()
        counts = [0] * CARD_DAYS
        for instant in self._stores.entities.instants(row.id, begins[0]):
            counts[bisect_right(begins, instant) - 1] += 1
        return EntityCard(
            self._entity(row), row.articles, tuple(counts), beside,
            self._follows().get(row.key), self._mutes().get(row.key), row.is_hidden,
        )  # fmt: skip

    def _follows(self) -> dict[EntityKey, Follow]:
        found: dict[EntityKey, Follow] = {}
        for key, follow in self._stores.follows.followed():
            if (meant := self._means(key)) is not None:
                found.setdefault(meant, follow)
        return found

    def _mutes(self) -> dict[EntityKey, Mute]:
        today = self._library.today_is()
        meant = ((self._means(key), mute) for key, mute in self._stores.follows.muted())
        return {key: mute for key, mute in meant if key is not None and (mute.until is None or today < mute.until)}

    def _means(self, key: EntityKey) -> EntityKey | None:
        return self._stores.corrections.meant(key)

    def _entity(self, row: EntityRow) -> Entity:
        return self._stores.entities.entity(row.id, row.key.kind, row.name)

    def _spellings(self, entity_id: int) -> tuple[Spelling, ...]:
        own = self._stores.entities.row(entity_id).key
        counts: dict[tuple[str, EntityKey | None], int] = {}
        for naming in self._stores.entities.namings(entity_id):
            of = None if naming.found == own else naming.found
            counts[naming.spelling, of] = counts.get((naming.spelling, of), 0) + naming.mentions
        ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0][0]))
        return tuple(Spelling(text, mentions, of) for (text, of), mentions in ordered if mentions)

    def _day_begins(self) -> list[int]:
        """The instants at which each of the last CARD_DAYS days began where the person is, the earliest first."""
        today, zone = self._library.today_is(), self._library.zone
        days = [today - datetime.timedelta(days=back) for back in range(CARD_DAYS - 1, -1, -1)]
        return [int(datetime.datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()) for day in days]
