"""How a row of the sidebar looks: its picture or fold, its name, what is the matter with it, and its unread count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.entity_views import Rising
from reader.gui.sidebar.feed_icons import FeedIcons
from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry
from reader.gui.sidebar.sidebar_model import DEPTH, ENTRY, IS_CLOSED
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.measures import CAPTION, ROW
from reader.gui.theme.theme import Theme
from reader.gui.widgets.kind_mark import paint_kind
from reader.gui.widgets.mirroring import mirrored
from reader.gui.words.texts import number

Index = QModelIndex | QPersistentModelIndex

LEFT = 18  # where the pictures of the outermost rows begin
STEP = 14  # further in for each folder
_PICTURE = 18  # at the usual size of the window's text
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
        self.set_fonts(fonts)

    def set_fonts(self, fonts: Fonts) -> None:
        self._font, self._small = fonts.font(ROW), fonts.font(CAPTION)
        self._heading = fonts.font(CAPTION, QFont.Weight.DemiBold)
        self._picture = fonts.pixels(_PICTURE)
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
        painter = mirrored(painter, rect)
        if entry.view is None:
            self._paint_heading(painter, rect, entry, state, is_closed=bool(index.data(IS_CLOSED)))
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
        left = rect.left() + left_of(index.data(DEPTH)) + self._picture + _GAP - 6
        area = QRect(left, rect.top() + 2, max(rect.right() - 12 - left, 60), rect.height() - 4)
        editor.setGeometry(QStyle.visualRect(option.direction, rect, area))

    # parts

    def _paint_heading(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, state: QStyle.StateFlag, *, is_closed: bool
    ) -> None:
        """Its fold is seen where it is closed or pointed at."""
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(QRectF(rect).adjusted(8, rect.height() - self._metrics.height() - 8, -8, 0), 6, 6)
        painter.setFont(self._heading)
        painter.setPen(QColor(theme.soft))
        area = QRectF(rect).adjusted(LEFT, 0, -12, -6)
        metrics = QFontMetricsF(self._heading)
        has_fold = is_closed or bool(state & QStyle.StateFlag.State_MouseOver)
        room = area.width() - (self._picture + 4 if has_fold else 0)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
        if has_fold:
            left = area.left() + metrics.horizontalAdvance(title) + 4
            at = QPointF(left, area.bottom() - metrics.height() / 2 - self._picture / 2 + 0.5)
            self._paint_fold(painter, at, QColor(theme.soft), not is_closed)

    def _paint_row(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, left: int, state: QStyle.StateFlag
    ) -> None:
        theme = self._theme
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if is_chosen else theme.raised))
            painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -8, -1), 6, 6)
        if is_chosen and (theme.is_strong or state & QStyle.StateFlag.State_HasFocus):
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(theme.accent if has_focus else theme.ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(8.75, 1.75, -8.75, -1.75), 5.5, 5.5)
        self._paint_picture(painter, rect, entry, left, state)
        right = self._paint_count(painter, rect, entry)
        if entry.trouble:
            right -= 20
            ratio = painter.device().devicePixelRatio()
            sign = self._icons.pixmap("warning", 15, theme.soft, ratio)
            painter.drawPixmap(QPointF(right + 4, rect.center().y() - 7), sign)
        begin = rect.left() + left + self._picture + _GAP
        area = QRectF(begin, rect.top(), max(right - begin, 10), rect.height())
        is_over = entry.feed is not None and entry.feed.health.is_gone
        painter.setFont(self._font)
        painter.setPen(QColor(theme.soft if is_over else theme.ink))
        title = self._metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_count(self, painter: QPainter, rect: QRect, entry: SidebarEntry) -> float:
        """The right end of the room that is left. What rises has an arrow."""
        if not entry.count:
            return rect.right() - _RIGHT
        is_rising = isinstance(entry.entity, Rising)
        count = number(entry.count)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.soft))
        painter.drawText(
            QRectF(rect).adjusted(0, 0, -_RIGHT, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count
        )
        left = rect.right() - _RIGHT - self._small_metrics.horizontalAdvance(count) - 8
        if is_rising:
            self._paint_arrow(painter, QPointF(left + 1, rect.center().y() + 0.5))
            left -= 12
        return left

    def _paint_arrow(self, painter: QPainter, middle: QPointF) -> None:
        pen = QPen(QColor(self._theme.accent), 1.7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = ((-4, 3), (-1, 0), (1, 1.5), (4, -3))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in ((1.4, -3), (4, -3), (4, -0.4))]))

    def _paint_picture(
        self, painter: QPainter, rect: QRect, entry: SidebarEntry, left: int, state: QStyle.StateFlag
    ) -> None:
        at = QPointF(rect.left() + left, rect.center().y() - self._picture / 2 + 0.5)
        ratio = painter.device().devicePixelRatio()
        colour = self._theme.accent if state & QStyle.StateFlag.State_Selected else self._theme.soft
        if entry.kind is Kind.FOLDER:
            self._paint_fold(painter, at, QColor(colour), bool(state & QStyle.StateFlag.State_Open))
        elif entry.entity is not None:
            paint_kind(painter, at + QPointF(self._picture / 2, self._picture / 2), self._theme, entry.entity.kind)
        elif entry.feed is not None:
            icon = self._feed_icons.pixmap(entry.feed, self._picture - 2, self._theme, ratio)
            painter.drawPixmap(at + QPointF(1, 1), icon)
        else:
            painter.drawPixmap(at, self._icons.pixmap(entry.icon, self._picture, colour, ratio))

    def _paint_fold(self, painter: QPainter, at: QPointF, colour: QColor, is_open: bool) -> None:
        """Down for an open folder, to the right for a closed one."""
        pen = QPen(colour, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = at + QPointF(self._picture / 2, self._picture / 2)
        points = ((-4, -2), (0, 2.2), (4, -2)) if is_open else ((-2, -4), (2.2, 0), (-2, 4))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))
