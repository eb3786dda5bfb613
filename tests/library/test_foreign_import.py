"""Other readers' libraries: what was subscribed to, read and starred there is so here, and nothing returns as new."""

from __future__ import annotations

import json
import math
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from other_libraries import BLOG, FEED, OPML, fresh_rss, google_item, liferea, net_news_wire, newsboat, rss_guard
from web_server import LoopbackServer
from working import Told, work_off

from reader.domain.article import Article
from reader.errors import LeeszaalError
from reader.library.asking import SearchRequest
from reader.library.foreign_import import preview
from reader.library.library import Library
from reader.library.outside import Outside

MAKERS: dict[str, Callable[[Path], Path]] = {
    "Newsboat": lambda folder: newsboat(folder / ".newsboat"),
    "RSS Guard": lambda folder: rss_guard(folder / "rssguard" / "database.db"),
    "Liferea": lambda folder: liferea(folder / "liferea"),
    "NetNewsWire": lambda folder: net_news_wire(folder / "OnMyMac"),
    "FreshRSS": lambda folder: fresh_rss(folder / "export.zip"),
}


def take_over(library: Library, path: Path) -> Told:
    library.queue_import([path])
    told = work_off(library, recognise=False)
    library.refresh()
    return told


def articles(library: Library) -> dict[str, Article]:
    ids = library.search(SearchRequest()).ids
    return {article.title: article for article in map(library.article, ids.tolist())}


@pytest.mark.parametrize("program", MAKERS)
def test_feeds_articles_and_what_was_done_with_them_come_along(library: Library, tmp_path: Path, program: str) -> None:
    place = MAKERS[program](tmp_path)
    told = take_over(library, place)
    assert [(report.added, report.updated) for report in told.reports] == [(2, 0)]
    found = articles(library)
    assert {title: (one.state.is_read, one.state.is_starred) for title, one in found.items()} == {
        "Eerste": (False, False), "Tweede": (True, True)
    }  # fmt: skip
    assert found["Eerste"].date.text.startswith("2024-05-01T09:30")
    assert found["Eerste"].author == "An"
    assert found["Eerste"].source.startswith("De Krant")
    assert "script" not in found["Eerste"].text
    tree = library.subscriptions.tree()
    assert [feed.url for feed in tree.feeds] == [FEED, BLOG]
    names = {folder.id: folder.name for folder in tree.folders}
    assert names[tree.feeds[0].folder_id or 0] in {"Nieuws", "Binnenland"}
    assert tree.feeds[0].articles == 2
    assert tree.feeds[0].unread == 1


@pytest.mark.parametrize("program", MAKERS)
def test_a_preview_counts_what_the_import_brings(library: Library, tmp_path: Path, program: str) -> None:
    place = MAKERS[program](tmp_path)
    seen = preview(library, place)
    assert (seen.program, seen.feeds, seen.known) == (program, 2, 0)
    assert (seen.articles, seen.unread, seen.starred) == (2, 1, 1)
    assert articles(library) == {}
    assert library.subscriptions.tree().feeds == ()
    take_over(library, place)
    assert preview(library, place).known == 2


@pytest.mark.parametrize("program", MAKERS)
def test_taken_over_twice_is_the_same_as_once(library: Library, tmp_path: Path, program: str) -> None:
    place = MAKERS[program](tmp_path)
    take_over(library, place)
    second = articles(library)["Tweede"].id
    library.mark_read([articles(library)["Eerste"].id], True)
    again = take_over(library, place)
    assert (again.reports[0].added, again.reports[0].updated) == (0, 0)
    found = articles(library)
    assert (found["Eerste"].state.is_read, found["Tweede"].id) == (True, second), "what was done here stays"


@pytest.mark.parametrize("program", MAKERS)
def test_the_next_refresh_brings_only_what_is_new(
    library: Library, server: LoopbackServer, outside: Outside, tmp_path: Path, program: str
) -> None:
    place = MAKERS[program](tmp_path)
    take_over(library, place)
    items = "".join(
        f"<item><guid isPermaLink='false'>guid-{n}</guid><title>{title}</title>"
        f"<link>https://krant.example/{n}</link><description>Een andere tekst {n}.</description></item>"
        for n, title in ((1, "Eerste"), (2, "Tweede"), (9, "Nieuw"))
    )
    server.serve("/feed.xml", f"<rss version='2.0'><channel><title>De Krant</title>{items}</channel></rss>")
    feeds = {feed.url: feed.id for feed in library.subscriptions.tree().feeds}
    library.subscriptions.unsubscribe([feeds[BLOG]])
    library.subscriptions.change_address(feeds[FEED], server.url("/feed.xml"))
    told = work_off(library, recognise=False, outside=outside)
    assert told.refreshes[0].new == 1, told.refreshes
    library.refresh()
    found = articles(library)
    assert {title: one.state.is_read for title, one in found.items()} == {
        "Eerste": False, "Tweede": True, "Nieuw": False
    }  # fmt: skip


