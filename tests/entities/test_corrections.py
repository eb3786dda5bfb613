"""What a person says of texts goes before what any engine finds; and whom a naming means follows from what they say."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.correction import Bounded, Corrections, Hidden, Moved, Renamed, from_values, subject, to_values
from reader.domain.entity import EntityKey, EntityKind, Mention
from reader.entities.corrections import CorrectedTexts

PERSON, ORGANISATION, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER
TEXT = "President Joe Biden sprak in Den Haag met Biden junior van de Nieuwe Fabriek."


def mention(text: str, kind: EntityKind = PERSON, within: str = TEXT) -> Mention:
    start = within.index(text)
    return Mention(start, start + len(text), kind, text, 0.7)


def named(*said: Bounded, found: tuple[Mention, ...]) -> list[tuple[str, EntityKind]]:
    return [(one.text, one.kind) for one in CorrectedTexts(said).of(TEXT, found)]


def test_a_name_that_was_missed_is_found_wherever_it_stands_alone() -> None:
    assert named(Bounded("Den Haag", PLACE), found=()) == [("Den Haag", PLACE)]
    assert named(Bounded("Haa", PLACE), found=()) == []  # part of a word is no name
    both = named(Bounded("Biden", PERSON), found=(mention("Joe Biden"),))
    assert both == [("Joe Biden", PERSON), ("Biden", PERSON)]  # the longer one stays what it is


def test_a_name_that_was_marked_too_long_or_too_short() -> None:
    assert named(Bounded("Joe Biden", PERSON, "President Joe Biden"), found=(mention("President Joe Biden"),)) == [
        ("Joe Biden", PERSON)
    ]
    grown = named(Bounded("Nieuwe Fabriek", ORGANISATION, "Fabriek"), found=(mention("Fabriek", ORGANISATION),))
    assert grown == [("Nieuwe Fabriek", ORGANISATION)]
    elsewhere = named(Bounded("Oude Fabriek", ORGANISATION, "Fabriek"), found=(mention("Fabriek", ORGANISATION),))
    assert elsewhere == [("Fabriek", ORGANISATION)]  # only where the text says so


def test_what_a_person_said_is_sure_and_goes_before_what_it_overlaps() -> None:
    (one,) = CorrectedTexts([Bounded("Haag met", OTHER, "Haag")]).of(
        TEXT, [mention("Haag", PLACE), mention("met Biden")]
    )
    assert (one.text, one.kind, one.confidence) == ("Haag met", OTHER, 1.0)


WORDS = st.sampled_from(["Jan", "de", "Wit", "Jan de Wit", "Wit Jan", "x", "", "ß", "İ"])
KINDS = st.sampled_from(EntityKind)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.lists(st.tuples(WORDS, KINDS, WORDS), max_size=5), st.data())
def test_offsets_are_exact_and_nothing_overlaps(
    text: str, said: list[tuple[str, EntityKind, str]], data: st.DataObject
) -> None:
    bounded = [Bounded(name, kind, found) for name, kind, found in said if name and (found in name or name in found)]
    found, at = [], 0
    while at < len(text):
        end = data.draw(st.integers(at + 1, len(text)))
        if data.draw(st.booleans()):
            found.append(Mention(at, end, PERSON, text[at:end]))
        at = end
    corrected = CorrectedTexts(bounded).of(text, found)
    assert all(text[one.start : one.end] == one.text for one in corrected)
    assert all(one.end <= other.start for one, other in itertools.pairwise(corrected))
    assert CorrectedTexts().of(text, found) == found


@given(st.text("ab -.", max_size=30), st.lists(st.text("ab -.", min_size=1, max_size=5), max_size=5))
def test_every_name_that_was_missed_is_found_where_it_stands_apart(text: str, names: list[str]) -> None:
    for name in names:
        found = CorrectedTexts([Bounded(name, PERSON)]).of(text, [])
        apart = [
            at for at in range(len(text))
            if text.startswith(name, at) and any(map(str.isalnum, name))
            and not (text[at - 1 : at].isalnum() or text[at + len(name) : at + len(name) + 1].isalnum())
        ]  # fmt: skip
        begins = [one.start for one in found]
        assert set(begins) <= set(apart)
        assert bool(begins) == bool(apart) == CorrectedTexts([Bounded(name, PERSON)]).names_missed(text)


def test_ten_thousand_names_that_begin_alike_are_found_soon() -> None:
    texts = CorrectedTexts(Bounded(f"de Naam {n}", PERSON) for n in range(10_000))
    text = "de man en de Naam 7000 en de vrouw " * 300
    began = time.perf_counter()
    assert len(texts.of(text, [])) == 300
    assert time.perf_counter() - began < 1  # looking at each of them takes half a minute


# whom a naming means

KEYS = st.builds(EntityKey, st.sampled_from([PERSON, PLACE]), st.sampled_from(["a", "b", "c"]))
SAID = st.one_of(
    st.builds(Moved, KEYS, st.none() | KEYS, st.sampled_from(["", "s"])),
    st.builds(Renamed, KEYS, st.sampled_from(["x", "y"])),
    st.builds(Hidden, KEYS, st.sampled_from(["", "article"])),
    st.builds(Bounded, st.just("ab"), KINDS, st.sampled_from(["", "a", "abc"])),
)


@given(st.lists(SAID, max_size=8), KEYS, st.sampled_from(["", "s", "t"]))
def test_a_naming_means_one_or_nobody_however_they_contradict_each_other(
    said: list[Moved | Renamed | Hidden | Bounded], who: EntityKey, spelling: str
) -> None:
    corrections = Corrections(said)
    meant = corrections.entity_of(who, spelling)  # ends, even where they go round
    if corrections.goes_round() is None and meant is not None:
        assert corrections.entity_of(meant, spelling) == meant
    assert len(corrections) == len({subject(one) for one in said})
    assert [from_values(to_values(one)) for one in corrections] == list(corrections)


def test_two_that_are_each_other_go_round() -> None:
    one, other = EntityKey(PERSON, "a"), EntityKey(PERSON, "b")
    assert Corrections([Moved(one, other)]).goes_round() is None
    assert Corrections([Moved(one, other), Moved(other, one)]).goes_round() in {one, other}
    assert Corrections([Moved(one, one)]).goes_round() == one


def test_a_very_long_way_round_is_refused_soon() -> None:
    keys = [EntityKey(PERSON, str(n)) for n in range(20_000)]
    said = [Moved(one, other) for one, other in itertools.pairwise(keys)]
    assert Corrections(said).goes_round() is not None


@pytest.mark.parametrize("values", [None, [], {}, {"correction": "same"}, {"correction": ["same"]}, {"correction": 3}])
def test_what_is_no_correction_is_said(values: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_values(values)
