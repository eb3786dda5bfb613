"""A model whose whole knowledge is a table: what each word is; called as the real one is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.entities.model_decoding import LABELS
from reader.entities.model_files import Model
from reader.entities.pieces import END, PAD, START, Pieces

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


class FakeSession:
    """Answers by the first piece of a word; remembers what it was asked."""

    def __init__(self, labels: Mapping[int, str], sureness: float) -> None:
        self._labels = {piece: LABELS.index(label) for piece, label in labels.items()}
        self._logit = float(np.log(sureness / (1 - sureness) * (len(LABELS) - 1)))
        self.asked: list[NDArray[np.int64]] = []

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[np.int64]]
    ) -> list[NDArray[np.float32]]:
        ids, mask = input_feed["ids"], input_feed["mask"]
        assert ids.shape == mask.shape
        assert ids.dtype == mask.dtype == np.int64
        assert ids.shape[1] <= 254
        assert (ids[:, 0] == START).all()
        assert ((ids == PAD) == (mask == 0)).all()
        assert (ids == END).sum() == len(ids)
        self.asked.append(ids)
        logits = np.zeros((*ids.shape, len(LABELS)), np.float32)
        for row, columns in enumerate(ids):
            for column, piece in enumerate(columns):
                logits[row, column, self._labels.get(int(piece), 0)] = self._logit
        return [logits]


def fake_model(names: Mapping[str, str], sureness: float = 0.99) -> Model:
    """Knows these words whole, with their labels ("B-P"), and single letters otherwise."""
    vocabulary = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -4.0)]
    vocabulary += [(letter, -6.0) for letter in LETTERS]
    first = len(vocabulary)
    vocabulary += [("▁" + word, -9.0) for word in names]
    session = FakeSession(dict(enumerate(names.values(), first)), sureness)
    return Model("fake-1", session, Pieces(vocabulary))
