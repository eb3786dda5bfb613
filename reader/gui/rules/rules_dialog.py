"""All rules: the list on the left, the chosen one on the right; nothing of a rule is kept before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.rule import Rule, RuleActions
from reader.gui.rules.rules_book import RuleBook
from reader.gui.rules.rules_editor import RuleEditor
from reader.gui.rules.rules_list import RulesList
from reader.gui.theme.icons import Icons
from reader.gui.widgets.notices import NoticeBar
from reader.gui.widgets.telling import said_of
from reader.gui.widgets.undoing import Undoing
from reader.gui.words.texts import article_count, translate

if TYPE_CHECKING:
    from reader.library.rules import Applied

_NEW = Rule(0, "", "", RuleActions())


class RulesDialog(QDialog):
    def __init__(self, book: RuleBook, icons: Icons, parent: QWidget | None = None, query: str = "") -> None:
        """`query` begins a new rule, from what is searched."""
        super().__init__(parent)
        self.setWindowTitle(translate("Rules", "Rules"))
        self._book = book
        self._list, self._editor = RulesList(icons), RuleEditor(icons)
        self._notices = NoticeBar(icons)
        self._notices.set_icons()
        self._undoing = Undoing(self._notices, self)
        self._hint = QLabel()
        self._hint.setObjectName("ruleExplained")
        self._hint.setWordWrap(True)
        self._applies = QCheckBox(translate("Rules", "Also do it to the articles there are"))
        self._save = QPushButton(translate("Rules", "Save the rule"))
        self._save.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close = buttons.button(QDialogButtonBox.StandardButton.Close)
        self._close.setAutoDefault(False)
        buttons.addButton(self._save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self._is_changed = self._is_leaving = self._is_closed = False
        self._began_with = query
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._editor, 1)
        right.addWidget(self._applies)
        right.addWidget(self._hint)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        self._list.setFixedWidth(max(252, self._list.minimumSizeHint().width()))
        middle.addWidget(self._list)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(self._notices)
        column.addWidget(buttons)
        room = parent.size() if parent is not None else QSize(800, 560)
        wide = self._list.width() + self._editor.needed_width + 80
        self.resize(min(max(800, wide), room.width()), min(580, room.height() - 24))
        self._connect()
        self._show(replace(_NEW, query=query))
        book.load(self._while_open(self._first_rules))

    def _connect(self) -> None:
        self._list.chosen.connect(self._show)
        self._list.turned.connect(lambda rule, is_on: self._keep_as(replace(rule, is_on=is_on)))
        self._list.ordered.connect(self._book.order)
        self._list.new_wanted.connect(self._begin_new)
        self._list.removal_wanted.connect(self._remove)
        self._editor.changed.connect(self._edited)
        self._editor.try_wanted.connect(lambda rule: self._book.try_out(rule, self._while_open(self._editor.set_tried)))
        self._save.clicked.connect(self._keep)
        self._book.failed.connect(self._failed)

    @property
    def editor(self) -> RuleEditor:
        return self._editor

    @property
    def list(self) -> RulesList:
        return self._list

    @property
    def save_button(self) -> QPushButton:
        return self._save

    @property
    def applies(self) -> QCheckBox:
        return self._applies

    @property
    def notices(self) -> NoticeBar:
        return self._notices

    @property
    def undoing(self) -> Undoing:
        return self._undoing

    def reject(self) -> None:
        """What is not saved is not thrown away at the first Escape."""
        if self._is_changed and not self._is_leaving and self._editor.rule.query:
            self._is_leaving = True
            self._hint.setText(translate("Rules", "This rule is not saved yet."))
            self._close.setText(translate("Rules", "Close without saving"))
            return
        super().reject()

    def done(self, result: int) -> None:
        self._is_closed = True
        super().done(result)

    def _while_open(self, act: Callable[..., object]) -> Callable[..., None]:
        """An answer may come after the dialog was closed, and with it deleted."""

        def answer(*parts: object) -> None:
            if not self._is_closed:
                act(*parts)

        return answer

    def _first_rules(self, rules: tuple[Rule, ...]) -> None:
        if rules and not self._began_with and not self._is_changed:
            self._list.set_rules(rules, rules[0].id)
            self._show(rules[0])
        else:
            self._list.set_rules(rules)
        self._editor.focus()

    def _reload(self, chosen: int | None = None) -> None:
        current = self._list.current
        stands_on = chosen if chosen is not None else (current.id if current is not None else 0)
        self._book.load(self._while_open(lambda rules: self._list.set_rules(rules, stands_on)))

    def _begin_new(self) -> None:
        self._list.choose_row(-1)
        self._show(_NEW)
        self._editor.focus()

    def _show(self, rule: Rule) -> None:
        self._editor.set_rule(rule)
        self._applies.setChecked(False)
        self._set_changed(False)

    def _edited(self) -> None:
        self._set_changed(True)

    def _set_changed(self, is_changed: bool) -> None:
        self._is_changed, self._is_leaving = is_changed, False
        self._close.setText(translate("Rules", "Close"))
        lacks = self._editor.lacks
        self._hint.setText(lacks if is_changed else "")
        self._save.setEnabled(not lacks)

    def _keep(self) -> None:
        rule = self._editor.rule
        current = self._list.current
        if current is not None and current.id == rule.id:
            rule = replace(rule, is_on=current.is_on)
        kept = self._while_open(lambda rule_id, applied: self._kept(rule, rule_id, applied))
        self._book.save(rule, self._applies.isChecked(), kept)

    def _keep_as(self, rule: Rule) -> None:
        self._book.keep(rule, self._while_open(self._reload))

    def _kept(self, rule: Rule, rule_id: int, applied: Applied) -> None:
        self._editor.set_rule(replace(rule, id=rule_id))
        self._applies.setChecked(False)
        self._set_changed(False)
        self._reload(rule_id)
        changed = applied.changes
        if changed.updated:
            said = translate("Rules", "Saved, and done to {articles}.").format(
                articles=article_count(len(changed.updated))
            )
            self._undoing.offer(said, lambda: self._book.take_back(applied))
        else:
            self._notices.say(translate("Rules", "Saved. It is applied to what comes in."), seconds=8)

    def _remove(self, rule: Rule) -> None:
        ids = [one.id for one in self._list.rules]

        def shown_again() -> None:
            self._book.order(ids)
            self._reload(rule.id)
            self._show(rule)

        def put_back() -> None:
            self._book.keep(rule, self._while_open(shown_again))

        def removed() -> None:
            self._reload(0)
            self._show(_NEW)
            said = translate("Rules", "The rule “{name}” is removed.").format(name=rule.name)
            self._undoing.offer(said, put_back)

        self._book.remove(rule, self._while_open(removed))

    def _failed(self, error: Exception) -> None:
        self._notices.say(said_of(error), seconds=12)
