"""A bar that says what happened and offers one thing to do about it: undo, details, another search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.gui.theme.icons import Icons
from reader.gui.widgets.announcing import announce
from reader.gui.words.texts import translate

UNDO_SECONDS = 10


class NoticeBar(QFrame):
    """One notice at a time: the newest."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._icons = icons
        self._text, self._button, self._close = QLabel(), QPushButton(), QToolButton()
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 10, 7)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._act: Callable[[], object] | None = None
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self.dismiss)
        self._button.clicked.connect(self._do)
        self._close.clicked.connect(self.dismiss)
        self.set_texts()
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, button: str = "", act: Callable[[], object] | None = None, seconds: int = 0) -> None:
        """Shows a notice until it is closed or, with `seconds`, that long."""
        self._text.setText(text)
        self._act = act
        self._button.setText(button)
        self._button.setVisible(act is not None)
        self._over.stop()
        if seconds:
            self._over.start(seconds * 1000)
        self.show()
        announce(self, f"{text} {button}".strip())

    def dismiss(self) -> None:
        self._over.stop()
        self._act = None
        self.hide()

    def set_icons(self) -> None:
        self._close.setIcon(self._icons.icon("clear"))

    def set_texts(self) -> None:
        self._close.setToolTip(translate("Notices", "Close"))
        self._close.setAccessibleName(translate("Notices", "Close this notice"))

    def _do(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()
