"""The rows in which a condition is put together: where, and which words; one more row for each wish."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.rules.rules_conditions import Condition, Conditions, Where, where_title
from reader.gui.theme.icons import Icons
from reader.gui.words.texts import translate


class _Row(QFrame):
    changed = Signal()
    unwanted = Signal()

    def __init__(self, condition: Condition, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where, self._words, self._away = QComboBox(), QLineEdit(), QToolButton()
        for where in Where:
            self._where.addItem(where_title(where), where)
        self._where.setCurrentIndex(list(Where).index(condition.where))
        self._where.setAccessibleName(translate("Rules", "Where"))
        self._words.setText(condition.words)
        self._words.setMaxLength(200)
        self._words.setPlaceholderText(translate("Rules", "words, or a name"))
        self._words.setAccessibleName(translate("Rules", "Words"))
        self._away.setIcon(icons.icon("clear"))
        self._away.setToolTip(translate("Rules", "Leave this condition out"))
        self._away.setAccessibleName(translate("Rules", "Leave this condition out"))
        contains = QLabel(translate("Rules", "contains"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._where)
        row.addWidget(contains)
        row.addWidget(self._words, 1)
        row.addWidget(self._away)
        self._where.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._words.textEdited.connect(lambda _: self.changed.emit())
        self._away.clicked.connect(self.unwanted)

    @property
    def condition(self) -> Condition:
        return Condition(list(Where)[self._where.currentIndex()], self._words.text())

    def focus(self) -> None:
        self._words.setFocus()

    def come_after(self, before: QWidget) -> QWidget:
        """On the way of the Tab key, which else is the order of making; the last of this row."""
        for part in (self._where, self._words, self._away):
            QWidget.setTabOrder(before, part)
            before = part
        return before


class ConditionRows(QFrame):
    """`changed` tells what a hand did; setting the conditions says nothing."""

    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._rows: list[_Row] = []
        self._how, self._more = QComboBox(), QPushButton(translate("Rules", "One more condition"))
        self._how.addItem(translate("Rules", "all of these"))
        self._how.addItem(translate("Rules", "one of these"))
        self._how.setAccessibleName(translate("Rules", "How many of the conditions"))
        self._more.setObjectName("quietWay")
        self._more.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(QLabel(translate("Rules", "When an article has")))
        head.addWidget(self._how)
        head.addStretch(1)
        head.addWidget(self._more)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._column)
        self._how.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._more.clicked.connect(self._one_more)

    @property
    def conditions(self) -> Conditions:
        return Conditions(tuple(row.condition for row in self._rows), self._how.currentIndex() == 1)

    def set_conditions(self, conditions: Conditions) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._how.blockSignals(True)
        self._how.setCurrentIndex(1 if conditions.is_any else 0)
        self._how.blockSignals(False)
        rows: Sequence[Condition] = conditions.rows or (Condition(Where.ANYWHERE, ""),)
        for condition in rows:
            self._add(condition)
        self._show_how()

    def _one_more(self) -> None:
        self._add(Condition(Where.ANYWHERE, ""))
        self._rows[-1].focus()
        self._show_how()

    def _add(self, condition: Condition) -> None:
        row = _Row(condition, self._icons)
        row.changed.connect(self.changed)
        row.unwanted.connect(lambda: self._leave_out(row))
        self._rows.append(row)
        self._column.addWidget(row)

    def _leave_out(self, row: _Row) -> None:
        if len(self._rows) == 1:
            self.set_conditions(Conditions())
        else:
            self._rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._show_how()
        self.changed.emit()

    def _show_how(self) -> None:
        before: QWidget = self._more
        for row in self._rows:
            before = row.come_after(before)
        self._how.setEnabled(len(self._rows) > 1)
