"""The entities of a library: their names, their counts, and who is named beside whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.entity import Entity, EntityKey, EntityKind
from reader.errors import NotFound
from reader.storage.database import Database
from reader.storage.date_lengths import HAS_DAY
from reader.storage.packing import pack_ids

_NAME = "coalesce(e.shown_name, e.name)"
_WEEK = 7 * 86_400
_MOST_KNOWN = 20
_CLEAR = 3  # times as many articles as the next one: then a bare surname is theirs


@dataclass(frozen=True, slots=True)
class EntityCount:
    entity: Entity
    articles: int


@dataclass(frozen=True, slots=True)
class EntityRow:
    """`key` is what corrections call it, `name` what the person sees."""

    id: int
    key: EntityKey
    name: str
    articles: int
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class NamingRow:
    """A spelling that an engine joined to `found`, and how often it stands in the library."""

    found: EntityKey
    spelling: str
    mentions: int


class EntityStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def row(self, entity_id: int) -> EntityRow:
        """Raises NotFound."""
        found = (
            self._database.connection()
            .execute(
                f"SELECT e.id, e.kind, e.name, {_NAME}, e.articles, e.is_hidden FROM entity e WHERE e.id = ?",
                (int(entity_id),),
            )
            .fetchone()
        )
        if not found:
            raise NotFound(f"There is no entity {entity_id} in this library.")
        n, kind, name, shown, articles, is_hidden = found
        return EntityRow(n, EntityKey(EntityKind(kind), name), shown, articles, bool(is_hidden))

    def id_of(self, key: EntityKey) -> int | None:
        found = (
            self._database.connection()
            .execute("SELECT id FROM entity WHERE kind = ? AND name = ?", (key.kind.value, key.name))
            .fetchone()
        )
        return found[0] if found else None

    def find(self, name: str, kind: EntityKind | None = None) -> int | None:
        """The entity that is shown so; of several kinds the one in most articles."""
        found = (
            self._database.connection()
            .execute(
                f"SELECT e.id FROM entity e WHERE {_NAME} = ?1 AND (?2 IS NULL OR e.kind = ?2) AND e.articles > 0"
                " ORDER BY e.articles DESC, e.id LIMIT 1",
                (_writable(name), kind),
            )
            .fetchone()
        )
        return found[0] if found else None

    def also_called(self, name: str, kind: EntityKind | None, most: int) -> list[tuple[int, EntityKind]]:
        """Those that are written so somewhere, or were called so, where nobody is shown by this name."""
        name = " ".join(_writable(name).split())
        rows = self._database.connection().execute(
            "SELECT DISTINCT e.id, e.kind FROM naming n JOIN entity e ON e.id = n.entity_id"
            " WHERE (n.spelling = ?1 COLLATE NOCASE OR n.name = ?1 COLLATE NOCASE) AND (?2 IS NULL OR e.kind = ?2)"
            " AND e.articles > 0 AND NOT e.is_hidden AND NOT EXISTS (SELECT 1 FROM entity e"
            f" WHERE {_NAME} = ?1 COLLATE NOCASE AND (?2 IS NULL OR e.kind = ?2) AND e.articles > 0)"
            " ORDER BY e.articles DESC LIMIT ?3",
            (name, kind, most),
        )
        return [(n, EntityKind(of_kind)) for n, of_kind in rows]

    def names(self, ids: Sequence[int]) -> dict[int, str]:
        """What is shown of these; those that are hidden or mean nothing any more are left out."""
        rows = self._database.connection().execute(
            f"SELECT e.id, {_NAME} FROM entity e WHERE NOT e.is_hidden AND e.articles > 0"
            " AND e.id IN (SELECT value FROM json_each(?))",
            (pack_ids(ids),),
        )
        return dict(rows.fetchall())

    def kinds(self, ids: Sequence[int]) -> dict[int, EntityKind]:
        rows = self._database.connection().execute(
            "SELECT id, kind FROM entity WHERE id IN (SELECT value FROM json_each(?))", (pack_ids(ids),)
        )
        return {n: EntityKind(kind) for n, kind in rows}

    def entities(self, containing: str = "", limit: int = 1000, *, hidden: bool = False) -> list[EntityCount]:
        """Entities with this text in their name or in a spelling, those in most articles first; those that are hidden,
        or the others."""
        containing = _writable(containing)
        pattern = "%" + containing.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = (
            self._database.connection()
            .execute(
                f"SELECT e.id, e.kind, {_NAME}, e.articles FROM entity e"
                " WHERE e.articles > 0 AND e.is_hidden = ?3 AND (e.name LIKE ?1 ESCAPE '\\' OR e.shown_name LIKE ?1"
                " ESCAPE '\\' OR e.id IN (SELECT entity_id FROM naming WHERE spelling LIKE ?1 ESCAPE '\\'))"
                " ORDER BY e.articles DESC, e.name LIMIT ?2"
                if containing
                else f"SELECT e.id, e.kind, {_NAME}, e.articles FROM entity e WHERE e.articles > 0 AND e.is_hidden = ?3"
                " ORDER BY e.articles DESC, e.name LIMIT ?2",
                (pattern, limit, hidden),
            )
            .fetchall()
        )
        return [EntityCount(self.entity(n, kind, name), articles) for n, kind, name, articles in rows]

    def entity(self, entity_id: int, kind: str, name: str) -> Entity:
        rows = self._database.connection().execute(
            "SELECT DISTINCT spelling FROM naming WHERE entity_id = ? AND spelling <> ? ORDER BY spelling",
            (entity_id, name),
        )
        return Entity(entity_id, EntityKind(kind), name, tuple(row[0] for row in rows))

    def most_named(self, limit: int) -> list[EntityRow]:
        """Those in most articles first; hidden ones are left out."""
        rows = self._database.connection().execute(
            f"SELECT e.id, e.kind, e.name, {_NAME}, e.articles FROM entity e WHERE e.articles > 0 AND NOT e.is_hidden"
            " ORDER BY e.articles DESC, e.id LIMIT ?",
            (limit,),
        )
        return [
            EntityRow(n, EntityKey(EntityKind(kind), name), shown, count, False) for n, kind, name, shown, count in rows
        ]

    def namings(self, entity_id: int) -> list[NamingRow]:
        """The commonest first."""
        rows = self._database.connection().execute(
            "SELECT n.kind, n.name, n.spelling, (SELECT count(*) FROM mention WHERE naming_id = n.id) AS mentions"
            " FROM naming n WHERE n.entity_id = ? ORDER BY mentions DESC, n.spelling, n.name, n.kind",
            (entity_id,),
        )
        return [NamingRow(EntityKey(EntityKind(kind), name), spelling, count) for kind, name, spelling, count in rows]

    def articles_of(self, entity_id: int, *, is_central: bool = False) -> list[int]:
        """Newest first; the further tellings of a story are left out."""
        rows = self._database.connection().execute(
            "SELECT article_id FROM entity_article WHERE entity_id = ?1 AND is_central >= ?2"
            " AND article_id NOT IN (SELECT article_id FROM copy) ORDER BY instant DESC, article_id DESC",
            (int(entity_id), is_central),
        )
        return [row[0] for row in rows]

    def dated_articles(self, entity_id: int) -> list[tuple[int, int]]:
        """Id and instant of each, newest first; the further tellings of a story are left out."""
        rows = self._database.connection().execute(
            "SELECT article_id, instant FROM entity_article WHERE entity_id = ?"
            " AND article_id NOT IN (SELECT article_id FROM copy) ORDER BY instant DESC, article_id DESC",
            (int(entity_id),),
        )
        return rows.fetchall()

    def sources_of(self, entity_id: int) -> list[tuple[int, int]]:
        """Source and number of articles, the commonest first."""
        rows = self._database.connection().execute(
            "SELECT a.source_id, count(*) AS n FROM entity_article x JOIN article a ON a.id = x.article_id"
            " WHERE x.entity_id = ? AND a.id NOT IN (SELECT article_id FROM copy)"
            " GROUP BY a.source_id ORDER BY n DESC, a.source_id",
            (int(entity_id),),
        )
        return rows.fetchall()

    def together(self, entity_id: int, most: int) -> list[tuple[int, EntityKind, str, int]]:
        """Id, kind, name and number of common articles of those that are named beside it in most articles."""
        rows = self._database.connection().execute(
            f"SELECT e.id, e.kind, {_NAME}, t.n FROM (SELECT x.entity_id, count(*) AS n FROM entity_article m"
            " JOIN entity_article x ON x.article_id = m.article_id WHERE m.entity_id = ?1 AND x.entity_id <> ?1"
            " AND m.article_id NOT IN (SELECT article_id FROM copy) GROUP BY x.entity_id) t"
            " JOIN entity e ON e.id = t.entity_id AND NOT e.is_hidden ORDER BY t.n DESC, e.articles, e.name LIMIT ?2",
            (int(entity_id), most),
        )
        return [(n, EntityKind(kind), name, count) for n, kind, name, count in rows]

    def naming_these(self, entity_id: int, ids: Sequence[int], *, is_central: bool = False) -> list[int]:
        """Those of these articles that name it, or that do so in their title or first paragraph."""
        rows = self._database.connection().execute(
            "SELECT article_id FROM entity_article WHERE entity_id = ? AND is_central >= ?"
            " AND article_id IN (SELECT value FROM json_each(?))",
            (int(entity_id), is_central, pack_ids(ids)),
        )
        return [row[0] for row in rows]

    def instants(self, entity_id: int, since: int) -> list[int]:
        """Of its articles from `since` on of which the day is known, copies left out."""
        rows = self._database.connection().execute(
            "SELECT instant FROM entity_article WHERE entity_id = ? AND instant >= ?"
            " AND article_id NOT IN (SELECT article_id FROM copy)"
            f" AND EXISTS (SELECT 1 FROM article WHERE id = entity_article.article_id AND {HAS_DAY})",
            (int(entity_id), since),
        )
        return [row[0] for row in rows]

    def articles_with_spelling(self, spelling: str) -> list[int]:
        """Those in which an engine found a name that is written exactly so."""
        rows = self._database.connection().execute(
            "SELECT DISTINCT m.article_id FROM naming n JOIN mention m ON m.naming_id = n.id WHERE n.spelling = ?",
            (spelling,),
        )
        return [row[0] for row in rows]

    def known_at(self, instant: int) -> KnownAt:
        return KnownAt(self._database, instant)

    # KnownNames, whatever the week
    def full_names(self, surname: str) -> tuple[str, ...]:
        """Persons of the library whose name of several words ends in this one."""
        rows = self._database.connection().execute(
            "SELECT name FROM entity WHERE kind = ? AND last_word = ? AND name LIKE '% %' AND articles > 0 LIMIT ?",
            (EntityKind.PERSON.value, surname.casefold(), _MOST_KNOWN),
        )
        return tuple(row[0] for row in rows)

    def canonical(self, name: str, kind: EntityKind) -> str | None:
        """The name itself where the library has it; of a bare surname that says nothing about whose it is."""
        if kind is EntityKind.PERSON and " " not in name:
            return None
        return name if self.id_of(EntityKey(kind, name)) is not None else None


def _writable(text: str) -> str:
    """As SQLite takes it: what was typed may hold half a character, of a file name, say."""
    return text.encode("utf-8", "replace").decode()


class KnownAt:
    """The library's names as of the week before `instant` (seconds since 1970 UTC). Is a `KnownNames`."""

    def __init__(self, database: Database, instant: int) -> None:
        self._database = database
        self._instant = instant
        self._store = EntityStore(database)

    def full_names(self, surname: str) -> tuple[str, ...]:
        """Persons whose name of several words ends in this one: those named that week, or if there are none, of all
        time. One who is named far more often than the next is the only one."""
        rows = (
            self._database.connection()
            .execute(
                "SELECT e.name, count(x.article_id) AS n FROM entity e"
                " LEFT JOIN entity_article x ON x.entity_id = e.id AND x.instant BETWEEN ? AND ?"
                " WHERE e.kind = ? AND e.last_word = ? AND e.name LIKE '% %' AND e.articles > 0"
                " GROUP BY e.id ORDER BY n DESC, e.articles DESC LIMIT ?",
                (
                    self._instant - _WEEK,
                    self._instant + 86_400,
                    EntityKind.PERSON.value,
                    surname.casefold(),
                    _MOST_KNOWN,
                ),
            )
            .fetchall()
        )
        of_week = [(name, count) for name, count in rows if count]
        if len(of_week) > 1 and of_week[0][1] >= _CLEAR * of_week[1][1]:
            return (of_week[0][0],)
        return tuple(name for name, _ in of_week or rows)

    def canonical(self, name: str, kind: EntityKind) -> str | None:
        return self._store.canonical(name, kind)
