"""From feedparser's words to items. A feed can name any tag, so every value is looked at before it is believed."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from itertools import islice
from time import struct_time
from typing import Any

from reader.domain.dates import ArticleDate
from reader.domain.feed import FeedDocument, FeedItem
from reader.feeds.feedparser_reader import Parsed
from reader.feeds.items import feed_item, language_code, text_of_html
from reader.feeds.raw_item import RawItem, RawMedia
from reader.sources.clean_link import clean_link
from reader.sources.clean_text import one_line
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url
from reader.sources.stated_dates import stated_date

_HTML = ("text/html", "application/xhtml+xml", "html", "xhtml")
_ZONE = re.compile(r"[+-](\d\d):?(\d\d)$")
_PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
_LONGEST_TTL = 31_536_000
_MAIL = re.compile(r"(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,255}")
_AROUND_NAMES = " ()<>[],;\"'"
_MOST_PEOPLE = 20
_MOST_MEDIA = 200

Words = dict[str, Any]


def document(parsed: Parsed, url: str) -> FeedDocument:
    feed = parsed.feed
    title, site = _title(feed, parsed.version), _address(_site(feed), url)
    authors = _authors(feed) if parsed.version.startswith("atom") else ""
    language = _text(feed, "language")
    items: list[FeedItem] = []
    for entry in parsed.entries:
        items.append(feed_item(_raw(entry, parsed.version, url, authors, language), url, site))
    image = _value(feed, "image")
    icons = (_text(feed, "icon"), _text(feed, "logo"), _text(image, "href") if isinstance(image, dict) else "")
    return FeedDocument(
        title=one_line(title if not _is_html_title(feed, parsed.version) else text_of_html(title), 300),
        site_url=clean_link(site),
        language=language_code(language),
        icon_url=next((address for icon in icons if (address := _address(icon, url))), ""),
        items=tuple(items),
        ttl=_ttl(feed),
        is_cut=parsed.is_cut,
    )


def _raw(entry: Words, version: str, url: str, authors: str, feed_language: str) -> RawItem:
    body, kind, base, language = _body(entry)
    caption = _text(entry, "media_description")
    return RawItem(
        guid=_text(entry, "id"),
        link=_link(entry),
        title=_title(entry, version),
        is_title_html=_is_html_title(entry, version),
        author=_authors(entry) or authors,
        body=body,
        is_html=kind in _HTML,
        base=safe_url(base, url, IMAGE_SCHEMES) if base else "",
        date=_date(entry),
        language=language or feed_language,
        media=tuple(islice(_media(entry), _MOST_MEDIA)),
        caption=caption if caption != body else "",
    )


def _body(entry: Words) -> tuple[str, str, str, str]:
    """The fullest text, its media type, base address and language."""
    contents = [
        content
        for content in _maps(entry, "content")
        if _text(content, "value").strip() and not _text(content, "type").startswith(("image/", "audio/", "video/"))
    ]
    if contents:
        chosen = max(contents, key=lambda content: len(_text(content, "value")))
        return _described(chosen, _text(chosen, "value"))
    for name in ("summary", "media_description", "itunes_summary", "subtitle"):
        value = _text(entry, name)
        if value.strip():
            detail = _value(entry, f"{name}_detail")
            if isinstance(detail, dict):
                return _described(detail, value)
            return value, "text/html", "", ""
    detail = next((one for one in (_value(entry, "title_detail"),) if isinstance(one, dict)), {})
    return "", "text/html", "", _text(detail, "language")


def _described(detail: Words, value: str) -> tuple[str, str, str, str]:
    kind = _text(detail, "type")
    return (
        value,
        "text/plain" if kind == "text/plain" else "text/html",
        _text(detail, "base"),
        _text(detail, "language"),
    )


def _title(words: Words, version: str) -> str:
    return _text(words, "title")


def _is_html_title(words: Words, version: str) -> bool:
    """Atom says what its titles are; of RSS everyone has to guess, and most write HTML."""
    detail = _value(words, "title_detail")
    kind = _text(detail, "type") if isinstance(detail, dict) else ""
    return kind in _HTML or not version.startswith("atom")


def _link(entry: Words) -> str:
    original = _text(entry, "feedburner_origlink")
    if original.startswith(("http://", "https://")):
        return original
    if link := _text(entry, "link"):
        return link
    links = [link for link in _maps(entry, "links") if _text(link, "rel") in ("alternate", "", "via", "related")]
    return next((href for link in links if (href := _text(link, "href"))), "")


def _site(feed: Words) -> str:
    if link := _text(feed, "link"):
        return link
    links = [link for link in _maps(feed, "links") if _text(link, "rel") == "alternate"]
    return next((href for link in links if (href := _text(link, "href"))), "")


def _authors(words: Words) -> str:
    """Names, else mail addresses. In RSS both are one text: `jan@x.nl (Jan)`, `Jan <jan@x.nl>`."""
    people = _maps(words, "authors")
    if len(people) > 1 or (people and "@" not in _text(words, "author")):
        names = [_text(person, "name") or _text(person, "email") for person in people[:_MOST_PEOPLE]]
    else:
        names = [_text(words, "author")]
    return ", ".join(dict.fromkeys(text_of_html(_without_mail(name)) for name in names if name))


def _without_mail(name: str) -> str:
    without, found = _MAIL.subn("", name)
    return without.strip(_AROUND_NAMES) or name if found else name


def _date(entry: Words) -> ArticleDate | None:
    for name in ("published", "updated", "created"):
        stated = _text(entry, name).strip()
        zone = _ZONE.search(stated)
        if zone and len(stated) > 16 and (int(zone[1]) > 15 or int(zone[2]) > 59):
            continue  # +99:99
        if date := ArticleDate.parse(stated[:64]) or _moment(_value(entry, f"{name}_parsed")) or stated_date(stated):
            return date
    return None


def _moment(parsed: object) -> ArticleDate | None:
    """feedparser reads dates in Korean, Greek and Hungarian, and in the ways of a dozen programs."""
    if not isinstance(parsed, struct_time):
        return None
    try:
        return ArticleDate.at(calendar.timegm(parsed))
    except (ValueError, OverflowError, OSError):
        return None


def _media(entry: Words) -> Iterator[RawMedia]:
    duration = _text(entry, "itunes_duration")
    for link in _maps(entry, "links"):
        if _text(link, "rel") == "enclosure" and (href := _text(link, "href")):
            kind, title = _text(link, "type"), _text(link, "title")
            yield RawMedia(href, kind, "", _value(link, "length"), duration, title)
            if not kind.startswith("image/"):
                duration = ""  # of the first recording only
    for content in _maps(entry, "media_content"):
        if address := _text(content, "url"):
            yield RawMedia(
                address,
                _text(content, "type"),
                _text(content, "medium").lower(),
                _value(content, "filesize"),
                _value(content, "duration"),
                width=_value(content, "width"),
            )
    for thumbnail in _maps(entry, "media_thumbnail"):
        if address := _text(thumbnail, "url"):
            yield RawMedia(address, medium="image", width=_value(thumbnail, "width"))


def _ttl(feed: Words) -> int | None:
    minutes = _text(feed, "ttl").strip()
    if minutes.isdecimal() and len(minutes) < 9 and int(minutes):
        return min(int(minutes) * 60, _LONGEST_TTL)
    period = _PERIODS.get(_text(feed, "sy_updateperiod").strip().lower())
    frequency = _text(feed, "sy_updatefrequency").strip()
    if period is None:
        return None
    return period // (int(frequency) if frequency.isdecimal() and 0 < len(frequency) < 6 and int(frequency) else 1)


def _address(value: str, base: str) -> str:
    return safe_url(value, base, IMAGE_SCHEMES)


def _text(words: Words, name: str) -> str:
    value = _value(words, name)
    return value if isinstance(value, str) else ""


def _maps(words: Words, name: str) -> list[Words]:
    value = _value(words, name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _value(words: Words, name: str) -> Any:
    """What is there under this very name: feedparser's own `get` also looks under others, warns and is slow."""
    return dict.get(words, name)