def test_labels_come_along_but_names_of_folders_are_none(library: Library, tmp_path: Path) -> None:
    take_over(library, fresh_rss(tmp_path / "export.zip"))
    take_over(library, rss_guard(tmp_path / "database.db"))
    assert dict(library.labels.all()) == {"later lezen": 1, "werk": 1}


def test_what_is_known_from_a_feed_is_only_starred(library: Library, tmp_path: Path) -> None:
    take_over(library, newsboat(tmp_path / ".newsboat"))
    other = {"title": "Anders", "url": "https://elders.example/x", "content": "<p>Een.</p>",
             "published": "2020-02-01T10:00:00Z"}  # fmt: skip
    kept = tmp_path / "starred.json"
    kept.write_text(
        json.dumps([{"title": "Eerste", "url": "https://krant.example/1", "content": "", "published": ""}, other]),
        "utf-8",
    )
    told = take_over(library, kept)
    assert told.reports[0].added == 1
    found = articles(library)
    assert (found["Eerste"].state.is_starred, found["Anders"].state.is_starred) == (True, True)
    assert (found["Anders"].source, found["Anders"].date.text) == ("Feedbin", "2020-02-01T10:00+00:00")


def test_miniflux_and_google_reader_say_it_in_their_own_way(library: Library, tmp_path: Path) -> None:
    mini = tmp_path / "entries.json"
    mini.write_text(json.dumps({"total": 1, "entries": [{
        "url": "https://krant.example/2", "title": "Tweede", "content": "<p>x</p>", "status": "unread", "starred": True,
        "published_at": "2024-05-01T09:30:00Z", "feed": {"title": "De Krant", "feed_url": FEED},
    }]}), "utf-8")  # fmt: skip
    google = tmp_path / "takeout.json"
    item = google_item(1, origin={"streamId": f"feed/{FEED}", "title": "De Krant"})
    item["categories"] = ["user/0123/state/com.google/starred", "user/0123/label/werk"]
    google.write_text(json.dumps({"items": [item]}), "utf-8")
    take_over(library, mini)
    take_over(library, google)
    found = articles(library)
    assert {title: (one.state.is_read, one.state.is_starred, one.state.tags) for title, one in found.items()} == {
        "Eerste": (True, True, ("werk",)), "Tweede": (False, True, ())
    }  # fmt: skip


def test_commands_and_programs_among_the_feeds_are_left_out(library: Library, tmp_path: Path) -> None:
    told = take_over(library, newsboat(tmp_path / ".newsboat"))
    assert any("danger" in one.reason for one in told.reports[0].skipped)
    take_over(library, liferea(tmp_path / "liferea"))
    assert all(feed.url.startswith("https://") for feed in library.subscriptions.tree().feeds)


def test_a_library_whose_program_is_open_is_read_with_its_log(library: Library, tmp_path: Path) -> None:
    folder = newsboat(tmp_path / ".newsboat")
    with closing(sqlite3.connect(folder / "cache.db", isolation_level=None)) as program:
        program.execute("PRAGMA journal_mode = WAL")
        program.execute("UPDATE rss_item SET title = 'Vers' WHERE guid = 'guid-1'")
        before = {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix != ".db-shm"}
        take_over(library, folder)
        assert {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix != ".db-shm"} == before
    assert "Vers" in articles(library)


def test_a_folder_that_may_not_be_written_stays_as_it_is(library: Library, tmp_path: Path) -> None:
    folder = newsboat(tmp_path / ".newsboat")
    before = sorted((file.name, file.stat().st_mtime_ns) for file in folder.iterdir())
    folder.chmod(0o500)
    try:
        take_over(library, folder)
    finally:
        folder.chmod(0o700)
    assert sorted((file.name, file.stat().st_mtime_ns) for file in folder.iterdir()) == before
    assert len(articles(library)) == 2


