"""What macOS says is opened, files from the Finder and `feed:` links, arrives as if given at the start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.desktop.application import ReaderApplication
from reader.gui.desktop.handing_over import Handover
from reader.gui.feeds.subscribe_dialog import SubscribeDialog
from reader.gui.window.arrivals import Arrivals


@pytest.fixture
def app(qapp: QApplication) -> Iterator[ReaderApplication]:
    assert isinstance(qapp, ReaderApplication)
    yield qapp
    qapp.hand_to(None)


def test_files_opened_together_are_taken_together(qtbot: QtBot, app: ReaderApplication, tmp_path: Path) -> None:
    taken: list[Handover] = []
    app.hand_to(taken.append)
    names = ["een krant.txt", "b%20.txt"]
    for name in names:
        assert app.sendEvent(app, QFileOpenEvent(str(tmp_path / name)))
    qtbot.waitUntil(lambda: bool(taken))
    assert taken[0].paths == tuple(tmp_path / name for name in names)
    assert len(taken) == 1


def test_what_comes_before_the_window_waits_for_it(qtbot: QtBot, app: ReaderApplication) -> None:
    app.sendEvent(app, QFileOpenEvent(QUrl("feed:https://example.org/feed.xml")))
    app.processEvents()
    taken: list[Handover] = []
    app.hand_to(taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    assert taken[0].addresses == ("feed:https://example.org/feed.xml",)


def test_a_feed_link_is_asked_about_and_a_file_imported(
    qtbot: QtBot, app: ReaderApplication, open_window, tmp_path: Path
) -> None:
    library = FakeLibrary()
    window = open_window(library)
    app.hand_to(Arrivals(window).take_later_start)
    document = tmp_path / "artikel.txt"
    document.write_text("Een artikel.")
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(str(document))))
    qtbot.waitUntil(lambda: library.queued == [document])
    window.showMinimized()
    app.sendEvent(app, QFileOpenEvent(QUrl("feed://example.org/feed.xml")))
    qtbot.waitUntil(lambda: window.findChild(SubscribeDialog) is not None)
    assert not window.isMinimized()
    window.findChild(SubscribeDialog).reject()
