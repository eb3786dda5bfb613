"""Whatever is opened in the window speaks its language, has room for it, is heard, and shows where the focus is."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from every_place import every_place, fill_with_feeds
from focus_marks import unseen_focus
from heard import nameless, without_state
from planted_library import copy_of
from pseudo_language import CLOSE, OPEN, speaking
from PySide6.QtCore import QAbstractAnimation, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QProgressBar, QTextBrowser, QTreeView, QWidget
from pytestqt.qtbot import QtBot
from real_library import TEXTS
from room_for_text import short_of_room
from source_texts import GUI
from texts_on_screen import texts_of

from reader.gui.window.main_window import MainWindow
from reader.library.library import Library
from reader.settings import Settings

WIDE, NARROW = (1300, 800), (800, 500)
OF_THEIR_OWN = {"guide", "privacy", "about", "find_feeds"}  # texts of files that exist in each language, or of others
QUERIES = {"searchExample", "searchPreview"}  # the search language, in Dutch or in English
PLAIN = {"Leeszaal", "ab", "kB", "MB", "bytes"}
NAMED = "Kranten Krant Weekblad NOS Nieuws De Londen London Nederlands English Deutsch Français Español"
_WORD = re.compile(r"[^\W\d_]{2,}")
Opener = Callable[..., MainWindow]


@pytest.fixture
def library(planted: Path, tmp_path: Path) -> Library:
    library = copy_of(planted, tmp_path)
    fill_with_feeds(library)
    return library  # the window's desk closes it


def opened(open_window: Opener, library: Library, size: tuple[int, int] = WIDE, theme: str = "light") -> MainWindow:
    window = open_window(library, settings=Settings(theme=theme, language="en"))
    window.resize(*size)
    return window


def known_words() -> set[str]:
    """What is nobody's language: names and titles in the library, days and months."""
    locale = QLocale(QLocale.Language.English)
    found = {word for text in TEXTS.values() for word in _WORD.findall(" ".join(text))} | PLAIN | set(NAMED.split())
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        found |= {locale.standaloneMonthName(month, form) for month in range(1, 13)}
        found |= {locale.standaloneDayName(day, form) for day in range(1, 8)}
    return found


def untranslated(place: str, root: QWidget) -> list[str]:
    """Texts with a word that stands outside the brackets and is nobody's name."""
    known, found = known_words(), []
    for widget, text in texts_of(root):
        if widget.objectName() in QUERIES or (place in OF_THEIR_OWN and OPEN not in text):
            continue
        if place in OF_THEIR_OWN and isinstance(widget, QTextBrowser):  # 'Article: its title'
            continue
        outside = re.sub(r"<[^<>]*>|https?://\S+", " ", text)
        while OPEN in outside:
            stripped = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", outside)
            if stripped == outside:  # cut off before its end
                stripped = outside[: outside.index(OPEN)]
            outside = stripped
        words = [word for word in _WORD.findall(outside) if word not in known]
        if words:
            found.append(f"{place}: {type(widget).__name__}#{widget.objectName()}: {text[:90]!r}")
    return found


def test_every_place_speaks_the_language_and_has_room_for_it(
    qtbot: QtBot, qapp: QApplication, open_window: Opener, library: Library
) -> None:
    window = opened(open_window, library)
    with speaking(qapp):
        strange, short = [], []
        for place, root in every_place(qtbot, window, library):
            strange += untranslated(place, root)
            short += [f"{place}: {said}" for said in short_of_room(root)]
    assert "\n".join(sorted({*strange, *short})) == ""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["pseudo", "nl", "en"])
def test_every_place_has_room_for_its_texts_in_a_small_window(
    qtbot: QtBot, qapp: QApplication, open_window: Opener, library: Library, language: str
) -> None:
    window = opened(open_window, library, NARROW)
    if language == "pseudo":
        with speaking(qapp):
            found = [f"{place}: {said}" for place, root in every_place(qtbot, window, library)
                     for said in short_of_room(root)]  # fmt: skip
    else:
        window.preferences.change(language=language)
        found = [f"{place}: {said}" for place, root in every_place(qtbot, window, library)
                 for said in short_of_room(root)]  # fmt: skip
    assert "\n".join(sorted(set(found))) == ""


