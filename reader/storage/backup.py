"""Copies of the database, made while it is in use, and the way back from a broken one."""

from __future__ import annotations

import os
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LeeszaalError, LibraryDamaged

KEEP = 3


def make(database: Path, backups: Path, reason: str) -> Path:
    """Copy the database to `backups`; the copy appears only when it is whole. Raises LeeszaalError.

    Of copies for the same reason the newest three are kept; those made before a migration are kept all.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = backups / f"library-{stamp}-{reason}.sqlite"
    fresh = target.with_suffix(".part")
    try:
        backups.mkdir(parents=True, exist_ok=True)
        source = sqlite3.connect(database, timeout=20)
        copy = sqlite3.connect(fresh)
        try:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
            source.close()
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(target)
    except (OSError, sqlite3.Error) as error:
        fresh.unlink(missing_ok=True)
        raise LeeszaalError(f"No backup could be made in {backups} ({error}); make room and try again.") from error
    if not reason.startswith("before"):
        for old in _newest_first(backups, f"*-{reason}.sqlite")[KEEP:]:
            old.unlink(missing_ok=True)
    return target


def newest_age(backups: Path) -> float | None:
    """Seconds since the newest copy was made, or None."""
    found = _newest_first(backups, "*.sqlite")
    return None if not found else max(0.0, time.time() - found[0].stat().st_mtime)


def restore_newest(database: Path, backups: Path) -> str:
    """Set the broken file aside and put the newest sound copy in its place; the sentence to show.

    Raises LibraryDamaged when there is no sound copy: the broken file then stays where it is.
    """
    for copy in _newest_first(backups, "*.sqlite"):
        if not _is_sound(copy):
            continue
        aside = database.with_name(f"{database.stem}-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}{database.suffix}")
        database.replace(aside)
        for ending in ("-wal", "-shm"):
            companion = database.with_name(database.name + ending)
            if companion.exists():
                companion.replace(aside.with_name(aside.name + ending))
        fresh = database.with_name(database.name + ".part")
        fresh.write_bytes(copy.read_bytes())
        fresh.replace(database)
        made = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        return (
            f"The library was damaged and has been restored from the backup of {made:%Y-%m-%d %H:%M} UTC; "
            f"the damaged file is kept as {aside.name}."
        )
    raise LibraryDamaged(
        f"The library file {database} is damaged and there is no backup; nothing was changed. "
        "Keep that file, and start with another folder through --data."
    )


def _newest_first(backups: Path, pattern: str) -> list[Path]:
    return sorted(backups.glob(pattern), key=lambda path: path.name.split("-", 1)[1], reverse=True)


def _is_sound(path: Path) -> bool:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
