"""The web as the rest of the program sees it: a request goes in, the promise of an answer comes out."""

from __future__ import annotations

import asyncio
import ssl
import threading
from concurrent.futures import Future
from types import TracebackType
from typing import Self

from reader.web.connections import Connections
from reader.web.exchange import Request, Response
from reader.web.fetching import Fetcher, ProxyFor
from reader.web.network import Resolve, look_up
from reader.web.proxies import system_proxy
from reader.web.trust import trusted_context
from reader.web.turns import Turns

_GOODBYE = 0.4  # seconds for what is under way, and as much for the connections


class Web:
    """One event loop in a thread of its own; may be used from any thread.

    `trust`, `resolve` and `proxy_for` replace the system's authorities, names and proxies in tests.
    """

    def __init__(
        self,
        *,
        per_host: int = 2,
        at_once: int = 8,
        trust: ssl.SSLContext | None = None,
        resolve: Resolve = look_up,
        proxy_for: ProxyFor = system_proxy,
    ) -> None:
        self._connections = Connections(trust or trusted_context(), resolve, at_once)
        self._fetcher = Fetcher(self._connections, Turns(at_once, per_host), proxy_for)
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._lock = threading.Lock()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="web", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def submit(self, request: Request) -> Future[Response]:
        """The answer, or FetchFailed; cancelling the future ends the fetch, and closing the web cancels them all."""
        with self._lock:
            if not self._is_closed:
                return asyncio.run_coroutine_threadsafe(self._fetcher.fetch(request), self._loop)
        refused: Future[Response] = Future()
        refused.cancel()
        return refused

    def close(self) -> None:
        """Cancels what is under way; returns within a second."""
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(2 * _GOODBYE + 0.1)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._until_closed())
        finally:
            self._loop.close()

    async def _until_closed(self) -> None:
        await self._stopping.wait()
        fetches = asyncio.all_tasks() - {asyncio.current_task()}
        for fetch in fetches:
            fetch.cancel()
        if fetches:
            await asyncio.wait(fetches, timeout=_GOODBYE)
        await asyncio.wait_for(self._connections.close(), _GOODBYE)
