"""Arranging feeds in the window on the real library: what the hand does is what the database holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.domain.feed import FeedSettings
from reader.gui.feeds.feed_organising import FeedEdit
from reader.gui.sidebar.sidebar_drop import Move
from reader.gui.sidebar.sidebar_entries import SidebarEntry, View
from reader.gui.window.main_window import MainWindow
from reader.library.asking import Scope
from reader.library.library import Library
from reader.paths import Paths


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(Paths.within(tmp_path))
    subscriptions = library.subscriptions
    news, inner = subscriptions.add_folder("Nieuws"), None
    inner = subscriptions.add_folder("Regio", news)
    for n, (title, folder_id) in enumerate((("NOS", news), ("AT5", inner), ("Tweakers", None), ("NRC", news))):
        subscriptions.subscribe(f"https://feed{n}.example/rss", title=title, folder_id=folder_id)
    yield library
    library.close()


@pytest.fixture
def window(library: Library, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(library)


def outline(window: MainWindow) -> list[str]:
    """Folders and feeds, each with the folder it is in."""
    model = window.sidebar_model
    return [
        f"{model.index_of_key(entry.key).parent().data() or ''}/{entry.title}"
        for _, entry in model.rows()
        if entry.is_movable and (entry.feed or entry.folder)
    ]


def entry(window: MainWindow, title: str) -> SidebarEntry:
    return next(one for _, one in window.sidebar_model.rows() if one.title == title)


BEGINNING = ["/Nieuws", "Nieuws/Regio", "Regio/AT5", "Nieuws/NOS", "Nieuws/NRC", "/Tweakers"]


def test_feeds_and_folders_are_listed_as_they_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    assert outline(window) == BEGINNING
    with qtbot.waitSignal(window.settled):
        window.show_view(View(Scope.FOLDER, folder_id=entry(window, "Nieuws").folder.id))
    assert window.list_header.count_text == "0 articles"


def test_moving_removing_and_leaving_are_undone_to_the_letter(qtbot: QtBot, window: MainWindow) -> None:
    organising, undo = window.feeds.organising, window.actions_by_id["undo"]
    regio = entry(window, "Regio").folder
    for act, after in (
        (lambda: organising.move(Move(entry(window, "NOS"), None)), "/NOS"),
        (lambda: organising.move(Move(entry(window, "Regio"), None)), "/Regio"),
        (lambda: organising.remove_folder(entry(window, "Nieuws")), "/NRC"),
    ):
        act()
        qtbot.waitUntil(lambda: after in outline(window) and undo.isEnabled())  # noqa: B023
        undo.trigger()
        qtbot.waitUntil(lambda: outline(window) == BEGINNING)
    assert regio is not None
    organising.unsubscribe([entry(window, "NRC").feed])
    qtbot.waitUntil(lambda: "Nieuws/NRC" not in outline(window) and undo.isEnabled())
    undo.trigger()
    qtbot.waitUntil(lambda: outline(window) == BEGINNING)


def test_what_the_library_refuses_is_told_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    nieuws, regio = entry(window, "Nieuws"), entry(window, "Regio")
    window.feeds.organising.move(Move(nieuws, regio.folder.id))
    qtbot.waitUntil(lambda: "cannot be put into itself" in window.status.text)
    assert outline(window) == BEGINNING


def test_settings_are_kept(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    feed = entry(window, "NRC").feed
    wanted = FeedSettings(wants_full_text=True, loads_images=True, keep_days=90, check_every=3_600)
    edit = FeedEdit("NRC Handelsblad", "https://nrc.example/nieuw", None, wanted)
    done: list[bool] = []
    window.feeds.organising.apply(feed, edit, lambda: done.append(True), lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(done) and "/NRC Handelsblad" in outline(window))
    kept = next(one for one in library.subscriptions.tree().feeds if one.id == feed.id)
    assert (kept.url, kept.settings, kept.folder_id) == ("https://nrc.example/nieuw", wanted, None)


def test_refreshing_asks_the_library(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    window.actions_by_id.run("refresh")
    qtbot.waitUntil(lambda: library.subscriptions.due() == 4)
