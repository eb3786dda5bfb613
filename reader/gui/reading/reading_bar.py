"""A scroll bar that shows where in the article the names and hits are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.gui.widgets.mirroring import mirrored

_HEIGHT = 2.5


class Tick(NamedTuple):
    """`at` is 0 at the top of the article and 1 at its end. A wide tick is a hit."""

    at: float
    colour: str
    is_wide: bool = False


class ReadingBar(QScrollBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.ticks: Sequence[Tick] = ()

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        if ticks != self.ticks:
            self.ticks = ticks
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() == self.minimum():  # all of the article is in view: there is nothing to find
            return
        super().paintEvent(event)
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, room = self.width(), self.height() - _HEIGHT - 4
        for tick in self.ticks:
            painter.setBrush(QColor(tick.colour))
            left = 2.0 if tick.is_wide else width * 0.52
            painter.drawRoundedRect(QRectF(left, 2 + tick.at * room, width - 2 - left, _HEIGHT), 1, 1)
