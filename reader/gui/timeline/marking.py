"""What a hand does to articles: read, unread, starred, and all at once with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.article import ArticleRow, ArticleState
from reader.domain.changes import Changes
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.timeline.timeline_model import TimelineModel
from reader.gui.widgets.announcing import announce
from reader.gui.words.texts import translate
from reader.library.asking import SearchRequest

if TYPE_CHECKING:
    from reader.library.library import Library


class Marking(QObject):
    """Shows a mark at once and writes it on the background lane, where marks keep their order."""

    counts_changed = Signal()
    all_marked = Signal(int)  # how many were unread
    undone = Signal(int)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, model: TimelineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._undo: tuple[int, ...] = ()

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def set_read(self, article_id: int, is_read: bool) -> None:
        self._model.set_state((article_id,), is_read=is_read)
        self._desk.ask(
            lambda library, _: library.mark_read((article_id,), is_read),
            lambda changes: self._written(changes, is_read=is_read), failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def set_starred(self, article_id: int, is_starred: bool) -> None:
        self._model.set_state((article_id,), is_starred=is_starred)
        self._desk.ask(
            lambda library, _: library.mark_starred((article_id,), is_starred),
            lambda changes: self._written(changes, is_starred=is_starred), failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def toggle_read(self, article_id: int) -> None:
        def turn(state: ArticleRow | ArticleState) -> None:
            self.set_read(article_id, not state.is_read)
            said = translate("Timeline", "unread") if state.is_read else translate("Timeline", "read")
            announce(self.parent(), said)

        self._ask_state(article_id, turn)

    def toggle_star(self, article_id: int) -> None:
        def turn(state: ArticleRow | ArticleState) -> None:
            self.set_starred(article_id, not state.is_starred)
            said = translate("Timeline", "no star") if state.is_starred else translate("Timeline", "starred")
            announce(self.parent(), said)

        self._ask_state(article_id, turn)

    def _ask_state(self, article_id: int, then: Callable[[ArticleRow | ArticleState], None]) -> None:
        """From the list, or from the library for an open article that the list does not hold; on the background lane,
        behind the marks that are still being written."""
        row = self._model.known(article_id)
        if row is not None:
            then(row)
            return
        self._desk.ask(
            lambda library, _: library.article(article_id).state,
            then,
            failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )

    def mark_all(self) -> None:
        """Everything in the list, and not what came in since."""
        ids = self._model.ids
        self._desk.ask(
            lambda library, _: library.mark_read(ids.tolist(), True), self._all_marked, failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def mark_where(self, request: SearchRequest) -> None:
        """Everything that this question lists, wherever the list stands."""

        def question(library: Library, is_cancelled: IsCancelled) -> Changes:
            return library.mark_read(library.search(request, is_cancelled).ids.tolist(), True)

        self._desk.ask(question, self._all_marked, failed=self.failed.emit, lane=Lane.BACKGROUND)

    def undo(self) -> None:
        """Unread again what `mark_all` marked, and only that."""
        ids, self._undo = self._undo, ()
        if ids:
            self._desk.ask(
                lambda library, _: library.mark_read(ids, False), self._undone, failed=self.failed.emit,
                lane=Lane.BACKGROUND,
            )  # fmt: skip

    def _written(self, changes: Changes, *, is_read: bool | None = None, is_starred: bool | None = None) -> None:
        """Shown once more: the row may have been read from the library just before the mark was written."""
        self._model.set_state(changes.updated, is_read=is_read, is_starred=is_starred)
        if changes.updated:
            self.counts_changed.emit()

    def _all_marked(self, changes: Changes) -> None:
        self._undo = tuple(changes.updated)
        self._show(changes.updated, True)
        self.all_marked.emit(len(changes.updated))

    def _undone(self, changes: Changes) -> None:
        self._show(changes.updated, False)
        self.undone.emit(len(changes.updated))

    def _show(self, ids: Sequence[int], is_read: bool) -> None:
        self._model.set_state(ids, is_read=is_read)
        self.counts_changed.emit()
