"""The panel beside the list, on a real library: what it counts, and what choosing in it does to the search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from real_library import real_library

from reader.domain.entity import EntityKind
from reader.gui.searching.facet_histogram import FacetHistogram, period_title
from reader.gui.searching.facet_model import FacetModel
from reader.gui.searching.facet_months import bins, date_value, is_chosen
from reader.gui.searching.facet_rows import FEW, RowKind, Wanted, facet_rows
from reader.gui.settings.session import Session
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import LIGHT
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import session_of
from reader.library.asking import FacetCount, Facets
from reader.library.library import Library
from reader.library.query_terms import Group, Term
from reader.settings import Settings


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return real_library(tmp_path)  # the window's desk closes it


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], library: Library) -> MainWindow:
    window = open_window(library, settings=Settings(theme="light", language="nl"))
    window.resize(1300, 800)
    window.actions_by_id.run("facets")
    qtbot.waitUntil(lambda: bool(window.search_parts.panel.titles))
    return window


def place(window: MainWindow, title: str) -> QModelIndex:
    rows = window.search_parts.panel.list.model()
    return next(rows.index(n, 0) for n in range(rows.rowCount()) if rows.index(n, 0).data() == title)


def click(qtbot: QtBot, window: MainWindow, title: str, alt: bool = False) -> None:
    panel = window.search_parts.panel.list
    index = place(window, title)
    panel.scrollTo(index)
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(
            panel.viewport(), Qt.MouseButton.LeftButton, modifier, panel.visualRect(index).topLeft() + QPoint(25, 10)
        )


def counts(window: MainWindow) -> dict[str, int | None]:
    model = window.search_parts.panel.list.model()
    assert isinstance(model, FacetModel)
    return {row.title: row.count for row in model.rows if row.kind is RowKind.VALUE}


def test_clicks_narrow_the_search_and_the_text_says_so(qtbot: QtBot, window: MainWindow) -> None:
    assert counts(window)["Apple"] == 4
    click(qtbot, window, "Tim Cook")
    assert window.search_bar.text == 'persoon:"Tim Cook"'
    assert window.model.rowCount() == 2
    qtbot.waitUntil(lambda: counts(window)["Apple"] == 2)
    click(qtbot, window, "Joe Biden", alt=True)
    assert window.search_bar.text == 'persoon:"Tim Cook" -persoon:"Joe Biden"'
    assert window.model.rowCount() == 1
    assert window.search_parts.chips.titles == ["Tim Cook", "niet Joe Biden"]
    click(qtbot, window, "Tim Cook")  # once more gives it up
    assert window.search_bar.text == '-persoon:"Joe Biden"'


def test_of_sources_more_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "Krant")
    assert (window.search_bar.text, window.model.rowCount()) == ("bron:Krant", 3)
    qtbot.waitUntil(lambda: counts(window).get("Apple") == 3)
    assert counts(window)["Weekblad"] == 3
    click(qtbot, window, "Weekblad")
    assert (window.search_bar.text, window.model.rowCount()) == ("bron:(Krant OF Weekblad)", 6)


def test_the_panel_works_by_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.search_parts.panel.list
    assert panel.hasFocus()
    assert panel.current is not None and panel.current.kind is RowKind.VALUE
    panel.setCurrentIndex(place(window, "Tim Cook"))
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert window.search_bar.text == 'persoon:"Tim Cook"'
    qtbot.waitUntil(lambda: panel.current is not None and panel.current.wanted is Wanted.IN)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(panel, Qt.Key.Key_Minus)
    assert window.search_bar.text == '-persoon:"Tim Cook"'
    qtbot.waitUntil(lambda: panel.current is not None and panel.current.wanted is Wanted.OUT)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(panel, Qt.Key.Key_Delete)
    assert window.search_bar.text == ""
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    assert window.timeline.hasFocus()
    qtbot.keyClick(window.timeline, Qt.Key.Key_Left)
    assert panel.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert window.timeline.hasFocus()


def test_a_chip_takes_its_part_away(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.settled):
        window.search_parts.search("plaats:Utrecht fiets")
    chips = window.search_parts.chips
    assert chips.isVisible() and chips.titles == ["Utrecht"]
    chip = chips.findChildren(type(chips._chips[0]))[-1]
    chip.setFocus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert window.search_bar.text == "fiets"
    assert not chips.isVisible()


def test_a_brushed_range_becomes_a_date(qtbot: QtBot, window: MainWindow) -> None:
    histogram = window.search_parts.panel.histogram
    with qtbot.waitSignal(window.settled):
        histogram.brushed.emit("2021-05..2021-08")
    assert window.search_bar.text == "datum:2021-05..2021-08"
    assert window.model.rowCount() == 2
    assert window.search_parts.chips.titles == ["mei 2021 – aug 2021"]
    qtbot.waitUntil(lambda: counts(window).get("Apple") == 2)
    assert sum(one.count for one in histogram.shown) == 6  # every month stays, to brush once more
    with qtbot.waitSignal(window.settled):
        histogram.cleared.emit()
    assert window.search_bar.text == ""


def test_counts_come_after_the_list_and_only_for_who_sees_them(
    qtbot: QtBot, open_window: Callable[..., MainWindow], library: Library
) -> None:
    asked: list[str] = []
    real = library.facets
    library.facets = lambda request, most=20: (asked.append(request.text), real(request, most))[1]  # type: ignore[method-assign]
    window = open_window(library)
    with qtbot.waitSignal(window.settled):
        window.search_parts.search("apple")
    assert asked == []
    window.actions_by_id.run("facets")
    qtbot.waitUntil(lambda: asked == ["apple"])


def test_a_narrow_window_has_no_room_for_it_until_it_is_asked_for(
    qtbot: QtBot, open_window: Callable[..., MainWindow], library: Library
) -> None:
    window = open_window(library, session=Session(has_facets=True))
    panel = window.search_parts.panel
    window.resize(1300, 800)
    qtbot.waitUntil(panel.isVisible)
    window.resize(800, 500)
    qtbot.waitUntil(lambda: not panel.isVisible())
    window.actions_by_id.run("facets")
    assert panel.isVisible()
    assert session_of(window).has_facets


def test_rows_have_what_is_chosen_first_and_few_of_a_group() -> None:
    many = tuple(FacetCount(f"Naam {n}", 50 - n) for n in range(20))
    facets = Facets(50, {EntityKind.PERSON: many}, (FacetCount("NOS", 5),), (FacetCount("nl", 5), FacetCount("", 2)))
    rows = facet_rows(facets, (Term(Group.PERSON, "naam 9"), Term(Group.PERSON, "Weg", True)))
    people = [row for row in rows if row.group is Group.PERSON]
    assert [row.title for row in people[:3]][1:] == ["Naam 9", "Weg"]
    assert (people[1].wanted, people[1].count, people[2].wanted, people[2].count) == (Wanted.IN, 41, Wanted.OUT, None)
    assert people[-1].kind is RowKind.MORE and len(people) == 1 + FEW + 1
    opened = facet_rows(facets, (), (Group.PERSON,))
    assert len([row for row in opened if row.group is Group.PERSON]) == 22
    assert [row.title for row in rows if row.group is Group.LANGUAGE][1:] == ["Nederlands"]


def test_the_model_keeps_its_rows_where_only_counts_change(qapp: object) -> None:
    model = FacetModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    for count in (3, 5):
        model.show(facet_rows(Facets(9, {EntityKind.PLACE: (FacetCount("Utrecht", count),)}), ()))
    model.show(())
    assert len(resets) == 2


def test_months_become_years_where_they_are_many_and_months_again_where_few_years_are_chosen() -> None:
    months = [("1987-02", 4), ("2021-05", 2), ("2021-08", 1), ("2026-11", 9)]
    assert [one.period for one in bins(months[1:3])] == ["2021-05", "2021-06", "2021-07", "2021-08"]
    years = bins(months)
    assert (years[0].period, years[-1].period, len(years)) == ("1987", "2026", 40)
    assert sum(one.count for one in years) == 16
    near = bins(months, ("2021-01", "2021-12"))
    assert (near[0].period, near[-1].period, sum(one.count for one in near)) == ("2021-01", "2021-12", 3)
    assert bins([]) == ()
    assert len(bins([("0001-01", 1), ("9999-12", 1)])) <= 150


def test_periods() -> None:
    assert date_value("2021-08", "2021-05") == "2021-05..2021-08"
    assert date_value("2021", "2021") == "2021"
    assert is_chosen("2021", ("2021-05", "")) and not is_chosen("2021-04", ("2021-05", "2021-08"))
    assert period_title("1987") == "1987"


def test_the_histogram_is_brushed_by_mouse_and_by_keys(qtbot: QtBot, fonts: Fonts) -> None:
    histogram = FacetHistogram(LIGHT, fonts)
    qtbot.addWidget(histogram)
    histogram.resize(28 + 100, 78)
    histogram.show_months([(f"2021-{n:02d}", n) for n in range(1, 11)], None)
    histogram.show()
    brushed: list[str] = []
    histogram.brushed.connect(brushed.append)
    qtbot.mousePress(histogram, Qt.MouseButton.LeftButton, pos=QPoint(14 + 25, 30))
    qtbot.mouseMove(histogram, QPoint(14 + 55, 30))
    qtbot.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=QPoint(14 + 55, 30))
    assert brushed == ["2021-03..2021-06"]
    histogram.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(histogram, Qt.Key.Key_Home)
    qtbot.keyClick(histogram, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "2021" in histogram.accessibleDescription()
    qtbot.keyClick(histogram, Qt.Key.Key_Return)
    assert brushed[-1] == "2021-01..2021-02"
    histogram.show_months([(f"2021-{n:02d}", n) for n in range(1, 11)], ("2021-01", "2021-02"))
    with qtbot.waitSignal(histogram.cleared):
        qtbot.keyClick(histogram, Qt.Key.Key_Return)  # the same again


def test_a_search_that_is_full_takes_no_more(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.settled):
        window.search_parts.search("apple " * 82)
    before = window.search_bar.text
    with qtbot.waitSignal(window.search_parts.faceting.failed):
        window.search_parts.panel.wanted.emit(Term(Group.PERSON, "Joe Biden"))
    assert window.search_bar.text == before


@pytest.mark.parametrize("pane", ["facets", "sidebar"])
def test_the_focus_of_a_pane_that_a_narrow_window_hides_goes_to_the_list(
    qtbot: QtBot, window: MainWindow, pane: str
) -> None:
    window.resize(1500, 800)
    qtbot.waitUntil(lambda: window.splitter.width() == 1500)
    focus = window.search_parts.panel.list if pane == "facets" else window.sidebar.tree
    qtbot.waitUntil(focus.isVisible)
    focus.setFocus()
    window.resize(800, 500)
    qtbot.waitUntil(lambda: not focus.isVisible())
    assert window.focusWidget() is window.shown_list


def test_columns_that_a_narrow_window_squeezed_get_their_width_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1500, 800)
    qtbot.waitUntil(lambda: window.splitter.width() == 1500)
    before = window.splitter.sizes()[:3]
    window.resize(800, 500)
    window.actions_by_id.run("facets")
    window.actions_by_id.run("sidebar")
    qtbot.waitUntil(lambda: window.splitter.sizes()[0] < before[0])
    window.resize(1500, 800)
    qtbot.waitUntil(lambda: window.splitter.sizes()[:3] == before)


def test_the_keys_go_from_month_to_month_with_articles(qtbot: QtBot, fonts) -> None:
    histogram = FacetHistogram(LIGHT, fonts)
    qtbot.addWidget(histogram)
    histogram.show_months((("2021-03", 2), ("2021-04", 1), ("2021-09", 4)), None)
    assert [one.count for one in histogram.shown] == [2, 1, 0, 0, 0, 0, 4]
    brushed: list[str] = []
    histogram.brushed.connect(brushed.append)
    histogram.show()
    histogram.setFocus(Qt.FocusReason.TabFocusReason)
    for pressed in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(histogram, pressed)
    qtbot.keyClick(histogram, Qt.Key.Key_End)
    qtbot.keyClick(histogram, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(histogram, Qt.Key.Key_Return)
    assert brushed == ["2021-04", "2021-03", "2021-04..2021-09"]
