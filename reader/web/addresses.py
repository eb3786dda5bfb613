"""Addresses as people type them and as servers send them, made into one form; and which of them are nobody else's."""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from reader.web.exchange import FailureKind, FetchFailed

LONGEST = 4_096
_PORTS = {"http": 80, "https": 443}
_FEED_SCHEME = re.compile(r"(?:feed|rss|pcast|itpc|podcast):(?://)?(?=.)", re.IGNORECASE)
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?")
_UNUSUAL = re.compile("[\x00-\x20\x7f\\\\\ud800-\udfff]")
_OWN_NETWORK = re.compile(
    r"(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|lan|home|home\.arpa|corp|private)"
)

_V6_UNICAST = IPv6Network("2000::/3")
_V6_OF_V4 = IPv6Network("64:ff9b::/96")  # NAT64: the last four bytes are the address that is reached


def normal_address(text: str) -> str:
    """The http(s) address that a person means; raises BAD_ADDRESS. A name and password in it are left out: they are
    asked for when the server does, and kept in the system's safe."""
    text = text.strip().strip("<>\"'").strip()
    scheme = _FEED_SCHEME.match(text)
    if scheme:  # feed:https://x.nl and feed://x.nl
        text = text[scheme.end() :]
        if not _HAS_SCHEME.match(text):
            text = "http://" + text
    if not _HAS_SCHEME.match(text):
        text = text.removeprefix("//")
        host = re.split(r"[/?#]", text, maxsplit=1)[0]
        if _OTHER_SCHEME.match(text) or not re.search(r"[.:]|^localhost$", host):
            raise FetchFailed(FailureKind.BAD_ADDRESS, "This is not the address of a page or feed.")
        text = f"{'http' if is_private(f'http://{text}') else 'https'}://{text}"
    return canonical(text)


def plain_address(text: str) -> str:
    """The http address for what was typed without saying http or https, nor a port; '' for anything else."""
    text = text.strip().strip("<>\"'").strip().removeprefix("//")
    host = re.split(r"[/?#]", text, maxsplit=1)[0]
    if _FEED_SCHEME.match(text) or _HAS_SCHEME.match(text) or ":" in host:
        return ""
    url = normal_address(text)
    return f"http{url.removeprefix('https')}" if url.startswith("https:") else ""


def canonical(url: str) -> str:
    """One form of an absolute http(s) address: small letters, IDNA, no fragment, no password, no port that goes
    without saying; raises BAD_ADDRESS, and FORBIDDEN_ADDRESS for what is not of the web."""
    url = url.strip().replace(" ", "%20")
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, ascii_host(parts.hostname or ""), parts.port
    except ValueError:
        host = ""
    if not host or len(url) > LONGEST or _UNUSUAL.search(url):
        scheme = url.split(":", 1)[0].lower()
        if scheme not in _PORTS:
            raise FetchFailed(FailureKind.FORBIDDEN_ADDRESS, "Only http and https addresses are fetched.")
        raise FetchFailed(FailureKind.BAD_ADDRESS, "This address cannot be right.")
    if scheme not in _PORTS:
        raise FetchFailed(FailureKind.FORBIDDEN_ADDRESS, "Only http and https addresses are fetched.")
    if port == 0:
        raise FetchFailed(FailureKind.BAD_ADDRESS, "This address cannot be right.")
    place = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS[scheme]:
        place += f":{port}"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]|{}^`\"")
    query = query.replace('"', "%22").replace("`", "%60")
    return urlunsplit((scheme, place, path, query, ""))


def led_to(base: str, location: str) -> str:
    """Where a redirect leads; raises as `canonical` does."""
    try:
        url = urljoin(base, location.strip())
    except ValueError:
        raise FetchFailed(FailureKind.BAD_ADDRESS, "This address cannot be right.") from None
    return canonical(url)


def host_of(url: str) -> str:
    return urlsplit(url).hostname or ""


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: what a name and password are given to."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)


def ascii_host(host: str) -> str:
    """A host as DNS knows it: small letters, IDNA; raises ValueError."""
    host = host.lower()
    if "%" in host:
        raise ValueError("not a host")  # a zone (%eth0) would name an interface of this computer
    if ":" in host:
        return str(IPv6Address(host))
    if not host.isascii():
        import idna  # its tables take longer to load than all the rest of this

        host = idna.encode(host, uts46=True).decode("ascii")  # IDNAError is a ValueError
    if len(host) > 254 or ".." in host or not _HOST.fullmatch(host):
        raise ValueError("not a host")
    return host


def literal_ip(host: str) -> IPv4Address | IPv6Address | None:
    """The address that a host spells out, also as one number or in octal (`2130706433`, `0177.1`), else None."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host.rstrip(".")))
    except (OSError, ValueError):
        return None


def is_public(ip: IPv4Address | IPv6Address) -> bool:
    """Whether this address is out on the internet: not of this computer, this network, or anything set apart."""
    if isinstance(ip, IPv4Address):
        return ip.is_global and not ip.is_multicast and not ip.is_reserved
    if ip.ipv4_mapped is not None:
        return is_public(ip.ipv4_mapped)
    if ip in _V6_OF_V4:
        return is_public(IPv4Address(ip.packed[-4:]))
    if ip.sixtofour is not None:
        return is_public(ip.sixtofour)
    return ip in _V6_UNICAST and ip.is_global and ip.teredo is None


def is_private(url: str) -> bool:
    """Whether an address says by itself that it is of this computer or this network. A public name may still lead
    there: that is seen when it is looked up."""
    try:
        host = ascii_host(urlsplit(url).hostname or "")
    except ValueError:
        return False
    ip = literal_ip(host)
    if ip is not None:
        return not is_public(ip)
    name = host.rstrip(".")
    return "." not in name or _OWN_NETWORK.fullmatch(name) is not None
