"""Whom the person follows and mutes, by name: what an entity is called in every library outlives its number."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from reader.domain.entity import EntityKey, EntityKind
from reader.domain.entity_views import Follow, Mute
from reader.storage.database import Database
from reader.storage.kept_corrections import mute_anew
from reader.storage.packing import pack_ids


class FollowStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def followed(self) -> list[tuple[EntityKey, Follow]]:
        """In the order in which they were followed."""
        rows = self._database.connection().execute(
            "SELECT kind, name, is_central, notifies FROM followed ORDER BY position"
        )
        return [
            (EntityKey(EntityKind(kind), name), Follow(bool(is_central), bool(notifies)))
            for kind, name, is_central, notifies in rows
        ]

    def follow(self, key: EntityKey, follow: Follow) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO followed (kind, name, position, is_central, notifies)"
                " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM followed), ?, ?)"
                " ON CONFLICT (kind, name)"
                " DO UPDATE SET is_central = excluded.is_central, notifies = excluded.notifies",
                (key.kind.value, key.name, follow.is_central, follow.notifies),
            )

    def unfollow(self, key: EntityKey) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM followed WHERE kind = ? AND name = ?", (key.kind.value, key.name))

    def muted(self) -> list[tuple[EntityKey, Mute]]:
        rows = self._database.connection().execute("SELECT kind, name, until FROM muted ORDER BY kind, name")
        return [
            (EntityKey(EntityKind(kind), name), Mute(datetime.date.fromisoformat(until) if until else None))
            for kind, name, until in rows
        ]

    def muted_among(self, ids: Sequence[int], today: datetime.date, most: int) -> list[str]:
        """As they are shown: those for whom most of these articles are muted, the most first."""
        rows = self._database.connection().execute(
            "SELECT coalesce(e.shown_name, e.name) FROM muted_entity m CROSS JOIN entity e ON e.id = m.entity_id"
            " CROSS JOIN entity_article x ON x.entity_id = m.entity_id"
            " WHERE (m.until = '' OR m.until > ?) AND x.article_id IN (SELECT value FROM json_each(?))"
            " GROUP BY e.id ORDER BY count(DISTINCT x.article_id) DESC, e.id LIMIT ?",
            (today.isoformat(), pack_ids(ids), most),
        )
        return [row[0] for row in rows]

    def mute(self, key: EntityKey, mute: Mute) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO muted VALUES (?, ?, ?)",
                (key.kind.value, key.name, mute.until.isoformat() if mute.until else ""),
            )
            mute_anew(connection)

    def unmute(self, key: EntityKey) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM muted WHERE kind = ? AND name = ?", (key.kind.value, key.name))
            mute_anew(connection)
