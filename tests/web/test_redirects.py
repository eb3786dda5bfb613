"""Redirects are followed a little way, over http and https only, and remembered when they are for good."""

from __future__ import annotations

import pytest
from browsing import FEED, Browser
from web_server import Answer, LoopbackServer, redirect

from reader.web.exchange import FailureKind


def chain(server: LoopbackServer, *statuses: int) -> list[str]:
    """Addresses that lead to one another, the last to a feed."""
    urls = [server.url(f"/{number}") for number in range(len(statuses))] + [server.serve("/end", FEED)]
    for number, status in enumerate(statuses):
        server.serve(f"/{number}", redirect(urls[number + 1], status))
    return urls


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(server: LoopbackServer, browser: Browser, status: int) -> None:
    start, end = chain(server, status)
    answer = browser.get(start)
    assert (answer.url, answer.body) == (end, FEED)
    assert answer.moved_to == (end if status in (301, 308) else "")


@pytest.mark.parametrize(
    ("statuses", "moves"),
    [((301, 308, 301), 3), ((301, 302), 1), ((301, 302, 301), 1), ((302, 301), 0), ((301, 307, 308), 1)],
)
def test_only_an_unbroken_chain_from_the_start_is_a_move(
    server: LoopbackServer, browser: Browser, statuses: tuple[int, ...], moves: int
) -> None:
    urls = chain(server, *statuses)
    assert browser.get(urls[0]).moved_to == (urls[moves] if moves else "")


def test_a_redirect_may_be_relative(server: LoopbackServer, browser: Browser) -> None:
    server.serve("/new%20place/feed?x=1", FEED)
    start = server.serve("/old/feed", redirect("../new place/feed?x=1#top"))
    assert browser.get(start).url == server.url("/new%20place/feed?x=1")


def test_an_address_in_an_old_encoding(server: LoopbackServer, browser: Browser) -> None:
    end = server.serve("/caf%C3%A9", FEED)
    server.serve("/utf-8", Answer(raw="HTTP/1.1 302 Found\r\nLocation: /café\r\n\r\n".encode()))
    server.serve("/latin", Answer(raw="HTTP/1.1 302 Found\r\nLocation: /café\r\n\r\n".encode("latin-1")))
    assert browser.get(server.url("/utf-8")).url == browser.get(server.url("/latin")).url == end


def test_a_circle_is_seen(server: LoopbackServer, browser: Browser) -> None:
    start = server.serve("/a", redirect("/b"))
    server.serve("/b", redirect("/a"))
    assert browser.kind(start) is FailureKind.REDIRECTS
    assert len(server.requests) == 2


def test_an_address_that_leads_to_itself_is_a_circle(server: LoopbackServer, browser: Browser) -> None:
    assert browser.kind(server.serve("/a", redirect("/a", 301))) is FailureKind.REDIRECTS


def test_ten_hops_are_enough(server: LoopbackServer, browser: Browser) -> None:
    assert browser.get(chain(server, *[302] * 10)[0]).body == FEED
    assert browser.kind(chain(server, *[302] * 11)[0]) is FailureKind.REDIRECTS


def test_a_path_that_grows_for_ever_ends(server: LoopbackServer, browser: Browser) -> None:
    server.serve("/", lambda asked: redirect(asked.path + "?" * (asked.path == "/") + "a"))
    assert browser.kind(server.url()) is FailureKind.REDIRECTS
    assert len(server.requests) == 11


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x.nl/", "gopher://x.nl/", "javascript:alert(1)", "data:text/xml,<rss/>"]
)  # fmt: skip
def test_a_redirect_out_of_the_web_is_refused(server: LoopbackServer, browser: Browser, target: str) -> None:
    assert browser.kind(server.serve("/", redirect(target))) is FailureKind.FORBIDDEN_ADDRESS


@pytest.mark.parametrize("target", ["http://x.nl:99999/", "http://[::1", "http://x..nl/", "//[", "http://x.nl\\@y.nl/"])
def test_a_redirect_to_nowhere_is_refused(server: LoopbackServer, browser: Browser, target: str) -> None:
    assert browser.kind(server.serve("/", redirect(target))) is FailureKind.BAD_ADDRESS


def test_a_redirect_that_does_not_say_where_is_an_answer(server: LoopbackServer, browser: Browser) -> None:
    assert browser.get(server.serve("/", Answer(status=302))).status == 302


def test_the_page_of_a_redirect_is_not_read_to_its_end(server: LoopbackServer, browser: Browser) -> None:
    end = server.serve("/end", FEED)
    start = server.serve("/", Answer(b"x" * 70_000, 302, {"Location": end}, endless=True))
    assert browser.get(start).body == FEED
