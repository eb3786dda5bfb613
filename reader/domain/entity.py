"""Names in the news: a mention is a range of the one text, an entity is who or what it names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EntityKey:
    """What makes an entity that one and no other, in every library."""

    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as an engine found it: `start:end` are code points in the one text, half-open; confidence is 0..1."""

    start: int
    end: int
    kind: EntityKind
    text: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A mention joined to its entity by canonical name; several spellings share one name."""

    mention: Mention
    name: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of the library: `id` is given by the database and never reused."""

    id: int
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleMention:
    """A mention as stored and shown: the range, and the entity it names."""

    start: int
    end: int
    kind: EntityKind
    text: str
    entity_id: int
    entity_name: str
    confidence: float = 1.0
