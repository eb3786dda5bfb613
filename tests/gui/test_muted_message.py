"""Searching for somebody who is muted: the empty list says so, and one press shows the articles."""

from __future__ import annotations

from planted_library import entity
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.domain.entity_views import Mute
from reader.gui.widgets.list_messages import Ways, nothing_listed
from reader.gui.window.main_window import MainWindow
from reader.library.asking import MutedFound, Scope, SearchRequest, SearchResult
from reader.library.library import Library


def test_it_is_said_and_return_shows_them(qtbot: QtBot, open_window, library: Library) -> None:
    library.entities.mute(entity(library, "Joe Biden"), Mute(None))
    window: MainWindow = open_window(library)
    window.search_bar.focus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.search_bar.field, "biden")
    message = window.message_page.message
    assert message.title == "All that was found is muted"
    assert message.text.startswith("2 articles not listed, because “Joe Biden” is muted.")
    window.message_page.setFocus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.search_bar.text == "is:muted biden"
    assert window.model.rowCount() == 2 and window.list_stack.currentWidget() is window.timeline


def said(muted: MutedFound, **request: object) -> str:
    import numpy as np

    result = SearchResult(SearchRequest(**request), np.zeros(0, np.int64), 0, muted=muted)  # type: ignore[arg-type]
    ways = Ways(lambda: None, lambda _: None, lambda: None, lambda: None)
    message = nothing_listed(result, False, ways)
    return f"{message.title}: {message.text}"


def test_several_names_or_none() -> None:
    assert "these names are muted: Apple, Joe Biden." in said(MutedFound(3, ("Apple", "Joe Biden")), text="x")
    assert said(MutedFound(1), text="x").endswith("1 article not listed, because muted by you or by a rule.")


def test_having_read_all_else_is_still_having_read_all() -> None:
    assert said(MutedFound(3, ("Apple",)), scope=Scope.UNREAD).startswith("All read")
    assert "Apple" in said(MutedFound(3, ("Apple",)), scope=Scope.ENTITY, entity_id=1)
