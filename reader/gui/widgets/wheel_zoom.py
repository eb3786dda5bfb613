"""Ctrl and the wheel over a text: larger and smaller, by the same steps as the keys take."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

_NOTCH = 120  # eighths of a degree; a touchpad sends many small parts of one


class WheelZoom(QObject):
    """Of one view. Qt's own would make the letters larger that the view was laid out in, and forget it."""

    def __init__(self, view: QAbstractScrollArea, step: Callable[[int], object]) -> None:
        super().__init__(view)
        self._step, self._turned = step, 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QWheelEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return super().eventFilter(watched, event)
        turned = event.angleDelta().y()
        self._turned = turned + (self._turned if self._turned * turned > 0 else 0)
        while abs(self._turned) >= _NOTCH:
            sign = 1 if self._turned > 0 else -1
            self._turned -= sign * _NOTCH
            self._step(sign)
        return True
