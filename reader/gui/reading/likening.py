"""Looks for earlier articles about the same people, once the end of the open one is in sight, or for more like it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollBar

from reader.domain.article import Article
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.reading.article_column import ArticleColumn
from reader.gui.reading.likeness_bar import MOST, Like, LikenessBar
from reader.gui.timeline.timeline_delegate import age_now
from reader.gui.timeline.timeline_ids import as_ids
from reader.library.asking import SearchRequest, SearchResult

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.likeness import LikeArticle

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
        self._found_nothing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self._look)
        self._scroll.valueChanged.connect(lambda _: self._soon.start())
        column.installEventFilter(self)
        bar.closed.connect(self._turn_off)
        bar.other_wanted.connect(self._turn)

    def opened(self, article: Article) -> None:
        if article.id != self._article_id:
            self._article_id, self._asked_for = article.id, None
            self._bar.hide()
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In less room there are fewer rows, and none until the end of the text is in sight again."""
        if watched is self._column and event.type() is QEvent.Type.Resize and not self._bar.isHidden():
            self._bar.limit(self._most)
            if self._most < MOST and not self._bar.has_focus:
                self._bar.hide()
                self._asked_for = None
                self._soon.start()
        return super().eventFilter(watched, event)

    @property
    def _most(self) -> int:
        return MOST if self._column.height() >= _HIGH_ENOUGH else MOST // 2

    def look_soon(self) -> None:
        """The article has come back into sight."""
        self._soon.start()

    def look_again(self) -> None:
        """Names are others now: what the shown articles share may be gone, and where nothing was, something may be."""
        if self._article_id is None:
            return
        if not self._bar.isHidden():
            self._find(self._article_id, by_hand=False, is_earlier=self._bar.is_earlier, is_again=True)
        elif self._found_nothing:
            self._asked_for = None
            self._soon.start()

    def ask(self) -> None:
        """By hand: the bar is shown and has the focus; asked from there it shows the other articles."""
        self._is_off = False
        if self._bar.isVisible() and not self._bar.has_focus:
            self._bar.focus()
        elif self._bar.isVisible():
            self._turn()
        elif self._article_id is not None:
            self._find(self._article_id, by_hand=True)

    def _turn(self) -> None:
        if self._article_id is not None:
            self._find(self._article_id, by_hand=True, is_earlier=not self._bar.is_earlier)

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

    def _find(self, article_id: int, *, by_hand: bool, is_earlier: bool = False, is_again: bool = False) -> None:
        """Not by hand: earlier ones if there are any. Asked again, the same sort as is shown."""
        self._asked_for = article_id
        finds_any = not by_hand and not is_again

        def question(library: Library, _: IsCancelled) -> tuple[Sequence[Like], bool]:
            earlier = library.entities.earlier(article_id, MOST) if is_earlier or finds_any else []
            found = earlier if earlier or is_earlier else library.more_like(article_id, MOST)
            return likes(library, found), bool(earlier) or is_earlier

        def likes(library: Library, found: Sequence[LikeArticle]) -> Sequence[Like]:
            ids = [one.id for one in found]
            answer = SearchResult(SearchRequest(), as_ids(ids), len(ids))
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

        def done(answer: tuple[Sequence[Like], bool]) -> None:
            if article_id == self._article_id and (not is_again or not self._bar.isHidden()):
                self._show(*answer, by_hand=by_hand)

        self._desk.ask(question, done, failed=lambda _: None, lane=Lane.BACKGROUND, key="likeness")

    def _show(self, likes: Sequence[Like], is_earlier: bool, *, by_hand: bool) -> None:
        if by_hand and not likes and self._bar.isVisible():
            self.nothing_found.emit()  # what is there stays
            return
        was_at_end = self._scroll.maximum() - self._scroll.value() <= _NEAR_THE_END
        is_at_title = self._scroll.value() == 0  # of a text that fits in the view: its beginning stays
        self._found_nothing = not likes
        if not likes and self._bar.has_focus:
            self._column.pane.setFocus()
        self._bar.show_likes(likes, self._most, is_earlier=is_earlier)
        if was_at_end and not is_at_title:  # the last lines stay in sight
            QTimer.singleShot(0, self, lambda: self._scroll.setValue(self._scroll.maximum()))
        if by_hand:
            self._bar.focus() if likes else self.nothing_found.emit()

    def _turn_off(self) -> None:
        self._is_off = True
        self._column.pane.setFocus()
