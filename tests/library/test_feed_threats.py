"""Whatever a feed, its server or a list of feeds sends, all the way: server, worker, library, article, list."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from certificates import Certificate
from feeding import LONG, Item, ids, refresh, rss, story, the_feed, titles
from web_server import Answer, LoopbackServer, bomb, busy, redirect, silent, trickling, with_password

from reader.domain.blocks import BlockKind
from reader.domain.feed import FeedSettings
from reader.library.checking import check
from reader.library.library import Library
from reader.library.outside import Outside
from reader.web import exchange, passwords
from reader.web.exchange import Request

SOON = 0.4  # seconds that stand for twenty


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The deadline of a feed, so that a test of it takes no twenty seconds."""
    whole = exchange.Request

    def short(*arguments: object, **named: object) -> Request:
        return whole(*arguments, **{"seconds": SOON, **named})  # type: ignore[arg-type]

    monkeypatch.setattr("reader.library.refreshing.Request", short)


@pytest.fixture
def good(library: Library, server: LoopbackServer) -> Iterator[int]:
    """Another feed, which must come to no harm."""
    feed_id = library.subscriptions.subscribe(server.serve("/goed", rss(story(77), title="Goed")))
    yield feed_id
    assert the_feed(library, feed_id).articles == 1 and the_feed(library, feed_id).health.error == ""
    assert not library.pending().indexing and check(library.stores) == []


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
AROUND = '<rss version="2.0"><channel><title>Kwaad</title>{}</channel></rss>'
ITEM = "<item><title>Bericht</title><guid>1</guid><description>{}</description></item>"

REFUSED: dict[str, tuple[Callable[[str], Answer], str]] = {
    "a gzip bomb": (lambda _: bomb("gzip", 30), "more than 15 MB"),
    "a zstd bomb": (lambda _: bomb("zstd", 30), "more than 15 MB"),
    "an endless body": (lambda _: Answer(b" " * 65_536, endless=True), "more than 15 MB"),
    "a trickle": (lambda _: trickling(rss(story(1)), every=0.02), "took too long"),
    "a server that says nothing": (lambda _: silent(), "took too long"),
    "a server that falls silent": (lambda _: silent(b"<rss>", length=1_000), "took too long"),
    "a circle": (redirect, "in a circle"),
    "a way to a file": (lambda _: redirect("file:///etc/passwd"), "Only http and https"),
    "a way to this computer": (lambda _: redirect("http://localhost/"), "on this computer"),
    "a way to this network": (lambda _: redirect("http://192.168.0.1/"), "its own network"),
    "a way to an address in disguise": (lambda _: redirect("http://2130706433/"), "its own network"),
    "an answer that is no HTTP": (lambda _: Answer(raw=b"SSH-2.0-OpenSSH\r\n\r\n"), "not proper HTTP"),
    "a connection that breaks": (lambda _: Answer(b"x" * 1_000, breaks_after=10), "broken off"),
    "a web page": (lambda _: Answer(b"<html><body>Hallo", content_type="text/html"), "a web page"),
    "nothing": (lambda _: Answer(b""), "empty"),
    "a picture": (lambda _: Answer(b"\x89PNG\r\n\x1a\n" + bytes(100)), "not a feed"),
    "a name and password": (lambda _: with_password(b"", "a", "b")(_asked()), "name and password"),
    "later": (lambda _: busy("3600"), "left alone"),
    "gone": (lambda _: Answer(status=410), "gone for ever"),
    "not found": (lambda _: Answer(status=404), "no feed at this address"),
}


def _asked() -> object:
    from web_server import Asked

    return Asked("GET", "/", {})


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_feed_is_said_of_that_feed_alone(
    library: Library, server: LoopbackServer, outside: Outside, good: int, name: str
) -> None:
    answer, said = REFUSED[name]
    url = server.url("/kwaad")
    server.serve("/kwaad", answer(url))
    feed_id = library.subscriptions.subscribe(url)
    began = time.monotonic()
    [report] = refresh(library, outside).refreshes
    assert time.monotonic() - began < 10
    feed = the_feed(library, feed_id)
    assert said in feed.health.error and feed.health.error.endswith(".") and "\n" not in feed.health.error
    assert feed.articles == 0 and feed.health.is_gone is (name == "gone")
    assert [one.url for one in report.failed] == [url] and report.new == 1


