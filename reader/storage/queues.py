"""What is still to do, as rows: the worker takes from here, and may be killed at any moment without loss."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.storage.database import Database


@dataclass(frozen=True, slots=True)
class Pending:
    """How many paths and articles wait for each kind of work."""

    importing: int = 0
    indexing: int = 0
    recognising: int = 0

    def __bool__(self) -> bool:
        return bool(self.importing or self.indexing or self.recognising)


class Queues:
    """Safe to share between threads and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self) -> Pending:
        row = self._database.connection().execute(
            "SELECT (SELECT count(*) FROM import_queue), (SELECT count(*) FROM index_queue),"
            " (SELECT count(*) FROM recognise_queue)"
        )
        return Pending(*row.fetchone())

    # importing
    def add_imports(self, paths: Sequence[str]) -> None:
        with self._database.writing() as connection:
            connection.executemany("INSERT OR IGNORE INTO import_queue (path) VALUES (?)", [(_kept(p),) for p in paths])

    def has_imports(self) -> bool:
        return bool(self._database.connection().execute("SELECT EXISTS (SELECT 1 FROM import_queue)").fetchone()[0])

    def drop_imports(self) -> int:
        """What was asked and not yet done is no longer wanted; what was imported stays. How many paths these were."""
        with self._database.writing() as connection:
            return int(connection.execute("DELETE FROM import_queue").rowcount)

    def begin_import(self) -> tuple[str, int] | None:
        """The next path and how often it was begun, this time included."""
        with self._database.writing() as connection:
            found = connection.execute(
                "UPDATE import_queue SET attempts = attempts + 1"
                " WHERE id = (SELECT id FROM import_queue ORDER BY id LIMIT 1) RETURNING path, attempts"
            ).fetchone()
        return (_path(found[0]), found[1]) if found else None

    def import_goes_well(self, path: str) -> None:
        """Something came in, or it was left in good order: what was begun before is not held against it."""
        with self._database.writing() as connection:
            connection.execute("UPDATE import_queue SET attempts = 0 WHERE path = ?", (_kept(path),))

    def import_done(self, path: str) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM import_queue WHERE path = ?", (_kept(path),))

    # indexing
    def count_to_index(self) -> int:
        return int(self._database.connection().execute("SELECT count(*) FROM index_queue").fetchone()[0])

    def to_index(self) -> list[tuple[int, bool]]:
        """All articles that wait, each with whether it exists: else it is to be taken out of the index."""
        rows = self._database.connection().execute(
            "SELECT q.article_id, a.id IS NOT NULL FROM index_queue q LEFT JOIN article a ON a.id = q.article_id"
        )
        return [(n, bool(exists)) for n, exists in rows]

    def next_to_index(self, limit: int) -> dict[int, int]:
        """The newest articles to index, each with its ticket."""
        rows = self._database.connection().execute(
            "SELECT article_id, ticket FROM index_queue ORDER BY article_id DESC LIMIT ?", (limit,)
        )
        return dict(rows.fetchall())

    def indexed(self, tickets: Mapping[int, int]) -> None:
        """Called after the index's commit: a kill in between only indexes the same articles again, and an article that
        changed meanwhile has another ticket and stays."""
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM index_queue WHERE article_id = ? AND ticket = ?", tickets.items())

    def index_difference(self, in_index: Iterable[int]) -> int:
        """Queue what the index lacks and what it should not have; how many these are."""
        wrong = set(in_index) ^ {row[0] for row in self._database.connection().execute("SELECT id FROM article")}
        if wrong:
            self.index_again(wrong)
        return len(wrong)

    def index_again(self, ids: Iterable[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO index_queue VALUES (?, random())", ((n,) for n in ids))

    # recognising
    def next_to_recognise(self, limit: int) -> list[int]:
        rows = self._database.connection().execute(
            "SELECT article_id FROM recognise_queue ORDER BY priority DESC, article_id DESC LIMIT ?", (limit,)
        )
        return [row[0] for row in rows]

    def begin_recognise(self, limit: int) -> tuple[list[int], int]:
        """The next articles and how often they were begun, this time included. One that was begun and never ended comes
        before all others and alone: so it is clear which one it was."""
        with self._database.writing() as connection:
            suspect = connection.execute(
                "SELECT article_id FROM recognise_queue WHERE attempts > 0 ORDER BY article_id DESC LIMIT 1"
            ).fetchone()
            ids = [suspect[0]] if suspect else self.next_to_recognise(limit)
            begun = [
                connection.execute(
                    "UPDATE recognise_queue SET attempts = attempts + 1 WHERE article_id = ? RETURNING attempts", (n,)
                ).fetchone()[0]
                for n in ids
            ]
        return ids, max(begun, default=0)

    def left_in_order(self, ids: Sequence[int]) -> None:
        """These were not recognised, and it was not their fault: that they were begun is not held against them."""
        with self._database.writing() as connection:
            connection.executemany("UPDATE recognise_queue SET attempts = 0 WHERE article_id = ?", [(n,) for n in ids])

    def recognise_first(self, ids: Sequence[int]) -> None:
        """Opened and visible articles go before all others; those that do not wait are left alone."""
        with self._database.writing() as connection:
            connection.executemany(
                "UPDATE recognise_queue SET priority = 1 + (SELECT coalesce(max(priority), 0) FROM recognise_queue)"
                " WHERE article_id = ?",
                [(int(n),) for n in reversed(ids)],
            )

    def drop_recognise(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM recognise_queue WHERE article_id = ?", [(int(n),) for n in ids])

    def recognise_older_than(self, engine: str) -> None:
        """Queue every article whose names another engine or version found; looked for once an engine."""
        known = self._database.connection().execute("SELECT value FROM meta WHERE name = 'engine'").fetchone()
        if known and known[0] == engine:
            return
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO recognise_queue (article_id)"
                " SELECT article_id FROM recognition WHERE engine <> ?",
                (engine,),
            )
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('engine', ?)", (engine,))


def _kept(path: str) -> str | bytes:
    """A file name need not be Unicode, and what SQLite takes as text must be."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
    return path


def _path(kept: str | bytes) -> str:
    return kept if isinstance(kept, str) else kept.decode("utf-8", "surrogatepass")
