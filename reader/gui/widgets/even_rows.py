"""A list with rows of one height, so that where a row lies is a multiplication and not a loop over all rows.

QListView lays every row out (a call into the model for each of a million); this view never looks at what is not shown.
It is one all the same, because only for Qt's own kinds of views does Qt tell a screen reader of the rows.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from reader.gui.widgets.announcing import say_row

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction


class EvenRows(QListView):
    """`row_height` is in pixels. Without `keeps_chosen`, the chosen row looks chosen only while the list has the
    focus."""

    def __init__(
        self, model: QAbstractItemModel, row_height: int, keeps_chosen: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._row_height, self._keeps_chosen = model, row_height, keeps_chosen
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)

    def set_row_height(self, height: int) -> None:
        self._row_height = max(1, height)
        self.updateGeometries()
        self.viewport().update()

    # what QAbstractItemView asks

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)  # QListView's tells who hears it of no row
        say_row(self, current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        say_row(self, self.currentIndex().row())

    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        above = index.row() * self._row_height
        below = above + self._row_height - height
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((above + below) // 2)
        elif above < bar.value() or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(above)
        elif below > bar.value():
            bar.setValue(below)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self._row_height
        return self._rows.index(row, 0) if 0 <= row < self._rows.rowCount() else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self._rows.rowCount()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // self._row_height - 1)
        steps = {
            Cursor.MoveDown: 1, Cursor.MoveNext: 1, Cursor.MoveUp: -1, Cursor.MovePrevious: -1,
            Cursor.MovePageDown: page, Cursor.MovePageUp: -page, Cursor.MoveHome: -count, Cursor.MoveEnd: count,
        }  # fmt: skip
        at = self.currentIndex().row()
        row = at + steps.get(action, 0) if at >= 0 else (count - 1 if action is Cursor.MoveEnd else 0)
        return self._rows.index(min(max(row, 0), count - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def keyboardSearch(self, search: str) -> None:
        """Typing letters runs commands; looking for a title would read every row of the library."""

    def doItemsLayout(self) -> None:
        """Not QListView's, which looks at every row."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._rows.rowCount() * self._row_height - height))
        bar.setPageStep(height)
        bar.setSingleStep(max(1, self._row_height // 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A chosen row that was in sight stays in sight."""
        rect = self.visualRect(self.currentIndex())
        was_in_sight = rect.top() >= 0 and rect.bottom() < self.verticalScrollBar().pageStep()  # the height of before
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if was_in_sight:
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        area, top = event.rect(), self.verticalOffset()
        first = max(0, (area.top() + top) // self._row_height)
        last = min(self._rows.rowCount() - 1, (area.bottom() + top) // self._row_height)
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        current, pointed = self.currentIndex().row(), self._row_under_mouse()
        for row in range(first, last + 1):
            state = plain
            if row == current and (self._keeps_chosen or self.hasFocus()):
                state |= QStyle.StateFlag.State_Selected
            if row == current and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            if row == pointed:
                state |= QStyle.StateFlag.State_MouseOver
            option.state, option.rect = state, self._rect(row)
            self.itemDelegate().paint(painter, option, self._rows.index(row, 0))
        painter.end()

    def _rect(self, row: int) -> QRect:
        return QRect(0, row * self._row_height - self.verticalOffset(), self.viewport().width(), self._row_height)

    def _row_under_mouse(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
