"""The person's corrections as rows, and all that follows from them for whom each naming means."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.domain.correction import (
    MOST_STEPS,
    Bounded,
    Correction,
    Corrections,
    Hidden,
    Moved,
    Renamed,
    from_values,
    subject,
)
from reader.domain.correction import to_values as values_of
from reader.domain.entity import EntityKey, EntityKind
from reader.errors import LeeszaalError
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.entity_rows import (
    articles_naming,
    count_entities,
    count_soon,
    entity_id_of,
    index_again,
    queue_again,
)
from reader.storage.packing import pack_ids

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Change:
    """Corrections that came and that went: the other way round it is its own undo. `articles` are those whose names
    are other than before, as far as they are known at once."""

    added: tuple[Correction, ...] = ()
    removed: tuple[Correction, ...] = ()
    articles: tuple[int, ...] = ()

    @property
    def undo(self) -> Change:
        return Change(self.removed, self.added)


class CorrectionStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Corrections:
        return kept_corrections(self._database.connection())

    def bounds(self) -> frozenset[Bounded]:
        kept = kept_corrections(self._database.connection(), "bounds")
        return frozenset(one for one in kept if isinstance(one, Bounded))

    def meant(self, who: EntityKey) -> EntityKey | None:
        """Whom this key means, however many corrections there are; None where it is no name."""
        return meant(self._database.connection(), who)

    def change(
        self,
        added: Iterable[Correction] = (),
        removed: Iterable[Correction] = (),
        read_again: Sequence[int] = (),
        *,
        is_undo: bool = False,
    ) -> Change:
        """Keep these, forget those, and queue these articles for their names; all of it or nothing. What really
        changed, which undoes it when given back. An undo leaves alone what was said of the same since.

        Raises LeeszaalError where someone would be the same as himself by way of others, or what is said could not be
        read again.
        """
        with self._database.writing() as connection:
            before = kept_corrections(connection)
            gone = {subject(one): one for one in removed if one in before}
            kept = {about: one for about, one in before.by_subject.items() if about not in gone}
            new = {subject(one): one for one in added if not (is_undo and subject(one) in kept)}
            for one in new.values():
                _check(one)
            after = Corrections([*{**kept, **new}.values()])
            if (round_about := after.goes_round()) is not None:
                raise LeeszaalError(
                    f"The corrections go round in a circle at “{round_about.name}”; nothing was changed."
                )
            went = tuple(one for about, one in before.by_subject.items() if after.by_subject.get(about) != one)
            came = tuple(one for about, one in after.by_subject.items() if before.by_subject.get(about) != one)
            connection.executemany("DELETE FROM correction WHERE subject = ?", [(subject(one),) for one in went])
            connection.executemany(
                "INSERT OR REPLACE INTO correction VALUES (?, ?)",  # of a later version, say, there may be one already
                [(subject(one), json.dumps(values_of(one), ensure_ascii=False)) for one in came],
            )
            articles = _apply(connection, before, after, (*came, *went))
            mute_anew(connection)
            queue_again(connection, read_again)
            return Change(came, went, tuple(sorted(articles)))

    def answers(self) -> dict[frozenset[EntityKey], str]:
        """Of suggested merges: `different` or `unsure`."""
        rows = self._database.connection().execute("SELECT one, other, answer FROM merge_answer")
        return {frozenset((_read_key(one), _read_key(other))): answer for one, other, answer in rows}

    def answer(self, one: EntityKey, other: EntityKey, answer: str) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO merge_answer VALUES (?, ?, ?)", (*_written_pair(one, other), answer)
            )

    def forget_answer(self, one: EntityKey, other: EntityKey) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM merge_answer WHERE one = ? AND other = ?", _written_pair(one, other))


def _written_pair(one: EntityKey, other: EntityKey) -> tuple[str, str]:
    first, second = sorted(json.dumps([key.kind.value, key.name], ensure_ascii=False) for key in (one, other))
    return first, second


def _read_key(written: str) -> EntityKey:
    kind, name = json.loads(written)
    return EntityKey(EntityKind(kind), name)


def kept_corrections(connection: Connection, act: str = "") -> Corrections:
    """All of them, or those of one kind."""
    kept = []
    for (data,) in connection.execute("SELECT data FROM correction WHERE subject BETWEEN ? AND ?", _subjects(act)):
        correction = _read(data)
        if correction is not None:
            kept.append(correction)
    return Corrections(kept)


@lru_cache(maxsize=50_000)
def _read(data: str) -> Correction | None:
    """None for one of a later version, say: it is kept, and of no effect. Remembered: all of them are looked at with
    every few texts whose names are found."""
    try:
        return from_values(json.loads(data))
    except ValueError:
        log.warning("a correction is not understood: %s", data)
        return None


def _subjects(act: str) -> tuple[str, str]:
    """Between which all subjects of this kind are, or all of any."""
    begins = f'["{act}"' if act else "["  # as `subject` writes it
    return begins, f"{begins}~"


def meant(connection: Connection, who: EntityKey) -> EntityKey | None:
    """As `Corrections.entity_of` has it, from the few rows that it takes."""
    seen: set[EntityKey] = set()
    while who not in seen and len(seen) < MOST_STEPS:
        seen.add(who)
        row = connection.execute(
            "SELECT data FROM correction WHERE subject = ?", (subject(Moved(who, None)),)
        ).fetchone()
        move = _read(row[0]) if row else None
        if not isinstance(move, Moved):
            return who
        if move.to is None:
            return None
        who = move.to
    return who


def _check(correction: Correction) -> None:
    """Raises LeeszaalError for what would be kept and never understood."""
    try:
        why = "" if from_values(values_of(correction)) == correction else "it would be read as another"
    except ValueError as error:
        why = str(error)
    if why:
        raise LeeszaalError(f"This cannot be kept as a correction ({why}); nothing was changed.")


def mute_anew(connection: Connection) -> None:
    """Whom the mutes mean, now that someone may be another."""
    muted = connection.execute("SELECT kind, name, until FROM muted").fetchall()
    connection.execute("DELETE FROM muted_entity")
    found = ((meant(connection, EntityKey(EntityKind(kind), name)), until) for kind, name, until in muted)
    connection.executemany(
        "INSERT OR IGNORE INTO muted_entity VALUES (?, ?)",
        [(entity_id_of(connection, key), until) for key, until in found if key is not None],
    )


def _apply(connection: Connection, before: Corrections, after: Corrections, changed: Sequence[Correction]) -> set[int]:
    """Bring all that follows from corrections from `before` to `after`; the articles whose names are now others."""
    moved = [one for one in changed if isinstance(one, Moved)]
    articles = _move(connection, before, after, moved)
    said = {one.who for one in changed if isinstance(one, Renamed | Hidden)}
    if moved:  # who is another now is shown as that other
        others = {one.who for one in (*before, *after) if isinstance(one, Renamed | Hidden)}
        said |= {who for who in others if before.entity_of(who) != after.entity_of(who)}
    articles |= _show(connection, after, said)
    here = {one.who for one in (*before, *after) if isinstance(one, Hidden) and one.article and one.who in said}
    keys = {key for who in here for key in (before.entity_of(who), after.entity_of(who)) if key is not None}
    articles |= _hide_here(connection, after, keys)
    index_again(connection, sorted(articles))
    return articles


def _move(connection: Connection, before: Corrections, after: Corrections, moved: Sequence[Moved]) -> set[int]:
    if not moved:
        return set()
    ends = {end for one in moved for end in before.ends(one.who, one.spelling)}
    keys = {(key.kind.value, key.name) for key in ends if key is not None}
    looked_at = [
        row[0]
        for kind, name in keys
        for row in connection.execute("SELECT id FROM entity WHERE kind = ? AND name = ?", (kind, name))
    ]
    namings = connection.execute(
        "SELECT id, kind, name, spelling, entity_id FROM naming WHERE entity_id IN (SELECT value FROM json_each(?))"
        + (" OR entity_id IS NULL" if None in ends else ""),
        (pack_ids(looked_at),),
    ).fetchall()
    ids: dict[EntityKey, int] = {}
    moves: list[tuple[int | None, int]] = []
    concerned: set[int] = set()
    for naming_id, kind, name, spelling, entity_id in namings:
        key = after.entity_of(EntityKey(EntityKind(kind), name), spelling)
        if key is not None and key not in ids:
            ids[key] = entity_id_of(connection, key)
        now = None if key is None else ids[key]
        if now != entity_id:
            moves.append((now, naming_id))
            concerned |= {n for n in (now, entity_id) if n is not None}
    articles = articles_naming(connection, [naming_id for _, naming_id in moves])
    connection.executemany("UPDATE naming SET entity_id = ? WHERE id = ?", moves)
    count_soon(connection, sorted(concerned), articles)
    return set(articles)


def _show(connection: Connection, after: Corrections, who: set[EntityKey]) -> set[int]:
    """Names and hiding of these entities as the corrections say; the articles that name those that changed."""
    shown: dict[EntityKey, str] = {}
    hidden: set[EntityKey] = set()
    for one in after:
        if isinstance(one, Renamed | Hidden) and one.who in who and after.entity_of(one.who) == one.who:
            if isinstance(one, Renamed):
                shown[one.who] = one.shown
            elif not one.article:
                hidden.add(one.who)
    ids = {entity_id_of(connection, key): key for key in who}
    changed = [
        entity_id
        for entity_id, key in sorted(ids.items())
        if connection.execute(
            "UPDATE entity SET shown_name = ?1, is_hidden = ?2 WHERE id = ?3"
            " AND (shown_name IS NOT ?1 OR is_hidden IS NOT ?2) RETURNING 1",
            (shown.get(key), key in hidden, entity_id),
        ).fetchall()
    ]
    return _articles_of(connection, changed)


def hide_in(connection: Connection, article_id: int) -> None:
    """Bring what is hidden in this article, which may be back after having been away, in line with the corrections."""
    (identity,) = connection.execute("SELECT identity FROM article WHERE id = ?", (article_id,)).fetchone()
    end = json.dumps([identity], ensure_ascii=False)[1:]  # as `subject` writes it
    rows = connection.execute(
        "SELECT data FROM correction WHERE subject BETWEEN ? AND ? AND substr(subject, -length(?3)) = ?3",
        (*_subjects("hide"), end),
    )
    hidden = [one for (data,) in rows if isinstance(one := _read(data), Hidden) and one.article == identity]
    keys = [meant(connection, one.who) for one in hidden]
    connection.executemany(
        "INSERT OR IGNORE INTO hidden_here VALUES (?, ?)",
        [(article_id, entity_id_of(connection, key)) for key in keys if key is not None],
    )


def _hide_here(connection: Connection, after: Corrections, keys: set[EntityKey]) -> set[int]:
    """Which articles hide one of these entities, as the corrections say; those where that changed."""
    ids = {key: entity_id_of(connection, key) for key in keys}
    wanted: set[tuple[int, int]] = set()
    for one in after:
        if isinstance(one, Hidden) and one.article and (entity_id := ids.get(after.entity_of(one.who))) is not None:  # type: ignore[arg-type]
            found = connection.execute("SELECT id FROM article WHERE identity = ?", (one.article,)).fetchone()
            if found:
                wanted.add((found[0], entity_id))
    there = {
        (article_id, entity_id)
        for entity_id in ids.values()
        for (article_id,) in connection.execute("SELECT article_id FROM hidden_here WHERE entity_id = ?", (entity_id,))
    }
    connection.executemany("DELETE FROM hidden_here WHERE article_id = ? AND entity_id = ?", sorted(there - wanted))
    connection.executemany("INSERT INTO hidden_here VALUES (?, ?)", sorted(wanted - there))
    changed = there ^ wanted
    if changed:
        count_entities(connection, sorted({n for _, n in changed}), sorted({n for n, _ in changed}))
    return {article_id for article_id, _ in changed}


def _articles_of(connection: Connection, entities: Sequence[int]) -> set[int]:
    rows = connection.execute(  # not of the counted table, which may still be behind
        "SELECT DISTINCT m.article_id FROM naming n CROSS JOIN mention m ON m.naming_id = n.id"
        " WHERE n.entity_id IN (SELECT value FROM json_each(?))",
        (pack_ids(entities),),
    )
    return {row[0] for row in rows}
