"""Looks for articles like the open one, once its end is in sight or the person asks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollBar

from reader.domain.article import Article
from reader.gui.article_column import ArticleColumn
from reader.gui.desk import Desk
from reader.gui.likeness_bar import MOST, Like, LikenessBar
from reader.gui.tasks import IsCancelled, Lane
from reader.gui.timeline_delegate import age_now
from reader.library.asking import SearchRequest, SearchResult
from reader.library.library import Library

_PATIENCE = 500  # milliseconds: who walks through the list asks for nothing
_NEAR_THE_END = 40  # pixels
_HIGH_ENOUGH = 480  # pixels of the column; under that two are enough


class Likening(QObject):
    """`nothing_found` answers only who asked by hand."""

    nothing_found = Signal()

    def __init__(self, desk: Desk, column: ArticleColumn, bar: LikenessBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._column, self._bar = desk, column, bar
        self._article_id: int | None = None
        self._asked_for: int | None = None
        self._is_off = False  # closed by hand
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self._look)
        self._scroll.valueChanged.connect(lambda _: self._soon.start())
        bar.closed.connect(self._turn_off)

    def opened(self, article: Article) -> None:
        if article.id != self._article_id:
            self._article_id, self._asked_for = article.id, None
            self._bar.hide()
            self._soon.start()

    def ask(self) -> None:
        """By hand: the bar is shown and has the focus."""
        self._is_off = False
        if self._bar.isVisible():
            self._bar.focus()
        elif self._article_id is not None:
            self._find(self._article_id, by_hand=True)

    @property
    def _scroll(self) -> QScrollBar:
        return self._column.pane.verticalScrollBar()

    def _look(self) -> None:
        article_id = self._article_id
        at_end = self._scroll.maximum() - self._scroll.value() <= _NEAR_THE_END
        if article_id is None or self._is_off or not at_end or self._asked_for == article_id:
            return
        if self._column.isVisible() and self._column.pane.is_whole:
            self._find(article_id, by_hand=False)

    def _find(self, article_id: int, *, by_hand: bool) -> None:
        self._asked_for = article_id

        def question(library: Library, _: IsCancelled) -> Sequence[Like]:
            found = library.more_like(article_id, MOST)
            ids = [one.id for one in found]
            answer = SearchResult(SearchRequest(), np.array(ids, np.int64), len(ids))
            reasons = {one.id: ", ".join(one.names or one.words) for one in found}
            return [
                Like(
                    row.id,
                    row.title,
                    reasons[row.id],
                    " · ".join(filter(None, (row.source, age_now(row)))),
                    row.is_read,
                )
                for row in library.rows(answer, ids)
            ]

        def done(likes: Sequence[Like]) -> None:
            if article_id == self._article_id:
                self._show(likes, by_hand=by_hand)

        self._desk.ask(question, done, failed=lambda _: None, lane=Lane.BACKGROUND, key="likeness")

    def _show(self, likes: Sequence[Like], *, by_hand: bool) -> None:
        was_at_end = self._scroll.maximum() - self._scroll.value() <= _NEAR_THE_END
        self._bar.show_likes(likes, MOST if self._column.height() >= _HIGH_ENOUGH else MOST // 2)
        if was_at_end:  # the last lines stay in sight
            QTimer.singleShot(0, self, lambda: self._scroll.setValue(self._scroll.maximum()))
        if by_hand:
            self._bar.focus() if likes else self.nothing_found.emit()

    def _turn_off(self) -> None:
        self._is_off = True
        self._column.pane.setFocus()
