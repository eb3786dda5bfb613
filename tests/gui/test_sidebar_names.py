"""Names in the sidebar - followed and trending - and its sections, which close and stay closed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import example_tree
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.domain.counts import SidebarCounts
from reader.domain.entity import Entity, EntityKind
from reader.domain.entity_views import Follow, Followed, Rising
from reader.gui.settings.session import Session
from reader.gui.sidebar.sidebar_entries import Kind, View, entries
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import beginning, session_of
from reader.library.asking import Scope, SearchRequest

COOK = Followed(1, EntityKind.PERSON, "Tim Cook", 40, 7, Follow(is_central=True))
RISING = (
    Rising(1, EntityKind.PERSON, "Tim Cook", 9, 2.0, 2.2),
    Rising(3, EntityKind.ORGANISATION, "Apple", 12, 0.44, 3.0),
)


class NamesLibrary(FakeLibrary):
    def sidebar(self) -> SidebarCounts:
        return replace(super().sidebar(), followed=(COOK,), rising=RISING, tree=example_tree())


@pytest.fixture
def window(open_window) -> MainWindow:
    return open_window(NamesLibrary())


def shown(window: MainWindow) -> list[str]:
    """The rows of the top that can be seen."""
    tree, model = window.sidebar.tree, window.sidebar_model
    rows = range(model.rowCount())
    return [str(model.index(row).data()) for row in rows if not tree.isRowHidden(row, QModelIndex())]


def stand_on(window: MainWindow, key: str) -> None:
    tree = window.sidebar.tree
    tree.setFocus()
    tree.choose(window.sidebar_model.index_of_key(key))


def test_followed_and_trending_lie_below_the_standing_views(window: MainWindow) -> None:
    assert shown(window)[3:8] == ["Starred", "Followed", "Tim Cook", "Trending", "Apple"]  # nobody is there twice


def test_a_name_knows_what_to_list_and_what_to_say() -> None:
    made = {one.key: one for one in entries(SidebarCounts(1, 1, 1, 0, (), followed=(COOK,), rising=RISING))}
    cook, apple = made["followed-1"], made["rising-3"]
    assert (cook.kind, cook.count, apple.count) == (Kind.ENTITY, 7, 12)
    assert cook.view == View(Scope.ENTITY, entity_id=1, is_central=True)
    assert apple.view is not None
    assert apple.view.within(SearchRequest("koffie")) == SearchRequest("koffie", Scope.ENTITY, entity_id=3)
    assert cook.heard == "Tim Cook, Person, 7"
    assert apple.heard == "Apple, Organisation, 12 articles today, usually 0.4"
    assert View.of(cook.view.within(SearchRequest())) == cook.view if cook.view else False


def test_a_click_lists_the_articles_of_a_name(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.sidebar.tree
    at = tree.visualRect(window.sidebar_model.index_of_key("rising-3")).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: window.searching.request.entity_id == 3)
    assert window.list_header.findChild(type(window.list_header._title), "listTitle").text() == "Apple"
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert window.shown_list.hasFocus()


def test_its_menu_opens_the_page_and_follows(qtbot: QtBot, window: MainWindow) -> None:
    stand_on(window, "rising-3")
    for command in ("open_row_page", "follow_row", "mark_view_read"):
        assert window.actions_by_id[command].isEnabled()
    stand_on(window, "all")
    assert not window.actions_by_id["open_row_page"].isEnabled()


def test_a_name_can_be_muted_from_its_row_and_is_offered_nothing_about_feeds(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_on(window, "rising-3")
    menu = window.actions_by_id.pop_up_sidebar_menu(QPoint(5, 5))
    offered = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert offered == ["mark_view_read", "open_row_page", "follow_row", "listen_row"]
    menu.close()
    asked: list[Entity] = []
    monkeypatch.setattr(window.entity_parts.correcting, "ask_follow", asked.append)
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert [one.name for one in asked] == ["Apple"]


def test_left_closes_a_section_and_right_opens_it_again(qtbot: QtBot, window: MainWindow) -> None:
    tree, model = window.sidebar.tree, window.sidebar_model
    stand_on(window, "rising-3")
    view = tree.view
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert "Apple" not in shown(window) and tree.currentIndex() == model.index_of_key("heading-trending")
    assert tree.view == view  # what is listed stays
    assert tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Trending, closed"
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert "Apple" in shown(window) and tree.currentIndex() == model.index_of_key("rising-3")


def test_a_click_on_a_heading_closes_its_section(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.sidebar.tree
    heading = tree.visualRect(window.sidebar_model.index_of_key("heading-feeds"))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=heading.bottomLeft() + QPoint(30, -8))
    assert shown(window)[-1] == "Feeds" or shown(window)[-5:-3] == ["Feeds", "Sources"]
    assert session_of(window).closed_groups == ("heading-feeds",)


def test_a_closed_section_is_remembered_and_stays_closed_over_new_rows(qtbot: QtBot, open_window) -> None:
    window = open_window(NamesLibrary(), session=Session(closed_groups=("heading-feeds", "heading-nothing")))
    assert "Het Dagblad" not in shown(window)
    window.sidebar.tree.set_counts(replace(NamesLibrary().sidebar(), labels=(("lezen", 2),)))
    assert "lezen" in shown(window) and "Het Dagblad" not in shown(window)


def test_finding_looks_into_closed_sections_and_opens_the_one_chosen(qtbot: QtBot, open_window) -> None:
    window = open_window(NamesLibrary(), session=Session(closed_groups=("heading-feeds", "heading-trending")))
    window.actions_by_id.run("find_in_sidebar")
    qtbot.keyClicks(window.sidebar.field, "appl")
    assert shown(window) == ["Trending", "Apple"]
    qtbot.keyClick(window.sidebar.field, Qt.Key.Key_Escape)
    assert "Apple" not in shown(window) and "Het Dagblad" not in shown(window)
    window.actions_by_id.run("find_in_sidebar")
    qtbot.keyClicks(window.sidebar.field, "appl")
    qtbot.keyClick(window.sidebar.field, Qt.Key.Key_Return)
    assert "Apple" in shown(window) and "Het Dagblad" not in shown(window)


def test_the_session_keeps_whose_articles_are_listed(window: MainWindow, qtbot: QtBot) -> None:
    stand_on(window, "followed-1")
    qtbot.waitUntil(lambda: window.searching.request.entity_id == 1)
    kept = session_of(window)
    assert (kept.scope, kept.entity_id, kept.is_central) == ("entity", 1, True)
    assert beginning(kept).view == View(Scope.ENTITY, entity_id=1, is_central=True)
