"""Newsboat: a file of addresses, `urls`, and cache.db; the first tag of a feed is its folder, a flag is a star."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reader.domain.feed import Outline, OutlineFeed
from reader.errors import UnreadableFile
from reader.feeds.opml import feed_address
from reader.feeds.raw_item import RawItem, RawMedia
from reader.library.other_readers.foreign import ForeignItem, first_file, is_true, moment, text_of
from reader.sources.clean_text import one_line
from reader.storage.foreign_database import ForeignDatabase, open_foreign

_CACHE, _URLS = "cache.db", "urls"
_PROGRAMS = {"newsboat", ".newsboat", "newsbeuter", ".newsbeuter"}
_ITEM = (
    "feedurl", "guid", "title", "author", "url", "pubDate", "content", "unread", "enclosure_url", "enclosure_type",
    "flags", "deleted", "base", "content_mime_type",
)  # fmt: skip
_LARGEST_LIST = 10_000_000
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"]+')


class Newsboat:
    program = "Newsboat"

    def __init__(self, cache: Path, urls: Path | None) -> None:
        self._cache, self._urls = cache, urls

    @classmethod
    def at(cls, path: Path) -> Newsboat | None:
        """For the folder or either file; on newer systems these lie in two folders."""
        folder = path if path.is_dir() else path.parent
        if not path.is_dir() and not (path.name == _CACHE or (path.name == _URLS and folder.name in _PROGRAMS)):
            return None
        if path.is_dir() and folder.name not in _PROGRAMS and not (folder / _URLS).is_file():
            return None
        homes = (folder.parent.parent.parent, folder.parent.parent) if folder.name in _PROGRAMS else ()
        cache = first_file(folder / _CACHE, *(home / ".local" / "share" / "newsboat" / _CACHE for home in homes))
        if cache is None:
            return None
        return cls(cache, first_file(folder / _URLS, *(home / ".config" / "newsboat" / _URLS for home in homes)))

    @staticmethod
    def knows(database: ForeignDatabase) -> bool:
        return {"feedurl", "guid", "unread"} <= database.columns("rss_item")

    def outline(self) -> Outline:
        with open_foreign(self._cache) as database:
            stated = {
                feed_address(text_of(address)): (" ".join(text_of(title).split()), text_of(site))
                for address, title, site in database.rows("rss_feed", ("rssurl", "title", "url"))
            }
        stated.pop("", None)
        if self._urls is None:
            return Outline("Newsboat", tuple(OutlineFeed(url, *facts) for url, facts in stated.items()))
        try:
            with self._urls.open("rb") as file:
                lines = file.read(_LARGEST_LIST).decode("utf-8", "replace").splitlines()
        except OSError as error:
            raise UnreadableFile(error.strerror or "cannot be read") from error
        feeds, skipped = {}, []
        for line in lines:
            words = [_bare(word) for word in _WORD.findall(line)]
            if not words or words[0].startswith("#") or words[0].startswith("query:"):
                continue
            address = feed_address(words[0])
            if not address:
                skipped.append(
                    f"“{words[0][:20]}” has an address that cannot be subscribed to: {one_line(words[0], 100)}"
                )
                continue
            given = next((one[1:] for one in words[1:] if one.startswith("~")), "")
            tags = [one for one in words[1:] if one and one[0] not in "~!"]
            title, site = stated.get(address, ("", ""))
            feeds[address] = OutlineFeed(address, " ".join(given.split()) or title, site, tuple(tags[:1]))
        return Outline("Newsboat", tuple(feeds.values()), (), tuple(skipped[:200]))

    def items(self) -> Iterator[ForeignItem]:
        with open_foreign(self._cache) as database:
            database.require("rss_item", "feedurl", "guid")
            titles = {text_of(a): text_of(title) for a, title in database.rows("rss_feed", ("rssurl", "title"))}
            for row in database.rows("rss_item", _ITEM, "feedurl"):
                item = _item(row, titles)
                if item is not None:
                    yield item


def _item(row: tuple[object, ...], titles: dict[str, str]) -> ForeignItem | None:
    feed, guid, title, author, url, date, body, unread, played, kind, flags, deleted, base, form = row
    if is_true(deleted):
        return None
    media = (RawMedia(text_of(played), text_of(kind)),) if text_of(played) else ()
    raw = RawItem(
        guid=text_of(guid), link=text_of(url), title=text_of(title), is_title_html=True, author=text_of(author),
        body=text_of(body), is_html=text_of(form) != "text/plain", base=text_of(base), date=moment(date), media=media,
    )  # fmt: skip
    return ForeignItem(
        feed_address(text_of(feed)), titles.get(text_of(feed), "") or "Newsboat", raw, not is_true(unread),
        bool(text_of(flags).strip()),
    )  # fmt: skip


def _bare(word: str) -> str:
    if len(word) >= 2 and word[0] == word[-1] == '"':
        return re.sub(r"\\(.)", r"\1", word[1:-1])
    return word
