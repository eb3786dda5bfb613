"""What once went wrong with feeds, or nearly: each of these lost something, told something wrong or never ended."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

import pytest
from feeding import LONG, ids, refresh, rss, story, the_feed, titles
from web_server import Answer, LoopbackServer, redirect
from working import Told, work_off

from reader.domain.feed import FeedSettings
from reader.errors import LeeszaalError
from reader.library.asking import Scope
from reader.library.discovering import discover
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.icons import IconFetching
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.work import Work
from reader.storage.connection import Connection
from reader.storage.database import Database

# the network


def test_dead_hosts_do_not_keep_the_living_waiting(library: Library, server: LoopbackServer, outside: Outside) -> None:
    for n in range(30):
        library.subscriptions.subscribe(f"https://krant{n}.invalid/rss")
    for n in range(20):
        library.subscriptions.subscribe(server.serve(f"/{n}", rss(story(n), title=f"K{n}")), allows_private=True)
    [report] = refresh(library, outside).refreshes
    assert (report.is_offline, report.feeds, report.new, len(report.failed)) == (False, 50, 20, 30)


def test_progress_ends_at_its_total(library: Library, server: LoopbackServer, outside: Outside) -> None:
    for n in range(30):
        library.subscriptions.subscribe(server.serve(f"/{n}", rss(story(n), title=f"K{n}")))
    lines = [(done, total) for job, done, total in refresh(library, outside).progress_lines if job == "refresh"]
    assert lines[-1] == (30, 30) and {total for _, total in lines} == {30}


def test_those_in_flight_are_not_blamed_for_what_another_does(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    """The worker dies three times while a dozen feeds are in flight: only one of them can have been the cause."""
    feeds = [library.subscriptions.subscribe(server.serve(f"/{n}", rss(story(n), title=f"K{n}"))) for n in range(12)]
    for _ in range(2):
        library.stores.feed_checks.begin(feeds)
    began: list[list[int]] = []
    begin = library.stores.feed_checks.begin
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(library.stores.feed_checks), "begin", lambda _self, some: (began.append(some), begin(some)))
        [report] = work_off(library, recognise=False, outside=outside).refreshes
    assert (report.feeds, report.new, report.failed) == (12, 12, ())
    assert {len(some) for some in began} == {1}


def test_leaving_while_a_feed_is_put_away_is_not_held_against_it(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n) for n in range(350)))))
    for _ in range(4):
        before = library.stores.articles.count()
        work = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
        while library.stores.articles.count() == before and before < 300:
            assert work.step(recognise=False)
        work.close()
    told = work_off(library, recognise=False, outside=outside)
    assert [report.failed for report in told.refreshes] == [()]


def test_another_address_given_while_the_old_one_is_fetched_is_fetched_next(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.serve("/oud", rss(story(1))))
    new = server.serve("/nieuw", rss(story(2)))
    server.hold()
    work = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
    work.step(recognise=False)
    server.wait_for(1)
    library.subscriptions.change_address(feed_id, new)
    server.release()
    work.run(recognise=False)
    work.close()
    assert len(server.asked("/nieuw")) == 1
    assert the_feed(library, feed_id).url == new


def test_a_clock_that_was_wrong_does_not_silence_a_feed_for_years(library: Library) -> None:
    feed_id = library.subscriptions.subscribe("https://krant.example/")
    far = int(time.time()) + 5 * 365 * 86_400
    library.stores.feed_checks.failed(feed_id, "https://krant.example/", far, "x", far, not_before=far)
    assert library.subscriptions.due() == 1


# addresses


def test_a_list_and_a_hand_mean_the_same_feed(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "lijst.opml"
    file.write_text(
        '<opml version="2.0"><body><outline text="a" xmlUrl="HTTPS://Krant.example"/>'
        '<outline text="b" xmlUrl="https://krant.example/#top"/>'
        '<outline text="c" xmlUrl="https://jan:geheim@ander.example/rss"/></body></opml>'
    )
    library.subscriptions.subscribe("krant.example")
    report = library.subscriptions.import_opml(file)
    assert (report.added, report.known) == (1, 2)
    again = tmp_path / "uit.opml"
    library.subscriptions.export_opml(again)
    assert "geheim" not in again.read_text("utf-8")
    assert [feed.url for feed in library.subscriptions.tree().feeds] == [
        "https://krant.example/", "https://ander.example/rss",
    ]  # fmt: skip


def test_ten_thousand_feeds_of_one_name_are_taken_in_soon(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "lijst.opml"
    lines = "".join(f'<outline text="RSS" xmlUrl="https://x.example/{n}"/>' for n in range(10_000))
    file.write_text(f'<opml version="2.0"><body>{lines}</body></opml>')
    began = time.process_time()
    assert library.subscriptions.import_opml(file).added == 10_000
    assert time.process_time() - began < 5
    assert len(set(library.stores.articles.source_titles().values())) == 10_000


@pytest.mark.parametrize("place", ["/", "/dev/null/x", "."])
def test_a_list_that_cannot_be_written_is_said(library: Library, place: str) -> None:
    with pytest.raises(LeeszaalError):
        library.subscriptions.export_opml(Path(place))


def test_leave_to_reach_the_own_network_does_not_move_along(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    elsewhere = server.serve("/rss", rss(story(1))).replace("127.0.0.1", "127.0.0.2")
    feed_id = library.subscriptions.subscribe(server.serve("/oud", redirect(elsewhere, 301)))
    for _ in range(4):
        refresh(library, outside)
    assert the_feed(library, feed_id).url.endswith("/oud")
    assert server.asked("/rss") == []


@pytest.mark.parametrize("what", ["icon", "page"])
def test_a_feed_at_home_reaches_no_other_host_at_home(
    library: Library, server: LoopbackServer, outside: Outside, what: str
) -> None:
    other = server.serve("/geheim", b"x").replace("127.0.0.1", "127.0.0.2")
    with LoopbackServer(host="127.0.0.2") as victim:
        target = victim.serve("/geheim", b"x")
        more = f"<image><url>{target}</url></image>" if what == "icon" else ""
        feed_id = library.subscriptions.subscribe(
            server.serve("/rss", rss(story(1, link=target if what == "page" else other), more=more))
        )
        library.subscriptions.set_settings(feed_id, FeedSettings(wants_full_text=what == "page"))
        refresh(library, outside)
        work = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
        work.tidy()
        work.close()
        assert victim.requests == []


# counts


def test_counts_leave_out_what_the_lists_leave_out(library: Library, server: LoopbackServer, outside: Outside) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n) for n in range(4)))))
    refresh(library, outside)
    some = ids(library)
    library.mute(some[:2], True)
    library.mark_read(some[:1], True)
    counts = library.sidebar()
    assert (counts.articles, counts.unread) == (len(titles(library)), len(titles(library, scope=Scope.UNREAD)))


def test_marks_of_another_process_are_seen_also_when_as_many_were_taken_away(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1), story(2))))
    refresh(library, outside)
    first, second = ids(library)
    library.mark_read([first], True)
    library.mark_starred([first], True)
    assert len(ids(library, scope=Scope.UNREAD)) == 1
    for flag in ("is_read", "is_starred"):
        library.stores.states.mark(flag, [second], True)  # type: ignore[arg-type]  # as another process does
        library.stores.states.mark(flag, [first], False)  # type: ignore[arg-type]
    library.refresh()
    assert ids(library, scope=Scope.UNREAD) == [first] and ids(library, scope=Scope.STARRED) == [second]


# what never ended


def test_an_icon_that_breaks_something_does_not_keep_the_worker_awake(
    library: Library, server: LoopbackServer, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    refresh(library, outside)

    def broken(*_: object) -> bytes:
        raise ValueError

    monkeypatch.setattr("reader.web.pictures.fetch_icon", broken)
    icons = IconFetching(library.stores, outside)
    deadline = time.monotonic() + 10
    while (icons.step() is not None or icons.is_waiting) and time.monotonic() < deadline:
        outside.arrived.wait(0.05)
    assert not icons.is_waiting
    icons.close()


def test_an_address_that_breaks_something_is_answered(outside: Outside, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def submit(self, _: object) -> Future[object]:
            raise ValueError

        def close(self) -> None:
            pass

    monkeypatch.setattr(outside, "_web", Broken())
    assert discover(outside, "https://krant.example/").error


def test_a_dead_link_does_not_keep_other_pages_waiting(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    page = Answer(
        ("<html><title>x</title><article>" + "".join(f"<p>Zin {n}. {LONG}</p>" for n in range(5))).encode(),
        content_type="text/html",
    )
    links = [server.serve(f"/{n}", page) for n in range(6)]
    items = [story(n, link=link, text=f"Kort {n}.") for n, link in enumerate(links)]
    dead = [story(9 + n, link=f"https://weg{n}.invalid/x", text="Kort.") for n in range(5)]
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(*dead, *items)))
    library.subscriptions.set_settings(feed_id, FeedSettings(wants_full_text=True))
    refresh(library, outside)
    assert all(server.asked(f"/{n}") for n in range(6))


def test_a_large_feed_keeps_no_other_writer_waiting(library: Library, server: LoopbackServer, outside: Outside) -> None:
    """Neither when it comes nor when it goes."""
    url = server.serve("/rss", rss(*(story(n) for n in range(2_000))))
    feed_id = library.subscriptions.subscribe(url)
    longest = 0.0
    original = Database.writing

    @contextmanager
    def timed(database: Database) -> Iterator[Connection]:
        nonlocal longest
        with original(database) as connection:
            began = time.thread_time()
            yield connection
        longest = max(longest, time.thread_time() - began)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database, "writing", timed)
        work = Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
        while library.stores.articles.count() < 2_000:
            work.step(recognise=False)
        coming, longest = longest, 0.0
        work.close()
        library.subscriptions.unsubscribe([feed_id], remove_articles=True)
        going = longest
    print(f"coming {coming * 1000:.0f} ms, going {going * 1000:.0f} ms")
    assert coming < 0.2 and going < 0.2
