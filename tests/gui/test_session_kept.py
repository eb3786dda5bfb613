"""Where the person was and what they chose is kept, at once and in order."""

from __future__ import annotations

import threading

from fake_library import FakeLibrary
from pytestqt.qtbot import QtBot
from window_hands import read_first

from reader.domain.query import Order
from reader.errors import LibraryDamaged
from reader.gui.basics.tasks import Lane, Tasks
from reader.gui.settings.session import Session
from reader.gui.settings.session_keeper import SessionKeeper
from reader.gui.window.window_state import session_of


def test_the_session_is_kept_soon_after_a_choice_and_off_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    kept: list[tuple[Session, bool]] = []
    taken = [Session(text="apple")]

    def save(session: Session) -> None:
        kept.append((session, threading.current_thread() is threading.main_thread()))

    keeper = SessionKeeper(lambda: taken[0], save, tasks, soon=1)
    keeper.note()
    qtbot.waitUntil(lambda: kept == [(Session(text="apple"), False)])
    keeper.keep()
    taken[0] = Session(text="biden")
    keeper.keep()
    qtbot.waitUntil(lambda: len(kept) == 2)
    assert kept[1][0].text == "biden"
    keeper.stop()


def test_a_session_that_could_not_be_kept_is_tried_again(qtbot: QtBot, tasks: Tasks) -> None:
    tried: list[Session] = []

    def save(session: Session) -> None:
        tried.append(session)
        raise OSError("the disk is full")

    keeper = SessionKeeper(Session, save, tasks)
    for expected in (1, 2):
        keeper.keep()
        qtbot.waitUntil(lambda expected=expected: len(tried) == expected and not tasks.is_busy)
    keeper.stop()


def test_a_choice_is_kept_at_once_whatever_the_lanes_are_busy_with(qtbot: QtBot, tasks: Tasks) -> None:
    kept: list[Session] = []
    taken = [Session()]
    gate = threading.Event()
    keeper = SessionKeeper(lambda: taken[0], kept.append, tasks, soon=600_000)
    keeper.keep()
    qtbot.waitUntil(lambda: len(kept) == 1)
    for lane in (Lane.FOREGROUND, Lane.BACKGROUND):
        tasks.start(lambda _: gate.wait(30), lane=lane)
    try:
        taken[0] = Session(text="appl")  # half typed, and where one walks: soon enough after the pause
        keeper.note()
        taken[0] = Session(text="apple", order=Order.RELEVANCE.value)
        keeper.note()
        qtbot.waitUntil(lambda: len(kept) == 2)
    finally:
        gate.set()
    assert kept[1].order == Order.RELEVANCE.value
    keeper.stop()


def test_after_the_last_session_no_older_one_is_written(qtbot: QtBot, tasks: Tasks) -> None:
    kept: list[str] = []
    taken = [Session(text="first")]
    is_writing, may_write = threading.Event(), threading.Event()

    def save(session: Session) -> None:
        is_writing.set()
        may_write.wait(30)
        kept.append(session.text)

    keeper = SessionKeeper(lambda: taken[0], save, tasks)
    keeper.keep()
    assert is_writing.wait(30)
    taken[0] = Session(text="second")
    keeper.keep()  # waits for the first
    threading.Timer(0.05, may_write.set).start()
    keeper.stop()
    kept.append("last")
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert kept == ["first", "last"]


def test_taking_the_session_changes_nothing_on_screen(open_window) -> None:
    window = open_window()
    window.resize(1200, 700)
    window.actions_by_id.run("zen")
    kept = session_of(window)
    assert window.zen.is_on
    assert kept.has_sidebar and all(kept.columns)


def test_choices_ask_for_the_session_to_be_kept(qtbot: QtBot, open_window) -> None:
    window = open_window()
    with qtbot.waitSignal(window.session_changed):
        window.actions_by_id.run("go_unread")
    with qtbot.waitSignal(window.session_changed):
        window.timeline.choose_row(1)


def test_a_library_that_cannot_be_opened_costs_nobody_their_place(qtbot: QtBot, open_window) -> None:
    kept = Session(text="apple", article_id=7, scroll=0.5)
    window = open_window(session=kept, failing=LibraryDamaged("The library is damaged."))
    with qtbot.waitSignal(window.library_failed):
        window.open_library()
    assert session_of(window) == kept
    qtbot.waitUntil(lambda: window.message_page.width() > window.width() * 0.9)


def test_the_article_on_its_way_is_the_one_that_is_kept(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    read_first(qtbot, window)
    may_end = threading.Event()
    real = library.article

    def slow(article_id: int):
        may_end.wait(5)
        return real(article_id)

    library.article = slow
    window.timeline.choose_row(3)
    assert session_of(window).article_id == 4
    with qtbot.waitSignal(window.opening.opened):
        may_end.set()
