"""What is painted under the text of a view, and beside it on the bar: it changes without the text being laid out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from reader.gui.reading.reading_bar import ReadingBar
from reader.gui.reading.reading_formats import ReadingFormats
from reader.gui.reading.reading_highlights import Highlights
from reader.gui.reading.reading_marks import MarksByBlock
from reader.gui.reading.reading_place import ReadingPlace
from reader.gui.reading.reading_ticks import page_ticks
from reader.gui.reading.reading_under import paint_under
from reader.gui.theme.theme import Theme


class ReadingPainting(QObject):
    """The page is that of `place`."""

    def __init__(self, view: QTextEdit, bar: ReadingBar, place: ReadingPlace, highlights: Highlights) -> None:
        super().__init__(view)
        self._view, self._bar, self._place, self._highlights = view, bar, place, highlights
        self._theme: Theme | None = None
        self._marks: MarksByBlock | None = None
        self._ticks_due = QTimer(self, singleShot=True, interval=0)
        self._ticks_due.timeout.connect(self._place_ticks)

    def mark(self, theme: Theme) -> None:
        """Cost: the marks, not the text."""
        self._theme = theme
        self.moved()
        page = self._place.page
        self._marks = None if page is None else MarksByBlock(page, self._highlights.marks(theme))
        self._view.viewport().update()

    def moved(self) -> None:
        """The text is laid out otherwise; the ticks follow a moment later."""
        self._ticks_due.start()

    def paint(self, rect: QRect, formats: ReadingFormats) -> None:
        """`rect` is what is to be painted, in the viewport."""
        page = self._place.page
        if page is None:
            return
        top = self._bar.value()
        area = QRect(0, rect.top() + top, self._view.viewport().width(), rect.height())
        first = page.document.findBlock(self._place.position_at(rect.top()))
        if first.previous().isValid():  # a box reaches below its text, and a bar through the gap
            first = first.previous()
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -top)
        paint_under(painter, first, area, formats, self._marks)
        painter.end()

    def _place_ticks(self) -> None:
        page, theme = self._place.page, self._theme
        self._bar.set_ticks([] if page is None or theme is None else page_ticks(page, self._highlights, theme))
