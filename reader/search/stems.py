"""Snowball stems in the languages the index knows; words of other languages are only found as they are written."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import lru_cache

import Stemmer

from reader.search.schema import language_number

_ALGORITHMS = {"nl": "dutch", "en": "english", "de": "german", "fr": "french", "es": "spanish"}
STEM_LANGUAGES = {code: language_number(code) for code in _ALGORITHMS}


class _Stemmers(threading.local):
    """A set for each thread: a Snowball stemmer keeps state while it works."""

    def __init__(self) -> None:
        self.of = {code: Stemmer.Stemmer(name) for code, name in _ALGORITHMS.items()}


_stemmers = _Stemmers()
_MOST_REMEMBERED = 40_000  # words of a language, some megabytes
_remembered: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in _ALGORITHMS}


@lru_cache(maxsize=512)
def stems(language: str, word: str) -> tuple[str, ...]:
    """What the word has in common with its other forms: two words are forms of one when they share a stem."""
    return stems_of_all(language, [word])[0]


def stems_remembered(language: str, words: Sequence[str]) -> list[tuple[str, ...]]:
    """The same, for texts looked at in passing: a stem costs 3 µs, and the next rows hold the same words."""
    known = _remembered[language]
    new = [word for word in words if word not in known]
    if new:
        if len(known) + len(new) > _MOST_REMEMBERED:
            known = {}
            new = list(words)
        known.update(zip(new, stems_of_all(language, new), strict=True))
        _remembered[language] = known
    return [known[word] for word in words]


def stems_of_all(language: str, words: Sequence[str]) -> list[tuple[str, ...]]:
    """The stems of each word.

    Snowball's Dutch takes every final s for a plural: "fiets" becomes "fiet", but "fietsen" "fiets". It cannot know
    "fiets" from "clubs", so a word that only lost its s is also its own stem, and finds the forms of either.
    """
    found = _stemmers.of[language].stemWords(list(words))
    is_dutch = language == "nl"
    return [
        (stem or word,) if not is_dutch or word != f"{stem}s" else (stem, word)
        for stem, word in zip(found, words, strict=True)
    ]
