from __future__ import annotations

import logging
import threading
from dataclasses import replace

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import Qt, qInstallMessageHandler, qWarning
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from window_hands import read_first

from reader.domain.article import EntityChip
from reader.domain.changes import Changes, ImportReport
from reader.domain.entity import EntityKind
from reader.errors import NotFound
from reader.gui.basics import qt_messages
from reader.gui.commands.command_finder import CommandFinder
from reader.gui.timeline.timeline_model import ROW, TimelineModel
from reader.gui.window.window_state import session_of
from reader.gui.words.texts import as_tip, in_a_line
from reader.library.asking import Scope, SearchRequest

# room


def test_a_narrow_window_hides_the_sidebar_until_there_is_room(open_window) -> None:
    window = open_window()
    window.resize(1200, 700)
    assert not window.sidebar.isHidden()
    window.resize(800, 600)
    assert window.sidebar.isHidden()
    assert not window.actions_by_id["sidebar"].isChecked()
    assert session_of(window).has_sidebar
    window.resize(1200, 700)
    assert not window.sidebar.isHidden()


def test_who_wants_the_sidebar_in_a_narrow_window_gets_it(open_window) -> None:
    window = open_window()
    window.resize(800, 600)
    window.actions_by_id.run("sidebar")
    window.resize(790, 600)
    assert not window.sidebar.isHidden()
    window.actions_by_id.run("sidebar")
    assert window.sidebar.isHidden()
    window.resize(1200, 700)
    assert not window.sidebar.isHidden()


def test_who_wants_no_sidebar_does_not_get_it_with_room(open_window) -> None:
    window = open_window()
    window.resize(1200, 700)
    window.actions_by_id.run("sidebar")
    window.resize(800, 600)
    window.resize(1200, 700)
    assert window.sidebar.isHidden()
    assert not session_of(window).has_sidebar


def test_a_window_that_narrows_in_zen_stays_in_zen(open_window) -> None:
    window = open_window()
    window.resize(1200, 700)
    window.actions_by_id.run("zen")
    window.resize(800, 600)
    window.resize(1200, 700)
    assert window.sidebar.isHidden()
    window.actions_by_id.run("zen")
    assert not window.sidebar.isHidden()


