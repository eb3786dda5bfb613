"""Eight at once and two a host, however many are asked for; and an end when it is asked."""

from __future__ import annotations

import threading
import time
from collections import Counter
from concurrent.futures import CancelledError

import pytest
from browsing import FEED, Browser, browsing, no_proxy, to_loopback
from web_server import LoopbackServer, silent

from reader.web.exchange import Request
from reader.web.network import aside
from reader.web.web import Web


def test_two_at_once_to_one_host(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/", FEED)
    server.hold()
    promises = [browser.web.submit(Request(url, allows_private=True)) for _ in range(10)]
    server.wait_for(2)
    server.release()
    assert all(promise.result(15).status == 200 for promise in promises)
    assert server.most_at_once == server.connections == 2


def test_eight_at_once_in_all(server: LoopbackServer) -> None:
    server.serve("/", FEED)
    server.hold()
    urls = [server.url(host=f"{name}.example") for name in "abcdefghijkl" for _ in range(4)]
    with browsing(resolve=to_loopback) as browser:
        promises = [browser.web.submit(Request(url, allows_private=True)) for url in urls]
        server.wait_for(8)
        assert max(Counter(asked.headers["host"] for asked in server.requests).values()) == 2
        server.release()
        assert all(promise.result(15).status == 200 for promise in promises)
    assert server.most_at_once == 8


def test_waiting_for_a_turn_takes_no_time_of_a_fetch(server: LoopbackServer) -> None:
    mute, good = server.serve("/mute", silent()), server.serve("/good", FEED)
    with browsing(at_once=1) as browser:
        first = browser.web.submit(Request(mute, allows_private=True, seconds=0.3))
        second = browser.web.submit(Request(good, allows_private=True, seconds=0.2))
        assert second.result(15).body == FEED
        assert first.exception(0) is not None


def test_a_fetch_can_be_cancelled(server: LoopbackServer, browser: Browser) -> None:
    promise = browser.web.submit(Request(server.serve("/", silent()), allows_private=True))
    server.wait_for(1)
    assert promise.cancel()
    with pytest.raises(CancelledError):
        promise.result(15)
    assert browser.get(server.serve("/next", FEED)).body == FEED


def test_closing_ends_everything_within_a_second(server: LoopbackServer) -> None:
    before = set(threading.enumerate())
    web = Web(resolve=to_loopback, proxy_for=no_proxy)
    urls = [server.serve("/", silent()).replace("127.0.0.1", f"{number}.example") for number in range(30)]
    promises = [web.submit(Request(url, allows_private=True)) for url in urls]
    server.wait_for(8)
    started = time.monotonic()
    web.close()
    assert time.monotonic() - started < 1
    assert all(promise.cancelled() for promise in promises)
    assert set(threading.enumerate()) == before
    web.close()
    assert web.submit(Request(urls[0])).cancelled()


def test_closing_does_not_wait_for_a_look_up_that_hangs() -> None:
    asked, answer = threading.Event(), threading.Event()

    async def slow(_host: str, _port: int) -> list[str]:
        def hang() -> list[str]:
            asked.set()
            answer.wait(15)
            return ["127.0.0.1"]

        return await aside(hang)

    web = Web(resolve=slow, proxy_for=no_proxy)
    promise = web.submit(Request("http://slow.example/"))
    assert asked.wait(15)
    started = time.monotonic()
    web.close()
    assert time.monotonic() - started < 1
    assert promise.cancelled()
    answer.set()
