"""The bytes at an address to a feed, whichever of its formats they are in."""

from __future__ import annotations

import re

from reader.domain.feed import FeedDocument
from reader.feeds.failures import NotAFeed
from reader.feeds.feed_text import read_text
from reader.feeds.feedparser_items import document
from reader.feeds.feedparser_reader import parse
from reader.feeds.json_feed import looks_like_json, read_json_feed

_LOOKED_AT = 200_000  # characters before the root of a feed: a licence or a server's warnings are shorter
_ROOT = re.compile(r"<(?:[A-Za-z][\w.-]*:)?(rss|feed|rdf|channel|html|opml)\b", re.IGNORECASE)


def read_feed(body: bytes, url: str, content_type: str = "") -> FeedDocument:
    """Raises NotAFeed, and nothing else but for want of memory, whatever the bytes are. `url` is where they came from,
    `content_type` what the server said of them. Takes the first 10,000 items."""
    if not body.strip():
        raise NotAFeed("The server sent an empty answer.")
    if looks_like_json(body):
        return read_json_feed(body, url)
    text = read_text(body, content_type)
    root = _ROOT.search(text.text, 0, _LOOKED_AT)
    kind = root[1].lower() if root else ""
    if kind == "html":
        raise NotAFeed("This is a web page, not a feed.")
    if kind == "opml":
        raise NotAFeed("This is a list of feeds (OPML), not a feed: import it instead.")
    if not kind:
        raise NotAFeed("This is not a feed.")
    return document(parse(text), url)
