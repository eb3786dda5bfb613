"""The last line of a row: source, then labels and names as far as they fit, and the age in a column at the end."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader.domain.article import ArticleRow
from reader.gui.theme.theme import Theme, Underline
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.texts import in_a_line

BETWEEN = 14  # pixels between the parts
_CHIPS = 12
_LEAST = 60  # pixels that a source keeps
_KEPT = 120
_ISOLATE, _END = "\u2068", "\u2069"  # a source in Arabic stays before the names


@dataclass(frozen=True, slots=True)
class _Piece:
    """`left` and `width` are pixels from the beginning of the foot."""

    text: str
    left: float
    width: float
    colour: QColor
    underline: Underline | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    row: ArticleRow
    width: float
    age: str
    pieces: tuple[_Piece, ...]


class RowFoot:
    """Where its parts lie is worked out once and kept while the row, its width and its age are the same."""

    def __init__(self, font: QFont, theme: Theme) -> None:
        self._font, self._theme = font, theme
        self._metrics = QFontMetricsF(font)
        self._kept: OrderedDict[int, _Placed] = OrderedDict()
        self.height = self._metrics.height() + 1

    def paint(self, painter: QPainter, box: QRectF, row: ArticleRow, age: str) -> None:
        painter.setFont(self._font)
        baseline = box.top() + (box.height() - self._metrics.height()) / 2 + self._metrics.ascent()
        for piece in self._placed(row, box.width(), age).pieces:
            start = QPointF(box.left() + piece.left, baseline)
            painter.setPen(piece.colour)
            painter.drawText(start, piece.text)
            if piece.underline is not None:
                line = QPointF(start.x(), box.bottom())
                paint_underline(painter, line, piece.width, piece.colour, piece.underline)

    def _placed(self, row: ArticleRow, width: float, age: str) -> _Placed:
        kept = self._kept.get(row.id)
        if kept is not None and kept.row is row and kept.width == width and kept.age == age:
            self._kept.move_to_end(row.id)
            return kept
        made = self._kept[row.id] = _Placed(row, width, age, self._place(row, width, age))
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def _place(self, row: ArticleRow, width: float, age: str) -> tuple[_Piece, ...]:
        """None is ever cut but the source, which goes before a name that takes much room."""
        measure, theme = self._metrics.horizontalAdvance, self._theme
        soft, link = QColor(theme.soft), QColor(theme.link)
        age_width = measure(age)
        end = width - age_width - BETWEEN
        first = measure(row.chips[0].name) + BETWEEN if row.chips else 0.0
        room = max(end - (first if first <= width * 0.4 else 0.0), _LEAST)
        source = self._metrics.elidedText(in_a_line(row.source, 80), Qt.TextElideMode.ElideRight, room)
        said = f"{_ISOLATE}{source}{_END}"
        pieces = [_Piece(age, width - age_width, age_width, soft), _Piece(said, 0, measure(said), soft)]
        left = pieces[-1].width + BETWEEN
        for label in row.labels:
            text = f"#{in_a_line(label, 30)}"
            piece = _Piece(text, left, measure(text), link)
            if left + piece.width > end:
                break
            pieces.append(piece)
            left += piece.width + _CHIPS
        for chip in row.chips:
            mark = theme.entities[chip.kind]
            piece = _Piece(chip.name, left, measure(chip.name), QColor(mark.colour), mark.underline)
            if left + piece.width > end:
                break
            pieces.append(piece)
            left += piece.width + _CHIPS
        return tuple(pieces)
