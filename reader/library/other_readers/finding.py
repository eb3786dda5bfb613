"""Which reader's library a file or folder is: by its name where that says it, else by what is in it."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnreadableFile
from reader.library.other_readers.foreign import ForeignLibrary
from reader.library.other_readers.liferea import Liferea
from reader.library.other_readers.netnewswire import NetNewsWire
from reader.library.other_readers.newsboat import Newsboat
from reader.library.other_readers.rssguard import RssGuard
from reader.library.other_readers.starred_json import StarredJson
from reader.storage.foreign_database import is_sqlite, open_foreign

_DATABASES = frozenset({".db", ".sqlite", ".sqlite3", ".db3"})


def find_library(path: Path) -> ForeignLibrary | None:
    """None for what is no library of another reader that is known here: a folder of documents, say. Raises
    UnreadableFile."""
    try:
        return _by_name(path) or (_by_tables(path) if path.suffix.casefold() in _DATABASES else None)
    except OSError as error:
        raise UnreadableFile(error.strerror or "cannot be read") from error


def _by_name(path: Path) -> ForeignLibrary | None:
    found = NetNewsWire.at(path) or RssGuard.at(path) or Liferea.at(path) or Newsboat.at(path)
    return found or StarredJson.at(path)


def _by_tables(path: Path) -> ForeignLibrary | None:
    """For a copy under another name."""
    if not path.is_file() or not is_sqlite(path):
        return None
    with open_foreign(path) as database:
        if RssGuard.knows(database):
            return RssGuard(path)
        if Newsboat.knows(database):
            return Newsboat(path, None)
        if {"node_id", "source_id", "marked"} <= database.columns("items"):
            return Liferea(path, None)
        if {"articleID", "feedID"} <= database.columns("articles"):
            return NetNewsWire((path.parent,), path.name)
    return None
