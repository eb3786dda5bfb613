"""Whatever a server sends, a fetch ends in time and in bounds, with an answer or a sentence."""

from __future__ import annotations

import asyncio
import socket
import time
import tracemalloc

import pytest
from browsing import FEED, Browser, browsing, to_loopback
from web_server import Answer, LoopbackServer, bomb, compressed, endless, packed, redirect, silent, trickling

from reader.web.exchange import FailureKind, Request

SHORT = 0.15  # seconds


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_not_unpacked(server: LoopbackServer, browser: Browser, encoding: str) -> None:
    answer = bomb(encoding, 60)
    assert len(answer.body) < 70_000
    url = server.serve("/", answer)
    tracemalloc.start()
    try:
        assert browser.kind(url, max_bytes=2_000_000) is FailureKind.TOO_LARGE
        assert tracemalloc.get_traced_memory()[1] < 15_000_000
    finally:
        tracemalloc.stop()


def test_a_bomb_within_a_bomb_is_not_unpacked(server: LoopbackServer, browser: Browser) -> None:
    body = compressed([bomb("gzip", 30).body], "br")
    url = server.serve("/", body, headers={"Content-Encoding": "gzip, br"})
    assert browser.kind(url, max_bytes=2_000_000) is FailureKind.TOO_LARGE


def test_a_bomb_that_does_not_say_what_it_is(server: LoopbackServer, browser: Browser) -> None:
    assert browser.kind(server.serve("/", bomb("gzip", 20).body), max_bytes=2_000_000) is FailureKind.TOO_LARGE


def test_a_body_without_end_is_left(server: LoopbackServer, browser: Browser) -> None:
    assert browser.kind(server.serve("/", endless())) is FailureKind.TOO_LARGE
    assert browser.kind(server.serve("/c", Answer(b"x" * 65_536, endless=True, chunked=True))) is FailureKind.TOO_LARGE


def test_a_body_that_says_it_is_too_large_is_not_read(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", Answer(b"x", length=15_000_001))
    assert browser.kind(url) is FailureKind.TOO_LARGE
    assert browser.get(server.serve("/fits", b"x" * 1_000), max_bytes=1_000).body == b"x" * 1_000
    assert browser.kind(server.serve("/more", b"x" * 1_001), max_bytes=1_000) is FailureKind.TOO_LARGE


@pytest.mark.parametrize(
    "answer",
    [
        silent(),
        trickling(b" " * 100_000, every=0.002),  # each read is quick, the whole is not
        Answer(b" ", every=0.002, endless=True, chunked=True),
        Answer(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000, every=0.002),
        Answer(raw=b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100_000, endless=True),
        Answer(raw=b"HTTP/1.1 103 Early Hints\r\n\r\n", endless=True, every=0.001),
        silent(FEED, length=len(FEED) + 10),
    ],
    ids=["silent", "body", "chunks", "head", "many hints", "slow hints", "waits for more"],
)
def test_the_time_is_that_of_the_whole(server: LoopbackServer, browser: Browser, answer: Answer) -> None:
    url = server.serve("/", answer)
    started = time.monotonic()
    kind = browser.kind(url, seconds=SHORT)
    assert kind in (FailureKind.TIMEOUT, FailureKind.PROTOCOL)
    assert time.monotonic() - started < 2
    assert kind is FailureKind.TIMEOUT or answer.raw


def test_hops_share_the_time(server: LoopbackServer, browser: Browser) -> None:
    """Each of them is quick, and all ten together are not."""
    server.serve("/", lambda asked: Answer(b"x" * 30, 302, {"Location": f"/?{asked.path}"}, every=0.001))
    assert browser.kind(server.url(), seconds=SHORT) is FailureKind.TIMEOUT


def test_a_name_that_is_never_found_takes_no_longer() -> None:
    async def never(_host: str, _port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    with browsing(resolve=never) as browser:
        assert browser.kind("http://feeds.example/", seconds=SHORT) is FailureKind.TIMEOUT


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"garbage\r\n\r\n",
        b"\x00\x01\x02\xff" * 100,
        b"SSH-2.0-OpenSSH_9.7\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"f" * 100 + b"\r\nx",
        b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX-\x00: y\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\n" + b"X-Many: y\r\n" * 50_000 + b"\r\nx",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"y" * 1_000_000 + b"\r\n\r\nx",
        b"HTTP/1.1 200 " + b"OK" * 200_000,
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nx",
    ],
    ids=lambda raw: repr(raw[:40]),
)
def test_what_is_not_http_is_refused(server: LoopbackServer, browser: Browser, raw: bytes) -> None:
    try:
        answer = browser.get(server.serve("/", Answer(raw=raw)), seconds=5.0)
    except Exception:
        assert browser.kind(server.url(), seconds=5.0) is FailureKind.PROTOCOL
    else:
        assert not 200 <= answer.status < 300


