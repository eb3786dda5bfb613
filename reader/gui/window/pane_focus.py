"""Walking between the panes with the keyboard, and making room: only the article, or the whole screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class PaneFocus:
    """The panes from left to right; hidden ones are passed over."""

    def __init__(self, panes: Sequence[QWidget]) -> None:
        self._panes = list(panes)

    def add(self, pane: QWidget) -> None:
        self._panes.append(pane)

    def move(self, step: int, goes_round: bool = False) -> None:
        shown = [pane for pane in self._panes if pane.isVisible()]
        if not shown:
            return
        at = next((n for n, pane in enumerate(shown) if _has_focus(pane)), None)
        if at is None:
            target = 0 if step > 0 else len(shown) - 1
        else:
            target = (at + step) % len(shown) if goes_round else min(max(at + step, 0), len(shown) - 1)
        shown[target].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _has_focus(pane: QWidget) -> bool:
    focus = pane.window().focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


class Zen:
    """Hides everything but the article, and brings back what was there before."""

    def __init__(self, others: Sequence[QWidget]) -> None:
        self._others = list(others)
        self._hidden: list[QWidget] = []

    @property
    def is_on(self) -> bool:
        return bool(self._hidden)

    def add(self, other: QWidget) -> None:
        self._others.append(other)

    def turn(self) -> None:
        if self._hidden:
            for widget in self._hidden:
                widget.show()
            self._hidden = []
        else:
            self._hidden = [widget for widget in self._others if not widget.isHidden()]
            for widget in self._hidden:
                widget.hide()
