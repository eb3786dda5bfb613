"""Open connections, kept for the next request; those that may reach private addresses apart from the others."""

from __future__ import annotations

import ssl

import httpcore

from reader.web.network import GuardedNetwork, Resolve
from reader.web.proxies import proxy_parts

# Apache closes after 5 seconds, nginx after 75: a connection is not used when its server is about to close it
_KEPT = 4.0  # seconds


class Connections:
    """Pools of httpcore, one for each way out. Used by one event loop."""

    def __init__(self, trust: ssl.SSLContext, resolve: Resolve, most: int) -> None:
        self._trust = trust
        self._resolve = resolve
        self._most = most
        self._pools: dict[tuple[bool, str], httpcore.AsyncConnectionPool] = {}

    def pool(self, allows_private: bool, proxy: str) -> httpcore.AsyncConnectionPool:
        """A connection is checked when it is made, so one that a person allowed is never lent to another request."""
        key = (allows_private, proxy)
        if key not in self._pools:
            self._pools[key] = self._made(allows_private, proxy)
        return self._pools[key]

    def _made(self, allows_private: bool, proxy: str) -> httpcore.AsyncConnectionPool:
        if proxy:
            address, account = proxy_parts(proxy)
            return httpcore.AsyncHTTPProxy(
                address,
                proxy_auth=account,
                ssl_context=self._trust,
                proxy_ssl_context=self._trust if address.startswith("https:") else None,
                max_connections=self._most,
                keepalive_expiry=_KEPT,
                http2=True,
                network_backend=GuardedNetwork(True, self._resolve),  # a proxy is usually on the own network
            )
        return httpcore.AsyncConnectionPool(
            ssl_context=self._trust,
            max_connections=self._most,
            keepalive_expiry=_KEPT,
            http2=True,
            network_backend=GuardedNetwork(allows_private, self._resolve),
        )

    async def close(self) -> None:
        for pool in self._pools.values():
            await pool.aclose()
        self._pools.clear()
