"""Where a link leads is said while it is pointed at, and no longer than the link is there."""

from __future__ import annotations

from fake_library import FakeLibrary
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow

SAID = "https://example.org/far"
RESTING = "65 articles, 43 unread"


def pointing(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    qtbot.waitUntil(lambda: window.status.text == RESTING)
    window.column.pane.highlighted.emit(QUrl(SAID))
    assert SAID in window.status.text


def test_a_page_in_place_of_the_article_takes_it_away(qtbot: QtBot, open_window) -> None:
    window: MainWindow = open_window(FakeLibrary())
    pointing(qtbot, window)
    window.actions_by_id.run("guide")
    assert window.status.text == RESTING


def test_another_article_takes_it_away(qtbot: QtBot, open_window) -> None:
    window: MainWindow = open_window(FakeLibrary())
    pointing(qtbot, window)
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(2)  # which is read
    assert window.status.text == RESTING


def test_what_else_is_said_stays(qtbot: QtBot, open_window) -> None:
    window: MainWindow = open_window(FakeLibrary())
    pointing(qtbot, window)
    window.status.say("Copied.")
    window.column.pane.highlighted.emit(QUrl())
    window.actions_by_id.run("guide")
    assert window.status.text == "Copied."
