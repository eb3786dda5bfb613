"""A name that was missed: what was selected, and of which kind it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from reader.domain.correction import LONGEST_NAME
from reader.domain.entity import EntityKind
from reader.gui.entity import entity_wishes as wishes
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import translate


class MarkNameDialog(QDialog):
    wished = Signal(object)  # Wish

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Correcting", "Mark as a name"))
        self._text, self._kind = QLineEdit(" ".join(text.split())[:LONGEST_NAME]), QComboBox()
        self._text.setMaxLength(LONGEST_NAME)
        for kind in EntityKind:
            self._kind.addItem(one_of_kind(kind), kind)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 14)
        form.addRow(translate("Correcting", "&Name"), self._text)
        form.addRow(translate("Correcting", "&Kind"), self._kind)
        form.addRow(self._buttons)
        self.setMinimumWidth(340)
        self._text.textChanged.connect(lambda _: self._enable())
        self._enable()
        (self._kind if text.strip() else self._text).setFocus()

    def fill(self, text: str, kind: EntityKind) -> None:
        self._text.setText(text)
        self._kind.setCurrentIndex(self._kind.findData(kind))

    def accept(self) -> None:
        name = self._text.text().strip()
        if name:
            super().accept()
            self.wished.emit(wishes.bounded(name, EntityKind(self._kind.currentData())))

    def _enable(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self._text.text().strip()))
