"""Labels that make sense together, names in them and how sure they are."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reader.entities.model_decoding import LABELS, best_labels, kinds_of_span, names_in, probabilities


def likely(*rows: dict[str, float]) -> np.ndarray:
    """The rest of each row is shared by the other labels."""
    table = np.empty((len(rows), len(LABELS)), np.float32)
    for row, given_row in zip(table, rows, strict=True):
        row[:] = (1 - sum(given_row.values())) / (len(LABELS) - len(given_row))
        for label, share in given_row.items():
            row[LABELS.index(label)] = share
    return table


def is_sound(labels: list[str]) -> bool:
    return all(
        label[0] != "I" or (before != "O" and before[1:] == label[1:])
        for before, label in itertools.pairwise(["O", *labels])
    )


def test_a_name_does_not_go_on_before_it_began() -> None:
    table = likely({"I-P": 0.6, "B-P": 0.3}, {"I-P": 0.9})
    assert [LABELS[label] for label in best_labels(table)] == ["B-P", "I-P"]


def test_what_is_clear_is_left_as_it_is() -> None:
    table = likely({"B-O": 0.9}, {"O": 0.9}, {"B-L": 0.9}, {"B-L": 0.9})
    assert [LABELS[label] for label in best_labels(table)] == ["B-O", "O", "B-L", "B-L"]
    assert list(names_in(best_labels(table))) == [(0, 1), (2, 3), (3, 4)]


@given(st.data())
def test_no_row_of_sound_labels_is_likelier(data: st.DataObject) -> None:
    length = data.draw(st.integers(1, 4))
    logits = data.draw(arrays(np.float32, (length, 9), elements=st.floats(-8, 8, width=32)))
    table = probabilities(logits)
    labels = best_labels(table)
    assert is_sound([LABELS[label] for label in labels])
    sums = [
        sum(float(np.log(table[at, label] + 1e-9)) for at, label in enumerate(row))
        for row in itertools.product(range(9), repeat=length)
        if is_sound([LABELS[label] for label in row])
    ]
    found = sum(float(np.log(table[at, label] + 1e-9)) for at, label in enumerate(labels))
    assert found == pytest.approx(max(sums), abs=1e-4)


def test_each_word_and_the_ending_say_how_likely_a_name_is() -> None:
    table = likely({"B-P": 0.9}, {"I-P": 0.6, "I-L": 0.3}, {"I-P": 0.3})
    person, _organisation, place, _other = kinds_of_span(table, 0, 2, False)
    assert person == pytest.approx((0.9 + 0.6) / 2 * 0.7)
    assert place < person
    assert kinds_of_span(table, 0, 2, True)[0] == pytest.approx((0.9 + 0.6) / 2)


def test_what_is_no_number_is_no_name() -> None:
    logits = np.full((3, 9), np.nan, np.float32)
    assert list(names_in(best_labels(probabilities(logits)))) == []


def test_nothing_has_no_names() -> None:
    assert best_labels(np.zeros((0, 9), np.float32)) == []
