"""The library in numbers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reader.domain.entity import EntityKind


@dataclass(frozen=True, slots=True)
class SourceNumbers:
    """A source, and how many of its articles are of each month of `LibraryNumbers.months`."""

    title: str
    articles: int
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LibraryNumbers:
    """`months` are all from the first with articles to the last (`2021-08`, UTC). `sources`: most articles first.
    `hours` counts the articles opened in each hour of the day, by the person's own clock, since `reading_since`.
    Sizes are in bytes."""

    articles: int
    unread: int
    months: tuple[str, ...]
    sources: tuple[SourceNumbers, ...]
    entities: tuple[tuple[EntityKind, int], ...]
    hours: tuple[int, ...]
    reading_since: datetime.date | None
    database_size: int
    index_size: int

    @property
    def by_month(self) -> tuple[int, ...]:
        """Articles of all sources, for each of `months`."""
        return tuple(map(sum, zip(*(source.months for source in self.sources), strict=True)))

    @property
    def opened(self) -> int:
        return sum(self.hours)
