"""The bar below a text that is read aloud: pause, stop, and a sentence back or on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.gui.speech.speaking import SpeechState
from reader.gui.theme.icons import Icons
from reader.gui.words.texts import translate


class SpeechBar(QFrame):
    """Hidden while nothing is read."""

    wanted = Signal(str)  # the id of a command

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._icons, self._state = icons, SpeechState.SILENT
        self._said = QLabel()
        self._said.setObjectName("findCount")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(4)
        self._buttons: dict[str, QToolButton] = {}
        for command_id in ("speak_previous", "speak", "speak_next", "speak_stop"):
            button = self._buttons[command_id] = QToolButton()
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(lambda _=False, name=command_id: self.wanted.emit(name))
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._said, 1)
        self.set_texts()
        self.hide()

    def show_state(self, state: SpeechState) -> None:
        self._state = state
        self.set_texts()
        self.set_icons()
        self.setVisible(state is not SpeechState.SILENT)

    def set_texts(self) -> None:
        is_paused = self._state is SpeechState.PAUSED
        titles = {
            "speak_previous": translate("SpeechBar", "The sentence before"),
            "speak": translate("SpeechBar", "Read on") if is_paused else translate("SpeechBar", "Pause"),
            "speak_next": translate("SpeechBar", "Next sentence"),
            "speak_stop": translate("SpeechBar", "Stop reading aloud"),
        }
        for command_id, title in titles.items():
            self._buttons[command_id].setAccessibleName(title)
            self._buttons[command_id].setToolTip(title)
        self.setAccessibleName(translate("SpeechBar", "Reading aloud"))
        self._said.setText(translate("SpeechBar", "Paused") if is_paused else translate("SpeechBar", "Reading aloud"))

    def set_icons(self) -> None:
        names = {"speak_previous": "skip-back", "speak_next": "skip-on", "speak_stop": "stop"}
        names["speak"] = "play" if self._state is SpeechState.PAUSED else "pause"
        for command_id, name in names.items():
            self._buttons[command_id].setIcon(self._icons.icon(name))
