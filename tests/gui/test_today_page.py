"""The front page in the window: read by keys, marked, and shown at the first start of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import example_tree
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.domain.dates import ArticleDate, Precision
from reader.domain.entity import EntityKind
from reader.domain.entity_views import Rising
from reader.domain.front_page import FrontPage, Reason, RisingDays, Story, StoryName, Telling
from reader.gui.settings.session import Session
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.theme.theme import DARK
from reader.gui.today.today_model import StoryModel
from reader.gui.today.today_page import TodayPage
from reader.gui.window.main_window import MainWindow
from reader.library.asking import Scope
from reader.settings import Settings

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def telling(n: int, *, is_read: bool = False) -> Telling:
    moment = NOON - timedelta(minutes=n)
    return Telling(n, f"Headline {n}", f"Source {n % 4}", ArticleDate.at(moment.timestamp()), is_read)


def story(*ids: int, read: tuple[int, ...] = ()) -> Story:
    tellings = tuple(telling(n, is_read=n in read) for n in ids)
    names = (StoryName(1, EntityKind.PERSON, "Tim Cook"), StoryName(2, EntityKind.PLACE, "Brussel"))
    return Story(tellings, Reason.EARLIEST if len(ids) > 1 else Reason.ONLY, names, "How it begins. " * 12, 2.0)


def rising(n: int) -> RisingDays:
    return RisingDays(Rising(n, EntityKind.PERSON, f"Name {n}", 9, 0.4, 3.0), (0, 1) * 15 + (9,))


PAGE = FrontPage(
    date(2026, 11, 23), True, 240, 200, tuple(rising(n) for n in range(1, 9)),
    (story(1, 2, 4), story(5, read=(5,)), story(7, 8), story(10)), True, 12,
)  # fmt: skip


@pytest.fixture
def library() -> FakeLibrary:
    library = FakeLibrary()
    library.today.page = PAGE
    return library


@pytest.fixture
def window(open_window, library: FakeLibrary, qtbot: QtBot) -> MainWindow:
    """With its front page in sight, and the focus in it."""
    window = open_window(library)
    window.actions_by_id.run("front_page")
    qtbot.waitUntil(lambda: page_of(window).shown is not None)
    return window


def page_of(window: MainWindow) -> TodayPage:
    page = window.today_parts.page
    assert page is not None
    return page


def current(window: MainWindow) -> int:
    row = page_of(window).list.current
    assert row is not None
    return row.shown.id


def press(qtbot: QtBot, window: MainWindow, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(page_of(window).list, key)
        else:
            qtbot.keyClick(page_of(window).list, key)


def test_it_says_which_day_and_how_much(window: MainWindow) -> None:
    assert page_of(window).title == "Monday 23 November"
    said = page_of(window).findChild(QLabel, "quietText").accessibleName()
    assert said == "The last 24 hours · 240 articles · 200 unread · 12 smaller stories"


def test_a_month_is_not_made_a_day(window: MainWindow) -> None:
    month = ArticleDate.parse("2021-08")
    assert month is not None
    lead = Telling(1, "Title", "Source", month, False)
    old = Story((lead,), Reason.ONLY, (), "", 1.0)
    page_of(window).show_page(FrontPage(date(2021, 8, 1), False, 1, 1, (), (old,), precision=Precision.MONTH))
    assert page_of(window).title == "August 2021"
    said = page_of(window).findChild(QLabel, "quietText").accessibleName()
    assert said == "The newest month there is · 1 article · 1 unread"
    page_of(window).show_page(FrontPage(date(2021, 1, 1), False, 1, 1, (), (old,), precision=Precision.YEAR))
    assert page_of(window).title == "2021"


def test_j_and_k_walk_along_the_stories(qtbot: QtBot, window: MainWindow) -> None:
    assert current(window) == 1
    press(qtbot, window, "jj")
    assert current(window) == 7
    press(qtbot, window, "k", Qt.Key.Key_Down)
    assert current(window) == 7
    press(qtbot, window, "jjjj")
    assert current(window) == 10


def test_right_shows_the_other_tellings_and_left_hides_them(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Right, "j")
    assert current(window) == 2
    assert [row.shown.id for row in page_of(window).model.rows] == [1, 2, 4, 5, 7, 10]
    press(qtbot, window, Qt.Key.Key_Left)
    assert current(window) == 1 and len(page_of(window).model.rows) == 4
    press(qtbot, window, Qt.Key.Key_Left)
    assert not window.entity_parts.pages.area.has_focus  # there was nothing more to close


def test_n_goes_to_the_next_unread_and_round(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "n")
    assert current(window) == 7  # over the one that is read
    press(qtbot, window, "nn")
    assert current(window) == 1
    press(qtbot, window, "p")
    assert current(window) == 10


def test_enter_opens_the_article_and_alt_left_brings_the_page_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "jj")
    with qtbot.waitSignal(window.opening.opened):
        press(qtbot, window, Qt.Key.Key_Return)
    assert window.opening.article is not None and window.opening.article.id == 7
    assert window.feed_doors.reading_side.currentWidget() is window.column
    window.actions_by_id.run("history_back")
    assert window.feed_doors.reading_side.currentWidget() is window.entity_parts.pages.area
    assert current(window) == 7
    row = page_of(window).list.current
    assert row is not None and not row.is_read and row.story.lead.is_read  # the other telling is not


def test_shift_a_marks_the_page_read_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    before = set(library.read)
    qtbot.keyClick(page_of(window).list, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: {1, 2, 4, 5, 7, 8, 10} <= library.read)
    assert library.read == before | {1, 2, 4, 5, 7, 8, 10}  # and no other
    qtbot.waitUntil(lambda: window.undoing.can_undo)
    assert all(row.is_read for row in page_of(window).model.rows)
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: library.read == before)
    qtbot.waitUntil(lambda: not page_of(window).model.rows[0].is_read)


def test_m_marks_one_story(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, window, "m")
    qtbot.waitUntil(lambda: {1, 2, 4} <= library.read)
    press(qtbot, window, "m")
    qtbot.waitUntil(lambda: not {1, 2, 4} & library.read)


def test_keys_the_person_chose_work_here_too(qtbot: QtBot, open_window, library: FakeLibrary) -> None:
    window = open_window(library, settings=Settings(theme="light", language="en", keys={"next": ("D",)}))
    window.actions_by_id.run("front_page")
    qtbot.waitUntil(lambda: page_of(window).shown is not None)
    press(qtbot, window, "d")
    assert current(window) == 5
    press(qtbot, window, "j")
    assert current(window) == 5


def test_up_from_the_first_story_goes_to_who_rises(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Up)
    chips = page_of(window).rising.chips
    assert chips[0].hasFocus()
    qtbot.keyClick(chips[0], Qt.Key.Key_Right)
    assert chips[1].hasFocus()
    assert chips[1].accessibleName() == "Name 2, Person, 9 articles today, usually 0.4"
    with qtbot.waitSignal(page_of(window).rising.page_wanted) as wanted:
        qtbot.keyClick(chips[1], Qt.Key.Key_Return)
    assert wanted.args == [2]


def test_ctrl_enter_lists_the_articles_of_who_rises(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    press(qtbot, window, Qt.Key.Key_Up)
    qtbot.keyClick(page_of(window).rising.chips[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: library.asked[-1].scope is Scope.ENTITY)
    assert window.searching.view == View(Scope.ENTITY, entity_id=1)


def test_the_row_is_heard_in_full(window: MainWindow) -> None:
    model = page_of(window).model
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("unread, Headline 1, Source 1, Source 2, Source 0, 3 articles, closed, ")
    assert said.endswith("Tim Cook, Brussel")


def test_an_empty_page_says_so(qtbot: QtBot, open_window) -> None:
    window = open_window(FakeLibrary())
    window.actions_by_id.run("front_page")
    qtbot.waitUntil(lambda: page_of(window).shown is not None)
    assert any("No articles yet" in label.text() for label in page_of(window).findChildren(QLabel))


def test_the_model_is_sound(qtbot: QtBot) -> None:
    model = StoryModel(str)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(PAGE.stories)
    model.turn(0, is_open=True)
    model.turn(1, is_open=True)  # has no others
    model.set_read((2, 8), is_read=True)
    model.show(PAGE.stories[:3])
    assert [row.shown.id for row in model.rows] == [1, 2, 4, 5, 7]  # it stays open
    model.turn(0, is_open=False)
    assert isinstance(tester.model(), QAbstractItemModel) and model.rowCount() == 3


@pytest.mark.parametrize("size", [(800, 500), (1600, 900)])
def test_it_is_painted_in_every_size_and_theme(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    page_of(window).set_theme(DARK)
    press(qtbot, window, Qt.Key.Key_Right)
    assert not window.grab().isNull()
    assert page_of(window).rising.chips


# the first start of a day


def with_feeds(library: FakeLibrary) -> FakeLibrary:
    library.subscriptions.now = example_tree()
    return library


@pytest.mark.parametrize(
    ("session", "shows"),
    [
        (Session(), True),
        (Session(day="2020-01-01", article_id=3), True),  # of another day: the article is a step back
        (Session(day=date.today().isoformat()), False),
        (Session(day="2020-01-01", text="tim"), False),
        (Session(day="2020-01-01", page="history"), True),
    ],
)
def test_the_first_start_of_a_day_begins_with_the_front_page(
    qtbot: QtBot, open_window, library: FakeLibrary, session: Session, shows: bool
) -> None:
    window = open_window(with_feeds(library), session=session)
    if shows:
        qtbot.waitUntil(lambda: window.entity_parts.pages.place is not None)
        assert not window.entity_parts.pages.area.has_focus  # who begins to type keys is in the list
    else:
        qtbot.waitUntil(lambda: window.model.rowCount() > 0)
        assert window.entity_parts.pages.place is None


def test_opening_counts_as_reading_but_the_session_does_not(qtbot: QtBot, open_window, library: FakeLibrary) -> None:
    window = open_window(library, session=Session(article_id=3))
    qtbot.waitUntil(lambda: window.opening.article is not None)
    window.opening.open(5)
    qtbot.waitUntil(lambda: library.statistics.opened == 1)
