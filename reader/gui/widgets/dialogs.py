"""How a dialog is shown: over the window, which goes on, and gone when it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog
from shiboken6 import isValid


def is_open(dialog: QDialog) -> bool:
    """Whether it is there to be told something that took a while: closed, it is deleted."""
    return isValid(dialog) and dialog.isVisible()


_PART = 0.96  # of its window that a dialog takes at most: a small screen has no room beside it


def make_room(dialog: QDialog) -> None:
    """A least width that was set hides that a wordier language or larger text needs more, and a layout asks for the
    height of its wrapped texts only by what it thinks it is wide."""
    layout = dialog.layout()
    if layout is None:
        return
    room = dialog.screen().availableGeometry().size() * _PART
    if dialog.minimumWidth():
        dialog.setMinimumWidth(min(max(dialog.minimumWidth(), layout.totalMinimumSize().width()), room.width()))
    if layout.hasHeightForWidth():
        needed = layout.totalHeightForWidth(dialog.width())
        dialog.resize(dialog.width(), min(max(dialog.height(), needed), room.height()))


def show(dialog: QDialog) -> None:
    """Nothing of it is kept after it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    parent = dialog.parentWidget()
    if parent is not None and dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.resize(dialog.size().boundedTo(parent.window().size() * _PART))
    dialog.open()
    make_room(dialog)
    for view in dialog.findChildren(QAbstractItemView):
        view.scheduleDelayedItemsLayout()  # its rows were measured before they had their style
