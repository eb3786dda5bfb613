"""NetNewsWire: a folder for each account, with DB.sqlite3 and Subscriptions.opml."""

from __future__ import annotations

import json
import plistlib
from collections.abc import Iterator
from pathlib import Path

from reader.domain.feed import Outline
from reader.errors import LeeszaalError
from reader.feeds.opml import feed_address, read_opml
from reader.feeds.raw_item import RawItem
from reader.library.other_readers.foreign import ForeignItem, is_true, moment, text_of
from reader.storage.foreign_database import ForeignDatabase, open_foreign

_DATABASE, _LIST, _FACTS = "DB.sqlite3", "Subscriptions.opml", "FeedMetadata.plist"
_ARTICLE = (
    "articleID", "feedID", "uniqueID", "title", "contentHTML", "contentText", "summary", "url", "externalURL",
    "datePublished", "authors",
)  # fmt: skip
_LARGEST_FILE = 50_000_000


class NetNewsWire:
    program = "NetNewsWire"

    def __init__(self, accounts: tuple[Path, ...], database: str = _DATABASE) -> None:
        self._accounts, self._name = accounts, database

    @classmethod
    def at(cls, path: Path) -> NetNewsWire | None:
        """For a database, the folder of an account, or the folder of all accounts."""
        if path.name == _DATABASE and path.is_file():
            return cls((path.parent,))
        if (path / _DATABASE).is_file():
            return cls((path,))
        inside = tuple(sorted(one.parent for one in path.glob(f"*/{_DATABASE}"))) if path.is_dir() else ()
        return cls(inside[:50]) if inside else None

    def outline(self) -> Outline:
        found = Outline()
        for account in self._accounts:
            try:
                outline = read_opml(_read(account / _LIST))
            except (LeeszaalError, OSError):
                continue
            found = Outline(
                "NetNewsWire", found.feeds + outline.feeds, found.folders + outline.folders,
                found.skipped + outline.skipped,
            )  # fmt: skip
        return found

    def items(self) -> Iterator[ForeignItem]:
        for account in self._accounts:
            addresses = _addresses(account)
            with open_foreign(account / self._name) as database:
                database.require("articles", "articleID", "feedID")
                names = _authors(database)
                for row in database.joined(
                    ("articles", _ARTICLE), ("statuses", ("read", "starred", "dateArrived")), "articleID", "feedID"
                ):
                    yield _item(row, addresses, names)


def _item(row: tuple[object, ...], addresses: dict[str, str], names: dict[str, str]) -> ForeignItem:
    article, feed, unique, title, html, text, summary, url, external, published, authors, read, starred, arrived = row
    address = addresses.get(text_of(feed)) or feed_address(text_of(feed))
    body = text_of(html) or text_of(summary)
    raw = RawItem(
        guid=text_of(unique),
        link=text_of(url) or text_of(external),
        title=text_of(title),
        is_title_html=True,
        author=_author(authors) or names.get(text_of(article), ""),
        body=body or text_of(text),
        is_html=bool(body),
        date=moment(published) or moment(arrived),
    )
    return ForeignItem(address, "NetNewsWire", raw, is_true(read), is_true(starred))


def _author(written: object) -> str:
    """Of newer versions, which keep them as JSON."""
    try:
        people = json.loads(text_of(written))
        return ", ".join(text_of(one.get("name")) for one in people if isinstance(one, dict) and one.get("name"))
    except (ValueError, TypeError, RecursionError):
        return ""


def _authors(database: ForeignDatabase) -> dict[str, str]:
    people = {text_of(one): text_of(name) for one, name in database.rows("authors", ("authorID", "name"))}
    found: dict[str, str] = {}
    for article, author in database.rows("authorsLookup", ("articleID", "authorID")):
        name = people.get(text_of(author), "")
        if name:
            found[text_of(article)] = ", ".join(filter(None, (found.get(text_of(article), ""), name)))
    return found


def _addresses(account: Path) -> dict[str, str]:
    """The address of each feed by what the account calls it; on one's own Mac that is the address itself."""
    try:
        facts = plistlib.loads(_read(account / _FACTS))
    except (OSError, ValueError, RecursionError, plistlib.InvalidFileException, OverflowError):
        return {}
    except Exception:  # an XML that expat cannot bear; plistlib lets its own error through
        return {}
    found = {}
    for address, one in facts.items() if isinstance(facts, dict) else ():
        for name in ("feedID", "webFeedID"):
            if isinstance(one, dict) and isinstance(one.get(name), str):
                found[one[name]] = feed_address(str(address))
    return found


def _read(file: Path) -> bytes:
    with file.open("rb") as opened:
        data = opened.read(_LARGEST_FILE + 1)
    if len(data) > _LARGEST_FILE:
        raise OSError("too large")
    return data
