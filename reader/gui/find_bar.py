"""Find in the article: a slim bar below the text."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.icons import Icons
from reader.gui.texts import number, translate

MOST_FOUND = 2_000


def find_in(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand, accents and capitals aside: code-point ranges in `text`."""
    pattern = _folded(words.strip())
    if not pattern:
        return ()
    found = []
    for match in re.finditer(re.escape(pattern), _folded(text)):
        found.append(match.span())
        if len(found) == MOST_FOUND:
            break
    return tuple(found)


def _folded(text: str) -> str:
    """Lower case without accents, one character for each, so that offsets stay what they were."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


def _fold(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base


class FindBar(QFrame):
    """`words_changed` asks for other marks, `step_wanted` for the next (1) or the one before (-1)."""

    words_changed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._icons = icons
        self._field, self._count = QLineEdit(), QLabel()
        self._count.setObjectName("findCount")
        self._up, self._down, self._close = QToolButton(), QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        self._field.setMaximumWidth(320)
        for widget in (self._field, self._up, self._down, self._count):
            row.addWidget(widget, 1 if widget is self._field else 0)
        row.addStretch(1)
        row.addWidget(self._close)
        self._field.textChanged.connect(self.words_changed)
        self._field.installEventFilter(self)
        self._up.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._down.clicked.connect(lambda: self.step_wanted.emit(1))
        self._close.clicked.connect(self.close_bar)
        self.set_texts()
        self.hide()

    @property
    def words(self) -> str:
        return self._field.text()

    def open_bar(self) -> None:
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.words_changed.emit(self._field.text())

    def close_bar(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def set_count(self, count: int) -> None:
        if not self._field.text().strip():
            self._count.setText("")
        elif count:
            said = (
                translate("FindBar", "{n} times").format(n=number(count))
                if count > 1
                else translate("FindBar", "1 time")
            )
            self._count.setText(said)
        else:
            self._count.setText(translate("FindBar", "not in this article"))

    def set_icons(self) -> None:
        for button, icon in ((self._up, "up"), (self._down, "down"), (self._close, "clear")):
            button.setIcon(self._icons.icon(icon))

    def set_texts(self) -> None:
        self._field.setPlaceholderText(translate("FindBar", "Find in this article"))
        for widget, said in (
            (self._field, translate("FindBar", "Find in this article")),
            (self._up, translate("FindBar", "The one before")),
            (self._down, translate("FindBar", "The next one")),
            (self._close, translate("FindBar", "Close")),
        ):
            widget.setAccessibleName(said)
            widget.setToolTip(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step_wanted.emit(-1 if is_back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
