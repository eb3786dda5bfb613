"""When to look at a feed again: as often as it has news, never more often than is polite."""

from __future__ import annotations

from collections.abc import Sequence

SOONEST = 15 * 60  # seconds
LATEST = 24 * 3600
_UNKNOWN = 3600  # for a feed whose items have no dates
_ITEMS = 20  # the newest say what the pace is now
_LONGEST_WAIT = 7 * 24 * 3600  # a server that asks for more is not believed


def pace(dates: Sequence[int], now: int, ttl: int | None = None, fresh_for: float | None = None) -> int:
    """Seconds until the next check: half the time that the feed takes for an item.

    `dates` are instants of its items, in any order, in seconds since 1970. The silence since the newest counts too: a
    feed that stopped slows down by itself. What the feed (`ttl`) or the server (`fresh_for`) asks for is obeyed within
    the same bounds.
    """
    newest = sorted((min(date, now) for date in dates), reverse=True)[:_ITEMS]
    interval = (now - newest[-1]) / len(newest) / 2 if newest else _UNKNOWN
    return int(min(max(interval, ttl or 0, fresh_for or 0, SOONEST), LATEST))


def backoff(failures: int, retry_after: float | None = None, jitter: float = 0.5) -> int:
    """Seconds until the next try after so many failures in a row: twice as long each time, up to a day.

    `jitter` from 0 to 1 moves it by a quarter either way, so that feeds of one server do not come back together. What
    the server asks for itself (`retry_after`, seconds) is never undercut.
    """
    doubled = min(SOONEST * 2 ** min(max(failures, 1) - 1, 20), LATEST)
    wait = doubled * (0.75 + min(max(jitter, 0.0), 1.0) / 2)
    asked = min(retry_after, _LONGEST_WAIT) if retry_after is not None and retry_after > 0 else 0
    return int(max(wait, asked * (1 + min(max(jitter, 0.0), 1.0) / 10)))
