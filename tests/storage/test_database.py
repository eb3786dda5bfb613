from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from making import put, received

from reader.errors import LeeszaalError, LibraryDamaged
from reader.library.stores import Stores
from reader.paths import Paths
from reader.storage import backup, database, migrations


def test_a_broken_file_is_set_aside_and_the_newest_backup_restored(paths: Paths) -> None:
    stores = Stores.open(paths)
    put(stores, received("Bewaard"))
    backup.make(paths.database, paths.backups, "daily")
    put(stores, received("Later"))
    stores.close()
    broken = b"geen database" * 1000
    paths.database.write_bytes(broken)

    again = Stores.open(paths)
    assert [again.articles.get(n).title for n in again.articles.list_ids()] == ["Bewaard"]
    [notice] = again.notices
    assert "restored" in notice
    [aside] = paths.data.glob("library-damaged-*.sqlite")
    assert aside.read_bytes() == broken
    again.close()


def test_without_a_backup_nothing_is_changed_and_it_is_said(paths: Paths) -> None:
    paths.data.mkdir(parents=True)
    paths.database.write_bytes(b"geen database" * 1000)
    with pytest.raises(LibraryDamaged, match="no backup"):
        Stores.open(paths)
    assert paths.database.read_bytes() == b"geen database" * 1000


def test_flipped_bytes_are_found(paths: Paths) -> None:
    stores = Stores.open(paths)
    put(stores, *(received(f"Artikel {n}", "woord " * 300) for n in range(200)))
    stores.close()
    backup.make(paths.database, paths.backups, "daily")
    data = bytearray(paths.database.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 16] = bytes(16)
    paths.database.write_bytes(data)
    again = Stores.open(paths)
    assert again.notices
    assert again.articles.count() == 200
    again.close()


def test_an_emptied_file_is_not_taken_for_a_new_library(paths: Paths) -> None:
    stores = Stores.open(paths)
    put(stores, received())
    backup.make(paths.database, paths.backups, "daily")
    stores.close()
    paths.database.write_bytes(b"")
    again = Stores.open(paths)
    assert again.articles.count() == 1
    again.close()


def test_a_backup_precedes_every_migration(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    Stores.open(paths).close()
    monkeypatch.setattr(database, "MIGRATIONS", (*migrations.MIGRATIONS, "CREATE TABLE more (id INTEGER);"))
    monkeypatch.setattr(database, "VERSION", migrations.VERSION + 1)
    stores = Stores.open(paths)
    assert stores.database.connection().execute("SELECT count(*) FROM more").fetchone() == (0,)
    assert len(list(paths.backups.glob(f"*-before-version-{migrations.VERSION + 1}.sqlite"))) == 1
    stores.close()


def test_a_failing_migration_changes_nothing(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    Stores.open(paths).close()
    bad = "CREATE TABLE more (id INTEGER);\nINSERT INTO nowhere VALUES (1);"
    monkeypatch.setattr(database, "MIGRATIONS", (*migrations.MIGRATIONS, bad))
    monkeypatch.setattr(database, "VERSION", migrations.VERSION + 1)
    with pytest.raises(LeeszaalError):
        Stores.open(paths)
    connection = sqlite3.connect(paths.database)
    assert connection.execute("PRAGMA user_version").fetchone() == (migrations.VERSION,)
    assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchone() is None
    connection.close()


def test_a_newer_library_is_left_alone(paths: Paths) -> None:
    Stores.open(paths).close()
    connection = sqlite3.connect(paths.database)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LeeszaalError, match="newer Leeszaal"):
        Stores.open(paths)


def test_only_the_newest_daily_backups_are_kept(paths: Paths) -> None:
    Stores.open(paths).close()
    made = [backup.make(paths.database, paths.backups, "daily") for _ in range(5)]
    assert sorted(paths.backups.iterdir()) == made[-3:]


def test_a_transaction_is_all_or_nothing(stores: Stores) -> None:
    with pytest.raises(ZeroDivisionError), stores.database.writing() as connection:
        connection.execute("INSERT INTO source (title) VALUES ('half')")
        _ = 1 / 0
    assert stores.articles.source_titles() == {}


def test_each_thread_has_a_connection_of_its_own(stores: Stores) -> None:
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(id(stores.database.connection()))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({*seen, id(stores.database.connection())}) == 4


def test_many_processes_may_make_the_library_at_once(paths: Paths) -> None:
    code = (
        "import sys; from pathlib import Path; from reader.paths import Paths\n"
        "from reader.library.stores import Stores\n"
        "Stores.open(Paths.within(Path(sys.argv[1]))).close()"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(paths.data)]) for _ in range(4)]
    assert [process.wait(30) for process in running] == [0, 0, 0, 0]


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_a_kill_in_a_transaction_leaves_whole_articles(paths: Paths) -> None:
    code = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from making import put, received
from reader.paths import Paths
from reader.library.stores import Stores
stores = Stores.open(Paths.within(Path(sys.argv[1])))
for n in range(100000):
    put(stores, *(received(f"artikel {n} {k}") for k in range(5)))
    print(n, flush=True)
"""
    here = str(Path(__file__).parent.parent)
    with subprocess.Popen([sys.executable, "-c", code, str(paths.data), here], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(20):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    stores = Stores.open(paths)
    count = stores.articles.count()
    assert count >= 100
    assert count % 5 == 0
    assert len(stores.articles.get_many(stores.articles.list_ids())) == count
    assert stores.queues.pending().indexing == count
    stores.close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(LeeszaalError):
        Stores.open(Paths.within(folder / "library"))
