"""One fetch from its address to its answer: every hop judged, counted and timed."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpcore

from reader import __version__
from reader.web import cache_headers
from reader.web.addresses import canonical, host_of, led_to, origin_of
from reader.web.connections import Connections
from reader.web.decoding import ACCEPTED, decoded, too_large
from reader.web.exchange import FailureKind, FetchFailed, Request, Response
from reader.web.failures import failure_of, took_too_long
from reader.web.proxies import refuse_private
from reader.web.turns import Turns

ProxyFor = Callable[[str], Awaitable[str]]

USER_AGENT = f"Leeszaal/{__version__}"
FEEDS = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
MOST_HOPS = 10
_PERMANENT = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
_ENOUGH_OF_AN_ERROR = 64 * 1024  # bytes
_LONGEST_TAG = 1_000


@dataclass(frozen=True, slots=True)
class _Heard:
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    is_cut: bool = False


@dataclass(slots=True)
class _Clock:
    """What is left of the time of a fetch; waiting for a turn costs nothing."""

    left: float

    @asynccontextmanager
    async def running(self, host: str) -> AsyncIterator[None]:
        started = time.monotonic()
        try:
            async with asyncio.timeout(self.left):
                yield
        except TimeoutError as error:
            raise took_too_long(host) from error
        finally:
            self.left -= time.monotonic() - started


class Fetcher:
    """Used by one event loop."""

    def __init__(self, connections: Connections, turns: Turns, proxy_for: ProxyFor) -> None:
        self._connections = connections
        self._turns = turns
        self._proxy_for = proxy_for

    async def fetch(self, request: Request) -> Response:
        """Raises FetchFailed and nothing else but cancellation."""
        url = start = canonical(request.url)
        clock = _Clock(request.seconds)
        been: set[str] = set()
        moved_to, is_permanent = "", True
        while True:
            been.add(url)
            heard = await self._hop(request, url, start, clock)
            location = heard.headers.get("location", "")
            if heard.status not in _REDIRECTS or not location:
                return _response(request, url, moved_to, heard)
            target = led_to(url, location)
            if target in been:
                raise FetchFailed(FailureKind.REDIRECTS, f"{host_of(url)} sends us round in a circle.")
            if len(been) > MOST_HOPS:
                raise FetchFailed(FailureKind.REDIRECTS, f"{host_of(url)} sends us on and on.")
            loses_safety = url.startswith("https:") and not target.startswith("https:")
            is_permanent = is_permanent and heard.status in _PERMANENT and not loses_safety
            url = target
            if is_permanent:
                moved_to = url

    async def _hop(self, request: Request, url: str, start: str, clock: _Clock) -> _Heard:
        host = host_of(url)
        allows_private = request.allows_private and host == host_of(start)
        async with self._turns.of(host), clock.running(host):
            try:
                proxy = await self._proxy_for(url)
                if proxy and not allows_private:
                    refuse_private(url)
                pool = self._connections.pool(allows_private, proxy)
                return await _asked_twice(pool, url, _headers(request, url, start), request.max_bytes)
            except FetchFailed:
                raise
            except Exception as error:
                # The border: whatever httpcore, h2 or a socket makes of a hostile server ends here as one sentence.
                raise failure_of(error, host) from error


async def _asked_twice(
    pool: httpcore.AsyncConnectionPool, url: str, headers: list[tuple[bytes, bytes]], most: int
) -> _Heard:
    """Asks again on a new connection when a kept one turns out to be closed: the server went just before we asked."""
    is_new = False

    async def traced(event: str, _details: Mapping[str, object]) -> None:
        nonlocal is_new
        is_new = is_new or event == "connection.connect_tcp.started"

    try:
        return await _asked(pool, url, headers, most, {"trace": traced})
    except (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError):
        if is_new:
            raise
    return await _asked(pool, url, headers, most, {})


async def _asked(
    pool: httpcore.AsyncConnectionPool,
    url: str,
    headers: list[tuple[bytes, bytes]],
    most: int,
    extensions: dict[str, object],
) -> _Heard:
    async with pool.stream("GET", url, headers=headers, extensions=extensions) as answer:
        if answer.status < 200:  # 101 agrees to something that was not asked, and HTTP/2 lets 0 pass
            raise httpcore.RemoteProtocolError(f"status {answer.status}")
        said = _as_mapping(answer.headers)
        if not 200 <= answer.status < 300:
            await _drained(answer)
            return _Heard(answer.status, said)
        if said.get("content-length", "0").isdigit() and int(said.get("content-length", "0")[:18]) > most:
            raise too_large(most)
        received = bytearray()
        is_cut = False
        try:
            async for piece in answer.aiter_stream():
                received += piece
                if len(received) > most:
                    raise too_large(most)
        except httpcore.RemoteProtocolError:
            if not received:
                raise
            is_cut = True  # a polite end before the length that was promised: some servers cannot count
    body, is_short = decoded(bytes(received), said.get("content-encoding", ""), most)
    return _Heard(answer.status, said, body, is_cut or is_short)


async def _drained(answer: httpcore.Response) -> None:
    """The page that comes with a redirect or an error is of no use, but read to its end the connection can be kept."""
    size = 0
    with suppress(httpcore.RemoteProtocolError, httpcore.NetworkError):
        async for piece in answer.aiter_stream():
            size += len(piece)
            if size > _ENOUGH_OF_AN_ERROR:
                return


def _headers(request: Request, url: str, start: str) -> list[tuple[bytes, bytes]]:
    """No cookies and no referrer; the name and password go to the host that they were given for, and to its secure
    twin, and nowhere else."""
    headers = {
        "Host": urlsplit(url).netloc,
        "User-Agent": USER_AGENT,
        "Accept": request.accept or FEEDS,
        "Accept-Encoding": ACCEPTED,
    }
    for name, value in (("If-None-Match", request.etag), ("If-Modified-Since", request.last_modified)):
        if value and len(value) <= _LONGEST_TAG and value.isascii() and value.isprintable():
            headers[name] = value
    if request.user_name and _may_know_password(origin_of(start), origin_of(url)):
        secret = f"{request.user_name}:{request.password}".encode()
        headers["Authorization"] = "Basic " + base64.b64encode(secret).decode("ascii")
    return [(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()]


def _may_know_password(start: tuple[str, str, int], here: tuple[str, str, int]) -> bool:
    is_secure_twin = start[1] == here[1] and (start[0], start[2], here[0], here[2]) == ("http", 80, "https", 443)
    return start == here or is_secure_twin


def _as_mapping(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    result: dict[str, str] = {}
    for name, value in headers:
        key, text = name.decode("latin-1").lower(), _text(value)
        result[key] = f"{result[key]}, {text}" if key in result and key != "location" else text
    return result


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8").strip()
    except UnicodeDecodeError:
        return value.decode("latin-1").strip()


def _response(request: Request, url: str, moved_to: str, heard: _Heard) -> Response:
    now = time.time()
    has_it = heard.status == 304  # and then need not say again which one it is
    return Response(
        url=url,
        status=heard.status,
        headers=heard.headers,
        body=heard.body,
        moved_to=moved_to,
        etag="" if heard.is_cut else heard.headers.get("etag", request.etag if has_it else ""),
        last_modified=(
            "" if heard.is_cut else heard.headers.get("last-modified", request.last_modified if has_it else "")
        ),
        retry_after=cache_headers.retry_after(heard.headers, now),
        fresh_for=cache_headers.fresh_for(heard.headers, now),
        is_cut=heard.is_cut,
    )
