"""RSS Guard: database.db, of version 3, 4 or 5; what a column is called and means differs among these.

Versions 3 and 4 name feeds, messages and labels in other tables as their account does (`custom_id`), version 5 by their
numbers. An account's own names may well be numbers too, of something else.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.domain.feed import Outline, OutlineFeed
from reader.feeds.opml import feed_address
from reader.feeds.raw_item import RawItem, RawMedia
from reader.library.other_readers.foreign import LONGEST_LABEL, ForeignItem, folder_path, is_true, moment, text_of
from reader.sources.clean_text import one_line
from reader.storage.foreign_database import ForeignDatabase, open_foreign

_Name = tuple[str, str]  # an account, and what something is called there
_FILE = "database.db"
_MOST_MEDIA = 100  # of one message
_MESSAGE = (
    "id", "account_id", "feed", "custom_id", "title", "url", "author", "date_created", "contents", "is_read", "read",
    "is_important", "important", "is_deleted", "deleted", "is_pdeleted", "labels", "enclosures",
)  # fmt: skip


class RssGuard:
    program = "RSS Guard"

    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def at(cls, path: Path) -> RssGuard | None:
        for file in (path, path / _FILE, path / "database" / _FILE, path / "database" / "local" / _FILE):
            if file.name == _FILE and file.is_file():
                return cls(file)
        return None

    @staticmethod
    def knows(database: ForeignDatabase) -> bool:
        return {"feed", "contents", "date_created"} <= database.columns("Messages")

    def outline(self) -> Outline:
        with open_foreign(self._file) as database:
            feeds, folders = _feeds(database)
        return Outline("RSS Guard", tuple({feed.url: feed for feed in feeds.values()}.values()), folders)

    def items(self) -> Iterator[ForeignItem]:
        with open_foreign(self._file) as database:
            database.require("Messages", "feed", "contents")
            feeds, _ = _feeds(database)
            labels = _Labels(database)
            for row in database.rows("Messages", _MESSAGE, "feed"):
                item = _item(row, feeds, labels)
                if item is not None:
                    yield item


def _by_number(database: ForeignDatabase) -> bool:
    """Whether rows of other tables are meant by their numbers."""
    return "label" in database.columns("LabelsInMessages") and "account_id" not in database.columns("LabelsInMessages")


def _feeds(database: ForeignDatabase) -> tuple[dict[_Name, OutlineFeed], tuple[tuple[str, ...], ...]]:
    """Each feed by its account and by what messages call it there; where nothing else is called so, by its number."""
    categories = {
        text_of(number): (text_of(title), text_of(parent))
        for number, parent, title in database.rows("Categories", ("id", "parent_id", "title"))
    }
    by_number: dict[_Name, OutlineFeed] = {}
    by_name: dict[_Name, OutlineFeed] = {}
    for number, account, name, title, category, url, source in database.rows(
        "Feeds", ("id", "account_id", "custom_id", "title", "category", "url", "source"), "ordr"
    ):
        address = feed_address(text_of(source) or text_of(url))
        if address:
            feed = OutlineFeed(address, " ".join(text_of(title).split()), "", folder_path(category, categories))
            by_number[text_of(account), text_of(number)] = feed
            if text_of(name):
                by_name.setdefault((text_of(account), text_of(name)), feed)
    folders = dict.fromkeys(folder_path(number, categories) for number in categories)
    return by_name | by_number if _by_number(database) else by_number | by_name, tuple(folders)


class _Labels:
    """The name of each label, and which messages wear them where a table of their own says so."""

    def __init__(self, database: ForeignDatabase) -> None:
        self._by_number = _by_number(database)
        self._names: dict[_Name, str] = {}
        for number, account, own, name in database.rows("Labels", ("id", "account_id", "custom_id", "name")):
            if text_of(own) and not self._by_number:
                self._names[text_of(account), text_of(own)] = text_of(name)
            self._names.setdefault(("", text_of(number)), text_of(name))
        self._worn: dict[_Name, list[str]] = {}
        for label, message, account in database.rows("LabelsInMessages", ("label", "message", "account_id")):
            self._worn.setdefault((text_of(account), text_of(message)), []).append(text_of(label))

    def of(self, account: str, number: str, name: str, own: str) -> tuple[str, ...]:
        """`own` are those that the message states by itself, between dots."""
        worn = self._worn.get(("", number) if self._by_number else (account, name or number), [])
        found = (
            self._names.get((account, one)) or self._names.get(("", one), "") for one in (*own.split("."), *worn) if one
        )
        return tuple(dict.fromkeys(filter(None, (one_line(label, LONGEST_LABEL) for label in found))))


def _media(said: str) -> tuple[RawMedia, ...]:
    """JSON, or in older versions kind and address in base64, with & between these and # between the files."""
    try:
        parts = [one for one in json.loads(said or "[]") if isinstance(one, dict)]
        return tuple(RawMedia(text_of(one.get("url")), text_of(one.get("mime"))) for one in parts)
    except (ValueError, TypeError, RecursionError):
        pass
    found = []
    for one in filter(None, said.split("#")[:_MOST_MEDIA]):
        kind, _, url = one.rpartition("&")
        with suppress(ValueError):
            found.append(RawMedia(_plain(url), _plain(kind)))
    return tuple(found)


def _plain(base64: str) -> str:
    return text_of(b64decode(base64, validate=True))


def _item(row: tuple[object, ...], feeds: dict[_Name, OutlineFeed], labels: _Labels) -> ForeignItem | None:
    (number, account, feed_name, name, title, url, author, date, contents, is_read, was_read, is_important,
     was_important, is_deleted, was_deleted, is_gone, own_labels, enclosures) = row  # fmt: skip
    if is_true(is_deleted) or is_true(was_deleted) or is_true(is_gone):
        return None
    feed = feeds.get((text_of(account), text_of(feed_name)))
    raw = RawItem(
        guid=text_of(name), link=text_of(url), title=text_of(title), author=text_of(author), body=text_of(contents),
        date=moment(date), media=_media(text_of(enclosures)),
    )  # fmt: skip
    return ForeignItem(
        feed.url if feed else "", feed.title if feed else "RSS Guard", raw, is_true(is_read) or is_true(was_read),
        is_true(is_important) or is_true(was_important),
        labels.of(text_of(account), text_of(number), text_of(name), text_of(own_labels)),
    )  # fmt: skip
