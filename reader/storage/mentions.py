"""Who is named where: entities, their spellings, and mentions as ranges of the one text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.domain.article import EntityChip
from reader.domain.entity import ArticleMention, Entity, EntityKind, LinkedMention
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.packing import pack_ids


@dataclass(frozen=True, slots=True)
class Recognised:
    """The names in one text, as one engine found and joined them."""

    article_id: int
    text_hash: bytes
    mentions: tuple[LinkedMention, ...]


@dataclass(frozen=True, slots=True)
class EntityCount:
    entity: Entity
    articles: int


class Mentions:
    """Safe to share between threads. Is also the `KnownNames` that linking asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, recognised: Iterable[Recognised], engine: str) -> None:
        """Replace the mentions of these articles, queue them for indexing and take them off the queue: one transaction.

        An article that changed or went since its text was read stays queued.
        """
        with self._database.writing() as connection:
            for one in recognised:
                _save(connection, one, engine)

    def copy_cached(self, article_id: int, text_hash: bytes, engine: str) -> bool:
        """Take the names over from an earlier recognition of the very same text, this article's or another's."""
        connection = self._database.connection()
        found = connection.execute(
            "SELECT r.article_id FROM article a JOIN recognition r ON r.article_id = a.id"
            " WHERE a.text_hash = ? AND r.text_hash = ? AND r.engine = ? LIMIT 1",
            (text_hash, text_hash, engine),
        ).fetchone()
        if not found:
            return False
        with self._database.writing() as writing:
            if found[0] != article_id:
                writing.execute("DELETE FROM mention WHERE article_id = ?", (article_id,))
                writing.execute(
                    "INSERT INTO mention SELECT ?, start, end, entity_id, confidence FROM mention WHERE article_id = ?",
                    (article_id, found[0]),
                )
                _mark_recognised(writing, article_id, text_hash, engine)
            writing.execute("DELETE FROM recognise_queue WHERE article_id = ?", (article_id,))
        return True

    def of_article(self, article_id: int, text: str, text_hash: bytes) -> tuple[ArticleMention, ...] | None:
        """The mentions in this text, or None when it has not been recognised as it now is."""
        connection = self._database.connection()
        known = connection.execute(
            "SELECT 1 FROM recognition WHERE article_id = ? AND text_hash = ?", (article_id, text_hash)
        ).fetchone()
        if not known:
            return None
        rows = connection.execute(
            "SELECT m.start, m.end, e.kind, e.id, e.name, m.confidence"
            " FROM mention m JOIN entity e ON e.id = m.entity_id WHERE m.article_id = ? ORDER BY m.start",
            (article_id,),
        )
        return tuple(
            ArticleMention(start, end, EntityKind(kind), text[start:end], n, name, confidence)
            for start, end, kind, n, name, confidence in rows
        )

    def of_articles(self, ids: Sequence[int]) -> dict[int, list[tuple[EntityKind, int, str]]]:
        """Kind, number and name of each entity that an article names, most mentioned first."""
        rows = self._database.connection().execute(
            "SELECT m.article_id, e.kind, e.id, e.name FROM mention m JOIN entity e ON e.id = m.entity_id"
            " WHERE m.article_id IN (SELECT value FROM json_each(?)) GROUP BY m.article_id, e.id"
            " ORDER BY m.article_id, count(*) DESC, min(m.start)",
            (pack_ids(ids),),
        )
        found: dict[int, list[tuple[EntityKind, int, str]]] = {}
        for article_id, kind, n, name in rows:
            found.setdefault(article_id, []).append((EntityKind(kind), n, name))
        return found

    def chips(self, ids: Sequence[int], most: int = 3) -> dict[int, tuple[EntityChip, ...]]:
        return {
            n: tuple(EntityChip(kind, name) for kind, _, name in entities[:most])
            for n, entities in self.of_articles(ids).items()
        }

    def names(self, ids: Sequence[int]) -> dict[int, str]:
        rows = self._database.connection().execute(
            "SELECT id, name FROM entity WHERE id IN (SELECT value FROM json_each(?))", (pack_ids(ids),)
        )
        return dict(rows.fetchall())

    def entities(self, containing: str = "", limit: int = 1000) -> list[EntityCount]:
        """Entities with this text in their name or in a spelling, those in most articles first."""
        connection = self._database.connection()
        containing = containing.encode("utf-8", "replace").decode()  # half a character of a file name, say
        pattern = "%" + containing.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = connection.execute(
            "SELECT e.id, e.kind, e.name, (SELECT count(DISTINCT article_id) FROM mention WHERE entity_id = e.id) AS n"
            " FROM entity e WHERE (e.name LIKE ? ESCAPE '\\' OR EXISTS"
            " (SELECT 1 FROM alias l WHERE l.entity_id = e.id AND l.name LIKE ? ESCAPE '\\')) AND n > 0"
            " ORDER BY n DESC, e.name LIMIT ?",
            (pattern, pattern, limit),
        ).fetchall()
        return [EntityCount(self._entity(n, kind, name), articles) for n, kind, name, articles in rows]

    def _entity(self, entity_id: int, kind: str, name: str) -> Entity:
        rows = self._database.connection().execute(
            "SELECT name FROM alias WHERE entity_id = ? AND name <> ? ORDER BY name", (entity_id, name)
        )
        return Entity(entity_id, EntityKind(kind), name, tuple(row[0] for row in rows))

    # KnownNames
    def full_names(self, surname: str) -> tuple[str, ...]:
        """Persons of the library whose name of several words ends in this one."""
        rows = self._database.connection().execute(
            "SELECT name FROM entity WHERE kind = ? AND last_word = ? AND name LIKE '% %' LIMIT 20",
            (EntityKind.PERSON.value, surname.casefold()),
        )
        return tuple(row[0] for row in rows)

    def canonical(self, name: str, kind: EntityKind) -> str | None:
        found = (
            self._database.connection()
            .execute("SELECT name FROM entity WHERE kind = ? AND name = ?", (kind.value, name))
            .fetchone()
        )
        return found[0] if found else None


