"""What the index holds of an article, and under which field names Whoosh and the arrays know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from whoosh import analysis, fields, formats

from reader.domain.entity import EntityKind
from reader.domain.query import Trait
from reader.search.folding import fold, words

TITLE, TEXT, AUTHOR = "title", "text", "author"
TEXT_FIELDS = (TITLE, TEXT)  # where a word is looked for unless a field is named
WORD_FIELDS = (*TEXT_FIELDS, AUTHOR)
KIND_FIELDS = tuple(kind.value for kind in EntityKind)
MOST_ARTICLES = (
    10_000  # in a segment: a first page reads one segment, a merge rewrites one; document numbers fit 16 bits
)
LEAD_WORDS = 60  # of the text: what a newspaper says first is what the article is about
TRAIT_BITS = {trait: 1 << number for number, trait in enumerate(Trait)}
MOST_WORDS = 6_000_000  # in a segment, give or take its last article: bounds the memory that writing one takes


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An article as the index wants it: `date` is seconds since 1970 UTC, entities are (kind, entity id, name)."""

    id: int
    date: int
    source: int
    language: str  # ISO 639 code, "" if unknown
    title: str
    text: str
    entities: tuple[tuple[EntityKind, int, str], ...] = ()
    author: str = ""
    traits: frozenset[Trait] = frozenset()


class WordPositions(formats.Positions):  # type: ignore[misc]
    """Whoosh's format of positions, as raw 32-bit numbers instead of a pickle per posting."""

    def decode_positions(self, value: bytes) -> list[int]:
        return memoryview(value).cast("I").tolist()

    def decode_frequency(self, value: bytes) -> int:
        return len(value) // 4

    def decode_weight(self, value: bytes) -> float:
        return float(len(value) // 4)


def schema() -> Any:
    """The fields in Whoosh's terms. The words come from `folding`, so the analyser is never asked."""
    made = fields.Schema(id=fields.STORED())
    for name in WORD_FIELDS:
        made.add(name, fields.TEXT(analyzer=analysis.SpaceSeparatedTokenizer(), spelling=False))
        made[name].format = WordPositions()
    for name in KIND_FIELDS:
        made.add(name, fields.KEYWORD(scorable=False))
    return made


def name_key(name: str) -> str:
    """A whole name as a term: its folded words with one space between, or "#123" for the entity with that id."""
    if name.startswith("#") and name[1:].isdecimal():
        return f"#{int(name[1:])}"
    return " ".join(words(name)) or fold(name.strip())


def entity_terms(entity_id: int, name: str) -> list[str]:
    """The terms under which an entity is found: its id, its whole name and each word of it."""
    return list(dict.fromkeys((f"#{entity_id}", name_key(name), *words(name))))


def language_number(code: str) -> int:
    """A language as a small number ("nl-BE" is "nl"; 0 is unknown): at most three letters, to base 27."""
    letters = code.replace("_", "-").split("-")[0].strip().lower()
    if not 0 < len(letters) <= 3 or not (letters.isascii() and letters.isalpha()):
        return 0
    number = 0
    for letter in letters:
        number = number * 27 + ord(letter) - 96
    return number


def language_code(number: int) -> str:
    """The code of a language number; "" for 0."""
    letters = ""
    while number:
        number, letter = divmod(number, 27)
        letters = chr(letter + 96) + letters
    return letters