READ: dict[str, tuple[bytes, str]] = {
    "a billion laughs": (
        f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>{AROUND.format(ITEM.format("&l11;"))}'.encode(), "Bericht",
    ),
    "a file in an entity": (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>{AROUND.format(ITEM.format("&x;"))}'.encode(),
        "Bericht",
    ),
    "a hundred thousand attributes": (
        AROUND.format("<item " + " ".join(f"a{n}='1'" for n in range(100_000)) + "><title>Bericht</title></item>")
        .encode(), "Bericht",
    ),
    "half a character": (AROUND.format(ITEM.format("x")).encode("utf-16") + b"\x20", "Bericht"),
    "a lie about letters": (
        b'<?xml version="1.0" encoding="utf-8"?>' + AROUND.format(ITEM.format("caf\xe9")).encode("latin-1"), "Bericht",
    ),
    "nought": (AROUND.format(ITEM.format("a\0b&#0;c&#xD800;d")).encode(), "Bericht"),
    "no title": (AROUND.format(f"<item><guid>1</guid><description>{LONG}</description></item>").encode(), LONG[:40]),
    "overrides of direction": (
        AROUND.format("<item><title>Dit is \u202eexe.gpj\u202c veilig</title></item>").encode(), "Dit is",
    ),
    "a title of a megabyte": (AROUND.format(f"<item><title>{'w' * 1_000_000}</title></item>").encode(), "w" * 100),
    "half a surrogate in JSON": (
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "a\\ud800", "home_page_url": "https://x.nl/\\ud800",'
        b' "icon": "https://x.nl/\\udfff.png", "language": "\\ud800", "items": [{"id": "\\ud800", "title": "Bericht",'
        b' "authors": [{"name": "\\udc00"}], "content_text": "\\ud800", "attachments": [{"url": "https://x.nl/a.mp3",'
        b' "mime_type": "audio/\\ud800", "title": "\\ud800", "size_in_bytes": 1e300, "duration_in_seconds": -5}]}]}',
        "Bericht",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_as_well_as_it_can_be(
    library: Library, server: LoopbackServer, outside: Outside, good: int, name: str
) -> None:
    body, title = READ[name]
    feed_id = library.subscriptions.subscribe(server.serve("/vreemd", body, content_type="application/xml"))
    [report] = refresh(library, outside).refreshes
    assert report.failed == () and the_feed(library, feed_id).articles == 1
    [found] = ids(library, scope="source", source_id=the_feed(library, feed_id).source_id)  # type: ignore[arg-type]
    article = library.article(found)
    assert article.title.startswith(title) and len(article.title) <= 300
    assert "root:" not in article.text and "haha" not in article.text and len(article.text) < 100_000
    article.text.encode()
    assert len(refresh(library, outside).refreshes[0].failed) == 0


WORDS = "<p>Gewone tekst.</p>"
HEAVY = {
    "tables in tables": "<table><tr><td>" * 25 + "diep" + "</td></tr></table>" * 25,
    "ten thousand boxes": "<div>" * 10_000 + "diep",
    "a hundred thousand points": "<ul>" + "<li>punt" * 100_000 + "</ul>",
    "a word of a megabyte": "<p>" + "w" * 1_000_000,
    "ten thousand pictures": "".join(f'<img src="https://x.example/{n}.png">' for n in range(10_000)),
    "attributes without end": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">tekst",
    "tags that are never closed": "".join(f"<p><b id={n}>x" for n in range(50_000)),
    "five megabytes": "<p>zin</p>" * 500_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_article_comes_in_and_opens(
    library: Library, server: LoopbackServer, outside: Outside, good: int, name: str
) -> None:
    body = AROUND.format(f"<item><guid>1</guid><title>Zwaar</title><description><![CDATA[{WORDS}{HEAVY[name]}]]>"
                         "</description></item>")  # fmt: skip
    library.subscriptions.subscribe(server.serve("/zwaar", body))
    refresh(library, outside)
    [found] = ids(library, '"gewone tekst"')
    began = time.process_time()
    article = library.article(found)
    assert time.process_time() - began < 2
    assert article.text.startswith("Zwaar") and "Gewone tekst." in article.text
    assert len(article.blocks) < 1_000_000


def test_nothing_in_an_article_can_reach_out(
    library: Library, server: LoopbackServer, outside: Outside, good: int
) -> None:
    probe = server.serve("/spion.png", b"x")
    html = (
        f'<script src="{probe}">alert(1)</script><style>@import "{probe}"; p {{ background: url({probe}) }}</style>'
        f'<p style="background:url({probe})">tekst</p><iframe src="{probe}"></iframe><object data="{probe}"></object>'
        f'<svg><image href="{probe}"/></svg><link rel="stylesheet" href="{probe}"><video src="{probe}"></video>'
        f'<img src="{probe}" width="1" height="1"><img src="{probe}?groot" srcset="{probe} 2x">'
        '<img src="file:///etc/passwd"><img src="data:image/svg+xml,x"><img src="smb://host/x"><img src="cid:1">'
        '<a href="javascript:alert(1)">a</a><a href="file:///etc">b</a><a href="data:text/html,x">c</a>'
        '<a href="https://x.example/?utm_source=rss&amp;id=5">d</a><meta http-equiv="refresh" content="0;url=x">'
    )
    item = Item("Kwaad", "https://krant.example/1", text=html)
    library.subscriptions.subscribe(server.serve("/kwaad", rss(item)))
    refresh(library, outside)
    article = library.article(ids(library, '"kwaad"')[0])
    sources = [block.src for block in article.blocks if block.kind is BlockKind.IMAGE]
    links = {run.href for block in article.blocks for run in block.runs if run.href}
    assert sources == [f"{probe}?groot"]
    assert links == {"https://x.example/?id=5", probe}  # what cannot be shown is a link, for who wants it
    assert "alert" not in article.text and "import" not in article.text
    assert [asked.path for asked in server.requests if "spion" in asked.path] == []


def test_of_very_many_items_the_first_are_kept_and_it_is_said(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    items = ",".join(f'{{"id": "{n}", "title": "{n}"}}' for n in range(10_100))
    body = f'{{"version": "https://jsonfeed.org/version/1", "title": "Veel", "items": [{items}]}}'
    feed_id = library.subscriptions.subscribe(server.serve("/veel", body))
    refresh(library, outside)
    feed = the_feed(library, feed_id)
    assert (feed.articles, feed.health.failures) == (10_000, 0) and "10,000" in feed.health.error


def test_names_that_are_missing_doubled_and_changed_bring_nothing_back(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.url("/rss"))
    for guids in (["a", "b", "c"], ["", "", ""], ["x", "x", "x"], ["d", "e", "f"], ["a", "b", "c"]):
        server.serve("/rss", rss(*(story(n, guid=guid) for n, guid in enumerate(guids))))
        refresh(library, outside, [feed_id])
        assert sorted(titles(library)) == ["Bericht 0", "Bericht 1", "Bericht 2"], guids
        library.mark_read(ids(library), True)
        assert library.sidebar().unread == 0


def test_impossible_days_leave_the_order_alone(library: Library, server: LoopbackServer, outside: Outside) -> None:
    days = [
        "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "", "Mon, 05 Aug 2024 10:00:00 +9999",
        "Mon, 05 Aug 2084 10:00:00 GMT", "-1", "9" * 400,
    ]  # fmt: skip
    library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n, date=day) for n, day in enumerate(days)))))
    refresh(library, outside)
    order = titles(library)
    assert len(order) == len(days)
    now = time.time()
    rows = library.stores.database.connection().execute("SELECT instant, arrived FROM article").fetchall()
    assert all(instant <= arrived <= now for instant, arrived in rows)
    refresh(library, outside)
    assert titles(library) == order


