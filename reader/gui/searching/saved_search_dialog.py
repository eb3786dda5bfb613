"""Asks what a saved search is to be called, and whether it tells of what is new."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.gui.words.texts import in_a_line, translate

_LONGEST = 120  # characters


class SavedSearchDialog(QDialog):
    wished = Signal(str, bool)  # its name, and whether it notifies

    def __init__(
        self, name: str, searched: str, *, notifies: bool, is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            translate("SavedSearches", "Save this search") if is_new else translate("SavedSearches", "Saved search")
        )
        self._name, self._notifies = QLineEdit(name[:_LONGEST]), QCheckBox()
        self._name.setMaxLength(_LONGEST)
        self._name.selectAll()
        self._notifies.setText(translate("SavedSearches", "Tell me of new articles"))
        self._notifies.setChecked(notifies)
        about, what = QLabel(translate("SavedSearches", "Name")), QLabel(in_a_line(searched, 300))
        about.setBuddy(self._name)
        what.setObjectName("quietText")
        what.setWordWrap(True)
        what.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setAccessibleName(about.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(9)
        for part in (about, self._name, what, self._notifies):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(buttons)
        self.setMinimumWidth(360)
        self._name.setFocus()

    def accept(self) -> None:
        super().accept()
        self.wished.emit(self._name.text(), self._notifies.isChecked())
