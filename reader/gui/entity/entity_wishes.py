"""What a person may say of a name, as something to do to a library and a sentence on what was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.entity import Entity, EntityKey, EntityKind
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import in_a_line, translate

if TYPE_CHECKING:
    from reader.library.correcting import Corrected
    from reader.library.library import Library

_SHOWN = 60  # characters of a name in a sentence


@dataclass(frozen=True, slots=True)
class Wish:
    """`act` runs on a lane."""

    said: str
    act: Callable[[Library], Corrected]


def not_a_name(entity: Entity, spelling: str = "") -> Wish:
    said = translate("Correcting", "“{name}” is no name any more.").format(name=_short(spelling or entity.name))
    return Wish(said, lambda library: library.correcting.not_a_name(entity.id, spelling))


def other_kind(entity: Entity, kind: EntityKind) -> Wish:
    said = translate("Correcting", "“{name}”: {kind}.").format(name=_short(entity.name), kind=one_of_kind(kind))
    return Wish(said, lambda library: library.correcting.other_kind(entity.id, kind))


def same_as(entity: Entity, other: Entity) -> Wish:
    said = translate("Correcting", "“{name}” is “{other}” now.").format(
        name=_short(entity.name), other=_short(other.name)
    )
    return Wish(said, lambda library: library.correcting.merge(entity.id, other.id))


def split_off(entity: Entity, spelling: str, of: EntityKey | None = None) -> Wish:
    said = translate("Correcting", "“{spelling}” is not “{name}” any more.").format(
        spelling=_short(spelling), name=_short(entity.name)
    )
    return Wish(said, lambda library: library.correcting.split(entity.id, spelling, of))


def renamed(entity: Entity, name: str) -> Wish:
    said = translate("Correcting", "“{name}” is called “{other}” now.").format(
        name=_short(entity.name), other=_short(name)
    )
    return Wish(said, lambda library: library.correcting.rename(entity.id, name))


def hidden(entity: Entity, article_id: int | None) -> Wish:
    here = translate("Correcting", "“{name}” is hidden in this article.")
    everywhere = translate("Correcting", "“{name}” is hidden everywhere.")
    said = (everywhere if article_id is None else here).format(name=_short(entity.name))
    return Wish(said, lambda library: library.correcting.hide(entity.id, article_id))


def bounded(text: str, kind: EntityKind, found: str = "") -> Wish:
    said = translate("Correcting", "“{name}” is a name now.").format(name=_short(text))
    return Wish(said, lambda library: library.correcting.bounds(text, kind, found))


def _short(name: str) -> str:
    return in_a_line(name, _SHOWN)
