"""`check` holds what is counted of names against what it was counted from, and sets it right."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from making import put, received
from planting import PERSON, PLACE, Finder, index_all, recognise_all

from reader.library.checking import check
from reader.library.library import Library
from reader.paths import Paths
from reader.storage import name_check
from reader.storage.connection import Connection

NAMES = {"Joe Biden": PERSON, "Joseph Biden": PERSON, "Delft": PLACE}


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library.open(paths)
    texts = ("Joe Biden in Delft", "Joseph Biden", "Joe Biden en Joseph Biden")
    put(library.stores, *(received(text, f"{text}.") for text in texts))
    recognise_all(library.stores, Finder(NAMES))
    joe, joseph = (library.entities.find(name) for name in ("Joe Biden", "Joseph Biden"))
    assert joe is not None
    assert joseph is not None
    library.correcting.merge(joseph, joe)
    index_all(library)
    yield library
    library.close()


def counted(library: Library) -> list[object]:
    connection = library.stores.database.connection()
    return [
        connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2").fetchall()
        for table, columns in (("entity_article", "*"), ("entity", "id, articles"), ("naming", "id, entity_id"))
    ]


def test_a_right_library_has_no_problems(library: Library) -> None:
    assert check(library.stores) == []


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM entity_article WHERE article_id = 1",
        "UPDATE entity_article SET mentions = 7 WHERE article_id = 2",
        "UPDATE entity_article SET instant = 7, is_central = 0",
        "INSERT INTO entity_article SELECT id, 2, 5, 1, 0 FROM entity WHERE name = 'Delft'",
        "UPDATE entity SET articles = articles + 3",
        "UPDATE naming SET entity_id = (SELECT id FROM entity WHERE name = 'Delft')",
        "UPDATE naming SET entity_id = NULL WHERE name = 'Delft'",
    ],
)
def test_what_was_counted_wrongly_is_counted_anew(library: Library, harm: str) -> None:
    right = counted(library)
    with library.stores.database.writing() as connection:
        connection.execute(harm)
    (problem,) = check(library.stores)
    assert "counted anew" in problem
    recognise_all(library.stores, Finder({}, "finder"))  # the texts need not be read again
    index_all(library)
    assert counted(library) == right
    assert check(library.stores) == []


def test_what_is_still_to_be_counted_is_no_problem(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.storage.entity_rows.MOST_COUNTED_AT_ONCE", 1)
    (merge,) = library.correcting.all()
    library.correcting.remove(merge)
    assert library.pending().recognising == 2
    assert check(library.stores) == []


def test_what_is_said_while_it_looks_is_not_undone(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    database = library.stores.database
    with database.writing() as connection:
        connection.execute("UPDATE naming SET entity_id = (SELECT id FROM entity WHERE name = 'Delft')")
    (merge,) = library.correcting.all()
    looked = name_check.miscounted

    def said_meanwhile(connection: Connection) -> list[int]:
        found = looked(connection)
        thread = threading.Thread(target=lambda: library.correcting.remove(merge))
        thread.start()
        thread.join(20)
        return found

    monkeypatch.setattr(name_check, "miscounted", said_meanwhile)
    check(library.stores)
    joined = database.connection().execute(
        "SELECT n.name, e.name FROM naming n JOIN entity e ON e.id = n.entity_id ORDER BY 1"
    )
    assert joined.fetchall() == [("Delft", "Delft"), ("Joe Biden", "Joe Biden"), ("Joseph Biden", "Joseph Biden")]
