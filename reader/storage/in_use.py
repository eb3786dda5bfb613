"""Who has a library open: known to all, so that nobody puts another file in its place under another's hands."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryInUse

_SECONDS_TO_SHARE = 120.0  # as long as another program may need to put a backup in place
_SECONDS_TO_BE_ALONE = 3.0


class InUse:
    """SQLite's own lock on an empty file beside the library: the same on every system, and gone with the process,
    however that ends. Where no such file can be made nothing can be swapped either, and nothing is locked."""

    def __init__(self, path: Path) -> None:
        self._lock = sqlite3.connect(
            path.with_name(path.name + ".lock"), timeout=_SECONDS_TO_SHARE, isolation_level=None, check_same_thread=False
        )

    def share(self) -> None:
        """From now until `close` nobody can be alone."""
        with contextlib.suppress(sqlite3.OperationalError):
            self._lock.execute("BEGIN")
            self._lock.execute("SELECT count(*) FROM sqlite_master").fetchone()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else has the library open. Raises LibraryInUse if somebody has."""
        self._leave()
        self._lock.execute(f"PRAGMA busy_timeout = {int(_SECONDS_TO_BE_ALONE * 1000)}")
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise LibraryInUse(
                "The library is damaged and another Leeszaal has it open; close that one and try again."
            ) from error
        try:
            yield
        finally:
            self._leave()
            self._lock.execute(f"PRAGMA busy_timeout = {int(_SECONDS_TO_SHARE * 1000)}")

    def close(self) -> None:
        self._lock.close()

    def _leave(self) -> None:
        if self._lock.in_transaction:
            self._lock.execute("ROLLBACK")
