"""What the window says: nothing found, nothing there, something wrong, something going on."""

from __future__ import annotations

from fake_library import FakeLibrary
from pytestqt.qtbot import QtBot
from window_hands import type_words

from reader.domain.changes import ImportReport, Skipped
from reader.errors import LibraryDamaged
from reader.gui.widgets.report_dialog import ReportDialog
from reader.library.asking import SearchRequest


def test_no_hits_says_what_to_do_and_did_you_mean_searches(qtbot: QtBot, open_window) -> None:
    window = open_window()
    type_words(qtbot, window, "tim kook")
    message = window.message_page.message
    assert window.list_stack.currentWidget() is window.message_page
    assert "tim kook" in message.title
    assert message.button == "Search for “tim cook”"
    with qtbot.waitSignal(window.settled):
        message.act()
    assert window.search_bar.text == "tim cook"
    assert window.list_stack.currentWidget() is window.timeline


def test_no_hits_in_a_view_offers_to_search_everywhere(qtbot: QtBot, open_window) -> None:
    window = open_window()
    with qtbot.waitSignal(window.settled):
        window.actions_by_id.run("go_starred")
    type_words(qtbot, window, "xyzzy")
    assert window.message_page.message.title == "Nothing found here for “xyzzy”"
    assert window.message_page.message.button == "Search everywhere"
    with qtbot.waitSignal(window.settled):
        window.message_page.message.act()
    assert window.searching.request == SearchRequest("xyzzy")


def test_an_empty_library_says_how_to_fill_it(qtbot: QtBot, open_window) -> None:
    window = open_window(FakeLibrary(0))
    qtbot.waitUntil(lambda: window.message_page.message.title == "Nothing to read yet")
    assert window.message_page.message.button == "Find feeds…"


def test_opening_is_spoken_of_only_where_it_takes_long(qtbot: QtBot, open_window) -> None:
    window = open_window(failing=LibraryDamaged("The library is damaged."))  # nobody has asked to open it yet
    assert not window.message_page.message.title
    qtbot.waitUntil(lambda: window.message_page.message.title == "Opening the library…")
    with qtbot.waitSignal(window.library_failed):
        window.open_library()
    assert window.message_page.message.title == "The library cannot be opened"


def test_a_library_that_cannot_be_opened_is_told(qtbot: QtBot, open_window) -> None:
    window = open_window(
        failing=LibraryDamaged("The library is damaged; open Leeszaal again to restore the newest backup.")
    )
    with qtbot.waitSignal(window.library_failed):
        window.open_library()
    assert window.message_page.message.title == "The library cannot be opened"
    assert "backup" in window.message_page.message.text


def test_an_error_in_a_search_is_told_and_the_window_goes_on(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    window = open_window(library)

    def broken(request: SearchRequest) -> None:
        raise OSError("the disk is gone")

    library.before_search = broken
    with qtbot.waitSignal(window.searching.failed):
        window.searching.change(text="apple")
    assert "the disk is gone" in window.status.text
    library.before_search = lambda request: None
    type_words(qtbot, window, "biden")
    assert window.model.rowCount()


def test_progress_is_shown_and_can_be_stopped(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.worker.progress.emit("index", 300, 1000)
    assert window.status.job == "Indexing: 300 of 1,000"
    with qtbot.waitSignal(window.worker.idle):
        window.status.cancel_wanted.emit()
    assert window.status.job == ""


def test_what_an_import_left_out_is_told_with_the_reason(open_window) -> None:
    window = open_window()
    window.worker.reported.emit(ImportReport(2, 0, 1, (Skipped("/x/photo.jpg", "not text"),)))
    assert window.notices.text == "2 new, 1 already there, 1 left out"
    window.notices._do()
    dialog = window.findChild(ReportDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.close()
