"""Saved searches: kept in the library, counted exactly, told of when something new is found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import put, received
from working import work_off

from reader.domain.saved_search import SavedSearch
from reader.errors import LeeszaalError, NotFound
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library
from reader.library.saved_searches import request_of, search_of


def unread(library: Library) -> dict[str, int]:
    return {one.search.name: one.unread for one in library.sidebar().searches}


@pytest.fixture
def bikes(library: Library) -> list[int]:
    ids = put(
        library.stores, received("Een fiets", source="Krant"), received("Nog een fiets", source="Blad"),
        received("Een trein", source="Krant"),
    )  # fmt: skip
    work_off(library)
    library.refresh()
    return ids


def test_it_counts_what_is_unread_and_follows_every_mark(library: Library, bikes: list[int]) -> None:
    library.saved_searches.save(SavedSearch(0, "Fietsen", " fiets "))
    assert unread(library) == {"Fietsen": 2}
    library.mark_read(bikes[:1], True)
    assert unread(library) == {"Fietsen": 1}
    library.mark_read(bikes[:1], False)
    assert unread(library) == {"Fietsen": 2}


def test_counts_follow_the_index(library: Library, bikes: list[int]) -> None:
    library.saved_searches.save(SavedSearch(0, "", "fiets"))
    assert unread(library) == {"fiets": 2}
    put(library.stores, received("Derde fiets", source="Krant"))
    work_off(library)
    library.refresh()
    assert unread(library) == {"fiets": 3}


def test_a_count_is_asked_once_until_something_changes(
    library: Library, bikes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    library.saved_searches.save(SavedSearch(0, "", "fiets"))
    asked: list[SearchRequest] = []
    real = library.saved_searches._count_unread

    def counting(request: SearchRequest, is_cancelled: object) -> int:
        asked.append(request)
        return real(request, is_cancelled)  # type: ignore[arg-type]

    monkeypatch.setattr(library.saved_searches, "_count_unread", counting)
    for _ in range(3):
        library.saved_searches.counted()
    assert len(asked) == 1
    library.mark_read(bikes[:1], True)
    library.saved_searches.counted()
    assert len(asked) == 2


def test_it_searches_where_it_was_saved(library: Library, bikes: list[int]) -> None:
    source = next(one.id for one in library.sidebar().sources if one.title == "Krant")
    request = SearchRequest("fiets", Scope.SOURCE, source)
    library.saved_searches.save(search_of(request, "In de Krant"))
    assert unread(library) == {"In de Krant": 1}
    assert request_of(library.saved_searches.all()[0]) == request


def test_it_is_renamed_removed_and_put_back_in_its_place(library: Library) -> None:
    searches = library.saved_searches
    first, second, third = (searches.save(SavedSearch(0, name, name)) for name in ("een", "twee", "drie"))
    searches.save(replace(searches.all()[1], name="  Twee  "))
    assert [one.name for one in searches.all()] == ["een", "Twee", "drie"]
    removed = searches.remove(second)
    assert [one.id for one in searches.all()] == [first, third]
    assert searches.save(removed) == second
    assert [one.id for one in searches.all()] == [first, second, third]
    with pytest.raises(NotFound):
        searches.remove(99)


def test_new_articles_are_told_of_where_the_search_is_to_notify(library: Library, bikes: list[int]) -> None:
    library.saved_searches.save(SavedSearch(0, "", "fiets", notifies=True))
    library.saved_searches.save(SavedSearch(0, "", "trein"))
    with library.stores.database.writing() as connection:  # as a refreshed feed leaves them
        connection.executemany("INSERT INTO rule_queue VALUES (?)", [(n,) for n in bikes])
    applied = library.rules.apply_to_new()
    assert applied is not None and applied.notified == tuple(bikes[:2])


def test_words_are_needed(library: Library) -> None:
    with pytest.raises(LeeszaalError):
        library.saved_searches.save(SavedSearch(0, "Niets", "  "))


def test_a_scope_of_another_version_is_the_whole_library() -> None:
    assert request_of(SavedSearch(1, "x", "fiets", scope="planet")).scope is Scope.ALL
