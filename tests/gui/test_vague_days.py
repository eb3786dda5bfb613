"""A month is shown as a month wherever a date is: it is no first day of it, beside an article that is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from reader.domain.dates import ArticleDate
from reader.domain.entity_views import Passage
from reader.gui.entity.passage_model import PassageModel
from reader.gui.timeline.timeline_days import day_heading
from reader.gui.words.dates import age, calendar_day, format_date

DUTCH = QLocale(QLocale.Language.Dutch)
NOW = datetime(2026, 2, 1, 18, 0, tzinfo=UTC)


def date(text: str) -> ArticleDate:
    found = ArticleDate.parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "formatted", "heading", "short", "day"),
    [
        ("2026", "2026", "2026", "2026", (2026, 0, 0)),
        ("2026-02", "februari 2026", "Februari 2026", "feb 2026", (2026, 2, 0)),
        ("2026-02-01", "1 februari 2026", "Today", "today", (2026, 2, 1)),
    ],
)
def test_nothing_more_precise_than_it_was_given(
    text: str, formatted: str, heading: str, short: str, day: tuple[int, int, int]
) -> None:
    assert format_date(date(text), DUTCH) == formatted
    assert day_heading(date(text), NOW, DUTCH) == heading
    assert age(date(text), NOW, DUTCH) == short
    assert calendar_day(date(text), UTC) == day


def test_in_a_list_by_day_a_month_begins_a_day_of_its_own(qtbot: QtBot) -> None:
    model = PassageModel()
    model.show([3, 2, 1])
    dates = {3: "2026-02-01", 2: "2026-02", 1: "2026-02"}
    model.add(
        [3, 2, 1], [Passage(n, "T", "Krant", date(text), True, False, "Zin.", (), 0) for n, text in dates.items()]
    )
    assert [model.is_first_of_day(row) for row in range(3)] == [True, True, False]