def test_a_title_leaves_room_for_its_article(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.resize(800, 500)
    read_first(qtbot, window, row=1)  # the longest title
    pane = window.column.pane
    after_title = pane.document().findBlockByNumber(1)
    top = pane.document().documentLayout().blockBoundingRect(after_title).top()
    assert top < pane.viewport().height() / 2
    small = pane.document().firstBlock().charFormat().font().pixelSize()
    window.resize(1600, 1000)
    assert pane.document().firstBlock().charFormat().font().pixelSize() > small


def test_the_column_has_a_width_to_choose_and_keeps_it(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.resize(1800, 900)
    read_first(qtbot, window)
    before = window.column.pane.viewport().width()
    window.actions_by_id.run("column_wide")
    assert window.column.pane.viewport().width() > before
    assert window.actions_by_id["column_wide"].isChecked()
    assert window.preferences.settings.text_width == 84


# what is kept


def test_what_qt_says_goes_to_the_log(
    qapp: QApplication, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.WARNING, "qt"):
        before = qInstallMessageHandler(None)
        qt_messages.log_qt_messages()
        try:
            qWarning("This plugin does not support propagateSizeHints()")
        finally:
            qInstallMessageHandler(before)
    assert "propagateSizeHints" in caplog.text
    assert "propagateSizeHints" not in capfd.readouterr().err


# the list, while the worker works


def test_changes_that_keep_coming_do_not_keep_the_list_from_being_shown(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    may_end = threading.Event()
    library.before_search = lambda request: may_end.wait(5)
    before = len(library.asked)
    window.searching.search_again(Changes())
    qtbot.waitUntil(lambda: len(library.asked) == before + 1)
    for _ in range(5):
        window.searching.search_again(Changes())
    with qtbot.waitSignal(window.settled):
        may_end.set()
    with qtbot.waitSignal(window.settled):
        pass
    assert len(library.asked) == before + 2


def test_a_change_that_comes_during_a_search_is_not_forgotten(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    may_end = threading.Event()
    library.before_search = lambda request: may_end.wait(5)
    refreshed: list[bool] = []
    library.refresh = lambda: refreshed.append(True) or True
    window.searching.change(text="apple")
    window.searching.search_again(Changes())
    may_end.set()
    qtbot.waitUntil(lambda: refreshed == [True])


def test_scrolling_while_the_list_is_asked_again_is_not_undone(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary(200)
    window = open_window(library)
    read_first(qtbot, window, row=3)
    may_end = threading.Event()
    library.before_search = lambda request: may_end.wait(5)
    window.searching.search_again(Changes())
    window.timeline.verticalScrollBar().setValue(5_000)
    with qtbot.waitSignal(window.settled):
        may_end.set()
    assert window.timeline.verticalScrollBar().value() == 5_000


def listed(library: FakeLibrary) -> TimelineModel:
    result = library.search(SearchRequest())
    model = TimelineModel()
    model.show(result, library.rows(result, range(1, 41)))
    return model


def test_a_changed_row_is_shown_as_it_was_until_it_is_read_again(qtbot: QtBot) -> None:
    library = FakeLibrary()
    model = listed(library)
    model.forget([1])
    asked: list[list[int]] = []
    model.rows_wanted.connect(asked.append)
    row = model.index(0).data(ROW)
    assert row is not None
    qtbot.waitUntil(lambda: asked == [[1]])
    chips = (EntityChip(EntityKind.PERSON, "Tim Cook"),)
    model.add_rows([1], [replace(row, chips=chips)])
    assert model.index(0).data(ROW).chips == chips
    assert asked == [[1]]


def test_a_row_that_changes_while_it_is_read_is_read_once_more(qtbot: QtBot) -> None:
    library = FakeLibrary()
    model = listed(library)
    asked: list[list[int]] = []
    model.rows_wanted.connect(asked.append)
    model.forget([1])
    row = model.index(0).data(ROW)
    qtbot.waitUntil(lambda: len(asked) == 1)
    model.forget([1])
    model.add_rows([1], [row])
    model.index(0).data(ROW)
    qtbot.waitUntil(lambda: asked == [[1], [1]])


def test_an_article_that_is_gone_is_asked_for_once(qtbot: QtBot) -> None:
    library = FakeLibrary()
    model = listed(library)
    asked: list[list[int]] = []
    model.rows_wanted.connect(asked.append)
    model.index(50).data(ROW)
    qtbot.waitUntil(lambda: len(asked) == 1)
    model.add_rows(asked[0], [])
    assert model.index(50).data(ROW) is None
    with qtbot.assertNotEmitted(model.rows_wanted, wait=50):
        model.index(51).data(ROW)


def test_names_found_while_the_article_is_on_its_way_are_shown(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    library.unrecognised = {1}
    window = open_window(library)
    real = library.article

    def slow(article_id: int):
        article = real(article_id)
        if article.mentions is None:
            library.unrecognised = set()
            may_end.wait(5)
        return article

    may_end = threading.Event()
    library.article = slow
    window.timeline.choose_row(0)
    qtbot.waitUntil(lambda: not library.unrecognised)
    window.opening.take(Changes(updated=(1,)))
    with qtbot.waitSignal(window.opening.updated):
        may_end.set()
    assert window.opening.article.mentions


def test_names_come_under_the_text_without_moving_it(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    library.unrecognised = {1}
    window = open_window(library)
    read_first(qtbot, window)
    pane = window.column.pane
    pane.page_down()
    document, at, height = pane.document(), pane.verticalScrollBar().value(), pane.viewport().height()
    library.unrecognised = set()
    with qtbot.waitSignal(window.opening.updated):
        window.worker.changed.emit(Changes(updated=(1,)))
    assert window.opening.article.mentions
    assert pane.document() is document
    assert (pane.verticalScrollBar().value(), pane.viewport().height()) == (at, height)
    assert not window.column.legend._wait.isVisible()


def test_an_article_deleted_while_it_is_chosen_is_told(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    read_first(qtbot, window)

    def gone(article_id: int):
        raise NotFound(f"There is no article {article_id} in this library.")

    library.article = gone
    with qtbot.waitSignal(window.opening.failed):
        window.timeline.choose_row(4)
    assert "no article 5" in window.status.text
    assert window.opening.article.id == 1


# hands


def test_shift_j_and_k_walk_the_sources_with_something_to_read(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.timeline.setFocus()
    for key, expected in ((Qt.Key.Key_J, 1), (Qt.Key.Key_J, 2), (Qt.Key.Key_K, 1), (Qt.Key.Key_K, 3)):
        with qtbot.waitSignal(window.settled):
            qtbot.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.ShiftModifier)
        assert (window.searching.request.scope, window.searching.request.source_id) == (Scope.SOURCE, expected)
    library = FakeLibrary()
    library.read = set(range(1, 66))
    quiet = open_window(library)
    quiet.actions_by_id.run("next_source")
    assert "unread" in quiet.status.text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [("a\nb\u2028c", "a b c"), ("\u202eevil\u202c", "evil"), ("x" * 500, "x" * 19 + "…"), ("\u2066\x00", "")],
)
def test_text_from_outside_fits_in_a_line(hostile: str, shown: str) -> None:
    assert in_a_line(hostile, 20) == shown


def test_a_tooltip_takes_no_html() -> None:
    assert as_tip("<b>AT&T</b>") == "<qt>&lt;b&gt;AT&amp;T&lt;/b&gt;</qt>"
    assert as_tip("De Krant") == "De Krant"


def test_a_notice_about_an_import_goes_by_itself(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.worker.reported.emit(ImportReport(1, 0, 0, ()))
    assert window.notices.text == "1 new"
    assert window.notices._over.isActive() and window.notices._over.interval() == 10_000


def test_dialogs_close_with_their_language_and_leave_nothing(qtbot: QtBot, open_window) -> None:
    """But those that say all anew."""
    window = open_window()
    for command in ("about", "feed_health", "cheat_sheet"):
        window.actions_by_id[command].setEnabled(True)
        window.actions_by_id.run(command)
    assert len(window.findChildren(QDialog)) == 3
    window.actions_by_id.run("language_nl")
    qtbot.waitUntil(lambda: [type(one) for one in window.findChildren(QDialog)] == [CommandFinder])


# for who hears the window


def test_rows_are_heard_as_unread_title_source_and_age(open_window) -> None:
    window = open_window()
    heard = QAccessible.queryAccessibleInterface(window.timeline)
    assert heard.role() in {QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree}
    assert heard.text(QAccessible.Text.Name) == "Articles"
    row = heard.child(0)
    said = row.text(QAccessible.Text.Name)
    assert said.startswith("unread, Europese Commissie legt Apple een boete op, De Nieuwe Krant, ")
    unread = QAccessible.queryAccessibleInterface(window.sidebar.tree).child(3).text(QAccessible.Text.Name)
    assert unread == "Unread, 44"


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, open_window) -> None:
    window = open_window()
    read_first(qtbot, window)
    window.column.open_find()
    nameless = []
    for widget in window.findChildren(object):
        if hasattr(widget, "focusPolicy") and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            heard = QAccessible.queryAccessibleInterface(widget)
            if not heard.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


def test_return_takes_the_way_out_of_no_hits(qtbot: QtBot, open_window) -> None:
    window = open_window()
    read_first(qtbot, window)  # Return would go into the article
    window.search_bar.focus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.search_bar.field, "tim kook")
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    assert window.message_page.is_here(window.focusWidget())
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.search_bar.text == "tim cook"
    assert window.timeline.hasFocus()


def test_down_right_after_typing_means_the_new_list(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)
    may_end = threading.Event()
    library.before_search = lambda request: may_end.wait(5) if request.text == "nobelprijs" else None
    window.search_bar.focus()
    qtbot.keyClicks(window.search_bar.field, "nobelprijs")
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Down)
    assert window.opening.wanted_id is None
    with qtbot.waitSignal(window.opening.opened):
        may_end.set()
    assert window.opening.article.title == "Nobelprijs"
