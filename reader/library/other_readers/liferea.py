"""Liferea: liferea.db, with the folders of its feeds in feedlist.opml or, without that, in the database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.domain.feed import Outline, OutlineFeed
from reader.errors import LeeszaalError
from reader.feeds.opml import feed_address, read_opml
from reader.feeds.raw_item import RawItem, RawMedia
from reader.library.other_readers.foreign import ForeignItem, first_file, folder_path, is_true, moment, text_of
from reader.storage.foreign_database import ForeignDatabase, open_foreign

_FILE, _LIST = "liferea.db", "feedlist.opml"
_ITEM = (
    "item_id", "node_id", "title", "read", "marked", "source", "source_id", "valid_guid", "description", "date",
    "comment",
)  # fmt: skip


class Liferea:
    program = "Liferea"

    def __init__(self, file: Path, feed_list: Path | None) -> None:
        self._file, self._list = file, feed_list

    @classmethod
    def at(cls, path: Path) -> Liferea | None:
        """For the database, its folder, or the list of feeds, which lies in another folder."""
        folder = path if path.is_dir() else path.parent
        home = folder.parent.parent.parent if folder.parent.name == "share" else folder.parent.parent
        kept = (home / ".local" / "share" / "liferea" / _FILE,) if folder.name == "liferea" else ()
        if not path.is_dir() and path.name not in {_FILE, _LIST}:
            return None
        file = first_file(folder / _FILE, *kept)
        if file is None:
            return None
        return cls(file, first_file(folder / _LIST, home / ".config" / "liferea" / _LIST))

    def outline(self) -> Outline:
        if self._list is not None:
            try:
                return read_opml(self._list.read_bytes())
            except (LeeszaalError, OSError):
                pass  # the database knows them too
        with open_foreign(self._file) as database:
            return Outline("Liferea", tuple({one.url: one for one in _feeds(database).values()}.values()))

    def items(self) -> Iterator[ForeignItem]:
        with open_foreign(self._file) as database:
            database.require("items", "node_id", "source_id")
            feeds = _feeds(database)
            authors, media = _more(database)
            for number, node, title, read, marked, link, guid, is_stated, body, date, comment in database.rows(
                "items", _ITEM, "node_id"
            ):
                if is_true(comment):
                    continue
                feed = feeds.get(text_of(node))
                raw = RawItem(
                    # one that the feed did not state is Liferea's own, which no feed will ever give
                    guid=text_of(guid) if is_stated is None or is_true(is_stated) else "",
                    link=text_of(link), title=text_of(title), is_title_html=True,
                    author=authors.get(text_of(number), ""), body=text_of(body), date=moment(date),
                    media=media.get(text_of(number), ()),
                )  # fmt: skip
                yield ForeignItem(
                    feed.url if feed else "", feed.title if feed else "Liferea", raw, is_true(read), is_true(marked)
                )


def _feeds(database: ForeignDatabase) -> dict[str, OutlineFeed]:
    nodes = {
        text_of(node): (text_of(title), text_of(parent))
        for node, parent, title in database.rows("node", ("node_id", "parent_id", "title"))
    }
    found = {}
    for node, source in database.rows("subscription", ("node_id", "source")):
        address = feed_address(text_of(source))
        if address:
            title, parent = nodes.get(text_of(node), ("", ""))
            found[text_of(node)] = OutlineFeed(address, " ".join(title.split()), "", folder_path(parent, nodes))
    return found


def _more(database: ForeignDatabase) -> tuple[dict[str, str], dict[str, tuple[RawMedia, ...]]]:
    """The author of each item, and what can be played: an address, or `enc:` with a flag, kind, size and address."""
    authors: dict[str, str] = {}
    media: dict[str, tuple[RawMedia, ...]] = {}
    for number, key, value in database.rows("metadata", ("item_id", "key", "value")):
        if key in {"author", "creator"}:
            authors.setdefault(text_of(number), text_of(value))
        elif key == "enclosure":
            said = text_of(value)
            parts = said.removeprefix("enc:").split(":", 3) if said.startswith("enc:") else ["", "", "", said]
            if len(parts) == 4:
                one = RawMedia(parts[3], parts[1], size=parts[2])
                media[text_of(number)] = (*media.get(text_of(number), ()), one)
    return authors, media
