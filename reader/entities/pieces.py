"""A text as the model reads it: words with exact places, and each word as pieces of the model's vocabulary.

The `tokenizers` library does the same (a test compares the two), but brings an HTTP client and twelve packages along.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

Range = tuple[int, int]  # code points, half-open

START, PAD, END, UNKNOWN = 0, 1, 2, 3
MOST_PIECES = 12  # of one word: the tail of a web address or of noise says nothing
_LONGEST_WORD = 100  # characters looked at
_MOST_REMEMBERED = 50_000  # words
_SPACE = "▁"
_UNKNOWN_COSTS = 10.0  # below the worst piece, as in SentencePiece
_NEVER = -1e18

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"  # soft hyphens and their like would cut a word in two
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
_LETTERS = f"(?:[^\\W_]|[{_MARKS}{_INVISIBLE}])+"
# A full stop or ampersand inside keeps a word whole (V.S, Booking.com, H&M); hyphens and apostrophes are words of
# their own, so that the VVD of VVD-Kamerlid and the Rutte of Rutte's can be marked. As in training/tokeniser.py.
_WORD = re.compile(rf"{_LETTERS}(?:[.&]{_LETTERS})*|[^\w\s]|_")
_HIDDEN = re.compile(f"[{_INVISIBLE}]+")


def words_for_model(text: str) -> list[Range]:
    """Letters and digits, or one sign; none is blank or only of what cannot be seen."""
    found = (match.span() for match in _WORD.finditer(text))
    return [(start, end) for start, end in found if not _is_hidden(text, start, end)]


def _is_hidden(text: str, start: int, end: int) -> bool:
    return not text[start].isalnum() and _HIDDEN.fullmatch(text, start, end) is not None


class Pieces:
    """Cuts words as a unigram language model would: the likeliest pieces of the vocabulary, `(piece, score)` by id."""

    def __init__(self, vocabulary: Iterable[tuple[str, float]]) -> None:
        self._pieces = {piece: (at, score) for at, (piece, score) in enumerate(vocabulary)}
        self._longest = max(map(len, self._pieces))
        self._unknown = min(score for _at, score in self._pieces.values()) - _UNKNOWN_COSTS
        self._remembered: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """At least one piece and at most MOST_PIECES."""
        known = self._remembered.get(word)
        if known is None:
            plain = unicodedata.normalize("NFKC", _HIDDEN.sub("", word[:_LONGEST_WORD]))
            if not word[0].isalnum() and len(word) == 1 and len(plain) > 1:  # "…" becomes three full stops
                known = tuple(piece for sign in plain for piece in self._cut(sign.strip()))[:MOST_PIECES]
            else:
                known = self._cut(plain)
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = known
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        marked = _SPACE + word.replace(" ", _SPACE)
        length = len(marked)
        best = [0.0] + [_NEVER] * length
        last = [(0, UNKNOWN)] * (length + 1)  # where the best last piece begins, and its id
        for at in range(length):
            score = best[at]
            for end in range(at + 1, min(length, at + self._longest) + 1):
                known = self._pieces.get(marked[at:end])
                if known is not None and score + known[1] > best[end]:
                    best[end] = score + known[1]
                    last[end] = (at, known[0])
            if score + self._unknown > best[at + 1] and marked[at] not in self._pieces:
                best[at + 1] = score + self._unknown
                last[at + 1] = (at, UNKNOWN)
        pieces: list[int] = []
        at = length
        while at:
            at, piece = last[at]
            if piece != UNKNOWN or not pieces or pieces[-1] != UNKNOWN:  # unknown letters side by side are one piece
                pieces.append(piece)
        return tuple(pieces[: -MOST_PIECES - 1 : -1])
