from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_hands import read_first, type_words

from reader.domain.changes import Changes
from reader.gui.feeds.subscribe_dialog import SubscribeDialog
from reader.gui.settings.session import Session
from reader.gui.sidebar.sidebar_model import SidebarModel
from reader.gui.window.window_state import session_of
from reader.library.asking import Scope, SearchRequest
from reader.settings import Settings
from reader.storage.queues import Pending


def test_the_window_lists_the_library_newest_first(open_window) -> None:
    window = open_window()
    assert window.model.rowCount() == 65
    assert window.list_header.count_text == "65 articles"
    assert [window.model.id_at(row) for row in range(3)] == [1, 2, 3]
    assert window.status.text == "65 articles, 44 unread"


def test_search_then_down_and_enter_reads_an_article_by_keyboard_alone(qtbot: QtBot, open_window) -> None:
    window = open_window()
    type_words(qtbot, window, "neutrino")
    assert 0 < window.model.rowCount() < 65
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    assert window.timeline.hasFocus()
    qtbot.keyClick(window.timeline, Qt.Key.Key_Return)
    assert window.column.pane.hasFocus()
    article = window.opening.article
    assert article is not None and "neutrino" in article.title
    assert window.opening.hits
    assert not window.column.legend.isHidden()
    qtbot.keyClick(window.column.pane, Qt.Key.Key_Escape)
    assert window.timeline.hasFocus()


def test_the_latest_query_wins(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    may_end = threading.Event()
    library.before_search = lambda request: may_end.wait(5) if request.text == "apple" else None
    window.searching.change(text="apple")
    qtbot.waitUntil(lambda: library.asked[-1].text == "apple")
    with qtbot.waitSignal(window.settled):
        window.searching.change(text="neutrino")
        may_end.set()
    assert window.model.result.request.text == "neutrino"
    qtbot.waitUntil(lambda: library.asked[-1].text == "neutrino")
    assert window.model.result.request.text == "neutrino"


def test_keys_typed_quickly_ask_once(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    before = len(library.asked)
    type_words(qtbot, window, "apple")
    assert [request.text for request in library.asked[before:]] == ["apple"]


def test_escape_clears_and_then_returns_to_the_list(qtbot: QtBot, open_window) -> None:
    window = open_window()
    type_words(qtbot, window, "apple")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Escape)
    assert window.model.rowCount() == 65
    assert window.search_bar.field.hasFocus()
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Escape)
    assert window.timeline.hasFocus()
    assert window.opening.wanted_id is None  # who leaves has not chosen an article to read


