"""Exports in JSON: Google Reader's form (FreshRSS, Inoreader, The Old Reader), Miniflux and Feedbin, also in a zip."""

from __future__ import annotations

import json
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from reader.domain.feed import Outline
from reader.errors import LeeszaalError, UnreadableFile
from reader.feeds.opml import feed_address, read_opml
from reader.feeds.raw_item import RawItem, RawMedia
from reader.library.other_readers.foreign import LONGEST_LABEL, ForeignItem, moment, text_of
from reader.sources.clean_text import one_line
from reader.sources.stated_dates import stated_date

_LARGEST = 200_000_000  # bytes of a file, and of all that a zip holds
_MOST_FILES = 5_000
_HEAD = 20_000
_STATE = "/state/com.google/"
_DAMAGED_ZIP = (
    zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, EOFError, ValueError, struct.error, zlib.error,
    lzma.LZMAError,
)  # fmt: skip
_OWN_LIST = re.compile("/state/org.freshrss/(?!starred)")
_SIGNS = (b'"items"', b'"entries"', b'"published"', b'"origin"', b'"feed_id"')


class StarredJson:
    """One file, or all in a zip: lists of subscriptions and lists of articles."""

    program = "FreshRSS"

    def __init__(self, path: Path, is_zip: bool) -> None:
        self._path, self._is_zip = path, is_zip
        if not is_zip:
            self.program = "JSON"

    @classmethod
    def at(cls, path: Path) -> StarredJson | None:
        if not path.is_file():
            return None
        if path.suffix.casefold() == ".zip":
            return cls(path, is_zip=True)
        if path.suffix.casefold() != ".json":
            return None
        with path.open("rb") as file:
            head = file.read(_HEAD)
        return cls(path, is_zip=False) if any(sign in head for sign in _SIGNS) else None

    def outline(self) -> Outline:
        found = Outline("FreshRSS")
        for name, data in self._files():
            if ".opml" in name or (name.endswith(".xml") and b"<opml" in data[:4_000].lower()):
                try:
                    one = read_opml(data)
                except LeeszaalError as error:
                    raise UnreadableFile("its list of subscriptions cannot be read") from error
                found = Outline("FreshRSS", found.feeds + one.feeds, found.folders + one.folders, one.skipped)
        return found

    def items(self) -> Iterator[ForeignItem]:
        """Every file is read before the first article is given: one of several may be broken."""
        if self._is_zip:
            for name, data in self._files():
                if name.endswith(".json"):
                    _articles(data)
        folders = {path[-1].casefold() for path in self.outline().folders}
        for name, data in self._files():
            if name.endswith(".json"):
                articles, is_of_starred = _articles(data)
                for one in articles:
                    item = _item(one, folders, is_of_starred)
                    if item is not None:
                        yield item

    def _files(self) -> Iterator[tuple[str, bytes]]:
        try:
            if not self._is_zip:
                _refuse_large(self._path.stat().st_size)
                yield self._path.name.casefold(), self._path.read_bytes()
                return
            with zipfile.ZipFile(self._path) as opened:
                infos = [info for info in opened.infolist() if not info.is_dir()]
                _refuse_large(sum(info.file_size for info in infos) + (len(infos) > _MOST_FILES) * _LARGEST)
                for info in infos:
                    if info.filename.casefold().endswith((".json", ".opml", ".xml")):
                        with opened.open(info) as file:
                            yield info.filename.casefold(), file.read(info.file_size)
        except _DAMAGED_ZIP as error:
            raise UnreadableFile("the compressed file is damaged") from error
        except OSError as error:
            raise UnreadableFile(error.strerror or "cannot be read") from error


def _refuse_large(size: int) -> None:
    if size > _LARGEST:
        raise UnreadableFile("it is too large")


def _articles(data: bytes) -> tuple[list[Mapping[str, Any]], bool]:
    """And whether it is a list of starred articles, by its own name if it has one: older FreshRSS gives other articles
    no state at all."""
    is_of_starred = True
    try:
        said = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UnreadableFile("not JSON") from error
    if isinstance(said, dict):
        is_of_starred = not _OWN_LIST.search(text_of(said.get("id")))
        said = said.get("items", said.get("entries"))
    if not isinstance(said, list):
        raise UnreadableFile("there are no articles of another reader in it")
    return [one for one in said if isinstance(one, dict)], is_of_starred


