"""How a row of the sidebar looks: its picture or fold, its name, what is the matter with it, and its unread count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.feed_icons import FeedIcons
from reader.gui.fonts import Fonts
from reader.gui.icons import Icons
from reader.gui.sidebar_entries import Kind, SidebarEntry
from reader.gui.sidebar_model import DEPTH, ENTRY
from reader.gui.texts import number
from reader.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LEFT = 18  # where the pictures of the outermost rows begin
STEP = 14  # further in for each folder
_PICTURE = 18
_GAP = 9
_RIGHT = 18
_DEEPEST_SHOWN = 8  # further in there would be no room for names


def left_of(depth: int) -> int:
    """Where the picture of a row in this many folders begins, in pixels from the sidebar's left."""
    return LEFT + STEP * min(depth, _DEEPEST_SHOWN)


class SidebarDelegate(QStyledItemDelegate):
    def __init__(
        self, theme: Theme, fonts: Fonts, icons: Icons, feed_icons: FeedIcons, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._feed_icons = theme, icons, feed_icons
        self._font, self._heading, self._small = QFont(fonts.sans), QFont(fonts.sans), QFont(fonts.sans)
        self._font.setPixelSize(14)
        self._heading.setPixelSize(12)
        self._heading.setWeight(QFont.Weight.DemiBold)
        self._small.setPixelSize(12)
        self._metrics, self._small_metrics = QFontMetricsF(self._font), QFontMetricsF(self._small)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: SidebarEntry = index.data(ENTRY)
        return QSize(120, round(self._metrics.height() + (26 if entry.view is None else 15)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry: SidebarEntry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.view is None:
            self._paint_heading(painter, rect, entry)
        else:
            self._paint_row(painter, rect, entry, left_of(index.data(DEPTH)), state)
        painter.restore()

    # the name is typed in its own place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("rowEditor")
        editor.setFont(self._font)
        editor.setAccessibleName(str(index.data()))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        left = rect.left() + left_of(index.data(DEPTH)) + _PICTURE + _GAP - 6
        editor.setGeometry(left, rect.top() + 2, max(rect.right() - 12 - left, 60), rect.height() - 4)

    # parts

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: SidebarEntry) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(self._theme.soft))
        area = QRectF(rect).adjusted(LEFT, 0, -12, -6)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.title)

    def _paint_row(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, left: int, state: QStyle.StateFlag
    ) -> None:
        theme = self._theme
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if is_chosen else theme.raised))
            painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -8, -1), 6, 6)
        self._paint_picture(painter, rect, entry, left, state)
        right = self._paint_count(painter, rect, entry)
        if entry.trouble:
            right -= 20
            ratio = painter.device().devicePixelRatio()
            sign = self._icons.pixmap("warning", 15, theme.soft, ratio)
            painter.drawPixmap(QPointF(right + 4, rect.center().y() - 7), sign)
        begin = rect.left() + left + _PICTURE + _GAP
        area = QRectF(begin, rect.top(), max(right - begin, 10), rect.height())
        is_over = entry.feed is not None and entry.feed.health.is_gone
        painter.setFont(self._font)
        painter.setPen(QColor(theme.soft if is_over else theme.ink))
        title = self._metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_count(self, painter: QPainter, rect: QRect, entry: SidebarEntry) -> float:
        """The right end of the room that is left."""
        if not entry.count:
            return rect.right() - _RIGHT
        count = number(entry.count)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.soft))
        painter.drawText(
            QRectF(rect).adjusted(0, 0, -_RIGHT, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count
        )
        return rect.right() - _RIGHT - self._small_metrics.horizontalAdvance(count) - 8

    def _paint_picture(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, left: int, state: QStyle.StateFlag
    ) -> None:
        at = QPointF(rect.left() + left, rect.center().y() - _PICTURE / 2 + 0.5)
        ratio = painter.device().devicePixelRatio()
        colour = self._theme.accent if state & QStyle.StateFlag.State_Selected else self._theme.soft
        if entry.kind is Kind.FOLDER:
            self._paint_fold(painter, at, QColor(colour), bool(state & QStyle.StateFlag.State_Open))
        elif entry.feed is not None:
            painter.drawPixmap(at + QPointF(1, 1), self._feed_icons.pixmap(entry.feed, 16, self._theme, ratio))
        else:
            painter.drawPixmap(at, self._icons.pixmap(entry.icon, _PICTURE, colour, ratio))

    def _paint_fold(self, painter: QPainter, at: QPointF, colour: QColor, is_open: bool) -> None:
        """Down for an open folder, to the right for a closed one."""
        pen = QPen(colour, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = at + QPointF(_PICTURE / 2, _PICTURE / 2)
        points = ((-4, -2), (0, 2.2), (4, -2)) if is_open else ((-2, -4), (2.2, 0), (-2, 4))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))
