"""Names as one label a word and back: `B-P` opens a person's name, `I-P` goes on with it, `O` is no name."""

from __future__ import annotations

from collections.abc import Sequence

LETTERS = "POLM"  # person, organisation, place, other
LABELS = ("O", *(f"{step}-{letter}" for letter in LETTERS for step in "BI"))
OUTSIDE = 0

Span = tuple[int, int, str]  # start, end, letter; code points, half-open
Range = tuple[int, int]


def opening(letter: str) -> int:
    return 1 + 2 * LETTERS.index(letter)


def label_words(words: Sequence[Range], spans: Sequence[Span]) -> list[int]:
    """Every word that shares a character with a span carries its label; the first one opens it."""
    labels = [OUTSIDE] * len(words)
    at = 0
    for start, end, letter in spans:
        while at < len(words) and words[at][1] <= start:
            at += 1
        label = opening(letter)
        while at < len(words) and words[at][0] < end:
            labels[at] = label
            label = opening(letter) + 1
            at += 1
    return labels


def spans_of(words: Sequence[Range], labels: Sequence[int]) -> list[Span]:
    """The names that the labels say; an `I-` without its opening opens one itself."""
    spans: list[Span] = []
    open_label = OUTSIDE
    for (start, end), label in zip(words, labels, strict=True):
        if label == OUTSIDE:
            open_label = OUTSIDE
            continue
        letter = LETTERS[(label - 1) // 2]
        goes_on = label == opening(letter) + 1 and open_label == opening(letter)
        if goes_on:
            spans[-1] = (spans[-1][0], end, letter)
        else:
            spans.append((start, end, letter))
        open_label = opening(letter)
    return spans
