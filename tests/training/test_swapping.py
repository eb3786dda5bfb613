"""Names swapped for others: the marks stay on the names, and a town and its club stay one word."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.passages import Passage
from training.swapping import LISTS, Names, names_at_hand, swapped

TEXT = "Whitby win. Whitby, a town, drank to Ann Lee and to Whitby Town."
PASSAGE = Passage(TEXT, ((0, 6, "O"), (12, 18, "L"), (37, 44, "P"), (52, 63, "O")))
NAMES = Names(
    {("L", False): ["Leeds"], ("O", False): ["Philips"], ("O", True): ["Hoge Raad"], ("P", True): ["Jo Ork"]},
    frozenset({"Whitby"}),
)


def names_of(passage: Passage) -> list[tuple[str, str]]:
    return [(passage.text[start:end], letter) for start, end, letter in passage.spans]


def test_a_club_gets_the_name_that_its_town_gets() -> None:
    other = swapped(PASSAGE, NAMES, 1.0, random.Random(1))
    assert other.text == "Leeds win. Leeds, a town, drank to Jo Ork and to Hoge Raad."
    assert names_of(other) == [("Leeds", "O"), ("Leeds", "L"), ("Jo Ork", "P"), ("Hoge Raad", "O")]


def test_no_share_leaves_all_as_it_was() -> None:
    assert swapped(PASSAGE, NAMES, 0.0, random.Random(1)) == PASSAGE


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    for letter, name in LISTS.items():
        (tmp_path / f"{name}.txt").write_text(f"# a list\nNaam {letter} = Andere {letter}\n", encoding="utf-8")
    return tmp_path


def test_companies_do_not_get_the_names_of_towns(lists: Path) -> None:
    found = names_at_hand([PASSAGE], lists)
    assert "Whitby" in found.places
    assert found.of["O", True] == ["Whitby Town", "Naam O"]
    assert ("O", False) not in found.of
    assert found.of["L", False] == ["Whitby"]
    assert found.of["P", True] == ["Ann Lee", "Naam P"]
