"""The library in numbers: read from tables that are counted as the library changes, so that nobody waits."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from reader.domain.entity import EntityKind
from reader.domain.statistics import LibraryNumbers, SourceNumbers
from reader.library.stores import Stores
from reader.storage.statistics import CountedTables

_MOST_MONTHS = 12 * 60  # a document that says it is of the year 1 makes no chart of twenty thousand bars


class Statistics:
    """Safe to share between threads."""

    def __init__(self, stores: Stores, now: Callable[[], datetime.datetime]) -> None:
        """`now` gives the time with the person's time zone."""
        self._tables, self._paths, self._now = CountedTables(stores.database), stores.paths, now

    def numbers(self) -> LibraryNumbers:
        tables = self._tables
        counted: dict[int, dict[str, int]] = {}
        for source, month, articles in tables.months():
            counted.setdefault(source, {})[month] = articles
        months = months_between({month for of_source in counted.values() for month in of_source})
        sources = tables.sources()
        kinds, reading = tables.kinds(), tables.reading()
        hours = [0] * 24
        for _, hour, opened in reading:
            hours[hour % 24] += opened
        return LibraryNumbers(
            articles=sum(articles for _, _, articles, _ in sources),
            unread=sum(articles - read for _, _, articles, read in sources),
            months=months,
            sources=tuple(
                SourceNumbers(title, articles, tuple(counted.get(n, {}).get(month, 0) for month in months))
                for n, title, articles, _ in sorted(sources, key=lambda one: (-one[2], one[1].casefold()))
            ),
            entities=tuple((kind, kinds.get(kind, 0)) for kind in EntityKind),
            hours=tuple(hours),
            reading_since=datetime.date.fromordinal(reading[0][0]) if reading else None,
            database_size=sum(_size(file) for file in _beside(self._paths.database)),
            index_size=sum(_size(file) for file in self._paths.index.glob("*")),
        )

    def note_opened(self) -> None:
        """The person opens an article now."""
        now = self._now()
        self._tables.note_opened(now.date().toordinal(), now.hour)


def months_between(months: set[str]) -> tuple[str, ...]:
    """All months from the first to the last of these, at most those of the last sixty years."""
    if not months:
        return ()
    last, first = _number(max(months)), _number(min(months))
    return tuple(f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(max(first, last - _MOST_MONTHS + 1), last + 1))


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _beside(database: Path) -> list[Path]:
    return [database, database.with_name(database.name + "-wal")]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0
