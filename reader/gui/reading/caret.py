"""A cursor in the text of an article, to select with keys what a mouse would drag over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard
_MOVING = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
_WIDTH = 2  # pixels


def has_caret(text: QTextEdit) -> bool:
    return bool(text.textInteractionFlags() & _BY_KEYS)


class Caret(QObject):
    """While it is on, arrows move it and with Shift select; otherwise they scroll, or walk from pane to pane."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text

    def turn(self) -> None:
        text, is_on = self._text, not has_caret(self._text)
        flags = text.textInteractionFlags()
        text.setTextInteractionFlags(flags | _BY_KEYS if is_on else flags & ~_BY_KEYS)
        if is_on:
            text.setCursorWidth(_WIDTH)
            text.setTextCursor(text.cursorForPosition(QPoint(1, text.fontMetrics().height())))
            text.installEventFilter(self)
        else:
            cursor = text.textCursor()
            cursor.clearSelection()
            text.setTextCursor(cursor)
            text.removeEventFilter(self)
        text.clearFocus()  # only with the focus that comes is it drawn, or no more
        text.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_moving = isinstance(event, QKeyEvent) and event.key() in _MOVING
        if is_moving and event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.accept()
                return True
        return super().eventFilter(watched, event)
