"""What is taken over from another reader, whatever its format; and its values as they come, made into ours."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader.domain.dates import ArticleDate
from reader.domain.feed import Outline
from reader.feeds.raw_item import RawItem
from reader.sources.clean_text import without_lone_surrogates

_MOST_FOLDERS_DEEP = 10
LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """`feed` is the address of the feed as the outline has it, '' for that of none; `source` is what it came from."""

    feed: str
    source: str
    raw: RawItem
    is_read: bool = False
    is_starred: bool = False
    labels: tuple[str, ...] = ()


class ForeignLibrary(Protocol):
    """`program` is the name of the other reader."""

    program: str

    def outline(self) -> Outline:
        """Its subscriptions. Raises UnreadableFile."""
        ...

    def items(self) -> Iterator[ForeignItem]:
        """Its articles, those of one feed after one another. Raises UnreadableFile, before the first of them where that
        is possible."""
        ...


def text_of(value: object) -> str:
    if isinstance(value, str):
        return without_lone_surrogates(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def is_true(value: object) -> bool:
    return value is True or value in (1, "1", "true")


def moment(value: object) -> ArticleDate | None:
    """Seconds, milliseconds or microseconds since 1970."""
    try:
        seconds = float(value)  # type: ignore[arg-type]  # what is no number is caught below
        while 100_000_000_000 < seconds < math.inf:
            seconds /= 1000
        return ArticleDate.at(seconds) if seconds > 0 else None
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def folder_path(folder: object, names: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    """From the outermost to the innermost; `names` has the name of each folder and what it is in."""
    path: list[str] = []
    at = text_of(folder)
    while at in names and len(path) < _MOST_FOLDERS_DEEP:
        name, at = names[at]
        if name.strip():
            path.append(" ".join(name.split()))
    return tuple(reversed(path))


def first_file(*places: Path) -> Path | None:
    """The first that is there and a file."""
    for place in places:
        try:
            if place.is_file():
                return place
        except OSError:
            continue
    return None
