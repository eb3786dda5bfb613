"""The lists of names and words that the rules read, from a folder of text files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reader.domain.entity import EntityKind
from reader.entities.folding import fold
from reader.entities.small_words import ADJECTIVE_TAILS, OF_COUNTRY_TAILS, PARTICLES
from reader.entities.words import Word, words_of

PLACE = EntityKind.PLACE
_KIND_FILES = (
    ("people", EntityKind.PERSON),
    ("places", PLACE),
    ("countries", PLACE),
    ("organisations", EntityKind.ORGANISATION),
    ("other", EntityKind.OTHER),
)
_WORD_FILES = (
    "given_names", "adjectives", "titles", "ordinary", "speech_verbs", "linking_heads", "organisation_cues",
    "organisation_words", "place_cues", "place_words", "other_words",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListedName:
    """One spelling of a listed name; `name` is the one that all its spellings share."""

    name: str
    kind: EntityKind
    words: tuple[str, ...]  # as written, to compare capitals

    def is_written_as(self, words: Sequence[Word]) -> bool:
        """Whether the text's capitals are those of the list: "WHO" is not "who", "iPhone" may begin a sentence."""
        return all(_is_written(ours, theirs) for ours, theirs in zip(self.words, words, strict=True))


@dataclass(frozen=True, slots=True)
class NameLists:
    """All lists. Words and keys are folded; a name's key is the tuple of its folded words."""

    names: Mapping[tuple[str, ...], tuple[ListedName, ...]]
    longest: Mapping[str, int]  # by first word: how many words its longest name has
    surnames: Mapping[tuple[str, ...], tuple[str, ...]]  # to full names
    words: Mapping[str, frozenset[str]] = field(repr=False)
    countries: frozenset[tuple[str, ...]] = frozenset()  # every spelling of every country
    unmistakable: frozenset[tuple[str, ...]] = frozenset()  # of several words and of one kind only
    digest: str = ""

    def kinds_of(self, key: tuple[str, ...]) -> tuple[EntityKind, ...]:
        return tuple(listed.kind for listed in self.names.get(key, ()))

    def is_place(self, key: str) -> bool:
        return PLACE in self.kinds_of((key,))

    def is_adjective(self, key: str) -> bool:
        """Of a nation, people or town ("Haarlemse", "Arnhemmers"), or a month or day."""
        if key in self.words["adjectives"]:
            return True
        if key.endswith(ADJECTIVE_TAILS) and len(key) > 7:
            return True
        if key.endswith("'s"):
            return self.is_adjective(key[:-2])
        if key.endswith("ers") and self.is_place(key[:-3] + "en"):
            return True
        if any(key.endswith(tail) and (key[: -len(tail)],) in self.countries for tail in OF_COUNTRY_TAILS):
            return True
        return any(
            key.endswith(tail) and self.is_place(key[: -len(tail)])
            for tail in ("se", "s", "er", "ers", "enaar", "enaren")
        )

    def longest_at(self, words: Sequence[Word], at: int) -> tuple[int, ListedName] | None:
        """The longest listed name that begins at this word: how many words it has, and the name."""
        for length in range(min(self.longest.get(words[at].key, 0), len(words) - at), 0, -1):
            span = words[at : at + length]
            listed = self.names.get(tuple(word.key for word in span))
            if listed and all(word.gap in (" ", "-", "\u00a0", " & ", ". ") for word in span[1:]):
                for name in listed:
                    if name.is_written_as(span):
                        return length, name
        return None


@cache
def read_lists(folder: Path) -> NameLists:
    """The lists of the folder, read once. Raises OSError when a file is missing."""
    names: dict[tuple[str, ...], tuple[ListedName, ...]] = {}
    surnames: dict[tuple[str, ...], tuple[str, ...]] = {}
    digest = hashlib.sha256()
    countries: set[str] = set()
    for file, kind in _KIND_FILES:
        for line in _lines(folder / f"{file}.txt", digest):
            name, _, aliases = line.partition(" = ")
            if file == "countries":
                countries.add(name)
            for spelling in (name, *filter(None, aliases.split(", "))):
                written = tuple(word.text for word in words_of(spelling))
                key = tuple(map(fold, written))
                names[key] = (*names.get(key, ()), ListedName(name, kind, written))
            if kind is EntityKind.PERSON:
                surname = surname_key(tuple(fold(word.text) for word in words_of(name)))
                if surname and name not in surnames.get(surname, ()):
                    surnames[surname] = (*surnames.get(surname, ()), name)
    longest: dict[str, int] = {}
    for key in names:
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    words = {file: frozenset(map(fold, _lines(folder / f"{file}.txt", digest))) for file in _WORD_FILES}
    spellings = (
        key for key, listed in names.items() if any(one.kind is PLACE and one.name in countries for one in listed)
    )
    plain = (key for key, listed in names.items() if len(key) > 1 and len({one.kind for one in listed}) == 1)
    return NameLists(names, longest, surnames, words, frozenset(spellings), frozenset(plain), digest.hexdigest()[:12])


def surname_key(key: tuple[str, ...]) -> tuple[str, ...]:
    """The last word of a person's name with the particles before it; empty for a name of one word."""
    at = len(key) - 1
    while at > 1 and key[at - 1] in PARTICLES:
        at -= 1
    return key[at:] if at > 0 else ()


def _lines(path: Path, digest: hashlib._Hash) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    digest.update(text.encode())
    return _entries(text.splitlines())


def _entries(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _is_written(ours: str, theirs: Word) -> bool:
    if theirs.is_shouted:
        return len(ours) > 3 or not ours.isupper()
    if ours.isupper() and len(ours) > 1:
        return theirs.text.isupper()
    return theirs.is_capital or not ours[0].isupper()
