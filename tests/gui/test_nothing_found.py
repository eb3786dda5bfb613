"""Where a list would be blank one line says so: palette, cheat sheet, key editor, corrections, names and facets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bare_window import BareWindow, bare_window
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.correction import Hidden
from reader.domain.entity import Entity, EntityKey, EntityKind
from reader.gui.basics.tasks import Tasks
from reader.gui.commands.command_finder import CommandFinder
from reader.gui.entity.corrections_dialog import CorrectionsDialog
from reader.gui.entity.entity_chooser import EntityChooser
from reader.gui.searching.facet_panel import FacetPanel
from reader.gui.settings.key_editor import KeyEditor
from reader.gui.theme.appearance import Appearance
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import LIGHT
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.nothing_found import NothingFound
from reader.library.asking import Facets
from reader.paths import resources


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tasks: Tasks, fonts: Fonts) -> Iterator[BareWindow]:
    icons = Icons(resources() / "icons")
    Appearance(qapp, fonts, icons).choose("light")
    yield from bare_window(qtbot, qapp, tasks)


def said(widget: QWidget) -> str:
    """What is said in place of rows, in sight and wholly inside the list."""
    label = widget.findChild(NothingFound)
    assert label is not None
    if not label.isVisible():
        return ""
    assert label.size() == label.parentWidget().size()
    return label.text()


@pytest.mark.parametrize("is_palette", [True, False])
def test_the_palette_and_the_cheat_sheet_say_so(window: BareWindow, is_palette: bool) -> None:
    finder = CommandFinder(window.actions_by_id, (lambda _: None) if is_palette else None, window)
    show(finder)
    assert said(finder) == ""
    finder.look_for("qqqq")
    assert said(finder) == "No command has these words or this key."
    finder.look_for("")
    assert said(finder) == ""


def test_a_row_of_the_cheat_sheet_is_copied_whole(qtbot: QtBot, window: BareWindow) -> None:
    finder = CommandFinder(window.actions_by_id, None, window)
    show(finder)
    finder.look_for("refresh all feeds")
    field = finder.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Refresh all feeds\tF5")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "refresh all feeds"


def test_a_chosen_row_is_one_band_through_all_columns(window: BareWindow) -> None:
    finder = CommandFinder(window.actions_by_id, None, window)
    show(finder)
    table = finder.findChild(QTreeView)
    row = table.visualRect(table.currentIndex())
    drawn = table.viewport().grab().toImage()
    ratio = drawn.devicePixelRatio()
    for column in (1, 2):
        border = table.columnViewportPosition(column)
        colours = {
            drawn.pixelColor(round(x * ratio), round((row.top() + 1) * ratio)).name()
            for x in range(border - 4, border + 4)
        }
        assert len(colours) == 1, f"column {column} is rounded off"


def test_the_key_editor_says_so(window: BareWindow) -> None:
    editor = KeyEditor(window.preferences, window.actions_by_id, window)
    show(editor)
    editor.words.setText("qqqq")
    assert said(editor) == "No command has these words."
    editor.words.clear()
    assert said(editor) == ""


def test_no_correction_with_these_words(qtbot: QtBot) -> None:
    dialog = CorrectionsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_corrections([Hidden(EntityKey(EntityKind.PERSON, "Kees"))])
    assert said(dialog) == ""
    dialog.findChild(QLineEdit).setText("qqqq")
    assert said(dialog) == "No correction has these words."


def test_no_other_name_like_this(qtbot: QtBot) -> None:
    chooser = EntityChooser(lambda _: None, but=1, prefers=EntityKind.PERSON)
    qtbot.addWidget(chooser)
    chooser.show()
    chooser.show_found([])
    assert said(chooser) == ""  # nothing was typed yet
    chooser.field.setText("kees")
    chooser.show_found([(Entity(1, EntityKind.PERSON, "Kees"), 3)])
    assert said(chooser) == "No other name like this."
    chooser.show_found([(Entity(2, EntityKind.PERSON, "Kees Smit"), 3)])
    assert said(chooser) == ""


def test_facets_of_nothing_say_so(qtbot: QtBot, fonts: Fonts) -> None:
    panel = FacetPanel(LIGHT, fonts, Icons(resources() / "icons"))
    qtbot.addWidget(panel)
    panel.show()
    label = panel.findChild(QLabel, "facetNothing")
    assert not label.isVisible()  # nothing is counted yet
    panel.show_facets(Facets(0), (), None)
    assert (label.isVisible(), label.text()) == (True, "Nothing was found to narrow down.")
    panel.show_facets(Facets(3), (), None)
    assert label.text() == "No names among these articles yet."
