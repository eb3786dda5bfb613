from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from feeding import rss, story
from web_server import Answer, LoopbackServer, with_password
from working import Told

from reader.cli import run
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.work import Work
from reader.paths import Paths
from reader.search.index import IndexWriter

PAGE = (
    '<html><head><link rel="alternate" type="application/rss+xml" href="/een">'
    '<link rel="alternate" type="application/rss+xml" href="/twee"></head></html>'
)


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as server:
        yield server


@pytest.fixture
def call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any, str]]:
    """The exit code, what is on stdout (read as JSON where that was asked) and on stderr."""

    def call(*arguments: str) -> tuple[int, Any, str]:
        code = run([*arguments, "--data", str(tmp_path / "library")])
        told = capsys.readouterr()
        return code, json.loads(told.out) if "--json" in arguments and not code else told.out, told.err

    return call


def test_subscribe_refresh_and_list(call: Any, server: LoopbackServer) -> None:
    url = server.serve("/rss", rss(story(1), story(2)))
    assert call("subscribe", url) == (0, f"De Krant: 2 articles ({url}).\n", "")
    assert call("feeds", "--json")[1] == [{"url": url, "title": "De Krant", "articles": 2, "unread": 2, "error": ""}]
    server.serve("/rss", rss(story(3), story(1, title="Beter"), story(2)))
    code, told, err = call("refresh", "--json")
    assert (code, told, err) == (0, {"feeds": 1, "new": 1, "updated": 1, "failed": []}, "")
    assert call("refresh", "--json")[1] == {"feeds": 1, "new": 0, "updated": 0, "failed": []}
    assert call("refresh")[:2] == (0, "1 feeds, 0 new, 0 updated, 0 failed.\n")
    assert call("feeds")[1] == f"3/3\tDe Krant\t{url}\n"
    assert call("search", "beter", "--json")[1]["total"] == 1


def test_names_are_found_in_what_was_fetched(call: Any, server: LoopbackServer) -> None:
    text = "Mark Rutte sprak in Den Haag met Joe Biden over de begroting, en daarna reisde Mark Rutte naar Brussel."
    assert call("subscribe", server.serve("/rss", rss(story(1, text=text))))[0] == 0
    assert "Mark Rutte" in {one["name"] for one in call("entities", "rutte", "--json")[1]}


def test_a_site_leads_to_its_feeds(call: Any, server: LoopbackServer) -> None:
    url = server.serve("/", Answer(PAGE.encode(), content_type="text/html"))
    feeds = [server.serve(f"/{name}", rss(story(n), title=name)) for n, name in enumerate(("een", "twee"))]
    code, out, err = call("subscribe", url)
    assert (code, out) == (0, f"een: 1 articles ({feeds[0]}).\n")
    assert err == f"Also found: twee ({feeds[1]})\n"
    assert [feed["url"] for feed in call("feeds", "--json")[1]] == feeds[:1]


def test_what_fails_is_counted_and_said(call: Any, server: LoopbackServer) -> None:
    good, bad = server.serve("/goed", rss(story(1))), server.serve("/slecht", rss(story(2), title="Slecht"))
    call("subscribe", good)
    call("subscribe", bad)
    server.serve("/slecht", b"nee", status=500)
    code, told, err = call("refresh", "--json")
    assert code == 0 and err == ""
    assert told == {"feeds": 2, "new": 0, "updated": 0, "failed": [{"url": bad, "error": SERVER_ERROR}]}
    assert [feed["error"] for feed in call("feeds", "--json")[1]] == ["", SERVER_ERROR]
    code, out, err = call("refresh")
    assert (code, out) == (0, "2 feeds, 0 new, 0 updated, 1 failed.\n")
    assert err == f"Slecht ({bad}): {SERVER_ERROR}\n"


SERVER_ERROR = "The server answers with an error (500)."


def test_another_feed_that_fails_is_not_this_one_s_fault(call: Any, server: LoopbackServer, tmp_path: Path) -> None:
    file = tmp_path / "lijst.opml"
    file.write_text(f'<opml version="2.0"><body><outline xmlUrl="{server.url("/weg")}"/></body></opml>')
    assert call("import-opml", str(file))[0] == 0
    code, out, _ = call("subscribe", server.serve("/rss", rss(story(1))))
    assert code == 0 and out.startswith("De Krant: 1 articles")


def test_nothing_to_refresh_is_no_error(call: Any) -> None:
    assert call("refresh", "--json") == (0, {"feeds": 0, "new": 0, "updated": 0, "failed": []}, "")
    assert call("feeds", "--json") == (0, [], "")
    assert call("feeds") == (0, "", "")


def test_without_a_network_it_is_said_once(call: Any, tmp_path: Path) -> None:
    file = tmp_path / "lijst.opml"
    lines = "".join(f'<outline xmlUrl="https://krant{n}.invalid/rss"/>' for n in range(20))
    file.write_text(f'<opml version="2.0"><body>{lines}</body></opml>')
    call("import-opml", str(file))
    code, out, err = call("refresh", "--json")
    assert (code, out, err) == (1, "", "leeszaal: Nothing could be reached; is there a network?\n")


