"""The month an instant lies in, where the person is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST, _LATEST = -62_135_510_400, 253_402_214_400  # a day inside the calendar's ends, so that any zone fits
_BEFORE_ALL = -(2**63)


def month_of(instant: int, zone: tzinfo) -> tuple[str, int]:
    """Its name, such as `2021-08`, and the first instant of it. What lies outside the calendar counts as its first or
    last month."""
    inside = min(max(instant, _EARLIEST), _LATEST)
    moment = (_EPOCH + timedelta(seconds=inside)).astimezone(zone)
    name = f"{moment.year:04d}-{moment.month:02d}"
    if (moment.year, moment.month) == (1, 1):
        return name, _BEFORE_ALL
    # the offset at the first of the month is another than today's where clocks were changed since
    return name, int(datetime(moment.year, moment.month, 1, tzinfo=zone).timestamp())
