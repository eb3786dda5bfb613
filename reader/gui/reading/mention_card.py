"""Whether a name is sure, and when the pointer rests on one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.entity import ArticleMention

_PATIENCE = 400  # milliseconds over a name before it is explained
_SURE = 0.6  # confidence


def is_unsure(mention: ArticleMention) -> bool:
    """Whether the model found a name here but may well be wrong: it is marked faintly, and its card says so."""
    return mention.confidence < _SURE


class MentionHover(QObject):
    """Tells once the pointer has `rested` on a mention (its number), and when it `left` the one it was on."""

    rested = Signal(int)
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pointed = -1
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_PATIENCE)
        self._rested.timeout.connect(lambda: self.rested.emit(self.pointed))

    def shape_cursor(self, view: QWidget) -> None:
        """A hand over a mention."""
        shape = Qt.CursorShape.PointingHandCursor if self.pointed >= 0 else Qt.CursorShape.IBeamCursor
        if view.cursor().shape() != shape:
            view.setCursor(shape)

    def point_at(self, mention: int) -> None:
        """The number of the mention under the pointer, -1 for none."""
        if mention != self.pointed:
            self.pointed = mention
            self._rested.stop()
            self.left.emit()
            if mention >= 0:
                self._rested.start()
