"""Asks the model about a whole text: for every word how likely each label is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reader.entities.lists import NameLists
from reader.entities.model_decoding import LABELS, Floats, probabilities
from reader.entities.model_files import Model
from reader.entities.model_windows import Sentence, as_arrays, batches_of, cut_windows
from reader.entities.pieces import Range, words_for_model
from reader.entities.possible_names import may_hold_name
from reader.entities.sentences import sentences_of

MOST_PIECES = 12_000  # of a text: some 8,500 words, a second; names beyond are found by the rules
FULL = 96  # pieces of a window with several sentences: longer ones are no better and slower


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model says of the first words of a text; `sentences` are ranges of `words`."""

    words: list[Range]
    sentences: list[Range]
    likely: Floats  # [words, labels]

    @property
    def end(self) -> int:
        """How far into the text the model read."""
        return self.words[-1][1] if self.words else 0


def read(text: str, model: Model, lists: NameLists) -> Reading:
    """Sentences without anything like a name are not shown to the model, nor is what comes after MOST_PIECES."""
    words = words_for_model(text)
    sentences = sentences_of(text, words)
    shown = [text[start:end] for start, end in words]
    chosen: list[Sentence] = []
    left = MOST_PIECES
    for number, (first, end) in enumerate(sentences):
        if number and not may_hold_name(shown[first:end], lists):  # a title may have no capitals at all
            continue
        # The title is read with the paragraph after it, for it says little by itself.
        opens = number > 1 and "\n" in text[words[first - 1][1] : words[first][0]]
        sentence = Sentence(first, [model.pieces.of(word) for word in shown[first:end]], opens)
        left -= sentence.length
        if left < 0:
            words, sentences = words[:first], sentences[:number]
            break
        chosen.append(sentence)
    likely = np.zeros((len(words), len(LABELS)), np.float32)
    likely[:, 0] = 1.0
    for batch in batches_of(list(cut_windows(chosen, FULL))):
        ids, mask = as_arrays(batch)
        (logits,) = model.session.run(None, {"ids": ids, "mask": mask})
        for window, rows in zip(batch, logits, strict=True):
            likely[list(window.words)] = probabilities(rows[list(window.at)])
    return Reading(words, sentences, likely)
