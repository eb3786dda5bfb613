"""What the person did with articles: read and starred; changed only by a hand, never by an update."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reader.domain.article import ArticleState
from reader.storage.database import Database
from reader.storage.packing import ID_SUM, pack_ids

Flag = Literal["is_read", "is_starred", "is_muted"]


class States:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, article_id: int) -> ArticleState:
        connection = self._database.connection()
        is_read, is_starred = connection.execute(
            "SELECT is_read, is_starred FROM state WHERE article_id = ?", (article_id,)
        ).fetchone() or (0, 0)
        tags = connection.execute("SELECT name FROM tag WHERE article_id = ? ORDER BY name", (article_id,)).fetchall()
        return ArticleState(bool(is_read), bool(is_starred), tuple(name for (name,) in tags))

    def mark(self, flag: Flag, ids: Sequence[int], value: bool) -> list[int]:
        """Set the flag on those of `ids` that exist and have it otherwise; which these were. One transaction."""
        wanted = pack_ids(ids)
        if value:  # ON CONFLICT .. WHERE leaves a row alone that is set already, and so does not return it
            statement = (
                f"INSERT INTO state (article_id, {flag}) SELECT id, 1 FROM article"
                " WHERE id IN (SELECT value FROM json_each(?))"
                f" ON CONFLICT (article_id) DO UPDATE SET {flag} = 1 WHERE NOT {flag} RETURNING article_id"
            )
        else:
            statement = (
                f"UPDATE state SET {flag} = 0 WHERE {flag} AND article_id IN (SELECT value FROM json_each(?))"
                " RETURNING article_id"
            )
        with self._database.writing() as connection:
            return [row[0] for row in connection.execute(statement, (wanted,)).fetchall()]

    def ids(self, flag: Flag) -> list[int]:
        """All articles with the flag set; muted are also those with someone in them who is."""
        also = " UNION SELECT article_id FROM muted_article" if flag == "is_muted" else ""
        rows = self._database.connection().execute(f"SELECT article_id FROM state WHERE {flag}{also}")
        return [row[0] for row in rows]

    def sums(self) -> tuple[int, int, int]:
        """Of the ids (`ID_SUM`) of the articles that are read, starred and muted."""
        row = self._database.connection().execute(
            f"SELECT (SELECT {ID_SUM} FROM state WHERE is_read), (SELECT {ID_SUM} FROM state WHERE is_starred),"
            f" (SELECT {ID_SUM} FROM (SELECT article_id FROM state WHERE is_muted"
            " UNION SELECT article_id FROM muted_article))"
        )
        read, starred, muted = row.fetchone()
        return read, starred, muted

    def highest_id(self) -> int:
        return int(self._database.connection().execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])