def _item(one: Mapping[str, Any], folders: set[str], is_of_starred: bool) -> ForeignItem | None:
    if isinstance(one.get("feed"), dict):
        return _of_miniflux(one)
    if "origin" in one or "categories" in one or "canonical" in one or "alternate" in one:
        return _of_google(one, folders, is_of_starred)
    return _of_feedbin(one)


def _of_google(one: Mapping[str, Any], folders: set[str], is_of_starred: bool) -> ForeignItem | None:
    """FreshRSS writes names, and in older versions addresses, as they stand in HTML."""
    origin: Mapping[str, Any] = stated if isinstance(stated := one.get("origin"), dict) else {}
    stream = text_of(origin.get("streamId")).removeprefix("feed/")
    feed = feed_address(text_of(origin.get("feedUrl")).replace("&amp;", "&")) or (
        feed_address(stream) if "://" in stream else ""
    )
    said = [text_of(name) for name in _list(one.get("categories"))]
    states = {name.partition(_STATE)[2] for name in said if _STATE in name}
    names = (name.partition("/label/")[2] for name in said if name.startswith("user/") and "/label/" in name)
    labels = tuple(
        dict.fromkeys(
            one_line(name, LONGEST_LABEL) for name in map(unescape, names) if name and name.casefold() not in folders
        )
    )
    starred = "starred" in states or (is_of_starred and not states)  # an export of starred articles need not say so
    link = _href(one.get("canonical")) or _href(one.get("alternate"))
    body = _content(one.get("content")) or _content(one.get("summary"))
    name = text_of(one.get("guid")) or text_of(one.get("id"))
    guid = "" if name.startswith("tag:google.com,2005:reader/item/") else name
    media = _list(one.get("enclosure"))
    raw = RawItem(
        guid=guid, link=link, title=text_of(one.get("title")), is_title_html=True,
        author=text_of(one.get("author")).strip("; "), body=body, base=text_of(origin.get("htmlUrl")),
        date=moment(one.get("published")),
        media=tuple(
            RawMedia(text_of(part.get("href")), text_of(part.get("type")), size=part.get("length"))
            for part in media if isinstance(part, dict)
        ),
    )  # fmt: skip
    is_read = "read" in states or (starred and not states & {"unread", "kept-unread"})
    return ForeignItem(feed, unescape(text_of(origin.get("title"))) or "JSON", raw, is_read, starred, labels)


def _of_miniflux(one: Mapping[str, Any]) -> ForeignItem:
    feed = one["feed"]
    raw = RawItem(
        guid="", link=text_of(one.get("url")), title=text_of(one.get("title")), author=text_of(one.get("author")),
        body=text_of(one.get("content")), date=stated_date(one.get("published_at")),
    )  # fmt: skip
    return ForeignItem(
        feed_address(text_of(feed.get("feed_url"))), text_of(feed.get("title")) or "Miniflux", raw,
        one.get("status") == "read", one.get("starred") is True,
    )  # fmt: skip


def _of_feedbin(one: Mapping[str, Any]) -> ForeignItem | None:
    link = text_of(one.get("url"))
    if not link:
        return None
    raw = RawItem(
        guid="", link=link, title=text_of(one.get("title")), author=text_of(one.get("author")),
        body=text_of(one.get("content")), date=stated_date(one.get("published")),
    )  # fmt: skip
    return ForeignItem("", "Feedbin", raw, is_read=True, is_starred=True)


def _list(said: object) -> list[Any]:
    return said if isinstance(said, list) else []


def _href(said: object) -> str:
    return next((text_of(part.get("href")) for part in _list(said) if isinstance(part, dict) and part.get("href")), "")


def _content(said: object) -> str:
    return text_of(said.get("content")) if isinstance(said, dict) else text_of(said)
