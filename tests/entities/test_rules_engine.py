"""What the rules mark in Dutch and English news, what they leave alone, and the contract."""

from __future__ import annotations

from pathlib import Path

import pytest
from engine_contract import EngineContract, assert_sound
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.entity import EntityKind
from reader.entities.engine import EntityEngine
from reader.entities.lists import read_lists
from reader.entities.rules_engine import LISTS, VERSION, RulesEngine

FOLDER = Path(__file__).parents[2] / "resources" / "names"
ENGINE = RulesEngine(FOLDER)
SHORT = {EntityKind.PERSON: "p", EntityKind.ORGANISATION: "o", EntityKind.PLACE: "l", EntityKind.OTHER: "x"}


def marked(text: str, language: str = "nl") -> list[str]:
    """Mentions as "p:Joe Biden", in order."""
    mentions = ENGINE.find_mentions(text, language)
    assert_sound(text, mentions)
    return [f"{SHORT[mention.kind]}:{mention.text}" for mention in mentions]


class TestContract(EngineContract):
    @pytest.fixture
    def engine(self) -> EntityEngine:
        return ENGINE


def test_the_version_changes_with_the_lists() -> None:
    digest = read_lists(FOLDER).digest
    assert digest == LISTS, f"resources/names changed: set LISTS in rules_engine.py to {digest!r}"
    assert LISTS in VERSION
    assert ENGINE.version == VERSION


def test_a_missing_folder_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        RulesEngine(tmp_path)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De Amerikaanse president Joe Biden sprak in het Witte Huis.", ["p:Joe Biden", "l:Witte Huis"]),
        ("Tim Cook (Apple) en Tom Fanning (Southern Company) komen.",
         ["p:Tim Cook", "o:Apple", "p:Tom Fanning", "o:Southern Company"]),
        ("Ook de leiders van IBM, JPMorgan Chase en Google komen.", ["o:IBM", "o:JPMorgan Chase", "o:Google"]),
        ("Er waren hacks bij energiecentrale Solarwinds en de Colonial Pipeline.",
         ["o:Solarwinds", "o:Colonial Pipeline"]),
        ("Volgens Hugo de Jonge woont Caroline van der Plas in Deventer.",
         ["p:Hugo de Jonge", "p:Caroline van der Plas", "l:Deventer"]),
        ("Gisteren sprak minister Hoekstra in Den Haag.", ["p:Hoekstra", "l:Den Haag"]),
        ("In Vlaanderen won Bart De Wever.", ["l:Vlaanderen", "p:Bart De Wever"]),
        ("Dat zei Pieter Omtzigt van het CDA.", ["p:Pieter Omtzigt", "o:CDA"]),
        ("Hij werkt aan de Universiteit van Amsterdam.", ["o:Universiteit van Amsterdam"]),
        ("De VVD-leider en een Tesla-topman zwegen.", ["o:VVD", "o:Tesla"]),
        ("Hij reed van 's-Hertogenbosch naar Alphen aan den Rijn.", ["l:'s-Hertogenbosch", "l:Alphen aan den Rijn"]),
        ("De V.S. en het VK tekenden.", ["l:V.S.", "l:VK"]),
        ("Met J.P. Balkenende sprak hij over Jean-Claude Juncker.", ["p:J.P. Balkenende", "p:Jean-Claude Juncker"]),
        ("Zij won de Ronde van Vlaanderen op een dinsdag.", ["x:Ronde van Vlaanderen"]),
        ("Met een nieuwe iPhone belde ze naar Parijs.", ["x:iPhone", "l:Parijs"]),
        ("Van der Laan sprak. Eberhard van der Laan zweeg.", ["p:Van der Laan", "p:Eberhard van der Laan"]),
        ("Premier Mark Rutte’s partij verloor.", ["p:Mark Rutte"]),
        ("In Breda gaf minister van Onderwijs Robbert Dijkgraaf uitleg.", ["l:Breda", "p:Robbert Dijkgraaf"]),
    ],
)  # fmt: skip
def test_names_in_dutch(text: str, names: list[str]) -> None:
    assert marked(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Biden met Dutch Prime Minister Mark Rutte in Washington.",
         ["p:Biden", "p:Mark Rutte", "l:Washington"]),
        ("The European Commission fined Google on Tuesday.", ["o:European Commission", "o:Google"]),
        ("Shares of Acme Holdings Inc. rose in London.", ["o:Acme Holdings Inc", "l:London"]),
        ("Elon Musk's rocket was built by SpaceX.", ["p:Elon Musk", "o:SpaceX"]),
        ("She moved from the University of Cambridge to Texas.", ["o:University of Cambridge", "l:Texas"]),
        ("Apple CEO Tim Cook said so.", ["o:Apple", "p:Tim Cook"]),
    ],
)  # fmt: skip
def test_names_in_english(text: str, names: list[str]) -> None:
    assert marked(text, "en") == names


