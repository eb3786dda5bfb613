"""Find in the article: a slim bar below the text, for words or a regular expression."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.reading.find_text import FindRequest, Found, Trouble
from reader.gui.theme.icons import Icons
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.words.texts import number, translate

_MOST_CHARACTERS = 1_000


class FindBar(QFrame):
    """`request_changed` asks for other marks, `step_wanted` for the next (1) or the one before (-1)."""

    request_changed = Signal(object)  # FindRequest
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._icons = icons
        self._found, self._at = Found(), -1
        self._field, self._count = QLineEdit(), QLabel()
        self._field.setMaxLength(_MOST_CHARACTERS)
        self._count.setObjectName("findCount")
        self._whole, self._regular = QToolButton(), QToolButton()
        self._up, self._down, self._close = QToolButton(), QToolButton(), QToolButton()
        self._whole.setText("“ab”")
        self._regular.setText(".*")
        row, parts = QHBoxLayout(self), FlowLayout(gap=4, below=4)  # two lines where large text has little room
        row.setContentsMargins(10, 6, 6, 6)
        row.setSpacing(4)
        self._field.setMaximumWidth(320)
        self._field.setMinimumWidth(200)
        for widget in (self._field, self._whole, self._regular, self._up, self._down, self._count):
            parts.addWidget(widget)
        row.addLayout(parts, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        for toggle in (self._whole, self._regular):
            toggle.setObjectName("findToggle")
            toggle.setCheckable(True)
            toggle.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # ".*" stays ".*"
            toggle.toggled.connect(lambda _: self.request_changed.emit(self.request))
        self._field.textChanged.connect(lambda _: self.request_changed.emit(self.request))
        self._field.installEventFilter(self)
        self._up.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._down.clicked.connect(lambda: self.step_wanted.emit(1))
        self._close.clicked.connect(self.close_bar)
        self.set_texts()
        self.hide()

    @property
    def request(self) -> FindRequest:
        return FindRequest(self._field.text(), self._regular.isChecked(), self._whole.isChecked())

    @property
    def said(self) -> str:
        """How many there are, or what is the matter."""
        return self._count.text()

    def open_bar(self) -> None:
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.request_changed.emit(self.request)

    def close_bar(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_found(self, found: Found, at: int) -> None:
        """`at` counts from 0, -1 for none."""
        self._found, self._at = found, at
        self._count.setText(self._said())
        troubled = found.trouble is Trouble.NOT_RIGHT
        self._count.setToolTip(
            translate("FindBar", "Something is missing, perhaps a closing bracket.") if troubled else ""
        )

    def _said(self) -> str:
        found, count = self._found, len(self._found.ranges)
        if not self._field.text().strip():
            return ""
        if found.trouble is Trouble.NOT_RIGHT:
            return translate("FindBar", "not a complete expression yet")
        if found.trouble is Trouble.TOO_SLOW and not count:
            return translate("FindBar", "this expression takes too long")
        if not count:
            return translate("FindBar", "not in this article")
        total = number(count)
        if not found.is_all:
            total = translate("FindBar", "more than {n}").format(n=total)
        if self._at < 0:
            return translate("FindBar", "1 time") if count == 1 else translate("FindBar", "{n} times").format(n=total)
        return translate("FindBar", "{n} of {total}").format(n=number(self._at + 1), total=total)

    def set_icons(self) -> None:
        for button, icon in ((self._up, "up"), (self._down, "down"), (self._close, "clear")):
            button.setIcon(self._icons.icon(icon))

    def set_texts(self) -> None:
        self._field.setPlaceholderText(translate("FindBar", "Find in this article"))
        for widget, said in (
            (self._field, translate("FindBar", "Find in this article")),
            (self._whole, translate("FindBar", "Whole words only")),
            (self._regular, translate("FindBar", "Regular expression")),
            (self._up, translate("FindBar", "The one before")),
            (self._down, translate("FindBar", "The next one")),
            (self._close, translate("FindBar", "Close")),
        ):
            widget.setAccessibleName(said)
            widget.setToolTip(said)
        self._count.setText(self._said())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it from its buttons too, which leave the key alone."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

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
