"""Finds words or a regular expression in the one text of an article; on a lane, and bounded in time."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto

from PySide6.QtCore import QRegularExpression

from reader.gui.words.utf16 import Utf16

MOST_FOUND = 2_000
_SECONDS = 1.0
# PCRE gives up after so many steps of one match: a few milliseconds, where `(a+)+$` would take years.
_LIMIT = "(*LIMIT_MATCH=1000000)"
_OPTIONS = (
    QRegularExpression.PatternOption.CaseInsensitiveOption
    | QRegularExpression.PatternOption.UseUnicodePropertiesOption
    | QRegularExpression.PatternOption.MultilineOption
)

Ranges = tuple[tuple[int, int], ...]


def never() -> bool:
    return False


class Trouble(StrEnum):
    NONE = auto()
    NOT_RIGHT = auto()  # no regular expression, perhaps not yet
    TOO_SLOW = auto()


@dataclass(frozen=True, slots=True)
class FindRequest:
    words: str = ""
    is_regular: bool = False
    is_whole_word: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Code-point ranges in the text, in order; `is_all` is False where there are more."""

    ranges: Ranges = ()
    trouble: Trouble = Trouble.NONE
    is_all: bool = True


def find(text: str, request: FindRequest, is_cancelled: Callable[[], bool] = never) -> Found:
    if not request.words.strip():
        return Found()
    if request.is_regular:
        return _find_regular(text, request, is_cancelled)
    return _find_words(text, request)


def _find_words(text: str, request: FindRequest) -> Found:
    """Accents and capitals aside."""
    pattern = re.escape(_folded(request.words.strip()))
    if request.is_whole_word:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    found: list[tuple[int, int]] = []
    for match in re.finditer(pattern, _folded(text)):
        if len(found) == MOST_FOUND:
            return Found(tuple(found), is_all=False)
        found.append(match.span())
    return Found(tuple(found))


def _find_regular(text: str, request: FindRequest, is_cancelled: Callable[[], bool]) -> Found:
    if not QRegularExpression(request.words, _OPTIONS).isValid():
        return Found(trouble=Trouble.NOT_RIGHT)
    pattern = rf"(?<!\w)(?:{request.words})(?!\w)" if request.is_whole_word else request.words
    expression = QRegularExpression(_LIMIT + pattern, _OPTIONS)
    if not expression.isValid():
        return Found(trouble=Trouble.NOT_RIGHT)
    deadline, units = time.monotonic() + _SECONDS, Utf16(text)
    found: list[tuple[int, int]] = []
    matches = expression.globalMatch(text)
    if not matches.isValid():
        return Found(trouble=Trouble.TOO_SLOW)
    while matches.hasNext():
        if time.monotonic() > deadline or is_cancelled():
            return Found(tuple(found), Trouble.TOO_SLOW, is_all=False)
        match = matches.next()
        start, end = units.code_points(match.capturedStart()), units.code_points(match.capturedEnd())
        if start < end:
            if len(found) == MOST_FOUND:
                return Found(tuple(found), is_all=False)
            found.append((start, end))
    if not expression.match(text, units.units(found[-1][1]) if found else 0).isValid():  # it ended by giving up
        return Found(tuple(found), Trouble.TOO_SLOW, is_all=False)
    return Found(tuple(found))


def _folded(text: str) -> str:
    """Lower case without accents, one character for each, so that offsets stay what they were."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


def _fold(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base
