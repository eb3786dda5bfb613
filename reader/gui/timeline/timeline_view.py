"""The list on screen: which article a person stands on, and how that is found again after another answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from reader.gui.timeline.timeline_model import TimelineModel
from reader.gui.widgets.even_rows import EvenRows, Index


@dataclass(frozen=True, slots=True)
class Place:
    """Where the list stands: an article, and how far below the upper edge its row begins (pixels)."""

    article_id: int
    offset: int


class TimelineView(EvenRows):
    """`chosen` says which article a person moved to; restoring a selection says nothing."""

    chosen = QtSignal(int)
    entered_article = QtSignal()
    menu_wanted = QtSignal(QPoint)

    _is_restoring = False  # QListView tells of a row while it gets its model

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(model, row_height=96, parent=parent)
        self._articles = model
        self.doubleClicked.connect(lambda _: self.entered_article.emit())

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

    # what Qt tells

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._is_restoring:
            return
        article_id = self._articles.id_at(current.row()) if current.isValid() else None
        if article_id is not None:
            self.chosen.emit(article_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:  # it is about the row one stands on, in sight or not
            self.scrollTo(self.currentIndex())
            if self.currentIndex().isValid():
                self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())
