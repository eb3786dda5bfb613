"""The page of numbers: charts walked by keys, and the same as tables."""

from __future__ import annotations

import datetime

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from reader.domain.entity import EntityKind
from reader.domain.statistics import LibraryNumbers, SourceNumbers
from reader.gui.theme.theme import DARK
from reader.gui.today.statistics_page import StatisticsPage
from reader.gui.window.main_window import MainWindow

NUMBERS = LibraryNumbers(
    articles=37,
    unread=12,
    months=("2024-01", "2024-02", "2024-03"),
    sources=(SourceNumbers("Krant", 30, (10, 0, 20)), *(SourceNumbers(f"Blad {n}", 1, (0, 1, 0)) for n in range(20))),
    entities=tuple((kind, 3) for kind in EntityKind),
    hours=(0,) * 9 + (5,) + (0,) * 14,
    reading_since=datetime.date(2024, 3, 1),
    database_size=12_000_000,
    index_size=900,
)


@pytest.fixture
def page(qtbot: QtBot, open_window) -> StatisticsPage:
    library = FakeLibrary()
    library.statistics.numbers = lambda: NUMBERS
    window: MainWindow = open_window(library)
    window.actions_by_id.run("statistics")
    page = window.entity_parts.pages.page
    assert isinstance(page, StatisticsPage)
    qtbot.waitUntil(lambda: page.shown is not None)
    return page


def test_arrows_walk_along_the_months_and_say_them(qtbot: QtBot, page: StatisticsPage) -> None:
    assert page.months.hasFocus()
    assert page.months.accessibleDescription() == "March 2024: 20"  # the newest
    qtbot.keyClick(page.months, Qt.Key.Key_Left)
    assert page.months.accessibleDescription() == "February 2024: 20"
    qtbot.keyClick(page.months, Qt.Key.Key_Home)
    assert page.months.accessibleDescription() == "January 2024: 10"


def test_choosing_a_source_shows_its_months(qtbot: QtBot, page: StatisticsPage) -> None:
    assert [bar.name for bar in page.sources.bars][-1] == "6 other sources" and len(page.sources.bars) == 16
    page.sources.setFocus()
    qtbot.keyClick(page.sources, Qt.Key.Key_Return)
    assert [bar.count for bar in page.months.bars] == [10, 0, 20]
    assert page.months.accessibleName() == "Articles by month: Krant"
    qtbot.keyClick(page.sources, Qt.Key.Key_Return)
    assert [bar.count for bar in page.months.bars] == [10, 20, 20]
    qtbot.keyClick(page.sources, Qt.Key.Key_End)
    qtbot.keyClick(page.sources, Qt.Key.Key_Return)  # the others together have none of their own
    assert page.months.accessibleName() == "Articles by month"


def test_the_same_numbers_stand_in_tables(page: StatisticsPage) -> None:
    page.as_tables.click()
    tables = [table for table in page.findChildren(QTableWidget) if not table.isHidden()]
    assert [table.rowCount() for table in tables] == [3, 16, 4, 24]
    assert tables[0].accessibleName() == "Articles by month"
    assert (tables[0].item(2, 0).text(), tables[0].item(2, 1).text()) == ("March 2024", "20")
    assert page.months.isHidden()


def test_it_says_since_when_reading_is_counted(page: StatisticsPage) -> None:
    said = "Articles opened by hour: 5 since 1 Mar 2024. Kept on this computer only."
    assert page.hours.accessibleName() == said


def test_it_is_painted_in_the_dark_and_without_anything(page: StatisticsPage) -> None:
    page.set_theme(DARK)
    assert not page.grab().isNull()
    empty = LibraryNumbers(0, 0, (), (), tuple((kind, 0) for kind in EntityKind), (0,) * 24, None, 0, 0)
    page.show_numbers(empty)
    assert not page.grab().isNull() and page.months.bars == ()
