"""The small drawn signs before enclosures: what one hears, sees or reads."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from reader.gui.reading.reading_formats import ReadingFormats

SIGN = QTextFormat.ObjectTypes.UserObject.value + 2
_KIND = QTextFormat.Property.UserProperty.value + 6
AUDIO, VIDEO, PICTURE, OTHER = "audio", "video", "picture", "other"


def sign_format(kind: str) -> QTextCharFormat:
    """For the one U+FFFC that stands for a sign."""
    form = QTextCharFormat()
    form.setObjectType(SIGN)
    form.setProperty(_KIND, kind)
    return form


class Signs(QPyTextObject):
    def __init__(self, formats: ReadingFormats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def intrinsicSize(self, doc: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        side = round(self._formats.size * 0.78)
        return QSizeF(side, side)

    def drawObject(self, painter: QPainter, rect: Any, doc: QTextDocument, position: int, form: QTextFormat) -> None:
        box = QRectF(rect).translated(0, self._formats.size * 0.1)  # in the middle of small letters, not on their line
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._formats.theme.soft), max(1.2, box.width() / 11))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(_outline(form.stringProperty(_KIND), box))
        painter.restore()


def _outline(kind: str, box: QRectF) -> QPainterPath:
    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    def within(left: float, top: float, right: float, bottom: float) -> QRectF:
        return QRectF(at(left, top), at(right, bottom))

    path = QPainterPath()
    if kind == AUDIO:  # headphones
        path.arcMoveTo(within(0.08, 0.08, 0.92, 0.92), 180)
        path.arcTo(within(0.08, 0.08, 0.92, 0.92), 180, -180)
        path.addRoundedRect(within(0.06, 0.54, 0.28, 0.94), 2, 2)
        path.addRoundedRect(within(0.72, 0.54, 0.94, 0.94), 2, 2)
    elif kind == VIDEO:
        path.addRoundedRect(within(0.04, 0.12, 0.96, 0.88), 2, 2)
        path.moveTo(at(0.4, 0.34))
        path.lineTo(at(0.68, 0.5))
        path.lineTo(at(0.4, 0.66))
        path.closeSubpath()
    elif kind == PICTURE:
        path.addRoundedRect(within(0.04, 0.12, 0.96, 0.88), 2, 2)
        path.moveTo(at(0.1, 0.8))
        path.lineTo(at(0.4, 0.48))
        path.lineTo(at(0.7, 0.8))
    else:
        path.moveTo(at(0.2, 0.06))
        for x, y in ((0.6, 0.06), (0.82, 0.28), (0.82, 0.94), (0.2, 0.94)):
            path.lineTo(at(x, y))
        path.closeSubpath()
    return path
