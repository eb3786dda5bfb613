"""Where every key can be changed: find a command by its name or by a key, give it others, or have it as it was."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.gui.basics.keys import clash, key_text, read_key
from reader.gui.commands.actions import Actions
from reader.gui.commands.commands import COMMANDS, Command, command_title, menu_title
from reader.gui.settings.key_choosing import give, put_back, take_away
from reader.gui.settings.key_detail import KeyDetail
from reader.gui.settings.key_field import KeyField
from reader.gui.settings.preferences import Preferences
from reader.gui.settings.setting_controls import SettingControl
from reader.gui.settings.setting_rows import SETTING_ROWS, SettingRow, said
from reader.gui.widgets.announcing import make_clearable
from reader.gui.widgets.nothing_found import NothingFound
from reader.gui.words.texts import translate
from reader.settings import Settings

_COMMAND = Qt.ItemDataRole.UserRole + 1
_WORDS = Qt.ItemDataRole.UserRole + 2


class KeyEditor(QDialog):
    """Everything applies at once, and the last change can be undone."""

    def __init__(self, preferences: Preferences, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._actions = preferences, actions
        self._former: Mapping[str, tuple[str, ...]] | None = None
        self.words, self.pressed = QLineEdit(), KeyField()
        make_clearable(self.words)
        self.words.installEventFilter(self)
        self._controls = {row.name: SettingControl(row) for row in _key_rows()}
        self._labels = {row.name: QLabel() for row in _key_rows()}
        self.table, self.detail = QTreeView(), KeyDetail()
        self._nothing = NothingFound(self.table, self.words)
        self._rows, self._filter = QStandardItemModel(self), _KeyFilter(self)
        self._filter.setSourceModel(self._rows)
        self._said = QLabel()
        self._said.setObjectName("hint")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._undo, self._reset, self._close = QPushButton(), QPushButton(), QPushButton()
        for button in (self._undo, self._reset, self._close):
            button.setAutoDefault(False)
        self._set_up_table()
        self._lay_out()
        self._connect()
        self._take(preferences.settings)
        self._make_rows()
        self.set_texts()
        self._show_keys()
        self.table.setCurrentIndex(self._filter.index(0, 0))
        self.words.setFocus()
        self.resize(QSize(720, 600) * (self.fontMetrics().lineSpacing() / 16))  # larger with the text of the window

    @property
    def shown(self) -> list[str]:
        """The ids of the commands that are listed now."""
        return [self._filter.index(row, 0).data(_COMMAND) for row in range(self._filter.rowCount())]

    @property
    def chosen(self) -> Command | None:
        command_id = self.table.currentIndex().siblingAtColumn(0).data(_COMMAND)
        return next((one for one in COMMANDS if one.id == command_id), None)

    def choose(self, command_id: str) -> None:
        for row in range(self._filter.rowCount()):
            if self._filter.index(row, 0).data(_COMMAND) == command_id:
                self.table.setCurrentIndex(self._filter.index(row, 0))
                self.table.scrollTo(self.table.currentIndex())

    def keys_said(self, command_id: str) -> str:
        rows = [self._filter.index(row, 0) for row in range(self._filter.rowCount())]
        return next((str(row.siblingAtColumn(1).data()) for row in rows if row.data(_COMMAND) == command_id), "")

    def undo(self) -> None:
        if self._former is not None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            former, self._former = self._former, None
            self._preferences.change(keys=former)
            self._say(translate("KeyEditor", "The keys are as they were."))

    def reset(self) -> None:
        self._change({}, translate("KeyEditor", "Every command has its own keys again."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.words and (is_enter or event.key() == Qt.Key.Key_Down):
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self.table and is_enter:
                self.detail.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _set_up_table(self) -> None:
        table = self.table
        table.setObjectName("keyTable")
        table.setModel(self._filter)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.installEventFilter(self)

    def _lay_out(self) -> None:
        top, choices, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.words, 3)
        top.addWidget(self.pressed, 2)
        for row in _key_rows():
            control = self._controls[row.name]
            if not control.is_switch:
                self._labels[row.name].setBuddy(control.widget)
                choices.addWidget(self._labels[row.name])
            choices.addWidget(control.widget)
        choices.addStretch(1)
        bottom.addWidget(self._said, 1)
        for button in (self._undo, self._reset, self._close):
            bottom.addWidget(button)
        for line in (top, choices, bottom):
            line.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(choices)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._look_for_words)
        self.pressed.pressed.connect(self._look_for_key)
        for field in (self.pressed, self.detail.field):
            field.left.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        for name, control in self._controls.items():
            control.chosen.connect(lambda value, name=name: self._preferences.change(**{name: value}))
        self._preferences.changed.connect(self._take)
        self._actions.keys_changed.connect(self._show_keys)
        self.detail.given.connect(self._give)
        self.detail.taken_away.connect(self._take_away)
        self.detail.put_back.connect(self._put_back)
        self._undo.clicked.connect(self.undo)
        self._reset.clicked.connect(self.reset)
        self._close.clicked.connect(self.reject)

    # what is listed

    def set_texts(self) -> None:
        """Also after a change of language, with the person where they were and what they typed as it is."""
        self.setWindowTitle(translate("KeyEditor", "Change the keys"))
        self.words.setPlaceholderText(translate("KeyEditor", "Find by name"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.pressed.set_texts(translate("KeyEditor", "Find by pressing a key"))
        self.table.setAccessibleName(translate("KeyEditor", "Commands and their keys"))
        self._undo.setText(translate("KeyEditor", "Undo"))
        self._reset.setText(translate("KeyEditor", "All back to default"))
        self._close.setText(translate("KeyEditor", "Close"))
        for row in _key_rows():
            self._labels[row.name].setText(said(row.title))
            self._controls[row.name].set_texts()
        self.detail.set_texts()
        self._say("")
        self._name_rows()
        self._write_keys()
        self._say_nothing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_texts()

    def _name_rows(self) -> None:
        self._rows.setHorizontalHeaderLabels(
            [translate("KeyEditor", "Command"), translate("KeyEditor", "Keys"), translate("KeyEditor", "Menu")]
        )
        for row, command in enumerate(COMMANDS):
            menu = menu_title(command.menu).replace("&", "") if command.menu else ""
            self._rows.item(row, 0).setText(_name(command))
            self._rows.item(row, 0).setData(f"{_name(command)} {menu} {command.id}".casefold(), _WORDS)
            self._rows.item(row, 2).setText(menu)

    def _make_rows(self) -> None:
        for command in COMMANDS:
            title = QStandardItem()
            title.setData(command.id, _COMMAND)
            self._rows.appendRow([title, QStandardItem(), QStandardItem()])
        self._name_rows()
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)

    def _show_keys(self) -> None:
        self._write_keys()
        self._reset.setEnabled(bool(self._actions.keys.chosen))
        self._show_chosen()

    def _write_keys(self) -> None:
        """What each command has now; what was changed stands bold."""
        keys = self._actions.keys
        for row, command in enumerate(COMMANDS):
            said = "   ".join(key_text(key) for key in (*keys.keys(command.id), *command.native))
            is_chosen = command.id in keys.chosen
            items = [self._rows.item(row, column) for column in (0, 1)]
            heard = translate("KeyEditor", "{keys}, changed").format(keys=said) if is_chosen else said
            was_heard = items[1].data(Qt.ItemDataRole.AccessibleTextRole)
            if items[1].text() == said and was_heard == heard and items[0].font().bold() == is_chosen:
                continue
            items[1].setText(said)
            items[1].setData(heard, Qt.ItemDataRole.AccessibleTextRole)
            for item in items:
                font = item.font()
                font.setBold(is_chosen)
                item.setFont(font)

    def _look_for_words(self, words: str) -> None:
        if words:
            self.pressed.empty()
        self._filter.look_for(words.casefold().split(), self._having(self.pressed.key))
        self._stand()

    def _look_for_key(self, key: str) -> None:
        self.words.clear()
        self._filter.look_for([], self._having(key))
        self._stand()

    def _having(self, key: str) -> frozenset[str] | None:
        """Who has the key, or one that begins with it or that it begins with; None for no key."""
        if not key:
            return None
        keys = self._actions.keys
        return frozenset(
            command.id
            for command in COMMANDS
            if any(clash(one, key) for one in (*keys.keys(command.id), *(read_key(n) or n for n in command.native)))
        )

    def _stand(self) -> None:
        if not self.table.currentIndex().isValid() and self._filter.rowCount():
            self.table.setCurrentIndex(self._filter.index(0, 0))
        self._say_nothing()
        self._show_chosen()

    def _say_nothing(self) -> None:
        unfound = (
            translate("KeyEditor", "No command has this key.")
            if self.pressed.key
            else translate("KeyEditor", "No command has these words.")
        )
        self._nothing.say("" if self._filter.rowCount() else unfound)

    def _show_chosen(self) -> None:
        self.detail.show_command(self.chosen, self._actions.keys)

    # what is changed

    def _give(self, key: str) -> None:
        if (command := self.chosen) is not None:
            fresh = give(self._actions.keys, self._preferences.settings.keys, command, key)
            told = translate("KeyEditor", "“{command}” has {key} now.")
            self._change(fresh, told.format(command=_name(command), key=key_text(key)))

    def _take_away(self, key: str) -> None:
        if (command := self.chosen) is not None:
            fresh = take_away(self._actions.keys, self._preferences.settings.keys, command, key)
            told = translate("KeyEditor", "“{command}” has lost {key}.")
            self._change(fresh, told.format(command=_name(command), key=key_text(key)))

    def _put_back(self) -> None:
        if (command := self.chosen) is not None:
            fresh = put_back(self._preferences.settings.keys, command)
            self._change(fresh, translate("KeyEditor", "“{command}” is back.").format(command=_name(command)))

    def _change(self, keys: Mapping[str, tuple[str, ...]], told: str) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed may go
        former = self._preferences.settings.keys
        self._preferences.change(keys=keys)
        self._former = former
        self._say(told)

    def _say(self, told: str) -> None:
        self._said.setText(told)
        self._undo.setEnabled(self._former is not None)

    def _take(self, settings: Settings) -> None:
        for name, control in self._controls.items():
            control.show_value(getattr(settings, name))
        self._undo.setEnabled(self._former is not None)


class _KeyFilter(QSortFilterProxyModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._having: frozenset[str] | None = None

    def look_for(self, words: list[str], having: frozenset[str] | None) -> None:
        self.beginFilterChange()
        self._words, self._having = words, having
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        index = self.sourceModel().index(row, 0)
        if self._having is not None and index.data(_COMMAND) not in self._having:
            return False
        words = index.data(_WORDS) or ""
        return all(word in words for word in self._words)


def _key_rows() -> list[SettingRow]:
    rows = [row for row in SETTING_ROWS if isinstance(row, SettingRow)]
    return [row for row in rows if row.name in {"key_preset", "single_keys"}]


def _name(command: Command) -> str:
    return command_title(command).rstrip("…")
