"""Where the focus is: each widget that takes it, drawn with and without."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QWidget,
)

_AROUND = 4  # pixels: a ring may lie outside
_CURSOR = 3  # pixels in a row that differ are a ring or a ground; a text cursor is one wide


def unseen_focus(root: QWidget) -> list[str]:
    """The widgets in sight that look the same with the focus as without."""
    found = []
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not takes or not widget.isVisible() or not widget.isEnabled() or widget.window() is not root.window():
            continue
        if isinstance(widget, QScrollArea) or isinstance(widget.parent(), QComboBox | QAbstractSpinBox):
            continue  # what is in it has the focus; a field in a box is shown by the box
        if isinstance(widget, QAbstractItemView) and (widget.model() is None or not widget.model().rowCount()):
            continue
        if not _differs(widget):
            found.append(f"{type(widget).__name__}#{widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def _differs(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractItemView) and not widget.currentIndex().isValid():
        widget.setCurrentIndex(widget.model().index(0, 0))
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if QApplication.focusWidget() is not widget:
        return True  # it hands the focus on, and that one is looked at itself
    with_it = _picture(widget)
    widget.clearFocus()
    return with_it != _picture(widget)


def _picture(widget: QWidget) -> QImage:
    """With what lies around it: a frame may be drawn by its parent."""
    QApplication.sendPostedEvents()
    around = widget.parentWidget() or widget
    area = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return around.grab(area.intersected(around.rect())).toImage()