def test_opening_marks_read_and_repaints_the_row(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    assert not window.model.known(1).is_read
    read_first(qtbot, window)
    assert window.model.known(1).is_read
    qtbot.waitUntil(lambda: window.sidebar_model.counts.unread == 43)
    assert 1 in library.read


def test_the_article_that_is_read_stays_in_unread_until_the_view_is_asked_again(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    with qtbot.waitSignal(window.settled):
        window.actions_by_id.run("go_unread")
    read_first(qtbot, window, row=2)
    chosen = window.timeline.current_id()
    qtbot.waitUntil(lambda: chosen in library.read)
    with qtbot.waitSignal(window.settled):
        window.searching.search_again(Changes())
    assert window.timeline.current_id() == chosen
    assert window.timeline.currentIndex().row() == 2
    with qtbot.waitSignal(window.settled):
        window.actions_by_id.run("go_unread")
    assert window.model.row_of(chosen) == -1


def test_new_articles_move_neither_selection_nor_scroll(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary(200)
    window = open_window(library)
    read_first(qtbot, window, row=30)
    place = window.timeline.place()
    opened: list[object] = []
    window.opening.opened.connect(opened.append)
    real = library.search

    def with_new(request: SearchRequest, is_cancelled=lambda: False):
        found = real(request, is_cancelled)
        ids = np.concatenate([np.arange(150, 200), np.arange(1, 150)])
        return replace(found, ids=ids, total=len(ids))

    library.search = with_new
    with qtbot.waitSignal(window.settled):
        window.worker.changed.emit(Changes(added=tuple(range(150, 200)), sources=True))
    assert window.timeline.current_id() == 31
    assert window.timeline.place() == place
    assert opened == []


def test_mark_all_read_can_be_undone_to_the_letter(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    before = set(library.read)
    window = open_window(library)
    window.timeline.setFocus()
    with qtbot.waitSignal(window.marking.all_marked):
        qtbot.keyClick(window.timeline, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert len(library.read) == 65
    assert window.model.known(1).is_read
    assert window.notices.text == "44 articles marked as read."
    with qtbot.waitSignal(window.marking.undone):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert library.read == before
    assert not window.model.known(1).is_read
    assert window.notices.text == ""


def test_next_unread_skips_what_is_read_and_space_goes_on(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    library.read = set(range(1, 60)) - {5, 40}
    window = open_window(library)
    window.timeline.setFocus()
    for expected in (5, 40, 60):
        with qtbot.waitSignal(window.opening.opened):
            qtbot.keyClick(window.timeline, Qt.Key.Key_N)
        assert window.timeline.current_id() == expected
    with qtbot.waitSignal(window.opening.opened):
        while window.column.pane.page_down():
            pass
        qtbot.keyClick(window.timeline, Qt.Key.Key_Space)
    assert window.timeline.current_id() == 61


def test_star_is_shown_at_once_and_kept(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    read_first(qtbot, window)
    window.timeline.setFocus()
    qtbot.keyClick(window.timeline, Qt.Key.Key_S)
    assert window.model.known(1).is_starred
    qtbot.waitUntil(lambda: 1 in library.starred)


def test_an_open_article_that_the_list_no_longer_holds_can_be_starred(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    read_first(qtbot, window)
    type_words(qtbot, window, "neutrino")
    assert window.timeline.current_id() is None
    window.actions_by_id.run("toggle_star")
    qtbot.waitUntil(lambda: 1 in library.starred)


def test_history_goes_back_and_forward(qtbot: QtBot, open_window) -> None:
    window = open_window()
    for row in (0, 4):
        read_first(qtbot, window, row)
    for command, expected in (("history_back", 1), ("history_forward", 5)):
        with qtbot.waitSignal(window.opening.opened):
            window.actions_by_id.run(command)
        assert window.timeline.current_id() == expected
    assert not window.actions_by_id["history_forward"].isEnabled()


def test_names_that_are_not_known_yet_come_without_reflow(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    library.unrecognised = {1}
    window = open_window(library)
    read_first(qtbot, window)
    assert window.opening.article.mentions is None
    assert library.wanted_first == [1]
    library.unrecognised = set()
    shown: list[object] = []
    window.column.show_article = shown.append
    with qtbot.waitSignal(window.opening.updated):
        window.worker.changed.emit(Changes(updated=(1,)))
    assert window.opening.article.mentions
    assert shown == []


@pytest.mark.parametrize(("address", "is_taken"), [("file:///elsewhere/a.txt", True), ("https://example.org/", False)])
def test_dropping_on_the_window(qtbot: QtBot, open_window, address: str, is_taken: bool) -> None:
    library = FakeLibrary()
    window = open_window(library)
    mime = QMimeData()
    mime.setUrls([QUrl(address)])
    place, copy = QPoint(9, 9), Qt.DropAction.CopyAction
    rest = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, *rest))
    QApplication.sendEvent(window, QDropEvent(place.toPointF(), copy, *rest))
    if is_taken:
        qtbot.waitUntil(lambda: library.queued == [Path(QUrl(address).toLocalFile())])
    else:
        qtbot.waitUntil(lambda: window.findChild(SubscribeDialog) is not None)  # asks before anything is fetched
        assert library.queued == []


def test_find_in_the_article(qtbot: QtBot, open_window) -> None:
    window = open_window()
    read_first(qtbot, window)
    window.column.pane.setFocus()
    qtbot.keyClick(window.column.pane, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.column.find_bar.isVisible()
    qtbot.keyClicks(window.focusWidget(), "Apple")
    qtbot.waitUntil(lambda: window.column.has_hits)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.column.find_bar.isVisible()
    assert not window.column.has_hits
    assert window.column.pane.hasFocus()


def test_the_session_comes_back(qtbot: QtBot, open_window) -> None:
    first = open_window(FakeLibrary(200))
    type_words(qtbot, first, "bericht")
    read_first(qtbot, first, row=40)
    first.actions_by_id.run("kind_place")
    first.actions_by_id.run("sidebar")
    kept = session_of(first)
    second = open_window(FakeLibrary(200), session=kept)
    qtbot.waitUntil(lambda: second.opening.article is not None)
    assert second.search_bar.text == "bericht"
    assert second.timeline.current_id() == 41
    assert second.timeline.place() == first.timeline.place()
    assert second.column.hidden_kinds == ("place",)
    assert second.sidebar.isHidden()
    # Qt fits the window to the screen, and the offscreen screen is small
    shape = {"geometry": "", "columns": ()}
    assert replace(session_of(second), **shape) == replace(kept, **shape)


def test_an_article_without_a_place_is_brought_into_sight(qtbot: QtBot, open_window) -> None:
    window = open_window(FakeLibrary(200), session=Session(article_id=150))
    qtbot.waitUntil(lambda: window.opening.article is not None)
    place = window.timeline.place()
    assert place is not None and place.article_id == 150


def test_a_session_of_an_article_that_is_gone_is_harmless(qtbot: QtBot, open_window) -> None:
    window = open_window(session=Session(article_id=999, place_id=999, scope="source", source_id=77))
    assert window.opening.article is None
    qtbot.waitUntil(lambda: window.model.rowCount() == 65)  # the place is gone too: everything is listed
    assert window.searching.view.scope is Scope.ALL


def test_the_language_changes_at_once(qtbot: QtBot, open_window) -> None:
    window = open_window()
    if not (Path(__file__).parents[2] / "resources" / "translations" / "leeszaal_nl.qm").exists():
        pytest.skip("the translation is not compiled")
    window.actions_by_id.run("language_nl")
    qtbot.waitUntil(lambda: window.actions_by_id["refresh"].toolTip().startswith("Alle feeds verversen"))
    assert window.sidebar_model.index(2).data() == "Ongelezen"
    assert window.list_header.count_text == "65 artikelen"
    window.actions_by_id.run("language_en")
    qtbot.waitUntil(lambda: window.list_header.count_text == "65 articles")


@pytest.mark.parametrize("theme", ["dark", "sepia", "light"])
def test_themes_are_worn_at_once(open_window, qapp: QApplication, theme: str) -> None:
    window = open_window(settings=Settings(theme="light", language="en"))
    window.actions_by_id.run(f"theme_{theme}")
    page = window.appearance.theme.page
    assert window.appearance.theme.name == theme
    assert window.actions_by_id[f"theme_{theme}"].isChecked()
    assert window.grab().toImage().pixelColor(window.width() - 60, window.height() - 60).name() == page


def test_zen_shows_only_the_article_and_brings_everything_back(open_window) -> None:
    window = open_window()
    shape = (window.sidebar.isVisible(), window.list_column.isVisible(), window.status.isVisible())
    window.actions_by_id.run("zen")
    assert not window.sidebar.isVisible() and not window.list_column.isVisible()
    window.actions_by_id.run("zen")
    assert (window.sidebar.isVisible(), window.list_column.isVisible(), window.status.isVisible()) == shape


def test_panes_are_walked_with_left_right_and_f6(qtbot: QtBot, open_window) -> None:
    window = open_window()
    read_first(qtbot, window)
    window.timeline.setFocus()
    for key, pane in (
        (Qt.Key.Key_Right, window.column.pane),
        (Qt.Key.Key_Left, window.timeline),
        (Qt.Key.Key_Left, window.sidebar.tree),
        (Qt.Key.Key_Right, window.timeline),
        (Qt.Key.Key_F6, window.column.pane),
        (Qt.Key.Key_F6, window.sidebar.tree),
    ):
        qtbot.keyClick(window.focusWidget(), key)
        assert window.focusWidget() is pane


def test_the_sidebar_model_is_sound_and_keeps_its_choice(qtbot: QtBot, open_window) -> None:
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    library = FakeLibrary()
    model.set_counts(library.sidebar())
    model.set_counts(None)
    assert tester.model() is model
    window = open_window(library)
    last = [entry.view for _, entry in window.sidebar_model.rows() if entry.view is not None][-1]
    with qtbot.waitSignal(window.settled):
        window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_view(last))
    assert window.searching.request.scope is Scope.SOURCE
    window.sidebar_model.set_counts(library.sidebar())
    assert window.sidebar_model.entry(window.sidebar.tree.currentIndex()).view == last


def test_the_list_has_the_focus_at_the_start_and_hands_it_to_its_message(qtbot: QtBot, open_window) -> None:
    window = open_window()
    assert window.focusWidget() is window.timeline
    with qtbot.waitSignal(window.settled):
        window.searching.change(text="xyzzy")
    assert window.message_page.is_here(window.focusWidget())
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.message_page, Qt.Key.Key_G)
        qtbot.keyClick(window.message_page, Qt.Key.Key_U)
    window.search_bar.focus()
    with qtbot.waitSignal(window.settled):
        window.searching.change(text="")
    assert window.focusWidget() is window.search_bar.field


def test_unindexed_articles_are_counted(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    real = library.search

    def search(request: SearchRequest, is_cancelled=lambda: False):
        return replace(real(request, is_cancelled), unindexed=1200)

    library.search = search
    library.pending_now = Pending(0, 1200, 0)
    window = open_window(library)
    assert window.list_header.count_text == "65 articles · 1,200 still being indexed"


def test_a_hundred_thousand_articles_are_walked_to_the_end(qtbot: QtBot, open_window) -> None:
    window = open_window(FakeLibrary(100_000))
    window.timeline.setFocus()
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(window.timeline, Qt.Key.Key_End)
    assert window.timeline.current_id() == 100_000
    qtbot.waitUntil(lambda: window.model.known(100_000) is not None)


def test_closing_right_after_opening_leaves_nothing(open_window) -> None:
    window = open_window()
    window.searching.change(text="apple")
    window.close()
