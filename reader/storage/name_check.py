"""What follows from namings and corrections, held against these; what says otherwise is set right."""

from __future__ import annotations

from reader.domain.entity import EntityKey, EntityKind
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.entity_rows import articles_naming, count_later, entity_id_of, index_again, miscounted
from reader.storage.kept_corrections import kept_corrections

_ARTICLES = (
    "(SELECT count(*) FROM entity_article x WHERE x.entity_id = entity.id"
    " AND x.article_id NOT IN (SELECT article_id FROM copy))"
)


def set_names_right(database: Database) -> int:
    """How many articles, entities and namings were counted or joined wrongly. The articles are queued, and counted anew
    with those whose names are to be found; nobody waits for the looking (seconds for a large library)."""
    with database.reading() as connection:
        articles = set(miscounted(connection))
        entities = [row[0] for row in connection.execute(f"SELECT id FROM entity WHERE articles <> {_ARTICLES}")]
        namings = _joined_wrongly(connection)
    if not (articles or entities or namings):
        return 0
    with database.writing() as connection:
        connection.executemany(
            f"UPDATE entity SET articles = {_ARTICLES} WHERE id = ?", [(entity_id,) for entity_id in entities]
        )
        namings = _joined_wrongly(connection) if namings else {}  # a correction may have come between
        for naming_id, meant in namings.items():
            entity_id = None if meant is None else entity_id_of(connection, meant)
            connection.execute("UPDATE naming SET entity_id = ? WHERE id = ?", (entity_id, naming_id))
        renamed = articles_naming(connection, list(namings))
        index_again(connection, renamed)
        count_later(connection, sorted(articles.union(renamed)))
    return len(articles) + len(entities) + len(namings)


def _joined_wrongly(connection: Connection) -> dict[int, EntityKey | None]:
    """Each such naming, and whom it means as the corrections say."""
    corrections = kept_corrections(connection)
    found: dict[int, EntityKey | None] = {}
    for naming_id, kind, name, spelling, kind_now, name_now in connection.execute(
        "SELECT n.id, n.kind, n.name, n.spelling, e.kind, e.name FROM naming n LEFT JOIN entity e ON e.id = n.entity_id"
    ):
        meant = corrections.entity_of(EntityKey(EntityKind(kind), name), spelling)
        if meant != (None if kind_now is None else EntityKey(EntityKind(kind_now), name_now)):
            found[naming_id] = meant
    return found
