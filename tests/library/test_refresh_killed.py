"""The worker killed at any moment of a refresh: afterwards a normal one gives what it would have given undisturbed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from feeding import rss, story
from web_server import Answer, Asked, LoopbackServer

from reader.library.checking import check
from reader.library.library import Library
from reader.library.outside import Outside
from reader.paths import Paths

FEEDS = 50
ITEMS = 60
KILLS = 20
# Without the samples, which say nothing here
WORKER = """
import pathlib, sys, reader.worker
reader.worker.seeds = lambda: pathlib.Path({nothing!r})
from reader.__main__ import main
sys.exit(main())
"""


def _subscribe(library: Library, server: LoopbackServer, is_new: bool) -> None:
    """Feeds that have stories in common, of which some fail; `is_new` when they are edited and have more."""
    for n in range(FEEDS):
        items = [story(n * ITEMS + k) for k in range(ITEMS)] + [story(9_999_000 + n // 5)]
        if is_new:
            items = [story(n * ITEMS + 9_000_000), story(n * ITEMS, text=f"Verbeterd. {n}"), *items[1:]]

        def answer(asked: Asked, items: list[object] = items, n: int = n) -> Answer:
            if n % 10 == 9:
                return Answer(b"nee", 500)
            return Answer(rss(*items, title=f"K{n}"), every=0)  # type: ignore[arg-type]

        library.subscriptions.subscribe(server.serve(f"/{n}", answer))


def _contents(library: Library) -> tuple[object, ...]:
    """All but what depends on the order in which feeds came in: numbers, and which of two tellings was first."""
    connection = library.stores.database.connection()
    articles = connection.execute(
        "SELECT f.url, a.identity, a.title, a.url, a.text_hash, a.date_text, a.instant, coalesce(t.is_read, 0)"
        " FROM article a JOIN feed f ON f.source_id = a.source_id LEFT JOIN state t ON t.article_id = a.id"
    ).fetchall()
    feeds = connection.execute("SELECT url, stated_title, failures > 0, error, attempts, is_asked FROM feed").fetchall()
    items = connection.execute("SELECT f.url, i.guid FROM feed_item i JOIN feed f ON f.id = i.feed_id").fetchall()
    copies = connection.execute("SELECT a.title FROM copy c JOIN article a ON a.id = c.article_id").fetchall()
    counts = library.sidebar()
    return (
        sorted((url, identity.partition(":")[2].partition(":")[2], *rest) for url, identity, *rest in articles),
        sorted(feeds), sorted(items), sorted(copies), (counts.articles, counts.unread),
    )  # fmt: skip


def _refresh(library: Library, paths: Paths) -> None:
    from working import work_off

    library.subscriptions.refresh()
    outside = Outside(paths.pictures)
    try:
        work_off(library, recognise=False, outside=outside)
    finally:
        outside.close()
    library.refresh()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_killed_at_twenty_moments_a_refresh_comes_out_the_same(tmp_path: Path) -> None:
    chance = random.Random(11)
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    with LoopbackServer() as server:
        libraries: dict[str, Library] = {}
        for name in ("calm", "killed"):
            libraries[name] = Library.open(Paths.within(tmp_path / name))
        kills = 0
        for is_new in (False, True):
            for library in libraries.values():
                _subscribe(library, server, is_new)
                library.subscriptions.refresh()
            paths = libraries["killed"].stores.paths
            for _ in range(KILLS // 2):
                before = libraries["killed"].stores.articles.count()
                library = libraries["killed"]
                library.subscriptions.refresh()
                command = [
                    sys.executable,
                    "-c",
                    WORKER.format(nothing=str(nothing)),
                    "worker",
                    "--data",
                    str(paths.data),
                ]
                pipe = subprocess.PIPE
                with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
                    assert process.stdin is not None and process.stdout is not None
                    process.stdin.write(b'{"do": "work"}\n')
                    process.stdin.flush()
                    process.stdout.readline()  # it is at work
                    time.sleep(chance.uniform(0, 1.2))
                    process.kill()
                kills += 1
                assert library.stores.articles.count() >= before
                assert check(library.stores)[1:] == []
            for library in libraries.values():
                _refresh(library, library.stores.paths)
            assert _contents(libraries["killed"]) == _contents(libraries["calm"])
            assert check(libraries["killed"].stores) == []
            some = libraries["calm"].stores.articles.list_ids()[:40]
            keys = [libraries["calm"].stores.articles.get(n).title for n in some]
            for library in libraries.values():  # what the person has read stays read through all that follows
                rows = library.stores.database.connection().execute("SELECT id, title FROM article").fetchall()
                library.mark_read([n for n, title in rows if title in keys], True)
        for library in libraries.values():
            library.close()
    assert kills == KILLS
