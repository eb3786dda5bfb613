"""The proxy that this computer is set to use is used, and does not make the guarded way less so."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from browsing import FEED, Browser, browsing
from web_server import Certificate, LoopbackServer, redirect

from reader.web.exchange import FailureKind
from reader.web.proxies import system_proxy
from reader.web.web import Web


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def browser() -> Iterator[Browser]:
    with Web() as web:
        yield Browser(web)


def use(monkeypatch: pytest.MonkeyPatch, proxy: LoopbackServer, account: str = "") -> None:
    monkeypatch.setenv("http_proxy", proxy.url().replace("http://", f"http://{account}"))
    monkeypatch.setenv("https_proxy", proxy.url())


@pytest.mark.parametrize(
    ("url", "settings", "proxy"),
    [
        ("http://x.nl/", {}, ""),
        ("http://x.nl/", {"http_proxy": "http://p:1"}, "http://p:1"),
        ("https://x.nl/", {"http_proxy": "http://p:1"}, ""),
        ("https://x.nl/", {"https_proxy": "p:1"}, "http://p:1"),
        ("https://x.nl/", {"all_proxy": "http://p:1"}, "http://p:1"),
        ("https://x.nl/", {"https_proxy": "http://p:1", "no_proxy": "y.nl,x.nl"}, ""),
        ("https://a.x.nl/", {"https_proxy": "http://p:1", "no_proxy": ".x.nl"}, ""),
        ("https://x.nl/", {"https_proxy": "http://p:1", "no_proxy": "*"}, ""),
        ("http://localhost:80/", {"http_proxy": "http://p:1"}, ""),
        ("http://127.0.0.1/", {"http_proxy": "http://p:1"}, ""),
        ("http://127.1/", {"http_proxy": "http://p:1"}, ""),
        ("http://[::1]/", {"http_proxy": "http://p:1"}, ""),
    ],
)
def test_which_proxy(monkeypatch: pytest.MonkeyPatch, url: str, settings: dict[str, str], proxy: str) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert asyncio.run(system_proxy(url)) == proxy


def test_a_feed_comes_through_the_proxy(
    server: LoopbackServer, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, server, "jan:geh%C3%A9im@")
    server.serve("http://feeds.example/a?b", FEED)
    assert browser.get("http://feeds.example/a?b", allows_private=False).body == FEED
    asked = server.requests[0]
    assert asked.headers["host"] == "feeds.example"
    assert asked.headers["proxy-authorization"] == "Basic " + base64.b64encode("jan:gehéim".encode()).decode()


def test_a_password_does_not_go_to_another_host(
    server: LoopbackServer, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, server)
    server.serve("http://a.example/", redirect("http://b.example/"))
    server.serve("http://b.example/", redirect("http://a.example/end"))
    server.serve("http://a.example/end", FEED)
    assert browser.get("http://a.example/", user_name="Jan", password="geheim").body == FEED
    assert ["authorization" in asked.headers for asked in server.requests] == [True, False, True]


@pytest.mark.parametrize("host", ["10.0.0.1", "router.lan", "nas", "[fd00::1]", "169.254.169.254", "167772161"])
def test_the_proxy_is_not_asked_for_the_own_network(
    server: LoopbackServer, browser: Browser, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    use(monkeypatch, server)
    server.serve(f"http://{host}/", FEED)
    server.serve("http://feeds.example/", redirect(f"http://{host}/"))
    assert browser.kind(f"http://{host}/", allows_private=False) is FailureKind.FORBIDDEN_ADDRESS
    assert browser.kind("http://feeds.example/") is FailureKind.FORBIDDEN_ADDRESS
    if ":" not in host:  # httpcore forgets the brackets when it asks a proxy
        assert browser.get(f"http://{host}/").body == FEED  # the person typed it


def test_a_kind_of_proxy_that_is_not_spoken(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1080")
    failure = browser.failure("http://feeds.example/")
    assert failure.kind is FailureKind.PROTOCOL
    assert "socks5" in str(failure)


def test_a_proxy_that_lets_nobody_through(
    server: LoopbackServer, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, server)
    failure = browser.failure("https://feeds.example/")
    assert failure.kind is FailureKind.REFUSED
    assert "proxy" in str(failure)
    assert server.requests[0].method == "CONNECT"


@contextlib.contextmanager
def tunnel(to_port: int) -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that connects whoever asks to this port; its address, and what was asked."""
    asked: list[bytes] = []

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
        writer.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", to_port)
        try:
            await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer), return_exceptions=True)
        finally:
            far_writer.transport.abort()
            writer.transport.abort()

    async def serve(is_open: Future[int], stopping: asyncio.Event) -> None:
        async with await asyncio.start_server(connected, "127.0.0.1", 0) as proxy:
            is_open.set_result(proxy.sockets[0].getsockname()[1])
            await stopping.wait()

    is_open: Future[int] = Future()
    with asyncio.Runner() as runner:
        stopping = asyncio.Event()
        thread = threading.Thread(target=lambda: runner.run(serve(is_open, stopping)))
        thread.start()
        try:
            yield f"http://127.0.0.1:{is_open.result(15)}", asked
        finally:
            runner.get_loop().call_soon_threadsafe(stopping.set)
            thread.join()


def test_a_secure_feed_comes_through_a_tunnel(tmp_path: Path) -> None:
    pytest.importorskip("cryptography", reason="makes the certificate")
    certificate = Certificate.made(tmp_path, ["feeds.example"])
    with LoopbackServer(certificate) as secure, tunnel(secure.port) as (address, asked):

        async def proxy_for(_url: str) -> str:
            return address

        secure.serve("/", FEED)
        with browsing(trust=certificate.trusted(), proxy_for=proxy_for) as browser:
            assert browser.get("https://feeds.example/", allows_private=False).body == FEED
            assert browser.kind("https://other.example/", allows_private=False) is FailureKind.TLS
    assert [line.split()[1] for line in asked] == [b"feeds.example:443", b"other.example:443"]
