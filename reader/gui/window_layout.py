"""Where the parts of the window lie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
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
    """Four columns; the article takes what the window grows. It remembers how wide the person made each, also while one
    is hidden or a narrow window leaves it less."""

    def __init__(self, sidebar: QWidget, facets: QWidget, list_column: QWidget, article: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        columns = ((sidebar, 130, 0), (facets, 120, 0), (list_column, 240, 0), (article, 300, 1))
        for widget, least, stretch in columns:
            widget.setMinimumWidth(least)
            self.addWidget(widget)
            self.setStretchFactor(self.count() - 1, stretch)
        self._least = columns[-1][1]  # of the article
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._widths = tuple(self.sizes())
        self.splitterMoved.connect(lambda *_: self._note())

    def set_widths(self, widths: Sequence[int]) -> None:
        self._widths = tuple(widths)
        self.setSizes(list(widths))

    def widths(self) -> tuple[int, ...]:
        return self._widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sizes = self.sizes()
        beside = [n for n, size in enumerate(sizes[:-1]) if size]
        room = sum(sizes) - sum(self._widths[n] for n in beside)
        if room >= self._least and any(sizes[n] < self._widths[n] for n in beside):
            self.setSizes([*self._widths[:-1], room])

    def _note(self) -> None:
        self._widths = tuple(now or before for now, before in zip(self.sizes(), self._widths, strict=True))


def make_toolbar(actions: Actions, search_bar: QWidget) -> QToolBar:
    """What concerns the list on the left, the search in the middle, what concerns the article on the right."""
    toolbar = QToolBar()
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(20, 20))
    actions.add_to_toolbar(toolbar, ["sidebar", "refresh", "mark_all_read"])
    for widget in (_spring(), search_bar):
        toolbar.addWidget(widget)
    actions.add_to_toolbar(toolbar, ["facets"])
    toolbar.addWidget(_spring())
    actions.add_to_toolbar(toolbar, ["highlights", "text_menu", "toggle_star", "open_in_browser"])
    return toolbar


def _spring() -> QWidget:
    spring = QFrame()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring
