"""A name from outside in a dialog: whole, or as much as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.gui.words.texts import in_a_line

_ROOM = 380  # pixels; the narrowest window is 800 wide, and words stand beside it


def fitting_name(widget: QWidget, name: str, room: int = _ROOM) -> str:
    return widget.fontMetrics().elidedText(in_a_line(name, 80), Qt.TextElideMode.ElideRight, room)
