"""The names in the text as objects that a screen reader's own commands find, each where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible

from reader.domain.entity import ArticleMention
from reader.gui.reading.reading_highlights import Highlights
from reader.gui.reading.reading_place import ReadingPlace
from reader.gui.widgets.drawn_parts import DrawnParts
from reader.gui.words.kind_words import one_of_kind

if TYPE_CHECKING:
    from reader.gui.reading.reading_pane import ReadingPane


class ReadingNames(QObject):
    """Costs nothing until somebody listens; from then on a list beside the text, made at the next change of marks."""

    def __init__(self, pane: ReadingPane, place: ReadingPlace, highlights: Highlights) -> None:
        super().__init__(pane)
        self._pane, self._place, self._highlights = pane, place, highlights
        self._mentions: Sequence[ArticleMention] = ()
        self._numbers: list[int] = []
        self._list: DrawnParts | None = None

    def tell(self) -> None:
        """Other names, or others of them are shown; what each says is asked for when it is looked at."""
        if self._list is None:
            if not QAccessible.isActive():
                return
            self._list = DrawnParts(self._pane, self._said, self._rect, takes_focus=False)
            self._list.pressed.connect(self._press)
            self._list.lower()
            self._list.show()
        self.lie_over()
        name, mentions = QCoreApplication.translate("ReadingPane", "Names in the text"), self._highlights.mentions
        numbers = self._highlights.walked_mentions() if self._place.page is not None else []
        if mentions is not self._mentions or numbers != self._numbers or name != self._list.accessibleName():
            self._mentions, self._numbers = mentions, numbers
            self._list.show_parts(len(numbers))
            self._list.setAccessibleName(name)

    def lie_over(self) -> None:
        """The text has another place or size."""
        if self._list is not None:
            self._list.setGeometry(self._pane.viewport().geometry())

    def _said(self, row: int) -> str:
        mention = self._mentions[self._numbers[row]]
        return f"{mention.entity_name}, {one_of_kind(mention.kind)}"

    def _rect(self, row: int) -> QRect:
        """None for what is not laid out yet: looking at a name is no reason to lay out a long text up to it."""
        mention = self._mentions[self._numbers[row]]
        return self._place.rect_of(mention.start, mention.end)

    def _press(self, row: int) -> None:
        """As walking there and Enter."""
        if self._mentions is not self._highlights.mentions:
            return
        self._highlights.at_mention = self._numbers[row]
        if self._pane.go_to_mention(0):
            self._pane.mention_activated.emit(self._highlights.at_mention)
