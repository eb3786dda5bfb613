"""The standalone app fetches and reads feeds and pages: it brings all that its libraries look for at run time."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from built_app import Machine
from certificates import Certificate
from feeding import rss, story
from http2_server import Http2Server
from web_server import Answer, LoopbackServer, packed

from reader.feeds.feed_document import read_feed
from reader.feeds.parser_pool import ParserPool
from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.paths import Paths

SAMPLES = Path(__file__).resolve().parents[1] / "feeds" / "samples"
SENTENCE = "De zandloperfabriek in Zutphen is na drie weken weer open, en dat is goed nieuws. "
PAGE = f"""<html><head><title>Weer open</title></head><body><nav><a href="/">Voorpagina</a></nav>
<article><h1>Weer open</h1><p>{SENTENCE * 3}</p><p>Uit Zutphen: {SENTENCE * 2}</p></article></body></html>"""
# So short that trafilatura asks justext too, which reads its lists of common words.
SHORT_PAGE = f"<html><body><article><p>{SENTENCE * 2}</p><p>{SENTENCE[:70]}</p></article></body></html>"
FEED_NOT_IN_ORDER = rss(story(1)).replace(b"<item>", b"<item><link>a & b<br>")
FEED_THAT_DOES_NOT_SAY = rss(story(1, text="Café’s in Curaçao, crème brûlée en een coördinator. " * 9)).replace(
    b' encoding="utf-8"', b""
)

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def test_a_feed_is_subscribed_to_and_a_whole_article_fetched(machine: Machine, tmp_path: Path) -> None:
    """Over HTTP/2 with TLS, packed as servers do, by the app, its worker's parsers and a database of before."""
    certificate = Certificate.made(tmp_path / "certificates")
    machine.environment["SSL_CERT_FILE"] = str(certificate.authority)
    with Http2Server(tls=certificate) as server:
        page = server.serve("/1", replace(packed(PAGE.encode(), "zstd"), content_type="text/html"))
        feed = server.serve("/rss", packed(rss(story(1, link=page, text="Kort.")), "br"))
        link = f'<html><head><link rel="alternate" type="application/rss+xml" href="{feed}"></head></html>'
        site = server.serve("/", Answer(link.encode(), content_type="text/html"))
        subscribed = machine.run("subscribe", site)
        assert (subscribed.returncode, subscribed.stdout) == (0, f"De Krant: 1 articles ({feed}).\n"), subscribed.stderr

        library = Library.open(Paths.within(machine.data))
        [article_id] = map(int, library.search(SearchRequest("kort")).ids)
        library.subscriptions.ask_full_text(article_id)
        library.close()
        refreshed = machine.run("refresh")
        assert refreshed.returncode == 0, refreshed.stderr
        assert server.http2_requests == len(server.requests) > 2
    shown = json.loads(machine.run("show", str(article_id), "--json").stdout)
    assert shown["text"].count("Zutphen") == 6
    assert "Voorpagina" not in shown["text"]
    assert json.loads(machine.run("search", "zandloperfabriek", "--json").stdout)["total"] == 1


def test_the_worker_finds_a_feed_with_parsers_of_its_own(machine: Machine) -> None:
    """As the window asks it: the parser is a child of a child of the app."""
    with (
        LoopbackServer() as server,
        subprocess.Popen(
            [str(machine.program), "--data", str(machine.data), "worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=machine.environment,
        ) as worker,
    ):  # fmt: skip
        assert worker.stdin is not None
        assert worker.stdout is not None
        url = server.serve("/rss", rss(story(1), story(2)))
        worker.stdin.write(json.dumps({"do": "discover", "number": 1, "url": url}) + "\n")
        worker.stdin.flush()
        events = (json.loads(line) for line in worker.stdout)
        answer = next(event for event in events if event["event"] == "discovered")
        worker.stdin.close()
        assert worker.wait(60) == 0
    [found] = answer["found"]
    assert (found["url"], found["title"], found["items"]) == (url, "De Krant", ["Bericht 1", "Bericht 2"])


@pytest.fixture
def parsers(program: Path) -> Iterator[ParserPool]:
    pool = ParserPool([str(program), "parse"], size=1)
    yield pool
    pool.close()


def test_its_parser_reads_what_the_source_reads(parsers: ParserPool) -> None:
    bodies = {file.name: file.read_bytes() for file in sorted(SAMPLES.iterdir()) if file.suffix != ".opml"}
    bodies |= {"not in order": FEED_NOT_IN_ORDER, "utf-8": FEED_THAT_DOES_NOT_SAY}
    bodies["windows"] = FEED_THAT_DOES_NOT_SAY.decode().encode("cp1252")
    for name, body in bodies.items():
        url = f"https://feeds.example/{name}"
        assert asdict(parsers.feed(body, url)) == asdict(read_feed(body, url)), name


@pytest.mark.parametrize("page", [PAGE, SHORT_PAGE])
def test_its_parser_takes_articles_out_of_pages(parsers: ParserPool, page: str) -> None:
    _, article = parsers.page(page.encode(), "https://krant.example/1", "text/html")
    assert article.count("Zutphen") == page.count("Zutphen")


def test_where_the_system_has_no_list_of_authorities_the_apps_own_is_asked(machine: Machine, tmp_path: Path) -> None:
    """It is another matter to be refused by a list than to have none."""
    nowhere = str(tmp_path / "nowhere")
    machine.environment |= {"SSL_CERT_FILE": nowhere, "SSL_CERT_DIR": nowhere}
    with Http2Server(tls=Certificate.made(tmp_path / "certificates")) as server:
        refused = machine.run("subscribe", server.serve("/rss", rss(story(1))))
    assert refused.returncode == 1
    assert "certificate" in refused.stderr
