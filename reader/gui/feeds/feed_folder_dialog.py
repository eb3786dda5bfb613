"""Two small questions: into which folder, and what a new folder is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.words.texts import in_a_line, translate

_FOLDER = Qt.ItemDataRole.UserRole + 1
Folders = Sequence[tuple[int, str]]  # id, and the names from the outermost folder to it


class FolderDialog(QDialog):
    """`chosen` carries the folder (None is the top) or, for a new one, its name."""

    chosen = Signal(object)  # int | None
    new_wanted = Signal(str)

    def __init__(self, title: str, folders: Folders, current: int | None, parent: QWidget | None = None) -> None:
        """`title` is what is moved; the folder it is in now stands chosen."""
        super().__init__(parent)
        self.setWindowTitle(translate("FolderDialog", "Move to folder"))
        question = QLabel(translate("FolderDialog", "Where to put “{title}”?").format(title=in_a_line(title, 60)))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWordWrap(True)
        self._list, self._name = QListWidget(), QLineEdit()
        self._list.setAccessibleName(translate("FolderDialog", "Folders"))
        self._add(translate("FolderDialog", "No folder, at the top"), None)
        for folder_id, path in folders:
            self._add(path, folder_id)
        rows = [self._list.item(row).data(_FOLDER) for row in range(self._list.count())]
        self._list.setCurrentRow(rows.index(current) if current in rows else 0)
        said = translate("FolderDialog", "Or a new folder with this name")
        self._name.setPlaceholderText(said)
        self._name.setToolTip(said)
        self._name.setAccessibleName(said)
        buttons = dialog_buttons(translate("FolderDialog", "Move"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for part in (question, self._list, self._name, buttons):
            column.addWidget(part, 1 if part is self._list else 0)
        self.resize(380, 400)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self._list.itemDoubleClicked.connect(lambda _: self._choose())
        self._list.setFocus()

    def _add(self, text: str, folder_id: int | None) -> None:
        item = QListWidgetItem(text)
        item.setData(_FOLDER, folder_id)
        self._list.addItem(item)

    def _choose(self) -> None:
        name = self._name.text().strip()
        item = self._list.currentItem()
        self.accept()
        if name:
            self.new_wanted.emit(name)
        elif item is not None:
            self.chosen.emit(item.data(_FOLDER))


class NameDialog(QDialog):
    """One line of text: the name of a folder, the address of a feed."""

    given = Signal(str)

    def __init__(self, title: str, question: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        label, self._field = QLabel(question), QLineEdit(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self._field)
        self._field.setAccessibleName(question)
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        self._buttons = dialog_buttons(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for part in (label, self._field, self._problem, self._buttons):
            column.addWidget(part)
        self.setMinimumWidth(420)
        self._field.textChanged.connect(lambda _: self._fit())
        self._buttons.accepted.connect(lambda: self.given.emit(self._field.text().strip()))
        self._buttons.rejected.connect(self.reject)
        self._field.selectAll()
        self._field.setFocus()
        self._fit()

    @property
    def problem(self) -> str:
        return "" if self._problem.isHidden() else self._problem.text()

    def show_problem(self, said: str) -> None:
        self._problem.setText(said)
        self._problem.show()
        self._field.setFocus()

    def _fit(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._field.text().strip()))


def dialog_buttons(said: str) -> QDialogButtonBox:
    """A button that says what it does, and Cancel."""
    kinds = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
    buttons.button(kinds.Ok).setText(said)
    buttons.button(kinds.Ok).setDefault(True)
    return buttons
