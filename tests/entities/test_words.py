"""Where words are, and which capitals say nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.words import words_of


@given(st.text(alphabet=st.characters(), max_size=80))
def test_words_and_gaps_are_what_stands_there(text: str) -> None:
    at = 0
    for word in words_of(text):
        assert at <= word.start < word.end
        assert text[word.start : word.end] == word.text
        at = word.end


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Biden's U.S. trip", ["Biden's", "U.S.", "trip"]),
        ("naar 's-Hertogenbosch en 't Gooi", ["naar", "'s-Hertogenbosch", "en", "'t", "Gooi"]),
        ("VVD-leider, AT&T en Booking.com.", ["VVD", "leider", "AT&T", "en", "Booking.com"]),
        ("e\u0301e\u0301n café", ["e\u0301e\u0301n", "café"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [word.text for word in words_of(text)] == words


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("Hij zag Piet. Toen kwam Jan.", ["Hij", "Toen"]),
        ("Hij las J. Jansen en dr. Pietersen.", ["Hij"]),
        ('Hij zei: "Kom hier" tegen Jan.', ["Hij", "Kom"]),
        ("Kop\n\nTekst van Jan", ["Kop", "Tekst"]),
        ("What The Boss Knew About Apple", ["What", "The", "Boss", "Knew", "About", "Apple"]),
    ],
)
def test_capitals_that_say_nothing(text: str, weak: list[str]) -> None:
    assert [word.text for word in words_of(text) if word.is_capital and word.is_weak] == weak
