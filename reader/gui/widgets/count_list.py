"""A list of names with how often each occurs: of entities, sources and spellings, and of what was opened before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.entity import EntityKind
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY, CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.widgets.mirroring import mirrored, turned_key, turned_x
from reader.gui.widgets.row_model import Index, RowModel
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import article_count, in_a_line, number

COUNTED = Qt.ItemDataRole.UserRole + 1
_SIDE = 14


@dataclass(frozen=True, slots=True)
class CountRow:
    """`note` stands softly after the text; `link` is what a click on the right end does, in words ('3 together')."""

    text: str
    count: int | None = None
    kind: EntityKind | None = None
    note: str = ""
    link: str = ""

    @property
    def heard(self) -> str:
        counted = self.link or (article_count(self.count) if self.count is not None else "")
        return ", ".join(filter(None, (self.text, one_of_kind(self.kind) if self.kind else "", self.note, counted)))


class CountModel(RowModel[CountRow]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.heard
            case _ if role == COUNTED:
                return row
        return None


class CountList(QListView):
    """`entered` (a click, Enter) and `linked` (a click at the right end, Ctrl+Enter) carry the number of the row;
    `left` says that Up was pressed on the first."""

    entered = QtSignal(int)
    linked = QtSignal(int)
    left = QtSignal()

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countList")
        self._rows = CountModel(self)
        self._delegate = _Delegate(theme, fonts, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)

    @property
    def rows(self) -> tuple[CountRow, ...]:
        return self._rows.rows

    def show_rows(self, rows: Sequence[CountRow]) -> None:
        """The row one stands on stays, as long as it is there; else the first."""
        at = self.currentIndex().row()
        kept = self.rows[at].text if 0 <= at < len(self.rows) else ""
        self._rows.show(rows)
        again = next((n for n, row in enumerate(self.rows) if row.text == kept), 0)
        if self.rows and self.currentIndex().row() != again:
            self.setCurrentIndex(self._rows.index(again))

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def step(self, step: int) -> None:
        at = min(max(self.currentIndex().row() + step, 0), len(self.rows) - 1)
        if self.rows:
            self.setCurrentIndex(self._rows.index(at))

    def sizeHint(self) -> QSize:
        return QSize(200, 5 * self._delegate.height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, key = self.currentIndex().row(), turned_key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            is_linked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.linked if is_linked else self.entered).emit(at)
        elif key == Qt.Key.Key_Up and at <= 0:
            self.left.emit()
        elif key == Qt.Key.Key_Left or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page's: another pane, another side
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters run commands."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.rows[index.row()]
        wide = self._delegate.end_width(row)
        room = self.viewport().width()
        is_at_end = bool(row.link) and turned_x(event.position().x(), room) > room - _SIDE - wide - 6
        (self.linked if is_at_end else self.entered).emit(index.row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, fonts: Fonts, view: CountList) -> None:
        super().__init__(view)
        self.theme = theme
        self._font, self._small_font = fonts.font(BODY), fonts.font(CAPTION)
        self._metrics, self._small = QFontMetricsF(self._font), QFontMetricsF(self._small_font)
        self.height = round(self._metrics.height() + 14)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.height)

    def end_width(self, row: CountRow) -> float:
        return self._small.horizontalAdvance(_end(row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = index.data(COUNTED), self.theme
        box, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = mirrored(painter, box)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        is_pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        if is_current or is_pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if is_current else theme.raised))
            painter.drawRoundedRect(box.adjusted(4, 1, -4, -1), 5, 5)
            if is_current and state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(QColor(theme.accent))
                painter.drawRoundedRect(QRectF(box.left() + 4, box.top() + 5, 3, box.height() - 10), 1.5, 1.5)
        inside = box.adjusted(_SIDE, 0, -_SIDE, 0)
        ending = _end(row)
        painter.setFont(self._small_font)
        painter.setPen(QColor(theme.link if row.link else theme.soft))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, ending)
        inside.setRight(inside.right() - self.end_width(row) - 12)
        self._paint_text(painter, inside, row)
        painter.restore()

    def _paint_text(self, painter: QPainter, inside: QRectF, row: CountRow) -> None:
        theme = self.theme
        text = self._metrics.elidedText(in_a_line(row.text, 200), Qt.TextElideMode.ElideRight, inside.width())
        wide = self._metrics.horizontalAdvance(text)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if row.kind is not None:
            mark = theme.entities[row.kind]
            line = QPointF(inside.left(), inside.center().y() + self._metrics.height() / 2 - 1)
            paint_underline(painter, line, wide, QColor(mark.colour), mark.underline)
        note = in_a_line(row.note, 120)
        room = inside.width() - wide - 10
        if note and room > 40:
            painter.setFont(self._small_font)
            painter.setPen(QColor(theme.soft))
            area = QRectF(inside.left() + wide + 10, inside.top(), room, inside.height())
            said = self._small.elidedText(note, Qt.TextElideMode.ElideRight, room)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)


def _end(row: CountRow) -> str:
    return row.link or (number(row.count) if row.count is not None else "")