def _cut(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


def _scramble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for at in range(min(4_096, len(data) // 3), len(data)):
        data[at] = at * 7 % 251
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("program", MAKERS)
@pytest.mark.parametrize("harm", [_cut, _scramble, lambda file: file.write_bytes(b"")])
def test_of_a_broken_library_nothing_is_taken(
    library: Library, tmp_path: Path, program: str, harm: Callable[[Path], None]
) -> None:
    place = MAKERS[program](tmp_path)
    file = next((one for one in place.iterdir() if "sqlite3" in one.name or one.suffix == ".db"), place) if (
        place.is_dir()) else place  # fmt: skip
    harm(file)
    with pytest.raises(LeeszaalError, match=r"cannot be taken over|no library of another"):
        preview(library, place)
    told = take_over(library, place)
    assert told.reports[0].added == 0
    assert len(told.reports[0].skipped) >= 1
    assert library.subscriptions.tree().feeds == ()
    assert articles(library) == {}


def test_one_broken_file_in_a_zip_spoils_it_all(library: Library, tmp_path: Path) -> None:
    file = fresh_rss(tmp_path / "export.zip")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("zz_last.json", '{"items": [')
    told = take_over(library, file)
    assert (told.reports[0].added, told.reports[0].skipped[0].reason) == (0, "not JSON")
    assert library.subscriptions.tree().feeds == ()


@pytest.mark.parametrize("how", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
def test_a_zip_with_one_wrong_byte_is_damaged_and_no_more(library: Library, tmp_path: Path, how: int) -> None:
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w", how) as archive:
        archive.writestr("één.json", json.dumps({"items": [google_item(1)]}))
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0xA5]) + whole[place + 1 :])
        with suppress(LeeszaalError):
            preview(library, file)


def test_odd_values_in_json_break_nothing(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    names = ("title", "content", "canonical", "categories", "origin", "published", "enclosure", "id", "author", "guid")
    values = (None, 5, "x", [], {}, True, -1, math.inf, math.nan, "1e400", "\ud800", [{}], [None], {"content": 3})
    odd = [google_item(1) | {name: value} for name in names for value in values]
    file.write_text(json.dumps({"items": [None, [], 3, *odd, google_item(2)]}), "utf-8")
    take_over(library, file)
    assert {"Eerste", "Tweede"} <= set(articles(library))


def test_odd_values_in_a_database_break_nothing(library: Library, tmp_path: Path) -> None:
    file = rss_guard(tmp_path / "database.db")
    with closing(sqlite3.connect(file)) as connection:
        odd = (None, b"\xff\xfe\x00", -5, 1e308, math.inf, "x" * 100_000, "\x00<svg/onload=x>")
        for number, value in enumerate(odd, 10):
            connection.execute(
                "INSERT INTO Messages VALUES (?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?)", (number, *(value,) * 10)
            )
        connection.execute("UPDATE Categories SET parent_id = 2 WHERE id = 1")  # round in a circle
        connection.commit()
    told = take_over(library, file)
    assert told.reports[0].added >= 2
    assert "Tweede" in articles(library)


def test_a_view_in_the_place_of_a_table_is_not_asked(library: Library, tmp_path: Path) -> None:
    """It could count for ever."""
    file = rss_guard(tmp_path / "database.db")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("ALTER TABLE Feeds RENAME TO Real")
        connection.execute(
            "CREATE VIEW Feeds AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)"
            " SELECT id, 'x' title, '-1' category, 'https://x.example/' source, '1' custom_id FROM n"
        )
        connection.commit()
    take_over(library, file)
    assert library.subscriptions.tree().feeds == ()


def test_a_copy_under_another_name_is_known_by_its_tables(library: Library, tmp_path: Path) -> None:
    for program in ("Newsboat", "RSS Guard", "Liferea", "NetNewsWire"):
        place = MAKERS[program](tmp_path / program)
        file = place if place.is_file() else next(
            one for one in place.iterdir() if one.suffix in {".db", ".sqlite3"})  # fmt: skip
        copy = shutil.copy(file, tmp_path / f"{program}.db")
        assert preview(library, Path(copy)).program == program


@pytest.mark.parametrize("pointed", ["share", "config", "urls", "cache.db"])
def test_newsboat_in_two_folders_is_one_library(library: Library, tmp_path: Path, pointed: str) -> None:
    made = newsboat(tmp_path / "made")
    share, config = tmp_path / ".local" / "share" / "newsboat", tmp_path / ".config" / "newsboat"
    for folder, name in ((share, "cache.db"), (config, "urls")):
        folder.mkdir(parents=True)
        (made / name).rename(folder / name)
    places = {"share": share, "config": config, "urls": config / "urls", "cache.db": share / "cache.db"}
    take_over(library, places[pointed])
    assert [feed.title for feed in library.subscriptions.tree().feeds] == ["De Krant", "Een blog"]
    assert len(articles(library)) == 2


def test_lifereas_folders_are_in_its_list_of_feeds(library: Library, tmp_path: Path) -> None:
    kept = liferea(tmp_path / ".local" / "share" / "liferea")
    settings = tmp_path / ".config" / "liferea"
    settings.mkdir(parents=True)
    (settings / "feedlist.opml").write_text(OPML.replace("Nieuws", "Mijn nieuws"), "utf-8")
    for place in (kept, settings, settings / "feedlist.opml"):
        assert preview(library, place).program == "Liferea"
    take_over(library, kept)
    assert [folder.name for folder in library.subscriptions.tree().folders] == ["Mijn nieuws"]


def test_a_folder_of_documents_is_still_one(library: Library, documents: Path) -> None:
    (documents / "urls").write_text("https://x.example/\n", "utf-8")
    assert take_over(library, documents).reports[0].added == 5
    with pytest.raises(LeeszaalError, match="no library of another reader"):
        preview(library, documents)
