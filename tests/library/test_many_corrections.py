"""Corrections that concern very much of a library: said at once, counted by the worker, never in anyone's way."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import put, received
from planting import PERSON, PLACE, Finder, index_all, known, recognise_all

from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.library.recognising import recognise_pending
from reader.paths import Paths
from reader.storage import entity_rows

NAMES = {"Joe Biden": PERSON, "Joseph Biden": PERSON, "Delft": PLACE}
TEXTS = ("Joe Biden in Delft", "Joseph Biden", "Joe Biden en Joseph Biden", "Delft")


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library.open(paths)
    put(library.stores, *(received(text, f"{text}, nummer {n}.") for n, text in enumerate(TEXTS)))
    recognise_all(library.stores, Finder(NAMES))
    index_all(library)
    yield library
    library.close()


def counted(library: Library) -> list[tuple[int, int, int]]:
    connection = library.stores.database.connection()
    return connection.execute("SELECT entity_id, article_id, mentions FROM entity_article ORDER BY 1, 2").fetchall()


def recounted(library: Library) -> list[tuple[int, int, int]]:
    connection = library.stores.database.connection()
    return connection.execute(
        "SELECT n.entity_id, m.article_id, count(*) FROM mention m JOIN naming n ON n.id = m.naming_id"
        " WHERE n.entity_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
    ).fetchall()


def test_what_takes_long_to_count_is_counted_by_the_worker(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entity_rows, "MOST_COUNTED_AT_ONCE", 1)
    before, joseph = counted(library), known(library, "Joseph Biden")
    merged = library.correcting.merge(joseph, known(library, "Joe Biden"))
    assert {one.entity_name for n in (1, 2, 3) for one in library.article(n).mentions or ()} == {"Joe Biden", "Delft"}
    assert counted(library) == before
    assert library.entities.page(joseph).card.entity.name == "Joe Biden"
    assert library.pending().recognising == 2
    other = Library.open(library.stores.paths)  # killed and started again, say
    recognise_all(other.stores, Finder({}, "finder"))
    other.close()
    assert counted(library) == recounted(library) != before
    assert library.entities.find("Joseph Biden") is None
    assert library.entities.card(known(library, "Joe Biden")).articles == 3
    library.correcting.undo(merged.undo)
    recognise_all(library.stores, Finder({}, "finder"))
    assert counted(library) == before


def test_who_is_renamed_before_all_is_counted_is_found_by_the_new_name(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    joe = known(library, "Joe Biden")
    with monkeypatch.context() as patch:
        patch.setattr(entity_rows, "MOST_COUNTED_AT_ONCE", 1)
        library.correcting.merge(known(library, "Joseph Biden"), joe)
    index_all(library)
    library.correcting.rename(joe, "Grootvader")
    recognise_all(library.stores, Finder({}, "finder"))
    index_all(library)
    assert counted(library) == recounted(library)
    assert sorted(library.search(SearchRequest("person:Grootvader")).ids) == [1, 2, 3]


def test_what_is_new_is_read_before_the_old_is_counted(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entity_rows, "MOST_COUNTED_AT_ONCE", 1)
    library.correcting.merge(known(library, "Joseph Biden"), known(library, "Joe Biden"))
    (new,) = put(library.stores, received("Nieuw", "Delft"))
    recognise_pending(library.stores, Finder(NAMES), 1)
    assert library.article(new).mentions
    assert library.pending().recognising == 2
    recognise_pending(library.stores, Finder(NAMES), 1)
    assert library.pending().recognising == 0
    assert counted(library) == recounted(library)


@pytest.mark.slow
def test_nobody_waits_long_for_a_file_about_the_commonest_names(paths: Paths, tmp_path: Path) -> None:
    library = Library.open(paths)
    plant(library, articles=15_000, names=3_000, each=20)
    said = [
        {"correction": "same", "kind": "person", "name": f"P {n}", "is": {"kind": "person", "name": f"Q {n}"}}
        for n in range(3_000)
    ]
    file = tmp_path / "many.json"
    file.write_text(json.dumps({"format": "leeszaal-corrections", "version": 1, "corrections": said}), "utf-8")
    waits: list[float] = []
    is_done = threading.Event()

    def mark_read() -> None:
        while not is_done.wait(0.01):
            began = time.monotonic()
            library.mark_read([1], is_read=len(waits) % 2 == 0)
            waits.append(time.monotonic() - began)

    marking = threading.Thread(target=mark_read)
    marking.start()
    try:
        library.correcting.import_from(file)
    finally:
        is_done.set()
        marking.join()
    library.close()
    assert max(waits) < 2


def plant(library: Library, articles: int, names: int, each: int) -> None:
    """Articles without a text that name many, as rows: to recognise them would take minutes."""
    numbers = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?) "
    with library.stores.database.writing() as connection:
        connection.execute("INSERT INTO source (id, title) VALUES (1, 'Krant')")
        connection.execute(
            f"{numbers}INSERT INTO article (source_id, identity, content_hash, text_hash, title, author, url, language,"
            " date_text, instant, arrived) SELECT 1, i, i, i, '', '', '', '', '', i, i FROM n",
            (articles,),
        )
        connection.execute(
            f"{numbers}INSERT INTO entity (kind, name, last_word) SELECT 'person', 'P ' || i, i FROM n", (names,)
        )
        connection.execute(
            "INSERT INTO naming (kind, name, spelling, entity_id) SELECT kind, name, name, id FROM entity"
        )
        connection.execute(
            f"{numbers}INSERT INTO mention SELECT a.id, i, i, 1 + (a.id * 7 + i * i) % ?, 1.0 FROM article a, n",
            (each, names),
        )
        connection.execute("DELETE FROM index_queue")
        entity_rows.count_entities(connection, range(1, names + 1), range(1, articles + 1))
