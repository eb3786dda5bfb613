"""Which feeds belong to a web page: what it links to, what its address tells, and where feeds usually are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from reader.feeds.feed_text import decode
from reader.feeds.known_sites import FeedLink, feeds_by_address, feeds_by_page
from reader.sources.clean_text import one_line, without_lone_surrogates
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url

__all__ = ["FeedLink", "feeds_in_page"]

_TYPES = frozenset(
    "application/rss+xml application/atom+xml application/feed+json application/rdf+xml application/rss "
    "application/atom text/rss text/atom text/rss+xml application/x-rss+xml application/x-atom+xml".split()
)
_MAYBE_TYPES = frozenset(("application/json", "application/xml", "text/xml"))
_LOOKS_LIKE_FEED = re.compile(r"(?:^|[/._?=&-])(?:rss|atom|feeds?|rdf)(?:$|[/._?=&-]|\d)", re.IGNORECASE)
_NO_FEED = re.compile(r"feedback|/comments?/|comments?[-_]feed|(?:\.html?|\.php|\.jpg|\.png|\.pdf)$", re.IGNORECASE)
_COMMON_PATHS = (
    "feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed/", "feed.json", "feeds/posts/default",
)  # fmt: skip
_LONGEST_PAGE = 3_000_000
_MOST_LINKS = 30
_PIECE = 65_536
_SIZE = re.compile(r"(\d{1,4})x\d{1,4}", re.IGNORECASE)


def feeds_in_page(html: bytes, url: str, content_type: str = "") -> tuple[list[FeedLink], str, list[str]]:
    """The feeds that a page is about, the likeliest first; its icon ('' if it has none); and addresses that may hold a
    feed if there are none. Nothing is fetched. Never raises but for want of memory."""
    page = without_lone_surrogates(decode(html[:_LONGEST_PAGE], content_type)).replace("\0", "")
    links = _Links(url)
    target: Any = links
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, target=target)
    source = page.encode("utf-8")
    try:
        for at in range(0, len(source), _PIECE):
            parser.feed(source[at : at + _PIECE])
            if links.depth > 5_000:  # no page that wants to be found; see html_blocks on end tags that match nothing
                break
        else:
            parser.close()
    except etree.XMLSyntaxError:  # an empty document
        pass
    found: dict[str, FeedLink] = {}
    for link in (*links.stated, *feeds_by_address(url), *feeds_by_page(url, page)):
        found.setdefault(link.url, link)
    if not found:
        for link in links.mentioned:
            found.setdefault(link.url, link)
    host = one_line(urlsplit(url).hostname or "" if safe_url(url) else "", 200)
    feeds = [FeedLink(link.url, link.title or links.title or host) for link in found.values()][:_MOST_LINKS]
    return feeds, links.icon(), _others(url, found)


def _others(url: str, known: Mapping[str, FeedLink]) -> list[str]:
    """The usual places, beside the page and at the top of its site."""
    if not safe_url(url, "", IMAGE_SCHEMES):
        return []
    path = urlsplit(url).path
    folder = path if path.endswith("/") else f"{path}/"
    bases = [urljoin(url, folder)] if path.strip("/") and "." not in path.rpartition("/")[2] else []
    places = [urljoin(base, place) for base in [*bases, urljoin(url, "/")] for place in _COMMON_PATHS]
    return [place for place in dict.fromkeys(places) if place not in known]


class _Links:
    """Takes a parser's events and keeps what may lead to a feed or an icon."""

    def __init__(self, url: str) -> None:
        self.depth = 0
        self.title = ""
        self.stated: list[FeedLink] = []
        self.mentioned: list[FeedLink] = []
        self._base = url
        self._icons: list[tuple[int, str]] = []
        self._text: list[str] | None = None  # of the title or link that is open
        self._href = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        match tag:
            case "base":
                self._base = safe_url(attributes.get("href"), self._base, IMAGE_SCHEMES) or self._base
            case "link":
                self._link(attributes)
            case "title" if not self.title:
                self._text = []
            case "a" if len(self.mentioned) < _MOST_LINKS:
                address = _feed_address(attributes.get("href"), self._base)
                if address and _may_be_feed(address):
                    self._href, self._text = address, []

    def end(self, tag: str) -> None:
        self.depth -= 1
        if self._text is None or tag not in ("title", "a"):
            return
        text, self._text = one_line("".join(self._text), 200), None
        if tag == "title":
            self.title = text
        elif self._href:
            self.mentioned.append(FeedLink(self._href, text))
            self._href = ""

    def data(self, text: str) -> None:
        if self._text is not None and len(self._text) < 100:
            self._text.append(text)

    def close(self) -> None:
        """Nothing is left to do."""

    def icon(self) -> str:
        return max(self._icons, default=(0, ""))[1]

    def _link(self, attributes: Mapping[str, str]) -> None:
        relations = (attributes.get("rel") or "").lower().split()
        kind = (attributes.get("type") or "").partition(";")[0].strip().lower()
        if len(self.stated) < _MOST_LINKS and ("alternate" in relations or "feed" in relations):
            address = _feed_address(attributes.get("href"), self._base)
            is_feed = kind in _TYPES or "feed" in relations
            if address and (is_feed or (kind in _MAYBE_TYPES and _may_be_feed(address))):
                self.stated.append(FeedLink(address, one_line(attributes.get("title") or "", 200)))
        if len(self._icons) < _MOST_LINKS and ("icon" in relations or "apple-touch-icon" in relations):
            address = safe_url(attributes.get("href"), self._base, IMAGE_SCHEMES)
            if address and kind != "image/svg+xml" and not address.lower().endswith(".svg"):
                size = _SIZE.match(attributes.get("sizes") or "")
                width = int(size[1]) if size else 60 if "apple-touch-icon" in relations else 16
                self._icons.append((width if width <= 192 else 1, address))


def _feed_address(href: str | None, base: str) -> str:
    href = (href or "").strip()
    if href.lower().startswith("feed:"):
        href = href[5:] if "://" in href[5:] else "http:" + href[5:]
    return safe_url(href, base, IMAGE_SCHEMES)


def _may_be_feed(address: str) -> bool:
    rest = address.partition("://")[2]
    host, _, path = rest.partition("/")
    is_named = host.startswith(("feeds.", "rss.", "feed.")) or _LOOKS_LIKE_FEED.search("/" + path)
    return bool(is_named and not _NO_FEED.search(path))
