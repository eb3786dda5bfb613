"""The sign of what a name is: a small shape over the line that marks such names in a text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.domain.entity import EntityKind
from reader.gui.theme.theme import Theme
from reader.gui.widgets.underlines import paint_underline

_WIDE = 13.0


def paint_kind(painter: QPainter, middle: QPointF, theme: Theme, kind: EntityKind) -> None:
    """In a square of eighteen pixels around this point."""
    mark = theme.entities[kind]
    colour = QColor(mark.colour)
    pen = QPen(colour, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    at = middle + QPointF(0, -2.5)
    match kind:
        case EntityKind.PERSON:
            painter.drawEllipse(at + QPointF(0, -2.6), 2.4, 2.4)
            painter.drawArc(QRectF(at.x() - 4.5, at.y() + 1.2, 9, 8), 0, 180 * 16)
        case EntityKind.ORGANISATION:
            painter.drawRect(QRectF(at.x() - 4, at.y() - 4.5, 8, 9))
            painter.drawLine(at + QPointF(-1, 2), at + QPointF(1, 2))
            painter.drawLine(at + QPointF(-1, -1.5), at + QPointF(1, -1.5))
        case EntityKind.PLACE:
            points = ((0, 5), (-3.6, -0.6), (-2.6, -3.8), (0, -5), (2.6, -3.8), (3.6, -0.6))
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in points]))
        case EntityKind.OTHER:
            painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in ((0, -4.8), (4.4, 0), (0, 4.8), (-4.4, 0))]))
    paint_underline(painter, middle + QPointF(-_WIDE / 2, 5.5), _WIDE, colour, mark.underline)
