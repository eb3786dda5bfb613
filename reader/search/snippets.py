"""The passage of a text that shows most of what was searched for, on one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.search.hits import HitPattern, Match, Range, find_hits, find_matches, hit_patterns, merged

__all__ = ["HitPattern", "find_hits", "hit_patterns", "make_snippet"]

_LONGEST_SEARCHED = 100_000  # code points from the beginning in which the passage is looked for
_MOST_SCORED = 2_000  # matches; more say nothing about which passage is best
_BLANKS = re.compile(r"\s+")
_AFTER_HEADING = re.compile(r"(?<=\w)[^\S\n]*\n[^\S\n]*\n\s*")  # a block that ends as no sentence does
_STOPS = ".!?"


def make_snippet(
    text: str, patterns: Sequence[HitPattern], language: str, length: int = 180
) -> tuple[str, tuple[Range, ...]]:
    """At most `length` code points of `text` on one line, and the hits in them: the passage with most different words,
    then most hits, then the first; the beginning of the text if there are no hits."""
    if len(text) > _LONGEST_SEARCHED:
        text = text[: max(text.rfind(" ", 0, _LONGEST_SEARCHED), _LONGEST_SEARCHED // 2)]
    matches = find_matches(text, patterns, language)
    hits = merged((start, end) for start, end, _ in matches)
    room = max(length - 3, 1)  # an ellipsis at both ends, after a sentence with a space
    first, last = _best_passage(matches[:_MOST_SCORED], patterns, room) if matches else (0, 0)
    start, end = _passage(text, first, last, room)
    if wider := sum(1 for _ in _AFTER_HEADING.finditer(text, start, end)):
        start, end = _passage(text, first, last, max(room - wider, 1))
    return _on_one_line(text, start, end, hits)


def _best_passage(matches: list[Match], patterns: Sequence[HitPattern], room: int) -> Range:
    """From the first to the last match of the passage of `room` code points with most different words in it."""
    # A typed word is looked for as a word and as a beginning, which makes two patterns of one word.
    places = {pattern.words: number for number, pattern in enumerate(patterns)}
    found: dict[tuple[int, int], int] = {}
    for start, end, number in matches:
        which = start, places[patterns[number].words]
        found[which] = max(end, found.get(which, 0))
    hits = [(start, end, place) for (start, place), end in found.items()]
    best, best_score = (hits[0][0], hits[0][1]), (0, 0)
    counts: Counter[int] = Counter()
    after = reach = 0
    for at, (start, _, place) in enumerate(hits):
        while after < len(hits) and (after == at or hits[after][1] <= start + room):
            counts[hits[after][2]] += 1
            reach = max(reach, hits[after][1])
            after += 1
        score = (len(counts), after - at)
        if score > best_score:
            best, best_score = (start, reach), score
        counts[place] -= 1
        if not counts[place]:
            del counts[place]
    return best


def _passage(text: str, first: int, last: int, room: int) -> Range:
    """Whole words around the matches in `first:last`, a third of what is left before them."""
    last = min(last, first + room)
    start = max(first - (room - (last - first)) // 3, 0)
    end = min(start + room, len(text))
    start = max(min(start, end - room), 0)
    if start:
        space = _BLANKS.search(text, max(start - 1, 0), first)
        start = space.end() if space else start
    if end < len(text) and not text[end].isspace():
        cut = _last_blank(text, max(last, start), end)
        end = cut if cut > start else end
    return start, end


def _last_blank(text: str, first: int, end: int) -> int:
    """Where the last run of blanks begins, or -1."""
    at = end
    while at > first and not text[at - 1].isspace():
        at -= 1
    while at > first and text[at - 1].isspace():
        at -= 1
    return at if at < end and text[at].isspace() else -1


def _on_one_line(text: str, start: int, end: int, hits: Sequence[Range]) -> tuple[str, tuple[Range, ...]]:
    """The passage with every run of blanks as one space, after a heading as a dot, an ellipsis where it was cut, and
    the hits in it."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    pieces = ["…"] if text[:start].strip() else []
    at, length = start, len(pieces)
    shown: list[Range] = []
    for hit_start, hit_end in hits:
        if hit_end <= start or hit_start >= end:
            continue
        between, hit = _flat(text, at, max(hit_start, start)), _flat(text, max(hit_start, start), min(hit_end, end))
        pieces += (between, hit)
        shown.append((length + len(between), length + len(between) + len(hit)))
        length += len(between) + len(hit)
        at = min(hit_end, end)
    pieces.append(_flat(text, at, end))
    if text[end:].strip():
        pieces.append(" …" if end and text[end - 1] in _STOPS else "…")
    return "".join(pieces), tuple(shown)


def _flat(text: str, start: int, end: int) -> str:
    pieces: list[str] = []
    for found in _AFTER_HEADING.finditer(text, start, end):
        pieces += (_BLANKS.sub(" ", text[start : found.start()]), " · ")
        start = found.end()
    return "".join((*pieces, _BLANKS.sub(" ", text[start:end])))
