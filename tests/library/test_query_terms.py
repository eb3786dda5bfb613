"""What is chosen beside the words: put into the search text, taken out of it, and read alike by the query language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain import query as q
from reader.domain.entity import EntityKind
from reader.library.query_terms import Group, Term, months_of, terms, with_term, without_groups, without_term
from reader.search.query_language import parse

TODAY = date(2026, 11, 23)
BIDEN = Term(Group.PERSON, "Joe Biden")
NAMES = st.text("abcDEF éß-.'\"“() :*~", min_size=1, max_size=12).filter(lambda name: any(map(str.isalnum, name)))
TEXTS = st.text('ab "“():-*~ ENOFIT\t', max_size=40) | st.lists(
    st.sampled_from(
        [
            "apple",
            "OF",
            "EN",
            "NIET",
            "(",
            ")",
            '"',
            "-",
            "persoon:",
            "org:Apple",
            "datum:vorige",
            "week",
            "bron:(a OF b)",
        ]
    ),
    max_size=8,
).map(" ".join)


def read(text: str) -> q.Query:
    return parse(text, today=TODAY, sources=lambda name: frozenset({len(name)})).query


def test_a_chosen_name_goes_before_the_words_so_that_the_last_one_may_still_be_typed() -> None:
    assert with_term("bid", BIDEN, in_dutch=True) == 'persoon:"Joe Biden" bid'
    assert with_term('persoon:"Joe Biden" bid', Term(Group.ORGANISATION, "Apple", True)) == (
        'persoon:"Joe Biden" -org:Apple bid'
    )


def test_sources_and_languages_widen_and_a_date_takes_the_place_of_the_one_before() -> None:
    assert with_term("bron:NOS x", Term(Group.SOURCE, "NU nl"), in_dutch=True) == 'bron:(NOS OF "NU nl") x'
    assert with_term("date:2021 x", Term(Group.DATE, "2021-05..2021-08")) == "date:2021-05..2021-08 x"
    assert without_term('bron:(NOS OF "NU nl") x', Term(Group.SOURCE, "nos")) == 'bron:"NU nl" x'


def test_alternatives_stay_together_when_the_search_is_narrowed() -> None:
    text = with_term("fiets OF trein", BIDEN, in_dutch=True)
    assert text == 'persoon:"Joe Biden" (fiets OF trein)'
    assert isinstance(read(text), q.And)


def test_what_was_wanted_turns_over_when_it_is_left_out() -> None:
    assert with_term("persoon:Biden x", Term(Group.PERSON, "biden", True), in_dutch=True) == "-persoon:biden x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("datum:vorige week apple", [Term(Group.DATE, "vorige week")]),
        ("NIET plaats:Brussel x", [Term(Group.PLACE, "Brussel", True)]),
        ("apple OF persoon:Biden", []),
        ("titel:x (a person:B)", []),
        ("persoon:(a b)", []),
        ('"een open aanhaling persoon:X', []),
        ("persoon: X", []),
    ],
)
def test_only_what_holds_of_every_article_is_a_term(text: str, expected: list[Term]) -> None:
    assert list(terms(text)) == expected


def test_taking_a_term_away_leaves_no_operator_behind() -> None:
    assert without_term("a EN persoon:B EN c", Term(Group.PERSON, "B")) == "a EN c"
    assert without_term("persoon:B EN c", Term(Group.PERSON, "B")) == "c"
    assert without_groups("bron:a -bron:b date:2021 x", {Group.SOURCE, Group.DATE}) == "-bron:b x"


def test_the_months_of_a_date() -> None:
    assert months_of("2021-05..2021-08", TODAY) == ("2021-05", "2021-08")
    assert months_of(">2021", TODAY) == ("2022-01", "")
    assert months_of("ooit", TODAY) is None


@example("bron:(a OF b)", Group.SOURCE, "-D", False, False)
@given(TEXTS, st.sampled_from(list(Group)), NAMES, st.booleans(), st.booleans())
def test_what_is_put_in_is_read_back_and_taken_out_again(
    text: str, group: Group, name: str, is_not: bool, in_dutch: bool
) -> None:
    value = "2021-05" if group is Group.DATE else name
    term = Term(group, value, is_not)
    narrowed = with_term(text, term, in_dutch=in_dutch)
    assert isinstance(read(narrowed), q.Query)
    found = [one for one in terms(narrowed) if one.group is group and one.is_not is is_not]
    assert found
    for one in terms(narrowed):
        narrowed = without_term(narrowed, one)
    assert not [one for one in terms(narrowed) if one in found]


def test_the_language_reads_what_is_written_here() -> None:
    read_back = read(with_term("", Term(Group.ORGANISATION, 'Euro "pese" Commissie'), in_dutch=True))
    assert read_back == q.Named("Euro pese Commissie", EntityKind.ORGANISATION)
