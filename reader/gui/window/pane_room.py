"""Makes the pane with the focus wider or narrower, as dragging its edge does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

_STEP = 40  # pixels


def give_room(focus: QWidget | None, step: int) -> bool:
    """One step more (+1) or less (-1) for the pane that `focus` is in; False where there is no edge to move."""
    pane = focus
    while pane is not None and not isinstance(pane.parentWidget(), QSplitter):
        pane = pane.parentWidget()
    splitter = pane.parentWidget() if pane is not None else None
    if pane is None or not isinstance(splitter, QSplitter):
        return False
    at = splitter.indexOf(pane)
    shown = [n for n in range(splitter.count()) if (one := splitter.widget(n)) is not None and not one.isHidden()]
    after, before = [n for n in shown if n > at], [n for n in shown if n < at]
    if not after and not before:
        return give_room(splitter, step)
    edge, direction = (after[0], 1) if after else (at, -1)
    splitter.moveSplitter(_place(splitter, edge) + direction * step * _STEP, edge)
    return True


def _place(splitter: QSplitter, edge: int) -> int:
    """Where an edge is, from the side where the splitter begins. A thin one has a wider handle, to be caught by."""
    handle, width = splitter.handle(edge), splitter.handleWidth()
    if splitter.orientation() is Qt.Orientation.Vertical:
        return handle.y() + (handle.height() - width) // 2
    left = handle.x() + (handle.width() - width) // 2
    return left if splitter.isLeftToRight() else splitter.width() - width - left
