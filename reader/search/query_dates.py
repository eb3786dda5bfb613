"""Dates as people type them in a query, Dutch and English, made into instants; also while they are half typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo

from reader.domain.query import Dated

_LONGEST = 60  # characters; nothing longer is a date
_DAY = timedelta(days=1)

# The first day, and the day after the last (None: after the end of the calendar).
_Period = tuple[date, date | None]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "augustus august aug", "september sept sep", "oktober october okt oct",
            "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def _day(day: date) -> _Period:
    return day, day + _DAY if day < date.max else None


def _week(day: date) -> _Period:
    monday = day - day.weekday() * _DAY
    return monday, monday + 7 * _DAY


def _month(year: int, month: int) -> _Period:
    after = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (date.max.year, 12) else None
    return date(year, month, 1), after


def _year(year: int) -> _Period:
    return date(year, 1, 1), date(year + 1, 1, 1) if year < date.max.year else None


def _month_before(today: date) -> _Period:
    last = today.replace(day=1) - _DAY
    return _month(last.year, last.month)


_RELATIVE: dict[str, Callable[[date], _Period]] = {
    name: period
    for names, period in (
        ("vandaag, today", _day),
        ("gisteren, yesterday", lambda today: _day(today - _DAY)),
        ("eergisteren", lambda today: _day(today - 2 * _DAY)),
        ("deze week, this week", _week),
        ("vorige week, last week", lambda today: _week(today - 7 * _DAY)),
        ("deze maand, this month", lambda today: _month(today.year, today.month)),
        ("vorige maand, last month", _month_before),
        ("dit jaar, this year", lambda today: _year(today.year)),
        ("vorig jaar, last year", lambda today: _year(today.year - 1)),
    )
    for name in names.split(", ")
}

_NAMED_MONTH = re.compile(r"(?:(\d{1,2}) )?([^\W\d_]+)(?: (\d{4}))?")
_NUMBERS = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(?P<day>\d{1,2})-)?(?P<month>\d{1,2})-(?P<year>\d{4})")
_COMPARED = re.compile(r"(>=|<=|>|<|=) ?(.*)")
_BEGUN_NUMBERS = re.compile(r"\d{1,4}|\d{4}-(?:\d{1,2}-[0-3]?|[01]?)|(?:\d{1,2}-)?\d{1,2}-\d{0,3}")
_BEGUN_MONTH = re.compile(r"(?:\d{1,2} )?([^\W\d_]+)(?: (\d{1,3}))?")


def read_dates(text: str, today: date, zone: tzinfo = UTC) -> Dated | None:
    """The instants of a date, a range (`2021-08..2021-10`, `..2021`) or a comparison (`>2021-08`), or None if it is
    none of these. A day begins and ends at midnight in `zone`."""
    text = _plain(text)
    if not text or len(text) > _LONGEST:
        return None
    try:
        return _compared(text, today, zone) or _ranged(text, today, zone)
    except (ValueError, OverflowError):  # the 31st of June; the week before the first of year 1
        return None


def is_begun(text: str, today: date) -> bool:
    """Whether going on typing can make a date of it: `2021-`, `vorige w`, `>`."""
    text = _plain(text)
    if len(text) > _LONGEST:
        return False
    found = _COMPARED.fullmatch(text)
    if found is not None:
        return _is_side_begun(found[2])
    first, dots, last = text.partition("..")
    if dots:
        return (not first or read_dates(first, today) is not None) and _is_side_begun(last.strip())
    return _is_side_begun(text) or (text.endswith(".") and read_dates(text[:-1], today) is not None)


def read_begun(text: str, today: date, zone: tzinfo = UTC) -> Dated | None:
    """What is said so far: `2021-0` is 2021, `2021-08..20` is August 2021 and later; None if nothing is yet."""
    text = _plain(text)[:_LONGEST]
    leading = (read_dates(text[:length], today, zone) for length in range(len(text), 0, -1))
    return next((dated for dated in leading if dated is not None), None)


def _plain(text: str) -> str:
    return " ".join(text[: 4 * _LONGEST].casefold().split())


def _compared(text: str, today: date, zone: tzinfo) -> Dated | None:
    found = _COMPARED.fullmatch(text)
    period = _period(found[2], today) if found else None
    if found is None or period is None:
        return None
    first, after = _instant(period[0], zone), _instant(period[1], zone)
    return {
        ">": Dated(after, None), ">=": Dated(first, None),
        "<": Dated(None, first), "<=": Dated(None, after),
        "=": Dated(first, after),
    }[found[1]]  # fmt: skip


def _ranged(text: str, today: date, zone: tzinfo) -> Dated | None:
    left, dots, right = text.partition("..")
    first = _period(left.strip(), today)
    last = _period(right.strip(), today) if dots else first
    if (first is None and left.strip()) or (last is None and right.strip()) or (first is None and last is None):
        return None
    if first is not None and last is not None and last[0] < first[0]:
        first, last = last, first
    return Dated(_instant(first[0], zone) if first else None, _instant(last[1], zone) if last else None)


def _period(text: str, today: date) -> _Period | None:
    relative = _RELATIVE.get(text)
    if relative is not None:
        return relative(today)
    found = _NUMBERS.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if found is not None:
        part = found.groupdict()
        return _calendar(int(part["year"]), int(part["month"] or 0), int(part["day"] or 0))
    found = _NAMED_MONTH.fullmatch(text)
    if found is None or found[2] not in _MONTHS:
        return None
    month, day = _MONTHS[found[2]], int(found[1] or 0)
    if found[3]:
        return _calendar(int(found[3]), month, day)
    # Without a year: the last one that has begun.
    has_begun = (month, day) <= (today.month, today.day)
    return _calendar(today.year if has_begun else today.year - 1, month, day)


def _calendar(year: int, month: int, day: int) -> _Period:
    if day:
        return _day(date(year, month, day))
    return _month(year, month) if month else _year(year)


def _instant(day: date | None, zone: tzinfo) -> int:
    if day is None:
        return _instant(date.max, zone) + int(_DAY.total_seconds())
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp())


def _is_side_begun(side: str) -> bool:
    if not side or _BEGUN_NUMBERS.fullmatch(side) or any(name.startswith(side) for name in _RELATIVE):
        return True
    found = _BEGUN_MONTH.fullmatch(side)
    if found is None:
        return False
    return found[1] in _MONTHS if found[2] else any(name.startswith(found[1]) for name in _MONTHS)
