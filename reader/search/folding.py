"""What counts as a word, and as the same word: the index, the query and the snippets must all cut text alike."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 64  # code points; a longer run of letters is known by its beginning, so that a bad file stays bounded

# Scripts written without spaces: every character is a word of its own, and a phrase of them finds a real word.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u318f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U0001b000-\U0001b2ff\U00020000-\U0003ffff"
)
# What sits inside a word without being part of it: accents written apart, soft hyphens, joiners.
_INSIDE = "\u0300-\u036f\u00ad\u200c\u200d\u2060\ufeff"
_ASCII_WORDS = re.compile(r"\w+", re.ASCII)
_WORDS = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:[{_INSIDE}]+[^\W{_UNSPACED}]*)*")
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]").search
_IS_INSIDE = re.compile(rf"[{_INSIDE}]").match
_WITHOUT_DECOMPOSITION = {
    "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t",
}  # fmt: skip


class _Letters(dict[int, str]):
    """Each letter's plain form, worked out the first time it is met; every letter on its own, so that folding a text
    and folding its words give the same words."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(letter: str) -> str:
    if _IS_INSIDE(letter):
        return ""
    if not (letter.isalnum() or letter == "_") or _IS_UNSPACED(letter):
        return letter
    apart = unicodedata.normalize("NFKD", letter.casefold()).casefold()
    plain = "".join(_WITHOUT_DECOMPOSITION.get(part, part) for part in apart if part.isalnum())
    return letter if not plain or _IS_UNSPACED(plain) else plain


_LETTERS = _Letters()


def fold(text: str) -> str:
    """Lower case, without accents; the length may change ("ß" becomes "ss")."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def words(text: str) -> list[str]:
    """The folded words in order, each at most `LONGEST_WORD` long."""
    if text.isascii():
        found = _ASCII_WORDS.findall(text.lower())
    else:
        found = [word.lower() if word.isascii() else word.translate(_LETTERS) for word in _WORDS.findall(text)]
    if max(map(len, found), default=0) > LONGEST_WORD:
        return [word[:LONGEST_WORD] for word in found]
    return found


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """The same words, each with where it stands in `text` (code points, half-open)."""
    return [(fold(found[0])[:LONGEST_WORD], *found.span()) for found in _WORDS.finditer(text)]
