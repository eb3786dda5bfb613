"""What is asked of the library about rules: to try, keep, order, apply and take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.rule import Rule
from reader.gui.basics.desk import Desk, Question, T
from reader.gui.basics.tasks import IsCancelled, Lane

if TYPE_CHECKING:
    from reader.gui.rules.rules_editor import Tried
    from reader.library.library import Library
    from reader.library.rules import Applied

_MOST_TITLES = 6


class RuleBook(QObject):
    """Asks the library; each answer comes back on the GUI thread, and may come when nobody waits for it any more."""

    articles_changed = Signal(object)  # Changes
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def load(self, then: Callable[[tuple[Rule, ...]], object]) -> None:
        self._desk.ask(lambda library, _: library.rules.all(), then, failed=self.failed.emit, key="rules")

    def try_out(self, rule: Rule, then: Callable[[Tried], object]) -> None:
        from reader.gui.rules.rules_editor import Tried

        def question(library: Library, _: IsCancelled) -> Tried:
            result = library.rules.try_out(rule)
            rows = library.rows(result, [int(n) for n in result.ids[:_MOST_TITLES]])
            titles = tuple(row.title for row in rows)
            return Tried(rule.query, result.total, titles, result.explanation, result.notice)

        self._desk.ask(question, then, failed=self.failed.emit, key="try-rule")

    def save(self, rule: Rule, applies: bool, then: Callable[[int, Applied], object]) -> None:
        def question(library: Library, _: IsCancelled) -> tuple[int, Applied]:
            from reader.library.rules import Applied

            rule_id = library.rules.save(rule)
            return rule_id, library.rules.apply(replace(rule, id=rule_id)) if applies else Applied()

        def done(answer: tuple[int, Applied]) -> None:
            if answer[1].changes.updated:
                self.articles_changed.emit(answer[1].changes)
            then(*answer)

        self._write(question, done)

    def keep(self, rule: Rule, then: Callable[[], object]) -> None:
        """As it was, in the place it had."""
        self._write(lambda library, _: library.rules.save(rule), lambda _: then())

    def remove(self, rule: Rule, then: Callable[[], object]) -> None:
        self._write(lambda library, _: library.rules.remove(rule.id), lambda _: then())

    def order(self, ids: list[int]) -> None:
        self._write(lambda library, _: library.rules.order(ids), lambda _: None)

    def take_back(self, applied: Applied) -> None:
        self._write(lambda library, _: library.rules.undo(applied), self.articles_changed.emit)

    def _write(self, question: Question[T], then: Callable[[T], object]) -> None:
        self._desk.ask(question, then, failed=self.failed.emit, lane=Lane.BACKGROUND)
