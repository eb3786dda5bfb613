"""The list on screen: rows of one height, so that where a row lies is a multiplication and not a loop over all rows.

QListView lays every row out (a call into the model for each of a million); this view never looks at what is not shown.
It is one all the same, because only for Qt's own kinds of views does Qt tell a screen reader of the rows.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from reader.gui.timeline_model import TimelineModel

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction


@dataclass(frozen=True, slots=True)
class Place:
    """Where the list stands: an article, and how far below the upper edge its row begins (pixels)."""

    article_id: int
    offset: int


class TimelineView(QListView):
    """`chosen` says which article a person moved to; restoring a selection says nothing."""

    chosen = QtSignal(int)
    entered_article = QtSignal()
    menu_wanted = QtSignal(QPoint)

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._row_height = 96
        self._is_restoring = False
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda _: self.entered_article.emit())

    def set_row_height(self, height: int) -> None:
        self._row_height = max(1, height)
        self.updateGeometries()
        self.viewport().update()

    # what a person stands on

    def current_id(self) -> int | None:
        return self._articles.id_at(self.currentIndex().row())

    def choose_row(self, row: int) -> bool:
        """Moves to a row as a key would; False if there is none."""
        if not 0 <= row < self._articles.rowCount():
            return False
        index = self._articles.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def restore(self, article_id: int | None, place: Place | None = None) -> None:
        """Stands on an article again without saying so, with its row, or another one's, at the same height."""
        self._is_restoring = True
        self.setAutoScroll(False)  # else a hidden list remembers to scroll to its current row when it is shown
        row = self._articles.row_of(article_id)
        self.setCurrentIndex(self._articles.index(row) if row >= 0 else QModelIndex())
        self.setAutoScroll(True)
        self._is_restoring = False
        self.updateGeometries()
        if place is not None and (at := self._articles.row_of(place.article_id)) >= 0:
            self.verticalScrollBar().setValue(at * self._row_height - place.offset)
        self.viewport().update()

    def place(self) -> Place | None:
        """The chosen row if it is in sight, else the first whole row in sight."""
        top, height = self.verticalOffset(), self.viewport().height()
        current = self.currentIndex()
        row = current.row() if current.isValid() else -1
        if not (row >= 0 and top <= row * self._row_height < top + height):
            row = -(-top // self._row_height)
        article_id = self._articles.id_at(row)
        return None if article_id is None else Place(article_id, row * self._row_height - top)

    def is_at_top(self) -> bool:
        return self.verticalOffset() == 0

    # what QAbstractItemView asks

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._is_restoring:
            return
        article_id = self._articles.id_at(current.row()) if current.isValid() else None
        if article_id is not None:
            self.chosen.emit(article_id)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self._rect(index.row())

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
        return self._articles.index(row) if 0 <= row < self._articles.rowCount() else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self._articles.rowCount()
        if not count:
            return QModelIndex()
        current = self.currentIndex()
        page = max(1, self.viewport().height() // self._row_height - 1)
        step = {
            Cursor.MoveDown: 1,
            Cursor.MoveNext: 1,
            Cursor.MoveUp: -1,
            Cursor.MovePrevious: -1,
            Cursor.MovePageDown: page,
            Cursor.MovePageUp: -page,
            Cursor.MoveHome: -count,
            Cursor.MoveEnd: count,
        }.get(action, 0)
        row = current.row() + step if current.isValid() else (count - 1 if action is Cursor.MoveEnd else 0)
        return self._articles.index(min(max(row, 0), count - 1))

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
        bar.setRange(0, max(0, self._articles.rowCount() * self._row_height - height))
        bar.setPageStep(height)
        bar.setSingleStep(max(1, self._row_height // 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        count = self._articles.rowCount()
        area, top = event.rect(), self.verticalOffset()
        first = max(0, (area.top() + top) // self._row_height)
        last = min(count - 1, (area.bottom() + top) // self._row_height)
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        current, pointed = self.currentIndex().row(), self._row_under_mouse()
        for row in range(first, last + 1):
            state = plain & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
            if row == current:
                state |= QStyle.StateFlag.State_Selected
                if self.hasFocus():
                    state |= QStyle.StateFlag.State_HasFocus
            if row == pointed:
                state |= QStyle.StateFlag.State_MouseOver
            option.state = state
            option.rect = self._rect(row)
            index = self._articles.index(row)
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _rect(self, row: int) -> QRect:
        return QRect(0, row * self._row_height - self.verticalOffset(), self.viewport().width(), self._row_height)

    def _row_under_mouse(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
