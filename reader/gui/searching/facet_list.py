"""The names beside a search, for mouse and keys: a click narrows the search to them, with Alt it leaves them out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.gui.searching.facet_delegate import MINUS, FacetDelegate
from reader.gui.searching.facet_model import FacetModel
from reader.gui.searching.facet_rows import FacetRow, RowKind, Wanted
from reader.gui.widgets.mirroring import turned_key, turned_x
from reader.library.query_terms import Term

_CHOOSE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_SHUT_OUT = {Qt.Key.Key_Minus}
_REMOVE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class FacetList(QListView):
    """Enter or Space chooses, Minus or Alt+Enter leaves out, Delete undoes either; arrows walk over the rows, and left
    and right to the panes beside. Some desktops keep Alt+click to themselves: the minus at the end of the row under the
    pointer does the same."""

    wanted = Signal(object)  # Term
    dropped = Signal(object)  # Term
    more_wanted = Signal(object)  # Group
    left_for = Signal(int)  # the pane to the left (-1) or right (1)
    left = Signal()

    def __init__(self, model: FacetModel, delegate: FacetDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetList")
        self._facets = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self._stood_on: object = None
        self._stood_at = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._stand_again)

    @property
    def current(self) -> FacetRow | None:
        return self._facets.row_at(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keys one stands on a row at once."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self.current is None:
            self._move(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = turned_key(event.key()), self.current
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Down:
            self._move(1)
        elif key == Qt.Key.Key_Up:
            self._move(-1)
        elif key == Qt.Key.Key_Left:
            self.left_for.emit(-1)
        elif key == Qt.Key.Key_Right:
            self.left_for.emit(1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _CHOOSE and row is not None:
            self._choose(row, is_not=with_alt)
        elif key in _SHUT_OUT and row is not None:
            self._choose(row, is_not=True)
        elif key in _REMOVE:
            if row is not None and row.wanted is not Wanted.FREE:
                self.dropped.emit(row.term)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._facets.row_at(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            wide = self.viewport().width()
            self._choose(row, is_not=with_alt or turned_x(event.position().x(), wide) > wide - MINUS)

    def _choose(self, row: FacetRow, *, is_not: bool) -> None:
        if row.kind is RowKind.MORE:
            self.more_wanted.emit(row.group)
        elif row.kind is RowKind.VALUE:
            now = Wanted.OUT if is_not else Wanted.IN
            if row.wanted is now:
                self.dropped.emit(row.term)
            else:
                self.wanted.emit(Term(row.group, row.value, is_not))

    def _move(self, step: int) -> None:
        """To the next row that is no heading."""
        at = self.currentIndex().row() + step if self.currentIndex().isValid() else (0 if step > 0 else -1)
        rows = self._facets.rows
        while 0 <= at < len(rows) and rows[at].kind is RowKind.HEADING:
            at += step
        if 0 <= at < len(rows):
            self.setCurrentIndex(self._facets.index(at))
        elif step < 0:
            self.scrollToTop()

    def _remember(self) -> None:
        row = self.current
        self._stood_on = row.key if row is not None else None
        self._stood_at = self.verticalScrollBar().value()

    def _stand_again(self) -> None:
        """Other rows are no reason to lose one's place."""
        at = next((n for n, one in enumerate(self._facets.rows) if one.key == self._stood_on), -1)
        self.setAutoScroll(False)
        self.setCurrentIndex(self._facets.index(at) if at >= 0 else QModelIndex())
        self.setAutoScroll(True)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._stood_at)
        if self.hasFocus() and at >= 0:
            self.scrollTo(self.currentIndex())
        elif self.hasFocus():
            self._move(1)
