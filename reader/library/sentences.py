"""The sentences of a text, for reading it aloud: each with its place in the one text."""

from __future__ import annotations

import re

from reader.entities.pieces import words_for_model
from reader.entities.sentences import sentences_of

Range = tuple[int, int]  # code points, half-open

_SAYS_SOMETHING = re.compile(r"[^\W_]")


def sentences_in(text: str) -> tuple[Range, ...]:
    """In their order; what holds no letter or digit is left out."""
    words = words_for_model(text)
    found = ((words[first][0], words[end - 1][1]) for first, end in sentences_of(text, words))
    return tuple((start, end) for start, end in found if _SAYS_SOMETHING.search(text, start, end))
