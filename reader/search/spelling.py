"""Words a slip of the fingers away from another: all guesses at once, or the distance to many words at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.search.array_file import Array
from reader.search.folding import LONGEST_WORD, fold

_LATIN = "abcdefghijklmnopqrstuvwxyz0123456789"


def one_edit_away(word: str) -> list[str]:
    """The word itself, and every word that one insertion, deletion, replacement or swap of neighbours makes of it."""
    letters = _alphabet(word)
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {word}
    found.update(left + right[1:] for left, right in cuts if right)
    found.update(left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    found.update(left + letter + right[1:] for left, right in cuts if right for letter in letters)
    found.update(left + letter + right for left, right in cuts for letter in letters)
    found.discard("")
    return sorted(guess for guess in found if len(guess) <= LONGEST_WORD)


def _alphabet(word: str) -> str:
    """Latin letters, and those of the scripts of this word: the folded letters of the same 256 code points."""
    pages = {ord(letter) >> 8 for letter in word if not letter.isascii()}
    others = {chr(code) for page in pages for code in range(page << 8, (page + 1) << 8)}
    own = sorted(letter for letter in others if letter.isalnum() and fold(letter) == letter)
    return _LATIN + "_" + "".join(own) if own else _LATIN


def distances(word: str, others: Sequence[str], most: int) -> Array:
    """The edit distance (insert, delete, replace, swap neighbours) of `word` to each other word; exact up to `most`,
    and anything larger beyond. One pass over the letters for all words together."""
    width = len(word) + most
    lengths = np.fromiter(map(len, others), np.int64, len(others))
    is_near = np.abs(lengths - len(word)) <= most
    near = [other for other, fits in zip(others, is_near.tolist(), strict=True) if fits]
    table = np.array(near, f"<U{width}").view(np.uint32).reshape(len(near), width)
    far = most + 1
    before: Array | None = None
    row_now = np.tile(np.arange(width + 1, dtype=np.int16), (len(near), 1))
    for i, letter in enumerate(map(ord, word), 1):
        row_next = np.full((len(near), width + 1), far, np.int16)
        row_next[:, 0] = i
        for j in range(max(1, i - most), min(width, i + most) + 1):
            is_other = (table[:, j - 1] != letter).astype(np.int16)
            best = np.minimum(row_now[:, j - 1] + is_other, np.minimum(row_now[:, j], row_next[:, j - 1]) + 1)
            if before is not None and j > 1:
                is_swap = (table[:, j - 2] == letter) & (table[:, j - 1] == ord(word[i - 2]))
                best = np.where(is_swap, np.minimum(best, before[:, j - 2] + 1), best)
            row_next[:, j] = best
        before, row_now = row_now, row_next
    found = np.full(len(others), far, np.int64)
    found[is_near] = row_now[np.arange(len(near)), lengths[is_near]]
    return found
