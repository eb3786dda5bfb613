"""One rule on screen: its name, its condition as rows and as search text, what it does, and what it would find now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.domain.rule import Rule, RuleActions
from reader.gui.rules.rules_conditions import Conditions, compose, read, without_empty
from reader.gui.rules.rules_rows import ConditionRows
from reader.gui.theme.icons import Icons
from reader.gui.timeline.label_chooser import label_name
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, in_a_line, translate

_DEBOUNCE = 250  # milliseconds between the last key and the try
_MOST_TITLES = 6
_LONGEST_QUERY = 500


@dataclass(frozen=True, slots=True)
class Tried:
    """What a condition finds in the library as it is now."""

    query: str
    total: int
    titles: tuple[str, ...]
    explanation: str = ""
    notice: str = ""


class RuleEditor(QScrollArea):
    changed = Signal()
    try_wanted = Signal(object)  # Rule

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rule = Rule(0, "", "", RuleActions())
        self._name, self._rows, self._query = QLineEdit(), ConditionRows(icons), QLineEdit()
        self._explained, self._found, self._titles = QLabel(), QLabel(), QLabel()
        self._ticks = {name: QCheckBox() for name in ("marks_read", "stars", "mutes", "notifies")}
        self._does_label, self._labels = QCheckBox(), QLineEdit()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DEBOUNCE)
        self._soon.timeout.connect(self._try)
        self._name_parts()
        self._lay_out()
        self._connect()
        self.set_rule(self._rule)

    def _name_parts(self) -> None:
        self._name.setMaxLength(120)
        self._name.setPlaceholderText(translate("Rules", "Name of the rule"))
        self._name.setAccessibleName(translate("Rules", "Name of the rule"))
        self._query.setMaxLength(_LONGEST_QUERY)
        self._query.setAccessibleName(translate("Rules", "As search text"))
        self._query.setPlaceholderText(translate("Rules", "everything the search field understands"))
        self._ticks["marks_read"].setText(translate("Rules", "Mark it as read"))
        self._ticks["stars"].setText(translate("Rules", "Give it a star"))
        self._ticks["mutes"].setText(translate("Rules", "Mute it: keep it out of every list"))
        self._ticks["notifies"].setText(translate("Rules", "Tell me of it"))
        self._does_label.setText(translate("Rules", "Put a label on it:"))
        self._labels.setPlaceholderText(translate("Rules", "one, or several with commas"))
        self._labels.setAccessibleName(translate("Rules", "Labels to put on"))
        for label, name in ((self._explained, "ruleExplained"), (self._titles, "ruleTitles")):
            label.setObjectName(name)
        for label in (self._explained, self._found, self._titles):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

    def _lay_out(self) -> None:
        actions = QGridLayout()
        actions.setHorizontalSpacing(20)
        actions.setVerticalSpacing(4)
        actions.addWidget(self._ticks["marks_read"], 0, 0)
        actions.addWidget(self._ticks["stars"], 0, 1)
        actions.addWidget(self._ticks["notifies"], 1, 0)
        actions.addWidget(self._ticks["mutes"], 1, 1)
        label = QHBoxLayout()
        label.addWidget(self._does_label)
        label.addWidget(self._labels, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(7)
        column.addWidget(self._name)
        column.addWidget(self._rows)
        text = QHBoxLayout()
        text.addWidget(QLabel(translate("Rules", "As search text")))
        text.addWidget(self._query, 1)
        column.addLayout(text)
        column.addWidget(self._explained)
        column.addWidget(_heading(translate("Rules", "Then")))
        column.addLayout(actions)
        column.addLayout(label)
        column.addWidget(_heading(translate("Rules", "Tried on what you have")))
        column.addWidget(self._found)
        column.addWidget(self._titles)
        column.addStretch(1)
        self.setWidget(inner)

    def _connect(self) -> None:
        self._name.textEdited.connect(lambda _: self.changed.emit())
        self._rows.changed.connect(self._rows_changed)
        self._query.textEdited.connect(self._query_changed)
        for tick in (*self._ticks.values(), self._does_label):
            tick.toggled.connect(lambda _: self.changed.emit())
        self._labels.textEdited.connect(self._labels_changed)

    @property
    def rule(self) -> Rule:
        """As it stands on screen; without a name it is called what it looks for."""
        query = self._query.text().strip()
        parts = [label_name(part) for part in self._labels.text().split(",")] if self._does_label.isChecked() else []
        ticked = {name: tick.isChecked() for name, tick in self._ticks.items()}
        actions = RuleActions(**ticked, labels=tuple(dict.fromkeys(part for part in parts if part)))
        return replace(self._rule, name=" ".join(self._name.text().split()) or query, query=query, actions=actions)

    @property
    def needed_width(self) -> int:
        """Pixels, so that nothing has to be scrolled sideways."""
        inner = self.widget()
        return inner.minimumSizeHint().width() if inner is not None else 0

    @property
    def lacks(self) -> str:
        """Why it cannot be kept yet, '' if it can."""
        rule = self.rule
        if not rule.query:
            return translate("Rules", "Say first which articles this rule is about.")
        if rule.actions == RuleActions():
            return translate("Rules", "Say what to do with them.")
        return ""

    @property
    def found_text(self) -> str:
        return self._found.text()

    def set_rule(self, rule: Rule) -> None:
        self.blockSignals(True)
        self._rule = rule
        self._name.setText(rule.name)
        self._query.setText(rule.query)
        self._show_rows()
        for name, tick in self._ticks.items():
            tick.setChecked(getattr(rule.actions, name))
        self._does_label.setChecked(bool(rule.actions.labels))
        self._labels.setText(", ".join(rule.actions.labels))
        self.blockSignals(False)
        self._show_nothing()
        self._try()

    def set_tried(self, tried: Tried) -> None:
        """The answer to `try_wanted`; one to an earlier condition is not heard."""
        if tried.query != self._query.text().strip():
            return
        said = [in_own_language(tried.notice)] if tried.notice else []
        if tried.explanation.casefold() not in {"", tried.query.casefold()}:
            said.append(translate("Rules", "Understood as: {query}").format(query=tried.explanation))
        self._explained.setText("\n".join(said))
        self._explained.setVisible(bool(said))
        if tried.total:
            said_of = translate("Rules", "{articles} would be found now.").format(articles=article_count(tried.total))
        else:
            said_of = translate("Rules", "No article is found now; the rule waits for one that comes.")
        self._found.setText(said_of)
        self._show_titles(tried.titles, tried.total)

    def focus(self) -> None:
        self._name.setFocus()

    def _show_titles(self, titles: Sequence[str], total: int) -> None:
        lines = [f"–  {in_a_line(title, 110)}" for title in titles[:_MOST_TITLES]]
        if total > len(lines) and lines:
            lines.append("…")
        self._titles.setText("\n".join(lines))

    def _show_nothing(self) -> None:
        self._explained.hide()
        self._found.setText(translate("Rules", "What the rule would find is shown here."))
        self._titles.setText("")

    def _show_rows(self) -> None:
        conditions = read(self._query.text())
        self._rows.setVisible(conditions is not None)
        if conditions is not None:
            self._rows.set_conditions(conditions)

    def _rows_changed(self) -> None:
        conditions = self._rows.conditions
        self._query.setText(compose(Conditions(without_empty(conditions.rows), conditions.is_any)))
        self._soon.start()
        self.changed.emit()

    def _query_changed(self) -> None:
        self._show_rows()
        self._soon.start()
        self.changed.emit()

    def _labels_changed(self) -> None:
        self._does_label.setChecked(bool(self._labels.text().strip()))
        self.changed.emit()

    def _try(self) -> None:
        self._soon.stop()
        if self._query.text().strip():
            self.try_wanted.emit(self.rule)
        else:
            self._show_nothing()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("ruleHeading")
    label.setIndent(0)
    return label
