"""What any engine must do with any text at all: a test class for an engine derives from `EngineContract`."""

from __future__ import annotations

import random
import time

import pytest

from reader.domain.entity import EntityKind, Mention
from reader.entities.engine import EntityEngine

NEWS = (
    "Joe Biden ontvangt Tim Cook\n\nDe Amerikaanse president Joe Biden sprak in Washington met Tim Cook (Apple).\n\n"
    "Later zei Biden dat Angela Merkel en Emmanuel Macron naar Brussel komen."
)
_PIECES = [
    "Joe", " ", "Biden", "van", "de", "DE", "Apple", "'s", "’s-", "-", ".", ". ", ", ", "\n", "\n\n", "\t", "(", ")",
    '"', "“", "V.S.", "J.P.", "&", "é", "e\u0301", "😀", "👩\u200d👧", "\u202e", "שלום", "القاهرة", "北京", "İstanbul",
    "ß", "ﬁ", "\u0000", "\ud83d", "\udc00", "1", "2024", "iPhone", "x", "A", "Ⅷ", "ǅ", "\u2028", "\x0b", "\x85",
    "\u00a0", "www.a.nl",
]  # fmt: skip

TEXTS = {
    "empty": "",
    "blank": " \n\t\n ",
    "one letter": "A",
    "news": NEWS,
    "binary": bytes(range(256)).decode("latin-1") * 20,
    "lone surrogates": "Joe \ud800Biden\udfff en \udc00 Tim\ud83d Cook \ud83d",
    "emoji": "👩‍👩‍👧‍👦 Joe Biden 🇳🇱 in 🏙️Amsterdam😀 met Tim 👋 Cook",
    "right to left": "فاز محمد صلاح مع ليفربول في القاهرة. \u202eJoe Biden\u202c בירושלים עם Apple",
    "Chinese": "拜登总统在北京会见了Tim Cook和苹果公司的代表。" * 30,
    "combining marks": "Rene\u0301 Magritte in Lie\u0300ge met Zoe\u0308 " * 5,
    "capitals only": "JOE BIDEN MEETS TIM COOK IN WASHINGTON\n\nAPPLE SHARES RISE",
    "title case": "Joe Biden Meets The Boss Of Apple After Long Wait In Washington",
    "punctuation": "''''’’’’....----((((&&&&\"\"\"\"" * 50,
    "apostrophes": "d'Estaing 's-Hertogenbosch 't Hooft O'Neill's l'Oréal’s ’s '",
}
LONG_TEXTS = {
    "a word of a megabyte": "A" * 1_000_000,
    "initials for a megabyte": "A." * 500_000,
    "apostrophes for a megabyte": "A'" * 500_000,
    "capitals for five megabytes": "Aa Bb " * 830_000,
    "particles for a megabyte": "Jan van der " * 83_000,
    "hyphens for a megabyte": "Aa-" * 333_000,
    "one listed word again and again": "New " * 250_000,
    "news for five megabytes": NEWS * (5_000_000 // len(NEWS)),
    "lines for a megabyte": "A\n" * 500_000,
}


def assert_sound(text: str, mentions: list[Mention]) -> None:
    """Sorted, in range, not empty, not overlapping, and each mention's text is what stands there."""
    at = 0
    for mention in mentions:
        assert at <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text.strip() == mention.text
        assert isinstance(mention.kind, EntityKind)
        assert 0.0 <= mention.confidence <= 1.0
        at = mention.end


class EngineContract:
    """Derive, and give the fixture `engine`."""

    @pytest.fixture
    def engine(self) -> EntityEngine:
        raise NotImplementedError

    def test_it_has_a_version(self, engine: EntityEngine) -> None:
        assert engine.version
        assert engine.version == engine.version.strip()

    @pytest.mark.parametrize("language", ["nl", "en", "de", "", "xx"])
    @pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
    def test_it_bears_any_text_in_any_language(self, engine: EntityEngine, text: str, language: str) -> None:
        assert_sound(text, engine.find_mentions(text, language))

    @pytest.mark.parametrize("text", LONG_TEXTS.values(), ids=LONG_TEXTS.keys())
    def test_a_long_text_takes_bounded_time(self, engine: EntityEngine, text: str) -> None:
        began = time.process_time()
        assert_sound(text, engine.find_mentions(text, "nl"))
        assert time.process_time() - began < 5.0

    def test_it_bears_texts_of_random_pieces(self, engine: EntityEngine) -> None:
        chance = random.Random(2021)
        for _ in range(400):
            text = "".join(chance.choices(_PIECES, k=chance.randint(1, 60)))
            assert_sound(text, engine.find_mentions(text, chance.choice(["nl", "en", ""])))

    def test_the_same_text_has_the_same_names(self, engine: EntityEngine) -> None:
        once = engine.find_mentions(NEWS, "nl")
        engine.find_mentions("Biden was hier niet. Apple is een vrucht.", "nl")
        assert engine.find_mentions(NEWS, "nl") == once

    def test_it_finds_names_at_exact_places_behind_astral_letters(self, engine: EntityEngine) -> None:
        text = "😀😀 " + NEWS
        names = {(mention.text, mention.kind) for mention in engine.find_mentions(text, "nl")}
        assert ("Joe Biden", EntityKind.PERSON) in names
        assert ("Apple", EntityKind.ORGANISATION) in names
        assert ("Brussel", EntityKind.PLACE) in names
