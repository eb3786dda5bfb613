from __future__ import annotations

import time

import numpy as np
import pytest
from fake_library import FakeLibrary
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.gui.searching.searching import next_among
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import DARK, LIGHT
from reader.gui.timeline.timeline_delegate import TimelineDelegate
from reader.gui.timeline.timeline_ids import as_ids, row_of, with_kept
from reader.gui.timeline.timeline_model import PAGE, ROW, TimelineModel
from reader.gui.timeline.timeline_text import Shape, lay_out
from reader.gui.timeline.timeline_view import Place, TimelineView
from reader.library.asking import SearchRequest, SearchResult
from reader.paths import resources

IDS = st.lists(st.integers(1, 60), unique=True, max_size=40)


def result(ids: object, text: str = "") -> SearchResult:
    return SearchResult(SearchRequest(text), ids, len(ids))  # type: ignore[arg-type]


@pytest.fixture
def model(qtbot: QtBot) -> TimelineModel:
    made = TimelineModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    return made


@given(IDS, IDS, st.integers(1, 60))
def test_the_kept_article_stays_and_nothing_else_changes_order(new: list[int], old: list[int], kept: int) -> None:
    shown = with_kept(as_ids(new), as_ids(old), kept).tolist()
    assert [one for one in shown if one != kept or one in new] == new
    assert (kept in shown) == (kept in new or kept in old)


def test_the_kept_article_stands_below_its_old_neighbour() -> None:
    assert with_kept(as_ids([9, 1, 2, 4]), as_ids([1, 2, 3, 4]), 3).tolist() == [9, 1, 2, 3, 4]
    assert with_kept(as_ids([9, 4]), as_ids([3, 4]), 3).tolist() == [3, 9, 4]


@given(IDS, IDS, st.integers(-1, 40), st.sampled_from([1, -1]))
def test_next_among_goes_round_and_never_stays(ids: list[int], wanted: list[int], row: int, step: int) -> None:
    found = next_among(as_ids(ids), as_ids(wanted), row, step)
    others = [one for at, one in enumerate(ids) if one in wanted and at != row]
    assert (found in others) if others else found is None
    later = [one for at, one in enumerate(ids) if one in wanted and (at - row) * step > 0]
    if later:
        assert found == (later[0] if step > 0 else later[-1])


def test_a_million_rows_cost_what_fifty_cost(qtbot: QtBot) -> None:
    model = TimelineModel()  # the tester would look at every row
    view = TimelineView(model)
    qtbot.addWidget(view)
    view.resize(400, 800)
    view.show()
    asked: list[list[int]] = []
    model.rows_wanted.connect(asked.append)
    start = time.process_time()
    model.show(result(np.arange(1_000_000, 0, -1, dtype=np.int64)), [])
    view.restore(None)
    view.grab()
    assert view.choose_row(999_999)
    view.grab()
    assert time.process_time() - start < 0.5
    assert view.current_id() == 1
    qtbot.waitUntil(lambda: bool(asked))
    assert max(map(len, asked)) <= PAGE


def test_only_what_is_looked_at_is_read_and_comes_back_as_rows(qtbot: QtBot, model: TimelineModel) -> None:
    library = FakeLibrary(500)
    answer = library.search(SearchRequest())
    model.show(answer, library.rows(answer, answer.ids[:PAGE]))
    asked: list[list[int]] = []
    model.rows_wanted.connect(asked.append)
    assert model.index(0).data(ROW).id == 1
    assert model.index(450).data(ROW) is None
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [list(range(441, 481))]
    with qtbot.waitSignal(model.dataChanged):
        model.add_rows(asked[0], library.rows(answer, asked[0]))
    assert model.index(450).data(ROW).id == 451


def test_rows_flown_over_are_not_read(qtbot: QtBot) -> None:
    model = TimelineModel()  # the tester would ask for rows too
    model.show(result(range(1, 10_001)), [])
    asked: list[list[int]] = []
    model.rows_wanted.connect(asked.append)
    for row in range(0, 10_000, PAGE):
        model.row_at(row)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0][0] == 9_961
    model.add_rows(asked[0], [])
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1][0] == 9_921


