"""Names and hits, painted under the text: they come, go and change without the text being laid out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from reader.gui.reading.reading_page import Page
from reader.gui.theme.theme import Underline
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.text_direction import RIGHT_TO_LEFT

_FAINT = 0.45  # opacity of a name that is probably none


class Sign(Enum):
    CHIP = auto()  # filled: a search hit
    FRAME = auto()  # around the mention or hit one is at
    LINE = auto()  # under a name


class PageMark(NamedTuple):
    """A range of the one text, half-open, and how it is marked."""

    start: int
    end: int
    sign: Sign
    colour: str
    underline: Underline = Underline.SOLID
    is_faint: bool = False


class _Piece(NamedTuple):
    """The part of a mark in one document block, in UTF-16 units from its beginning."""

    start: int
    end: int
    mark: PageMark


class MarksByBlock:
    """The marks of a page, sorted by document block. Made anew for each change: its cost is the marks, not the text."""

    def __init__(self, page: Page, marks: Iterable[PageMark]) -> None:
        self._pieces: dict[int, list[_Piece]] = {}
        length = len(page.text)
        for mark in marks:
            if 0 <= mark.start < mark.end <= length:
                self._add(page, mark)

    def _add(self, page: Page, mark: PageMark) -> None:
        first, last = page.place(mark.start), page.end_place(mark.end)
        block = page.document.findBlock(first)
        while block.isValid() and block.position() < last:  # nearly always one block
            at = block.position()
            piece = _Piece(max(first - at, 0), min(last - at, block.length() - 1), mark)
            self._pieces.setdefault(block.blockNumber(), []).append(piece)
            block = block.next()

    def paint(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        """`origin` is the top left of the block's layout on the painter."""
        pieces = self._pieces.get(block.blockNumber())
        if not pieces:
            return
        layout, text = block.layout(), block.text()
        is_mixed = bool(RIGHT_TO_LEFT.search(text))
        for start, end, mark in pieces:
            at = start
            while at < end:
                line = layout.lineForTextPosition(at)
                if not line.isValid():
                    break
                stop = min(end, line.textStart() + line.textLength())
                shown = stop - _trailing_spaces(text, at, stop)  # the space at a line's end is not of the name
                for span in _spans(line, at, max(shown, at + 1), is_mixed):
                    _paint(painter, line, origin, span, mark)
                at = max(stop, at + 1)


def _trailing_spaces(text: str, start: int, end: int) -> int:
    """In `block.text()`, which PySide gives as code points: only ever asked about its last characters in a line."""
    if text.isascii() or max(text, default="") <= "\uffff":
        part = text[start:end]
        return len(part) - len(part.rstrip())
    part = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")
    return len(part) - len(part.rstrip())


def _spans(line: QTextLine, start: int, end: int, is_mixed: bool) -> Sequence[tuple[float, float]]:
    """Where the characters are in one line: one span, or several where directions mix."""
    if not is_mixed:
        left, right = sorted((_x(line, start), _x(line, end)))
        return [(left, right)]
    # not cursorToX: at the edge of a run in the other direction it answers with the wrong edge
    boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    merged: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if merged and left <= merged[-1][1] + 0.5:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _x(line: QTextLine, position: int) -> float:
    answer: Any = line.cursorToX(position)  # PySide answers with the position too, which the stubs leave out
    return float(answer[0])


def _paint(painter: QPainter, line: QTextLine, origin: QPointF, span: tuple[float, float], mark: PageMark) -> None:
    left, right = span[0] + origin.x(), span[1] + origin.x()
    baseline = origin.y() + line.y() + line.ascent()
    colour = QColor(mark.colour)
    if mark.is_faint:
        colour.setAlphaF(_FAINT)
    if mark.sign is Sign.LINE:
        start = QPointF(left, baseline + max(3.0, line.ascent() * 0.23))
        paint_underline(painter, start, right - left, colour, mark.underline)
        return
    box = QRectF(left - 2, baseline - line.ascent() * 0.94, right - left + 4, line.ascent() + line.descent() * 0.95)
    if mark.sign is Sign.CHIP:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    else:
        tint = QColor(colour)
        tint.setAlphaF(0.14)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(tint)
        box.adjust(-1, -1, 1, 2)
    painter.drawRoundedRect(box, 4, 4)
