"""Which addresses of an article may be kept at all."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
IMAGE_SCHEMES = frozenset({"http", "https"})
_LONGEST = 4_096
_UNUSUAL = re.compile(
    "[\x00-\x20\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff\ufdd0-\ufdef\ufff0-\uffff\ud800-\udfff"
    '<>"\\\\`{}|^]'
)
# Nearly every address is like this, absolute and plain: nothing in it has to be joined, taken apart or refused
_PLAIN = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
    r"(?:/[A-Za-z0-9/._~%!$&'()*+,=:@-]*(?:\?[A-Za-z0-9/._~%!$&'()*+,;=:@-]+)?(?:#[A-Za-z0-9/._~%!$&'()*+,;=:@-]+)?)?"
)


def safe_url(value: str | None, base: str = "", schemes: frozenset[str] = LINK_SCHEMES) -> str:
    """An absolute address with an allowed scheme and no unusual character, else ''.

    Refuses rather than repairs: what a browser would guess from a broken address is not ours to guess.
    """
    if value and len(value) <= _LONGEST and "http" in schemes and _PLAIN.fullmatch(value):
        return value
    value = (value or "").strip(" \t\n\r\f").replace(" ", "%20")
    if not value or len(value) > _LONGEST or value.startswith("#") or _UNUSUAL.search(value):
        return ""
    try:
        url = urljoin(base, value) if base else value
        parts = urlsplit(url)
        _ = parts.port  # raises where the port is not a number
    except ValueError:
        return ""
    if parts.scheme not in schemes or _UNUSUAL.search(url):
        return ""
    if parts.scheme == "mailto":
        return url if "@" in parts.path else ""
    return url if parts.hostname else ""
