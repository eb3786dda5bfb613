"""From the model's probabilities to names: the likeliest labels that make sense together, and how sure they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.domain.entity import EntityKind
from reader.entities.pieces import Range

Floats = NDArray[np.float32]

KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER)
LABELS = ("O", *(f"{step}-{letter}" for letter in "POLM" for step in "BI"))  # the letters stand for KINDS
Kinds = tuple[float, ...]  # something for each of KINDS
_FORBIDDEN = np.float32(-1e4)
# _MAY_FOLLOW[a, b]: 0 where label b may follow a; I-P only follows B-P and I-P.
_MAY_FOLLOW = np.array(
    [[_FORBIDDEN if b[0] == "I" and a[1:] != b[1:] else 0.0 for b in LABELS] for a in LABELS], np.float32
)
_MAY_BEGIN = _MAY_FOLLOW[0]
_SMALLEST = np.float32(1e-9)


def probabilities(logits: Floats) -> Floats:
    """Softmax over the labels; what is not a number is no name."""
    logits = np.nan_to_num(logits, nan=0.0, posinf=1e4, neginf=-1e4)
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    likely: Floats = raised / raised.sum(-1, keepdims=True)
    return likely


def best_labels(likely: Floats) -> list[int]:
    """Viterbi: the likeliest row of labels, [words, labels] in, in which no name goes on that has not begun."""
    if not len(likely):
        return []
    greedy = likely.argmax(-1)
    if not _MAY_BEGIN[greedy[0]] and not _MAY_FOLLOW[greedy[:-1], greedy[1:]].any():
        return [int(label) for label in greedy]
    scores = np.log(likely + _SMALLEST)
    best = scores[0] + _MAY_BEGIN
    steps = []
    for row in scores[1:]:
        ways = best[:, None] + _MAY_FOLLOW
        step = ways.argmax(0)
        steps.append(step)
        best = ways[step, np.arange(len(LABELS))] + row
    labels = [int(best.argmax())]
    for step in reversed(steps):
        labels.append(int(step[labels[-1]]))
    return labels[::-1]


def names_in(labels: Sequence[int]) -> Iterator[Range]:
    """Ranges of words that the labels call a name."""
    first = 0
    while first < len(labels):
        end = first + 1
        if labels[first]:
            while end < len(labels) and labels[end] == labels[first] + 1:  # I- comes right after its B-
                end += 1
            yield first, end
        first = end


def kinds_of_span(likely: Floats, first: int, end: int, is_last: bool) -> Kinds:
    """How likely words `first:end` are a name of each kind: the mean over its words, times that it ends there.

    `is_last`: a sentence ends with these words, so nothing could go on.
    """
    shares = (likely[first, 1::2] + likely[first + 1 : end, 2::2].sum(0)) / (end - first)
    if not is_last:
        shares = shares * (1 - likely[end, 2::2])
    return tuple(float(share) for share in shares)
