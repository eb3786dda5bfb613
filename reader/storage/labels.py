"""Labels that the person put on articles; kept apart from the article, so that an update never touches them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.storage.database import Database
from reader.storage.packing import pack_ids

LONGEST = 60


def label_name(name: str) -> str:
    return " ".join(name.split())[:LONGEST]


class LabelStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[tuple[str, int], ...]:
        """Every label with its number of articles."""
        rows = self._database.connection().execute(
            "SELECT name, count(*) FROM tag GROUP BY name ORDER BY name COLLATE NOCASE"
        )
        return tuple(rows.fetchall())

    def of(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The labels of those articles that have any."""
        rows = self._database.connection().execute(
            "SELECT article_id, name FROM tag WHERE article_id IN (SELECT value FROM json_each(?))"
            " ORDER BY name COLLATE NOCASE",
            (pack_ids(ids),),
        )
        found: dict[int, tuple[str, ...]] = {}
        for article_id, name in rows:
            found[article_id] = (*found.get(article_id, ()), name)
        return found

    def put(self, ids: Sequence[int], name: str) -> list[int]:
        """Put it on those that exist and lack it; which these were."""
        with self._database.writing() as connection:
            rows = connection.execute(
                "INSERT OR IGNORE INTO tag SELECT id, ? FROM article WHERE id IN (SELECT value FROM json_each(?))"
                " RETURNING article_id",
                (name, pack_ids(ids)),
            ).fetchall()
        return [row[0] for row in rows]

    def take_off(self, ids: Sequence[int], name: str) -> list[int]:
        with self._database.writing() as connection:
            rows = connection.execute(
                "DELETE FROM tag WHERE name = ? AND article_id IN (SELECT value FROM json_each(?))"
                " RETURNING article_id",
                (name, pack_ids(ids)),
            ).fetchall()
        return [row[0] for row in rows]

    def articles(self, name: str) -> frozenset[int]:
        """Articles with this label, whatever its capitals."""
        rows = self._database.connection().execute(
            "SELECT article_id, name FROM tag WHERE name = ? COLLATE NOCASE", (name,)
        )
        return frozenset(row[0] for row in rows)
