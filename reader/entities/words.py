"""A text as words with exact places, and which of their capitals say nothing because a sentence begins there."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.entities.folding import fold
from reader.entities.small_words import ABBREVIATIONS

# Every alternative consumes what it looks at, so a word of a megabyte costs one pass.
_LETTER = r"[\w\u0300-\u036f]"
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?![^\W\d_]{2})"  # V.S., J.P.
    r"|['’](?:s-)?(?=\w)(?:[tns]\b|(?<=-)" + _LETTER + r"+)"  # 't, 's-Gravenhage
    r"|\w" + _LETTER + r"*(?:['’&]\w" + _LETTER + r"*|\.(?:com|nl|be|org|net|io|ai)\b|\.(?=a\b)a)*\+?"
)
_ENDS_SENTENCE = re.compile(r"[.!?…:;]['’\"”»)\]]*\s|[|•·►]|\.{3}")
_OPENS_QUOTE = re.compile(r"[\"“„«‹‘]\s?$|(?:^|[\s(])['’`]+$")
_LONGEST_HEADING = 300  # code points
LONGEST_WORD = 60  # letters; longer is not a word of a name


class Word(NamedTuple):
    """`start:end` are code points. `gap` is what lies between the word before and this one."""

    text: str
    start: int
    end: int
    key: str  # folded
    gap: str
    is_capital: bool
    is_weak: bool  # a capital here says little: a sentence, quote or heading in title case begins or goes on
    is_shouted: bool  # in a line of capitals only


def words_of(text: str) -> list[Word]:
    """All words of the text in order."""
    words: list[Word] = []
    at = 0
    for line in text.splitlines(keepends=True):
        words.extend(_words_of_line(line, at))
        at += len(line)
    return words


def _words_of_line(line: str, at: int) -> list[Word]:
    found = list(_WORD.finditer(line))
    is_shouted = line.isupper() and sum(len(match[0]) > 3 for match in found) >= 3
    is_title = is_shouted or (not line.rstrip().endswith(".") and _is_title_cased([match[0] for match in found]))
    words: list[Word] = []
    before = 0
    for match in found:
        word = match[0]
        start, end = match.span()
        gap = line[before:start] if words else "\n"
        is_capital = word[0].isupper() or (word[0] in "'’" and any(map(str.isupper, word)))
        is_weak = is_title or not words or (is_capital and len(gap) > 1 and _begins_anew(words[-1], gap))
        key = fold(word) if len(word) <= LONGEST_WORD else ""
        words.append(Word(word, at + start, at + end, key, gap, is_capital, is_weak, is_shouted))
        before = end
    return words


def _begins_anew(before: Word, gap: str) -> bool:
    if _OPENS_QUOTE.search(gap):
        return True
    if gap[0] == "." and (len(before.text) == 1 or before.key in ABBREVIATIONS):
        return False
    return _ENDS_SENTENCE.search(gap) is not None


def is_in_heading(text: str, start: int, end: int) -> bool:
    """Whether what stands at `start:end` (code points) is written with capitals because the whole of its line is, so
    that they say nothing: "THE SUN RISES", "A New Deal for Farmers". A line of its own is a name all the same."""
    before = text[max(0, start - _LONGEST_HEADING) : start].rpartition("\n")[2]
    after = text[end : end + _LONGEST_HEADING].partition("\n")[0].rstrip()
    if len(before) + len(after) > _LONGEST_HEADING or after.endswith("."):
        return False
    others = re.findall(r"[^\W\d_]+", f"{before} {after}")
    longer = [word for word in others if len(word) > 3]
    return bool(others) and all(word[0].isupper() for word in longer or others)


def _is_title_cased(words: list[str]) -> bool:
    """Headings In Title Case: nearly every longer word begins with a capital."""
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(longer) < 4:
        return False
    return sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
