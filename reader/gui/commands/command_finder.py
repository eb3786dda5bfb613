"""Two dialogs from the one table: the cheat sheet of all keys, and the palette that finds and runs a command."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.gui.basics.keys import key_text
from reader.gui.commands.actions import Actions
from reader.gui.commands.commands import COMMANDS, Command, command_title, menu_title
from reader.gui.widgets.announcing import make_clearable, tell_choice
from reader.gui.widgets.nothing_found import NothingFound
from reader.gui.words.texts import translate

COMMAND = Qt.ItemDataRole.UserRole + 1
_LEAST_STEM, _ENDING = 4, 2  # letters


class CommandFinder(QDialog):
    """A searchable table of commands. With `run` it is the palette: Return closes it and runs the chosen command."""

    def __init__(
        self,
        actions: Actions,
        run: Callable[[str], object] | None,
        parent: QWidget | None = None,
        change: Callable[[], object] | None = None,
    ) -> None:
        """`change` is what a button on the cheat sheet does."""
        super().__init__(parent)
        self._run, self._actions = run, actions
        self._field, self._table = QLineEdit(), QTreeView()
        self._nothing = NothingFound(self._table, self._field)
        self._change = QPushButton()
        self._change.setVisible(change is not None)
        self._change.setAutoDefault(False)
        make_clearable(self._field)
        self._filter = _WordFilter(self)
        self._fill()
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
        if change is not None:
            self._change.clicked.connect(change)
        column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignRight)
        self.set_texts()
        self.resize(620, 640 if run is None else 460)
        self._field.textChanged.connect(self._look_for)
        actions.keys_changed.connect(self._fill)
        self._field.installEventFilter(self)
        self._table.doubleClicked.connect(lambda _: self._choose())
        self._look_for("")
        tell_choice(self._field, self._table)

    @property
    def shown(self) -> list[str]:
        """The ids of the commands that are listed now."""
        return [self._filter.index(row, 0).data(COMMAND) for row in range(self._filter.rowCount())]

    def look_for(self, words: str) -> None:
        self._field.setText(words)

    def set_texts(self) -> None:
        """Also after a change of language."""
        is_palette = self._run is not None
        self.setWindowTitle(
            translate("CommandFinder", "Find a command") if is_palette else translate("CommandFinder", "Keys")
        )
        self._field.setPlaceholderText(translate("CommandFinder", "Search by name or key"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._table.setAccessibleName(self.windowTitle())
        self._change.setText(self._actions["change_keys"].iconText() + "…")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._actions.set_texts()  # whose names are shown here: the window's own turn may be later
            self.set_texts()
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Copy) and not self._field.hasSelectedText():
                self._copy()
                return True
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
                self._table.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        former = self._filter.sourceModel()
        self._filter.setSourceModel(_table(self._actions, only_runnable=self._run is not None, parent=self))
        if former is not None:
            former.deleteLater()
            self._look_for(self._field.text())

    def _look_for(self, words: str) -> None:
        self._filter.look_for(words.casefold().split())
        if not self._filter.rowCount():
            self._filter.look_for([_stem(word) for word in words.casefold().split()])
        if self._filter.rowCount():
            self._table.setCurrentIndex(self._filter.index(0, 0))
            self._nothing.say("")
        else:
            self._nothing.say(translate("CommandFinder", "No command has these words or this key."))

    def _copy(self) -> None:
        """The whole row: a name without its key is of no use elsewhere."""
        index = self._table.currentIndex()
        cells = [str(index.siblingAtColumn(column).data() or "") for column in (0, 1)]
        if index.isValid():
            QGuiApplication.clipboard().setText("\t".join(filter(None, cells)))

    def _choose(self) -> None:
        index = self._table.currentIndex()
        if self._run is None or not index.isValid():
            return
        command_id: str = index.siblingAtColumn(0).data(COMMAND)
        self.accept()
        self._run(command_id)


class _WordFilter(QSortFilterProxyModel):
    """Rows with all of the words, in any order: "unread next" too finds "Next unread". A command is also
    found by its id, which is what a handbook in another language calls it."""

    _words: tuple[str, ...] = ()

    def look_for(self, words: Sequence[str]) -> None:
        """`words` in small letters."""
        self.beginFilterChange()
        self._words = tuple(words)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        model = self.sourceModel()
        cells = [model.index(row, column, parent) for column in range(model.columnCount(parent))]
        said = " ".join([*(str(cell.data() or "") for cell in cells), str(cells[0].data(COMMAND))]).casefold()
        return all(word in said for word in self._words)


def _stem(word: str) -> str:
    """How a word begins in most of its forms: "vergeet" and "vergeten", "marking" and "mark"."""
    return word[: max(_LEAST_STEM, len(word) - _ENDING)]


def _table(actions: Actions, only_runnable: bool, parent: QObject) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels(
        [translate("CommandFinder", "Action"), translate("CommandFinder", "Keys"), translate("CommandFinder", "Menu")]
    )
    for command in COMMANDS:
        if only_runnable and not actions[command.id].isEnabled():
            continue
        keys = actions.keys.told(command)
        if not only_runnable and not keys:
            continue
        model.appendRow(_row(command, keys))
    return model


def _row(command: Command, keys: tuple[str, ...]) -> list[QStandardItem]:
    title = QStandardItem(command_title(command).rstrip("…"))
    title.setData(command.id, COMMAND)
    said = QStandardItem("   ".join(key_text(key) for key in keys))
    menu = QStandardItem(menu_title(command.menu).replace("&", "") if command.menu else "")
    return [title, said, menu]
