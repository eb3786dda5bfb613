"""The column of text in a view: as wide as one reads well, in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QFrame, QTextEdit

from reader.gui.reading.reading_bar import ReadingBar
from reader.gui.reading.reading_page import MARGIN

_LEAST = 20  # pixels beside the text in a narrow view


class ReadingColumn:
    """Of one view, with its bar; all in pixels."""

    def __init__(self, view: QTextEdit, bar: ReadingBar) -> None:
        self._view, self._bar, self._wide = view, bar, 0
        view.setVerticalScrollBar(bar)
        # always on, else the text moves as the bar comes and goes
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFrameShape(QFrame.Shape.NoFrame)

    def set_width(self, body: QFont, characters: int) -> None:
        """Room for so many characters of this typeface in a line."""
        self._wide = round(QFontMetricsF(body).averageCharWidth() * characters) + 2 * MARGIN

    def margin(self) -> int:
        """At either side of the text, as the view is now."""
        return max(_LEAST, (self._view.width() - self._bar.sizeHint().width() - self._wide) // 2)
