"""The parts of a drawing - a bar, a dot, a name in a text - as rows of a list that lies unseen over it, to be heard.

A screen reader finds its way along objects only. Objects made in Python (QAccessible.installFactory) end the program
in a crash where Qt outlives one of them; the rows of Qt's own lists are made when asked for, and go when they should.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from shiboken6 import Shiboken

from reader.gui.widgets.announcing import say_row

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QRegion(-2, -2, 1, 1)  # as a mask: nothing of the list is painted, and nothing under it scrolls slower


class DrawnParts(QListView):
    """`said` is what is heard of a part and `place` where it is drawn, in pixels of this list; both are asked for only
    when somebody listens. `pressed` carries the part that a screen reader's own command acted on.

    With `takes_focus` the list has the focus in place of the drawing, which gets the keys and the turns of focus all
    the same: so every system knows which part the keys are at."""

    pressed = Signal(int)

    def __init__(
        self, drawing: QWidget, said: Callable[[int], str], place: Callable[[int], QRect], *, takes_focus: bool = True
    ) -> None:
        super().__init__(drawing)
        self._drawing, self._place, self._rows, self._takes_focus = drawing, place, _Rows(said), takes_focus
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMask(_NOWHERE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if takes_focus else Qt.FocusPolicy.NoFocus)
        if takes_focus:
            drawing.setFocusProxy(self)

    def show_parts(self, count: int) -> None:
        """Others, or the same ones that say something else."""
        if self._takes_focus:
            self.setAccessibleName(self._drawing.accessibleName())
        self._rows.show(count)

    def stand_at(self, part: int) -> None:
        """The keys are at this one; -1 for none."""
        if part != self.currentIndex().row():
            self.selectionModel().setCurrentIndex(self._rows.index(part), QItemSelectionModel.SelectionFlag.NoUpdate)

    # heard

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)  # QListView's knows of no row that it did not lay out
        say_row(self, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Nobody can select here but who listens: it is how Qt says that a row was pressed."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        rows = [index.row() for index in selected.indexes()]
        if rows:
            QTimer.singleShot(0, self, lambda: self._press(rows[0]))  # what follows may end this row, still at work

    def _press(self, row: int) -> None:
        self.clearSelection()
        if row < self._rows.rowCount():
            self.pressed.emit(row)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The drawing's, which gets it next."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if Shiboken.isValid(self._drawing):
            self._drawing.focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if Shiboken.isValid(self._drawing):  # what is being taken apart loses its focus first
            self._drawing.focusOutEvent(event)

    # what QListView would lay out

    def visualRect(self, index: Index) -> QRect:
        if not 0 <= index.row() < self._rows.rowCount():
            return QRect()
        return self._place(index.row()).translated(-self.viewport().pos())  # a style may give it a border

    def indexAt(self, point: QPoint) -> QModelIndex:
        """For a screen reader that asks what is under the pointer."""
        rows = (self._rows.index(row) for row in range(self._rows.rowCount()))
        return next((row for row in rows if self.visualRect(row).contains(point)), QModelIndex())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Nothing scrolls."""

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """There are no bars."""


class _Rows(QAbstractListModel):
    def __init__(self, said: Callable[[int], str]) -> None:
        super().__init__()
        self._said, self._count = said, 0

    def show(self, count: int) -> None:
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0), self.index(count - 1), [Qt.ItemDataRole.AccessibleTextRole])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        is_heard = role == Qt.ItemDataRole.AccessibleTextRole and 0 <= index.row() < self._count
        return self._said(index.row()) if is_heard else None
