"""The time zone of this computer with all its changes of the clock, which `datetime.astimezone()` alone does not keep.

That gives the offset of one moment: a January asked for in July would begin an hour off.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1)
_SECOND = timedelta(seconds=1)


class LocalZone(tzinfo):
    """By the system's own rules; its standard time where those do not reach (before 1970 on Windows)."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        if moment is None:
            return _standard()
        naive = moment.replace(tzinfo=None)
        try:
            return naive.replace(microsecond=0, fold=0) - _EPOCH - timedelta(seconds=int(naive.timestamp() // 1))
        except (OverflowError, ValueError, OSError):
            return _standard()

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        return None

    def fromutc(self, moment: datetime) -> datetime:
        seconds = (moment.replace(tzinfo=None) - _EPOCH) // _SECOND
        try:
            offset = timedelta(seconds=time.localtime(seconds).tm_gmtoff)
        except (OverflowError, ValueError, OSError):
            offset = _standard()
        local = moment + offset
        # of an hour that comes twice, the second
        return local if local.utcoffset() == offset else local.replace(fold=1)


def _standard() -> timedelta:
    return timedelta(seconds=-time.timezone)


LOCAL_ZONE = LocalZone()
