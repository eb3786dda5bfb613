"""Where the parts of the window lie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from reader.gui.actions import Actions


def below_each_other(frame: QWidget, *parts: QWidget, tall: QWidget) -> QWidget:
    """The parts in a column without gaps; `tall` takes the room that is left."""
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is tall else 0)
    return frame


class SideBySide(QSplitter):
    """Three columns; the article takes what the window grows. It remembers how wide a hidden one was."""

    def __init__(self, sidebar: QWidget, list_column: QWidget, article: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        for widget, least, stretch in ((sidebar, 130, 0), (list_column, 240, 0), (article, 300, 1)):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._widths = tuple(self.sizes())
        self.splitterMoved.connect(lambda *_: self.widths())

    def set_widths(self, widths: Sequence[int]) -> None:
        self._widths = tuple(widths)
        self.setSizes(list(widths))

    def widths(self) -> tuple[int, ...]:
        self._widths = tuple(now or before for now, before in zip(self.sizes(), self._widths, strict=True))
        return self._widths


def make_toolbar(actions: Actions, search_bar: QWidget) -> QToolBar:
    """What concerns the list on the left, the search in the middle, what concerns the article on the right."""
    toolbar = QToolBar()
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(20, 20))
    actions.add_to_toolbar(toolbar, ["sidebar", "refresh", "mark_all_read"])
    for widget in (_spring(), search_bar, _spring()):
        toolbar.addWidget(widget)
    actions.add_to_toolbar(toolbar, ["highlights", "text_menu", "toggle_star", "open_in_browser"])
    return toolbar


def _spring() -> QWidget:
    spring = QFrame()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring
