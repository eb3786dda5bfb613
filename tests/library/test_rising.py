"""Who rises: the formula over counts, without a library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.rising import (
    LOWEST,
    Named,
    expected,
    has_usual,
    most_expected,
    most_named,
    own_names,
    rising,
    score,
)

COUNTS = st.dictionaries(st.integers(1, 5), st.integers(0, 60), max_size=5)


@pytest.mark.parametrize(
    ("articles", "usual", "value"),
    [(3, 0, 0.98), (4, 0, 1.30), (40, 20, 1.45), (100, 80, 1.05), (5, 5, 0.47)],
)
def test_the_score_is_what_the_docstring_says(articles: int, usual: float, value: float) -> None:
    assert score(articles, usual) == pytest.approx(value, abs=0.006)


@given(st.integers(0, 500), st.floats(0, 500), st.floats(0, 50))
def test_more_articles_score_more_and_a_higher_usual_less(articles: int, usual: float, more: float) -> None:
    assert 0 <= score(articles, usual) < score(articles + 4, usual)
    assert score(articles, usual + more) <= score(articles, usual)


@given(st.integers(4, 500))
def test_the_most_expected_is_where_rising_ends(articles: int) -> None:
    most = most_expected(articles)
    assert score(articles, most) == pytest.approx(LOWEST)


def test_each_source_is_held_against_its_own_past() -> None:
    """A sport paper that appears in full today makes no footballer rise."""
    today, before = {1: 10, 2: 40}, {1: 300, 2: 300}
    assert expected(today, before, {1: 30, 2: 150}) == pytest.approx(1 + 20)
    steady = Named(7, {1: 1, 2: 20}, {1: 30, 2: 150})
    fresh = Named(8, {1: 5, 2: 4}, {1: 3})
    assert [one.entity_id for one in rising([steady, fresh], today, before)] == [8]


def test_boilerplate_of_a_source_does_not_rise() -> None:
    today, before = {1: 50, 2: 50}, {1: 900, 2: 900}
    assert rising([Named(1, {1: 50, 2: 2}, {1: 890, 2: 30})], today, before) == []


def test_a_source_without_a_past_counts_for_nothing() -> None:
    today, before = {1: 50, 2: 50, 3: 200}, {1: 900, 2: 900}
    assert rising([Named(1, {3: 190}, {}), Named(2, {1: 1, 2: 1, 3: 50}, {})], today, before) == []


def test_one_source_alone_raises_nobody() -> None:
    today, before = {1: 50, 2: 50}, {1: 900, 2: 900}
    assert rising([Named(1, {1: 30}, {})], today, before) == []
    assert rising([Named(1, {1: 29, 2: 1}, {})], today, before)[0].today == 30


@given(st.lists(st.builds(Named, st.integers(1, 9), COUNTS, COUNTS), max_size=6), COUNTS, COUNTS)
def test_any_counts_give_a_sound_order(named: list[Named], today: dict[int, int], before: dict[int, int]) -> None:
    found = rising(named, today, before)
    assert all(one.score >= LOWEST and one.today >= 4 and one.expected >= 0 for one in found)
    assert found == sorted(found, key=lambda one: -one.score)
    assert found == rising(named[::-1], today, before) or len({one.entity_id for one in named}) < len(named)


def test_there_is_a_usual_once_a_days_worth_lies_behind() -> None:
    assert has_usual({1: 10, 2: 5}, {1: 15})
    assert not has_usual({1: 10, 2: 5}, {1: 14, 3: 500})
    assert not has_usual({}, {})


def test_without_a_usual_those_in_most_sources_come_first() -> None:
    counts = ({1: 9}, {1: 2, 2: 2}, {1: 1, 2: 1, 3: 2}, {1: 1, 2: 1})
    named = [Named(n, today, {}) for n, today in enumerate(counts, 1)]
    assert [one.entity_id for one in most_named(named)] == [3, 2]


def test_a_source_is_also_called_by_parts_of_its_title() -> None:
    assert {"nos", "nos nieuws", "nieuws"} == own_names("NOS Nieuws")
    assert "nieuws politiek" not in own_names("NOS Nieuws en Politiek")
    assert own_names("  ") == frozenset()
