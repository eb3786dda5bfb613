"""The list under the search field: it never has the focus, and takes nothing until a row is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.searching.completer_rows import Completion
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import Theme
from reader.gui.widgets.mirroring import mirrored, turned_x
from reader.gui.widgets.row_model import Index, RowModel
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.texts import as_tip, translate

COMPLETION = Qt.ItemDataRole.UserRole + 1
_ROW, _PAD = 31, 5
_FORGET = 34  # pixels at the right of a search of before


class CompleterModel(RowModel[Completion]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.heard
            case Qt.ItemDataRole.ToolTipRole if row.search:
                return as_tip(f"{row.search}\n" + translate("Completer", "Shift+Delete forgets this search."))
            case _ if role == COMPLETION:
                return row
        return None


class CompleterList(QListView):
    """Lies over the window, under the field."""

    taken = Signal(object)  # Completion
    forgotten = Signal(object)  # Completion

    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("completer")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = CompleterModel(self)
        self._delegate = _Delegate(theme, fonts, icons, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.set_texts()
        self.hide()

    @property
    def chosen(self) -> Completion | None:
        index = self.currentIndex()
        return self._rows.rows[index.row()] if self.isVisible() and index.isValid() else None

    @property
    def shown(self) -> tuple[Completion, ...]:
        return self._rows.rows if not self.isHidden() else ()

    def show_rows(self, rows: Sequence[Completion], under: QWidget) -> None:
        """Below that widget, as wide as it; hidden when there is nothing to offer."""
        kept = self.chosen
        self._rows.show(rows)
        if not rows:
            self.hide()
            return
        window = self._window
        place = under.mapTo(window, QPoint(0, under.height() + 3))
        wide = min(max(under.width(), 420), window.width() - 12)
        left = min(max(place.x(), 6), window.width() - wide - 6)
        room = window.height() - place.y() - 12
        self.setGeometry(
            left, place.y(), wide, min(len(rows) * self._delegate.row + 2 * _PAD + 2, max(room, 2 * self._delegate.row))
        )
        at = rows.index(kept) if kept in rows else -1
        self.setCurrentIndex(self._rows.index(at) if at >= 0 else QModelIndex())
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Down from the last row or up from the first is no row again."""
        last = self._rows.rowCount() - 1
        at = self.currentIndex().row() if self.currentIndex().isValid() else -1
        at = (last if step < 0 else 0) if at < 0 else at + step
        self.setCurrentIndex(self._rows.index(at) if 0 <= at <= last else QModelIndex())

    def set_fonts(self, fonts: Fonts) -> None:
        self._delegate.set_fonts(fonts)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def set_texts(self) -> None:
        self.setAccessibleName(translate("Completer", "Suggestions"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self._rows.rows[index.row()]
        wide = self.viewport().width()
        is_forget = bool(row.search) and turned_x(event.position().x(), wide) > wide - _FORGET
        (self.forgotten if is_forget else self.taken).emit(row)


class _Delegate(QStyledItemDelegate):
    """Picture, what is offered, and at the right what it is."""

    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._icons = theme, icons
        self.set_fonts(fonts)

    def set_fonts(self, fonts: Fonts) -> None:
        self.row = fonts.pixels(_ROW)
        self._font, self._small, self._mono = QFont(fonts.sans), QFont(fonts.sans), QFont(fonts.mono)
        self._font.setPixelSize(fonts.pixels(14))
        self._mono.setPixelSize(fonts.pixels(13))
        self._small.setPixelSize(fonts.pixels(12))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: Completion = index.data(COMPLETION)
        theme = self.theme
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = mirrored(painter, rect)
        if is_chosen or is_under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if is_chosen else theme.panel))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 5, 5)
        self._paint_sign(painter, rect, row)
        left, right = rect.left() + 40, rect.right() - 14
        if row.search and (is_chosen or is_under):
            self._paint_cross(painter, QPointF(right - 5, rect.center().y() + 0.5))
            right -= 22
        title_font = self._mono if row.goes_on else self._font
        metrics, small = QFontMetricsF(title_font), QFontMetricsF(self._small)
        needed = min(metrics.horizontalAdvance(row.title), (right - left) * 0.75)
        note = small.elidedText(row.note, Qt.TextElideMode.ElideRight, right - left - needed - 16)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.soft))
        area = QRectF(left, rect.top(), right - left, rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        painter.setFont(title_font)
        painter.setPen(QColor(theme.ink))
        wide = right - left - (small.horizontalAdvance(note) + 16 if note else 0)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRect, row: Completion) -> None:
        """A name has the colour and line of its kind, as in the text."""
        middle = QPointF(rect.left() + 22, rect.center().y() + 0.5)
        if row.entity is not None:
            mark = self.theme.entities[row.entity]
            font = QFont(self._small)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(mark.colour))
            painter.drawText(
                QRectF(middle.x() - 9, middle.y() - 10, 18, 16), Qt.AlignmentFlag.AlignCenter, row.title[:1]
            )
            paint_underline(painter, middle + QPointF(-7, 8), 14, QColor(mark.colour), mark.underline)
        elif row.icon:
            ratio = painter.device().devicePixelRatio()
            sign = self._icons.pixmap(row.icon, 17, self.theme.soft, ratio)
            painter.drawPixmap(middle - QPointF(8.5, 8.5), sign)

    def _paint_cross(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(QPen(QColor(self.theme.soft), 1.4))
        for y in (-3.5, 3.5):
            painter.drawLine(middle + QPointF(-3.5, -y), middle + QPointF(3.5, y))
