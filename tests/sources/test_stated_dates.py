from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.stated_dates import stated_date


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ("2021-08", "2021-08"),
        ("2021-08-23T14:05:00+02:00", "2021-08-23T14:05+02:00"),
        ("2021-08-23T14:05 nonsense", "2021-08-23"),
        ("Thu, 26 Feb 1987 15:01:01 GMT", "1987-02-26T15:01+00:00"),
        ("Thu, 26 Feb 1987 15:01:01 +0100", "1987-02-26T14:01+00:00"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01+00:00"),
        ("26 Feb 1987 15:01:01", "1987-02-26T15:01+00:00"),
        (1629727500, "2021-08-23T14:05+00:00"),
    ],
)
def test_dates_as_other_programs_write_them(stated: object, kept: str) -> None:
    assert str(stated_date(stated)) == kept


@pytest.mark.parametrize(
    "stated", ["", "yesterday", "Thu, 99 Feb 1987 15:01:01", None, True, -1, 1e30, [7], float("nan")]
)
def test_what_states_no_date_is_none(stated: object) -> None:
    assert stated_date(stated) is None


@given(st.text(max_size=40) | st.integers() | st.floats())
def test_anything_is_a_date_or_none(stated: object) -> None:
    date = stated_date(stated)
    assert date is None or date.text