def test_lists_in_and_out(call: Any, tmp_path: Path) -> None:
    file, again, third = (tmp_path / name for name in ("in.opml", "uit.opml", "weer.opml"))
    file.write_text(
        '<opml version="2.0"><body><outline text="Map &amp; zo"><outline text="Binnen">'
        '<outline text="Een &lt;b&gt;" xmlUrl="https://een.example/rss"/></outline></outline>'
        '<outline text="Twee" xmlUrl="https://twee.example/rss"/><outline text="Leeg"/>'
        '<outline text="Kwaad" xmlUrl="javascript:alert(1)"/></body></opml>'
    )
    code, out, err = call("import-opml", str(file))
    assert (code, out) == (0, "2 added, 0 known already, 1 skipped.\n") and err.count("\n") == 1
    assert call("import-opml", str(file))[1] == "0 added, 2 known already, 1 skipped.\n"
    assert call("export-opml", str(again)) == (0, "2 feeds written.\n", "")
    assert [feed["title"] for feed in call("feeds", "--json")[1]] == ["Een <b>", "Twee"]
    other = str(tmp_path / "ander")
    assert run(["import-opml", str(again), "--data", other]) == 0
    assert run(["export-opml", str(third), "--data", other]) == 0
    assert third.read_text("utf-8") == again.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["subscribe", "geen adres"], 1, "not the address"),
        (["subscribe", "file:///etc/passwd"], 1, "Only http and https"),
        (["subscribe", "https://nergens.invalid/"], 1, "nergens.invalid"),
        (["subscribe"], 2, "URL"),
        (["subscribe", ""], 2, "URL"),
        (["subscribe", "a.nl", "b.nl"], 2, "b.nl"),
        (["refresh", "nu"], 2, "nu"),
        (["feeds", "--xml"], 2, "--xml"),
        (["import-opml"], 2, "FILE"),
        (["import-opml", "is-er-niet.opml"], 1, "cannot be read"),
        (["import-opml", "."], 1, "cannot be read"),
        (["export-opml", ""], 2, "FILE"),
        (["export-opml", "/"], 1, "cannot be written"),
        (["export-opml", "is/er/niet.opml"], 1, "cannot be written"),
    ],
)
def test_errors_are_one_sentence_with_the_right_code(call: Any, arguments: list[str], code: int, said: str) -> None:
    got, out, err = call(*arguments)
    assert (got, out) == (code, "") and said in err and "Traceback" not in err
    if code == 1:
        assert err.startswith("leeszaal: ") and err.endswith(".\n") and err.count("\n") == 1


@pytest.mark.parametrize("body", [b"", b"\x00\x01", b"{}", b"<html></html>", b"<opml", bytes(1_000_000)])
def test_what_is_no_list_changes_nothing(call: Any, tmp_path: Path, body: bytes) -> None:
    file = tmp_path / "lijst.opml"
    file.write_bytes(body)
    code, _, err = call("import-opml", str(file))
    assert (code == 1 and err.startswith("leeszaal: ")) or body == b"<opml"
    assert call("feeds", "--json")[1] == []


def test_a_feed_that_asks_for_a_password_is_for_the_window(call: Any, server: LoopbackServer) -> None:
    code, _, err = call("subscribe", server.serve("/rss", with_password(rss(story(1)), "jan", "geheim")))
    assert code == 1 and "name and password" in err
    assert call("feeds", "--json")[1] == []


def test_a_page_without_feeds_is_said(call: Any, server: LoopbackServer) -> None:
    code, out, err = call("subscribe", server.serve("/", Answer(b"<html>Hallo", content_type="text/html")))
    assert (code, out, err) == (1, "", "leeszaal: No feed was found at this address.\n")


def test_a_refresh_waits_for_the_work_of_another_process(call: Any, server: LoopbackServer, tmp_path: Path) -> None:
    url = server.serve("/rss", rss(story(1)))
    call("subscribe", url)
    server.serve("/rss", rss(story(1), story(2)))
    paths = Paths.within(tmp_path / "library")
    writer = IndexWriter(paths.index)
    command = [sys.executable, "-m", "reader", "refresh", "--json", "--data", str(paths.data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as refreshing:
        with pytest.raises(subprocess.TimeoutExpired):
            refreshing.wait(2)
        writer.close()
        out, _ = refreshing.communicate(timeout=40)
    assert json.loads(out) == {"feeds": 1, "new": 1, "updated": 0, "failed": []}


def test_a_refresh_that_another_process_does_is_told_as_one_s_own(
    server: LoopbackServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As with a window that is open: its worker has the index, and takes up what was asked."""
    paths = Paths.within(tmp_path / "library")
    assert run(["subscribe", server.serve("/rss", rss(story(1))), "--data", str(paths.data)]) == 0
    server.serve("/rss", rss(story(1), story(2)))
    library, outside = Library.open(paths), Outside(paths.pictures)
    worker = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
    is_told = threading.Event()

    def serve() -> None:
        while not is_told.wait(0.02):
            worker.run()

    serving = threading.Thread(target=serve)
    serving.start()
    capsys.readouterr()
    try:
        assert run(["refresh", "--json", "--data", str(paths.data)]) == 0
    finally:
        is_told.set()
        serving.join()
        worker.close()
        outside.close()
        library.close()
    told = capsys.readouterr()
    assert json.loads(told.out) == {"feeds": 1, "new": 1, "updated": 0, "failed": []}
    assert "another Leeszaal" in told.err