def test_a_bad_certificate_is_said_and_nothing_is_sent(library: Library, tmp_path: Path, outside: Outside) -> None:
    with LoopbackServer(tls=Certificate.made(tmp_path)) as secure:
        feed_id = library.subscriptions.subscribe(secure.serve("/rss", rss(story(1))))
        refresh(library, outside)
        assert "certificate" in the_feed(library, feed_id).health.error and secure.requests == []


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The system's safe for passwords."""
    safe: dict[str, str] = {}
    monkeypatch.setattr(passwords, "get", lambda url: safe.get(url, ""))
    monkeypatch.setattr(passwords, "set", safe.__setitem__)
    monkeypatch.setattr(passwords, "forget", lambda url: safe.pop(url, None))
    return safe


def test_a_password_goes_to_its_own_server_and_is_written_nowhere(
    library: Library, server: LoopbackServer, outside: Outside, safe: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    with LoopbackServer() as other:
        url = server.serve("/rss", with_password(rss(story(1)), "jan", "geheim-7"))
        feed_id = library.subscriptions.subscribe(url)
        library.subscriptions.set_password(feed_id, "jan", "geheim-7")
        refresh(library, outside)
        assert the_feed(library, feed_id).articles == 1
        server.serve("/rss", redirect(other.serve("/rss", rss(story(2))), 301))
        for _ in range(4):
            refresh(library, outside)
        assert all("authorization" not in asked.headers for asked in other.requests)
        assert the_feed(library, feed_id).url == url  # a feed with a password does not move by itself
        library.subscriptions.change_address(feed_id, other.url("/rss"))
        refresh(library, outside)
        assert safe == {} and all("authorization" not in asked.headers for asked in other.requests)
    data = library.stores.paths.data
    library.subscriptions.export_opml(data / "uit.opml")
    kept = b"".join(file.read_bytes() for file in [data / "uit.opml", *data.glob("*sqlite*")])
    assert b"geheim-7" not in kept and "geheim-7" not in caplog.text


def test_a_list_of_everything_wrong(library: Library, tmp_path: Path, outside: Outside) -> None:
    deep = "".join(f'<outline text="m{n}">' for n in range(1_000)) + '<outline xmlUrl="https://diep.example/"/>'
    deep += "</outline>" * 1_000
    wrong = [
        "| rm -rf ~", "exec:rm", "filter:x:https://x", "javascript:alert(1)", "file:///etc/passwd", "smb://h/x",
        "data:text/xml,x", "https://", "//geen", "https://[", "https://x.example:99999/", "\u202e",
    ]  # fmt: skip
    lines = "".join(f'<outline text="kwaad" xmlUrl="{one}"/>' for one in wrong)
    many = "".join(f'<outline text="f{n}" xmlUrl="https://f{n % 3_000}.example/"/>' for n in range(6_000))
    file = tmp_path / "lijst.opml"
    file.write_text(
        f'<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY l0 "ha">{LAUGHS}]><opml version="2.0"><body>'
        f'<outline text="&x;&l11;">{lines}</outline>{deep}{many}</body></opml>',
        "utf-8",
    )
    report = library.subscriptions.import_opml(file)
    tree = library.subscriptions.tree()
    assert report.added == len(tree.feeds) == 3_001 and len(report.skipped) >= len(wrong)
    assert all(feed.url.startswith("https://") for feed in tree.feeds)
    assert all("root:" not in folder.name and "haha" not in folder.name for folder in tree.folders)
    parents = {folder.id: folder.parent_id for folder in tree.folders}
    for folder in tree.folders:
        depth, at = 0, folder.id
        while (parent := parents[at]) is not None:
            depth, at = depth + 1, parent
        assert depth < 12


def test_a_feed_at_home_may_be_one_that_was_typed_and_no_other(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    elsewhere = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))), allows_private=False)
    refresh(library, outside)
    assert "typed yourself" in the_feed(library, elsewhere).health.error and server.requests == []
    library.subscriptions.change_address(elsewhere, server.url("/rss"))
    refresh(library, outside)
    assert the_feed(library, elsewhere).articles == 1


def test_a_feed_that_changes_all_the_time_keeps_what_the_person_did(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    feed_id = library.subscriptions.subscribe(server.url("/rss"))
    library.subscriptions.set_settings(feed_id, FeedSettings(keep_days=20_000))
    for n in range(4):
        server.serve("/rss", rss(*(story(k, text=f"Versie {n}. {LONG}") for k in range(3))))
        refresh(library, outside)
        if n == 0:
            first, second, third = ids(library)
            library.mark_read([first], True)
            library.mark_starred([second], True)
            library.labels.set([third], "Bewaren", True)
    assert library.article(first).state.is_read and library.article(second).state.is_starred
    assert library.article(third).state.tags == ("Bewaren",) and "Versie 3." in library.article(third).text
    assert library.sidebar().unread == 2
