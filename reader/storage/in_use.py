"""Who has a library open, and who does its work: known to all, so that nobody swaps a file under another's hands."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from reader.errors import LibraryInUse
from reader.storage.connection import in_words

_SECONDS_TO_SHARE = 120.0  # as long as another program may need to put a backup in place
_SECONDS_TO_BE_ALONE = 2.0


class InUse:
    """SQLite's own lock on an empty file beside another: the same on every system, and gone with the process, however
    that ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._has_no_file: sqlite3.OperationalError | None = None
        try:
            self._lock = _connection(path.with_name(path.name + ".lock"))
        except sqlite3.OperationalError as error:  # in a folder that may not be written to
            self._has_no_file, self._lock = error, _connection(":memory:")

    def share(self) -> None:
        """From now until `close` nobody can be alone. Where no file can be made nothing can be changed either, and
        nothing is locked."""
        self._wait_at_most(_SECONDS_TO_SHARE)
        with contextlib.suppress(sqlite3.OperationalError):
            self._lock.execute("BEGIN")
            self._lock.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def take(self, otherwise: str, *, at_once: bool = False) -> None:
        """From now until `close` or `leave` nobody else has it. Raises LibraryInUse with the sentence `otherwise` if
        somebody has - for two seconds, unless it must be `at_once` - LeeszaalError where nothing can be written."""
        self.leave()
        if self._has_no_file is not None:
            raise in_words(self._has_no_file, self._path) from self._has_no_file
        self._wait_at_most(0.0 if at_once else _SECONDS_TO_BE_ALONE)
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            said = in_words(error, self._path)
            raise (LibraryInUse(otherwise) if isinstance(said, LibraryInUse) else said) from error

    def leave(self) -> None:
        if self._lock.in_transaction:
            self._lock.execute("ROLLBACK")

    def close(self) -> None:
        self._lock.close()

    def _wait_at_most(self, seconds: float) -> None:
        self._lock.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


def _connection(place: Path | str) -> sqlite3.Connection:
    return sqlite3.connect(place, isolation_level=None, check_same_thread=False, timeout=0)
