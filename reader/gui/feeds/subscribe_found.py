"""The feeds found at an address, each with a tick, its address and the titles of its newest items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.feed import FoundFeed
from reader.gui.words.subscribe_addresses import same_place, shown
from reader.gui.words.texts import as_tip, in_a_line, number, translate

MOST_FOUND = 40
_MOST_TITLES = 3
_INDENT = 26  # pixels: below the words of the tick


class FoundRow(QFrame):
    """One feed. What is subscribed to already cannot be ticked."""

    def __init__(self, found: FoundFeed, is_known: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foundFeed")
        self.found, self.is_known = found, is_known
        name = in_a_line(found.title, 120) or shown(found.url)
        self.tick = QCheckBox(name.replace("&", "&&"))
        self.tick.setObjectName("foundTitle")
        self.tick.setEnabled(not is_known)
        self.tick.setToolTip(as_tip(found.url))
        said = [shown(found.url)]
        if is_known:
            said.append(translate("Subscribe", "you have this feed already"))
        elif found.count:
            said.append(items(found.count))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(2)
        column.addWidget(self.tick)
        column.addWidget(_Line(" · ".join(said), "foundAddress"))
        titles = [in_a_line(title, 160) for title in found.items[:_MOST_TITLES]]
        for title in titles:
            if title:
                column.addWidget(_Line(f"–  {title}", "foundItem"))
        self.tick.setAccessibleDescription(". ".join([*said, *titles]))


def items(count: int) -> str:
    if count == 1:
        return translate("Subscribe", "1 article")
    return translate("Subscribe", "{n} articles").format(n=number(count))


class _Line(QLabel):
    """One line, cut where there is no more room."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIndent(_INDENT)
        self.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _INDENT - 4
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class FoundFeeds(QScrollArea):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foundFeeds")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: list[FoundRow] = []

    @property
    def rows(self) -> Sequence[FoundRow]:
        return self._rows

    @property
    def chosen(self) -> list[FoundFeed]:
        return [row.found for row in self._rows if row.tick.isChecked()]

    def order_after(self, before: QWidget) -> None:
        """Tab comes here from `before`: what is made last would be gone to last, after the buttons."""
        for row in self._rows:
            self.setTabOrder(before, row.tick)
            before = row.tick

    def set_found(self, found: Sequence[FoundFeed], known: Iterable[str]) -> None:
        """`known` are the addresses of all feeds there are; the first that is new is ticked."""
        places = {same_place(url) for url in known}
        self._rows = [FoundRow(one, same_place(one.url) in places) for one in found[:MOST_FOUND]]
        inner = QWidget()
        inner.setObjectName("foundInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in self._rows:
            column.addWidget(row)
            row.tick.toggled.connect(lambda _: self.changed.emit())
        column.addStretch(1)
        self.setWidget(inner)
        first = next((row for row in self._rows if not row.is_known), None)
        if first is not None:
            first.tick.setChecked(True)
        self.changed.emit()
