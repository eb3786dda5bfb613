"""Persons without their titles and letters, and with their nicknames."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_parts import LISTS, corrected

from reader.domain.entity import EntityKind, Mention
from reader.entities.name_edges import with_right_edges

PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION


def right(text: str, *parts: str, kind: EntityKind = PERSON) -> list[str]:
    return corrected(with_right_edges, text, parts, kind)


@pytest.mark.parametrize(
    ("text", "parts", "wanted"),
    [
        ("opened by Bernadette “Bernie” Quilligan with", ["Bernadette", "Bernie” Quilligan"],
         ["Bernadette “Bernie” Quilligan"]),
        ("Bradford “Brad” Lytle, 52,", ["Bradford “", "Brad” Lytle"], ["Bradford “Brad” Lytle"]),
        ('Willem "de Neus" van der Berg zei', ["Willem", "van der Berg"], ['Willem "de Neus" van der Berg']),
        ("Anna “Annie” zei Berg", ["Anna", "Berg"], ["Anna", "Berg"]),
        ("Anna (“Annie” Berg)", ["Anna", "Annie"], ["Anna", "Annie"]),
        ("Sir Rupert Blaine KC spoke", ["Rupert Blaine KC"], ["Rupert Blaine"]),
        ("KC", ["KC"], ["KC"]),
        ("Garda Aisling Twomey", ["Garda Aisling Twomey"], ["Aisling Twomey"]),
        ("Premier Dick Schoof", ["Premier Dick Schoof"], ["Dick Schoof"]),
        ("Dean Martin zong", ["Dean Martin"], ["Dean Martin"]),
        ("Premier", ["Premier"], ["Premier"]),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_ends(text: str, parts: list[str], wanted: list[str]) -> None:
    assert right(text, *parts) == wanted


def test_a_wide_gap_in_a_name_costs_one_pass() -> None:
    name = "Zorb" + 100_000 * " " + "Frub"
    begin = time.process_time()
    assert right(name, name) == [name]
    assert time.process_time() - begin < 1


def test_only_persons() -> None:
    assert right("Premier League KC", "Premier League KC", kind=ORGANISATION) == ["Premier League KC"]


PIECES = st.lists(
    st.sampled_from(["Jan ", "“", "”", "Wit", " ", "KC", "premier ", "de ", "'", "\n", "é", "😀"]), max_size=20
)


@given(PIECES.map("".join), st.data())
def test_offsets_stay_exact(text: str, data: st.DataObject) -> None:
    mentions, at = [], 0
    while at < len(text):
        end = data.draw(st.integers(at + 1, len(text)))
        if data.draw(st.booleans()):
            mentions.append(Mention(at, end, data.draw(st.sampled_from(EntityKind)), text[at:end]))
        at = end
    found = with_right_edges(text, mentions, LISTS)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
