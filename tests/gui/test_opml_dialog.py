from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTreeWidget
from pytestqt.qtbot import QtBot
from small_library import small_library

from reader.domain.feed import Outline, OutlineFeed
from reader.gui.exchange.opml_dialog import OpmlDialog, OpmlPreview
from reader.gui.exchange.opml_exchange import is_subscriptions
from reader.gui.window.main_window import MainWindow
from reader.library.subscriptions import Subscriptions

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mijn feeds</title></head><body>
<outline text="Nieuws"><outline text="Regio"><outline text="De Krant" xmlUrl="https://krant.example/rss"/></outline></outline>
<outline text="Blog" xmlUrl="https://blog.example/rss"/>
<outline text="Gevaar" xmlUrl="exec:rm -rf ~"/>
</body></opml>
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "feeds.opml"
    made.write_text(LIST, "utf-8")
    return made


def dialog_of(qtbot: QtBot, window: MainWindow) -> OpmlDialog:
    qtbot.waitUntil(lambda: window.findChild(OpmlDialog) is not None)
    return window.findChild(OpmlDialog)


def test_a_list_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    for name, text, is_one in (
        ("a.xml", LIST, True), ("b.opml", "", True), ("c.xml", "<rss/>", False), ("d.xml", "", False),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, "utf-8")
        assert is_subscriptions(tmp_path / name) is is_one, name
    (tmp_path / "e.xml").write_text(LIST, "utf-16")
    assert is_subscriptions(tmp_path / "e.xml")
    assert not is_subscriptions(tmp_path / "gone.xml")


@pytest.mark.parametrize("name", ["feeds.opml", "subscriptions.xml"])
def test_a_dropped_list_is_shown_first_and_then_taken_in(qtbot: QtBot, open_window, file: Path, name: str) -> None:
    library = small_library(file.parent)
    window: MainWindow = open_window(library)
    window.importing.take_urls([QUrl.fromLocalFile(str(file.rename(file.with_name(name))))])
    dialog = dialog_of(qtbot, window)
    assert dialog.said == "2 feeds; 1 left out."
    assert library.subscriptions.tree().feeds == ()
    tree = dialog.findChild(QTreeWidget)
    assert [tree.topLevelItem(n).text(0) for n in range(tree.topLevelItemCount())] == ["Nieuws", "Blog"]
    assert dialog.button.text() == "Add 2 feeds"
    dialog.button.click()
    qtbot.waitUntil(lambda: dialog.said == "2 feeds added, 1 left out.")
    found = library.subscriptions.tree()
    assert {feed.url for feed in found.feeds} == {"https://krant.example/rss", "https://blog.example/rss"}
    assert [folder.name for folder in found.folders] == ["Nieuws", "Regio"]
    assert not window.feed_doors.shows_starters


def test_what_is_there_already_is_counted(qtbot: QtBot, open_window, file: Path) -> None:
    library = small_library(file.parent)
    library.subscriptions.import_opml(file)
    window: MainWindow = open_window(library)
    window.feed_doors.opml.look_at(file)
    dialog = dialog_of(qtbot, window)
    assert dialog.said == "2 feeds, 2 of which you have already; 1 left out."
    assert not dialog.button.isEnabled()


def test_a_file_that_is_no_list_is_told_in_words(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    window: MainWindow = open_window(small_library(tmp_path))
    bad = tmp_path / "bad.opml"
    bad.write_text("geen xml")
    window.feed_doors.opml.look_at(bad)
    qtbot.waitUntil(lambda: window.status.text != "4 articles, 4 unread")
    assert "Traceback" not in window.status.text and "{" not in window.status.text
    assert window.findChild(OpmlDialog) is None


def test_a_failed_import_says_that_it_was_nothing(
    qtbot: QtBot, open_window, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = small_library(file.parent)
    window: MainWindow = open_window(library)
    window.feed_doors.opml.look_at(file)
    dialog = dialog_of(qtbot, window)

    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(Subscriptions, "import_opml", fail)
    dialog.button.click()
    qtbot.waitUntil(lambda: "full" in dialog.said)
    assert library.subscriptions.tree().feeds == ()


def test_what_is_exported_comes_back_the_same(qtbot: QtBot, open_window, file: Path) -> None:
    library = small_library(file.parent)
    library.subscriptions.import_opml(file)
    window: MainWindow = open_window(library)
    window.feed_doors.opml.export(file.with_name("uit"))
    qtbot.waitUntil(lambda: window.status.text == "2 feeds written to uit.opml.")
    again = library.subscriptions.read_list(file.with_name("uit.opml"))
    before = library.subscriptions.read_list(file)
    assert {(one.url, one.folders) for one in again.feeds} == {(one.url, one.folders) for one in before.feeds}


def test_a_list_of_ten_thousand_feeds_and_deep_folders_is_shown(qtbot: QtBot) -> None:
    deep = tuple(f"map {n}" for n in range(200))
    feeds = (OutlineFeed("https://x.example/0", "x", "", deep),)
    feeds += tuple(OutlineFeed(f"https://x.example/{n}", f"Feed {n}") for n in range(1, 10_000))
    dialog = OpmlDialog(OpmlPreview("groot.opml", Outline("", feeds), 0), lambda: None)
    qtbot.addWidget(dialog)
    assert dialog.said == "10,000 feeds."
