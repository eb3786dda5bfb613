"""The best row of labels that can be: no name goes on that has not begun."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from training.labels_of_words import LABELS

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)


def allowed_steps() -> Floats:
    steps = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for at, before in enumerate(LABELS):
        for to, after in enumerate(LABELS):
            if after.startswith("I") and (before == "O" or before[2:] != after[2:]):
                steps[at, to] = NEVER
    return steps


STEPS = allowed_steps()


def log_shares(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    shares: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return shares


def best_labels(logits: Floats) -> list[int]:
    """Viterbi over [words, labels]; a text begins as if after `O`."""
    shares = log_shares(logits)
    if not len(shares):
        return []
    scores = shares[0] + STEPS[0]
    came_from: list[NDArray[np.intp]] = []
    for row in shares[1:]:
        paths = scores[:, None] + STEPS
        best = paths.argmax(axis=0)
        came_from.append(best)
        scores = paths[best, np.arange(len(LABELS))] + row
    labels = [int(scores.argmax())]
    for best in reversed(came_from):
        labels.append(int(best[labels[-1]]))
    return labels[::-1]
