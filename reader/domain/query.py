"""What is searched, as a small tree: the query language is parsed into it once, and an index is asked with it.

Not tied to Whoosh: another engine could answer the same tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.entity import EntityKind


class Field(StrEnum):
    ANY = "any"  # title or text
    TITLE = "title"
    TEXT = "text"
    AUTHOR = "author"


class Trait(StrEnum):
    """What comes with an article besides its words."""

    IMAGE = "image"
    ENCLOSURE = "enclosure"
    AUDIO = "audio"
    VIDEO = "video"
    FULL_TEXT = "fulltext"  # of its own page, where the feed sends only the beginning


class Flag(StrEnum):
    """State that lives in the database and joins as a mask."""

    UNREAD = "unread"
    STARRED = "starred"
    MUTED = "muted"
    HIDDEN = "hidden"  # muted, or the same story as an article that is listed


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No article: a source or a name that does not exist."""


@dataclass(frozen=True, slots=True)
class Word:
    """The word or, when `stemmed`, any word with the same stem; folded (lower case, no accents) by the index."""

    text: str
    field: Field = Field.ANY
    stemmed: bool = True


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so."""

    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words at most one edit away (insert, delete, replace, swap)."""

    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Phrase:
    words: tuple[str, ...]
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Near:
    """All these words, in any order, with at most `apart` other words among them."""

    words: tuple[str, ...]
    apart: int
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles whose date lies in `first <= instant < end` (seconds since 1970 UTC; None is open)."""

    first: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class FromSource:
    """Articles of any of these sources (database ids)."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Among:
    """These articles (database ids): those with a label, say; `name` is what a person calls them."""

    ids: frozenset[int]
    name: str = ""


@dataclass(frozen=True, slots=True)
class InLanguage:
    code: str


@dataclass(frozen=True, slots=True)
class Named:
    """Articles that name an entity of this kind (None: any kind) with this name, or with this word in its name."""

    name: str
    kind: EntityKind | None = None


@dataclass(frozen=True, slots=True)
class Has:
    flag: Flag


@dataclass(frozen=True, slots=True)
class With:
    trait: Trait


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Query


Query = (
    Everything
    | Nothing
    | Word
    | Prefix
    | Fuzzy
    | Phrase
    | Near
    | Dated
    | FromSource
    | Among
    | InLanguage
    | Named
    | Has
    | With
    | And
    | Or
    | Not
)


class Order(StrEnum):
    NEWEST = "newest"
    RELEVANCE = "relevance"