def test_a_length_that_is_too_short_is_believed(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", Answer(FEED, length=5))
    assert browser.get(url).body == FEED[:5]
    assert browser.get(server.serve("/next", FEED)).body == FEED  # what was left over is no answer to this


@pytest.mark.parametrize("answer", [
    Answer(FEED, headers={"ETag": '"1"'}, length=len(FEED) + 10, ends_after=len(FEED)),
    Answer(FEED * 2, headers={"ETag": '"1"'}, chunked=True, ends_after=len(FEED)),
])  # fmt: skip
def test_a_body_that_ends_early_is_kept_but_asked_again(
    server: LoopbackServer, browser: Browser, answer: Answer
) -> None:
    heard = browser.get(server.serve("/", answer))
    assert (heard.body, heard.is_cut, heard.etag) == (FEED, True, "")


def test_a_connection_that_breaks_halfway_is_a_failure(server: LoopbackServer, browser: Browser) -> None:
    assert browser.kind(server.serve("/", Answer(FEED, breaks_after=10))) is FailureKind.PROTOCOL


def test_nothing_of_a_promised_body_is_a_failure(server: LoopbackServer, browser: Browser) -> None:
    assert browser.kind(server.serve("/", Answer(FEED, ends_after=0))) is FailureKind.PROTOCOL


@pytest.mark.parametrize(
    "said", ["gzip", "br", "zstd", "deflate", "gzip, gzip", "wonder", "identity", ",,", "gzip" * 1_000]
)
def test_a_body_that_is_not_compressed_as_it_says(server: LoopbackServer, browser: Browser, said: str) -> None:
    assert browser.get(server.serve("/", FEED, headers={"Content-Encoding": said})).body == FEED


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_compressed_body_that_ends_early(server: LoopbackServer, browser: Browser, encoding: str) -> None:
    whole = packed(bytes(range(256)) * 4_000, encoding)
    half = Answer(whole.body[: len(whole.body) // 2], headers={**whole.headers, "ETag": '"1"'})
    answer = browser.get(server.serve("/", half))
    assert (answer.is_cut, answer.etag) == (True, "")


def test_a_server_that_is_not_there(browser: Browser) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert browser.kind(f"http://127.0.0.1:{port}/") is FailureKind.REFUSED


def test_names_that_are_not_there() -> None:
    errors = {"gone.example": socket.EAI_NONAME, "later.example": socket.EAI_AGAIN}

    async def resolve(host: str, _port: int) -> list[str]:
        if host in errors:
            raise socket.gaierror(errors[host], "no")
        if host == "odd.example":
            raise UnicodeError
        return []

    with browsing(resolve=resolve) as browser:
        assert browser.kind("http://gone.example/") is FailureKind.NOT_FOUND_HOST
        assert browser.kind("http://nothing.example/") is FailureKind.NOT_FOUND_HOST
        assert browser.kind("http://later.example/") is FailureKind.OFFLINE
        assert browser.kind("http://odd.example/") is FailureKind.BAD_ADDRESS


def test_a_bad_server_takes_no_turn_from_a_good_one(server: LoopbackServer) -> None:
    bad = server.serve("/bad", silent()).replace("127.0.0.1", "bad.example")
    good = server.serve("/good", FEED).replace("127.0.0.1", "good.example")
    with browsing(at_once=3, per_host=2, resolve=to_loopback) as browser:
        waiting = [browser.web.submit(Request(bad, allows_private=True)) for _ in range(20)]
        assert browser.get(good).body == FEED
        assert not any(promise.done() for promise in waiting)
    assert all(promise.cancelled() for promise in waiting)


def test_hostile_servers_leave_the_next_fetch_alone(server: LoopbackServer, browser: Browser) -> None:
    for path, answer in {"/a": endless(), "/b": Answer(FEED, breaks_after=3), "/c": redirect("file:///x")}.items():
        browser.failure(server.serve(path, answer))
    assert browser.get(server.serve("/", FEED)).body == FEED
