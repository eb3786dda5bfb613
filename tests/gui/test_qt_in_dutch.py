"""Qt's own dialogs, which a desktop without a file dialog of its own shows, say nothing in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QFontDialog,
    QGroupBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTextEdit,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from reader.gui.words.languages import Languages
from reader.paths import resources

pytestmark = pytest.mark.skipif(
    not (resources() / "translations" / "leeszaal_qt_nl.qm").exists(), reason="the translation is not compiled"
)
THE_SAME = {"Computer", "Type", "Details", "OK", "Help", "Printer", "Type:", "&HTML:", "Symbol", "Roman"}
# the program's own parts, and what people get to see of none of them
NOT_SHOWN = {"QApplication", "QLibrary", "QFactoryLoader"}


class Untranslated(QTranslator):
    """Installed first, so asked last: what comes here nobody has Dutch for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        if context not in NOT_SHOWN and text:
            self.asked.add((context, text))
        return None


@pytest.fixture
def languages(qapp: QApplication) -> Languages:
    return Languages(qapp, resources() / "translations")


@pytest.fixture
def missing(qapp: QApplication, languages: Languages) -> Iterator[set[tuple[str, str]]]:
    """What was asked for in Dutch, and is not there."""
    listening, locale = Untranslated(), QLocale()
    qapp.installTranslator(listening)
    languages.use("nl")
    listening.asked.clear()
    yield listening.asked
    languages.use("en")
    qapp.removeTranslator(listening)
    QLocale.setDefault(locale)


def opened(folder: Path, save: bool = False, only_folders: bool = False) -> QFileDialog:
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if only_folders:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
    return dialog


def said(dialog: QDialog) -> set[str]:
    found = {dialog.windowTitle()}
    for kind in (QLabel, QAbstractButton, QLineEdit):
        for one in dialog.findChildren(kind):
            found |= {one.text(), one.toolTip(), one.accessibleName()}
    for group in dialog.findChildren(QGroupBox):
        found.add(group.title())
    for box in dialog.findChildren(QComboBox):
        found |= {box.itemText(n) for n in range(box.count())}
    for action in [action for one in dialog.findChildren(QLineEdit) for action in one.actions()]:
        found.add(action.text())
    return {text for text in found if any(sign.isalpha() for sign in text)}


@pytest.mark.parametrize("how", [{}, {"save": True}, {"only_folders": True}])
def test_no_english_remains_in_the_file_dialog(
    qtbot: QtBot, tmp_path: Path, how: dict[str, bool], missing: set[tuple[str, str]], languages: Languages
) -> None:
    (tmp_path / "Map").mkdir()
    for name in ("lijst.opml", "boek.epub", "stuk.pdf", "stuk.md", "namen.json", "vreemd.zzz", "zonder"):
        (tmp_path / name).write_text("x")
    dialog = opened(tmp_path, **how)
    qtbot.addWidget(dialog)
    dialog.show()
    model, view = dialog.findChild(QFileSystemModel), dialog.findChild(QTreeView)
    assert model is not None and view is not None
    rows = 1 if how.get("only_folders") else 8
    qtbot.waitUntil(lambda: model.rowCount(view.rootIndex()) >= rows)
    root = view.rootIndex()
    cells = {str(model.index(row, 2, root).data()) for row in range(model.rowCount(root))}
    assert "Map" in cells and not {cell for cell in cells if "ile" in cell or "older" in cell}
    menu = dialog.findChild(QLineEdit).createStandardContextMenu()
    entries = {action.text() for action in menu.actions()}
    menu.deleteLater()
    assert not missing
    dutch = said(dialog) | entries
    dialog.close()
    languages.use("en")
    again = opened(tmp_path, **how)
    qtbot.addWidget(again)
    english = said(again)
    assert len(english) > 10
    own = {"Map", str(tmp_path), tmp_path.name} | {path.name for path in tmp_path.iterdir()}
    assert (dutch & english) - THE_SAME - own == set()


def all_buttons() -> QDialog:
    dialog = QDialog()
    box = QDialogButtonBox(dialog)
    for button in QDialogButtonBox.StandardButton:
        if button.name not in {"NoButton", "FirstButton", "LastButton"}:
            box.addButton(button)
    return dialog


def message() -> QDialog:
    box = QMessageBox()
    box.setDetailedText("Meer")
    box.setStandardButtons(QMessageBox.StandardButton.Abort | QMessageBox.StandardButton.Yes)
    return box


def colours() -> QDialog:
    dialog = QColorDialog()
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    return dialog


def letters() -> QDialog:
    dialog = QFontDialog()
    dialog.setOption(QFontDialog.FontDialogOption.DontUseNativeDialog)
    return dialog


@pytest.mark.parametrize("make", [all_buttons, message, colours, letters, QInputDialog])
def test_nor_in_other_dialogs(qtbot: QtBot, make: Callable[[], QDialog], missing: set[tuple[str, str]]) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert not missing and said(dialog)


@pytest.mark.parametrize("make", [QPrintDialog, QPrintPreviewDialog])
def test_nor_where_is_printed(qtbot: QtBot, make: Callable[[QPrinter], QDialog], missing: set[tuple[str, str]]) -> None:
    printer = QPrinter()
    dialog = make(printer)
    dialog.printed_on = printer  # type: ignore[attr-defined]  # it has to live as long
    qtbot.addWidget(dialog)
    dialog.show()
    assert not missing and said(dialog)


def test_nor_in_the_menus_of_texts(qtbot: QtBot, missing: set[tuple[str, str]]) -> None:
    text = QTextEdit("Dag")
    qtbot.addWidget(text)
    menu = text.createStandardContextMenu()
    assert not missing and "&Kopiëren" in menu.actions()[4].text()
    menu.deleteLater()


def test_what_qt_says_badly_is_said_better(qapp: QApplication, missing: set[tuple[str, str]]) -> None:
    assert qapp.translate("QPageSetupWidget", "Page size:") == "Paginagrootte:"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuleren"
