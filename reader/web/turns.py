"""Whose turn it is: so many requests at once, and fewer to one host, so that no server suffers from us."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary


class Turns:
    """Used by one event loop. Whoever waits for a busy host does not keep others from theirs."""

    def __init__(self, at_once: int, per_host: int) -> None:
        self._all = asyncio.Semaphore(at_once)
        self._per_host = per_host
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    @asynccontextmanager
    async def of(self, host: str) -> AsyncIterator[None]:
        turn = self._hosts.get(host)
        if turn is None:
            turn = asyncio.Semaphore(self._per_host)
            self._hosts[host] = turn
        async with turn, self._all:
            yield
