"""Where a feed is put: a field with the folders there are, in which a new one can be typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from reader.domain.feed import Folder
from reader.gui.words.texts import in_a_line, translate

_BETWEEN = " / "


def folder_paths(folders: Sequence[Folder]) -> list[tuple[int, str]]:
    """Every folder with the names from the outermost to it, in the order of the tree; a circle is cut."""
    below: dict[int | None, list[Folder]] = {}
    for folder in folders:
        below.setdefault(folder.parent_id, []).append(folder)
    found: list[tuple[int, str]] = []
    waiting: list[tuple[Folder, str]] = [(one, "") for one in reversed(_in_order(below.get(None, [])))]
    while waiting:
        folder, above = waiting.pop()
        path = above + in_a_line(folder.name, 80)
        found.append((folder.id, path))
        waiting += [(one, path + _BETWEEN) for one in reversed(_in_order(below.get(folder.id, [])))]
    return found


def _in_order(folders: Sequence[Folder]) -> list[Folder]:
    return sorted(folders, key=lambda one: one.position)


class FolderField(QComboBox):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(translate("Subscribe", "Folder"))
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(translate("Subscribe", "No folder; or type the name of a new one"))
        line.setMaxLength(200)
        completer = self.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.set_folders(())

    def set_folders(self, folders: Sequence[Folder], chosen: int | None = None) -> None:
        typed = self.currentText()
        self.clear()
        self.addItem("", None)
        for folder_id, path in folder_paths(folders):
            self.addItem(path, folder_id)
        at = self.findData(chosen) if chosen is not None else -1
        if at >= 0:
            self.setCurrentIndex(at)
        else:
            self.setEditText(typed)

    @property
    def folder_id(self) -> int | None:
        """The folder that has the name in the field; None for the top or a new one."""
        at = self._at()
        return self.itemData(at) if at >= 0 else None

    @property
    def new_name(self) -> str:
        """The name of a folder that is not there yet, or ''."""
        return "" if self._at() >= 0 else " ".join(self.currentText().split())

    def _at(self) -> int:
        return self.findText(" ".join(self.currentText().split()), Qt.MatchFlag.MatchFixedString)
