"""JSON Feed 1.0 and 1.1: a small reader of our own, for feedparser has none in the version we use."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from reader.domain.feed import FeedDocument
from reader.feeds.failures import NotAFeed
from reader.feeds.feed_text import decode
from reader.feeds.feedparser_reader import MOST_ITEMS
from reader.feeds.items import feed_item, language_code, text_of_html
from reader.feeds.json_values import as_maps, text_in
from reader.feeds.raw_item import RawItem, RawMedia
from reader.feeds.rss_in_json import raw_item
from reader.sources.clean_link import clean_link
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url
from reader.sources.stated_dates import stated_date

_MOST_ATTACHMENTS = 200
_COMMA_TOO_MANY = re.compile(r",(\s*[\]}])")
_ITEMS = re.compile(r'"items"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


def looks_like_json(body: bytes) -> bool:
    return body[:1_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"{"


def read_json_feed(body: bytes, url: str) -> FeedDocument:
    """Raises NotAFeed. Also reads RSS that was put into JSON, and what came of a feed that was cut off."""
    feed = _loaded(decode(body, "application/json; charset=utf-8").lstrip("\ufeff \t\r\n"))
    rss = feed.get("rss") if isinstance(feed, dict) else None
    if isinstance(rss, dict) and isinstance(rss.get("channel"), dict):
        channel = rss["channel"]
        site = _address(text_in(channel, "link"), url)
        stated = as_maps(channel.get("item"))
        items = tuple(feed_item(raw_item(item, channel), url, site) for item in stated[:MOST_ITEMS])
        title, language, icon = text_in(channel, "title"), text_in(channel, "language"), ""
    elif isinstance(feed, dict) and isinstance(feed.get("items"), list):
        site = _address(text_in(feed, "home_page_url"), url)
        stated = as_maps(feed["items"])
        items = tuple(feed_item(_raw(item, feed), url, site) for item in stated[:MOST_ITEMS])
        title, language = text_in(feed, "title"), text_in(feed, "language")
        icon = _address(text_in(feed, "favicon") or text_in(feed, "icon"), url)
    else:
        raise NotAFeed("This is not a feed, but other data in JSON.")
    is_cut = len(stated) > MOST_ITEMS
    return FeedDocument(
        text_of_html(title)[:300], clean_link(site), language_code(language), icon, items, is_cut=is_cut
    )


def _loaded(text: str) -> Any:
    """The JSON, also with a comma too many, which people write by hand, or with the items until it breaks off."""
    for attempt in (text, _COMMA_TOO_MANY.sub(r"\1", text)):
        try:
            return json.loads(attempt)
        except (ValueError, RecursionError):
            continue
    begin = _ITEMS.search(text)
    if not begin:
        raise NotAFeed("This is not a feed: it looks like JSON, and is broken.")
    try:
        feed = json.loads(text[: begin.end()] + "]}")
    except (ValueError, RecursionError) as error:
        raise NotAFeed("This is not a feed: it looks like JSON, and is broken.") from error
    decoder, at = json.JSONDecoder(), begin.end()
    try:
        while len(feed["items"]) <= MOST_ITEMS:
            at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # matches nothing too
            item, at = decoder.raw_decode(text, at)
            feed["items"].append(item)
    except (ValueError, RecursionError):
        pass
    return feed


def _raw(item: Mapping[str, Any], feed: Mapping[str, Any]) -> RawItem:
    html, text = text_in(item, "content_html"), text_in(item, "content_text")
    return RawItem(
        guid=_id(item.get("id")),
        link=text_in(item, "url") or text_in(item, "external_url"),
        title=text_in(item, "title"),
        author=_authors(item) or _authors(feed),
        body=html if html.strip() else text if text.strip() else text_in(item, "summary"),
        is_html=bool(html.strip()),
        date=stated_date(item.get("date_published")) or stated_date(item.get("date_modified")),
        language=text_in(item, "language") or text_in(feed, "language"),
        media=tuple(_media(item)),
    )


def _media(item: Mapping[str, Any]) -> list[RawMedia]:
    found = [
        RawMedia(
            text_in(one, "url"),
            text_in(one, "mime_type"),
            size=one.get("size_in_bytes"),
            duration=one.get("duration_in_seconds"),
            title=text_in(one, "title"),
        )
        for one in as_maps(item.get("attachments"))[:_MOST_ATTACHMENTS]
        if text_in(one, "url")
    ]
    picture = text_in(item, "image") or text_in(item, "banner_image")
    return [*found, RawMedia(picture, medium="image")] if picture else found


def _authors(words: Mapping[str, Any]) -> str:
    """Version 1.0 has one author, 1.1 has several."""
    people = as_maps(words.get("authors"))
    if not people and isinstance(words.get("author"), dict):
        people = [words["author"]]
    return ", ".join(name for person in people[:20] if (name := text_in(person, "name").strip()))


def _id(value: object) -> str:
    """A string, but numbers are met; 1.0 and 1 are the same number and not the same name."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _address(value: str, base: str) -> str:
    return safe_url(value, base, IMAGE_SCHEMES)
