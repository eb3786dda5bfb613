"""The bars of the date histogram, as values: months where they fit, years where they are too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

MOST_MONTHS = 48  # wider than that a bar is a year
_MOST_YEARS = 150  # one article of the year 1 makes no desert of the rest: the newest are shown


@dataclass(frozen=True, slots=True)
class Bin:
    """`period` is a date of the search language: `2021-08` or `2021`."""

    period: str
    count: int


Range = tuple[str, str]  # first and last month; '' is open


def bins(months: Sequence[tuple[str, int]], chosen: Range | None = None) -> tuple[Bin, ...]:
    """Every period from the first with articles to the last, also the empty ones. Where these are years, and a few
    years are chosen, the months of these."""
    counts = {name: count for name, count in months if count}
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    if _distance(first, last) < MOST_MONTHS:
        return tuple(Bin(name, counts.get(name, 0)) for name in _months(first, last))
    if chosen is not None:
        begin = f"{(chosen[0] or first)[:4]}-01"
        end = f"{(chosen[1] or last)[:4]}-12"
        begin, end = max(begin, f"{first[:4]}-01"), min(end, f"{last[:4]}-12")
        if begin <= end and _distance(begin, end) < MOST_MONTHS:
            return tuple(Bin(name, counts.get(name, 0)) for name in _months(begin, end))
    years: Counter[str] = Counter()
    for name, count in counts.items():
        years[name[:4]] += count
    oldest = max(int(first[:4]), int(last[:4]) - _MOST_YEARS + 1)
    return tuple(Bin(f"{year:04d}", years[f"{year:04d}"]) for year in range(oldest, int(last[:4]) + 1))


def is_chosen(period: str, chosen: Range | None) -> bool:
    """Whether any of this month or year lies in the chosen months."""
    if chosen is None:
        return False
    first, last = (period, period) if len(period) == 7 else (f"{period}-01", f"{period}-12")
    return (not chosen[0] or last >= chosen[0]) and (not chosen[1] or first <= chosen[1])


def date_value(first: str, last: str) -> str:
    """How the search language calls these periods, in either order."""
    first, last = min(first, last), max(first, last)
    return first if first == last else f"{first}..{last}"


def _distance(first: str, last: str) -> int:
    """Months from one to the other."""
    return _number(last) - _number(first)


def _months(first: str, last: str) -> list[str]:
    return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(_number(first), _number(last) + 1)]


def _number(month: str) -> int:
    year, _, part = month.partition("-")
    return int(year) * 12 + int(part) - 1
