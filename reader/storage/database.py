"""The SQLite file: opened, checked, migrated and, when it is broken, replaced by its newest backup - never silently."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.errors import LeeszaalError
from reader.storage import backup
from reader.storage.connection import (
    BUSY_SECONDS,
    Connection,
    connect,
    file_number,
    is_read_only,
    means_damage,
    moved_away,
)
from reader.storage.in_use import InUse
from reader.storage.migrations import MIGRATIONS, VERSION

log = logging.getLogger(__name__)

# quick_check reads the whole file: 1 s for 400 MB. A larger library is checked by the worker while the person reads.
CHECK_AT_ONCE_BYTES = 24_000_000


class Database:
    """One connection a thread, in WAL: readers never wait for the writer. Safe to share between threads.

    Whatever SQLite meets - a full disk, a broken page, a lock - is raised as a LeeszaalError.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._all: list[Connection] = []
        self._lock = threading.Lock()
        self._in_use = InUse(path)

    @classmethod
    def open(cls, path: Path, backups: Path) -> tuple[Database, list[str]]:
        """The database, up to date, and sentences on what had to be done for it.

        Raises LibraryDamaged when the file is broken and no backup can take its place, LibraryInUse when it is broken
        and another process has it open, LeeszaalError when it was made by a newer Leeszaal or cannot be read.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LeeszaalError(
                f"The folder {path.parent} cannot be made ({error.strerror}); choose another with --data."
            ) from error
        notices = []
        database = cls(path)
        try:
            database._in_use.share()
            if not _is_whole(path, backups):
                notices += database._restore(backups)
            database._migrate(backups)
            if is_read_only(database.connection()):
                notices.append("The library may not be written: you can read, but nothing is kept or imported.")
        except BaseException:
            database.close()
            raise
        return database, notices

    def connection(self) -> Connection:
        """This thread's connection; closed with the database."""
        found: Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = connect(self.path)
            self._local.connection = found
            with self._lock:
                self._all.append(found)
        return found

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Several reads of one and the same state of the library."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it or nothing. Raises LeeszaalError where the file is another by now: SQLite
        would go on in one that nobody finds again."""
        connection = self.connection()
        if file_number(self.path, connection.file) != connection.file:
            raise moved_away(self.path)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def state(self) -> tuple[object, ...]:
        """Another value whenever anything in the library may be another, by whatever hand; for one thread."""
        connection = self.connection()
        by_others = connection.execute("PRAGMA data_version").fetchone()[0]
        return threading.get_ident(), connection.total_changes, by_others

    def check(self) -> bool:
        """Whether every page of the file reads well (seconds for a large library). A broken one is marked, so that the
        next start restores a backup."""
        is_sound = _reads_well(self.path, _quick_check)
        if not is_sound:
            with contextlib.suppress(OSError):
                damage_marker(self.path).touch()
        return is_sound

    def close(self) -> None:
        with self._lock:
            connections, self._all = self._all, []
        for connection in connections:
            connection.close()
        self._local = threading.local()
        self._in_use.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        connection = self.connection()
        connection.execute(begin)
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has rolled it back already
                connection.execute("ROLLBACK")
            raise

    def _restore(self, backups: Path) -> list[str]:
        marker = damage_marker(self.path)
        notices = []
        self._in_use.take("The library is damaged and another Leeszaal has it open; close that one and try again.")
        if not _is_whole(self.path, backups):  # else another process has just done it
            notices.append(backup.restore_newest(self.path, backups))
        marker.unlink(missing_ok=True)
        self._in_use.leave()
        self._in_use.share()
        return notices

    def _migrate(self, backups: Path) -> None:
        version = self._version()
        if version > VERSION:
            raise LeeszaalError(
                "This library was made by a newer Leeszaal; install that version, or choose another folder with --data."
            )
        if version == VERSION:
            return
        if version:
            backup.make(self.path, backups, f"before-version-{VERSION}")
        with self.writing() as connection:
            for number in range(self._version(), VERSION):  # asked again: another process may have done it meanwhile
                for statement in _statements(MIGRATIONS[number]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number + 1}")

    def _version(self) -> int:
        return int(self.connection().execute("PRAGMA user_version").fetchone()[0])


def damage_marker(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")


def _is_whole(path: Path, backups: Path) -> bool:
    """Whether the file can be used as it is. One that is missing or empty is a new library only if there never was
    another: a power cut, or a hand, may have emptied it."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    if size == 0:
        return not backup.exist(backups)
    marker = damage_marker(path)
    if marker.exists():  # looked at again: what could not be read once may have been the cable
        is_whole = _reads_well(path, _quick_check)
        if is_whole:
            marker.unlink(missing_ok=True)
        return is_whole
    return _reads_well(path, _quick_check if size <= CHECK_AT_ONCE_BYTES else _has_sound_head)


def _reads_well(path: Path, look: Callable[[sqlite3.Connection], bool]) -> bool:
    """What keeps SQLite from reading but is not the file's fault is said when it is opened: only damage is damage.

    Read-only, so that the look changes nothing: a log that belongs to a broken file may hold what was last done.
    """
    try:
        address = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
            return look(connection)
    except sqlite3.Error as error:
        if means_damage(error):
            return False
        log.warning("the library cannot be checked: %s", error)
        return True


def _quick_check(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _has_sound_head(connection: sqlite3.Connection) -> bool:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchone():
        connection.execute("SELECT id FROM article ORDER BY instant DESC, id DESC LIMIT 50").fetchall()
    return True


def _statements(script: str) -> Iterator[str]:
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""
    if part.strip():
        yield part
