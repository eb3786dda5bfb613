"""The parts of training that need neither PyTorch nor a data folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training.conllu import join_tokens, tagged_corpus, untyped_corpus
from training.decode import best_labels
from training.labels_of_words import LABELS, label_words, opening, spans_of
from training.passages import OTHER, UNTYPED, Passage, allowed_labels
from training.sentences import sentence_ranges

WORDS = [(0, 3), (4, 8), (9, 10), (10, 15), (15, 16)]  # Tim Cook (Apple)
SPANS = [(0, 8, "P"), (10, 15, "O")]


def test_labels_and_back() -> None:
    labels = label_words(WORDS, SPANS)
    assert [LABELS[label] for label in labels] == ["B-P", "I-P", "O", "B-O", "O"]
    assert spans_of(WORDS, labels) == SPANS


def test_two_names_side_by_side_stay_two() -> None:
    labels = label_words(WORDS[:2], [(0, 3, "P"), (4, 8, "P")])
    assert spans_of(WORDS[:2], labels) == [(0, 3, "P"), (4, 8, "P")]


def test_no_name_goes_on_that_has_not_begun() -> None:
    logits = np.zeros((2, len(LABELS)), np.float32)
    logits[:, opening("L") + 1] = 5
    logits[0, opening("L")] = 1
    assert [LABELS[label] for label in best_labels(logits)] == ["B-L", "I-L"]
    assert best_labels(logits[:0]) == []


def test_tokens_become_running_text_with_their_places() -> None:
    tokens = ["Hij", "zei", ":", '"', "Nee", "(", "nooit", ")", '"', "."]
    text, ranges = join_tokens(tokens)
    assert text == 'Hij zei: "Nee (nooit)".'
    assert [text[start:end] for start, end in ranges] == tokens


def test_columns_become_names(tmp_path: Path) -> None:
    file = tmp_path / "a.conllu"
    file.write_text(
        "0\tTim\tB-PER\n1\tCook\tI-PER\n2\tin\tO\n3\tParijs\tB-LOC\n\n0\tDeutsch\tB-MISC\n", encoding="utf-8"
    )
    first, second = tagged_corpus(file, is_other_wide=True)
    assert first == Passage("Tim Cook in Parijs", ((0, 8, "P"), (12, 18, "L")))
    assert second.unsure == {(0, 7)}


def test_proper_nouns_are_names_of_a_kind_not_given(tmp_path: Path) -> None:
    rows = [
        "1 Van _ PROPN _ _ 3 nsubj",
        "2 Gaal _ PROPN _ _ 1 flat",
        "3 belt _ VERB _ _ 0 root",
        "4 Rus _ PROPN _ _ 3 obj",
    ]
    file = tmp_path / "a.conllu"
    file.write_text("\n".join(row.replace(" ", "\t") for row in rows) + "\n", encoding="utf-8")
    (passage,) = untyped_corpus(file)
    assert passage.spans == ((0, 8, UNTYPED), (14, 17, UNTYPED))
    assert passage.unsure == {(14, 17)}
    opens, goes_on, outside, unsure = allowed_labels(passage, [(0, 3), (4, 8), (9, 13), (14, 17)])
    assert (opens, goes_on, outside, unsure) == (0b010101010, 0b101010100, 1, 0b010101011)


def test_a_corpus_without_the_kind_other_leaves_capital_words_open() -> None:
    passage = Passage("de Windows van Gates", ((15, 20, "P"),), has_other=False)
    assert allowed_labels(passage, [(0, 2), (3, 10), (11, 14), (15, 20)]) == [1, 1 | OTHER, 1, 1 << opening("P")]


def test_sentences_end_at_stops_and_lines_not_at_abbreviations() -> None:
    text = "Titel zonder punt\n\nDr. Els Vos belt J. de Wit. ‘Nee.’ Dat was het."
    parts = [text[start:end].strip() for start, end in sentence_ranges(text)]
    assert parts == ["Titel zonder punt", "Dr. Els Vos belt J. de Wit.", "‘Nee.’", "Dat was het."]
