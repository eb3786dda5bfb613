"""The keys of one command, to take away, and a field to give it another; says who has that key already."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.basics.command import Command, command_title
from reader.gui.basics.keys import key_text, refusal, refusal_text, scope_of
from reader.gui.commands.key_map import GivenKey, KeyMap
from reader.gui.settings.key_field import KeyField
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.words.texts import translate


class KeyDetail(QFrame):
    given = Signal(str)
    taken_away = Signal(str)
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._command: Command | None = None
        self._keys: KeyMap | None = None
        self._title, self._message = QLabel(), QLabel()
        self._title.setObjectName("formHeading")
        self._title.setIndent(0)
        self._message.setObjectName("hint")
        for label in (self._title, self._message):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.field = KeyField()
        self._give, self._back = QPushButton(), QPushButton()
        self._back.setObjectName("quietWay")
        for button in (self._give, self._back):
            button.setAutoDefault(False)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self._give)
        line.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._title, self._chips):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(self._message)
        self.field.pressed.connect(lambda _: self._judge())
        self._give.clicked.connect(lambda: self.given.emit(self.field.key))
        self._back.clicked.connect(self.put_back)
        self.set_texts()

    def set_texts(self) -> None:
        """Also after a change of language; what was pressed stays."""
        self.field.set_texts(translate("KeyEditor", "Press a new key"))
        self._back.setText(translate("KeyEditor", "Back to default"))
        self._title.setText(_name(self._command) if self._command is not None else "")
        self._fill_chips()
        self._judge()

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def can_give(self) -> bool:
        return self._give.isEnabled()

    def give(self) -> None:
        self._give.click()

    def show_command(self, command: Command | None, keys: KeyMap) -> None:
        """As it is now; what was pressed for another command, or is given by now, is forgotten."""
        self._command, self._keys = command, keys
        self.setEnabled(command is not None)
        self._title.setText(_name(command) if command is not None else "")
        self._fill_chips()
        self._back.setVisible(command is not None and command.id in keys.chosen)
        self.field.empty()
        self._judge()

    def _fill_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._command is None or self._keys is None:
            return
        for key in self._keys.keys(self._command.id):
            chip = QPushButton(f"{key_text(key)}   ×")
            said = translate("KeyEditor", "Take {key} away").format(key=key_text(key))
            chip.setToolTip(said)
            chip.setAccessibleName(said)
            chip.setAutoDefault(False)
            chip.clicked.connect(lambda _=False, key=key: self.taken_away.emit(key))
            self._flow.addWidget(chip)
            chip.show()
        for key in self._command.native:
            fixed = QLabel(translate("KeyEditor", "{key} (fixed)").format(key=key_text(key)))
            fixed.setObjectName("quietText")
            fixed.setContentsMargins(4, 5, 4, 5)
            self._flow.addWidget(fixed)
            fixed.show()
        self._chips.setVisible(bool(self._flow.count()))
        self._chips.updateGeometry()

    def _judge(self) -> None:
        """What giving the pressed key would mean."""
        command, keys, key = self._command, self._keys, self.field.key
        self._give.setText(translate("KeyEditor", "Give it this key"))
        self._give.setEnabled(False)
        if command is None or keys is None or not key:
            self._message.setText(translate("KeyEditor", "Keys pressed shortly after each other make a chord: G U."))
            return
        refused = refusal(key, scope_of(command, key))
        if refused is not None:
            self._message.setText(refusal_text(refused))
        elif key in keys.keys(command.id):
            self._message.setText(translate("KeyEditor", "It has this key already."))
        else:
            others = keys.in_the_way(command, key)
            self._give.setEnabled(True)
            if others:
                self._give.setText(translate("KeyEditor", "Take it over"))
            self._message.setText(_whose(others) if others else translate("KeyEditor", "This key is free."))


def _whose(others: tuple[GivenKey, ...]) -> str:
    named = [f"“{_name(one.command)}” ({key_text(one.key)})" for one in others]
    if len(named) == 1:
        return translate("KeyEditor", "This is the key of {command}, which loses it.").format(command=named[0])
    said = translate("KeyEditor", "This is in the way of {commands}, which lose their keys.")
    return said.format(commands=", ".join(named))


def _name(command: Command) -> str:
    return command_title(command).rstrip("…")
