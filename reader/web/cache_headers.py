"""What a server asks about time: how long its answer stays good, and when to come back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

_LONGEST = 365 * 24 * 3_600.0
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,18})", re.IGNORECASE)
_FAR_OFF = 7 * 24 * 3_600.0
_NEVER = re.compile(r"(?:^|[,\s])(?:no-cache|no-store)(?=$|[,\s])", re.IGNORECASE)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to stay away, from Retry-After as seconds or as a date; `now` in seconds since 1970."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:18]), _LONGEST)
    date = _instant(text)
    return None if date is None else _bounded(date - now)


def fresh_for(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds for which asking again is of no use, from Cache-Control or else Expires; None when it is not said."""
    control = headers.get("cache-control", "")
    if _NEVER.search(control):
        return 0.0
    max_age = _MAX_AGE.search(control)
    if max_age:
        return _bounded(float(max_age[1]) - _age(headers))
    if "expires" not in headers:
        return None
    expires = _instant(headers["expires"])
    sent = _instant(headers.get("date", ""))
    return 0.0 if expires is None else _bounded(expires - (now if sent is None else sent))


def clock_is_far_off(headers: Mapping[str, str], now: float) -> bool:
    """Whether the server's clock says quite another day than ours: one of the two is wrong, and who knows which."""
    sent = _instant(headers.get("date", ""))
    return sent is not None and abs(now - sent - _age(headers)) > _FAR_OFF


def _age(headers: Mapping[str, str]) -> float:
    """Seconds that a cache on the way has had the answer."""
    age = headers.get("age", "").strip()
    return float(age[:18]) if age.isascii() and age.isdigit() else 0.0


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), _LONGEST)


def _instant(text: str) -> float | None:
    """A date of HTTP in seconds since 1970."""
    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
