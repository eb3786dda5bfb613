"""A field that takes keys as they are pressed, instead of what they would write."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.gui.basics.keys import LONGEST_CHORD, key_text, strokes
from reader.gui.words.texts import translate

_PAUSE = 1_200  # milliseconds in which a next key makes a chord of the one before
_MODIFIERS = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
)  # fmt: skip


_DEAD_SIGNS = {Qt.Key.Key_Dead_Grave: "`", Qt.Key.Key_Dead_Circumflex: "^", Qt.Key.Key_Dead_Tilde: "~"}


class KeyField(QLineEdit):
    """Everything is taken but Tab and Shift+Tab, which go on, and a second Escape, so that nobody is caught in here.
    `pressed` carries the key, or the chord so far: keys that follow each other within a moment belong together."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._key = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)

    def set_texts(self, said: str) -> None:
        """`said` is what the key is for."""
        self.setPlaceholderText(said)
        self.setAccessibleName(said)
        self.setAccessibleDescription(translate("KeyEditor", "Tab goes on."))
        self.setText(key_text(self._key) or self._key)

    @property
    def key(self) -> str:
        return self._key

    def empty(self) -> None:
        self._key = ""
        self._pause.stop()
        self.clear()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} and not _has_modifier(event):
                return super().event(event)
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # what it would do in the window it does not do here
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.stop()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        event.ignore()

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown or event.isAutoRepeat():
            return
        stroke = stroke_of(event)
        if stroke == self._key == "Esc":
            self.empty()
            self.left.emit()
            return
        is_next = self._pause.isActive() and self._key and len(strokes(self._key)) < LONGEST_CHORD
        self._key = f"{self._key}, {stroke}" if is_next else stroke
        self._pause.start()
        self.setText(key_text(self._key) or self._key)
        self.pressed.emit(self._key)


def stroke_of(event: QKeyEvent) -> str:
    """As the table writes it: a sign is '?' and not Shift with it, as it lies elsewhere on another keyboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier
    if Qt.Key.Key_Dead_Grave.value <= event.key() <= Qt.Key.Key_Dead_Longsolidusoverlay.value:
        return _DEAD_SIGNS.get(Qt.Key(event.key()), "´")
    text = event.text()
    is_sign = len(text) == 1 and text.isprintable() and not text.isalpha() and not text.isspace()
    if is_sign and modifiers == Qt.KeyboardModifier.ShiftModifier:
        modifiers = Qt.KeyboardModifier.NoModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)


def _has_modifier(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
