"""Two dialogs from the one table: the cheat sheet of all keys, and the palette that finds and runs a command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from reader.gui.actions import Actions, key_text
from reader.gui.commands import COMMANDS, Command, command_title, menu_title
from reader.gui.texts import translate

COMMAND = Qt.ItemDataRole.UserRole + 1


class CommandFinder(QDialog):
    """A searchable table of commands. With `run` it is the palette: Return closes it and runs the chosen command."""

    def __init__(self, actions: Actions, run: Callable[[str], object] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.setWindowTitle(translate("CommandFinder", "Find a command") if run else translate("CommandFinder", "Keys"))
        self._field, self._table = QLineEdit(), QTreeView()
        self._field.setPlaceholderText(translate("CommandFinder", "Search by name or key"))
        self._field.setAccessibleName(translate("CommandFinder", "Search by name or key"))
        self._field.setClearButtonEnabled(True)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(_table(actions, only_runnable=run is not None, parent=self))
        self._filter.setFilterKeyColumn(-1)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._table.setModel(self._filter)
        self._table.setRootIsDecorated(False)
        self._table.setUniformRowHeights(True)
        self._table.setHeaderHidden(run is not None)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._table.header().setStretchLastSection(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addWidget(self._table, 1)
        self.resize(620, 640 if run is None else 460)
        self._field.textChanged.connect(self._look_for)
        self._field.installEventFilter(self)
        self._table.doubleClicked.connect(lambda _: self._choose())
        self._look_for("")

    @property
    def shown(self) -> list[str]:
        """The ids of the commands that are listed now."""
        return [self._filter.index(row, 0).data(COMMAND) for row in range(self._filter.rowCount())]

    def look_for(self, words: str) -> None:
        self._field.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
                self._table.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _look_for(self, words: str) -> None:
        self._filter.setFilterFixedString(words.strip())
        if self._filter.rowCount():
            self._table.setCurrentIndex(self._filter.index(0, 0))

    def _choose(self) -> None:
        index = self._table.currentIndex()
        if self._run is None or not index.isValid():
            return
        command_id: str = index.siblingAtColumn(0).data(COMMAND)
        self.accept()
        self._run(command_id)


def _table(actions: Actions, only_runnable: bool, parent: QObject) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels(
        [translate("CommandFinder", "Action"), translate("CommandFinder", "Keys"), translate("CommandFinder", "Menu")]
    )
    for command in COMMANDS:
        if only_runnable and not actions[command.id].isEnabled():
            continue
        if not only_runnable and not command.all_keys:
            continue
        model.appendRow(_row(command))
    return model


def _row(command: Command) -> list[QStandardItem]:
    title = QStandardItem(command_title(command).rstrip("…"))
    title.setData(command.id, COMMAND)
    keys = QStandardItem("   ".join(key_text(key) for key in command.all_keys))
    menu = QStandardItem(menu_title(command.menu).replace("&", "") if command.menu else "")
    return [title, keys, menu]
