"""Counted tables, read; and when the person opened articles, which is kept nowhere but here."""

from __future__ import annotations

from reader.domain.entity import EntityKind
from reader.storage.connection import Connection
from reader.storage.database import Database


class CountedTables:
    """Safe to share between threads. Days are ordinals of dates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def months(self) -> list[tuple[int, str, int]]:
        """Source, month (`2021-08`) and articles."""
        return self._connection.execute(
            "SELECT source_id, month, articles FROM month_count WHERE articles > 0"
        ).fetchall()

    def sources(self) -> list[tuple[int, str, int, int]]:
        """Those with articles: id, title, articles and how many of these are read."""
        return self._connection.execute("SELECT id, title, articles, read FROM source WHERE articles > 0").fetchall()

    def kinds(self) -> dict[EntityKind, int]:
        rows = self._connection.execute(
            "SELECT kind, count(*) FROM entity WHERE articles > 0 AND NOT is_hidden GROUP BY kind"
        )
        return {EntityKind(kind): count for kind, count in rows}

    def reading(self) -> list[tuple[int, int, int]]:
        """Day, hour and articles opened."""
        return self._connection.execute("SELECT day, hour, articles FROM reading ORDER BY day, hour").fetchall()

    def note_opened(self, day: int, hour: int) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO reading VALUES (?, ?, 1) ON CONFLICT (day, hour) DO UPDATE SET articles = articles + 1",
                (day, hour),
            )

    @property
    def _connection(self) -> Connection:
        return self._database.connection()
