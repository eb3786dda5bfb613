"""Feeds for the tests: the samples beside this file, and RSS made from a few words."""

from __future__ import annotations

from pathlib import Path

from reader.domain.feed import FeedDocument, FeedItem
from reader.feeds.feed_document import read_feed

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).parents[3] / "shared" / "data"
NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def sample(name: str) -> FeedDocument:
    return read_feed((SAMPLES / name).read_bytes(), f"https://feeds.example/{name}")


def rss(*items: str, head: str = "") -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    feed = f"<rss version='2.0' {NAMESPACES}><channel><title>T</title>{head}{inside}</channel></rss>"
    return f"<?xml version='1.0' encoding='utf-8'?>{feed}".encode("utf-8", "surrogatepass")


def item(inside: str) -> FeedItem:
    """The one item of a feed at https://site.example/feed."""
    (found,) = read_feed(rss(inside), "https://site.example/feed").items
    return found
