"""The searches a person keeps, in their own order."""

from __future__ import annotations

from reader.domain.saved_search import SavedSearch
from reader.storage.database import Database

_LAST = "(SELECT 1 + coalesce(max(position), -1) FROM saved_search)"


class SavedSearchStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedSearch, ...]:
        rows = self._database.connection().execute(
            "SELECT id, name, text, scope, source_id, folder_id, label, notifies, position FROM saved_search"
            " ORDER BY position, id"
        )
        return tuple(
            SavedSearch(n, name, text, scope, source_id, folder_id, label, bool(notifies), position)
            for n, name, text, scope, source_id, folder_id, label, notifies, position in rows
        )

    def save(self, search: SavedSearch) -> int:
        """Its id. One without a position goes to the end; one that was removed comes back under its id."""
        values = (
            search.name, search.text, search.scope, search.source_id, search.folder_id, search.label, search.notifies,
        )  # fmt: skip
        with self._database.writing() as connection:
            row = connection.execute(
                "INSERT INTO saved_search (id, position, name, text, scope, source_id, folder_id, label, notifies)"
                f" VALUES (?, coalesce(?, {_LAST}), ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text, scope = excluded.scope,"
                " source_id = excluded.source_id, folder_id = excluded.folder_id, label = excluded.label,"
                " notifies = excluded.notifies RETURNING id",
                (search.id or None, search.position, *values),
            ).fetchone()
        return int(row[0])

    def remove(self, search_id: int) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))
