"""The SQLite file: opened, checked, migrated and, when it is broken, replaced by its newest backup - never silently."""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LeeszaalError, LibraryDamaged, LibraryInUse
from reader.storage import backup
from reader.storage.migrations import MIGRATIONS, VERSION

log = logging.getLogger(__name__)

BUSY_SECONDS = 20.0
# quick_check reads the whole file: 1 s for 400 MB. A larger library is checked by the worker while the person reads.
CHECK_AT_ONCE_BYTES = 24_000_000


class Database:
    """One connection a thread, in WAL: readers never wait for the writer. Safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path, backups: Path) -> tuple[Database, list[str]]:
        """The database, up to date, and sentences on what had to be done for it.

        Raises LibraryDamaged when the file is broken and no backup can take its place, LeeszaalError when it was made
        by a newer Leeszaal or the folder cannot be written.
        """
        notices = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LeeszaalError(
                f"The folder {path.parent} cannot be made ({error.strerror}); choose another with --data."
            ) from error
        marker = damage_marker(path)
        if path.exists() and (marker.exists() or not _is_sound(path)):
            notices.append(backup.restore_newest(path, backups))
            marker.unlink(missing_ok=True)
        database = cls(path)
        try:
            database._migrate(backups)
        except sqlite3.DatabaseError as error:
            database.close()
            raise _sentence(error, path) from error
        return database, notices

    def connection(self) -> sqlite3.Connection:
        """This thread's connection; closed with the database."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = _connect(self.path)
            self._local.connection = found
            with self._lock:
                self._all.append(found)
        return found

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Several reads of one and the same state of the library."""
        connection = self.connection()
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing. Raises LibraryInUse or LeeszaalError (disk full, read-only)."""
        connection = self.connection()
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise _sentence(error, self.path) from error

    def check(self) -> bool:
        """Whether every page of the file reads well (seconds for a large library). A broken one is marked, so that the
        next start restores a backup."""
        is_sound = _quick_check(self.connection())
        if not is_sound:
            damage_marker(self.path).touch()
        return is_sound

    def close(self) -> None:
        with self._lock:
            connections, self._all = self._all, []
        for connection in connections:
            connection.close()
        self._local = threading.local()

    def _migrate(self, backups: Path) -> None:
        connection = self.connection()
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise LeeszaalError(
                "This library was made by a newer Leeszaal; install that version, or choose another folder with --data."
            )
        if version == VERSION:
            return
        if version:
            backup.make(self.path, backups, f"before-version-{VERSION}")
        connection.execute("BEGIN IMMEDIATE")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        try:
            for number in range(version, VERSION):
                for statement in _statements(MIGRATIONS[number]):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def damage_marker(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")


def _connect(path: Path) -> sqlite3.Connection:
    # Autocommit: every transaction is begun by `writing`. Other threads only ever close it.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _retry_busy(connection, "PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA journal_size_limit = 32000000")
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _sentence(error, path) from error
    return connection


def _retry_busy(connection: sqlite3.Connection, statement: str) -> None:
    """Switching to WAL does not wait for another connection that does the same: SQLite's busy handler is not asked."""
    deadline = time.monotonic() + BUSY_SECONDS
    pause = threading.Event()
    while True:
        try:
            connection.execute(statement)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            pause.wait(0.02)
        else:
            return


def _is_sound(path: Path) -> bool:
    try:
        size = path.stat().st_size
        if size == 0:
            # A file that was just made by another process, or that a power cut emptied: only the first is harmless.
            return not any((path.parent / "backups").glob("*.sqlite"))
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    except (OSError, sqlite3.OperationalError):
        return os.access(path, os.R_OK) is False  # unreadable is not damaged: said when it is opened
    try:
        if size <= CHECK_AT_ONCE_BYTES:
            return _quick_check(connection)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("SELECT id FROM article ORDER BY instant DESC, id DESC LIMIT 50").fetchall()
    except sqlite3.OperationalError as error:
        return "no such table" in str(error) or "locked" in str(error) or "readonly" in str(error)
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return True


def _quick_check(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.OperationalError as error:
        return "locked" in str(error) or "readonly" in str(error) or "unable to open" in str(error)
    except sqlite3.DatabaseError:
        return False


def _statements(script: str) -> Iterator[str]:
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            if part.strip():
                yield part
            part = ""


def _sentence(error: sqlite3.DatabaseError, path: Path) -> LeeszaalError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return LibraryInUse("Another program is using the library; close it and try again.")
    if "full" in text:
        return LeeszaalError(f"The disk of {path.parent} is full; nothing was changed. Make room and try again.")
    if "readonly" in text or "unable to open" in text:
        return LeeszaalError(f"The library in {path.parent} cannot be written; check the folder's permissions.")
    if "malformed" in text or "not a database" in text or "disk I/O" in text:
        return LibraryDamaged(f"The library file {path} is damaged; `leeszaal check` tells more.")
    return LeeszaalError(f"The library could not be changed: {text}.")
