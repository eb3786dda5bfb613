"""Which mentions become one name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.entity import EntityKind, Mention
from reader.entities.listed_names import ListedNames
from reader.entities.lists import read_lists
from reader.entities.names import KnownNames, link

PERSON, ORGANISATION, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER
LISTS = read_lists(Path(__file__).parents[2] / "resources" / "names")


class Library:
    """A library that knows these persons."""

    def __init__(self, *persons: str) -> None:
        self.persons = persons

    def full_names(self, surname: str) -> tuple[str, ...]:
        return tuple(name for name in self.persons if name.casefold().split()[-1] == surname.casefold())

    def canonical(self, name: str, kind: EntityKind) -> str | None:
        return next((known for known in self.persons if known == name and kind is PERSON), None)


def names(kind: EntityKind, *texts: str, known: KnownNames | None = None) -> list[str]:
    mentions = [Mention(at * 100, at * 100 + len(text), kind, text) for at, text in enumerate(texts)]
    linked = link(mentions, known or Library())
    assert [one.mention for one in linked] == mentions
    return [one.name for one in linked]


def test_a_surname_joins_the_full_name_of_the_article() -> None:
    assert names(PERSON, "Joe Biden", "Biden") == ["Joe Biden", "Joe Biden"]
    assert names(PERSON, "Biden", "Joe Biden") == ["Joe Biden", "Joe Biden"]


def test_the_article_goes_before_the_library() -> None:
    assert names(PERSON, "Hunter Biden", "Biden", known=Library("Joe Biden"))[1] == "Hunter Biden"
    assert names(PERSON, "Biden", known=Library("Joe Biden")) == ["Joe Biden"]


def test_a_surname_of_two_people_stays_itself() -> None:
    assert names(PERSON, "Piet Jansen", "Kees Jansen", "Jansen") == ["Piet Jansen", "Kees Jansen", "Jansen"]
    assert names(PERSON, "Piet Jansen", "Kees Jansen", "Jansen", known=Library("Jan Jansen"))[2] == "Jansen"
    assert names(PERSON, "Jansen", known=Library("Piet Jansen", "Kees Jansen")) == ["Jansen"]


@pytest.mark.parametrize("genitive", ["Biden's", "Biden’s", "Bidens", "Biden"])
def test_a_genitive_is_the_name(genitive: str) -> None:
    assert names(PERSON, "Joe Biden", genitive) == ["Joe Biden", "Joe Biden"]


def test_an_s_that_belongs_to_the_name_stays() -> None:
    assert names(PERSON, "Frans Timmermans", "Timmermans") == ["Frans Timmermans"] * 2
    assert names(PERSON, "Jacobs") == ["Jacobs"]
    assert names(ORGANISATION, "Philips") == ["Philips"]


def test_surnames_with_particles() -> None:
    assert names(PERSON, "Hugo de Jonge", "De Jonge") == ["Hugo de Jonge"] * 2
    assert names(PERSON, "Eberhard van der Laan", "Van der Laan", "Laan") == ["Eberhard van der Laan"] * 3
    assert names(PERSON, "Van der Laan", known=Library("Eberhard van der Laan")) == ["Eberhard van der Laan"]


def test_initials_join_the_given_name_that_begins_so() -> None:
    assert names(PERSON, "Joe Biden", "J. Biden") == ["Joe Biden"] * 2
    assert names(PERSON, "Joe Biden", "H. Biden")[1] == "H. Biden"


def test_the_states_have_one_name() -> None:
    spellings = ["VS", "V.S.", "Verenigde Staten", "United States", "U.S.", "US", "USA"]
    assert set(names(PLACE, *spellings, known=ListedNames(LISTS))) == {"Verenigde Staten"}


def test_listed_spellings_of_a_person_are_one() -> None:
    assert set(names(PERSON, "Poetin", "Vladimir Putin", "Putin", known=ListedNames(LISTS))) == {"Vladimir Poetin"}
    assert names(PERSON, "Zelenskyy", known=ListedNames(LISTS)) == ["Volodymyr Zelensky"]
    assert names(PERSON, "Rutte", known=ListedNames(LISTS)) == ["Mark Rutte"]


def test_exact_capitals_decide_between_two_listed_names() -> None:
    assert names(ORGANISATION, "PvdA", "PVDA", known=ListedNames(LISTS)) == ["PvdA", "PVDA"]


def test_lists_and_library_are_asked_together() -> None:
    assert names(PERSON, "Rutte", known=ListedNames(LISTS, Library("Piet Rutte"))) == ["Rutte"]
    assert names(PERSON, "Rutte", known=ListedNames(LISTS, Library("Mark Rutte"))) == ["Mark Rutte"]
    assert names(PERSON, "Zorblax", known=ListedNames(LISTS, Library("Anna Zorblax"))) == ["Anna Zorblax"]


@pytest.mark.parametrize("legal", ["Zorblax Inc.", "Zorblax, Inc.", "Zorblax N.V.", "Zorblax B.V.", "Zorblax GmbH"])
def test_a_legal_form_is_no_part_of_the_name(legal: str) -> None:
    assert names(ORGANISATION, legal, "Zorblax") == ["Zorblax", "Zorblax"]
    assert names(ORGANISATION, legal) == ["Zorblax"]


def test_apple_inc_is_apple() -> None:
    assert names(ORGANISATION, "Apple Inc.", "Apple", known=ListedNames(LISTS)) == ["Apple", "Apple"]


def test_spellings_of_one_name_take_the_commonest() -> None:
    assert names(ORGANISATION, "JP Morgan", "JPMorgan", "JPMorgan") == ["JPMorgan"] * 3
    assert names(PLACE, "CURACAO", "Curaçao", "Curacao", "Curaçao") == ["Curaçao"] * 4
    assert names(PERSON, "JOE BIDEN", "Joe Biden", "JOE BIDEN") == ["Joe Biden"] * 3
    assert names(PERSON, "Joe\nBiden", "Joe  Biden") == ["Joe Biden"] * 2


def test_kinds_stay_apart() -> None:
    mentions = [Mention(0, 10, PERSON, "Paris Ford"), Mention(20, 24, ORGANISATION, "Ford")]
    assert [one.name for one in link(mentions, Library())] == ["Paris Ford", "Ford"]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=12), st.sampled_from(EntityKind)), max_size=8))
def test_any_mentions_are_linked_in_order(pairs: list[tuple[str, EntityKind]]) -> None:
    mentions = [Mention(0, len(text), kind, text) for text, kind in pairs]
    for known in (Library("Joe Biden"), ListedNames(LISTS)):
        linked = link(mentions, known)
        assert [one.mention for one in linked] == mentions
        assert all(one.name for one in linked)


def test_a_given_name_alone_is_nobody_known_but_in_the_article() -> None:
    listed = ListedNames(LISTS, Library("Kees Thomas"))
    assert names(PERSON, "John", "Thomas", known=listed) == ["John", "Thomas"]
    assert names(PERSON, "Kees Thomas", "Thomas", known=listed)[1] == "Kees Thomas"
    assert names(PERSON, "Ronaldo", known=listed) == ["Cristiano Ronaldo"]


@pytest.mark.parametrize("written", ["McDonald's", "McDonald’s", "Ben & Jerry’s", "Moody's", "Moody's Corp."])
def test_a_company_that_is_written_as_a_genitive_keeps_its_s(written: str) -> None:
    [name] = names(ORGANISATION, written, known=ListedNames(LISTS))
    assert name.endswith("'s")
    assert names(ORGANISATION, "Apple's", known=ListedNames(LISTS)) == ["Apple"]


def test_only_a_company_has_a_legal_form() -> None:
    assert names(OTHER, "iPhone SE", "iPhone") == ["iPhone SE", "iPhone"]
    assert names(ORGANISATION, "Zorb SE", "Zorb") == ["Zorb", "Zorb"]


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [("U.S", PLACE, "Verenigde Staten"), ("V.S", PLACE, "Verenigde Staten"), ("N.A.V.O.", ORGANISATION, "NAVO"),
     ("E.U.", ORGANISATION, "Europese Unie")],
)  # fmt: skip
def test_dots_make_no_other_name(written: str, kind: EntityKind, name: str) -> None:
    assert names(kind, written, known=ListedNames(LISTS)) == [name]


def test_a_title_in_capitals_names_the_company_as_the_text_spells_it() -> None:
    assert names(ORGANISATION, "ZORB MOTORS", "Zorb Motors Corp.") == ["Zorb Motors", "Zorb Motors"]
    assert names(ORGANISATION, "ZORB", "Zorb Inc") == ["Zorb", "Zorb"]
    assert names(ORGANISATION, "ZORB", "ZORB", "Zorb") == ["ZORB"] * 3
