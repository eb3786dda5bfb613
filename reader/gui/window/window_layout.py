"""Where the parts of the window lie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from reader.gui.commands.actions import Actions


def below_each_other(frame: QWidget, *parts: QWidget, tall: QWidget) -> QWidget:
    """The parts in a column without gaps; `tall` takes the room that is left."""
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is tall else 0)
    return frame


_SHARES = (2, 3)  # of the height, for the list and the article below it
_LOW = (130, 160)  # pixels, the least of each
_READABLE = 420  # pixels of the article that larger names beside it leave


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
        self._list, self._article = list_column, article
        self._over = QSplitter(Qt.Orientation.Vertical)  # in use while the article lies below the list
        self._over.setHandleWidth(1)
        self._over.setChildrenCollapsible(False)
        self._over.splitterMoved.connect(self.splitterMoved)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._widths = tuple(self.sizes())
        self.splitterMoved.connect(lambda *_: self._note())

    def set_widths(self, widths: Sequence[int]) -> None:
        self._widths = tuple(widths)
        self.setSizes([*widths[:2], sum(widths[2:])] if self.is_article_below else list(widths))

    def widths(self) -> tuple[int, ...]:
        return self._widths

    def widen_sides(self, factor: float) -> None:
        """The two columns of names are so much wider as their text has become, as far as one can still read beside
        them."""
        self._widths = (*(round(width * factor) for width in self._widths[:2]), *self._widths[2:])
        sizes, wanted = self.sizes(), [*self._widths]
        beside = sum(self._widths[n] for n in range(2, len(sizes) - 1) if sizes[n])
        sides = sum(self._widths[n] for n in (0, 1) if sizes[n])
        share = min(1.0, max(sum(sizes) - beside - _READABLE, 0) / max(sides, 1))
        wanted[:2] = [round(width * share) for width in self._widths[:2]]
        room = sum(sizes) - sum(wanted[n] for n, size in enumerate(sizes[:-1]) if size)
        self.setSizes([*wanted[: len(sizes) - 1], max(room, self._least)])

    @property
    def is_article_below(self) -> bool:
        return self._over.count() > 0

    def put_article(self, *, below: bool) -> bool:
        """Below the list, both as wide as there is room, or beside it. The focus stays where it is. False if the
        article lies there already."""
        if below == self.is_article_below:
            return False
        focus = self.window().focusWidget()
        if below:
            self._over.addWidget(self._list)
            self._over.addWidget(self._article)
            for place, share in enumerate(_SHARES):
                self._over.setStretchFactor(place, share)
            self.addWidget(self._over)
            self.setStretchFactor(2, 1)
            self._over.show()
            self._list.setMinimumHeight(_LOW[0])  # what is hidden in it (a page to choose feeds from) asks for more
            self._article.setMinimumHeight(_LOW[1])
        else:
            for place, widget in ((2, self._list), (3, self._article)):
                self.insertWidget(place, widget)
            self.setStretchFactor(3, 1)
            self._over.setParent(None)
            for widget in (self._list, self._article):
                widget.setMinimumHeight(0)
        self.set_widths(self._widths)
        if focus is not None:
            focus.setFocus()
        return True

    def heights(self) -> tuple[int, ...]:
        """Of the list and of the article below it; none while it lies beside it."""
        return tuple(self._over.sizes()) if self.is_article_below else ()

    def set_heights(self, heights: Sequence[int]) -> None:
        self._over.setSizes(list(heights) or [100 * share for share in _SHARES])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sizes = self.sizes()
        beside = [n for n, size in enumerate(sizes[:-1]) if size]
        room = sum(sizes) - sum(self._widths[n] for n in beside)
        if room >= self._least and any(sizes[n] < self._widths[n] for n in beside):
            self.setSizes([*self._widths[: len(sizes) - 1], room])

    def _note(self) -> None:
        sizes = [*self.sizes()[:2], 0, 0] if self.is_article_below else self.sizes()
        self._widths = tuple(now or before for now, before in zip(sizes, self._widths, strict=True))


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
