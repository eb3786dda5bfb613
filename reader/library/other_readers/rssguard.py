"""RSS Guard: database.db, of version 3, 4 or 5; what a column is called and means differs among these."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.domain.feed import Outline, OutlineFeed
from reader.feeds.opml import feed_address
from reader.feeds.raw_item import RawItem
from reader.library.other_readers.foreign import LONGEST_LABEL, ForeignItem, folder_path, is_true, moment, text_of
from reader.sources.clean_text import one_line
from reader.storage.foreign_database import ForeignDatabase, open_foreign

_FILE = "database.db"
_MESSAGE = (
    "id", "feed", "custom_id", "title", "url", "author", "date_created", "contents", "is_read", "read", "is_important",
    "important", "is_deleted", "deleted", "is_pdeleted", "labels",
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
            labels, worn = _labels(database)
            for row in database.rows("Messages", _MESSAGE, "feed"):
                item = _item(row, feeds, labels, worn)
                if item is not None:
                    yield item


def _feeds(database: ForeignDatabase) -> tuple[dict[str, OutlineFeed], tuple[tuple[str, ...], ...]]:
    """Each feed by its number and by its own account's name for it, both of which messages may use."""
    categories = {
        text_of(number): (text_of(title), text_of(parent))
        for number, parent, title in database.rows("Categories", ("id", "parent_id", "title"))
    }
    by_number: dict[str, OutlineFeed] = {}
    by_name: dict[str, OutlineFeed] = {}
    for number, name, title, category, url, source in database.rows(
        "Feeds", ("id", "custom_id", "title", "category", "url", "source"), "ordr"
    ):
        address = feed_address(text_of(source) or text_of(url))
        if address:
            feed = OutlineFeed(address, " ".join(text_of(title).split()), "", folder_path(category, categories))
            by_number[text_of(number)] = feed
            if text_of(name):
                by_name.setdefault(text_of(name), feed)
    folders = dict.fromkeys(folder_path(number, categories) for number in categories)
    return by_number | {name: feed for name, feed in by_name.items() if name not in by_number}, tuple(folders)


def _labels(database: ForeignDatabase) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The name of each label, by its number and its account's name for it; and the labels of each message, where a
    table of their own keeps these."""
    names: dict[str, str] = {}
    for number, own, name in database.rows("Labels", ("id", "custom_id", "name")):
        names.setdefault(text_of(number), text_of(name))
        if text_of(own):
            names[text_of(own)] = text_of(name)
    worn: dict[str, list[str]] = {}
    for label, message in database.rows("LabelsInMessages", ("label", "message")):
        worn.setdefault(text_of(message), []).append(text_of(label))
    return names, worn


def _item(
    row: tuple[object, ...], feeds: dict[str, OutlineFeed], labels: dict[str, str], worn: dict[str, list[str]]
) -> ForeignItem | None:
    (number, feed_name, name, title, url, author, date, contents, is_read, was_read, is_important, was_important,
     is_deleted, was_deleted, is_gone, own_labels) = row  # fmt: skip
    if is_true(is_deleted) or is_true(was_deleted) or is_true(is_gone):
        return None
    feed = feeds.get(text_of(feed_name))
    chosen = text_of(own_labels).split(".") + worn.get(text_of(name), []) + worn.get(text_of(number), [])
    named = (one_line(labels[one], LONGEST_LABEL) for one in chosen if one in labels)
    raw = RawItem(
        guid=text_of(name), link=text_of(url), title=text_of(title), author=text_of(author), body=text_of(contents),
        date=moment(date),
    )  # fmt: skip
    return ForeignItem(
        feed.url if feed else "", feed.title if feed else "RSS Guard", raw, is_true(is_read) or is_true(was_read),
        is_true(is_important) or is_true(was_important), tuple(dict.fromkeys(filter(None, named))),
    )  # fmt: skip
