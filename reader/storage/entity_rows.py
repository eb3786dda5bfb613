"""The rows of one entity, and the counted table of which article names whom: used inside another's transaction."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.entity import EntityKey
from reader.storage.connection import Connection
from reader.storage.packing import pack_ids

_NUMBERS = "SELECT n.entity_id, m.article_id, a.instant, count(*), min(m.start) < coalesce(r.lead_end, 0)"
_HOW = (
    " CROSS JOIN article a ON a.id = m.article_id LEFT JOIN recognition r ON r.article_id = m.article_id"
    " LEFT JOIN hidden_here h ON h.article_id = m.article_id AND h.entity_id = n.entity_id"
    " WHERE n.entity_id IS NOT NULL AND h.entity_id IS NULL"
)
_INTO = "INSERT INTO entity_article (entity_id, article_id, instant, mentions, is_central)"
# CROSS says where SQLite begins: it cannot know which of the two is the shorter way.
_BY_ARTICLE = f"{_INTO} {_NUMBERS} FROM mention m CROSS JOIN naming n ON n.id = m.naming_id{_HOW}"
_BY_ENTITY = f"{_INTO} {_NUMBERS} FROM naming n CROSS JOIN mention m ON m.naming_id = n.id{_HOW}"
_FEW = 100  # articles: then their mentions are looked through, else those of the entities
MOST_COUNTED_AT_ONCE = 30_000  # rows: half a second, in which nobody else can write


def entity_id_of(connection: Connection, key: EntityKey) -> int:
    """Made where it is not there yet; never the id of another that is gone."""
    found = connection.execute(
        "SELECT id FROM entity WHERE kind = ? AND name = ?", (key.kind.value, key.name)
    ).fetchone()
    if not found:
        words = key.name.split()
        found = connection.execute(
            "INSERT INTO entity (kind, name, last_word) VALUES (?, ?, ?) RETURNING id",
            (key.kind.value, key.name, words[-1].casefold() if words else ""),
        ).fetchone()
    return int(found[0])


def count_articles(connection: Connection, ids: Sequence[int]) -> None:
    """Count anew whom these articles name."""
    wanted = pack_ids(ids)
    connection.execute("DELETE FROM entity_article WHERE article_id IN (SELECT value FROM json_each(?))", (wanted,))
    connection.execute(f"{_BY_ARTICLE} AND m.article_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2", (wanted,))


def count_soon(connection: Connection, entities: Sequence[int], articles: Sequence[int]) -> None:
    """Count anew which of these articles name these entities; where that would keep all others waiting, the worker
    does it, some at a time."""
    named = connection.execute(
        "SELECT coalesce(sum(articles), 0) FROM entity WHERE id IN (SELECT value FROM json_each(?))",
        (pack_ids(entities),),
    ).fetchone()[0]
    if min(named, len(entities) * len(articles)) <= MOST_COUNTED_AT_ONCE:
        count_entities(connection, entities, articles)
    else:
        count_later(connection, articles)


def count_later(connection: Connection, articles: Sequence[int]) -> None:
    """By the worker, with those whose names are to be found."""
    connection.execute(
        "INSERT OR IGNORE INTO recognise_queue (article_id)"
        " SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (pack_ids(articles),),
    )


def miscounted(connection: Connection) -> list[int]:
    """The articles of which counting says otherwise than the table, and that nobody is to count anew."""
    kept = "SELECT entity_id, article_id, instant, mentions, is_central FROM entity_article"
    counted = f"{_NUMBERS} FROM mention m CROSS JOIN naming n ON n.id = m.naming_id{_HOW} GROUP BY 1, 2"
    rows = connection.execute(
        f"SELECT DISTINCT article_id FROM (SELECT * FROM ({kept} UNION ALL SELECT * FROM ({counted}))"
        " GROUP BY 1, 2, 3, 4, 5 HAVING count(*) <> 2)"
        " WHERE article_id NOT IN (SELECT article_id FROM recognise_queue)"
    )
    return [row[0] for row in rows]


def articles_naming(connection: Connection, namings: Sequence[int]) -> list[int]:
    """Those with a mention of one of these."""
    rows = connection.execute(
        "SELECT DISTINCT article_id FROM mention WHERE naming_id IN (SELECT value FROM json_each(?))",
        (pack_ids(namings),),
    )
    return [row[0] for row in rows]


def count_entities(connection: Connection, entities: Sequence[int], articles: Sequence[int]) -> None:
    """Count anew which of these articles name these entities."""
    wanted, within = pack_ids(entities), pack_ids(articles)
    entity, article = ("+", "") if len(articles) <= _FEW else ("", "+")  # `+`: is looked at, and not gone by
    connection.execute(
        f"DELETE FROM entity_article WHERE {entity}entity_id IN (SELECT value FROM json_each(?))"
        f" AND {article}article_id IN (SELECT value FROM json_each(?))",
        (wanted, within),
    )
    connection.execute(
        f"{_BY_ARTICLE if len(articles) <= _FEW else _BY_ENTITY}"
        f" AND {entity}n.entity_id IN (SELECT value FROM json_each(?))"
        f" AND {article}m.article_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2",
        (wanted, within),
    )


def index_again(connection: Connection, articles: Sequence[int]) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO index_queue SELECT value, random() FROM json_each(?)", (pack_ids(articles),)
    )


def queue_again(connection: Connection, articles: Sequence[int]) -> None:
    """For their names, the same engine or not: what the person says of their texts has changed."""
    connection.execute(
        "UPDATE recognition SET engine = '' WHERE article_id IN (SELECT value FROM json_each(?))",
        (pack_ids(articles),),
    )
    count_later(connection, articles)
