"""A real web server on loopback, for tests: it serves what it is told to, misbehaves on request, and remembers.

    with LoopbackServer() as server:
        url = server.serve("/feed", b"<rss/>", headers={"ETag": '"1"'})   # -> http://127.0.0.1:PORT/feed
        server.serve("/old", redirect(url, 301))
        server.serve("/news", lambda asked: Answer(asked.headers["user-agent"].encode()))
        server.serve("/slow", trickling(b"<rss>", every=0.01))

`server.requests` are all requests in order, `server.asked("/feed")` those of one path, `server.most_at_once` the
largest number under way together, `server.connections` how many were opened. `server.hold()` lets requests arrive but
answers none until `server.release()`. TLS: `LoopbackServer(tls=Certificate.made(tmp_path))`; a client that should
trust it is given `certificate.trusted()`.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import gzip
import http
import socket
import struct
import threading
import zlib
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import TracebackType

from certificates import Certificate

WAIT = 10.0  # seconds; only a fault waits this long
BLOCK = 64 * 1024


@dataclass(frozen=True)
class Asked:
    """A request as it came in; header names in small letters."""

    method: str
    path: str  # with its query
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """What goes back. Only `body` is needed; the rest is for servers that behave badly or in their own way."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/rss+xml; charset=utf-8"
    chunked: bool = False
    length: int | None = None  # said to be this long, whatever it is
    every: float = 0.0  # seconds between single bytes of the body
    endless: bool = False  # the body again and again, until the client goes
    breaks_after: int | None = None  # the connection is reset after so many bytes of the body
    ends_after: int | None = None  # the connection is closed politely after so many bytes of the body
    silent: bool = False  # never answers; with a body, says no more after it and keeps the connection
    raw: bytes | None = None  # exactly this, and the connection is closed


Handler = Callable[[Asked], Answer]


class LoopbackServer:
    """On a port of the system's choosing, in a thread of its own; paths that are not served answer 404."""

    protocols: tuple[str, ...] = ("http/1.1",)

    def __init__(self, tls: Certificate | None = None, host: str = "127.0.0.1") -> None:
        self.requests: list[Asked] = []
        self.connections = 0
        self.most_at_once = 0
        self.failures: list[BaseException] = []
        self._at_once = 0
        self._handlers: dict[str, Handler] = {}
        self._host = host
        self._name = "localhost" if tls else host
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="loopback server")
        self._started = threading.Event()
        self._changed = threading.Condition()
        self._stopping = asyncio.Event()
        self._may_answer = asyncio.Event()
        self._may_answer.set()
        self.port = 0

    def __enter__(self) -> LoopbackServer:
        self._thread.start()
        assert self._started.wait(WAIT)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(WAIT)
        assert not self._thread.is_alive()
        assert self.failures == []

    def serve(
        self,
        path: str,
        what: bytes | str | Answer | Handler,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        content_type: str = "application/rss+xml; charset=utf-8",
    ) -> str:
        """What is served from now on at this path; its address. A query counts only when it is part of `path`."""
        if isinstance(what, str):
            what = what.encode()
        if isinstance(what, bytes):
            what = Answer(what, status, headers or {}, content_type)
        if isinstance(what, Answer):
            answer = what
            self._handlers[path] = lambda _asked: answer
        else:
            self._handlers[path] = what
        return self.url(path)

    def url(self, path: str = "/", host: str = "") -> str:
        name = host or self._name
        name = f"[{name}]" if ":" in name else name
        return f"{'https' if self._tls else 'http'}://{name}:{self.port}{path}"

    def asked(self, path: str) -> list[Asked]:
        return [request for request in self.requests if request.path == path]

    def hold(self) -> None:
        """Requests are taken in and left waiting."""
        self._loop.call_soon_threadsafe(self._may_answer.clear)

    def release(self) -> None:
        self._loop.call_soon_threadsafe(self._may_answer.set)

    def wait_for(self, requests: int) -> None:
        """Until so many requests have come in since the start."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.requests) >= requests, WAIT), len(self.requests)

    # On the server's own thread from here on.

    def _run(self) -> None:
        with contextlib.closing(self._loop):
            self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        tasks: set[asyncio.Task[None]] = set()

        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            self.connections += 1
            try:
                await self._talk(reader, writer)
            except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                pass  # the client went, or the server stops
            except Exception as error:
                self.failures.append(error)
            finally:
                tasks.discard(task)
                writer.transport.abort()

        context = self._tls.context(self.protocols) if self._tls else None
        server = await asyncio.start_server(connected, self._host, 0, ssl=context)
        self.port = server.sockets[0].getsockname()[1]
        self._loop.set_exception_handler(lambda _loop, _context: None)  # failed handshakes are the client's to report
        self._started.set()
        await self._stopping.wait()
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)  # aborted transports close in the next turn of the loop

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            start = await reader.readexactly(3)
            if not start.isalpha():  # somebody speaks TLS to us
                writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                await writer.drain()
                return
            head = start + await reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")
            method, path, _version = first.split(" ")
            pairs = (line.split(":", 1) for line in lines if line)
            asked = Asked(method, path, {name.strip().lower(): value.strip() for name, value in pairs})
            async with self.under_way(asked):
                keep = await self._answer(asked, writer)
            if not keep:
                writer.close()
                await writer.wait_closed()
                return

    @contextlib.asynccontextmanager
    async def under_way(self, asked: Asked) -> AsyncIterator[None]:
        self._at_once += 1
        try:
            with self._changed:
                self.requests.append(asked)
                self.most_at_once = max(self.most_at_once, self._at_once)
                self._changed.notify_all()
            await self._may_answer.wait()
            yield
        finally:
            self._at_once -= 1

    def answer_to(self, asked: Asked) -> Answer:
        handler = self._handlers.get(asked.path) or self._handlers.get(asked.path.split("?", 1)[0])
        return handler(asked) if handler else Answer(b"Not found", 404, content_type="text/plain")

    async def _answer(self, asked: Asked, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection may be used again."""
        answer = self.answer_to(asked)
        if answer.silent and not answer.body:
            await asyncio.Event().wait()
        if answer.raw is not None:
            async for piece in pieces_of(replace(answer, body=answer.raw)):
                writer.write(piece)
                await writer.drain()
            return False
        writer.write(head_of(answer))
        if asked.method == "HEAD" or answer.status in (204, 304):
            await writer.drain()
            return True
        await self._send_body(answer, writer)
        if answer.breaks_after is not None:
            connection = writer.get_extra_info("socket")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # a reset, no farewell
            writer.transport.abort()
            return False
        if answer.silent:
            await asyncio.Event().wait()
        return answer.ends_after is None and answer.length is None

    async def _send_body(self, answer: Answer, writer: asyncio.StreamWriter) -> None:
        async for piece in pieces_of(answer):
            writer.write(b"%x\r\n%b\r\n" % (len(piece), piece) if answer.chunked else piece)
            await writer.drain()
        if answer.chunked and answer.ends_after is None and answer.breaks_after is None:
            writer.write(b"0\r\n\r\n")
        await writer.drain()


