"""Copies of the database, made while it is in use, and the way back from a broken one."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.errors import LeeszaalError, LibraryDamaged
from reader.storage.connection import means_damage

KEEP = 3
_PAGES = 2_000  # copied between two looks at whether to go on: 8 MB
_HALF_COPIES_LIVE = 3600.0  # seconds after which a half copy is nobody's any more
_STAMP = "%Y%m%d-%H%M%S-%f"
_LATE = timedelta(days=1)  # a copy of later than that was made while the clock was wrong


class _Stopped(Exception):
    """There is something more urgent than this backup."""


def _never() -> bool:
    return False


def make(database: Path, backups: Path, reason: str, is_stopped: Callable[[], bool] = _never) -> Path | None:
    """Copy the database to `backups`; the copy appears only when it is whole and sound. None when stopped.

    Of copies for the same reason the newest three are kept; those made before a migration are kept all. Raises
    LibraryDamaged when the database itself is broken, or another LeeszaalError.
    """
    target = backups / f"library-{datetime.now(UTC):{_STAMP}}-{reason}.sqlite"
    fresh = target.with_suffix(".part")
    try:
        backups.mkdir(parents=True, exist_ok=True)
        _clear_half_copies(backups)
        try:
            is_sound = _copy(database, fresh, is_stopped)
            if is_sound:
                _sync(fresh)
                fresh.replace(target)
        finally:
            _remove(fresh)
    except _Stopped:
        return None
    except (OSError, sqlite3.Error) as error:
        raise LeeszaalError(f"No backup could be made in {backups} ({error}); make room and try again.") from error
    if not is_sound:
        raise LibraryDamaged(f"The library file {database} is damaged; `leeszaal check` tells more.")
    if not reason.startswith("before"):
        for old in _newest_first(backups, reason)[KEEP:]:
            _remove(old)
    return target


def newest_age(backups: Path) -> float | None:
    """Seconds since the newest copy was made; None where there is none, or none but of a time that is still to come."""
    ages = [time.time() - _made(copy) for copy in _newest_first(backups)[:1]]
    return max(0.0, ages[0]) if ages and ages[0] > -_LATE.total_seconds() else None


def exist(backups: Path) -> bool:
    return bool(_newest_first(backups))


def restore_newest(database: Path, backups: Path) -> str:
    """Set the broken file aside and put the newest sound copy in its place; the sentence to show. Nobody may have the
    database open. Whenever it is broken off, the next start takes it up again.

    Raises LibraryDamaged when there is no sound copy: the broken file then stays where it is.
    """
    fresh = database.with_name(database.name + ".part")
    try:
        for copy in _newest_first(backups):
            if _copy(copy, fresh, _never):
                break
        else:
            raise LibraryDamaged(
                f"The library file {database} is damaged and there is no backup; nothing was changed. "
                "Keep that file, and start with another folder through --data."
            )
        _queue_everything(fresh)
        _sync(fresh)
        made = f"{datetime.fromtimestamp(_made(copy), UTC):%Y-%m-%d %H:%M}"
        aside = _set_aside(database)
        fresh.replace(database)
    except (OSError, sqlite3.Error) as error:
        _remove(fresh)
        raise LeeszaalError(f"The library is damaged and its backup cannot be put in place ({error}).") from error
    if aside is None:
        return f"The library was gone and has been restored from the backup of {made} UTC."
    return (
        f"The library was damaged and has been restored from the backup of {made} UTC; "
        f"the damaged file is kept as {aside.name}."
    )


def _copy(source: Path, target: Path, is_stopped: Callable[[], bool]) -> bool:
    """A copy of one moment of `source`, and whether that is a sound library. Raises OSError or sqlite3.Error, for what
    is wrong with the disk and not with `source`."""
    _remove(target)

    def look(*_: object) -> None:
        if is_stopped():
            raise _Stopped

    try:
        address = f"{source.resolve().as_uri()}?mode=ro"
        with (
            closing(sqlite3.connect(address, uri=True, timeout=20)) as original,
            closing(sqlite3.connect(target)) as copy,
        ):
            # The open read keeps to its moment: else every write of another process would make SQLite begin anew.
            original.execute("BEGIN")
            version = original.execute("PRAGMA user_version").fetchone()[0]
            original.execute("SELECT count(*) FROM sqlite_master").fetchone()
            original.backup(copy, pages=_PAGES, progress=look)
            copy.execute("PRAGMA journal_mode = DELETE")
            return bool(version and copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if means_damage(error):
            return False
        raise


def _queue_everything(database: Path) -> None:
    """The index may hold another text under the same number, of after the backup."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO index_queue SELECT id, random() FROM article")


def _set_aside(database: Path) -> Path | None:
    """The log goes first: SQLite would apply it to whatever lies under the library's name."""
    aside = database.with_name(f"{database.stem}-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{database.suffix}")
    for ending in ("-wal", "-shm"):
        companion = database.with_name(database.name + ending)
        if companion.exists():
            companion.replace(aside.with_name(aside.name + ending))
    if not database.exists():
        return None
    database.replace(aside)
    return aside


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _newest_first(backups: Path, reason: str = "*") -> list[Path]:
    """Copies of a time that is still to come are last: else they would be the newest for years, and all others go."""
    late = f"library-{datetime.now(UTC) + _LATE:{_STAMP}}"
    copies = backups.glob(f"library-*-{reason}.sqlite")
    return sorted(copies, key=lambda copy: (copy.name < late, copy.name), reverse=True)


def _made(copy: Path) -> float:
    try:
        return copy.stat().st_mtime
    except OSError:  # another process has just taken it away
        return 0.0


def _clear_half_copies(backups: Path) -> None:
    for part in backups.glob("library-*.part*"):
        if time.time() - _made(part) > _HALF_COPIES_LIVE:
            _remove(part)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
