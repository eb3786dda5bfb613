"""What is painted by hand in a window that runs from right to left: the same painting, turned around a box.

Qt mirrors layouts and its own controls, and nothing that a program paints itself. So that a painting is written once,
for left to right, its painter turns the places around; letters and pictures stay as they are.
"""

from __future__ import annotations

from typing import Any, cast, overload

from PySide6.QtCore import QLine, QLineF, QMargins, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPolygonF,
    QTextLayout,
    QTransform,
)

_SIDES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
_LEFT, _RIGHT = Qt.Key.Key_Left.value, Qt.Key.Key_Right.value


def is_mirrored() -> bool:
    """Whether the window runs from right to left: so says the translation that is in use."""
    return QGuiApplication.isRightToLeft()


def turned_key(key: int) -> int:
    """Left for Right and the other way round in a mirrored window: the arrows say where one goes on the screen."""
    return {_LEFT: _RIGHT, _RIGHT: _LEFT}.get(key, key) if is_mirrored() else key


def turned_x(x: float, width: float) -> float:
    """How far a place is from the side where lines begin, in something this wide."""
    return width - x if is_mirrored() else x


def turned_box(box: QRectF, width: float) -> QRect:
    """Where a box lies on the screen that is painted in something this wide."""
    left = min(turned_x(box.left(), width), turned_x(box.right(), width))
    return QRectF(left, box.top(), box.width(), box.height()).toRect()


def margins(lead: int, top: int, trail: int, bottom: int) -> QMargins:
    """Of a layout, from the side where lines begin; Qt leaves margins where they are."""
    return QMargins(trail, top, lead, bottom) if is_mirrored() else QMargins(lead, top, trail, bottom)


def mirrored(painter: QPainter, box: QRect | QRectF) -> QPainter:
    """To be used in place of `painter` for what is painted in `box`; itself in a window from left to right."""
    return cast("QPainter", _Turned(painter, QRectF(box))) if is_mirrored() else painter


def draw_layout(painter: QPainter, layout: QTextLayout, at: QPointF) -> None:
    """As `layout.draw`, also by a painter that turns places around."""
    if isinstance(painter, _Turned):
        width = max((layout.lineAt(n).width() for n in range(layout.lineCount())), default=0.0)
        layout.draw(painter.real, QPointF(painter.x(at.x()) - width, at.y()))
    else:
        layout.draw(painter, at)


class _Turned:
    """Has of a QPainter what the paintings of this window use."""

    def __init__(self, painter: QPainter, box: QRectF) -> None:
        self.real = painter
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "6 Nov" of another language stays "6 Nov"
        self._sum = 2 * box.left() + box.width()
        self._turn = QTransform(-1, 0, 0, 1, self._sum, 0)

    def __getattr__(self, name: str) -> Any:
        """Pens, fonts, states: what has no place."""
        return getattr(self.real, name)

    def x(self, x: float) -> float:
        return self._sum - x

    @overload
    def turned(self, place: QRect) -> QRect: ...
    @overload
    def turned(self, place: QRectF) -> QRectF: ...
    @overload
    def turned(self, place: QPoint | QPointF) -> QPointF: ...
    def turned(self, place: QRect | QRectF | QPoint | QPointF) -> QRect | QRectF | QPointF:
        match place:
            case QRect():
                return QRect(round(self.x(place.x() + place.width())), place.y(), place.width(), place.height())
            case QRectF():
                return QRectF(self.x(place.x() + place.width()), place.y(), place.width(), place.height())
            case _:
                return QPointF(self.x(place.x()), place.y())

    def drawText(self, place: Any, *rest: Any) -> None:
        if isinstance(place, QRect | QRectF):
            flags, text = rest
            self.real.drawText(self.turned(place), _turned_flags(int(flags)), text)
            return
        at, text = (place, rest[0]) if isinstance(place, QPoint | QPointF) else (QPointF(place, rest[0]), rest[1])
        wide = QFontMetricsF(self.real.font()).horizontalAdvance(text)
        self.real.drawText(QPointF(self.x(at.x()) - wide, at.y()), text)

    def fillRect(self, place: QRect | QRectF, colour: Any) -> None:
        self.real.fillRect(self.turned(place), colour)

    def drawRect(self, place: QRect | QRectF) -> None:
        self.real.drawRect(self.turned(place))

    def drawRoundedRect(self, place: QRect | QRectF, *rest: Any) -> None:
        self.real.drawRoundedRect(self.turned(place), *rest)

    def drawEllipse(self, place: Any, *radii: Any) -> None:
        self.real.drawEllipse(self.turned(place), *radii)

    def drawArc(self, place: QRectF, start: int, length: int) -> None:
        """Angles are in sixteenths of a degree, against the clock."""
        self.real.drawArc(self.turned(place), 180 * 16 - start - length, length)

    def drawLine(self, *places: Any) -> None:
        if isinstance(places[0], QLine | QLineF):
            places = (QPointF(places[0].p1()), QPointF(places[0].p2()))
        elif len(places) == 4:
            places = (QPointF(places[0], places[1]), QPointF(places[2], places[3]))
        self.real.drawLine(*(self.turned(QPointF(place)) for place in places))

    def drawPolyline(self, places: QPolygonF) -> None:
        self.real.drawPolyline(self._turn.map(places))

    def drawPolygon(self, places: QPolygonF) -> None:
        self.real.drawPolygon(self._turn.map(places))

    def drawPixmap(self, at: QPoint | QPointF, pixmap: Any) -> None:
        wide = pixmap.width() / pixmap.devicePixelRatio()
        self.real.drawPixmap(QPointF(self.x(at.x()) - wide, at.y()), pixmap)

    def drawImage(self, place: QRect | QRectF, image: Any) -> None:
        self.real.drawImage(self.turned(place), image)

    def drawPath(self, path: QPainterPath) -> None:
        self.real.drawPath(self._turn.map(path))

    def fillPath(self, path: QPainterPath, brush: Any) -> None:
        self.real.fillPath(self._turn.map(path), brush)

    def setClipPath(self, path: QPainterPath) -> None:
        self.real.setClipPath(self._turn.map(path))

    def setClipRect(self, place: QRect | QRectF) -> None:
        self.real.setClipRect(self.turned(place))


def _turned_flags(flags: int) -> int:
    """The other side, whatever the direction of the text: columns begin where the window does."""
    sides = flags & _SIDES.value
    if sides in (Qt.AlignmentFlag.AlignLeft.value, 0) and not flags & Qt.AlignmentFlag.AlignHCenter.value:
        flags = flags & ~_SIDES.value | Qt.AlignmentFlag.AlignRight.value
    elif sides == Qt.AlignmentFlag.AlignRight.value:
        flags = flags & ~_SIDES.value | Qt.AlignmentFlag.AlignLeft.value
    return flags | Qt.AlignmentFlag.AlignAbsolute.value
