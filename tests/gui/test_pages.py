"""Pages in the reading area: part of one history with the articles, kept with the session, found by typing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from planted_library import article, copy_of, entity
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui.entity.entity_finder import EntityFinder
from reader.gui.settings.session import Session, load, save
from reader.gui.timeline.history_page import HistoryPage
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import session_of
from reader.library.library import Library
from reader.settings import Settings


def title(window: MainWindow) -> str:
    return window.windowTitle().removesuffix(" – Leeszaal")


def test_one_goes_back_and_forward_through_articles_and_pages(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    names = ["Tim Cook naar het Witte Huis", "Een fiets voor iedereen"]
    pages = window.entity_parts.pages
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(article(library, names[0]))
    pages.open("entity", entity(library, "Apple"))
    qtbot.waitUntil(lambda: title(window) == "Apple")
    with qtbot.waitSignal(window.opening.opened):
        pages.open_article(article(library, names[1]))
    pages.open("entity", entity(library, "Tim Cook"))
    qtbot.waitUntil(lambda: title(window) == "Tim Cook")
    for expected in (names[1], "Apple", names[0]):
        window.actions_by_id.run("history_back")
        qtbot.waitUntil(lambda expected=expected: title(window) == expected)
        assert (pages.place is None) == (expected in names)
    assert not window.actions_by_id["history_back"].isEnabled()
    for expected in ("Apple", names[1], "Tim Cook"):
        window.actions_by_id.run("history_forward")
        qtbot.waitUntil(lambda expected=expected: title(window) == expected)
    assert not window.actions_by_id["history_forward"].isEnabled()


def test_a_click_on_the_row_that_is_open_already_brings_the_article_back(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    window.entity_parts.open_entity(entity(library, "Apple"))
    assert not window.column.isVisible()
    rect = window.timeline.visualRect(window.model.index(0))
    qtbot.mouseClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.column.isVisible() and window.entity_parts.pages.place is None


def test_entities_are_found_by_typing(qtbot: QtBot, window: MainWindow) -> None:
    window.timeline.setFocus()
    window.activateWindow()
    qtbot.keyClicks(window.timeline, "ge")
    pages = window.entity_parts.pages
    qtbot.waitUntil(lambda: isinstance(pages.page, EntityFinder))
    finder = pages.page
    assert isinstance(finder, EntityFinder)
    qtbot.waitUntil(lambda: bool(finder.names))
    assert finder.names[0] == "Apple"  # in most articles
    field = finder.view.field
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "cook")
    qtbot.waitUntil(lambda: finder.names == ["Tim Cook"])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title(window) == "Tim Cook")
    window.actions_by_id.run("go_entities")
    qtbot.keyClicks(field, "zzz")
    qtbot.waitUntil(finder.view._nothing.isVisible)


def test_ctrl_enter_in_the_finder_lists_the_articles(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id.run("go_entities")
    finder = window.entity_parts.pages.page
    assert isinstance(finder, EntityFinder)
    qtbot.keyClicks(finder.view.field, "microsoft")
    qtbot.waitUntil(lambda: finder.names == ["Microsoft"])
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(finder.view.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.searching.request.text == "org:Microsoft"


def test_what_was_opened_before_is_found_again(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    for name in ("Een fiets voor iedereen", "Joe Biden bezoekt Brussel"):
        with qtbot.waitSignal(window.opening.opened):
            window.opening.open(article(library, name))
    window.entity_parts.open_entity(entity(library, "Apple"))
    qtbot.waitUntil(lambda: title(window) == "Apple")
    window.actions_by_id.run("go_history")
    page = window.entity_parts.pages.page
    assert isinstance(page, HistoryPage)
    listed = page.view.list
    assert [row.text for row in listed.rows] == ["Apple", "Joe Biden bezoekt Brussel", "Een fiets voor iedereen"]
    qtbot.keyClicks(page.view.field, "FIETS")
    qtbot.waitUntil(lambda: len(listed.rows) == 1)
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(page.view.field, Qt.Key.Key_Return)
    assert title(window) == "Een fiets voor iedereen" and window.column.isVisible()


def test_the_page_that_was_open_is_there_next_time(
    qtbot: QtBot, open_window: Callable[..., MainWindow], planted: Path, tmp_path: Path
) -> None:
    library = copy_of(planted, tmp_path)
    number, read = entity(library, "Apple"), article(library, "Een fiets voor iedereen")
    session = Session(page=f"entity:{number}", article_id=read)
    save(tmp_path / "session.json", session)
    assert load(tmp_path / "session.json") == session
    window = open_window(library, session, settings=Settings(theme="light", language="en"))
    qtbot.waitUntil(lambda: title(window) == "Apple")
    assert session_of(window).page == session.page and session_of(window).article_id == read
    assert window.focusWidget() is not None and not window.entity_parts.pages.area.has_focus
    window.actions_by_id.run("history_back")
    assert window.column.isVisible() and title(window) == "Een fiets voor iedereen"
    assert session_of(window).page == ""


def test_the_page_is_there_though_its_article_was_removed_meanwhile(
    qtbot: QtBot, open_window: Callable[..., MainWindow], planted: Path, tmp_path: Path
) -> None:
    library = copy_of(planted, tmp_path)
    removed, other = article(library, "Een fiets voor iedereen"), article(library, "Joe Biden bezoekt Brussel")
    library.stores.articles.remove([removed])
    session = Session(page=f"entity:{entity(library, 'Apple')}", article_id=removed)
    window = open_window(library, session, settings=Settings(theme="light", language="en"))
    qtbot.waitUntil(lambda: title(window) == "Apple")
    window.opening.open(other)
    qtbot.waitUntil(lambda: title(window) == "Joe Biden bezoekt Brussel")
    assert window.column.isVisible()


def test_a_page_that_makes_no_sense_is_none(tmp_path: Path) -> None:
    for wrong in ("entity:x", "no such page", "x" * 99, 7, None):
        (tmp_path / "session.json").write_text(f'{{"page": {wrong!r}}}'.replace("'", '"').replace("None", "null"))
        assert load(tmp_path / "session.json").page == ""


def test_text_keys_stay_in_the_field_of_a_page(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id.run("go_entities")
    finder = window.entity_parts.pages.page
    assert isinstance(finder, EntityFinder)
    before = window.searching.request
    qtbot.keyClicks(finder.view.field, "gan/")
    qtbot.keyClick(finder.view.field, Qt.Key.Key_Backspace)
    assert finder.view.field.text() == "gan" and window.searching.request == before
    qtbot.keyClick(finder.view.field, Qt.Key.Key_Escape)
    assert window.entity_parts.pages.place is None


def test_a_page_makes_room_for_the_page_with_feeds(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    pages = window.entity_parts.pages
    window.entity_parts.open_entity(entity(library, "Apple"))
    qtbot.waitUntil(lambda: title(window) == "Apple")
    window.feed_doors.show_starters()
    assert pages.place is None and window.feed_doors.starters.isVisible()
    assert not window.actions_by_id["close_page"].isEnabled()
    pages.open("entities")
    assert pages.place is not None and pages.area.isVisible()
