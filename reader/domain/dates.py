"""A date as precise as it was given: "2021-08" stays a month, and is never shown as a made-up day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

_NOON = 12 * 3600


class Precision(StrEnum):
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r" ?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?)?"
)


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """`text` is what is stored and printed (`2021`, `2021-08`, `2021-08-23`, `2021-08-23T14:05+02:00`).

    `instant` (seconds since 1970 UTC) orders articles and places them in a range of days. Of a day, month or year it is
    noon UTC on the first day: that is on this very day in the time zone of nearly everyone who asks.
    """

    text: str
    instant: int
    precision: Precision

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> ArticleDate | None:
        """The date in ISO form with any precision, or None. A time without a zone is taken as UTC."""
        found = _ISO.fullmatch(text.strip())
        if found is None:
            return None
        part = found.groupdict()
        zone = _zone(part["zone"])
        if zone is None:
            return None
        try:
            moment = datetime(
                int(part["year"]), int(part["month"] or 1), int(part["day"] or 1),
                int(part["hour"] or 0), int(part["minute"] or 0), int(part["second"] or 0), tzinfo=zone,
            )  # fmt: skip
            instant = int(moment.timestamp())
        except (ValueError, OverflowError):
            return None
        if part["hour"]:
            return cls(moment.isoformat(timespec="minutes"), instant, Precision.MINUTE)
        instant += _NOON
        if part["day"]:
            return cls(moment.strftime("%Y-%m-%d").zfill(10), instant, Precision.DAY)
        if part["month"]:
            return cls(f"{moment.year:04d}-{moment.month:02d}", instant, Precision.MONTH)
        return cls(f"{moment.year:04d}", instant, Precision.YEAR)

    @classmethod
    def at(cls, instant: float) -> ArticleDate:
        """The date of a moment (seconds since 1970 UTC), to the minute."""
        moment = datetime.fromtimestamp(int(instant), UTC)
        return cls(moment.isoformat(timespec="minutes"), int(instant), Precision.MINUTE)


def _zone(text: str | None) -> timezone | None:
    if text is None or text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 23 or minutes > 59:
        return None
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
