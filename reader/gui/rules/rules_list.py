"""The rules in their order: each on or off, the chosen one in the editor beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.rule import Rule
from reader.gui.theme.icons import Icons
from reader.gui.words.texts import in_a_line, translate

_RULE = Qt.ItemDataRole.UserRole + 1


class RulesList(QWidget):
    """`chosen` and `turned` tell what a hand did; showing rules says nothing."""

    chosen = Signal(object)  # Rule
    turned = Signal(object, bool)  # Rule, is on
    ordered = Signal(object)  # list[int]
    new_wanted = Signal()
    removal_wanted = Signal(object)  # Rule

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Rules", "Rules"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._new, self._away, self._up, self._down = (QToolButton() for _ in range(4))
        self._new.setText(translate("Rules", "New"))
        self._away.setText(translate("Rules", "Remove"))
        for button, name, said in (
            (self._up, "up", translate("Rules", "Earlier")), (self._down, "down", translate("Rules", "Later")),
        ):  # fmt: skip
            button.setIcon(icons.icon(name))
            button.setToolTip(said)
            button.setAccessibleName(said)
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (self._new, self._away):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._up, self._down):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self._list.currentRowChanged.connect(lambda _: self._choose())
        self._list.itemChanged.connect(self._turn)
        self._new.clicked.connect(self.new_wanted)
        self._away.clicked.connect(self._remove)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))

    @property
    def current(self) -> Rule | None:
        item = self._list.currentItem()
        rule: Rule | None = item.data(_RULE) if item is not None else None
        return rule

    @property
    def rules(self) -> list[Rule]:
        return [self._list.item(row).data(_RULE) for row in range(self._list.count())]

    def set_rules(self, rules: Sequence[Rule], chosen: int = 0) -> None:
        """`chosen` is the id of the rule to stand on; 0 is none."""
        self._list.blockSignals(True)
        self._list.clear()
        for rule in rules:
            item = QListWidgetItem(in_a_line(rule.name, 80))
            item.setData(_RULE, rule)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if rule.is_on else Qt.CheckState.Unchecked)
            item.setToolTip(translate("Rules", "On") if rule.is_on else translate("Rules", "Off"))
            self._list.addItem(item)
            if rule.id == chosen:
                self._list.setCurrentItem(item)
        if not chosen:
            self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        self._enable()

    def choose_row(self, row: int) -> None:
        self._list.setCurrentRow(row)

    def _choose(self) -> None:
        self._enable()
        if self.current is not None:
            self.chosen.emit(self.current)

    def _turn(self, item: QListWidgetItem) -> None:
        rule: Rule = item.data(_RULE)
        is_on = item.checkState() is Qt.CheckState.Checked
        if is_on is not rule.is_on:
            self.turned.emit(rule, is_on)

    def _remove(self) -> None:
        if self.current is not None:
            self.removal_wanted.emit(self.current)

    def _move(self, step: int) -> None:
        rules, row = self.rules, self._list.currentRow()
        if 0 <= row < len(rules) and 0 <= row + step < len(rules):
            rules[row], rules[row + step] = rules[row + step], rules[row]
            self.set_rules(rules, rules[row + step].id)
            self.ordered.emit([rule.id for rule in rules])

    def _enable(self) -> None:
        row, count = self._list.currentRow(), self._list.count()
        self._away.setEnabled(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)
