"""The articles of an entity on screen, with the keys of a side of its page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.gui.entity.passage_delegate import PassageDelegate
from reader.gui.entity.passage_model import PassageModel
from reader.gui.widgets.even_rows import EvenRows
from reader.gui.widgets.mirroring import turned_key


class PassageList(EvenRows):
    """`entered` (a click, Enter) carries the article; `left` says that Up was pressed on the first row."""

    entered = Signal(int)
    left = Signal()

    def __init__(self, model: PassageModel, delegate: PassageDelegate, parent: QWidget | None = None) -> None:
        super().__init__(model, delegate.row_height, keeps_chosen=False, parent=parent)
        self.setObjectName("passageList")
        self._passages = model
        self.setItemDelegate(delegate)

    def choose_row(self, row: int) -> None:
        if 0 <= row < self._passages.rowCount():
            self.setCurrentIndex(self._passages.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self._enter(at)
        elif event.key() == Qt.Key.Key_Up and at <= 0:
            self.left.emit()
        elif turned_key(event.key()) == Qt.Key.Key_Left or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the page's: another pane, another side
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._enter(index.row())

    def _enter(self, row: int) -> None:
        article_id = self._passages.id_at(row)
        if article_id is not None:
            self.entered.emit(article_id)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """All rows are painted again: a page of them costs less than to know which have moved."""
        self.viewport().update()
