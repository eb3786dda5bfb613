"""Words for the model and their pieces: exact places for any text, and the same pieces as the trained tokeniser's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.pieces import MOST_PIECES, UNKNOWN, Pieces, words_for_model

PIECES = Pieces(
    [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -4.0), ("▁Am", -5.0), ("ster", -5.0),
     ("dam", -5.0), ("▁Amster", -11.0), ("s", -6.0), ("t", -6.0), ("▁.", -3.0), (".", -3.5), ("f", -6.0), ("i", -6.0)]
)  # fmt: skip
SHIPPED = Path(__file__).parents[2] / "resources" / "model"


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in words_for_model(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VVD-Kamerlid Rutte's", ["VVD", "-", "Kamerlid", "Rutte", "'", "s"]),
        ("De V.S. en H&M.", ["De", "V.S", ".", "en", "H&M", "."]),
        ("Booking.com, 's-Gravenhage", ["Booking.com", ",", "'", "s", "-", "Gravenhage"]),
        ("Rene\u0301 in Lie\u0300ge", ["Rene\u0301", "in", "Lie\u0300ge"]),
        ("Amster\u00addam", ["Amster\u00addam"]),
        ("a_b \u200b ... 😀", ["a", "_", "b", ".", ".", ".", "😀"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_words_are_in_order_and_hold_no_blanks(text: str) -> None:
    at = 0
    for start, end in words_for_model(text):
        assert at <= start < end <= len(text)
        assert not any(map(str.isspace, text[start:end]))
        at = end


def test_the_likeliest_pieces_are_taken() -> None:
    assert PIECES.of("Amsterdam") == (5, 6, 7)
    assert PIECES.of("Amster\u00addam") == (5, 6, 7)
    assert PIECES.of(".") == (11,)


def test_letters_that_look_the_same_are_the_same() -> None:
    assert PIECES.of("ﬁ") == PIECES.of("fi") == (4, 13, 14)


def test_unknown_letters_side_by_side_are_one_piece() -> None:
    assert PIECES.of("日本s") == (4, UNKNOWN, 9)


def test_a_word_without_end_is_cut() -> None:
    assert len(PIECES.of("s" * 1_000_000)) == MOST_PIECES


@given(st.text(min_size=1))
def test_every_word_has_pieces(word: str) -> None:
    assert 1 <= len(PIECES.of(word)) <= MOST_PIECES


def test_pieces_are_those_that_the_model_was_trained_with() -> None:
    """The sample was cut by the `tokenizers` library when the model was made."""
    vocabulary = json.loads((SHIPPED / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    sample = json.loads((SHIPPED / "model.json").read_text(encoding="utf-8"))["sample"]
    own = Pieces((piece, score) for piece, score in vocabulary)
    text = sample["text"]
    assert [piece for start, end in words_for_model(text) for piece in own.of(text[start:end])] == sample["pieces"]
    assert len(sample["pieces"]) > 60
