"""Which language a text is said to be in, and when nothing is said."""

from __future__ import annotations

import pytest

from reader.entities.language import detect_language

TEXTS = {
    "nl": "De regering heeft gisteren besloten dat de belasting volgend jaar omhoog gaat.",
    "en": "The government decided yesterday that taxes will go up next year.",
    "de": "Die Regierung hat gestern beschlossen, dass die Steuern im nächsten Jahr steigen.",
    "fr": "Le gouvernement a décidé hier que les impôts augmenteront l'année prochaine.",
    "es": "El gobierno decidió ayer que los impuestos subirán el próximo año.",
    "uk": "Уряд вчора вирішив, що податки зростуть наступного року.",
    "ja": "政府は昨日、来年から税金を引き上げることを決定したと発表しました。",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_sentence_is_enough(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Ja", "Te kort voor taal", "12.345.678 " * 50, "\ud800" * 100, "\x00" * 100])
def test_too_little_text_says_nothing(text: str) -> None:
    assert detect_language(text) == ""


def test_letters_that_are_no_language_say_nothing() -> None:
    assert detect_language("qwrtp zxcvb plkjh mnbvc wrtpl xcvbn lkjhg") == ""


def test_only_the_beginning_counts() -> None:
    assert detect_language(TEXTS["nl"] * 30 + TEXTS["en"] * 10_000) == "nl"


def test_lone_surrogates_do_not_disturb() -> None:
    assert detect_language("\ud800 " + TEXTS["nl"] + " \udfff") == "nl"
