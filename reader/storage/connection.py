"""One connection to the library's file, whose every error is a sentence; and which errors mean that the file is broken.

SQLite's numbers are asked, not its words: a full disk and a broken page may both be called a "disk I/O error".
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from reader.errors import LeeszaalError, LibraryDamaged, LibraryInUse

BUSY_SECONDS = 20.0
IOERR_SHMSIZE = sqlite3.SQLITE_IOERR_SHMSIZE  # no room for the file beside the library through which processes agree
_DAMAGE = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
}
_HALF = "There is half a character in this text; take it out and try again."
_BUGS = (sqlite3.ProgrammingError, sqlite3.IntegrityError)


class Connection(sqlite3.Connection):
    """Raises LeeszaalError where SQLite raises an error that a person can do something about."""

    path: Path
    file: int = 0  # the number of the file that was opened

    def execute(self, statement: str, parameters: Any = ()) -> _Cursor:
        return self.cursor(_Cursor).execute(statement, parameters)

    def executemany(self, statement: str, parameters: Any) -> _Cursor:
        return self.cursor(_Cursor).executemany(statement, parameters)


class _Cursor(sqlite3.Cursor):
    connection: Connection  # `Connection.execute` makes these

    def execute(self, statement: str, parameters: Any = ()) -> Self:
        try:
            return super().execute(statement, parameters)
        except sqlite3.DatabaseError as error:
            raise in_words(error, self.connection.path) from error
        except UnicodeEncodeError as error:  # what was typed or pasted may be cut in the middle of an emoji
            raise LeeszaalError(_HALF) from error

    def executemany(self, statement: str, parameters: Any) -> Self:
        try:
            return super().executemany(statement, parameters)
        except sqlite3.DatabaseError as error:
            raise in_words(error, self.connection.path) from error

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.DatabaseError as error:
            raise in_words(error, self.connection.path) from error

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.DatabaseError as error:
            raise in_words(error, self.connection.path) from error

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # all rows at once: in C, and an error is said
        return iter(self.fetchall())


def connect(path: Path) -> Connection:
    """In autocommit: every transaction is begun by `Database.writing`. Any thread may close it, one may use it.

    A library in a folder that may not be written is opened for reading alone. Raises LeeszaalError.
    """
    try:
        return _connect(path, str(path), is_uri=False)
    except (LibraryInUse, LibraryDamaged):
        raise
    except LeeszaalError:
        wal = path.with_name(path.name + "-wal")
        if os.access(path.parent, os.W_OK) or not path.is_file() or (wal.exists() and wal.stat().st_size):
            raise
        return _connect(path, f"{path.as_uri()}?mode=ro&immutable=1", is_uri=True)


def file_number(path: Path, otherwise: int) -> int:
    """Which file lies there, as a number; 0 for none, `otherwise` where that cannot be seen just now."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return 0
    except OSError:
        return otherwise


def moved_away(path: Path) -> LeeszaalError:
    return LeeszaalError(
        f"The library {path} was moved or replaced while it was open; nothing was changed. "
        "Put it back, or start Leeszaal again."
    )


def is_read_only(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal")  # an immutable file has no journal


def means_damage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", 0)
    return code in _DAMAGE or code & 0xFF in _DAMAGE


def in_words(error: sqlite3.DatabaseError, path: Path) -> Exception:
    """The sentence to show; an error in our own SQL stays what it is."""
    if isinstance(error, _BUGS):
        return error
    code = getattr(error, "sqlite_errorcode", 0)
    kind = code & 0xFF
    if means_damage(error):
        return LibraryDamaged(f"The library file {path} is damaged; `leeszaal check` tells more.")
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return LibraryInUse("Another program is using the library; close it and try again.")
    if kind == sqlite3.SQLITE_FULL or code == IOERR_SHMSIZE:
        return LeeszaalError(f"The disk of {path.parent} is full; nothing was changed. Make room and try again.")
    if kind in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return LeeszaalError(f"The library in {path.parent} cannot be written; check the folder's permissions.")
    return LeeszaalError(f"The library could not be changed: {error}.")


def _connect(path: Path, address: str, *, is_uri: bool) -> Connection:
    connection: Connection | None = None
    try:
        connection = sqlite3.connect(
            address, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, factory=Connection, uri=is_uri
        )
        connection.path = path
        if not is_uri:
            _switch_to_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA journal_size_limit = 32000000")
        connection.file = file_number(path, 0)
    except (sqlite3.DatabaseError, LeeszaalError) as error:
        if connection is not None:
            connection.close()
        raise (error if isinstance(error, LeeszaalError) else in_words(error, path)) from error
    return connection


def _switch_to_wal(connection: Connection) -> None:
    """It does not wait for another connection that does the same: SQLite's busy handler is not asked."""
    deadline = time.monotonic() + BUSY_SECONDS
    pause = threading.Event()
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except LibraryInUse:
            if time.monotonic() > deadline:
                raise
            pause.wait(0.02)
        else:
            return
