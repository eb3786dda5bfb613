"""Texts with marked names, whatever they come from, and how sure each mark is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.labels_of_words import LABELS, LETTERS, OUTSIDE, Range, Span, label_words, opening
from training.read_labels import read_labels

UNTYPED = "?"  # a span known to be a name of some kind
LETTER_OF = {"person": "P", "organisation": "O", "place": "L", "other": "M"}
OTHER = (1 << opening("M")) | (1 << (opening("M") + 1))


@dataclass(frozen=True, slots=True)
class Passage:
    """`unsure` spans may be no names in our sense; without `has_other` nobody marked names of the kind other."""

    text: str
    spans: tuple[Span, ...]
    unsure: frozenset[Range] = frozenset()
    has_other: bool = True


def own_articles(folder: Path, held_back: bool) -> list[Passage]:
    """Our own labels: all but the held-back tenth, or only that."""
    return [
        Passage(article.text, tuple((start, end, LETTER_OF[kind]) for start, end, kind in article.mentions))
        for article in read_labels(folder)
        if article.is_held_back == held_back
    ]


def allowed_labels(passage: Passage, words: Sequence[Range]) -> list[int]:
    """For every word the labels it may have, one bit each; several where the source does not decide."""
    allowed = [0] * len(words)
    typed = [span for span in passage.spans if span[2] != UNTYPED]
    untyped = [(start, end, "P") for start, end, letter in passage.spans if letter == UNTYPED]
    for at, label in enumerate(label_words(words, typed)):
        allowed[at] = 1 << label
    for at, label in enumerate(label_words(words, untyped)):
        if label != OUTSIDE:
            step = 1 - label % 2  # 0 opens, 1 goes on
            allowed[at] = sum(1 << (opening(letter) + step) for letter in LETTERS)
    for at, label in enumerate(label_words(words, [(start, end, "P") for start, end in sorted(passage.unsure)])):
        if label != OUTSIDE:
            allowed[at] |= 1 << OUTSIDE
    if not passage.has_other:
        for at, (start, _end) in enumerate(words):
            if allowed[at] == 1 << OUTSIDE and not passage.text[start].islower():
                allowed[at] |= OTHER
    assert all(0 < mask < 1 << len(LABELS) for mask in allowed)
    return allowed
