"""What servers ask about time, also when they ask it badly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.web.cache_headers import fresh_for, retry_after

NOW = 1_445_412_480.0  # Wed, 21 Oct 2015 07:28:00 GMT


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Wed, 21 Oct 2015 07:30:00 GMT", 120),
        ("Wed, 21 Oct 2015 07:30:00", 120),
        ("Wed, 21 Oct 2015 09:30:00 +0200", 120),
        ("Wed, 21 Oct 2015 07:00:00 GMT", 0),
        ("99999999999999999999999999", 365 * 86_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 365 * 86_400),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("²", None),
        ("1.5", None),
        ("Wed, 99 Oct 2015 07:30:00 GMT", None),
        ("Wed, 21 Oct 99999999999 07:30:00 GMT", None),
    ],
)
def test_when_to_come_back(said: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": said}, NOW) == seconds


def test_nothing_is_asked() -> None:
    assert retry_after({}, NOW) is None
    assert fresh_for({}, NOW) is None
    assert fresh_for({"cache-control": "public"}, NOW) is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "max-age=600"}, 600),
        ({"cache-control": "public, Max-Age = 600, must-revalidate"}, 600),
        ({"cache-control": 'max-age="600"'}, 600),
        ({"cache-control": "s-maxage=5, max-age=600"}, 600),
        ({"cache-control": "s-maxage=5"}, None),
        ({"cache-control": "max-age=600", "age": "200"}, 400),
        ({"cache-control": "max-age=600", "age": "900"}, 0),
        ({"cache-control": "max-age=600", "age": "old"}, 600),
        ({"cache-control": "max-age=600", "expires": "0"}, 600),
        ({"cache-control": "no-cache, max-age=600"}, 0),
        ({"cache-control": "no-store"}, 0),
        ({"cache-control": "max-age=-1"}, None),
        ({"cache-control": "max-age=999999999999999999999"}, 365 * 86_400),
        ({"expires": "Wed, 21 Oct 2015 08:28:00 GMT"}, 3_600),
        ({"expires": "Wed, 21 Oct 2015 08:28:00 GMT", "date": "Wed, 21 Oct 2015 08:00:00 GMT"}, 1_680),
        ({"expires": "Wed, 21 Oct 2015 06:28:00 GMT"}, 0),
        ({"expires": "0"}, 0),
        ({"expires": "-1"}, 0),
    ],
)
def test_how_long_an_answer_is_good(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_for(headers, NOW) == seconds


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_answered(one: str, two: str, three: str) -> None:
    for value in (retry_after({"retry-after": one}, NOW), fresh_for({"cache-control": one, "age": two}, NOW),
                  fresh_for({"expires": one, "date": three}, NOW)):  # fmt: skip
        assert value is None or 0 <= value <= 365 * 86_400
