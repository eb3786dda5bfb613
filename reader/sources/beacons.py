"""Pictures that nobody is meant to see: they tell a server that someone opened the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NUMBER = re.compile(r"\s*(-?\d{1,6})")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden"
    r"|(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:^|[/_.-])(?:pixel|beacon|track(?:er|ing)?|spacer|blank|clear|1x1|transparent|count(?:er)?|impression|open|"
    r"hit|telemetry|webbug|px|[bt])\.(?:gif|png|php|aspx?|ashx)$"
    r"|/(?:pixel|beacon|tracker|track|impression|wf/open|open)(?:/|$)(?!.*\.(?:jpe?g|png|webp|gif)$)|/~r/[^/]+/~4/",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"(?:^|\.)(?:pixel|pixels|beacon|beacons|track|tracker|tracking|analytics|metrics|telemetry|counter)\."
    r"|(?:^|\.)(?:doubleclick\.net|google-analytics\.com|feedsportal\.com|scorecardresearch\.com|quantserve\.com|"
    r"googletagmanager\.com|googlesyndication\.com|amazon-adsystem\.com|adnxs\.com)$",
    re.IGNORECASE,
)


def is_beacon(attributes: Mapping[str, str]) -> bool:
    """By its size, by being hidden, or by its address; never by asking the server."""
    if any(_small(attributes.get(name, "")) for name in ("width", "height")) or "hidden" in attributes:
        return True
    if _HIDDEN.search(attributes.get("style", "")[:1_000]):
        return True
    return is_beacon_address(attributes.get("src", ""))


def is_beacon_address(address: str) -> bool:
    page = address[:4_096].partition("?")[0].partition("#")[0]
    host, _, path = page.partition("://")[2].partition("/")
    return bool(_HOSTS.search(host.partition(":")[0]) or _NAMED.search("/" + path if host else page))


def _small(size: str) -> bool:
    found = _NUMBER.match(size)
    return found is not None and int(found[1]) <= 2 and "%" not in size
