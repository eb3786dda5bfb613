"""What hands do in a window that is tested."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow


def type_words(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.search_bar.focus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.search_bar.field, words)


def read_first(qtbot: QtBot, window: MainWindow, row: int = 0) -> None:
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(row)
