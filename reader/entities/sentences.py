"""Where sentences end, for the model's windows: a cut too many or too few does little harm."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.entities.pieces import Range
from reader.entities.small_words import ABBREVIATIONS

_LONGEST = 200  # words; a list or noise without an end is cut
_CLOSES = frozenset("\"'’”»)]*")
_OPENS = frozenset("\"'‘’“„«([-–—")
_MORE_ABBREVIATIONS = frozenset("o.a t.a.v d.w.z t.o.v bijv bv ca jl nl jhr mevr resp afb art blz max min".split())
_LINE = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def sentences_of(text: str, words: Sequence[Range]) -> list[Range]:
    """Ranges of words, half-open, that together are all words."""
    sentences: list[Range] = []
    first = 0
    for at in range(1, len(words)):
        if at - first == _LONGEST or _is_break(text, words, at):
            sentences.append((first, at))
            first = at
    if words:
        sentences.append((first, len(words)))
    return sentences


def _is_break(text: str, words: Sequence[Range], at: int) -> bool:
    """Whether a sentence begins at this word."""
    start, before = words[at][0], words[at - 1][1]
    if start == before:
        return False
    if _LINE.search(text, before, start):
        return True
    end = at - 1
    while end > 0 and text[words[end][0]] in _CLOSES and words[end - 1][1] == words[end][0]:
        end -= 1
    mark = text[words[end][0]]
    if mark not in ".!?…":
        return False
    opening = next(
        (text[words[i][0]] for i in range(at, min(at + 3, len(words))) if text[words[i][0]] not in _OPENS), ""
    )
    if not (opening.isupper() or opening.isdigit()):
        return False
    if mark != "." or end == 0 or words[end - 1][1] != words[end][0]:
        return True
    return not _is_abbreviation(text[slice(*words[end - 1])])


def _is_abbreviation(word: str) -> bool:
    """What a full stop belongs to: a title, initials ("J.P", "J")."""
    if len(word) > 12:
        return False
    lowered = word.lower()
    is_initials = all(len(part) == 1 and part.isalpha() for part in word.split("."))
    return is_initials or lowered in ABBREVIATIONS or lowered in _MORE_ABBREVIATIONS
