"""One setting in the settings dialog: what it is called, what it does, what it is without a choice, and its control."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from reader.gui.commands.actions import Actions
from reader.gui.settings.setting_controls import SettingControl
from reader.gui.settings.setting_rows import CommandRow, Page, SettingRow, labels_of, said
from reader.gui.words.texts import translate
from reader.settings import Settings, default_of


class SettingPart(QFrame):
    wanted = Signal(str, object)  # the name of a setting and its value

    def __init__(self, row: SettingRow) -> None:
        super().__init__()
        self.row = row
        self.setObjectName("settingPart")
        self._control = SettingControl(row)
        self._default = default_of(row.name)
        self._title, self._sentence, self._back = QLabel(), _sentence(), QPushButton()
        self._back.setObjectName("quietWay")
        self._back.setAutoDefault(False)
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        self._obstacle = row.obstacle()
        self._control.widget.setEnabled(not self._obstacle)
        top = _line()
        if self._control.is_switch:
            top.addWidget(self._control.widget, 1)
        else:
            self._title.setBuddy(self._control.widget)
            self._title.setWordWrap(True)
            top.addWidget(self._title, 1)
            top.addWidget(self._control.widget)
        _lay_out(self, top, self._sentence, self._back)
        self._control.chosen.connect(lambda value: self.wanted.emit(row.name, value))
        self._back.clicked.connect(self._go_back)
        self.set_texts()

    @property
    def words(self) -> str:
        """What it can be found by."""
        labels = " ".join(label for _, label in labels_of(self.row))
        return f"{said(self.row.title)} {self._sentence.text()} {labels} {self.row.name}"

    @property
    def page(self) -> Page:
        return self.row.page

    def take(self, settings: Settings) -> None:
        value = getattr(settings, self.row.name)
        self._control.show_value(value)
        self._back.setVisible(value != self._default)

    def focus(self) -> None:
        self._control.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_texts(self) -> None:
        self._control.set_texts()
        title = said(self.row.title)
        self._obstacle = self._obstacle and self.row.obstacle()  # in the words of this language
        default = translate("SettingsDialog", "Default: {value}.").format(value=self._control.said(self._default))
        self._title.setText(title)
        self._sentence.setText(" ".join(one for one in (said(self.row.sentence), default, self._obstacle) if one))
        self._control.widget.setAccessibleDescription(self._sentence.text())
        self._back.setText(translate("SettingsDialog", "Back to default"))
        self._back.setAccessibleName(f"{title}: {self._back.text()}")

    def _go_back(self) -> None:
        self.focus()  # the button goes
        self.wanted.emit(self.row.name, self._default)


class CommandPart(QFrame):
    def __init__(self, row: CommandRow, actions: Actions, run: Callable[[str], object]) -> None:
        super().__init__()
        self.row = row
        self.setObjectName("settingPart")
        self._action = actions[row.command_id]
        self._button, self._sentence = QPushButton(), _sentence()
        self._button.setAutoDefault(False)
        self._button.setEnabled(self._action.isEnabled())
        top = _line()
        top.addWidget(self._button)
        top.addStretch(1)
        _lay_out(self, top, self._sentence, None)
        self._button.clicked.connect(lambda: run(row.command_id))
        self.set_texts()

    @property
    def words(self) -> str:
        return f"{self._button.text()} {self._sentence.text()}"

    @property
    def page(self) -> Page:
        return self.row.page

    def set_texts(self) -> None:
        self._button.setText(self._action.text().split("\t")[0].replace("&", ""))
        self._sentence.setText(said(self.row.sentence))
        self._button.setAccessibleDescription(self._sentence.text())

    def take(self, settings: Settings) -> None:
        """Nothing of it is in the settings."""

    def focus(self) -> None:
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)


def _sentence() -> QLabel:
    label = QLabel()
    label.setObjectName("hint")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def _line() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    return line


def _lay_out(frame: QFrame, top: QBoxLayout, sentence: QLabel, back: QPushButton | None) -> None:
    below = _line()
    below.addWidget(sentence, 1)
    if back is not None:
        below.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 6, 0, 8)
    column.setSpacing(2)
    column.addLayout(top)
    column.addLayout(below)
