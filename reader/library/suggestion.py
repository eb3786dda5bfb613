"""What the completer offers, as a value: light, because the window knows it before it knows the library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.entity import EntityKind


class SuggestionKind(StrEnum):
    NAME = "name"
    SOURCE = "source"
    FOLDER = "folder"
    LABEL = "label"
    OPERATOR = "operator"  # a key with its colon
    VALUE = "value"  # what may stand after a key
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`insert` takes the place of `text[start:end]` (code points). `articles` is None where it is not counted; `entity`
    is the kind of a name."""

    kind: SuggestionKind
    shown: str
    insert: str
    start: int
    end: int
    articles: int | None = None
    entity: EntityKind | None = None
