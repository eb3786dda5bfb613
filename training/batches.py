"""Windows of like length side by side, padded to the longest."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.tokeniser import PAD
from training.windows import Window

Ids = NDArray[np.int64]
POOL = 2048  # windows sorted together: batches stay varied and hardly padded


def batch_numbers(lengths: Sequence[int], pieces: int, chance: random.Random | None = None) -> list[list[int]]:
    """Numbers of windows, each batch of at most `pieces` with its padding; in random order if `chance` is given."""
    numbers = list(range(len(lengths)))
    if chance:
        chance.shuffle(numbers)
    batches: list[list[int]] = []
    for start in range(0, len(numbers), POOL):
        batch: list[int] = []
        for number in sorted(numbers[start : start + POOL], key=lambda number: lengths[number]):
            if batch and (len(batch) + 1) * lengths[number] > pieces:
                batches.append(batch)
                batch = []
            batch.append(number)
        batches.append(batch)
    if chance:
        chance.shuffle(batches)
    return batches


def pad(windows: Sequence[Window]) -> tuple[Ids, Ids]:
    """`ids` and `mask` as the model wants them."""
    longest = max(len(window.ids) for window in windows)
    ids = np.full((len(windows), longest), PAD, np.int64)
    mask = np.zeros((len(windows), longest), np.int64)
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = window.ids
        mask[row, : len(window.ids)] = 1
    return ids, mask


def pad_allowed(windows: Sequence[Window], longest: int) -> Ids:
    """The allowed labels as bits where a word begins, 0 elsewhere."""
    allowed = np.zeros((len(windows), longest), np.int64)
    for row, window in enumerate(windows):
        allowed[row, window.firsts] = window.allowed
    return allowed
