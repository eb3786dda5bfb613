from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import ArticleDate, Precision

NOON = 12 * 3600


@pytest.mark.parametrize(
    ("text", "kept", "precision", "instant"),
    [
        ("2021", "2021", Precision.YEAR, 1609459200 + NOON),
        ("2021-08", "2021-08", Precision.MONTH, 1627776000 + NOON),
        (" 2021-08-23 ", "2021-08-23", Precision.DAY, 1629676800 + NOON),
        ("2021-08-23 14:05", "2021-08-23T14:05+00:00", Precision.MINUTE, 1629727500),
        ("2021-08-23T14:05:59.5Z", "2021-08-23T14:05+00:00", Precision.MINUTE, 1629727559),
        ("2021-08-23T16:05+02:00", "2021-08-23T16:05+02:00", Precision.MINUTE, 1629727500),
    ],
)
def test_a_date_keeps_the_precision_it_was_given(text: str, kept: str, precision: Precision, instant: int) -> None:
    assert ArticleDate.parse(text) == ArticleDate(kept, instant, precision)


@pytest.mark.parametrize(
    "text", ["", "augustus", "2021-13", "2021-02-30", "0000", "2021-08-23T25:00", "2021-8", "2021-08-23T10:00+99:99"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert ArticleDate.parse(text) is None


@given(st.integers(-60_000_000_000, 250_000_000_000))
def test_a_moment_comes_back_to_the_minute(instant: int) -> None:
    date = ArticleDate.at(instant)
    again = ArticleDate.parse(date.text)
    assert again is not None
    assert again.instant == instant - instant % 60


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    date = ArticleDate.parse(text)
    assert date is None or ArticleDate.parse(date.text) == date or date.precision is Precision.MINUTE
