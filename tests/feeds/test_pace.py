from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.feeds.pace import LATEST, SOONEST, backoff, pace

NOW = 1_800_000_000
HOUR, DAY = 3600, 86_400


def test_the_interval_follows_the_feed() -> None:
    often = pace([NOW - n * 600 for n in range(20)], NOW)
    daily = pace([NOW - n * DAY for n in range(20)], NOW)
    assert often == SOONEST
    assert 10 * HOUR < daily < 13 * HOUR
    assert pace([NOW - n * 2 * HOUR for n in range(20)], NOW) in range(50 * 60, 70 * 60)


def test_a_feed_that_fell_silent_slows_down() -> None:
    assert pace([NOW - 300 * DAY - n * 600 for n in range(20)], NOW) == LATEST


def test_what_is_asked_for_is_obeyed_within_bounds() -> None:
    busy = [NOW - n * 60 for n in range(20)]
    assert pace(busy, NOW, ttl=2 * HOUR) == 2 * HOUR
    assert pace(busy, NOW, fresh_for=3 * HOUR) == 3 * HOUR
    assert pace(busy, NOW, ttl=365 * DAY) == LATEST
    assert pace(busy, NOW, ttl=1, fresh_for=1.0) == SOONEST


def test_a_feed_without_dates_or_with_dates_to_come_is_looked_at() -> None:
    assert pace([], NOW) == HOUR
    assert pace([NOW + 900 * DAY], NOW) == SOONEST


@given(st.lists(st.integers(-(10**11), 10**11)), st.none() | st.integers(-10, 10**9), st.none() | st.floats(0, 1e12))
def test_the_bounds_always_hold(dates: list[int], ttl: int | None, fresh_for: float | None) -> None:
    assert SOONEST <= pace(dates, NOW, ttl, fresh_for) <= LATEST


def test_failures_double_the_wait_up_to_a_day() -> None:
    waits = [backoff(failures) for failures in range(1, 12)]
    assert waits[:3] == [15 * 60, 30 * 60, 60 * 60]
    assert waits == sorted(waits) and waits[-1] == DAY


def test_jitter_spreads_and_the_server_is_never_undercut() -> None:
    assert backoff(2, jitter=0) < backoff(2, jitter=0.5) < backoff(2, jitter=1)
    assert backoff(1, retry_after=2 * HOUR, jitter=0) == 2 * HOUR
    assert backoff(1, retry_after=1e18) < 8 * DAY
    assert backoff(1, retry_after=-5) == backoff(1)


@given(st.integers(-5, 10**6), st.none() | st.floats(0, 1e12), st.floats(0, 1))
def test_a_wait_is_never_shorter_than_ten_minutes(failures: int, retry_after: float | None, jitter: float) -> None:
    assert 600 < backoff(failures, retry_after, jitter) <= 8 * DAY
