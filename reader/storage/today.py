"""What the front page is made of: a day's articles, whom they name, and how often these were named before."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reader.domain.dates import Precision
from reader.domain.entity import EntityKind
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.date_lengths import HAS_DAY, length_of, precision_of
from reader.storage.packing import CANNOT_UNPACK, pack_ids, unpack_text

Ids = npt.NDArray[np.int64]
_LEAD = 240  # characters
_KINDS = {kind.value: kind for kind in EntityKind}

# Not on the front page: what a hand or a rule muted, and what names an entity that is muted today. CROSS JOIN keeps the
# order as written: SQLite would begin with the million rows of who is named where.
_MUTED = (
    "WITH out (id) AS (SELECT article_id FROM state WHERE is_muted UNION SELECT x.article_id FROM muted_entity m"
    " CROSS JOIN entity_article x ON x.entity_id = m.entity_id WHERE m.until = '' OR m.until > ?) "
)

# Of a month or year only; two days, because an instant lies elsewhere on the earth on the day before or after.
_IS_TO_COME = f"(NOT {HAS_DAY} AND date_text > strftime('%Y-%m-%d', instant + 2 * 86400, 'unixepoch'))"


@dataclass(frozen=True, slots=True)
class DayRow:
    """An article of the day. `lead` is how its text begins, after the title; `length` is of its blocks as they are
    kept."""

    id: int
    source_id: int
    instant: int
    title: str
    date_text: str
    is_read: bool
    original_id: int | None
    lead: str
    length: int


class EntityRow(NamedTuple):
    """A tuple, because a day has ten thousand of them."""

    id: int
    kind: EntityKind
    name: str
    articles: int


class DayRows:
    """Safe to share between threads. All instants are seconds since 1970 UTC, and periods half-open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reading(self) -> AbstractContextManager[Connection]:
        """What is asked within is of one state of the library."""
        return self._database.reading()

    def has_day_since(self, since: int, today: datetime.date) -> bool:
        """Whether there is an article from then on of which the day is known."""
        row = self._connection.execute(
            f"{_MUTED} SELECT 1 FROM article WHERE instant >= ? AND {HAS_DAY}"
            " AND id NOT IN (SELECT id FROM out) LIMIT 1",
            (today.isoformat(), since),
        ).fetchone()
        return row is not None

    def newest(self, today: datetime.date) -> tuple[int, Precision] | None:
        """The newest instant, and how precisely it is known of those that have it: a month begins with its first
        day. A month or year that is still to come orders as the moment it arrived, and goes after all that is dated."""
        return self._newest(today, f"NOT {_IS_TO_COME}") or self._newest(today, "true")

    def _newest(self, today: datetime.date, condition: str) -> tuple[int, Precision] | None:
        row = self._connection.execute(
            f"{_MUTED} SELECT instant FROM article WHERE id NOT IN (SELECT id FROM out) AND {condition}"
            " ORDER BY instant DESC, id DESC LIMIT 1",
            (today.isoformat(),),
        ).fetchone()
        if row is None:
            return None
        (length,) = self._connection.execute(
            f"{_MUTED} SELECT max(length(date_text)) FROM article WHERE instant = ? AND id NOT IN (SELECT id FROM out)"
            f" AND {condition}",
            (today.isoformat(), row[0]),
        ).fetchone()
        return int(row[0]), precision_of(length)

    def articles(self, since: int, until: int, today: datetime.date, precision: Precision, most: int) -> list[DayRow]:
        """The newest first; of which it is known at least so precisely that they are of the period. How they begin is
        read of the first `most`: a library that was imported today may be a day of a hundred thousand."""
        rows = self._connection.execute(
            f"{_MUTED} SELECT a.id, a.source_id, a.instant, a.title, a.date_text, coalesce(t.is_read, 0),"
            " c.original_id, b.blocks FROM article a JOIN body b ON b.article_id = a.id"
            " LEFT JOIN state t ON t.article_id = a.id LEFT JOIN copy c ON c.article_id = a.id"
            " WHERE a.instant >= ? AND a.instant < ? AND length(a.date_text) >= ? AND a.id NOT IN (SELECT id FROM out)"
            " ORDER BY a.instant DESC, a.id DESC",
            (today.isoformat(), since, until, length_of(precision)),
        )
        return [
            DayRow(n, source, instant, title, date, bool(is_read), original, *_beginning(packed if at < most else b""))
            for at, (n, source, instant, title, date, is_read, original, packed) in enumerate(rows)
        ]

    def places(self, since: int, until: int, today: datetime.date) -> dict[int, int]:
        """The source of each article of the period; further tellings in the same words are left out."""
        return dict(
            self._connection.execute(
                f"{_MUTED} SELECT id, source_id FROM article INDEXED BY article_order"
                f" WHERE instant >= ? AND instant < ? AND {HAS_DAY} AND id NOT IN (SELECT id FROM out)"
                " AND id NOT IN (SELECT article_id FROM copy)",
                (today.isoformat(), since, until),
            ).fetchall()
        )

    def names(self, since: int, until: int) -> tuple[Ids, Ids, Ids]:
        """Article, entity, and 1 if the entity is in its title or first paragraph, for all articles of the period: each
        as an array, because a day has twenty thousand."""
        row = self._connection.execute(
            "SELECT json_group_array(article_id), json_group_array(entity_id), json_group_array(is_central)"
            " FROM entity_article WHERE instant >= ? AND instant < ?",
            (since, until),
        ).fetchone()
        articles, entities, central = (np.array(json.loads(part), np.int64) for part in row)
        return articles, entities, central

    def entities(self, ids: Sequence[int], today: datetime.date) -> dict[int, EntityRow]:
        """Those that may be shown: neither hidden nor muted."""
        muted = {
            n
            for (n,) in self._connection.execute(
                "SELECT entity_id FROM muted_entity WHERE until = '' OR until > ?",
                (today.isoformat(),),
            )
        }
        rows = self._connection.execute(
            "SELECT id, kind, coalesce(shown_name, name), articles FROM entity"
            " WHERE id IN (SELECT value FROM json_each(?)) AND NOT is_hidden",
            (pack_ids(ids),),
        )
        return {n: EntityRow(n, _KINDS[kind], name, count) for n, kind, name, count in rows if n not in muted}

    def stamp(self) -> tuple[int, ...]:
        """Another value when articles came, or names were found in all that had come, or were corrected or muted."""
        row: tuple[int, ...] = self._connection.execute(
            "SELECT (SELECT coalesce(max(id), 0) FROM article), EXISTS (SELECT 1 FROM recognise_queue),"
            " (SELECT count(*) FROM correction), (SELECT count(*) FROM muted_entity)"
        ).fetchone()
        return row

    def count_by_source(self, since: int, until: int) -> dict[int, int]:
        """Articles; a story that is told again in the same words counts once."""
        period = (since, until)
        found = dict(
            self._connection.execute(
                "SELECT id, (SELECT count(*) FROM article a WHERE a.source_id = s.id AND a.instant >= ?"
                " AND a.instant < ?) FROM source s",
                period,
            ).fetchall()
        )
        for source, copies in self._connection.execute(
            "SELECT a.source_id, count(*) FROM copy c JOIN article a ON a.id = c.article_id"
            " WHERE a.instant >= ? AND a.instant < ? GROUP BY a.source_id",
            period,
        ):
            found[source] -= copies
        return {source: count for source, count in found.items() if count}

    def first_id(self, since: int) -> int:
        """No article of the time since has a lower id: where to begin in the rows of an entity, which lie by id."""
        row = self._connection.execute(
            "SELECT coalesce(min(id), 0) FROM article INDEXED BY article_order WHERE instant >= ?", (since,)
        ).fetchone()
        return int(row[0])

    def count_named(self, ids: Sequence[int], first_id: int, since: int, until: int, most: int) -> dict[int, int]:
        """In how many articles of the period each of these entities is named, copies included, counted up to `most`."""
        return dict(
            self._connection.execute(
                "SELECT value, (SELECT count(*) FROM (SELECT 1 FROM entity_article WHERE entity_id = value"
                " AND article_id >= ? AND instant >= ? AND instant < ? LIMIT ?)) FROM json_each(?)",
                (first_id, since, until, most, pack_ids(ids)),
            ).fetchall()
        )

    def named(
        self, ids: Sequence[int], first_id: int, since: int, until: int, *, has_day: bool = False
    ) -> list[tuple[int, int, int]]:
        """Entity, source and instant of each article of the period that names one of these; copies are left out.

        A month or year counts as its first day, as what is usual is of a month, unless `has_day`."""
        return self._connection.execute(
            "SELECT e.entity_id, a.source_id, e.instant FROM entity_article e JOIN article a ON a.id = e.article_id"
            " WHERE e.entity_id IN (SELECT value FROM json_each(?))"
            " AND e.article_id >= ? AND e.instant >= ? AND e.instant < ?"
            " AND e.article_id NOT IN (SELECT article_id FROM copy)" + (f" AND {HAS_DAY}" if has_day else ""),
            (pack_ids(ids), first_id, since, until),
        ).fetchall()

    def total(self) -> int:
        """Articles in the library."""
        return int(self._connection.execute("SELECT coalesce(sum(articles), 0) FROM source").fetchone()[0])

    def source_titles(self) -> dict[int, str]:
        return dict(self._connection.execute("SELECT id, title FROM source").fetchall())

    @property
    def _connection(self) -> Connection:
        return self._database.connection()


def _beginning(packed: bytes) -> tuple[str, int]:
    """How the text begins after its title, and how long the blocks are; nothing where they cannot be read."""
    try:
        written = unpack_text(packed)
        return _lead_of(written), len(written)
    except (*CANNOT_UNPACK, TypeError):
        return "", 0


def _lead_of(written: str) -> str:
    """Only as many blocks are parsed as are needed: a day has thousands of articles."""
    decoder, at, found = json.JSONDecoder(), 1, ""
    is_title = True
    while at < len(written) and written[at] != "]" and len(found) < _LEAD // 3:
        block, at = decoder.raw_decode(written, at)
        at += written[at : at + 1] == ","
        if not is_title and block[0] in {"paragraph", "item"}:
            found += " " + "".join(run if isinstance(run, str) else run[0] for run in block[6])
        is_title = False
    found = " ".join(found[: 2 * _LEAD].split())
    return found if len(found) <= _LEAD else found[: _LEAD - 1].rsplit(" ", 1)[0] + "…"
