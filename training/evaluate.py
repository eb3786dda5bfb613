"""Strict scores: a name counts when its first and last character and its kind are exactly those marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.batches import Ids, batch_numbers, pad
from training.decode import best_labels
from training.labels_of_words import LETTERS, Range, Span, spans_of
from training.passages import Passage
from training.sentences import sentence_ranges
from training.windows import Window, windows_of

Logits = NDArray[np.float32]
Scorer = Callable[[Ids, Ids], Logits]  # ids, mask -> logits
Ranges = Callable[[str], list[Range]]


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        precision, recall = 100 * self.right / max(1, self.found), 100 * self.right / max(1, self.wanted)
        return f"P {precision:.1f} R {recall:.1f} F1 {self.f1:.2f} ({self.right}/{self.wanted})"


def whole(text: str) -> list[Range]:
    return [(0, len(text))]


def packed(text: str, most: int = 600) -> list[Range]:
    """Sentences side by side up to some length: what the engine may do to give a sentence its context."""
    ranges: list[Range] = []
    for start, end in sentence_ranges(text):
        if ranges and end - ranges[-1][0] <= most:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return ranges


def find_names(score: Scorer, windows: Sequence[Window], pieces: int = 1024) -> list[list[Span]]:
    """The names in each window, as ranges of the text it was cut from."""
    found: list[list[Span]] = [[] for _ in windows]
    for batch in batch_numbers([len(window.ids) for window in windows], pieces):
        chosen = [windows[number] for number in batch]
        logits = score(*pad(chosen))
        for row, number in enumerate(batch):
            window = windows[number]
            found[number] = spans_of(window.words, best_labels(logits[row, window.firsts]))
    return found


def predict(score: Scorer, tokeniser: Tokenizer, passages: Sequence[Passage], ranges: Ranges) -> list[list[Span]]:
    windows: list[Window] = []
    owners: list[int] = []
    for number, passage in enumerate(passages):
        cut = windows_of(tokeniser, passage.text, ranges(passage.text))
        windows += cut
        owners += [number] * len(cut)
    names: list[list[Span]] = [[] for _ in passages]
    for owner, spans in zip(owners, find_names(score, windows), strict=True):
        names[owner] += spans
    return names


def compare(passages: Sequence[Passage], names: Sequence[Sequence[Span]], letters: str = LETTERS) -> dict[str, Score]:
    """For each letter and for all of `letters` together; names of other kinds are left out on both sides."""
    scores: dict[str, Score] = {}
    for wanted_letters in (letters, *letters):
        right = found = wanted = 0
        for passage, spans in zip(passages, names, strict=True):
            marked = {span for span in passage.spans if span[2] in wanted_letters}
            said = {span for span in spans if span[2] in wanted_letters}
            right += len(marked & said)
            found += len(said)
            wanted += len(marked)
        scores[wanted_letters] = Score(right, found, wanted)
    return scores


def without_parts(passages: Sequence[Passage], names: Sequence[Sequence[Span]]) -> list[list[Span]]:
    """Leaves out what lies strictly inside one marked word.

    CoNLL-2002 marks the whole of `VRT-journalist` as other; our guidelines mark `VRT` in it. Neither is a mistake.
    """
    kept: list[list[Span]] = []
    for passage, spans in zip(passages, names, strict=True):
        words = [(a, b) for a, b, letter in passage.spans if letter == "M" and " " not in passage.text[a:b]]
        kept.append([s for s in spans if not any(a <= s[0] and s[1] <= b and s[:2] != (a, b) for a, b in words)])
    return kept
