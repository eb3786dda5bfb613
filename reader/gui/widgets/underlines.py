"""The lines under names, one look for each kind."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.gui.theme.theme import Underline


def paint_underline(painter: QPainter, start: QPointF, length: float, colour: QColor, underline: Underline) -> None:
    """One kind's line; the legend shows it too."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, 1.8)
    if underline is Underline.WAVY:
        pen.setWidthF(1.4)
        painter.setPen(pen)
        painter.drawPath(_wave(start, length))
        return
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if underline is Underline.DASHED:
        pen.setDashPattern([3.2, 2])
    elif underline is Underline.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setWidthF(2.2)
        pen.setDashPattern([0.01, 2])
    painter.setPen(pen)
    painter.drawLine(start, start + QPointF(length, 0))


def _wave(start: QPointF, length: float) -> QPainterPath:
    path = QPainterPath(start)
    x, right, height = start.x(), start.x() + length, -3.2
    while x < right:
        path.quadTo(x + 2, start.y() + height, min(x + 4, right), start.y())
        x, height = x + 4, -height
    return path
