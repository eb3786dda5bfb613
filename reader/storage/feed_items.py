"""The articles that feeds brought: put in and taken out, which feed each is of, and what comes with it."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.feed import Enclosure
from reader.storage.database import Database
from reader.storage.feed_placing import DAY, Batch, FeedPlace, NewItem, names_one_article, place_of
from reader.storage.packing import ID_SUM, pack_ids

_REMOVED_AT_ONCE = 100  # another writer waits for some tens of milliseconds
_NONE: Mapping[str, str] = {}
_HAS_RULES = (  # or somebody else who is to hear of what is new
    "SELECT EXISTS (SELECT 1 FROM rule WHERE is_on) OR EXISTS (SELECT 1 FROM saved_search WHERE notifies)"
    " OR EXISTS (SELECT 1 FROM followed WHERE notifies)"
)


@dataclass(frozen=True, slots=True)
class Placed:
    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()


class FeedItems:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, place: FeedPlace, items: Sequence[NewItem], names: Mapping[str, str] = _NONE) -> Placed:
        """Add or update in one transaction, in the feed's order: the first is the newest where dates are the same.

        `names` are those of all items that the feed gives now, each with its link, so that two of them with one link
        are two articles.
        Nothing is put into a feed that was left meanwhile.
        """
        added: list[int] = []
        updated: list[int] = []
        now = int(time.time())
        with self._database.writing() as connection:
            if not connection.execute("SELECT 1 FROM feed WHERE id = ? AND is_subscribed", (place.feed_id,)).fetchone():
                return Placed()
            batch = Batch(connection, place, names, now)
            has_rules = connection.execute(_HAS_RULES).fetchone()[0]
            for item in reversed(items):
                article_id, is_new = batch.put(item)
                if article_id is None:
                    continue
                (added if is_new else updated).append(article_id)
                if is_new and has_rules:
                    connection.execute("INSERT OR IGNORE INTO rule_queue VALUES (?)", (article_id,))
                if is_new and place.wants_full_text and item.article.received.url:
                    connection.execute("INSERT OR IGNORE INTO full_text (article_id) VALUES (?)", (article_id,))
        return Placed(tuple(reversed(added)), tuple(reversed(updated)))

    def named(self, feed_id: int, names: Iterable[str]) -> dict[str, int]:
        """The articles that are items of the feed under these names."""
        connection = self._database.connection()
        query = "SELECT article_id FROM feed_item WHERE feed_id = ? AND guid = ? AND article_id IS NOT NULL"
        found = ((name, connection.execute(query, (feed_id, name)).fetchone()) for name in names)
        return {name: int(row[0]) for name, row in found if row}

    def with_link(self, link: str) -> int | None:
        """The first article of a feed that has this address."""
        if not names_one_article(link):
            return None
        row = (
            self._database.connection()
            .execute(
                "SELECT min(article_id) FROM feed_item WHERE link = ? AND article_id IS NOT NULL", (place_of(link),)
            )
            .fetchone()
        )
        return row[0] if row else None

    def remove_old(self, place: FeedPlace) -> list[int]:
        """Remove some of what this feed is not to keep, never what has a star or a label; which these were."""
        if place.keep_days is None:
            return []
        return self._remove(
            "a.source_id = ? AND a.instant < ? AND a.arrived < ?",
            (place.source_id, *(int(time.time()) - place.keep_days * DAY,) * 2),
        )

    def remove_all(self, source_id: int) -> list[int]:
        """Remove every article of the feed but those with a star or a label; which these were. Should the feed come
        back, so may they."""
        ids: list[int] = []
        while some := self._remove("a.source_id = ?", (source_id,)):
            ids += some
        with self._database.writing() as connection:
            connection.execute(
                "DELETE FROM feed_item WHERE article_id IS NULL"
                " AND feed_id = (SELECT id FROM feed WHERE source_id = ?)",
                (source_id,),
            )
            connection.execute(
                "UPDATE feed SET etag = '', last_modified = '', body_hash = NULL WHERE source_id = ?", (source_id,)
            )
        return ids

    def _remove(self, where: str, parameters: tuple[int, ...]) -> list[int]:
        """A batch of what the feed brought: what a person put into its source is not its own to remove."""
        with self._database.writing() as connection:
            ids = [
                row[0]
                for row in connection.execute(
                    "SELECT a.id FROM article a LEFT JOIN state t ON t.article_id = a.id"
                    f" WHERE {where} AND NOT coalesce(t.is_starred, 0)"
                    " AND NOT EXISTS (SELECT 1 FROM tag WHERE article_id = a.id)"
                    " AND EXISTS (SELECT 1 FROM feed_item WHERE article_id = a.id) LIMIT ?",
                    (*parameters, _REMOVED_AT_ONCE),
                )
            ]
            connection.executemany("DELETE FROM article WHERE id = ?", [(n,) for n in ids])
        return ids

    # of one article
    def feed_of(self, article_id: int) -> tuple[int, bool] | None:
        """The feed that brought it, and whether its images are to be loaded."""
        row = (
            self._database.connection()
            .execute(
                "SELECT f.id, f.loads_images FROM article a JOIN feed f ON f.source_id = a.source_id WHERE a.id = ?",
                (article_id,),
            )
            .fetchone()
        )
        return (row[0], bool(row[1])) if row else None

    def with_pictures(self, ids: Sequence[int]) -> frozenset[int]:
        """Those whose feed's pictures are shown."""
        rows = self._database.connection().execute(
            "SELECT a.id FROM article a JOIN feed f ON f.source_id = a.source_id"
            " WHERE f.loads_images AND a.id IN (SELECT value FROM json_each(?))",
            (pack_ids(ids),),
        )
        return frozenset(row[0] for row in rows)

    def enclosures(self, article_id: int) -> tuple[Enclosure, ...]:
        rows = self._database.connection().execute(
            "SELECT url, media_type, bytes, seconds, title FROM enclosure WHERE article_id = ? ORDER BY position",
            (article_id,),
        )
        return tuple(Enclosure(*row) for row in rows)

    def enclosure_types(self, ids: Sequence[int]) -> dict[int, list[str]]:
        """The media types of what comes with each article that brings something."""
        rows = self._database.connection().execute(
            "SELECT article_id, media_type FROM enclosure WHERE article_id IN (SELECT value FROM json_each(?))",
            (pack_ids(ids),),
        )
        found: dict[int, list[str]] = {}
        for article_id, media_type in rows:
            found.setdefault(article_id, []).append(media_type)
        return found

    def also_in(self, article_id: int) -> tuple[str, ...]:
        """Titles of the other sources with the same story."""
        rows = self._database.connection().execute(
            "SELECT DISTINCT s.title FROM article a JOIN source s ON s.id = a.source_id"
            " WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY s.title",
            (str([n for n in self.story([article_id]) if n != article_id]),),
        )
        return tuple(title for (title,) in rows)

    def story(self, ids: Sequence[int]) -> list[int]:
        """These articles and every other copy of the same stories."""
        connection = self._database.connection()
        wanted = str([int(n) for n in ids])
        if not connection.execute("SELECT EXISTS (SELECT 1 FROM copy)").fetchone()[0]:
            return [int(n) for n in ids]
        rows = connection.execute(
            "WITH asked (id) AS (SELECT value FROM json_each(?)),"
            " root (id) AS (SELECT DISTINCT coalesce(c.original_id, asked.id)"
            "   FROM asked LEFT JOIN copy c ON c.article_id = asked.id)"
            " SELECT id FROM asked UNION SELECT id FROM root"
            " UNION SELECT c.article_id FROM root JOIN copy c ON c.original_id = root.id",
            (wanted,),
        )
        return [row[0] for row in rows]

    def copies(self) -> list[tuple[int, int, int, int]]:
        """Every copy: its article, its source, and the article and source of the original."""
        rows = self._database.connection().execute(
            "SELECT c.article_id, a.source_id, c.original_id, o.source_id FROM copy c"
            " JOIN article a ON a.id = c.article_id JOIN article o ON o.id = c.original_id"
        )
        return rows.fetchall()

    def sum_of_copies(self) -> int:
        """Of the ids of the articles that are copies, as `States.sums`."""
        return int(self._database.connection().execute(f"SELECT {ID_SUM} FROM copy").fetchone()[0])


def told_again(copies: Iterable[tuple[int, int, int, int]], sources: Collection[int]) -> list[int]:
    """Those of the copies (as `FeedItems.copies` gives them) of which an earlier telling is in these sources too."""
    told: set[int] = set()
    again = []
    for article_id, source_id, original_id, original_source in sorted(copies):
        if source_id in sources:
            if original_source in sources or original_id in told:
                again.append(article_id)
            told.add(original_id)
    return again
