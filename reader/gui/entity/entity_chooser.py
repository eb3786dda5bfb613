"""Another entity, found by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.domain.entity import Entity, EntityKind
from reader.gui.widgets.announcing import tell_choice
from reader.gui.widgets.nothing_found import NothingFound
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import article_count, in_a_line, translate

_ENTITY = Qt.ItemDataRole.UserRole + 1
_ROWS = 5
Found = Sequence[tuple[Entity, int]]
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class EntityChooser(QWidget):
    """`find` is asked with what is typed and answers by `show_found`, at once or later."""

    chosen = Signal()  # the current one is another

    def __init__(self, find: Callable[[str], object], *, but: int, prefers: EntityKind) -> None:
        super().__init__()
        self._find, self._but, self._prefers = find, but, prefers
        self.field, self._list = QLineEdit(), QListWidget()
        self._nothing = NothingFound(self._list, self.field)
        self.field.setPlaceholderText(translate("Correcting", "Find the other name"))
        self.field.setAccessibleName(translate("Correcting", "Find the other name"))
        self._list.setAccessibleName(translate("Correcting", "Names found"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(self._list.fontMetrics().height() * _ROWS * 3 // 2 + 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._list)
        self.setFocusProxy(self.field)
        tell_choice(self.field, self._list)
        self.field.textEdited.connect(self._find)
        self.field.installEventFilter(self)
        self._list.currentRowChanged.connect(lambda _: self.chosen.emit())

    @property
    def entity(self) -> Entity | None:
        item = self._list.currentItem()
        found: Entity | None = item.data(_ENTITY) if item is not None else None
        return found

    @property
    def names(self) -> list[str]:
        return [item.data(_ENTITY).name for item in self._items()]

    def choose(self, name: str) -> None:
        for item in self._items():
            if item.data(_ENTITY).name == name:
                self._list.setCurrentItem(item)

    def show_found(self, found: Found) -> None:
        """Those of the same kind first: a person is seldom a place."""
        self._list.clear()
        for entity, articles in sorted(found, key=lambda one: one[0].kind is not self._prefers):
            if entity.id != self._but:
                about = f"{one_of_kind(entity.kind)}, {article_count(articles)}"
                item = QListWidgetItem(f"{in_a_line(entity.name, 60)}  ({about})")
                item.setData(_ENTITY, entity)
                self._list.addItem(item)
        is_nothing = bool(self.field.text().strip()) and not self._list.count()
        self._nothing.say(translate("Correcting", "No other name like this.") if is_nothing else "")
        self._list.setCurrentRow(0)
        self.chosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QListWidgetItem]:
        return [item for row in range(self._list.count()) if (item := self._list.item(row)) is not None]
