"""What SQLite meets reaches a person as a sentence."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from making import put, received

from reader.errors import LeeszaalError, LibraryDamaged, LibraryInUse, NotFound
from reader.library.stores import Stores
from reader.paths import Paths


def test_a_full_disk_changes_nothing_and_is_said(stores: Stores) -> None:
    [first] = put(stores, received("Eerste"))
    connection = stores.database.connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LeeszaalError, match="full"):
        put(stores, *(received(f"Artikel {n}", os.urandom(4000).hex()) for n in range(50)))
    assert stores.articles.count() == 1
    assert stores.articles.get(first).title == "Eerste"
    assert stores.states.mark("is_read", [first], True) == [first]


def test_half_a_character_is_refused_in_words(stores: Stores) -> None:
    ids = put(stores, received("Eerste"))
    with pytest.raises(LeeszaalError, match="half a character"):
        stores.labels.put(ids, "lezen \ud83d")
    assert stores.states.get(ids[0]).tags == ()


def test_damage_found_while_reading_is_a_sentence(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.storage import database

    stores = Stores.open(paths)
    ids = put(stores, *(received(f"Artikel {n}", f"woord{n} " * 300) for n in range(200)))
    stores.close()
    data = bytearray(paths.database.read_bytes())
    for page in range(4096 * 70, len(data), 4096):
        data[page : page + 16] = bytes(16)
    paths.database.write_bytes(data)
    monkeypatch.setattr(database, "CHECK_AT_ONCE_BYTES", 0)
    monkeypatch.setattr(database, "_has_sound_head", lambda _: True)
    stores = Stores.open(paths)
    for ask in (stores.articles.get_many, stores.articles.rows, lambda ids: stores.states.mark("is_read", ids, True)):
        with pytest.raises(LibraryDamaged):
            ask(ids)
    with pytest.raises(LibraryDamaged):
        put(stores, *(received(f"Nieuw {n}", f"tekst{n} " * 300) for n in range(200)))
    assert not stores.database.check()
    stores.close()


def test_a_library_that_stays_locked_is_said(stores: Stores, paths: Paths) -> None:
    stores.database.connection().execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(paths.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryInUse):
        put(stores, received())
    other.close()
    put(stores, received())


def test_one_broken_text_does_not_hide_the_others(stores: Stores) -> None:
    """No page checksum guards a text: the file may be sound and one article not."""
    first, second = put(stores, received("Eerste"), received("Tweede"))
    stores.database.connection().execute(
        "UPDATE body SET blocks = x'00', received = x'00' WHERE article_id = ?", (first,)
    )
    assert [listed.row.title for listed in stores.articles.rows([first, second])] == ["Eerste", "Tweede"]
    assert stores.articles.get(first).blocks[0].text == "Eerste"
    [(remade, document)] = [one for one in stores.articles.remake(99, 10) if one[0] == first]
    assert (remade, document) == (first, None)


@pytest.mark.parametrize("number", [10**30, -(10**30), 2**63, -1])
def test_a_number_no_article_can_have_is_not_found(stores: Stores, number: int) -> None:
    with pytest.raises(NotFound):
        stores.articles.get(number)


def test_any_number_of_articles_can_be_asked_at_once(stores: Stores) -> None:
    connection = stores.database.connection()
    connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
    [first] = put(stores, received())
    many = [*range(first + 1, 40_000), first]
    assert [article.id for article in stores.articles.get_many(many)] == [first]
    assert [listed.row.id for listed in stores.articles.rows(many)] == [first]
    assert stores.mentions.of_articles(many) == {}
    assert stores.entities.names(many) == {}
    assert stores.states.mark("is_read", many, True) == [first]


def test_a_library_that_may_not_be_written_can_be_read(paths: Paths) -> None:
    stores = Stores.open(paths)
    [first] = put(stores, received("Leesbaar"))
    stores.close()
    for path in (*paths.data.iterdir(), paths.data):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        if os.access(paths.data, os.W_OK):
            pytest.skip("root may write anywhere, and Windows has other ways to forbid it")
        stores = Stores.open(paths)
        assert "may not be written" in stores.notices[0]
        assert stores.articles.get(first).title == "Leesbaar"
        with pytest.raises(LeeszaalError, match="cannot be written"):
            stores.states.mark("is_read", [first], True)
        stores.close()
    finally:
        paths.data.chmod(0o700)


def test_an_updated_article_of_the_future_keeps_its_moment_of_arrival(stores: Stores) -> None:
    [first] = put(stores, received("Later", "Een.", date="2999-01-01"))
    connection = stores.database.connection()
    connection.execute("UPDATE article SET arrived = 1000, instant = 1000")
    assert put(stores, received("Later", "Twee.", date="2999-01-01")) == [first]
    assert connection.execute("SELECT instant FROM article").fetchone() == (1000,)


def test_a_folder_in_the_place_of_the_library_is_said(tmp_path: Path) -> None:
    paths = Paths.within(tmp_path)
    paths.database.mkdir()
    with pytest.raises(LeeszaalError):
        Stores.open(paths)
