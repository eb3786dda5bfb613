"""How a dialog is shown: over the window, which goes on, and gone when it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog
from shiboken6 import isValid


def is_open(dialog: QDialog) -> bool:
    """Whether it is there to be told something that took a while: closed, it is deleted."""
    return isValid(dialog) and dialog.isVisible()


def show(dialog: QDialog) -> None:
    """Nothing of it is kept after it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    for view in dialog.findChildren(QAbstractItemView):
        view.scheduleDelayedItemsLayout()  # its rows were measured before they had their style
