"""The proxy that this computer is set to use, if any."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import getproxies, proxy_bypass

from reader.web.addresses import is_private, literal_ip
from reader.web.exchange import FailureKind, FetchFailed
from reader.web.network import aside


async def system_proxy(url: str) -> str:
    """The address of the proxy for this address, '' for none; from the environment, Windows or macOS. This computer
    itself is never asked for through a proxy."""
    proxies = getproxies()
    # Windows may look the host up to decide, which takes time.
    return await aside(lambda: _proxy_of(url, proxies)) if proxies else ""


def _proxy_of(url: str, proxies: Mapping[str, str]) -> str:
    parts = urlsplit(url)
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    host = parts.hostname or ""
    if not proxy or _is_this_computer(host) or proxy_bypass(host):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"


def _is_this_computer(host: str) -> bool:
    ip = literal_ip(host)
    return ip.is_loopback if ip is not None else host.rstrip(".").endswith("localhost")


def proxy_parts(proxy: str) -> tuple[str, tuple[bytes, bytes] | None]:
    """The address of the proxy without its name and password, and those; raises for a kind that is not spoken here."""
    parts = urlsplit(proxy)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchFailed(
            FailureKind.PROTOCOL,
            f"This computer is set to use a proxy of the kind {parts.scheme}, which Leeszaal does not speak.",
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = parts.port or (443 if parts.scheme == "https" else 80)
    account = None
    if parts.username:
        account = unquote_to_bytes(parts.username), unquote_to_bytes(parts.password or "")
    return f"{parts.scheme}://{host}:{port}", account


def refuse_private(url: str) -> None:
    """Raises FetchFailed. Behind a proxy the names are looked up by the proxy: what can be judged here is the address
    as it is written."""
    if is_private(url):
        raise FetchFailed(
            FailureKind.FORBIDDEN_ADDRESS,
            f"{urlsplit(url).hostname} is on this computer or its own network; only an address that you typed "
            "yourself may be there.",
        )
