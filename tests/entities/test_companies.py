"""A legal form says that a name is a company's."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from engine_contract import assert_sound
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.entity import EntityKind
from reader.entities.companies import companies
from reader.entities.lists import read_lists

LISTS = read_lists(Path(__file__).parents[2] / "resources" / "names")


def found(text: str) -> list[str]:
    mentions = list(companies(text, LISTS))
    assert_sound(text, mentions)
    assert {mention.kind for mention in mentions} <= {EntityKind.ORGANISATION}
    return [mention.text for mention in mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De winst van Zorblax B.V. daalde.", ["Zorblax B.V."]),
        ("Gisteren kocht Frub & Zitt GmbH het pand", ["Frub & Zitt GmbH"]),
        ("Later Zorblax, Inc. too.", ["Zorblax, Inc."]),
        ("Van Loon B.V. groeit", ["Van Loon B.V."]),
        ("De winst. Daarna Zorb Frub NV", ["Zorb Frub NV"]),
        ("Zorb NV Frub BV", ["Zorb NV", "Frub BV"]),
        ("een B.V. is geen NV, zei Inc. niet", []),
        ("zorblax b.v. en ZORBLAXBV", []),
    ],
)
def test_companies(text: str, names: list[str]) -> None:
    assert found(text) == names


@given(st.text(alphabet=st.one_of(st.sampled_from("AaBV.N &’-\n"), st.characters())))
def test_any_text_is_borne(text: str) -> None:
    found(text)


@pytest.mark.parametrize(
    "text", ["A" * 300_000, "Aa Bb " * 50_000, "Aa & " * 60_000, "A’" * 150_000, "Aa BV " * 50_000]
)
def test_any_text_takes_bounded_time(text: str) -> None:
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 2
