"""What a person says of a name goes before what any engine finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fake_model import fake_model
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.entity import EntityKind, LinkedMention, Mention
from reader.entities.corrections import Correction, Corrections
from reader.entities.engine import EntityEngine
from reader.entities.listed_names import ListedNames
from reader.entities.model_engine import ModelEngine
from reader.entities.rules_engine import RulesEngine
from reader.library.recognising import linked_names

PERSON, ORGANISATION, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER
RULES = RulesEngine(Path(__file__).parents[2] / "resources" / "names")
KNOWN = ListedNames(RULES.lists)
TEXT = "Joe Biden sprak in Delft. Later zei Biden dat Bidens plan goed is voor Delft en voor Philips."


def named(engine: EntityEngine, *corrections: Correction, text: str = TEXT) -> list[tuple[str, EntityKind, str]]:
    found = linked_names(text, "nl", engine, KNOWN, Corrections(corrections))
    return [(one.mention.text, one.mention.kind, one.name) for one in found]


@pytest.fixture(params=["the rules", "a model", "a better model"])
def engine(request: pytest.FixtureRequest) -> EntityEngine:
    """Corrections outlive each of these."""
    if request.param == "the rules":
        return RULES
    sureness = 0.9 if request.param == "a model" else 0.999
    known = {"Joe": "B-P", "Biden": "I-P", "Bidens": "B-P", "Delft": "B-L", "Philips": "B-O"}
    return ModelEngine(fake_model(known, sureness), RULES)


def test_what_is_no_name_is_left_out_everywhere(engine: EntityEngine) -> None:
    assert "Delft" in [text for text, _kind, _name in named(engine)]
    assert "Delft" not in [text for text, _kind, _name in named(engine, Correction("delft", None))]


def test_another_kind_counts_everywhere(engine: EntityEngine) -> None:
    found = named(engine, Correction("Delft", ORGANISATION))
    assert [kind for text, kind, _name in found if text == "Delft"] == [ORGANISATION] * 2


def test_a_correction_of_the_one_name_corrects_all_its_spellings(engine: EntityEngine) -> None:
    assert {name for _text, kind, name in named(engine) if kind is PERSON} == {"Joe Biden"}
    assert not [one for one in named(engine, Correction("Joe Biden", None)) if one[1] is PERSON]


def test_a_correction_for_one_kind_leaves_the_others(engine: EntityEngine) -> None:
    assert named(engine, Correction("Delft", None, found=PERSON)) == named(engine)
    assert named(engine, Correction("Delft", None, found=PLACE)) == named(engine, Correction("Delft", None))


def test_the_later_correction_counts(engine: EntityEngine) -> None:
    none, other = Correction("Delft", None), Correction("Delft", OTHER)
    assert named(engine, none, other) == named(engine, other)
    assert named(engine, Correction("Delft", None, found=PLACE), other) == named(engine, other)
    assert named(engine, other, none) == named(engine, none)


def test_a_spelling_goes_before_the_name_it_stands_for() -> None:
    linked = [LinkedMention(Mention(0, 5, PERSON, "Biden"), "Joe Biden")]
    both = Corrections([Correction("Joe Biden", None), Correction("Biden", PERSON)])
    assert both.of_linked(linked) == linked


def test_what_a_person_said_is_sure() -> None:
    (one,) = Corrections([Correction("Delft", ORGANISATION)]).of_mentions([Mention(0, 5, PLACE, "Delft", 0.4)])
    assert one == Mention(0, 5, ORGANISATION, "Delft", 1.0)


@pytest.mark.parametrize("spelling", ["DELFT", "Delft's", "Dèlft", "Delft"])
def test_case_accents_and_genitives_do_not_matter(spelling: str) -> None:
    mention = Mention(0, len(spelling), PLACE, spelling)
    assert Corrections([Correction("Delft", None)]).of_mentions([mention]) == []


KINDS = st.sampled_from(EntityKind)
CORRECTIONS = st.lists(st.builds(Correction, st.text(max_size=4), st.none() | KINDS, st.none() | KINDS), max_size=5)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=4), KINDS), max_size=6), CORRECTIONS)
def test_only_kinds_change_and_correcting_twice_is_correcting_once(
    found: list[tuple[str, EntityKind]], corrections: list[Correction]
) -> None:
    mentions = [Mention(at, at + len(text), kind, text) for at, (text, kind) in enumerate(found)]
    said = Corrections(replace(one, found=None) for one in corrections)
    once = said.of_mentions(mentions)
    assert said.of_mentions(once) == once
    assert {(one.start, one.end, one.text) for one in once} <= {(one.start, one.end, one.text) for one in mentions}
    assert Corrections().of_mentions(mentions) == mentions
    any_way = Corrections(corrections).of_mentions(mentions)
    assert [one.start for one in any_way] == sorted(one.start for one in any_way)
