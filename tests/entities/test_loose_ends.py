"""Names without what was taken along, and without what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_parts import LISTS, corrected

from reader.domain.entity import EntityKind, Mention
from reader.entities.loose_ends import without_loose_ends

PERSON, ORGANISATION, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER


def left(text: str, *parts: str, kind: EntityKind = ORGANISATION) -> list[str]:
    return corrected(without_loose_ends, text, parts, kind)


@pytest.mark.parametrize(
    ("text", "parts", "wanted"),
    [
        ("Merrill Lynch and Co Inc said", ["Merrill Lynch and", "Co Inc"], ["Merrill Lynch and Co Inc"]),
        ("ijs van Ben & Jerry’s dus", ["Ben &", "Jerry’s"], ["Ben & Jerry’s"]),
        ("Zorb and the Frub", ["Zorb and", "Frub"], ["Zorb", "Frub"]),
        ("de Olympische Spelen van Tokio", ["Olympische Spelen van"], ["Olympische Spelen"]),
        ("the Department of Zorb and the rest", ["Department of Zorb and the"], ["Department of Zorb"]),
        ("FC Utrecht - Feyenoord", ["FC Utrecht - Feyenoord"], ["FC Utrecht", "Feyenoord"]),
        ("Zorb <ZRB> Zorb Ltd> (Zorb), Zorb (UK)", ["Zorb <", "Zorb Ltd>", "Zorb),", "Zorb (UK)"],
         ["Zorb", "Zorb Ltd", "Zorb", "Zorb (UK)"]),
        ("Yahoo! en ANT+ en Apple Inc.", ["Yahoo!", "ANT+", "Apple Inc."], ["Yahoo!", "ANT+", "Apple Inc."]),
        ("’s-Hertogenbosch en C++", ["’s-Hertogenbosch", "C++"], ["’s-Hertogenbosch", "C++"]),
        ("X en GroenLinks-PvdA", ["X", "GroenLinks-PvdA"], ["X", "GroenLinks-PvdA"]),
    ],
)  # fmt: skip
def test_a_name_ends_where_it_ends(text: str, parts: list[str], wanted: list[str]) -> None:
    assert left(text, *parts) == wanted


def test_two_persons_are_two() -> None:
    assert left("Anna Zorb & Bas Frub", "Anna Zorb & Bas Frub", kind=PERSON) == ["Anna Zorb", "Bas Frub"]
    assert left("Anna en Bas Frub", "Anna en Bas Frub", kind=PERSON) == ["Anna en Bas Frub"]
    assert left("Anna and Bas Frub", "Anna and", "Bas Frub", kind=PERSON) == ["Anna", "Bas Frub"]


@pytest.mark.parametrize("nothing", ["⌘", "⌘E", "4", "@", "9.7", "South African", "West-Duitse", "NORTH KOREAN"])
@pytest.mark.parametrize("kind", list(EntityKind))
def test_what_is_no_name_is_left_out(nothing: str, kind: EntityKind) -> None:
    assert left(f"a {nothing} b", nothing, kind=kind) == []


@pytest.mark.parametrize("name", ["South Africa", "747", "ING", "Burger King", "CEO", "Latin America", "New Zealand"])
def test_what_looks_like_it_is_left(name: str) -> None:
    assert left(f"a {name} b", name) == [name]


@pytest.mark.parametrize("title", ["Chief Justice", "Premier", "burgemeester"])
def test_a_title_alone_is_no_name(title: str) -> None:
    assert left(f"de {title} komt", title) == []


@pytest.mark.parametrize("blank", [" ", "\n", "-", "("])
def test_a_wide_gap_in_a_name_costs_one_pass(blank: str) -> None:
    name = "Zorb" + 100_000 * blank + "Frub"
    begin = time.process_time()
    assert left(name, name) == [name]
    assert time.process_time() - begin < 1


@given(
    st.text("Aa.-–&<>() \n’'⌘4", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8), st.sampled_from(EntityKind)), max_size=5),
)
def test_any_mentions_stay_sorted_exact_and_apart(text: str, spans: list[tuple[int, int, EntityKind]]) -> None:
    mentions, end = [], 0
    for start, length, kind in sorted(spans):
        if start >= end and start + length <= len(text):
            end = start + length
            mentions.append(Mention(start, end, kind, text[start:end]))
    reached = 0
    for one in without_loose_ends(text, mentions, LISTS):
        assert reached <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text == one.text.strip()
        reached = one.end
