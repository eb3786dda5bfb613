"""The whole article from its own page: asked for, and turned to and from. What is waited for is in the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article, FullText
from reader.domain.changes import Changes
from reader.gui.basics.desk import Desk
from reader.gui.reading.reading_byline import can_fetch


class FullTexts(QObject):
    """`asked` lets the worker fetch; `changed` is what a turn changed; `is_other` names an article of which something
    that is shown has become another."""

    asked = Signal()
    changed = Signal(object)  # Changes
    is_other = Signal(int)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def turn(self, article: Article | None) -> None:
        """Fetch the full text, or show the other of the two."""
        if article is None or not can_fetch(article):
            return
        if article.full_text is FullText.THERE:
            self._show(article.id, not article.shows_full_text)
        else:  # also where it was asked for before: the worker may have left since
            self._ask(article.id)

    def _ask(self, article_id: int) -> None:
        def then(_: None) -> None:
            self.is_other.emit(article_id)
            self.asked.emit()

        self._desk.ask(
            lambda library, _: library.subscriptions.ask_full_text(article_id), then, failed=self.failed.emit
        )

    def _show(self, article_id: int, shows: bool) -> None:
        def then(changes: Changes) -> None:
            self.is_other.emit(article_id)
            self.changed.emit(changes)
            self.asked.emit()  # the names in it are to be found

        self._desk.ask(
            lambda library, _: library.subscriptions.show_full_text(article_id, shows), then,
            failed=self.failed.emit,
        )  # fmt: skip
