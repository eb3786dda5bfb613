"""Searches kept in the sidebar, on a real library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot
from real_library import real_library

from reader.gui.searching.saved_search_dialog import SavedSearchDialog
from reader.gui.searching.saved_searching import suggested_name
from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry, View
from reader.gui.window.main_window import MainWindow
from reader.library.asking import Scope
from reader.library.library import Library
from reader.settings import Settings


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return real_library(tmp_path)  # the window's desk closes it


@pytest.fixture
def window(open_window: Callable[..., MainWindow], library: Library) -> MainWindow:
    return open_window(library, settings=Settings(theme="light", language="en"))


def saved(window: MainWindow) -> list[SidebarEntry]:
    return [entry for _, entry in window.sidebar_model.rows() if entry.kind is Kind.SEARCH]


def save_search(qtbot: QtBot, window: MainWindow, text: str, name: str = "") -> SavedSearchDialog:
    with qtbot.waitSignal(window.settled):
        window.search_parts.search(text)
    before = len(saved(window))
    window.actions_by_id.run("save_search")
    dialog = window.findChildren(SavedSearchDialog)[-1]
    if name:
        dialog.findChild(QLineEdit).setText(name)
    dialog.accept()
    qtbot.waitUntil(lambda: len(saved(window)) == before + 1)
    return dialog


def test_a_search_is_kept_with_its_unread_count_and_found_again(qtbot: QtBot, window: MainWindow) -> None:
    save_search(qtbot, window, "apple", "Appels")
    [entry] = saved(window)
    assert (entry.title, entry.count) == ("Appels", 4)
    assert window.sidebar.tree.view == entry.view  # one stands on it at once
    with qtbot.waitSignal(window.settled):
        window.show_view(View())
    assert window.search_bar.text == ""  # its words go with it
    assert window.model.rowCount() == 6
    with qtbot.waitSignal(window.settled):
        window.sidebar.tree.choose(window.sidebar_model.index_of_key(entry.key))
    assert window.search_bar.text == "apple"
    assert window.model.rowCount() == 4


def test_the_count_follows_what_is_read(qtbot: QtBot, window: MainWindow) -> None:
    save_search(qtbot, window, "apple")
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    qtbot.waitUntil(lambda: saved(window)[0].count == 3)


def test_typing_on_leaves_the_saved_search_and_typing_back_finds_it(qtbot: QtBot, window: MainWindow) -> None:
    save_search(qtbot, window, "apple")
    entry = saved(window)[0]
    with qtbot.waitSignal(window.settled):
        window.search_parts.search("apple microsoft")
    assert window.sidebar.tree.view == View()
    with qtbot.waitSignal(window.settled):
        window.search_parts.search("apple")
    assert window.sidebar.tree.view == entry.view


def test_it_remembers_where_was_searched(qtbot: QtBot, window: MainWindow) -> None:
    source = next(one.id for one in window.sidebar_model.counts.sources if one.title == "Krant")
    with qtbot.waitSignal(window.settled):
        window.show_view(View(Scope.SOURCE, source))
    save_search(qtbot, window, "apple", "Krant over Apple")
    assert saved(window)[0].count == 3
    assert window.search_parts.scope_of(saved(window)[0].view) == "in Krant"


def test_it_is_renamed_in_its_row_and_changed_in_a_dialog(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    save_search(qtbot, window, "apple")
    index = window.sidebar_model.index_of_key(saved(window)[0].key)
    window.sidebar_model.setData(index, "Fruit", Qt.ItemDataRole.EditRole)
    qtbot.waitUntil(lambda: saved(window)[0].title == "Fruit")
    window.actions_by_id.run("change_search")
    dialog = window.findChildren(SavedSearchDialog)[-1]
    dialog.findChild(QCheckBox).click()
    dialog.accept()
    qtbot.waitUntil(lambda: library.saved_searches.all()[0].notifies)
    assert library.saved_searches.all()[0].name == "Fruit"


def test_removing_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    save_search(qtbot, window, "apple")
    save_search(qtbot, window, "utrecht")
    with qtbot.waitSignal(window.settled):
        window.sidebar.tree.choose(window.sidebar_model.index_of_key(saved(window)[0].key))
    window.sidebar.tree.setFocus()
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [entry.title for entry in saved(window)] == ["utrecht"])
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: [entry.title for entry in saved(window)] == ["apple", "utrecht"])


def test_a_name_is_suggested_that_reads_well() -> None:
    assert suggested_name('persoon:"Tim Cook" -org:Apple fiets') == "fiets, Tim Cook"
    assert suggested_name("") == ""