def _save(connection: Connection, one: Recognised, engine: str) -> None:
    current = connection.execute("SELECT text_hash FROM article WHERE id = ?", (one.article_id,)).fetchone()
    if not current or current[0] != one.text_hash:
        return
    connection.execute("DELETE FROM mention WHERE article_id = ?", (one.article_id,))
    for linked in one.mentions:
        mention = linked.mention
        entity_id = _entity_id(connection, mention.kind, linked.name)
        connection.execute("INSERT OR IGNORE INTO alias VALUES (?, ?)", (entity_id, mention.text))
        connection.execute(
            "INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?, ?)",
            (one.article_id, mention.start, mention.end, entity_id, mention.confidence),
        )
    _mark_recognised(connection, one.article_id, one.text_hash, engine)
    connection.execute("DELETE FROM recognise_queue WHERE article_id = ?", (one.article_id,))


def _mark_recognised(connection: Connection, article_id: int, text_hash: bytes, engine: str) -> None:
    connection.execute("INSERT OR REPLACE INTO recognition VALUES (?, ?, ?)", (article_id, text_hash, engine))
    connection.execute("INSERT OR REPLACE INTO index_queue VALUES (?, random())", (article_id,))


def _entity_id(connection: Connection, kind: EntityKind, name: str) -> int:
    found = connection.execute("SELECT id FROM entity WHERE kind = ? AND name = ?", (kind.value, name)).fetchone()
    if not found:
        words = name.split()
        found = connection.execute(
            "INSERT INTO entity (kind, name, last_word) VALUES (?, ?, ?) RETURNING id",
            (kind.value, name, words[-1].casefold() if words else ""),
        ).fetchone()
    return int(found[0])
