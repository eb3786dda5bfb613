"""A search that finds nothing but what is muted says so, for whom, and how it is shown."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import put, received
from planting import ORGANISATION, PERSON, Finder, index_all, recognise_all

from reader.domain.entity_views import Mute
from reader.library.asking import MutedFound, Scope, SearchRequest
from reader.library.library import Library
from reader.library.query_terms import among_muted
from reader.paths import Paths

NOW = datetime.datetime(2024, 5, 31, 15, 0, tzinfo=datetime.UTC)
NAMES = {"Anna Berg": PERSON, "Piet Smit": PERSON, "Waterschap": ORGANISATION}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(Paths.within(tmp_path), lambda: NOW)
    put(
        library.stores,
        received("Anna Berg spreekt", "Het was een feest.", "2024-05-31"),
        received("Weer een feest", "Anna Berg danst met Piet Smit.", "2024-05-30"),
        received("Het Waterschap graaft", "Een sloot.", "2024-05-29"),
    )
    recognise_all(library.stores, Finder(NAMES))
    index_all(library)
    yield library
    library.close()


def mute(library: Library, name: str, until: datetime.date | None = None) -> int:
    found = library.entities.find(name)
    assert found is not None
    library.entities.mute(found, Mute(until))
    return found


def muted(library: Library, text: str, **scope: object) -> MutedFound | None:
    result = library.search(SearchRequest(text, **scope))  # type: ignore[arg-type]
    return result.muted


def test_it_says_how_many_and_for_whom(library: Library) -> None:
    assert muted(library, "anna berg") is None
    mute(library, "Anna Berg")
    assert muted(library, "anna berg") == MutedFound(2, ("Anna Berg",))
    mute(library, "Piet Smit")
    assert muted(library, "feest") == MutedFound(2, ("Anna Berg", "Piet Smit"))


def test_not_where_something_is_found_or_nothing_is_there(library: Library) -> None:
    mute(library, "Anna Berg")
    assert muted(library, "sloot") is None
    assert muted(library, "xyzzy") is None
    assert muted(library, "anna berg is:muted") is None


def test_what_a_hand_muted_has_no_name(library: Library) -> None:
    ids = library.search(SearchRequest("waterschap")).ids.tolist()
    library.mute(ids, True)
    assert muted(library, "waterschap") == MutedFound(1, ())


def test_a_mute_that_is_over_hides_nothing(library: Library) -> None:
    mute(library, "Anna Berg", NOW.date() - datetime.timedelta(days=1))
    assert library.search(SearchRequest("anna berg")).total == 2


def test_the_articles_of_a_muted_name_are_in_its_own_list_when_asked_for(library: Library) -> None:
    berg = mute(library, "Anna Berg")
    assert muted(library, "", scope=Scope.ENTITY, entity_id=berg) == MutedFound(2, ("Anna Berg",))
    shown = library.search(SearchRequest(among_muted(""), Scope.ENTITY, entity_id=berg))
    assert shown.total == 2


@pytest.mark.parametrize("text", ["anna berg", "anna OR piet", "(anna", "feest of niets"])
@pytest.mark.parametrize("in_dutch", [False, True])
def test_what_is_muted_can_be_shown(library: Library, text: str, in_dutch: bool) -> None:
    mute(library, "Anna Berg")
    found = muted(library, text)
    if found is not None:
        assert library.search(SearchRequest(among_muted(text, in_dutch=in_dutch))).total == found.articles
    else:
        assert text == "feest of niets"
