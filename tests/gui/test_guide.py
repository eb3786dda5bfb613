"""The user guide: there in both languages, opened by F1, and true about keys and menus."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from reader.gui.basics.command import MENU_TITLES, Menu
from reader.gui.commands.commands import COMMANDS
from reader.gui.reading.guide_page import GuidePage
from reader.gui.window.main_window import MainWindow
from reader.library.guide import Book, sections

_KEY = re.compile(r"(?<![\w`])(?:(?:Ctrl|Shift|Alt)\+(?:(?:Ctrl|Shift)\+)?(?:F\d+|[A-Z]\b|,)|F\d+)|`([A-Z/?])`")
_MENU = re.compile(r"\b(File|Feeds|Go|Article|Search|View|Help) > ([A-Z][a-z]+(?: [a-z]+)*\??)")
_ANSWERS = {"Y", "H"}  # of the suggestions, which are a dialog


def all_keys() -> set[str]:
    keys = {QKeySequence(key).toString() for command in COMMANDS for key in command.all_keys}
    return keys | {part for key in keys for part in key.split(", ")} | {"1", "4"}


@pytest.mark.parametrize("book", Book)
def test_both_languages_have_the_same_sections(book: Book) -> None:
    dutch, english = sections(book, "nl"), sections(book, "en")
    assert len(dutch) == len(english) > 3
    assert all(len(one.article.blocks) > 1 for one in (*dutch, *english))
    assert sections(book, "fr")[0].title == english[0].title


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_key_in_it_does_something(language: str) -> None:
    said = [found[1] or found[0] for one in sections(Book.GUIDE, language) for found in _KEY.finditer(one.article.text)]
    said += re.findall(r"`([A-Z/?])`", _source(language))
    assert len(said) > 20
    assert {QKeySequence(key).toString() for key in said} - all_keys() - _ANSWERS == set()


def test_every_menu_in_it_is_there() -> None:
    titles = {
        (MENU_TITLES[menu].replace("&", ""), command.title.rstrip("…").replace("&", ""))
        for command in COMMANDS
        for menu in Menu
        if command.menu is menu
    }
    said = _MENU.findall(_source("en"))
    assert len(said) > 5
    for menu, words in said:
        assert any(name == menu and words.casefold().startswith(title.casefold()) for name, title in titles), words


def _source(language: str) -> str:
    from reader.paths import resources

    return (resources() / "guide" / f"guide-{language}.md").read_text("utf-8")


def test_f1_opens_it_and_escape_leaves_it(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.entity_parts.pages.page
    assert isinstance(page, GuidePage)
    assert page.view.list.count() > 5
    page.view.list.setCurrentRow(3)
    assert page.view.pane.article is not None
    assert page.view.pane.article.title == page.view.list.item(3).text()
    window.actions_by_id.run("privacy")
    assert page.title == "Privacy"
    qtbot.keyClick(page.view.list, Qt.Key.Key_Escape)
    assert window.entity_parts.pages.page is not page
