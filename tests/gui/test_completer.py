"""What is offered under the search field, and that it never comes between a person and their words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from real_library import real_library

from reader.gui.basics.search_history import MOST, SearchHistory
from reader.gui.commands.commands import COMMANDS
from reader.gui.searching.completer_rows import completions, operator_note
from reader.gui.settings.session import Session, load, save
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import session_of
from reader.library.library import Library
from reader.library.query_operators import EXAMPLES, in_dutch, operation
from reader.library.suggestion import Suggestion, SuggestionKind
from reader.search.query_words import USUAL_KEYS
from reader.settings import Settings

Opener = Callable[..., MainWindow]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return real_library(tmp_path)  # the window's desk closes it


@pytest.fixture
def window(open_window: Opener, library: Library) -> MainWindow:
    return open_window(library, settings=Settings(theme="light", language="nl"))


def type_and_wait(qtbot: QtBot, window: MainWindow, words: str) -> None:
    window.search_bar.focus()
    qtbot.keyClicks(window.search_bar.field, words)
    qtbot.waitUntil(window.search_parts.completer.isVisible)


def titles(window: MainWindow) -> list[str]:
    return [row.title for row in window.search_parts.completer.shown]


def test_a_name_is_taken_with_arrow_and_enter(qtbot: QtBot, window: MainWindow) -> None:
    type_and_wait(qtbot, window, "tim c")
    field, shown = window.search_bar.field, window.search_parts.completer
    assert [(row.title, row.note) for row in shown.shown] == [("Tim Cook", "Persoon · 2 artikelen")]
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert shown.chosen is not None and field.accessibleDescription().startswith("Tim Cook")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == 'persoon:"Tim Cook" ' and field.hasFocus()
    assert window.model.rowCount() == 2
    assert not shown.isVisible()


def test_enter_belongs_to_the_search_while_nothing_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    type_and_wait(qtbot, window, "app")
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    assert window.search_bar.text == "app"
    assert not window.search_parts.completer.isVisible()
    qtbot.waitUntil(window.timeline.hasFocus)


def test_escape_closes_the_list_and_only_then_clears_the_field(qtbot: QtBot, window: MainWindow) -> None:
    type_and_wait(qtbot, window, "app")
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Escape)
    assert not window.search_parts.completer.isVisible()
    assert window.search_bar.text == "app"
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Escape)
    assert window.search_bar.text == ""


def test_an_operator_is_explained_and_goes_on_to_its_values(qtbot: QtBot, window: MainWindow) -> None:
    type_and_wait(qtbot, window, "pers")
    field, shown = window.search_bar.field, window.search_parts.completer
    row = next(row for row in shown.shown if row.title == "persoon:")
    assert row.note == "noemt deze persoon"
    shown.taken.emit(row)
    assert field.text() == "persoon:"
    qtbot.keyClicks(field, "jo")
    qtbot.waitUntil(lambda: titles(window) == ["Joe Biden"])
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == 'persoon:"Joe Biden" '


def test_suggestions_of_before_never_come_late(qtbot: QtBot, window: MainWindow) -> None:
    type_and_wait(qtbot, window, "app")
    window.search_parts.completing._suggest("oud", [])  # made for another text
    assert window.search_parts.completer.isVisible()
    window.timeline.setFocus()
    assert not window.search_parts.completer.isVisible()
    window.search_parts.completing._suggest("app", [])
    assert not window.search_parts.completer.isVisible()


def test_searches_that_led_somewhere_are_kept_and_forgotten_on_request(
    qtbot: QtBot, open_window: Opener, tmp_path: Path
) -> None:
    window = open_window(FakeLibrary())
    window.search_bar.focus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.search_bar.field, "neutrino")
    assert session_of(window).searches == ()
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    assert session_of(window).searches == ("neutrino",)
    save(tmp_path / "session.json", session_of(window))
    again = open_window(FakeLibrary(), session=load(tmp_path / "session.json"))
    again.search_bar.focus()
    again.search_bar.clear()
    qtbot.keyClick(again.search_bar.field, Qt.Key.Key_Down)
    chosen = again.search_parts.completer.chosen
    assert chosen is not None and chosen.search == "neutrino"
    qtbot.keyClick(again.search_bar.field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert session_of(again).searches == ()
    window.actions_by_id.run("forget_searches")
    assert session_of(window).searches == ()
    assert window.status.text == "The searches of before are forgotten."


def test_the_history_is_bounded_and_without_steps_on_the_way() -> None:
    history = SearchHistory()
    for text in ("app", "apple", "Apple", *(f"woord {n}" for n in range(150))):
        history.add(text)
    assert len(history.all) == MOST and history.all[0] == "woord 149"
    history = SearchHistory(("fiets", "de fiets", "trein"))
    assert history.matching("fi", 5) == ("fiets", "de fiets")
    assert history.matching("fiets", 5) == ("de fiets",)
    history.add("Trein")
    assert history.all == ("Trein", "fiets", "de fiets")


def test_broken_history_of_a_session_is_as_if_it_had_never_been(tmp_path: Path) -> None:
    file = tmp_path / "session.json"
    file.write_text('{"searches": ["a", 3], "has_facets": 1, "text": "x"}', "utf-8")
    assert load(file) == Session(text="x")


def test_what_is_taken_stands_where_the_word_was_also_beyond_the_first_plane() -> None:
    suggestion = Suggestion(SuggestionKind.WORD, "apple", "apple ", 2, 4)
    [row] = completions("😀 ap en", SearchHistory(), [suggestion])
    assert (row.text, row.cursor) == ("😀 apple  en", 9)


def test_every_operator_that_is_offered_is_explained() -> None:
    offered = [word for words in USUAL_KEYS.values() for word in words]
    assert [word for word in offered if not operator_note(f"{word}:")] == []
    assert [word for words in EXAMPLES.values() for word, _ in words if operation(word) is None] == []


def test_what_was_searched_is_said_in_dutch_but_for_what_is_between_quotes() -> None:
    said = in_dutch('title:apple AND NOT (is:unread OR person:"AND date:x") AND date:2021')
    assert said == 'titel:apple EN NIET (is:ongelezen OF persoon:"AND date:x") EN datum:2021'


def test_the_commands_of_searching_are_in_the_table() -> None:
    ids = {command.id for command in COMMANDS}
    assert {"facets", "save_search", "search_form", "explain", "forget_searches", "more_like"} <= ids
