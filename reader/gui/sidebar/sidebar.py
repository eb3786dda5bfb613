"""The sidebar: the tree, and above it, when asked for, a field that finds a row by a few letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from reader.gui.sidebar.sidebar_delegate import SidebarDelegate
from reader.gui.sidebar.sidebar_entries import SidebarEntry
from reader.gui.sidebar.sidebar_find import fitness
from reader.gui.sidebar.sidebar_model import SidebarModel
from reader.gui.sidebar.sidebar_tree import SidebarTree
from reader.gui.theme.icons import Icons
from reader.gui.words.texts import translate

_KEYS_OF_TREE = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Sidebar(QFrame):
    """While letters stand in the field only rows that fit are shown; Return goes to the best one, Escape shows all."""

    def __init__(
        self, model: SidebarModel, delegate: SidebarDelegate, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._entries, self._icons = model, icons
        self._is_filtered = False
        self.tree, self.field = SidebarTree(model, delegate), QLineEdit()
        self.field.setObjectName("sidebarField")
        self._close = QAction(self)
        self.field.addAction(self._close, QLineEdit.ActionPosition.TrailingPosition)
        self._room = QWidget()
        around = QVBoxLayout(self._room)
        around.setContentsMargins(10, 9, 10, 0)
        around.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._room)
        column.addWidget(self.tree, 1)
        self._room.hide()
        self.setFocusProxy(self.tree)
        self._close.triggered.connect(self._leave)
        self.field.textChanged.connect(self._look_for)
        for part in (self.field, self.tree):
            part.installEventFilter(self)
        model.modelReset.connect(lambda: self._look_for(self.field.text()))
        self.set_texts()

    def open_field(self) -> None:
        self._room.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_field(self) -> None:
        """Every row again, with the focus in the tree."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.clear()
        self._room.hide()
        self.tree.scrollTo(self.tree.currentIndex())

    @property
    def shown(self) -> list[SidebarEntry]:
        """The rows that are not left out by the field."""
        return [entry for index, entry in self._entries.rows() if not self._is_hidden(index)]

    def set_icons(self) -> None:
        self._close.setIcon(self._icons.icon("clear"))

    def set_texts(self) -> None:
        said = translate("Sidebar", "Find in the sidebar")
        self.field.setPlaceholderText(said)
        self.field.setAccessibleName(said)
        self._close.setText(translate("Sidebar", "Show all again"))
        self._close.setToolTip(translate("Sidebar", "Show all again"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.field.isVisible():
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if watched is self.field and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose_best()
                return True
            if watched is self.field and event.key() in _KEYS_OF_TREE:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                self.tree.choose(self._best())
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """Nothing was chosen."""
        self.tree.show_view(self.tree.view)
        self.close_field()

    def _choose_best(self) -> None:
        best = self._best()
        if best.isValid():
            self.close_field()
            self.tree.choose(best)

    def _best(self) -> QModelIndex:
        """The row that fits best, the uppermost of those that fit as well; without letters, the chosen one."""
        letters = self.field.text().strip()
        if not letters:
            return self.tree.currentIndex()
        best, highest = QModelIndex(), -1
        for index, entry in self._entries.rows():
            score = fitness(entry.title, letters) if entry.view is not None else None
            if score is not None and score > highest:
                best, highest = index, score
        return best

    def _look_for(self, letters: str) -> None:
        letters = letters.strip()
        if letters or self._is_filtered:
            self._filter(QModelIndex(), letters)
        self._is_filtered = bool(letters)
        self.tree.show_all_folders(bool(letters))
        if letters and self.field.hasFocus():
            self.tree.preview(self._best())

    def _filter(self, parent: QModelIndex, letters: str) -> bool:
        """Whether a row in here fits; a heading stays for the rows below it, a folder for what is in it."""
        is_any, heading, is_below = False, -1, False
        for row in range(self._entries.rowCount(parent)):
            index = self._entries.index(row, 0, parent)
            entry = self._entries.entry(index)
            assert entry is not None
            if entry.view is None:
                if heading >= 0:
                    self.tree.setRowHidden(heading, parent, not is_below)
                heading, is_below = row, False
                continue
            is_inside = self._filter(index, letters)
            fits = not letters or is_inside or fitness(entry.title, letters) is not None
            self.tree.setRowHidden(row, parent, not fits)
            is_any, is_below = is_any or fits, is_below or fits
        if heading >= 0:
            self.tree.setRowHidden(heading, parent, not is_below)
        return is_any

    def _is_hidden(self, index: QModelIndex) -> bool:
        return index.isValid() and (
            self.tree.isRowHidden(index.row(), index.parent()) or self._is_hidden(index.parent())
        )
