"""Who is named where: mentions as ranges of the one text, each a naming, and each naming an entity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.domain.article import EntityChip
from reader.domain.correction import Bounded, Corrections
from reader.domain.entity import ArticleMention, EntityKey, EntityKind, LinkedMention
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.entity_rows import count_articles, entity_id_of
from reader.storage.kept_corrections import hide_in, kept_corrections
from reader.storage.packing import pack_ids

# Whom a mention means and is shown as; those that the person hid, here or everywhere, are left out.
_SHOWN = (
    "FROM mention m JOIN naming n ON n.id = m.naming_id JOIN entity e ON e.id = n.entity_id AND NOT e.is_hidden"
    " LEFT JOIN hidden_here h ON h.article_id = m.article_id AND h.entity_id = e.id"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The names in one text, as one engine found and joined them; its title and first paragraph end at `lead_end`."""

    article_id: int
    text_hash: bytes
    mentions: tuple[LinkedMention, ...]
    lead_end: int = 0


class Mentions:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, recognised: Iterable[Recognised], engine: str, bounded: AbstractSet[Bounded] | None = None) -> None:
        """Replace the mentions of these articles, queue them for indexing and take them off the queue: one transaction.

        An article that changed or went since its text was read stays queued; and all of them do where the person has
        since said something else of texts than the `bounded` with which they were read.
        """
        recognised = tuple(recognised)
        if not recognised:
            return
        with self._database.writing() as connection:
            corrections = kept_corrections(connection)
            if bounded is not None and bounded != {one for one in corrections if isinstance(one, Bounded)}:
                return
            for one in recognised:
                _save(connection, one, engine, corrections)

    def count_known(self, ids: Sequence[int], engine: str) -> list[int]:
        """Of these articles those that this engine has read as they are, and that wait all the same: whom their namings
        mean has changed in too many to count at once. They are counted and taken off the queue; none where the first
        is to be read, which goes before."""
        connection = self._database.connection()
        question = (
            "SELECT a.id FROM article a JOIN recognition r ON r.article_id = a.id AND r.text_hash = a.text_hash"
            " WHERE r.engine = ? AND a.id IN (SELECT value FROM json_each(?))"
        )
        if not connection.execute(question, (engine, pack_ids(ids[:1]))).fetchone():
            return []
        with self._database.writing():
            known = [row[0] for row in connection.execute(question, (engine, pack_ids(ids)))]
            count_articles(connection, known)
            connection.executemany("DELETE FROM recognise_queue WHERE article_id = ?", [(n,) for n in known])
        return known

    def copy_cached(self, article_id: int, text_hash: bytes, engine: str) -> bool:
        """Take the names over from an earlier recognition of the very same text, this article's or another's."""
        question = (
            "SELECT r.article_id, r.lead_end FROM article a JOIN recognition r ON r.article_id = a.id"
            " WHERE a.text_hash = ?1 AND r.text_hash = ?1 AND r.engine = ?2"
            " AND EXISTS (SELECT 1 FROM article WHERE id = ?3 AND text_hash = ?1) ORDER BY r.article_id <> ?3 LIMIT 1"
        )
        if not self._database.connection().execute(question, (text_hash, engine, article_id)).fetchone():
            return False
        with self._database.writing() as connection:
            found = connection.execute(question, (text_hash, engine, article_id)).fetchone()
            if not found:  # the text, or what the person says of it, has just changed
                return False
            if found[0] != article_id:
                connection.execute("DELETE FROM mention WHERE article_id = ?", (article_id,))
                connection.execute(
                    "INSERT INTO mention SELECT ?, start, end, naming_id, confidence FROM mention WHERE article_id = ?",
                    (article_id, found[0]),
                )
                hide_in(connection, article_id)
                _mark_recognised(connection, article_id, text_hash, engine, found[1])
            else:  # whom its namings mean may have changed, in too many articles to count at once
                count_articles(connection, [article_id])
            connection.execute("DELETE FROM recognise_queue WHERE article_id = ?", (article_id,))
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
            # whom the person named is no guess any more
            "SELECT m.start, m.end, e.kind, e.id, coalesce(e.shown_name, e.name),"
            f" CASE WHEN n.kind = e.kind AND n.name = e.name THEN m.confidence ELSE 1.0 END {_SHOWN}"
            " WHERE m.article_id = ? AND h.entity_id IS NULL ORDER BY m.start",
            (article_id,),
        )
        return tuple(
            ArticleMention(start, end, EntityKind(kind), text[start:end], n, name, confidence)
            for start, end, kind, n, name, confidence in rows
        )

    def of_articles(self, ids: Sequence[int]) -> dict[int, list[tuple[EntityKind, int, str]]]:
        """Kind, number and shown name of each entity that an article names, most mentioned first."""
        rows = self._database.connection().execute(
            f"SELECT m.article_id, e.kind, e.id, coalesce(e.shown_name, e.name) {_SHOWN}"
            " WHERE m.article_id IN (SELECT value FROM json_each(?)) AND h.entity_id IS NULL"
            " GROUP BY m.article_id, e.id ORDER BY m.article_id, count(*) DESC, min(m.start)",
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

    def ranges(self, entity_id: int, ids: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
        """Where each of these articles names this entity, in the order of the text; those not recognised as they now
        are, are left out."""
        rows = self._database.connection().execute(
            "SELECT m.article_id, m.start, m.end FROM naming n JOIN mention m ON m.naming_id = n.id"
            " JOIN recognition r ON r.article_id = m.article_id"
            " JOIN article a ON a.id = m.article_id AND a.text_hash = r.text_hash"
            " WHERE n.entity_id = ? AND m.article_id IN (SELECT value FROM json_each(?))"
            " ORDER BY m.article_id, m.start",
            (entity_id, pack_ids(ids)),
        )
        found: dict[int, list[tuple[int, int]]] = {}
        for article_id, start, end in rows:
            found.setdefault(article_id, []).append((start, end))
        return found


def _save(connection: Connection, one: Recognised, engine: str, corrections: Corrections) -> None:
    current = connection.execute("SELECT text_hash FROM article WHERE id = ?", (one.article_id,)).fetchone()
    if not current or current[0] != one.text_hash:
        return
    connection.execute("DELETE FROM mention WHERE article_id = ?", (one.article_id,))
    for linked in one.mentions:
        mention = linked.mention
        naming_id = _naming_id(connection, EntityKey(mention.kind, linked.name), mention.text, corrections)
        connection.execute(
            "INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?, ?)",
            (one.article_id, mention.start, mention.end, naming_id, mention.confidence),
        )
    hide_in(connection, one.article_id)
    _mark_recognised(connection, one.article_id, one.text_hash, engine, one.lead_end)
    connection.execute("DELETE FROM recognise_queue WHERE article_id = ?", (one.article_id,))


def _mark_recognised(connection: Connection, article_id: int, text_hash: bytes, engine: str, lead_end: int) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO recognition (article_id, text_hash, engine, lead_end) VALUES (?, ?, ?, ?)",
        (article_id, text_hash, engine, lead_end),
    )
    connection.execute("INSERT OR REPLACE INTO index_queue VALUES (?, random())", (article_id,))
    count_articles(connection, [article_id])


def _naming_id(connection: Connection, who: EntityKey, spelling: str, corrections: Corrections) -> int:
    found = connection.execute(
        "SELECT id FROM naming WHERE kind = ? AND name = ? AND spelling = ?", (who.kind.value, who.name, spelling)
    ).fetchone()
    if not found:
        entity = corrections.entity_of(who, spelling)
        found = connection.execute(
            "INSERT INTO naming (kind, name, spelling, entity_id) VALUES (?, ?, ?, ?) RETURNING id",
            (who.kind.value, who.name, spelling, None if entity is None else entity_id_of(connection, entity)),
        ).fetchone()
    return int(found[0])
