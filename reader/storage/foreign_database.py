"""Another program's SQLite file, looked at and never changed: only its ordinary tables, and only by reading."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from reader.errors import UnreadableFile

LARGEST = 8_000_000_000  # bytes of the file
_LONGEST_VALUE = 50_000_000  # bytes: one article
_PATIENCE = 300.0  # seconds for the whole file to be looked through
_STEPS = 100_000  # of SQLite's machine between two looks at the clock
_BESIDE = ("-wal", "-journal")  # what the other program has not put into the file yet
_MAGIC = b"SQLite format 3\x00"
_ALLOWED = {sqlite3.SQLITE_READ, sqlite3.SQLITE_SELECT}


def is_sqlite(path: Path) -> bool:
    """By its first bytes; raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


@contextmanager
def open_foreign(path: Path) -> Iterator[ForeignDatabase]:
    """The whole file is checked first, so that what is begun can be ended. Raises UnreadableFile.

    A file that has more beside it, because its program is open, is copied with that: SQLite would write to read it.
    """
    with ExitStack() as stack:
        try:
            if path.stat().st_size > LARGEST:
                raise UnreadableFile("it is too large")
            if not is_sqlite(path):
                raise UnreadableFile("the file is empty or damaged")
            place, options = _readable(path, stack)
            connection = stack.enter_context(
                closing(sqlite3.connect(f"{place.resolve().as_uri()}?{options}", uri=True, isolation_level=None))
            )
            _guard(connection)
            yield ForeignDatabase(connection)
        except sqlite3.Error as error:
            raise UnreadableFile("the file is damaged, or its own program is writing in it") from error
        except OSError as error:
            raise UnreadableFile(error.strerror or "cannot be read") from error


class ForeignDatabase:
    """Every method may raise sqlite3.Error, which `open_foreign` says in words."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns = _tables(connection)
        connection.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY)

    def columns(self, table: str) -> frozenset[str]:
        """The columns of an ordinary table; none where there is no such table."""
        return self._columns.get(table, frozenset())

    def require(self, table: str, *columns: str) -> None:
        """Raises UnreadableFile where these are not there."""
        if not set(columns) <= self.columns(table):
            raise UnreadableFile("it is of another program, or of a version that is not known here")

    def rows(self, table: str, columns: Sequence[str], order: str = "") -> Iterator[tuple[Any, ...]]:
        """Every row; None for a column that this version of the program does not have."""
        known = self.columns(table)
        if not known:
            return iter(())
        chosen = ", ".join(_quoted(name) if name in known else "NULL" for name in columns)
        by = f" ORDER BY {_quoted(order)}" if order in known else ""
        return self._connection.execute(f"SELECT {chosen} FROM {_quoted(table)}{by}")

    def joined(
        self, table: tuple[str, Sequence[str]], other: tuple[str, Sequence[str]], on: str, order: str
    ) -> Iterator[tuple[Any, ...]]:
        """Rows of the first table with those of the other where column `on` is the same, None where there are none."""
        (left, left_columns), (right, right_columns) = table, other
        if on not in self.columns(left):
            return iter(())
        if on not in self.columns(right):
            return ((*row, *(None,) * len(right_columns)) for row in self.rows(left, left_columns, order))
        chosen = [f"l.{_quoted(name)}" if name in self.columns(left) else "NULL" for name in left_columns]
        chosen += [f"r.{_quoted(name)}" if name in self.columns(right) else "NULL" for name in right_columns]
        by = f" ORDER BY l.{_quoted(order)}" if order in self.columns(left) else ""
        return self._connection.execute(
            f"SELECT {', '.join(chosen)} FROM {_quoted(left)} l"
            f" LEFT JOIN {_quoted(right)} r ON r.{_quoted(on)} = l.{_quoted(on)}{by}"
        )


def _readable(path: Path, stack: ExitStack) -> tuple[Path, str]:
    beside = [other for end in _BESIDE if (other := path.with_name(path.name + end)).is_file()]
    if not any(other.stat().st_size for other in beside):
        return path, "mode=ro&immutable=1"
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="leeszaal-")))
    for file in (path, *beside):
        shutil.copyfile(file, folder / file.name)
    return folder / path.name, "mode=rw"


def _guard(connection: sqlite3.Connection) -> None:
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    end = time.monotonic() + _PATIENCE
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise UnreadableFile("the file is damaged, or its own program is writing in it")
    connection.set_progress_handler(None, 0)


def _tables(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """No views, no virtual tables and no computed columns: these could make SQLite work for ever."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 1000"
    ).fetchall()
    return {
        name: frozenset(
            row[1] for row in connection.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall() if not row[6]
        )
        for (name,) in names
    }


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
