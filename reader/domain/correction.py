"""What a person says of names: who is the same, what is no name, what to call it; stronger than any engine, for good.

An engine finds *namings*: a spelling, joined to a name of a kind. Corrections never change these. They say which entity
each naming means, so that taking a correction back is the same as never having made it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reader.domain.entity import EntityKey, EntityKind

LONGEST_NAME = 500  # code points; what is longer is no name
MOST_STEPS = 100  # from a name as found to whom it means


@dataclass(frozen=True, slots=True)
class Moved:
    """What names `who` names `to`: the same one, another kind, or with a `spelling` only what is written so.

    `to` is None where it is no name at all.
    """

    who: EntityKey
    to: EntityKey | None
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class Renamed:
    """`who` is shown and searched as `shown`."""

    who: EntityKey
    shown: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """`who` is neither marked nor listed; with an `article` (its identity) in that one only."""

    who: EntityKey
    article: str = ""


@dataclass(frozen=True, slots=True)
class Bounded:
    """Where an engine finds `found`, the name is `text`, which holds it or is held by it. Without `found`, `text` is a
    name wherever it stands and is no part of a longer one."""

    text: str
    kind: EntityKind
    found: str = ""


Correction = Moved | Renamed | Hidden | Bounded
_ACTS: dict[type, str] = {Moved: "same", Renamed: "rename", Hidden: "hide", Bounded: "bounds"}


def subject(correction: Correction) -> str:
    """What it is about: of two corrections with the same subject only the later one counts."""
    match correction:
        case Moved(who, _, spelling):
            about = [who.kind.value, who.name, spelling]
        case Renamed(who):
            about = [who.kind.value, who.name]
        case Hidden(who, article):
            about = [who.kind.value, who.name, article]
        case Bounded(text, _, found):
            about = [found] if found else ["", text]
    return json.dumps([_ACTS[type(correction)], *about], ensure_ascii=False)


class Corrections:
    """All corrections together. Immutable; safe to share between threads."""

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self._by_subject = {subject(one): one for one in corrections}
        self._moves = {(one.who, one.spelling): one for one in self if isinstance(one, Moved)}
        self._spellings: dict[EntityKey, list[str]] = {}
        for who, spelling in self._moves:
            if spelling:
                self._spellings.setdefault(who, []).append(spelling)

    def __iter__(self) -> Iterator[Correction]:
        return iter(self._by_subject.values())

    def __len__(self) -> int:
        return len(self._by_subject)

    def __contains__(self, correction: Correction) -> bool:
        return self._by_subject.get(subject(correction)) == correction

    @property
    def by_subject(self) -> Mapping[str, Correction]:
        return self._by_subject

    def entity_of(self, who: EntityKey, spelling: str = "") -> EntityKey | None:
        """Whom a naming means, None where it is no name."""
        return self._path(who, spelling)[-1]

    def ends(self, who: EntityKey, spelling: str = "") -> set[EntityKey | None]:
        """All whom namings that come by `who` may mean: those written so, or however they are written."""
        path = self._path(who, spelling)
        apart = () if spelling else {one for key in path if key is not None for one in self._spellings.get(key, ())}
        return {path[-1], *(self.entity_of(who, one) for one in apart)}

    def goes_round(self) -> EntityKey | None:
        """Someone who would be the same as himself by way of others (or by way of too many others), if there is one."""
        for who, spelling in self._moves:
            path = self._path(who, spelling)
            if path[-1] is not None and (path[-1] in path[:-1] or len(path) > MOST_STEPS):
                return path[-1]
        return None

    def _path(self, who: EntityKey, spelling: str) -> list[EntityKey | None]:
        """From the name as found to the entity; where they go round it ends with the first that comes again."""
        path: list[EntityKey | None] = [who]
        seen = {who}
        while True:
            move = (self._moves.get((who, spelling)) if spelling else None) or self._moves.get((who, ""))
            if move is None:
                return path
            path.append(move.to)
            if move.to is None or move.to in seen or len(path) > MOST_STEPS:
                return path
            who = move.to
            seen.add(who)


def to_values(correction: Correction) -> dict[str, Any]:
    """As it is written in a JSON file."""
    match correction:
        case Moved(who, to, spelling):
            values: dict[str, Any] = {**_key_values(who), "is": None if to is None else _key_values(to)}
            if spelling:
                values["spelling"] = spelling
        case Renamed(who, shown):
            values = {**_key_values(who), "shown": shown}
        case Hidden(who, article):
            values = _key_values(who)
            if article:
                values["article"] = article
        case Bounded(text, kind, found):
            values = {"kind": kind.value, "text": text}
            if found:
                values["found"] = found
    return {"correction": _ACTS[type(correction)], **values}


def from_values(values: object) -> Correction:
    """Raises ValueError, with what is wrong in a few words."""
    if not isinstance(values, dict):
        raise ValueError("a correction is a JSON object")  # noqa: TRY004 - of the file, not of the program
    act = values.get("correction")
    match act:
        case "same":
            to = values.get("is")
            if "is" not in values:
                raise ValueError("'is' is missing")
            return Moved(_key(values), None if to is None else _key(to), _optional(values, "spelling"))
        case "rename":
            return Renamed(_key(values), _name(values, "shown"))
        case "hide":
            return Hidden(_key(values), _optional(values, "article", longest=10_000))
        case "bounds":
            text, found = _name(values, "text"), _optional(values, "found")
            if found and found not in text and text not in found:
                raise ValueError(f"{found!r} and {text!r} are not part of each other")
            return Bounded(text, _kind(values), found)
    raise ValueError(f"{act!r} is no correction")


def _key_values(key: EntityKey) -> dict[str, str]:
    return {"kind": key.kind.value, "name": key.name}


def _key(values: object) -> EntityKey:
    if not isinstance(values, dict):
        raise ValueError("an entity is a JSON object")  # noqa: TRY004 - of the file, not of the program
    return EntityKey(_kind(values), _name(values, "name"))


def _kind(values: dict[str, Any]) -> EntityKind:
    try:
        return EntityKind(str(values.get("kind")))
    except ValueError:
        raise ValueError(f"{values.get('kind')!r} is no kind of entity") from None


def _name(values: dict[str, Any], field: str) -> str:
    name = _optional(values, field)
    if not name.strip():
        raise ValueError(f"{field!r} is missing")
    return name


def _optional(values: dict[str, Any], field: str, longest: int = LONGEST_NAME) -> str:
    found = values.get(field, "")
    if not isinstance(found, str):
        raise ValueError(f"{field!r} is no text")  # noqa: TRY004 - of the file, not of the program
    if len(found) > longest:
        raise ValueError(f"{field!r} is longer than {longest} characters")
    if any(0xD800 <= ord(sign) <= 0xDFFF for sign in found):
        raise ValueError(f"{field!r} holds half a character")
    return found
