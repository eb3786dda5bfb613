"""From an item as stated to one that is safe to keep: addresses, title, text, date and what can be played."""

from __future__ import annotations

import hashlib
import html
import re
from urllib.parse import urlsplit

from reader.domain.article import BodyFormat, Received
from reader.domain.blocks import BlockKind, plain_text
from reader.domain.dates import ArticleDate
from reader.domain.feed import Enclosure, FeedItem
from reader.domain.packed_blocks import pack
from reader.feeds.raw_item import RawItem, RawMedia
from reader.sources.article_blocks import article_blocks, title_block
from reader.sources.clean_link import clean_link
from reader.sources.clean_text import one_line, without_lone_surrogates
from reader.sources.dated_text import title_from
from reader.sources.html_blocks import html_blocks
from reader.sources.safe_url import IMAGE_SCHEMES, safe_url

_LONGEST_TITLE = 300
_LONGEST_GUID = 1_000
_MOST_ENCLOSURES = 50
_FIRST_DATE = 631_152_000  # 1990: the web has no earlier articles; 1970 is a clock that was never set
_LAST_DATE = 4_102_444_800  # 2100
_MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:#\d|#[xX][0-9A-Fa-f]|\w)[\w]*;")
_PLAYER = re.compile(r"</?(?:iframe|embed|audio|video)\b[^>]*>", re.IGNORECASE)
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_RELATIVE = re.compile(r"""\b(?:href|src)\s*=\s*["']?\s*(?![a-z][a-z0-9+.-]*:|#|["'\s>])""", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?![A-Za-z])")
_HOURS = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:\.\d+)?")


def feed_item(raw: RawItem, feed_url: str, site_url: str = "") -> FeedItem:
    """`feed_url` and `site_url` are what relative addresses are taken from where the item says nothing better."""
    link = clean_link(safe_url(raw.link, raw.base or feed_url, IMAGE_SCHEMES))
    body, is_html = _body(raw)
    base = raw.base or (site_url or feed_url if not link else "")
    if is_html and base and _RELATIVE.search(body):
        body = f'<base href="{html.escape(base)}">{body}'
    title = one_line(_plain(raw.title) if raw.is_title_html else raw.title, _LONGEST_TITLE)
    received = Received(
        "", "", title, body, BodyFormat.HTML if is_html else BodyFormat.TEXT, stated_day(raw.date), link
    )
    blocks = article_blocks(received)
    enclosures = _enclosures(raw.media, feed_url)
    if not title:
        words = [block for block in blocks[1:50] if block.kind is not BlockKind.IMAGE] or blocks[1:50]
        title = title_from(plain_text(words)[:1_000].strip()) or _name_without_words(link, enclosures)
        blocks = (title_block(title), *blocks[1:])
    return FeedItem(
        guid=short_guid(raw.guid),
        link=link,
        title=title,
        author=one_line(raw.author, _LONGEST_TITLE),
        body=body,
        format=received.format,
        date=received.date,
        language=language_code(raw.language),
        packed=pack(blocks),
        enclosures=enclosures,
    )


def stated_day(date: ArticleDate | None) -> ArticleDate | None:
    """None for a date that no article on the web can have: then the day it was fetched is the better guess."""
    return date if date and _FIRST_DATE <= date.instant < _LAST_DATE else None


def short_guid(guid: str) -> str:
    """What the feed calls its item, on one line. A very long one is known by its hash: cut, two might become one."""
    if len(guid) > _LONGEST_GUID:
        return "blake2b:" + hashlib.blake2b(guid.encode("utf-8", "replace"), digest_size=20).hexdigest()
    return one_line(guid, _LONGEST_GUID)


def language_code(stated: str) -> str:
    found = _LANGUAGE.match(stated.strip())
    return found[0].lower() if found else ""


def seconds_of(duration: object) -> int | None:
    """`1:02:03`, `62:03`, `3723` or a number, in seconds; None for anything else and for nought."""
    if isinstance(duration, str):
        duration = duration.strip()
        if found := _HOURS.fullmatch(duration):
            duration = int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])
    return _count(duration, 10_000_000)


def text_of_html(text: str) -> str:
    """The words of a piece of HTML on one line: titles and names of people come as HTML too."""
    return one_line(_plain(text), 1_000)


def _plain(text: str) -> str:
    if not _MARKUP.search(text):
        return text
    blocks = html_blocks(_PLAYER.sub("", text[:20_000]))
    return " ".join(block.text for block in blocks if block.kind is not BlockKind.IMAGE)


def _body(raw: RawItem) -> tuple[str, bool]:
    """The text, and whether it is HTML. What is said to be HTML and has no trace of it keeps its own line ends. A
    picture that comes beside a text without one is put in front of it."""
    body = without_lone_surrogates(raw.body).replace("\0", "").strip()
    is_html = raw.is_html and _MARKUP.search(body) is not None
    picture = _picture(raw.media)
    if picture and not (is_html and _PICTURE.search(body)):
        caption = html.escape(text_of_html(raw.caption))
        image = f'<img src="{html.escape(picture)}" alt="{caption}">'
        if not is_html:
            body = "".join(f"<p>{html.escape(part)}</p>" for part in re.split(r"\n\s*\n", body) if part.strip())
        return image + body, True
    return body, is_html


def _picture(media: tuple[RawMedia, ...]) -> str:
    """The widest picture, or the first; '' if something is to be played, which the picture then only stands for."""
    pictures = [one for one in media if is_picture(one)]
    return max(pictures, key=lambda one: _count(one.width, 100_000) or 0).url if pictures else ""


def is_picture(media: RawMedia) -> bool:
    if media.medium or media.media_type:
        return media.medium == "image" or media.media_type.startswith("image/")
    return urlsplit_path(media.url).endswith((".jpg", ".jpeg", ".png", ".gif", ".webp"))


def urlsplit_path(url: str) -> str:
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""


def _enclosures(media: tuple[RawMedia, ...], base: str) -> tuple[Enclosure, ...]:
    found: dict[str, Enclosure] = {}
    for one in media:
        url = safe_url(one.url, base, IMAGE_SCHEMES)
        if not url or is_picture(one) or url in found or "shockwave" in one.media_type:
            continue
        found[url] = Enclosure(
            url,
            one_line(one.media_type, 100),
            _count(one.size, 10**15),
            seconds_of(one.duration),
            one_line(one.title, _LONGEST_TITLE),
        )
        if len(found) >= _MOST_ENCLOSURES:
            break
    return tuple(found.values())


def _count(value: object, most: int) -> int | None:
    """A positive whole number, however it is stated."""
    if isinstance(value, str) and len(value) < 20:
        try:
            value = float(value.strip())
        except ValueError:
            return None
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return int(value) if 0 < value <= most else None


def _name_without_words(link: str, enclosures: tuple[Enclosure, ...]) -> str:
    """For an item of pictures or sound only."""
    if enclosures and enclosures[0].title:
        return enclosures[0].title
    address = link or (enclosures[0].url if enclosures else "")
    return one_line(address.partition("://")[2], 80) or "…"
