"""A fetch goes as a person would want: asked honestly, once, for no more than is new."""

from __future__ import annotations

import logging
import time

import pytest
from browsing import FEED, Browser
from web_server import Answer, Asked, LoopbackServer, busy, conditional, packed, redirect, with_password

from reader import __version__
from reader.web.exchange import FailureKind, Request

DATE = "Wed, 21 Oct 2015 07:28:00 GMT"


def test_a_feed_comes_in_whole(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/feed", FEED, headers={"ETag": '"1"', "Last-Modified": DATE, "X-Twice": "é"})
    answer = browser.get(url)
    assert (answer.url, answer.status, answer.body, answer.moved_to) == (url, 200, FEED, "")
    assert (answer.etag, answer.last_modified) == ('"1"', DATE)
    assert answer.headers["content-type"] == "application/rss+xml; charset=utf-8"
    assert not answer.is_cut


def test_we_say_who_we_are_and_nothing_about_the_person(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/feed", FEED, headers={"Set-Cookie": "who=you; Path=/"})
    start = server.serve("/", Answer(status=302, headers={"Location": url, "Set-Cookie": "who=you; Path=/"}))
    browser.get(start)
    browser.get(url)
    assert len(server.requests) == 3
    for asked in server.requests:
        assert set(asked.headers) == {"host", "user-agent", "accept", "accept-encoding"}
        assert asked.headers["user-agent"] == f"Leeszaal/{__version__}"
        assert asked.headers["host"] == f"127.0.0.1:{server.port}"


def test_what_is_accepted_can_be_said(server: LoopbackServer, browser: Browser) -> None:
    browser.get(server.serve("/", FEED), accept="text/html")
    assert server.requests[0].headers["accept"] == "text/html"


@pytest.mark.parametrize(("etag", "last_modified"), [('"1"', ""), ("", DATE), ('W/"é"'.replace("é", "e"), DATE)])
def test_what_is_not_new_is_not_sent(server: LoopbackServer, browser: Browser, etag: str, last_modified: str) -> None:
    url = server.serve("/feed", conditional(FEED, etag, last_modified))
    first = browser.get(url)
    again = browser.get(url, etag=first.etag, last_modified=first.last_modified)
    assert (again.status, again.body) == (304, b"")
    assert (again.etag, again.last_modified) == (etag, last_modified)


def test_a_304_need_not_repeat_which_one_it_is(server: LoopbackServer, browser: Browser) -> None:
    answer = browser.get(server.serve("/", Answer(status=304)), etag='"1"', last_modified=DATE)
    assert (answer.etag, answer.last_modified) == ('"1"', DATE)


@pytest.mark.parametrize("tag", ['"a\r\nX-Injected: yes"', '"\x00"', '"é"', '"' + "a" * 10_000 + '"'])
def test_a_tag_that_cannot_be_sent_is_left_out(server: LoopbackServer, browser: Browser, tag: str) -> None:
    assert browser.get(server.serve("/", FEED), etag=tag).status == 200
    assert not {"if-none-match", "x-injected"} & set(server.requests[0].headers)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_feed_may_be_compressed(server: LoopbackServer, browser: Browser, encoding: str) -> None:
    assert browser.get(server.serve("/", packed(FEED * 1_000, encoding))).body == FEED * 1_000
    assert encoding in server.requests[0].headers["accept-encoding"]


def test_a_feed_may_come_in_chunks(server: LoopbackServer, browser: Browser) -> None:
    assert browser.get(server.serve("/", Answer(FEED * 5_000, chunked=True))).body == FEED * 5_000


@pytest.mark.parametrize("status", [204, 400, 401, 403, 404, 410, 418, 429, 500, 503, 599])
def test_every_status_is_an_answer(server: LoopbackServer, browser: Browser, status: int) -> None:
    answer = browser.get(server.serve("/", b"So sorry", status=status))
    assert (answer.status, answer.body) == (status, b"")


def test_an_empty_answer_is_an_answer(server: LoopbackServer, browser: Browser) -> None:
    assert browser.get(server.serve("/", b"")).body == b""


def test_a_busy_server_says_when(server: LoopbackServer, browser: Browser) -> None:
    answer = browser.get(server.serve("/", busy("120")))
    assert (answer.status, answer.retry_after) == (429, 120.0)


def test_a_server_says_how_long_its_answer_is_good(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", FEED, headers={"Cache-Control": "public, max-age=1800", "Age": "300"})
    assert browser.get(url).fresh_for == 1500.0


def test_the_connection_is_kept_also_after_an_error(server: LoopbackServer, browser: Browser) -> None:
    for status in (200, 404, 304, 200):
        browser.get(server.serve("/", FEED, status=status))
    assert server.connections == 1


def test_a_kept_connection_that_was_closed_is_made_again(server: LoopbackServer, browser: Browser) -> None:
    answers = iter([Answer(FEED), Answer(raw=b""), Answer(FEED)])
    url = server.serve("/", lambda _asked: next(answers))
    assert browser.get(url).body == FEED
    assert browser.get(url).body == FEED
    assert (len(server.requests), server.connections) == (3, 2)


def test_a_new_connection_that_is_closed_is_not_tried_again(server: LoopbackServer, browser: Browser) -> None:
    assert browser.kind(server.serve("/", Answer(raw=b""))) is FailureKind.PROTOCOL
    assert len(server.requests) == 1


# Names and passwords.


def test_a_password_opens_a_feed(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", with_password(FEED, "Jan", "gehéim:1"))
    assert browser.get(url).status == 401
    assert browser.get(url, user_name="Jan", password="fout").status == 401
    assert browser.get(url, user_name="Jan", password="gehéim:1").body == FEED


def test_a_password_does_not_go_to_another_port_of_the_host(server: LoopbackServer, browser: Browser) -> None:
    with LoopbackServer() as other:
        target = other.serve("/", FEED)
        browser.get(server.serve("/", redirect(target)), user_name="Jan", password="geheim")
        assert "authorization" in server.requests[0].headers
        assert "authorization" not in other.requests[0].headers


def test_a_password_in_the_address_goes_nowhere(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", FEED).replace("http://", "http://jan:geheim@")
    assert "geheim" not in browser.get(url).url
    assert "authorization" not in server.requests[0].headers


def test_a_password_is_never_written_down(
    server: LoopbackServer, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url = server.serve("/", with_password(FEED, "Jan", "geheim"))
    request = Request(url, allows_private=True, user_name="Jan", password="geheim")
    browser.web.submit(request).result(15)
    secret = server.requests[0].headers["authorization"].removeprefix("Basic ")
    assert "geheim" not in repr(request)
    assert caplog.records
    assert not [record for record in caplog.records if {"geheim", secret} & set(record.getMessage().split("'"))]
    assert secret not in caplog.text
    assert "geheim" not in caplog.text


def test_many_requests_cost_little(server: LoopbackServer, browser: Browser) -> None:
    """About 1 ms each on the machine this was written on, the server included; the bound leaves room for others."""

    def answer(asked: Asked) -> Answer:
        return Answer(asked.path.encode())

    server.serve("/", answer)
    requests = [Request(server.url(f"/?{number}"), allows_private=True) for number in range(300)]
    started = time.process_time()
    answers = [promise.result(15) for promise in [browser.web.submit(request) for request in requests]]
    assert time.process_time() - started < 300 * 0.006
    assert [answer.body for answer in answers] == [b"/?%d" % number for number in range(300)]
