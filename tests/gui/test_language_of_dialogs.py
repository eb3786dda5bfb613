"""Another language while dialogs are open: they say all anew, and what was chosen, typed or reached in them stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from reader.gui.commands.command_finder import CommandFinder
from reader.gui.entity.mark_name_dialog import MarkNameDialog
from reader.gui.exchange.export_dialog import ExportDialog
from reader.gui.exchange.exporting import Selection
from reader.gui.settings.key_editor import KeyEditor
from reader.gui.window.main_window import MainWindow
from reader.gui.words.texts import translate
from reader.library.export_format import Format
from reader.paths import resources

pytestmark = pytest.mark.skipif(
    not (resources() / "translations" / "leeszaal_nl.qm").exists(), reason="the translation is not compiled"
)


def in_dutch(qtbot: QtBot, window: MainWindow) -> None:
    window.preferences.change(language="nl")
    qtbot.waitUntil(lambda: window.actions_by_id["refresh"].toolTip().startswith("Alle feeds"))
    QApplication.processEvents()


def buttons(dialog: QDialog) -> set[str]:
    return {one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()}


@pytest.fixture
def window(open_window) -> MainWindow:
    return open_window()


def starred() -> str:
    return translate("Export", "Starred articles")


def exporting(window: MainWindow) -> ExportDialog:
    selections = [Selection(starred, "Starred", (1, 2)), Selection(lambda: "Apple", "Apple", (3,))]
    dialog = ExportDialog(selections, Format.MARKDOWN, window)
    dialog.show()
    return dialog


def test_what_was_chosen_to_export_stays(qtbot: QtBot, window: MainWindow) -> None:
    dialog = exporting(window)
    dialog.choose(1, Format.EPUB)
    in_dutch(qtbot, window)
    assert dialog.isVisible() and dialog.windowTitle() == "Artikelen exporteren"
    assert (dialog.selection.title, dialog.form) == ("Apple", Format.EPUB)
    assert dialog.findChild(QRadioButton).text() == "Artikelen met ster (2 artikelen)"
    assert "Annuleren" in buttons(dialog) and "e-reader" in dialog.said


def test_an_export_that_is_being_written_or_done_is_told_on(qtbot: QtBot, window: MainWindow) -> None:
    dialog = exporting(window)
    dialog.show_progress(3, 10)
    in_dutch(qtbot, window)
    assert dialog.said == "3 van 10 geschreven…" and buttons(dialog) == {"Stoppen"}
    dialog.show_done(10, Path("uit.epub"))
    assert dialog.said == "10 artikelen geschreven naar uit.epub."
    window.preferences.change(language="en")
    qtbot.waitUntil(lambda: dialog.said == "10 articles written to uit.epub.")
    assert "Close" in buttons(dialog)


def test_in_the_key_editor_one_stays_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    editor = KeyEditor(window.preferences, window.actions_by_id, window)
    editor.show()
    editor.words.setText("star")  # part of `toggle_star` in every language
    editor.choose("toggle_star")
    in_dutch(qtbot, window)
    assert editor.isVisible() and editor.words.text() == "star"
    assert editor.chosen is not None and editor.chosen.id == "toggle_star"
    assert "Sluiten" in buttons(editor) and editor.windowTitle() == "Toetsen wijzigen"


def test_the_cheat_sheet_is_found_in_by_the_words_of_the_language(qtbot: QtBot, window: MainWindow) -> None:
    sheet = CommandFinder(window.actions_by_id, None, window, lambda: None)
    sheet.show()
    in_dutch(qtbot, window)
    sheet.look_for("alle feeds verversen")
    assert sheet.shown == ["refresh"]
    assert sheet.windowTitle() == "Toetsen" and buttons(sheet) == {"Toetsen wijzigen…"}


def test_what_was_typed_in_another_dialog_is_not_lost(qtbot: QtBot, window: MainWindow) -> None:
    typed = MarkNameDialog("Kees", window)
    typed.show()
    in_dutch(qtbot, window)
    assert typed.isVisible()
