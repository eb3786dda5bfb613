"""Addresses as people paste them: which texts are one, which are the same, and how one is shown in a line."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from reader.gui.words.texts import in_a_line

LONGEST = 4_000  # characters
_SCHEMES = ("http://", "https://", "feed:")
_HOST = re.compile(r"[^\W_][\w-]*(\.[\w-]+)*\.[^\W\d_]{2,24}(:\d{1,5})?(/\S*)?", re.IGNORECASE)
_WORDS_FOR_HOME = ("localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa")


def address_in(text: str) -> str:
    """The one address a text is, as it is written; '' for any other text."""
    text = text.strip().strip("<>").strip()
    if not 4 <= len(text) <= LONGEST or re.search(r"[\s\x00-\x1f]", text):
        return ""
    if text.casefold().startswith(_SCHEMES):
        return text if text.partition(":")[2].strip("/") else ""
    return text if text.casefold().startswith("www.") and _HOST.fullmatch(text) else ""


def is_from_a_link(address: str) -> bool:
    """`feed:` is written by no hand: it is what a page gives to the system to open."""
    return address.strip().casefold().startswith("feed:")


def same_place(address: str) -> str:
    """What two spellings of one feed's address have in common."""
    text = address.strip()
    while text.casefold().startswith("feed:"):
        text = text[5:].removeprefix("//")
    rest = re.sub(r"^https?://", "", text, flags=re.IGNORECASE).partition("#")[0]
    host, slash, path = rest.partition("/")
    return host.casefold().removeprefix("www.").removesuffix(":443").removesuffix(":80") + (slash + path).rstrip("/")


def shown(address: str, most: int = 90) -> str:
    """Without the scheme, in a line."""
    return in_a_line(re.sub(r"^(feed:(//)?)?(https?://)?", "", address.strip(), flags=re.IGNORECASE).rstrip("/"), most)


def is_of_this_network(address: str) -> bool:
    """A machine at home or at work: such a feed is fetched only when a person typed its address."""
    address = re.sub(r"^(feed:(//)?)+", "", address.strip(), flags=re.IGNORECASE)
    try:
        host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").casefold()
    except ValueError:
        return False
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return bool(host) and ("." not in host or host.endswith(_WORDS_FOR_HOME))