def head_of(answer: Answer) -> bytes:
    try:
        reason = http.HTTPStatus(answer.status).phrase
    except ValueError:
        reason = "Strange"
    headers = {"Content-Type": answer.content_type, **answer.headers}
    if answer.chunked:
        headers["Transfer-Encoding"] = "chunked"
    elif not answer.endless and answer.status not in (204, 304):
        headers["Content-Length"] = str(len(answer.body) if answer.length is None else answer.length)
    lines = [f"HTTP/1.1 {answer.status} {reason}", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


async def pieces_of(answer: Answer) -> AsyncIterator[bytes]:
    limits = [limit for limit in (answer.breaks_after, answer.ends_after) if limit is not None]
    body = answer.body[: min(limits)] if limits else answer.body
    size = 1 if answer.every else BLOCK
    while True:
        for at in range(0, len(body), size):
            if answer.every:
                await asyncio.sleep(answer.every)
            yield body[at : at + size]
        if not answer.endless:
            return


# Answers by name.


def redirect(to: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": to})


def conditional(body: bytes, etag: str = "", last_modified: str = "") -> Handler:
    """304 to whoever has it already."""

    def answer(asked: Asked) -> Answer:
        headers = {"ETag": etag} if etag else {}
        headers |= {"Last-Modified": last_modified} if last_modified else {}
        has_tag = bool(etag) and asked.headers.get("if-none-match") == etag
        has_date = bool(last_modified) and asked.headers.get("if-modified-since") == last_modified
        return Answer(status=304, headers=headers) if has_tag or has_date else Answer(body, headers=headers)

    return answer


def with_password(body: bytes, user_name: str, password: str) -> Handler:
    """401 to whoever does not say the name and password (basic authentication)."""
    expected = "Basic " + base64.b64encode(f"{user_name}:{password}".encode()).decode()

    def answer(asked: Asked) -> Answer:
        if asked.headers.get("authorization") == expected:
            return Answer(body)
        return Answer(b"Who are you?", 401, {"WWW-Authenticate": 'Basic realm="feeds"'}, "text/plain")

    return answer


def busy(retry_after: str, status: int = 429) -> Answer:
    return Answer(b"Later", status, {"Retry-After": retry_after}, "text/plain")


def trickling(body: bytes, every: float = 0.01) -> Answer:
    return Answer(body, every=every)


def endless(piece: bytes = b" " * BLOCK) -> Answer:
    return Answer(piece, endless=True)


def silent(body: bytes = b"", length: int | None = None) -> Answer:
    return Answer(body, silent=True, length=length)


def packed(body: bytes, encoding: str) -> Answer:
    """The body as a server sends it that compresses: gzip, deflate (zlib), br or zstd."""
    return Answer(compressed([body], encoding), headers={"Content-Encoding": encoding})


def bomb(encoding: str, megabytes: int = 1_000) -> Answer:
    """A small body that becomes very large."""
    block = bytes(1_000_000)
    return Answer(compressed((block for _ in range(megabytes)), encoding), headers={"Content-Encoding": encoding})


def compressed(blocks: Iterable[bytes], encoding: str) -> bytes:
    if encoding == "gzip":
        packer = zlib.compressobj(9, wbits=31)
        return b"".join(packer.compress(block) for block in blocks) + packer.flush()
    if encoding == "deflate":
        packer = zlib.compressobj(9)
        return b"".join(packer.compress(block) for block in blocks) + packer.flush()
    if encoding == "br":
        import brotli

        brotli_packer = brotli.Compressor(quality=1)
        return b"".join(brotli_packer.process(block) for block in blocks) + brotli_packer.finish()
    if encoding == "zstd":
        import zstandard

        zstd_packer = zstandard.ZstdCompressor(level=1).compressobj()
        return b"".join(zstd_packer.compress(block) for block in blocks) + zstd_packer.flush()
    raise ValueError(encoding)


def gzipped(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)
