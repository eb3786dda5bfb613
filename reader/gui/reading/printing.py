"""Print, print preview and save as PDF, for the open article. What Qt needs for it is loaded when it is asked for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

from reader.domain.article import Article
from reader.domain.entity import EntityKind
from reader.errors import LeeszaalError
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.reading.reading_highlights import HighlightMode, Highlights
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.saving_place import ask_where_to_save
from reader.gui.words.texts import in_a_line, translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.gui.reading.printed_page import Print
    from reader.gui.window.main_window import MainWindow

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')
_LONGEST_NAME = 80  # characters


class Printing(QObject):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk

    def print_it(self) -> None:
        """Asks for a printer."""
        what = self._what()
        printer = self._printer(what) if what is not None else None
        if what is None or printer is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._printed(self._print(what, printer), printer))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.setModal(True)
        dialog.show()

    def preview(self) -> None:
        what = self._what()
        printer = self._printer(what) if what is not None else None
        if what is None or printer is None:
            return
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        dialog = QPrintPreviewDialog(printer, self._window, Qt.WindowType.Window)
        dialog.setObjectName("printPreview")
        dialog.paintRequested.connect(lambda device: self._print(what, device))
        dialog.resize(min(900, self._window.width()), max(500, self._window.height() - 40))
        dialog.finished.connect(lambda _, kept=printer: kept)  # the dialog has no part in keeping it alive
        show(dialog)

    def save_pdf(self) -> None:
        """The pages are made here, as only Qt can; the file is written elsewhere."""
        what = self._what()
        if what is None:
            return
        title = translate("Printing", "Save the article as PDF")
        kinds = translate("Printing", "PDF files") + " (*.pdf)"
        file = ask_where_to_save(self._window, title, pdf_name(what.article), kinds, ".pdf")
        if file is None:
            return
        from reader.gui.reading.printed_file import write_pdf
        from reader.gui.reading.printed_page import article_pdf

        content = article_pdf(what)
        said = translate("Printing", "Saved as {file}.").format(file=file.name)
        self._desk.ask(
            lambda _library, _: write_pdf(content, file), lambda _: self._window.status.say(said),
            failed=self._window.telling.failure, lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _what(self) -> Print | None:
        window, article = self._window, self._window.opening.article
        if article is None:
            return None
        from reader.gui.reading.printed_page import Print

        settings = window.preferences.settings
        marked = Highlights(
            mode=HighlightMode(settings.highlights), hidden=set(map(EntityKind, window.column.hidden_kinds))
        )
        marked.begin(len(article.text), article.mentions or ())
        shelf = window.column.pane.shelf
        return Print(article, window.appearance.fonts, marked, shelf, QLocale(), settings.typeface)

    def _printer(self, what: Print) -> QPrinter | None:
        try:
            from PySide6.QtPrintSupport import QPrinter
        except ImportError:
            self._window.status.say(translate("Printing", "This system cannot print."))
            return None
        from PySide6.QtGui import QPageSize

        from reader.gui.reading.printed_page import paper_size, set_margins

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(in_a_line(what.article.title, _LONGEST_NAME))
        printer.setCreator("Leeszaal")
        if not printer.printerName():  # there is none: what the dialog offers is a file
            printer.setPageSize(QPageSize(paper_size(what.locale)))
        set_margins(printer)
        return printer

    def _print(self, what: Print, printer: QPrinter) -> int | None:
        """How many pages, or None where it was told why there are none."""
        from reader.gui.reading.printed_file import print_whole

        try:
            return print_whole(what, printer)
        except LeeszaalError as error:
            self._window.telling.failure(error)
            return None

    def _printed(self, pages: int | None, printer: QPrinter) -> None:
        if pages is None:
            return
        file = Path(printer.outputFileName()).name
        if pages and file:  # the printer that writes a file
            said = translate("Printing", "Saved as {file}.").format(file=file)
        elif pages:
            said = translate("Printing", "The article is sent to the printer.")
        else:
            said = translate("Printing", "The printer takes nothing. Save the article as PDF instead.")
        self._window.status.say(said)


def pdf_name(article: Article) -> str:
    """A file name made from the title."""
    title = " ".join(_NOT_IN_NAMES.sub(" ", in_a_line(article.title, _LONGEST_NAME)).split()).strip(". ")
    return f"{title or 'Leeszaal'}.pdf"
