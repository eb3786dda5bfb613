"""A window no larger than its screen, and on it: screens are swapped and taken away between two sessions."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME = QSize(4, 36)  # what a window manager may put around a window; it says so only later
_HELD = 60  # pixels of the title that must be in view, to take hold of the window


def fitted(window: QRect, room: QRect, least: QSize) -> QRect:
    """The place and size for a window, as near to its own as there is room for."""
    size = window.size().boundedTo(room.size() - _FRAME).expandedTo(least)
    if size == window.size() and room.intersects(QRect(window.topLeft(), QSize(window.width(), 1))):
        overlap = room.intersected(window)
        if overlap.width() >= min(_HELD, window.width()) and window.top() >= room.top():
            return window
    left = max(room.left(), min(window.left(), room.right() + 1 - size.width() - _FRAME.width()))
    top = max(room.top() + _FRAME.height(), min(window.top(), room.bottom() + 1 - size.height() - _FRAME.width()))
    return QRect(QPoint(left, top), size)


def fit_to_screen(window: QWidget) -> None:
    """Call before it is shown for the first time."""
    if window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        return
    place = fitted(window.geometry(), window.screen().availableGeometry(), window.minimumSizeHint())
    if place.size() != window.size():
        window.resize(place.size())
    if window.testAttribute(Qt.WidgetAttribute.WA_Moved) and place.topLeft() != window.geometry().topLeft():
        window.setGeometry(place)
