"""Where in the text one reads, and how that stays where it is when what is around it changes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.gui.reading.reading_page import Page


class Held(NamedTuple):
    """A line: a cursor at it, which moves with what is written before it; its offset in the one text; and its pixels
    below the top of the view."""

    cursor: QTextCursor
    offset: int
    top: int


class ReadingPlace:
    """Of one view, in the page it shows; offsets are code points in the page's one text."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._bar = view.verticalScrollBar
        self.page: Page | None = None
        self.top_margin = 0.0  # pixels above the first line

    def turn(self, pixels: int) -> bool:
        """False if the end was in view already."""
        before = self._bar().value()
        self._bar().setValue(before + pixels)
        return self._bar().value() != before

    def top_offset(self) -> int:
        """The first offset in view."""
        return self.page.offset(self.position_at(0)) if self.page is not None else 0

    def position_at(self, y: int) -> int:
        """The position in the document at the left of the viewport, `y` pixels from its top.

        Not asked above the first line: until all is laid out, Qt answers there with the last line it knows.
        """
        if self._bar().value() + y <= self.top_margin:
            return 0
        return self._view.cursorForPosition(QPoint(0, y)).position()

    def offset_at(self, point: QPoint) -> int:
        """The offset of the sign that a point of the viewport is on, -1 beside the text."""
        if self.page is None:
            return -1
        inside = QPointF(point) + QPointF(0, self._bar().value())
        position = self._view.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return self.page.offset(position) if position >= 0 else -1

    def rect(self, offset: int) -> QRect:
        """Where that offset lies, in the viewport."""
        return self._view.cursorRect(self.page.cursor(offset, offset)) if self.page is not None else QRect()

    def rect_of(self, start: int, end: int) -> QRect:
        """Where a name lies, in the viewport; none while its paragraph is not laid out yet, which is left so."""
        if self.page is None or end > len(self.page.text):
            return QRect()
        if not self.page.document.findBlock(self.page.place(start)).layout().lineCount():
            return QRect()
        first, last = self.rect(start), self._view.cursorRect(_cursor(self.page.document, self.page.end_place(end)))
        right = last.right() if last.top() == first.top() else self._view.viewport().width()
        return QRect(first.topLeft(), QPoint(max(right, first.right()), first.bottom()))

    def selected_text(self) -> str:
        """Of the one text; of a message, as it stands there."""
        cursor = self._view.textCursor()
        if self.page is None:
            return cursor.selectedText()
        return self.page.text[self.page.offset(cursor.selectionStart()) : self.page.offset(cursor.selectionEnd())]

    # kept by its share of the text, for the next time

    def fraction(self) -> float:
        """The part of the text above the view: right again at any width and text size."""
        if self.page is None or not self.page.text or self._bar().value() == 0:
            return 0.0
        return self.top_offset() / len(self.page.text)

    def set_fraction(self, fraction: float) -> None:
        if self.page is None or fraction <= 0:
            self._bar().setValue(0)
        else:
            self.go_to(round(min(fraction, 1.0) * len(self.page.text)))

    def go_to(self, offset: int, below_top: int = 0) -> None:
        if self.page is not None:
            self._move(self.page.cursor(offset, offset), below_top)

    # kept to the pixel, while one reads

    def hold(self) -> Held | None:
        """The first line that is wholly in view; None at the very beginning, which stays the beginning."""
        if self.page is None or self._bar().value() == 0:
            return None
        place = self.position_at(0)
        top = self._top_of(place)
        if top < 0:
            below = _next_line(self.page.document, place)
            top_below = self._top_of(below)
            if below != place and 0 <= top_below < self._view.viewport().height():
                place, top = below, top_below
        return Held(_cursor(self.page.document, place), self.page.offset(place), top)

    def restore(self, held: Held | None, *, same_document: bool = False) -> None:
        """In the same document the very line, which may be a picture's; in another by its offset."""
        if self.page is None:
            return
        if held is None:
            self._bar().setValue(0)
        elif same_document:
            self._move(held.cursor, held.top)
        else:
            self.go_to(held.offset, held.top)

    def bring_into_view(self, start: int, end: int) -> None:
        assert self.page is not None
        first = self._view.cursorRect(self.page.cursor(start, start))
        last = self._view.cursorRect(self.page.cursor(end, end))
        height = self._view.viewport().height()
        if first.top() < height * 0.08 or last.bottom() > height * 0.9:
            self._bar().setValue(self._bar().value() + first.top() - round(height * 0.35))

    def _top_of(self, place: int) -> int:
        assert self.page is not None
        return self._view.cursorRect(_cursor(self.page.document, place)).top()

    def _move(self, cursor: QTextCursor, below_top: int) -> None:
        self._bar().setValue(self._bar().value() + self._view.cursorRect(cursor).top() - below_top)


def _cursor(document: QTextDocument, place: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(min(place, document.characterCount() - 1))
    return cursor


def _next_line(document: QTextDocument, place: int) -> int:
    block = document.findBlock(place)
    line = block.layout().lineForTextPosition(place - block.position())
    end = line.textStart() + line.textLength() if line.isValid() else block.length()
    if end < block.length() - 1:
        return block.position() + end
    following = block.next()
    return following.position() if following.isValid() else place
