"""A page with a field and a list: type to find, Enter opens. All entities, and what was opened before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.announcing import make_clearable, tell_choice
from reader.gui.widgets.count_list import CountList, CountRow

_PAUSE = 60  # milliseconds: who types fast asks once
_LONGEST = 200  # characters


@dataclass(frozen=True, slots=True)
class FinderWords:
    field: str
    hint: str
    nothing: str


class FinderPage(QFrame):
    """`asked` carries what was typed; the rows come through `show_rows`. `chosen` carries the number of a row,
    `linked` too (Ctrl+Enter)."""

    asked = Signal(str)
    chosen = Signal(int)
    linked = Signal(int)

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finderPage")
        self.field, self.list = QLineEdit(), CountList(theme, fonts)
        self._hint, self._nothing = QLabel(), QLabel()
        self._hint.setObjectName("quietText")
        self._hint.setWordWrap(True)
        self._nothing.setObjectName("messageText")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        make_clearable(self.field)
        self.field.setMaxLength(_LONGEST)
        above = QVBoxLayout()
        above.setContentsMargins(16, 2, 16, 6)
        above.setSpacing(6)
        above.addWidget(self.field)
        above.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self._nothing.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.ask)
        self._is_asked = False  # and not answered
        self._wish: SignalInstance | None = None  # Enter was pressed before the answer was there
        self.field.textChanged.connect(lambda _: self._typed())
        self.field.installEventFilter(self)
        self.list.entered.connect(self.chosen)
        self.list.linked.connect(self.linked)
        self.list.left.connect(self.field.setFocus)
        self.setFocusProxy(self.field)
        tell_choice(self.field, self.list)

    def _typed(self) -> None:
        self._wish = None
        self._soon.start()

    def ask(self) -> None:
        self._soon.stop()
        self._is_asked = True
        self.asked.emit(self.field.text().strip())

    def show_rows(self, rows: Sequence[CountRow]) -> None:
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._is_asked = False
        wish, self._wish = self._wish, None
        if wish is not None and rows and not self._soon.isActive():
            wish.emit(0)

    def set_words(self, words: FinderWords) -> None:
        self.field.setPlaceholderText(words.field)
        self.field.setAccessibleName(words.field)
        self.list.setAccessibleName(words.field)
        self._hint.setText(words.hint)
        self._nothing.setText(words.nothing)

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list work in the field, too."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            if event.key() in steps:
                self.list.step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                at = self.list.currentIndex().row()
                is_linked = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                wish = self.linked if is_linked else self.chosen
                if self._soon.isActive() or self._is_asked:  # what is listed answers to what was typed before
                    self._wish = wish
                    if self._soon.isActive():
                        self.ask()
                elif at >= 0:
                    wish.emit(at)
                return True
        return super().eventFilter(watched, event)
