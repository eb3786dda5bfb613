"""The sidebar on screen: one click or key press chooses what is listed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.fonts import Fonts
from reader.gui.icons import Icons
from reader.gui.sidebar_model import ENTRY, SidebarEntry, SidebarModel, View
from reader.gui.texts import number
from reader.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class Sidebar(QListView):
    """`view_chosen` says what a person wants listed; `show_view` moves there silently."""

    view_chosen = Signal(object)

    def __init__(self, model: SidebarModel, delegate: SidebarDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._view = View()
        self._is_silent = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        model.modelReset.connect(self._stand_again)
        self._stand_again()

    @property
    def view(self) -> View:
        return self._view

    def show_view(self, view: View) -> None:
        self._view = view
        self._stand_again()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        view = self._entries.view_at(current.row()) if current.isValid() else None
        if view is not None and view != self._view and not self._is_silent:
            self._view = view
            self.view_chosen.emit(view)

    def keyboardSearch(self, search: str) -> None:
        """Letters run commands."""

    def _stand_again(self) -> None:
        self._is_silent = True
        row = self._entries.row_of(self._view)
        self.setCurrentIndex(self._entries.index(row) if row >= 0 else QModelIndex())
        self._is_silent = False


class SidebarDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._font, self._heading = QFont(fonts.sans), QFont(fonts.sans)
        self._font.setPixelSize(14)
        self._heading.setPixelSize(12)
        self._heading.setWeight(QFont.Weight.DemiBold)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: SidebarEntry = index.data(ENTRY)
        height = QFontMetricsF(self._font).height()
        return QSize(120, round(height + (16 if entry.view is not None else 26)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry: SidebarEntry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.view is None:
            self._paint_heading(painter, rect, entry)
        else:
            self._paint_entry(painter, rect, entry, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: SidebarEntry) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(self._theme.soft))
        area = QRectF(rect).adjusted(18, 0, -12, -6)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.title)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: SidebarEntry, state: QStyle.StateFlag) -> None:
        theme = self._theme
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if is_chosen else theme.raised))
            painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -8, -1), 6, 6)
        ratio = painter.device().devicePixelRatio()
        picture = self._icons.pixmap(entry.icon, 18, theme.accent if is_chosen else theme.soft, ratio)
        painter.drawPixmap(QPointF(rect.left() + 18, rect.center().y() - 8.5), picture)
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        count = number(entry.count) if entry.count else ""
        right = rect.right() - 18 - (metrics.horizontalAdvance(count) + 8 if count else 0)
        area = QRectF(rect.left() + 45, rect.top(), max(right - rect.left() - 45, 10), rect.height())
        painter.setPen(QColor(theme.ink))
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        if count:
            painter.setPen(QColor(theme.soft))
            painter.drawText(
                QRectF(rect).adjusted(0, 0, -18, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count
            )
