"""Every page and dialog of the window, opened as a person does, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from planted_library import article, entity
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.commands.commands import COMMANDS
from reader.gui.entity.entity_page import EntityPageView
from reader.gui.settings.settings_dialog import SettingsDialog
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library

PAGES = ("statistics", "front_page", "go_history", "go_entities", "guide", "privacy", "find_feeds")
ABOUT_FEEDS = ("feed_settings", "unsubscribe", "move_to_folder", "new_folder", "feed_health")
ABOUT_NAMES = ("name_listen", "name_correct")
DIALOGS = (
    "settings", "rules", "label", "subscribe", "import_other", "export", "search_form", "corrections", "suggestions",
    "cheat_sheet", "change_keys", "palette", "about", "save_search", "text_menu", "mark_name",
)  # fmt: skip
_COOK = "Tim Cook naar het Witte Huis"


def fill_with_feeds(library: Library) -> None:
    """Two feeds, one in a folder, so that every command of the sidebar has something to be about."""
    subscriptions = library.subscriptions
    folder = subscriptions.add_folder("Kranten")
    subscriptions.subscribe("https://nos.example/rss", title="NOS Nieuws")
    subscriptions.subscribe("https://krant.example/rss", title="De Krant", folder_id=folder)


def every_place(
    qtbot: QtBot, window: MainWindow, library: Library, dialogs: Sequence[str] = DIALOGS + ABOUT_NAMES + ABOUT_FEEDS
) -> Iterator[tuple[str, QWidget]]:
    """A name and the widget that holds the place; it is closed when the next is asked for."""
    yield from _reading(qtbot, window, library)
    assert set(DIALOGS + ABOUT_NAMES + ABOUT_FEEDS + PAGES) <= {command.id for command in COMMANDS}
    for command in PAGES:
        window.actions_by_id.run(command)
        _rest(qtbot)
        yield command, window
    yield from _entity_page(qtbot, window, library)
    window.actions_by_id.run("close_page")
    assert window.searching.request.text  # it can be saved
    feed = window.sidebar_model.index_where(lambda entry: entry.feed is not None)
    for command in dialogs:
        if command in ABOUT_NAMES:
            window.column.pane.setFocus()
            window.column.pane.go_to_mention(1)
        elif command in ABOUT_FEEDS:
            window.sidebar.tree.setFocus()
            window.sidebar.tree.setCurrentIndex(feed)
        yield from _dialog(qtbot, window, command)


def _reading(qtbot: QtBot, window: MainWindow, library: Library) -> Iterator[tuple[str, QWidget]]:
    """An article, with everything that lies beside it."""
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(article(library, _COOK))
    if window.search_parts.panel.isHidden():
        window.actions_by_id.run("facets")
    window.column.open_find()
    _rest(qtbot)
    yield "window", window
    window.column.find_bar.close_bar()
    window.actions_by_id.run("facets")
    window.column.pane.setFocus()
    window.column.pane.go_to_mention(1)
    qtbot.keyClick(window.column.pane, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.entity_parts.card.card is not None)
    _rest(qtbot)
    yield "card", window.entity_parts.card
    window.entity_parts.cards.close()
    with qtbot.waitSignal(window.settled):
        window.search_bar.field.setText("fiets")
    window.actions_by_id.run("explain")
    _rest(qtbot)
    yield "search", window


def _entity_page(qtbot: QtBot, window: MainWindow, library: Library) -> Iterator[tuple[str, QWidget]]:
    window.entity_parts.open_entity(entity(library, "Apple"))
    _rest(qtbot)
    page = window.entity_parts.pages.page
    assert isinstance(page, EntityPageView)
    for side in range(page.tabs.count()):
        page.tabs.setCurrentIndex(side)
        _rest(qtbot)
        yield f"entity page {side}", window


def _dialog(qtbot: QtBot, window: MainWindow, command: str) -> Iterator[tuple[str, QWidget]]:
    window.actions_by_id[command].setEnabled(True)
    window.actions_by_id.run(command)
    _rest(qtbot)
    opened = _opened(window)
    assert opened, f"{command} opens nothing"
    for one in opened:
        if isinstance(one, SettingsDialog):
            for row in range(one._pages.count()):
                one._pages.setCurrentRow(row)
                _rest(qtbot)
                yield f"{command} {row}", one
        else:
            yield command, one
    close_dialogs(window)


def _opened(window: MainWindow) -> list[QWidget]:
    found = [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
    return [one for one in found if isinstance(one, (QDialog, QFrame))]


def close_dialogs(window: MainWindow) -> None:
    for opened in _opened(window):
        with suppress(RuntimeError):
            opened.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _rest(qtbot: QtBot) -> None:
    """What was asked of a lane is shown."""
    qtbot.wait(60)
