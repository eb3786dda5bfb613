"""How a row of the facet panel looks: a quiet bar for its count, in the colour of its kind, under its name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.searching.facet_model import FACET
from reader.gui.searching.facet_rows import FacetRow, RowKind, Wanted
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.mirroring import mirrored
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.texts import number
from reader.library.query_terms import KIND_GROUPS, Group

Index = QModelIndex | QPersistentModelIndex

LEFT, RIGHT = 14, 14
MINUS = 30  # pixels at the end of the row under the pointer that leave its name out
_SIGN = 16  # the room of a tick or a minus
_ROW, _HEADING = 27, 36


def group_colour(theme: Theme, group: Group) -> QColor:
    kind = KIND_GROUPS.get(group)
    return QColor(theme.entities[kind].colour if kind is not None else theme.accent)


class FacetDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, fonts: Fonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_fonts(fonts)

    def set_fonts(self, fonts: Fonts) -> None:
        self._row, self._high = fonts.pixels(_ROW), fonts.pixels(_HEADING)
        self._font, self._small, self._strong = QFont(fonts.sans), QFont(fonts.sans), QFont(fonts.sans)
        self._font.setPixelSize(fonts.pixels(13))
        self._strong.setPixelSize(fonts.pixels(13))
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._struck = QFont(self._font)
        self._struck.setStrikeOut(True)
        self._small.setPixelSize(fonts.pixels(12))
        self._heading = QFont(self._small)
        self._heading.setWeight(QFont.Weight.DemiBold)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FacetRow = index.data(FACET)
        return QSize(120, self._high if row.kind is RowKind.HEADING else self._row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: FacetRow = index.data(FACET)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = mirrored(painter, rect)
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, rect, row)
        else:
            self._paint_ground(painter, rect, state)
            if row.kind is RowKind.MORE:
                self._paint_more(painter, rect, row)
            else:
                self._paint_value(painter, rect, row, is_under=bool(state & QStyle.StateFlag.State_MouseOver))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: FacetRow) -> None:
        """With the line that marks these names in the text, as in the legend."""
        kind = KIND_GROUPS.get(row.group)
        area = QRectF(rect).adjusted(LEFT, 0, -RIGHT, -9)
        painter.setFont(self._heading)
        colour = group_colour(self._theme, row.group) if kind is not None else QColor(self._theme.soft)
        painter.setPen(colour)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.title)
        if kind is not None:
            width = QFontMetricsF(self._heading).horizontalAdvance(row.title)
            mark = self._theme.entities[kind]
            paint_underline(painter, QPointF(area.left(), area.bottom() + 2), width, colour, mark.underline)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        box = QRectF(rect).adjusted(6, 1, -6, -1)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(box, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 5, 5)

    def _paint_value(self, painter: QPainter, rect: QRect, row: FacetRow, *, is_under: bool) -> None:
        theme, colour = self._theme, group_colour(self._theme, row.group)
        room = QRectF(rect).adjusted(8, 3, -8, -3)
        if row.count and row.wanted is not Wanted.OUT:
            bar = QColor(colour)
            bar.setAlpha((70 if theme.is_dark else 46) if row.wanted is Wanted.IN else 34 if theme.is_dark else 22)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar)
            painter.drawRoundedRect(
                QRectF(room.left(), room.top(), max(room.width() * row.share, 5), room.height()), 4, 4
            )
        left = float(rect.left() + LEFT)
        if row.wanted is not Wanted.FREE:
            self._paint_sign(painter, QPointF(left + 5, rect.center().y() + 0.5), row.wanted, colour)
            left += _SIGN
        right = rect.right() - RIGHT
        if is_under:
            self._paint_minus(painter, QPointF(right - 4, rect.center().y() + 0.5))
            right -= 24
        if row.count is not None:
            count = number(row.count)
            painter.setFont(self._small)
            painter.setPen(QColor(theme.ink if row.wanted is Wanted.IN else theme.soft))  # its bar is darker
            area = QRectF(left, rect.top(), right - left, rect.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
            right -= round(QFontMetricsF(self._small).horizontalAdvance(count)) + 8
        font = {Wanted.IN: self._strong, Wanted.OUT: self._struck}.get(row.wanted, self._font)
        painter.setFont(font)
        painter.setPen(QColor(theme.soft if row.wanted is Wanted.OUT else theme.ink))
        area = QRectF(left, rect.top(), max(right - left, 12), rect.height())
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_sign(self, painter: QPainter, middle: QPointF, wanted: Wanted, colour: QColor) -> None:
        pen = QPen(colour, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = ((-4, 0), (-1, 3), (4, -3.5)) if wanted is Wanted.IN else ((-4, 0), (4, 0))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))

    def _paint_minus(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(QColor(self._theme.soft), 1.3))
        painter.setBrush(QColor(self._theme.page))
        painter.drawEllipse(middle, 7.5, 7.5)
        painter.drawLine(middle - QPointF(3.5, 0), middle + QPointF(3.5, 0))

    def _paint_more(self, painter: QPainter, rect: QRect, row: FacetRow) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.link))
        area = QRectF(rect).adjusted(LEFT, 0, -RIGHT, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.title)