def test_a_hand_shows_at_once(model: TimelineModel) -> None:
    library = FakeLibrary()
    answer = library.search(SearchRequest())
    model.show(answer, library.rows(answer, [1, 2]))
    model.set_state([1], is_read=True)
    model.set_state([2], is_starred=True)
    assert model.known(1).is_read and model.known(2).is_starred
    assert "unread" not in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("unread, starred, Nieuwe trein")


def test_the_place_is_kept_when_rows_come_above(qtbot: QtBot, model: TimelineModel) -> None:
    view = TimelineView(model)
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    model.show(result(list(range(100, 200))), [])
    view.restore(None)
    view.choose_row(50)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 7)
    chosen: list[int] = []
    view.chosen.connect(chosen.append)
    place = view.place()
    assert place is not None and place.article_id == 150
    model.show(result([*range(10, 60), *range(100, 200)]), [], kept=150)
    view.restore(150, place)
    assert view.place() == place
    assert view.current_id() == 150
    assert chosen == []


def test_a_chosen_row_stays_in_sight_when_the_list_becomes_lower(qtbot: QtBot, model: TimelineModel) -> None:
    view = TimelineView(model)
    qtbot.addWidget(view)
    model.show(result(range(1, 101)), ())
    view.resize(300, 900)
    view.restore(100)
    view.scrollTo(view.currentIndex(), TimelineView.ScrollHint.PositionAtCenter)
    view.resize(300, 300)  # before it is first shown, as a window that is restored does
    view.show()
    for height in (300, 200):
        view.resize(300, height)
        qtbot.waitUntil(lambda height=height: height - 20 < view.viewport().height() <= height)
        assert view.visualRect(view.currentIndex()).bottom() < view.viewport().height()
    view.verticalScrollBar().setValue(0)
    view.resize(300, 400)
    qtbot.waitUntil(lambda: view.viewport().height() > 380)
    assert view.is_at_top()  # who scrolled away from it stays there


def test_a_place_that_is_gone_changes_nothing(qtbot: QtBot, model: TimelineModel) -> None:
    view = TimelineView(model)
    qtbot.addWidget(view)
    model.show(result([1, 2, 3]), [])
    view.restore(9, Place(9, 40))
    assert view.current_id() is None
    assert not view.choose_row(3)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [60, 240, 900])
def test_rows_are_painted_at_any_width(qtbot: QtBot, model: TimelineModel, fonts: Fonts, theme, width: int) -> None:
    library = FakeLibrary()
    answer = library.search(SearchRequest("tim"))
    view = TimelineView(model)
    qtbot.addWidget(view)
    icons = Icons(resources() / "icons")
    delegate = TimelineDelegate(theme, fonts, icons, lambda row: "2 hours", view)
    view.setItemDelegate(delegate)
    view.set_row_height(delegate.row_height)
    model.show(answer, library.rows(answer, answer.ids[:20]))
    view.resize(width, 900)
    view.show()
    view.restore(int(answer.ids[0]))
    picture = view.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, width, 3) for y in range(0, 300, 2)}
    assert len(colours) > 1


@given(st.text(max_size=400), st.integers(1, 3), st.floats(20, 400))
def test_text_is_cut_to_the_lines_there_are(qapp, text: str, most: int, width: float) -> None:
    from PySide6.QtGui import QFont, QTextCharFormat

    shape = Shape(QFont(), width, 18.0, QTextCharFormat())
    laid_out = lay_out(text, shape, most, [(0, len(text) // 2)] if text else [])
    assert laid_out.lineCount() <= most


def test_finding_a_row_in_a_million_is_quick() -> None:
    ids = np.arange(1_000_000, dtype=np.int64)
    start = time.process_time()
    for article_id in range(0, 1_000_000, 100_000):
        assert row_of(ids, article_id) == article_id
    assert time.process_time() - start < 0.2
