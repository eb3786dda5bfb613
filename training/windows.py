"""Passages as the model sees them: windows of pieces with, for every word, the labels it may have."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from training.labels_of_words import Range, Span
from training.passages import Passage, allowed_labels
from training.sentences import sentence_ranges
from training.tokeniser import END, LONGEST, START, Encoded, encode


@dataclass(frozen=True, slots=True)
class Window:
    """`firsts` are positions in `ids` (with <s> and </s>) that carry a label; `words` the ranges in the text."""

    ids: list[int]
    firsts: list[int]
    words: list[Range]
    allowed: list[int]


def cut_windows(encoded: Encoded, shift: int, longest: int = LONGEST) -> Iterator[Window]:
    """As few windows as hold the whole, cut between words; word ranges are moved by `shift`."""
    room = longest - 2
    at = 0
    count = len(encoded.firsts)
    ends = [*encoded.firsts[1:], len(encoded.ids)]
    while at < count:
        begin = encoded.firsts[at]
        to = at + 1
        while to < count and ends[to] - begin <= room:
            to += 1
        ids = [START, *encoded.ids[begin : ends[to - 1]], END]
        words = [(start + shift, end + shift) for start, end in encoded.words[at:to]]
        yield Window(ids, [first - begin + 1 for first in encoded.firsts[at:to]], words, [])
        at = to


def windows_of(tokeniser: Tokenizer, text: str, ranges: Sequence[Range]) -> list[Window]:
    """Each range of the text by itself, cut further only where it is too long."""
    return [window for start, end in ranges for window in cut_windows(encode(tokeniser, text[start:end]), start)]


def random_ranges(text: str, most: int, chance: random.Random) -> list[Range]:
    """One to `most` sentences at a time: the model learns with and without what stands around a sentence."""
    found = sentence_ranges(text)
    ranges: list[Range] = []
    at = 0
    while at < len(found):
        to = min(len(found), at + chance.randint(1, most))
        ranges.append((found[at][0], found[to - 1][1]))
        at = to
    return ranges


def capitals(passage: Passage) -> Passage:
    """The same in CAPITALS, as some papers print their titles, if no character changes its length."""
    text = "".join(character.upper() if len(character.upper()) == 1 else character for character in passage.text)
    return Passage(text, passage.spans, passage.unsure, passage.has_other)


def training_windows(
    tokeniser: Tokenizer, passages: Sequence[Passage], most: int, capital_share: float, chance: random.Random
) -> list[Window]:
    windows: list[Window] = []
    for passage in passages:
        shown = capitals(passage) if chance.random() < capital_share else passage
        ranges = random_ranges(shown.text, most, chance)
        for window in windows_of(tokeniser, shown.text, ranges):
            windows.append(
                Window(window.ids, window.firsts, window.words, allowed_labels(inside(shown, window), window.words))
            )
    return windows


def inside(passage: Passage, window: Window) -> Passage:
    """Only the marks that lie in the window."""
    start, end = window.words[0][0], window.words[-1][1]
    spans: list[Span] = [span for span in passage.spans if span[0] < end and span[1] > start]
    unsure = frozenset(span for span in passage.unsure if span[0] < end and span[1] > start)
    return Passage(passage.text, tuple(spans), unsure, passage.has_other)
