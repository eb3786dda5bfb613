"""Finding in an article: words and regular expressions, never longer than it may take."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from fake_library import FakeLibrary
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.reading.find_text import MOST_FOUND, FindRequest, Trouble, find
from reader.gui.window.main_window import MainWindow


def found(text: str, words: str, *, regular: bool = False, whole: bool = False) -> list[str]:
    return [text[start:end] for start, end in find(text, FindRequest(words, regular, whole)).ranges]


def test_words_aside_from_capitals_and_accents() -> None:
    assert found("Café, CAFE en koffiecafés", "cafe") == ["Café", "CAFE", "café"]
    assert found("Café, CAFE en koffiecafés", "cafe", whole=True) == ["Café", "CAFE"]
    assert found("a.b axb", "a.b") == ["a.b"]
    assert found("tekst", "  ") == []


def test_a_regular_expression_counts_code_points() -> None:
    assert found("😀 in 2021 en 😀😀 in 1999", r"\d{4}", regular=True) == ["2021", "1999"]
    assert found("fiets fietsen", r"fiets\w*", regular=True, whole=True) == ["fiets", "fietsen"]
    assert found("Één regel\nnog een", r"^nog", regular=True) == ["nog"]
    assert found("aaa", "b*", regular=True) == []  # matches of nothing are no finds


@pytest.mark.parametrize("words", ["(", "[", "(?<n", "*", "a{2,1}", "\\"])
def test_half_an_expression_is_no_error(words: str) -> None:
    assert find("tekst", FindRequest(words, True)).trouble is Trouble.NOT_RIGHT


@pytest.mark.parametrize("words", ["(a+)+$", "(a|aa)+$", "(x+x+)+y", "(.*)*z", "(.*?,){25}P", r"(\w+\s?)*$z"])
def test_catastrophic_expressions_end_in_time(words: str) -> None:
    text = ("a" * 40 + "b " + "x" * 40 + " woord, ") * 500
    begin = time.monotonic()
    find(text, FindRequest(words, True))
    find(text, FindRequest(words, True, True))
    assert time.monotonic() - begin < 6  # on a busy machine; each gives up after one second


def test_too_many_are_more_than_so_many() -> None:
    for regular in (False, True):
        answer = find("a " * (MOST_FOUND + 5), FindRequest("a", regular))
        assert len(answer.ranges) == MOST_FOUND and not answer.is_all


@given(st.text("aé😀 ().*[]+?\\|", max_size=40), st.text("aé😀 ().*[]+?\\|", max_size=8), st.booleans(), st.booleans())
def test_whatever_is_asked_the_ranges_lie_in_the_text_in_order(
    text: str, words: str, regular: bool, whole: bool
) -> None:
    ranges = find(text, FindRequest(words, regular, whole)).ranges
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))


def test_the_bar_says_which_of_how_many_and_what_is_the_matter(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window(FakeLibrary())
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    window.column.pane.setFocus()
    window.actions_by_id.run("find")
    bar = window.column.find_bar
    field = window.focusWidget()
    qtbot.keyClicks(field, "tim c")
    qtbot.waitUntil(lambda: bar.said.startswith("1 of "))
    total = bar.said.removeprefix("1 of ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bar.said == f"2 of {total}"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.said == f"1 of {total}"
    whole, regular = (button for button in bar.findChildren(QToolButton) if button.isCheckable())
    regular.click()
    qtbot.keyClicks(field, "(")
    qtbot.waitUntil(lambda: bar.said == "not a complete expression yet")
    qtbot.keyClicks(field, "ook|zzz)")
    qtbot.waitUntil(lambda: bar.said == f"1 of {total}")
    whole.click()
    qtbot.waitUntil(lambda: bar.said == f"1 of {total}")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible() and window.column.pane.hasFocus()
    window.actions_by_id.run("find")
    window.focusWidget().nextInFocusChain().setFocus()
    assert isinstance(window.focusWidget(), QToolButton)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not bar.isVisible() and window.column.pane.hasFocus()
