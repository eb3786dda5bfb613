"""What the library offers around a search: counts to choose from, what may follow, and what is like an article."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
from working import Told

from reader.domain.entity import EntityKind
from reader.domain.query import And, Order, Word
from reader.errors import NotFound
from reader.library.asking import SearchRequest
from reader.library.completing import MOST
from reader.library.library import Library
from reader.library.spelling import did_you_mean
from reader.library.suggestion import Suggestion, SuggestionKind
from reader.paths import Paths


def titles(library: Library, text: str, order: Order = Order.NEWEST) -> list[str]:
    result = library.search(SearchRequest(text, order=order))
    return [row.title for row in library.rows(result, result.ids.tolist())]


def completed(library: Library, text: str, language: str = "nl") -> list[str]:
    """Each suggestion taken."""
    return [taken(text, one) for one in library.complete(text, len(text), language)]


def taken(text: str, one: Suggestion) -> str:
    return text[: one.start] + one.insert + text[one.end :]


@pytest.mark.usefixtures("told")
def test_months_and_languages_are_counted_for_what_was_found(library: Library) -> None:
    facets = library.facets(SearchRequest("apple"))
    assert facets.months == (("2021-08", 1), ("2024-06", 1), ("2024-11", 1))
    assert {one.name: one.count for one in facets.languages} == {"nl": 2, "en": 1}
    chosen = library.facets(SearchRequest("apple datum:2024-06..2024-12 -taal:en"))
    assert chosen.months == (("2024-06", 1),)


@pytest.mark.usefixtures("told")
def test_best_match_ranks_every_article_and_counts_them(library: Library) -> None:
    result = library.search(SearchRequest("apple ", order=Order.RELEVANCE))
    assert result.total == len(result.ids) == 3
    assert titles(library, "apple ", Order.RELEVANCE)[0] == "Apple opens an office in London"


@pytest.mark.usefixtures("told")
def test_a_month_begins_where_the_person_is_also_when_the_clock_was_changed_since(paths: Paths) -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    library = Library.open(paths, now=lambda: datetime.datetime(2024, 12, 1, tzinfo=zone))
    try:
        assert titles(library, "datum:2024-06") == ["Een fiets voor iedereen"]
    finally:
        library.close()


@pytest.mark.usefixtures("told")
def test_labels_are_searched_and_offered(library: Library) -> None:
    ids = library.search(SearchRequest("fiets")).ids.tolist()
    library.labels.set(ids[:1], "Later lezen", True)
    assert len(titles(library, 'label:"later lezen"')) == 1
    assert len(titles(library, "-label:niets ")) == 5
    assert 'label:"Later lezen" ' in completed(library, "label:lat")


@pytest.mark.usefixtures("told")
def test_names_are_offered_with_their_kind_and_count(library: Library) -> None:
    found = [one for one in library.complete("coo", 3) if one.kind is SuggestionKind.NAME]
    assert [(one.shown, one.entity, one.articles) for one in found] == [("Tim Cook", EntityKind.PERSON, 2)]
    assert 'persoon:"Tim Cook" ' in completed(library, "tim co")
    assert 'person:"Tim Cook" ' in completed(library, "tim co", "en")
    assert completed(library, 'apple -persoon:"tim c') == ['apple -persoon:"Tim Cook" ']
    assert completed(library, "plaats:tim") == []


@pytest.mark.usefixtures("told")
def test_operators_values_sources_and_words_are_offered(library: Library) -> None:
    assert completed(library, "apple dat")[0] == "apple datum:"
    assert completed(library, "apple dat", "en")[0] == "apple date:"
    assert completed(library, "is:on") == ["is:ongelezen "]
    assert completed(library, "datum:vorige") == ['datum:"vorige week" ', 'datum:"vorige maand" ']
    assert completed(library, "bron:kr") == ["bron:Krant "]
    assert "cybersecurity " in completed(library, "cyb")
    assert completed(library, "titel:cyb") == ["titel:cybersecurity "]
    assert completed(library, "onzin:cyb") == []
    assert completed(library, "") == []


@pytest.mark.usefixtures("told")
def test_what_is_offered_fits_at_the_cursor_wherever_it_is(library: Library) -> None:
    text = "(persoon:tim OF fiets) apple"
    for cursor in range(-1, len(text) + 2):
        found = library.complete(text, cursor)
        assert len(found) <= MOST
        assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert '(persoon:"Tim Cook"  OF fiets) apple' in [taken(text, one) for one in library.complete(text, 12)]


def test_an_empty_library_offers_operators_and_nothing_is_like_anything(library: Library) -> None:
    assert completed(library, "tit") == ["titel:"]
    assert library.complete("\0\ud800\"'(", 3) == []
    assert library.more_like(1) == []


def test_more_like_an_article_says_why(told: Told, library: Library) -> None:
    by_title = {row.title: row.id for row in _rows(library)}
    found = library.more_like(by_title["Apple opens an office in London"])
    assert found[0].id == by_title["Tim Cook naar het Witte Huis"]
    assert {"Apple", "Tim Cook"} <= set(found[0].names)
    assert len(library.more_like(by_title["Een fiets voor iedereen"], most=1)) == 1
    with pytest.raises(NotFound):
        library.more_like(999)


def _rows(library: Library) -> list:  # type: ignore[type-arg]
    result = library.search(SearchRequest())
    return library.rows(result, result.ids.tolist())


def test_few_articles_found_may_mean_a_commoner_word() -> None:
    def near(word: str) -> list[str]:
        return ["wilders"] if word == "wilderz" else []

    counts = {"wilders toen": 40, "wilderz toen": 2}
    query = And((Word("wilderz"), Word("toen")))
    assert did_you_mean("wilderz toen", query, near, lambda text: counts.get(text, 0), found=2) == "wilders toen"
    assert did_you_mean("wilderz toen", query, near, lambda text: counts.get(text, 0), found=40) is None
