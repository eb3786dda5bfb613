"""A small list of labels to tick for an article; a name that is not there yet becomes a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.widgets.announcing import tell_choice
from reader.gui.words.texts import article_count, as_tip, translate

LONGEST = 60  # characters
_NAME = Qt.ItemDataRole.UserRole + 1
_IS_NEW = Qt.ItemDataRole.UserRole + 2
_ON, _OFF, _SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


def label_name(text: str) -> str:
    return " ".join(text.split())[:LONGEST].strip()


class LabelChooser(QDialog):
    """Typing finds a label; Return ticks the first one found, or a new one, and closes. `counts` says how many of the
    chosen articles have each label."""

    wished = Signal(object)  # dict[str, bool]: labels to put on or take off

    def __init__(
        self, labels: Sequence[tuple[str, int]], counts: Mapping[str, int], articles: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Labels", "Labels"))
        self._before = {name: _state(counts.get(name, 0), articles) for name, _ in labels}
        for name, count in counts.items():
            self._before.setdefault(name, _state(count, articles))
        self._totals = dict(labels)
        self._field, self._list = QLineEdit(), QListWidget()
        self._field.setMaxLength(LONGEST)
        self._field.setPlaceholderText(translate("Labels", "Find or make a label"))
        self._field.setAccessibleName(translate("Labels", "Find or make a label"))
        self._list.setAccessibleName(translate("Labels", "Labels"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(320, 360)
        for name in sorted(self._before, key=lambda one: (self._before[one] is _OFF, one.casefold())):
            self._add(name, self._before[name])
        self._field.textChanged.connect(self._look_for)
        self._field.installEventFilter(self)
        tell_choice(self._field, self._list)
        self._look_for("")
        self._field.setFocus()

    @property
    def shown(self) -> list[str]:
        return [item.data(_NAME) for item in self._items() if not item.isHidden()]

    def tick(self, name: str, is_on: bool) -> None:
        for item in self._items():
            if item.data(_NAME) == name:
                item.setCheckState(_ON if is_on else _OFF)

    def changes(self) -> dict[str, bool]:
        """What differs from before; a label that only some have is left so unless it is ticked or cleared."""
        found = {}
        for item in self._items():
            name, state = item.data(_NAME), item.checkState()
            if state is not _SOME and state is not self._before.get(name, _OFF):
                found[name] = state is _ON
        return found

    def accept(self) -> None:
        changes = self.changes()
        super().accept()
        if changes:
            self.wished.emit(changes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
                self._list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take_first()
                return True
        return super().eventFilter(watched, event)

    def _take_first(self) -> None:
        """The label that is typed: turned over, and done."""
        current = self._list.currentItem()
        if label_name(self._field.text()) and current is not None and not current.isHidden():
            current.setCheckState(_OFF if current.checkState() is _ON else _ON)
        self.accept()

    def _items(self) -> list[QListWidgetItem]:
        return [item for row in range(self._list.count()) if (item := self._list.item(row)) is not None]

    def _add(self, name: str, state: Qt.CheckState, *, is_new: bool = False) -> QListWidgetItem:
        shown = translate("Labels", "New label “{name}”").format(name=name) if is_new else name
        item = QListWidgetItem(shown)
        item.setData(_NAME, name)
        item.setData(_IS_NEW, is_new)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        item.setToolTip(as_tip(article_count(self._totals.get(name, 0))))
        self._list.addItem(item)
        return item

    def _look_for(self, text: str) -> None:
        wanted = label_name(text)
        for item in self._items():
            if item.data(_IS_NEW):
                self._list.takeItem(self._list.row(item))
        found = None
        for item in self._items():
            is_shown = wanted.casefold() in item.data(_NAME).casefold()
            item.setHidden(not is_shown)
            if is_shown and (found is None or item.data(_NAME).casefold() == wanted.casefold()):
                found = item
        if wanted and not any(item.data(_NAME).casefold() == wanted.casefold() for item in self._items()):
            new = self._add(wanted, _OFF, is_new=True)
            found = found or new
        if found is not None:
            self._list.setCurrentItem(found)


def _state(count: int, articles: int) -> Qt.CheckState:
    if count <= 0:
        return _OFF
    return _ON if count >= articles else _SOME
