"""Around the search: where is searched, what was searched and what was meant, filling in, and more like this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from real_library import real_library

from reader.domain import query as q
from reader.gui.searching.search_form import SearchFormDialog
from reader.gui.searching.search_form_text import SearchForm, form_text
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.timeline.list_header import ListHeader
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import session_of
from reader.library.asking import Scope, SearchRequest, SearchResult
from reader.library.library import Library
from reader.search.query_language import parse
from reader.settings import Settings

Opener = Callable[..., MainWindow]
WORDS = st.text('abé "():-*~', max_size=12)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return real_library(tmp_path)  # the window's desk closes it


def test_backspace_at_the_start_searches_everywhere_with_the_same_words(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(FakeLibrary())
    with qtbot.waitSignal(window.settled):
        window.show_view(View(Scope.UNREAD))
    window.search_bar.focus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.search_bar.field, "apple")
    window.search_bar.field.setCursorPosition(0)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Backspace)
    assert window.searching.request == SearchRequest("apple")
    assert window.sidebar.tree.view == View()
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Backspace)  # nothing more to take away
    assert window.search_bar.text == "apple"


def test_what_was_searched_is_said_and_remembered(qtbot: QtBot, open_window: Opener, library: Library) -> None:
    window = open_window(library, settings=Settings(theme="light", language="nl"))
    assert window.list_header.explanation == ""
    with qtbot.waitSignal(window.settled):
        window.search_parts.search("titel:apple NIET is:gelezen")
    window.actions_by_id.run("explain")
    assert window.list_header.explanation.startswith("Gezocht: ")
    assert "titel:apple" in window.list_header.explanation and " EN " in window.list_header.explanation
    assert session_of(window).explains


def test_what_may_have_been_meant_is_a_click_away(qtbot: QtBot) -> None:
    header = ListHeader()
    qtbot.addWidget(header)
    result = SearchResult(SearchRequest("tim ook"), [1], 1, did_you_mean="tim cook")  # type: ignore[arg-type]
    header.set_result(result)
    wanted: list[str] = []
    header.look_for_wanted.connect(wanted.append)
    assert not header._meant.isHidden()
    header._meant.click()
    assert wanted == ["tim cook"]
    header.set_result(replace(result, did_you_mean=None))
    assert header._meant.isHidden()


def test_the_form_writes_the_language(qtbot: QtBot, open_window: Opener, library: Library) -> None:
    window = open_window(library, settings=Settings(theme="light", language="nl"))
    window.actions_by_id.run("search_form")
    dialog = window.findChildren(SearchFormDialog)[-1]
    dialog.person.setText("Tim Cook")
    dialog.first.setText("2024")
    assert dialog.text == 'persoon:"Tim Cook" datum:2024..'
    assert [dialog.source.itemText(n) for n in range(dialog.source.count())] == ["", "Krant", "Weekblad"]
    with qtbot.waitSignal(window.settled):
        dialog.accept()
    assert window.search_bar.text == 'persoon:"Tim Cook" datum:2024..'
    assert window.model.rowCount() == 1
    assert session_of(window).searches == ('persoon:"Tim Cook" datum:2024..',)


def test_what_is_filled_in() -> None:
    form = SearchForm("a OF b", "Den Haag", "trein bus", "fiets", is_unread=True, first="2021-05", last="2021-08")
    assert form_text(form, in_dutch=True) == (
        'datum:2021-05..2021-08 is:ongelezen titel:fiets "Den Haag" -trein -bus (a OF b)'
    )
    assert form_text(SearchForm()) == ""


@given(st.builds(SearchForm, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS))
def test_whatever_is_filled_in_can_be_searched(form: SearchForm) -> None:
    text = form_text(form)
    assert isinstance(parse(text, today=date(2026, 11, 23)).query, q.Query)
    assert bool(text) >= bool(form.words.strip())


def test_more_like_this_is_shown_at_the_end_of_an_article_and_opens(
    qtbot: QtBot, open_window: Opener, library: Library
) -> None:
    window = open_window(library)
    bar = window.search_parts.likeness
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(row_of(window, "Tim Cook naar het Witte Huis"))
    qtbot.waitUntil(bar.isVisible)
    assert "Joe Biden bezoekt Brussel" in bar.titles
    assert "Tim Cook naar het Witte Huis" not in bar.titles
    window.actions_by_id.run("more_like")
    qtbot.waitUntil(bar._rows[0].hasFocus)
    first = bar.titles[0]
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(bar._rows[0], Qt.Key.Key_Return)
    assert window.opening.article is not None and window.opening.article.title == first


def test_who_closes_it_is_not_shown_it_again_until_they_ask(
    qtbot: QtBot, open_window: Opener, library: Library
) -> None:
    window = open_window(library)
    bar = window.search_parts.likeness
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(row_of(window, "Tim Cook naar het Witte Huis"))
    qtbot.waitUntil(bar.isVisible)
    bar._close.click()
    assert not bar.isVisible()
    window.actions_by_id.run("more_like")
    qtbot.waitUntil(bar.isVisible)


def test_more_like_this_leaves_the_title_of_a_short_article_in_sight(
    qtbot: QtBot, open_window: Opener, library: Library
) -> None:
    window = open_window(library, settings=Settings(theme="light", language="en", text_size=26))
    window.resize(1100, 670)
    bar, scroll = window.search_parts.likeness, window.column.pane.verticalScrollBar()
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(row_of(window, "Tim Cook naar het Witte Huis"))
    qtbot.waitUntil(lambda: scroll.maximum() == 0)  # it fits without the bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: scroll.maximum() > 0)
    qtbot.wait(0)
    assert scroll.value() == 0


def test_nothing_alike_shows_nothing(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(FakeLibrary())
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    with qtbot.waitSignal(window.search_parts.likening.nothing_found):
        window.actions_by_id.run("more_like")
    assert not window.search_parts.likeness.isVisible()


def row_of(window: MainWindow, title: str) -> int:
    """The id of the article with this title."""
    return next(n for n in window.model.ids.tolist() if (row := window.model.known(n)) and row.title == title)
