"""How the person wants the list: the size of its text, and how much of each article a row shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from reader.settings import Settings


class _Room(NamedTuple):
    lines: int  # of title and snippet together
    most_title: int  # of them, at most the title's
    above: float  # times the size of the text; below, the same
    gap: float  # between the lines and the foot


_ROOMS = {"compact": _Room(1, 1, 0.5, 0.1), "normal": _Room(3, 2, 0.8, 0.33), "spacious": _Room(4, 2, 1.1, 0.5)}


@dataclass(frozen=True, slots=True)
class ListStyle:
    """`size` is that of titles, in logical pixels; all else in a row keeps its share of it.

    A list that `is_wide`, above its article, holds as much in one line less.
    """

    size: int = 15
    density: str = "normal"
    is_wide: bool = False

    @classmethod
    def of(cls, settings: Settings) -> ListStyle:
        return cls(settings.list_text_size, settings.list_density, settings.layout == "below")

    @property
    def snippet_size(self) -> int:
        return round(self.size * 13 / 15)

    @property
    def small_size(self) -> int:
        return max(9, round(self.size * 12 / 15))

    @property
    def lines(self) -> int:
        lines = _ROOMS[self.density].lines
        return lines - 1 if self.is_wide and lines > 1 else lines

    @property
    def most_title(self) -> int:
        return 1 if self.is_wide else _ROOMS[self.density].most_title

    @property
    def above(self) -> int:
        return round(self.size * _ROOMS[self.density].above)

    @property
    def gap(self) -> int:
        return round(self.size * _ROOMS[self.density].gap)

    @property
    def has_headings(self) -> bool:
        """Whether a line can be spared where another day begins."""
        return self.lines > 1
