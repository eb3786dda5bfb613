"""A page in place of a list: what is the matter, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.theme.icons import Icons


@dataclass(frozen=True, slots=True)
class Message:
    icon: str
    title: str
    text: str = ""
    button: str = ""
    act: Callable[[], object] | None = None


class _Way(QPushButton):
    """Return is its own, whatever Return does in the list."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.click()
                return True
        return super().event(event)


class MessagePage(QFrame):
    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messagePage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keys of the list work here too
        self._icons = icons
        self._message = Message("", "")
        self._picture, self._title, self._text, self._button = QLabel(), QLabel(), QLabel(), _Way()
        self._title.setObjectName("messageTitle")
        self._text.setObjectName("messageText")
        self._button.setObjectName("mainWay")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._button.clicked.connect(self._do)
        self._button.hide()  # blank until there is a message

    @property
    def message(self) -> Message:
        return self._message

    def is_here(self, focus: QWidget) -> bool:
        return focus is self or self.isAncestorOf(focus)

    def set_message(self, message: Message) -> None:
        self._message = message
        self._title.setText(message.title)
        self._text.setText(message.text)
        self._text.setVisible(bool(message.text))
        self._button.setText(message.button.replace("&", "&&"))
        had_focus = self.hasFocus() or self._button.hasFocus()
        self._button.setVisible(message.act is not None)
        way: Any = self._button if message.act is not None else None  # the stubs know no None
        self.setFocusProxy(way)  # Return takes the way out
        if had_focus:
            self.setFocus()
        self.set_icons()

    def set_icons(self) -> None:
        icon = self._message.icon
        self._picture.setVisible(bool(icon))
        self._picture.setPixmap(self._icons.pixmap(icon, 48, self._icons.faint, self.devicePixelRatioF()))

    def _do(self) -> None:
        if self._message.act is not None:
            self._message.act()
