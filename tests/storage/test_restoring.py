from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from making import put, received

from reader.errors import LeeszaalError, LibraryDamaged, LibraryInUse
from reader.library.stores import Stores
from reader.paths import Paths
from reader.storage import backup, connection, database, in_use

BROKEN = b"geen database" * 1000


def titles(paths: Paths) -> list[str]:
    stores = Stores.open(paths)
    found = [stores.articles.get(n).title for n in stores.articles.list_ids()]
    stores.close()
    return found


@pytest.fixture
def kept(paths: Paths) -> Paths:
    """A library with one article in its backup and a newer one beside it."""
    stores = Stores.open(paths)
    put(stores, received("Bewaard"))
    backup.make(paths.database, paths.backups, "daily")
    put(stores, received("Later", date="2024-06-01"))
    stores.close()
    return paths


def test_a_library_that_cannot_be_read_just_now_is_not_damaged(kept: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk has no room for SQLite's -shm file: an I/O error, but not of a page of the library."""

    def no_room(*_: object) -> sqlite3.Connection:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = connection.IOERR_SHMSIZE
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(database, "_quick_check", no_room)
        Stores.open(kept).close()
    assert not list(kept.data.glob("library-damaged-*"))
    assert titles(kept) == ["Later", "Bewaard"]


def test_a_file_under_another_name_among_the_backups_is_passed_over(kept: Paths) -> None:
    (kept.backups / "library.sqlite").write_bytes(b"")
    (kept.backups / "mijn-kopie.sqlite").write_bytes(kept.database.read_bytes())
    assert backup.newest_age(kept.backups) is not None
    kept.database.write_bytes(BROKEN)
    assert titles(kept) == ["Bewaard"]


def test_an_empty_or_broken_newest_backup_is_passed_over(kept: Paths) -> None:
    (kept.backups / "library-99990101-000000-000000-daily.sqlite").write_bytes(b"")
    (kept.backups / "library-99980101-000000-000000-daily.sqlite").write_bytes(BROKEN)
    kept.database.write_bytes(BROKEN)
    assert titles(kept) == ["Bewaard"]


def test_without_room_for_the_backup_the_broken_library_stays(kept: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.database.write_bytes(BROKEN)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(backup, "_sync", full)
        with pytest.raises(LeeszaalError, match="No space left"):
            Stores.open(kept)
    assert kept.database.read_bytes() == BROKEN
    assert titles(kept) == ["Bewaard"]


@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_a_restoration_broken_off_anywhere_is_taken_up_again(
    kept: Paths, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    kept.database.write_bytes(BROKEN)
    for ending in ("-wal", "-shm"):
        kept.database.with_name(kept.database.name + ending).write_bytes(b"oud")
    real, done = Path.replace, []

    def until_the_kill(path: Path, target: Path) -> Path:
        if len(done) == moves:
            raise KeyboardInterrupt
        done.append(path)
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", until_the_kill)
        with pytest.raises(KeyboardInterrupt):
            Stores.open(kept)
    assert titles(kept) == ["Bewaard"]
    assert any(path.read_bytes() == BROKEN for path in kept.data.glob("library-damaged-*.sqlite"))


def test_a_library_that_is_gone_is_restored_and_that_is_said(kept: Paths) -> None:
    kept.database.unlink()
    stores = Stores.open(kept)
    assert "restored" in stores.notices[0]
    assert stores.articles.count() == 1
    stores.close()


def test_a_library_that_another_program_has_open_is_not_swapped(kept: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_use, "_SECONDS_TO_BE_ALONE", 0.1)
    code = (
        "import sys; from pathlib import Path; from reader.paths import Paths\n"
        "from reader.library.stores import Stores\n"
        "stores = Stores.open(Paths.within(Path(sys.argv[1]))); print('open', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", code, str(kept.data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        broken = _break_pages(kept.database)
        database.damage_marker(kept.database).touch()
        with pytest.raises(LibraryInUse, match="close"):
            Stores.open(kept)
        assert kept.database.read_bytes() == broken
        other.kill()
    assert titles(kept) == ["Bewaard"]


def test_a_mark_of_damage_on_a_sound_library_is_taken_away(kept: Paths) -> None:
    database.damage_marker(kept.database).touch()
    assert titles(kept) == ["Later", "Bewaard"]
    assert not database.damage_marker(kept.database).exists()


def test_after_a_restoration_everything_is_indexed_again(kept: Paths) -> None:
    """The index may hold another text under the same number."""
    connected = sqlite3.connect(next(kept.backups.glob("*.sqlite")))
    with connected:
        connected.execute("DELETE FROM index_queue")
    connected.close()
    kept.database.write_bytes(BROKEN)
    stores = Stores.open(kept)
    assert stores.queues.pending().indexing == 1
    stores.close()


def test_no_backup_is_made_of_a_broken_library(kept: Paths) -> None:
    stores = Stores.open(kept)
    put(stores, *(received(f"Artikel {n}", f"woord{n} " * 300) for n in range(200)))
    stores.close()
    _break_pages(kept.database)
    before = sorted(kept.backups.iterdir())
    with pytest.raises(LibraryDamaged):
        backup.make(kept.database, kept.backups, "daily")
    assert sorted(kept.backups.iterdir()) == before


def test_a_backup_can_be_broken_off_and_leaves_nothing(kept: Paths) -> None:
    before = sorted(kept.backups.iterdir())
    assert backup.make(kept.database, kept.backups, "daily", is_stopped=lambda: True) is None
    assert sorted(kept.backups.iterdir()) == before


def test_a_backup_is_whole_however_much_is_written_meanwhile(kept: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    stores = Stores.open(kept)
    put(stores, *(received(f"Artikel {n}", f"woord{n} " * 300) for n in range(100)))
    monkeypatch.setattr(backup, "_PAGES", 5)
    steps = []

    def write_more() -> bool:
        steps.append(1)
        put(stores, received(f"Tussendoor {len(steps)}"))
        return len(steps) > 2_000

    made = backup.make(kept.database, kept.backups, "daily", write_more)
    assert made is not None
    copy = sqlite3.connect(made)
    assert copy.execute("SELECT count(*) FROM article").fetchone() == (102,)
    copy.close()
    stores.close()


def test_half_copies_of_long_ago_are_cleared_away(kept: Paths) -> None:
    old = kept.backups / "library-20200101-000000-000000-daily.part"
    fresh = kept.backups / "library-20990101-000000-000000-daily.part"
    for part in (old, fresh):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    backup.make(kept.database, kept.backups, "daily")
    assert not old.exists()
    assert fresh.exists()


def _break_pages(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 16] = bytes(16)
    path.write_bytes(data)
    return bytes(data)


def test_a_newer_program_that_was_quicker_is_not_undone(kept: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """While this one makes its backup before migrating, another may have migrated further."""
    newer = database.VERSION + 1

    def set_version(version: int) -> None:
        with sqlite3.connect(kept.database) as other:
            other.execute(f"PRAGMA user_version = {version}")
        other.close()

    set_version(database.VERSION - 1)
    monkeypatch.setattr(backup, "make", lambda *_: set_version(newer))
    Stores.open(kept).close()
    with sqlite3.connect(kept.database) as other:
        assert other.execute("PRAGMA user_version").fetchone() == (newer,)
    other.close()
