"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.pieces import words_for_model
from reader.entities.sentences import sentences_of


def sentences(text: str) -> list[str]:
    words = words_for_model(text)
    return [text[words[first][0] : words[end - 1][1]] for first, end in sentences_of(text, words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eerst dit. Dan dat! En dat? Ja", ["Eerst dit.", "Dan dat!", "En dat?", "Ja"]),
        ("Dat zei mr. J. P. de Vries. Hij ging.", ["Dat zei mr. J. P. de Vries.", "Hij ging."]),
        ("J.P. Balkenende, o.a. Minister.", ["J.P. Balkenende, o.a. Minister."]),
        ("‘Ik kom.’ Zij ook. “Nee.” Goed.", ["‘Ik kom.’", "Zij ook.", "“Nee.”", "Goed."]),
        ("Titel zonder punt\n\nDe tekst", ["Titel zonder punt", "De tekst"]),
        ("Het kost 3.50 euro. in kleine letters", ["Het kost 3.50 euro. in kleine letters"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from("Ab. \n'’!(\"1…")))
def test_every_word_is_in_one_sentence(text: str) -> None:
    words = words_for_model(text)
    at = 0
    for first, end in sentences_of(text, words):
        assert first == at < end
        at = end
    assert at == len(words)
