"""Exports, citations and other readers' libraries, by the window's commands on a real library and real processes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from other_libraries import rss_guard
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QListWidget, QRadioButton
from pytestqt.qtbot import QtBot
from real_library import real_library

from reader.domain.entity import Entity, EntityKind
from reader.gui.exchange.export_dialog import ExportDialog
from reader.gui.exchange.exporting import Exporting, Selection
from reader.gui.exchange.other_reader_dialog import OtherReaderDialog, preview_lines
from reader.gui.window.main_window import MainWindow
from reader.library.export_format import Format
from reader.library.library import Library
from reader.library.other_readers import places

LONG = 20_000  # milliseconds; a process starts meanwhile


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = real_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def window(library: Library, open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(places, "known_places", list)
    return open_window(library)


@pytest.fixture
def exporting(window: MainWindow) -> Exporting:
    return window.feed_doors.exchange.exporting


def opened(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    window.actions_by_id.run("export")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ExportDialog)))
    return window.findChildren(ExportDialog)[-1]


def labels(dialog: QDialog) -> list[str]:
    return [radio.text() for radio in dialog.findChildren(QRadioButton)]


def test_the_list_the_article_and_the_stars_are_offered(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    dialog = opened(qtbot, window)
    assert labels(dialog) == [
        "The list: All (6 articles)", "This article: Apple opens an office in London (1 article)",
        "Starred articles (0 articles)",
    ]  # fmt: skip
    assert [radio.isEnabled() for radio in dialog.findChildren(QRadioButton)] == [True, True, False]
    assert dialog.selection.title == "All"


def test_all_articles_of_a_name_are_offered(qtbot: QtBot, window: MainWindow) -> None:
    export = window.entity_parts.doors.export
    assert export is not None
    export(Entity(1, EntityKind.PERSON, "Joe Biden"))
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)))
    dialog = window.findChildren(ExportDialog)[-1]
    assert labels(dialog)[0] == "Articles with Joe Biden (2 articles)"
    assert dialog.selection.title == "Joe Biden"


@pytest.mark.parametrize("form", [Format.EPUB, pytest.param(Format.MARKDOWN_FOLDER, marks=pytest.mark.slow)])
def test_a_list_is_written_while_the_window_goes_on(
    qtbot: QtBot, window: MainWindow, exporting: Exporting, tmp_path: Path, form: Format
) -> None:
    place = tmp_path / ("boek.epub" if form is Format.EPUB else "map")
    exporting.ask_place = lambda selection, form: place
    dialog = opened(qtbot, window)
    dialog.choose(0, form)
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "written to" in dialog.said, timeout=LONG)
    assert dialog.said == f"6 articles written to {place.name}."
    assert place.exists()
    assert not dialog.isModal(), "reading goes on meanwhile"


@pytest.mark.slow
def test_a_folder_that_is_taken_gets_another_name(
    qtbot: QtBot, window: MainWindow, exporting: Exporting, tmp_path: Path
) -> None:
    (tmp_path / "map").mkdir()
    exporting.export(Selection(lambda: "x", "x", (1, 2)), Format.MARKDOWN_FOLDER, tmp_path / "map")
    with qtbot.waitSignal(exporting.told, timeout=LONG) as told:
        pass
    assert told.args == ["2 articles written to map (2)."]
    assert len(list((tmp_path / "map (2)").iterdir())) == 2


@pytest.mark.slow
def test_a_failure_is_one_sentence_in_the_dialog(
    qtbot: QtBot, window: MainWindow, exporting: Exporting, tmp_path: Path
) -> None:
    exporting.ask_place = lambda selection, form: tmp_path / "nergens" / "x.json"
    dialog = opened(qtbot, window)
    dialog.choose(0, Format.JSON)
    qtbot.keyClick(dialog.button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cannot be written to" in dialog.said, timeout=LONG)


def test_stopping_leaves_nothing(qtbot: QtBot, window: MainWindow, exporting: Exporting, tmp_path: Path) -> None:
    place = tmp_path / "uit"
    place.mkdir()
    exporting.export(Selection(lambda: "x", "x", tuple(range(1, 7)) * 5_000), Format.JSON, place / "x.json")
    qtbot.waitUntil(lambda: any(place.iterdir()), timeout=LONG)
    with qtbot.waitSignal(exporting.told, timeout=LONG) as told:
        exporting.stop()
    assert told.args == ["The export was stopped; nothing was written."]
    assert list(place.iterdir()) == []
    assert not exporting.is_running


def test_a_window_that_closes_leaves_nothing_half_written(
    qtbot: QtBot, window: MainWindow, exporting: Exporting, tmp_path: Path
) -> None:
    place = tmp_path / "uit"
    place.mkdir()
    exporting.export(Selection(lambda: "x", "x", tuple(range(1, 7)) * 5_000), Format.EPUB, place / "x.epub")
    qtbot.waitUntil(lambda: any(place.iterdir()), timeout=LONG)
    process = exporting.findChild(QProcess)
    assert process is not None
    window.close()
    assert process.state() is QProcess.ProcessState.NotRunning
    assert list(place.iterdir()) == []


def test_citations_are_copied(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    copied = []
    for command in ("copy_citation", "copy_citation_apa", "copy_citation_link"):
        window.actions_by_id.run(command)
        copied.append(QGuiApplication.clipboard().text())
    source = window.opening.article.source  # type: ignore[union-attr]
    assert copied == [
        f"“Apple opens an office in London”, {source}, 6 November 2024",
        f"Apple opens an office in London. (2024, November 6). {source}.",
        f"Apple opens an office in London, {source}, 6 November 2024",
    ]


def other_dialog(qtbot: QtBot, window: MainWindow) -> OtherReaderDialog:
    window.actions_by_id.run("import_other")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(OtherReaderDialog)))
    return window.findChildren(OtherReaderDialog)[-1]


def test_another_readers_library_is_shown_and_then_taken_over(
    qtbot: QtBot, window: MainWindow, library: Library, tmp_path: Path
) -> None:
    readers = window.feed_doors.exchange.other_readers
    dialog = other_dialog(qtbot, window)
    readers.take(rss_guard(tmp_path / "rssguard" / "database.db"))
    qtbot.waitUntil(lambda: "feeds" in dialog.said, timeout=LONG)
    assert dialog.said.splitlines() == ["2 feeds in 1 folder", "2 articles: 1 unread, 1 starred, 1 with a label"]
    assert library.subscriptions.tree().feeds == (), "nothing is done before the person says so"
    with qtbot.waitSignal(readers.queued):
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert library.pending().importing == 1


@pytest.mark.slow
def test_what_is_found_on_the_computer_is_offered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = rss_guard(tmp_path / "rssguard" / "database.db")
    monkeypatch.setattr(places, "known_places", lambda: [("RSS Guard", file.parent)])
    dialog = other_dialog(qtbot, window)
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    qtbot.waitUntil(lambda: listed.count() == 1)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2 feeds" in dialog.said, timeout=LONG)


def test_a_broken_library_is_one_sentence_and_another_may_be_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "kapot.db"
    broken.write_bytes(rss_guard(tmp_path / "database.db").read_bytes()[:5_000])
    with qtbot.waitSignal(window.importing.library_given):
        window.importing.take([broken])
    dialog = window.findChildren(OtherReaderDialog)[-1]
    qtbot.waitUntil(lambda: "cannot be taken over" in dialog.said, timeout=LONG)
    shutil.copy(tmp_path / "database.db", broken)
    window.feed_doors.exchange.other_readers.look_at(broken)
    qtbot.waitUntil(lambda: "2 feeds" in dialog.said, timeout=LONG)


def test_a_list_of_subscriptions_goes_to_its_own_dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    readers = window.feed_doors.exchange.other_readers
    (tmp_path / "x.opml").write_text("<opml><body/></opml>", "utf-8")
    with qtbot.waitSignal(readers.list_given):
        readers.take(tmp_path / "x.opml")


def test_a_preview_says_what_there_is() -> None:
    seen = json.loads(
        '{"feeds": 1, "known": 1, "folders": 2, "articles": 1000, "unread": 0, "starred": 3, "labelled": 0}'
    )
    assert preview_lines(seen) == [
        "1 feed in 2 folders, 1 of which you have already", "1,000 articles: 0 unread, 3 starred"
    ]  # fmt: skip
