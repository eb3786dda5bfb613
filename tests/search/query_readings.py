"""Questions as they are read on one known day, by somebody with a few sources, folders and labels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from reader.domain.query import Dated, Query
from reader.search.query_language import ParsedQuery, parse

TODAY = date(2021, 8, 25)  # a Wednesday
SOURCES = {"volkskrant": frozenset({3}), "nu": frozenset({1, 2})}
FOLDERS = {"kranten": frozenset({1, 3})}
LABELS = {"later": frozenset({5, 6})}


def read(text: str) -> ParsedQuery:
    def among(known: dict[str, frozenset[int]]) -> Callable[[str], frozenset[int]]:
        return lambda name: known.get(name.casefold(), frozenset())

    return parse(text, today=TODAY, sources=among(SOURCES), folders=among(FOLDERS), labels=among(LABELS))


def tree(text: str) -> Query:
    return read(text).query


def day(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def dated(first: str | None, end: str | None) -> Dated:
    return Dated(day(first) if first else None, day(end) if end else None)
