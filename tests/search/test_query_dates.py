"""Which days a date in a question means: as numbers, in words, as a range, and where the calendar ends."""

from __future__ import annotations

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest
from query_readings import TODAY, dated, read, tree

from reader.domain.query import And, Dated, Word
from reader.search.query_language import parse


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        ("2021", "2021-01-01", "2022-01-01"),
        ("2021-08", "2021-08-01", "2021-09-01"),
        ("2021-12", "2021-12-01", "2022-01-01"),
        ("2021-08-23", "2021-08-23", "2021-08-24"),
        ("23-8-2021", "2021-08-23", "2021-08-24"),
        ("2021-08..2021-10", "2021-08-01", "2021-11-01"),
        ("2021-10..2021-08", "2021-08-01", "2021-11-01"),
        ("..2021", None, "2022-01-01"),
        ("2021..", "2021-01-01", None),
        (">2021-08", "2021-09-01", None),
        (">=2021-08", "2021-08-01", None),
        ("<2021-08", None, "2021-08-01"),
        ("<=2021", None, "2022-01-01"),
        ("vandaag", "2021-08-25", "2021-08-26"),
        ("Today", "2021-08-25", "2021-08-26"),
        ("gisteren", "2021-08-24", "2021-08-25"),
        ("yesterday", "2021-08-24", "2021-08-25"),
        ("deze week", "2021-08-23", "2021-08-30"),
        ("last week", "2021-08-16", "2021-08-23"),
        ("vorige  week", "2021-08-16", "2021-08-23"),
        ("deze maand", "2021-08-01", "2021-09-01"),
        ("last month", "2021-07-01", "2021-08-01"),
        ("dit jaar", "2021-01-01", "2022-01-01"),
        ("vorig jaar", "2020-01-01", "2021-01-01"),
        ("augustus 2021", "2021-08-01", "2021-09-01"),
        ("August 2020", "2020-08-01", "2020-09-01"),
        ("23 augustus 2020", "2020-08-23", "2020-08-24"),
        ("augustus", "2021-08-01", "2021-09-01"),
        ("september", "2020-09-01", "2020-10-01"),
        ("mei 2020..juni 2020", "2020-05-01", "2020-07-01"),
        (">vorige week", "2021-08-23", None),
    ],
)
def test_dates(text: str, first: str | None, end: str | None) -> None:
    expected = dated(first, end)
    assert tree(f'datum:"{text}"') == expected
    assert tree(f"date:{text} apple ") == And((expected, Word("apple")))
    assert tree(f"apple date:{text}") == And((Word("apple"), expected))


def test_a_day_begins_at_midnight_where_the_person_is() -> None:
    query = parse("datum:2021-08-23", today=TODAY, zone=ZoneInfo("Europe/Amsterdam")).query
    assert query == dated("2021-08-22T22:00", "2021-08-23T22:00")


def test_the_last_day_of_the_calendar_has_an_end() -> None:
    query = tree("datum:9999-12-31")
    assert isinstance(query, Dated)
    assert query.first is not None
    assert query.end == query.first + 86_400
    assert read("datum:9999-12-31").explanation == "date:9999-12-31..9999-12-31"
    assert tree("datum:>9999") == Dated(query.end, None)


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize("value", ["vorige week", "vorig jaar", "last month", "today", "this week", "december"])
def test_no_day_is_too_early_or_late_for_a_date(today: date, value: str) -> None:
    for zone in (UTC, ZoneInfo("Europe/Amsterdam"), ZoneInfo("America/New_York")):
        assert parse(f'datum:"{value}"', today=today, zone=zone).explanation