def test_what_is_open_changes_its_language_at_once(
    qtbot: QtBot, qapp: QApplication, open_window: Opener, library: Library
) -> None:
    """Dialogs close that nobody can have open beside the settings; everything else stays, in the other language."""
    window = opened(open_window, library)
    strange, seen = [], 0
    stays = ("settings", "export", "change_keys", "cheat_sheet", "palette")
    for place, root in every_place(qtbot, window, library, dialogs=stays):
        with speaking(qapp):
            qapp.processEvents()
            assert root.isVisible() or place not in stays
            strange += untranslated(place, root) if root.isVisible() else []  # a card closes
        qapp.processEvents()
        seen += 1
    assert "\n".join(sorted(set(strange))) == ""
    assert seen > 12


def test_every_place_is_heard_and_shows_where_the_focus_is(qtbot: QtBot, open_window: Opener, library: Library) -> None:
    window = opened(open_window, library)
    QAccessible.setActive(True)  # else Qt keeps rows that are no longer there
    silent, unseen = [], []
    try:
        for place, root in every_place(qtbot, window, library):
            silent += [f"{place}: {said}" for said in (*nameless(root), *without_state(root))]
            unseen += [f"{place}: {said}" for said in unseen_focus(root)]
    finally:
        QAccessible.setActive(False)
    assert "\n".join(sorted({*silent, *unseen})) == ""


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["dark", "sepia", "contrast"])
def test_the_focus_is_seen_in_every_theme(qtbot: QtBot, open_window: Opener, library: Library, theme: str) -> None:
    window = opened(open_window, library, theme=theme)
    unseen = [f"{place}: {said}" for place, root in every_place(qtbot, window, library) for said in unseen_focus(root)]
    assert "\n".join(sorted(set(unseen))) == ""


# what does not go through translate()

_SETTERS = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setTitle", "addItem", "addAction", "setStatusTip", "setLabelText", "setInformativeText", "setSuffix", "setPrefix",
    "setSpecialValueText", "drawText", "addTab", "addRow", "announce", "describe",
}  # fmt: skip
_MAKERS = {"QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox", "QToolButton"}


def test_no_text_reaches_the_screen_without_translation() -> None:
    found = []
    for file in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in _SETTERS or name in _MAKERS:
                for text in (part for argument in node.args for part in _plain_texts(argument)):
                    if set(_WORD.findall(text)) - PLAIN:
                        found.append(f"{file.name}:{node.lineno} {name}: {text!r}")
    assert found == []


def _plain_texts(node: ast.expr) -> list[str]:
    """The literal text of an argument; of a call (translate, format) nothing."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return [text for value in values for text in _plain_texts(value)]
        case ast.BinOp(left=left, right=right):
            return [*_plain_texts(left), *_plain_texts(right)]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_plain_texts(body), *_plain_texts(orelse)]
    return []


_BRIEF = 250  # milliseconds


def test_nothing_moves_by_itself(qtbot: QtBot, qapp: QApplication, open_window: Opener, library: Library) -> None:
    """No animation, no bar that runs to and fro, none of Qt's effects on menus."""
    window = opened(open_window, library)
    moving = []
    window.status.set_progress("refresh", 0, 0)
    for place, root in every_place(qtbot, window, library):
        for widget in (root, *root.findChildren(QWidget)):
            if isinstance(widget, QProgressBar) and widget.isVisible() and widget.minimum() == widget.maximum():
                moving.append(f"{place}: {widget.objectName()}")
            if isinstance(widget, QTreeView) and widget.isAnimated():
                moving.append(f"{place}: {widget.objectName()}")
            # Qt fades the clear button of a field in, once and briefly
            animations = widget.findChildren(QAbstractAnimation)
            moving += [f"{place}: {one}" for one in animations if one.loopCount() != 1 or one.duration() > _BRIEF]
    assert sorted(set(moving)) == []
    effects = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip)
    assert not any(qapp.isEffectEnabled(effect) for effect in effects)


@pytest.mark.slow
def test_text_of_twice_the_size_is_whole(qtbot: QtBot, open_window: Opener, library: Library) -> None:
    large = Settings(theme="light", language="nl", text_size=36, list_text_size=30, interface_text_size=26)
    window = open_window(library, settings=large)
    window.resize(1500, 950)
    found = []
    for place, root in every_place(qtbot, window, library):
        if root is window or root.width() < 0.95 * root.screen().size().width():  # that one is for tests, and small
            found += [f"{place}: {said}" for said in short_of_room(root)]
    assert "\n".join(sorted(set(found))) == ""