@pytest.mark.parametrize(
    "text",
    [
        "De Amerikaanse president wilde niets zeggen.",
        "Op maandag 3 Maart spraken de CEO’s van grote bedrijven over cybersecurity.",
        "Betere bescherming tegen aanvallen",
        "Wellicht horen we daar in augustus meer over. Ook de Fransen zwijgen.",
        "The French and the Americans spoke English on Monday.",
        "What Happens When The Old Phones Are Left Behind For Good",
        "I think I will. So do we.",
        "De Noord-Amerikaanse en Zuid-Koreaanse markten daalden.",
    ],
)
def test_what_is_no_name_is_not_marked(text: str) -> None:
    assert marked(text) == []


def test_a_word_at_the_start_counts_once_it_is_seen_within_a_sentence() -> None:
    assert marked("Zorblax groeit. De baas is blij.") == []
    assert [name[2:] for name in marked("Zorblax groeit. De baas van Zorblax is blij.")] == ["Zorblax", "Zorblax"]


def test_a_surname_is_a_person_after_the_full_name() -> None:
    assert marked("In Utrecht sprak Anna Zorblax. Zorblax lachte. Volgens Zorblax is het klaar.") == [
        "l:Utrecht", "p:Anna Zorblax", "p:Zorblax", "p:Zorblax",
    ]  # fmt: skip


def test_a_name_has_one_kind_throughout_the_article() -> None:
    text = (
        "Hij werkt bij techbedrijf Zorblax. In Zorblax gelooft hij. Het concern Zorblax en fabrikant Zorblax groeien."
    )
    assert {name[0] for name in marked(text)} == {"o"}


def test_known_names_are_found_in_headings_of_capitals() -> None:
    assert marked("JOE BIDEN ONTVANGT TIM COOK VAN APPLE\n\nTekst.") == ["p:JOE BIDEN", "p:TIM COOK", "o:APPLE"]
    assert marked("Joe Biden Meets The Boss Of Apple After Long Wait", "en") == ["p:Joe Biden", "o:Apple"]


def test_german_nouns_are_not_names() -> None:
    text = "Der Hund von Angela Merkel lief durch den Garten in Berlin."
    assert marked(text, "de") == ["p:Angela Merkel", "l:Berlin"]


def test_letters_with_combining_marks_are_one_word() -> None:
    assert marked("Hij sprak met Rene\u0301 Magritte in Oekrai\u0308ne.") == [
        "p:Rene\u0301 Magritte",
        "l:Oekrai\u0308ne",
    ]


def test_confidence_tells_a_known_name_from_a_guess() -> None:
    known, guess = ENGINE.find_mentions("Hij zag Joe Biden en de Zorblax.", "nl")
    assert known.confidence > 0.85
    assert guess.confidence < 0.5


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["nl", "en", "de", ""]))
def test_any_text_is_borne(text: str, language: str) -> None:
    assert_sound(text, ENGINE.find_mentions(text, language))
