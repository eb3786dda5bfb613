"""The lists as shipped: readable, without contradictions that would mark common words; and how they are matched."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.entity import EntityKind
from reader.entities.lists import NameLists, read_lists, surname_key
from reader.entities.words import words_of

FOLDER = Path(__file__).parents[2] / "resources" / "names"


@pytest.fixture(scope="module")
def lists() -> NameLists:
    return read_lists(FOLDER)


def longest(lists: NameLists, text: str) -> tuple[int, str] | None:
    found = lists.longest_at(words_of(text), 0)
    return (found[0], found[1].name) if found else None


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_a_list_says_what_it_holds_and_names_nothing_twice(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    entries = [line.partition(" = ")[0] for line in lines[1:]]
    assert len(entries) == len(set(entries))
    assert all(entry == entry.strip() and entry for entry in entries)


def test_the_longest_name_wins(lists: NameLists) -> None:
    assert longest(lists, "New York Times meldt") == (3, "New York Times")
    assert longest(lists, "New York is groot") == (2, "New York")


def test_capitals_must_be_those_of_the_list(lists: NameLists) -> None:
    assert longest(lists, "who is daar") is None
    assert longest(lists, "Who is daar") is None
    assert longest(lists, "WHO waarschuwt") == (1, "WHO")
    assert longest(lists, "IPhone en iPad") == (1, "iPhone")
    assert longest(lists, "apple is een vrucht") is None


def test_hyphens_and_diacritics_make_no_difference(lists: NameLists) -> None:
    assert longest(lists, "Noord Korea dreigt") == (2, "Noord-Korea")
    assert longest(lists, "Oekraine vecht") == (1, "Oekraïne")


def test_adjectives_of_towns_are_made_by_rule(lists: NameLists) -> None:
    assert lists.is_adjective("haarlemse")
    assert lists.is_adjective("groningers")
    assert not lists.is_adjective("haarlem")


def test_surnames_keep_their_particles() -> None:
    assert surname_key(("eberhard", "van", "der", "laan")) == ("van", "der", "laan")
    assert surname_key(("joe", "biden")) == ("biden",)
    assert surname_key(("beatrix",)) == ()


def test_kinds_of_a_name(lists: NameLists) -> None:
    assert lists.kinds_of(("amsterdam",)) == (EntityKind.PLACE,)
    assert lists.kinds_of(("zorblax",)) == ()


@pytest.mark.parametrize("spelling", ["Germany", "Deutschland", "Allemagne", "Niemcy", "Германия", "Almanya"])
def test_a_country_is_one_in_every_language(lists: NameLists, spelling: str) -> None:
    assert longest(lists, spelling + " wint") == (1, "Duitsland")
    assert (spelling.casefold(),) in lists.countries


@pytest.mark.parametrize("spelling", ["VS", "V.S.", "VK", "V.K.", "UK", "US", "United States", "Estados Unidos"])
def test_countries_have_abbreviations(lists: NameLists, spelling: str) -> None:
    found = longest(lists, spelling)
    assert found is not None
    assert found[1] in ("Verenigde Staten", "Verenigd Koninkrijk")


@pytest.mark.parametrize("word", ["Oman", "Island", "Pole", "Toga", "Man", "Congo", "Jersey", "Samo"])
def test_a_word_with_another_meaning_is_no_spelling_of_a_country(word: str) -> None:
    countries = (FOLDER / "countries.txt").read_text(encoding="utf-8")
    spellings = {one.strip() for line in countries.splitlines()[1:] for one in line.partition(" = ")[2].split(", ")}
    assert word not in spellings
