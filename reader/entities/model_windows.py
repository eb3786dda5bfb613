"""What the model is shown at a time: as many whole sentences as a window holds, windows of like length together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.entities.pieces import END, PAD, START

LONGEST = 254  # pieces a window, the opening and closing one included: what the model was trained with
MOST_IN_BATCH = 512  # pieces, padding included: larger batches are no faster
A_CALL = 12  # pieces in whose time the model can be asked once more: padding beyond that is dearer than another batch

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The number of its first word in the text; the pieces of each of its words."""

    first: int
    pieces: Sequence[tuple[int, ...]]
    opens_paragraph: bool = False

    @property
    def length(self) -> int:
        return sum(map(len, self.pieces))


@dataclass(frozen=True, slots=True)
class Window:
    """The numbers of its words; the first piece of `words[i]` is `ids[at[i]]`."""

    ids: tuple[int, ...]
    words: tuple[int, ...]
    at: tuple[int, ...]


def cut_windows(sentences: Sequence[Sentence], full: int) -> Iterator[Window]:
    """Sentences of a paragraph, `full` pieces at most together; one longer than LONGEST is cut between words."""
    row: list[Sentence] = []
    left = full - 2
    for sentence in sentences:
        if row and (sentence.opens_paragraph or sentence.length > left):
            yield from _windows(row)
            row, left = [], full - 2
        row.append(sentence)
        left -= sentence.length
    if row:
        yield from _windows(row)


def _windows(row: Sequence[Sentence]) -> Iterator[Window]:
    ids: list[int] = [START]
    words: list[int] = []
    at: list[int] = []
    for sentence in row:
        for word, pieces in enumerate(sentence.pieces, sentence.first):
            if len(ids) + len(pieces) >= LONGEST:
                yield Window((*ids, END), tuple(words), tuple(at))
                ids, words, at = [START], [], []
            words.append(word)
            at.append(len(ids))
            ids += pieces
    yield Window((*ids, END), tuple(words), tuple(at))


def batches_of(windows: Sequence[Window]) -> Iterator[list[Window]]:
    """All windows, the shortest first, side by side where that pads little."""
    batch: list[Window] = []
    padding = 0
    for window in sorted(windows, key=lambda one: len(one.ids)):
        length = len(window.ids)
        padding += len(batch) * (length - len(batch[-1].ids)) if batch else 0
        if batch and (padding > A_CALL or (len(batch) + 1) * length > MOST_IN_BATCH):
            yield batch
            batch, padding = [], 0
        batch.append(window)
    if batch:
        yield batch


def as_arrays(batch: Sequence[Window]) -> tuple[Ids, Ids]:
    """The model's `ids` and `mask`."""
    length = max(len(window.ids) for window in batch)
    ids = np.full((len(batch), length), PAD, np.int64)
    for row, window in zip(ids, batch, strict=True):
        row[: len(window.ids)] = window.ids
    lengths = np.array([[len(window.ids)] for window in batch])
    return ids, (np.arange(length) < lengths).astype(np.int64)
