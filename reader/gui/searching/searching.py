"""Asks the library what to list, and keeps the list where it was when it is only asked again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import ArticleRow
from reader.domain.changes import Changes
from reader.gui.basics.desk import Desk, Question
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.timeline.timeline_ids import Ids, as_ids, row_of
from reader.gui.timeline.timeline_model import PAGE, TimelineModel
from reader.gui.timeline.timeline_view import Place, TimelineView
from reader.library.asking import SearchRequest, SearchResult

if TYPE_CHECKING:
    from reader.library.library import Library

_FIRST_ROWS = 14  # what a window shows: the answer to a key press waits for no row below it
_REST_AFTER = 20_000  # milliseconds without a question


@dataclass(frozen=True, slots=True)
class Answer:
    result: SearchResult
    rows: Sequence[ArticleRow]


class _Flight(Enum):
    """What the library is busy answering for the list."""

    NONE = auto()
    REFRESH = auto()
    PERSON = auto()


class Searching(QObject):
    """The list's presenter. A question by the person starts at the top; one asked again moves nothing."""

    shown = Signal(object)  # SearchResult
    asked = Signal(object)  # SearchRequest
    nothing_unread = Signal(int)  # the step that was asked for
    found_unread = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, model: TimelineModel, view: TimelineView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._model, self._view = desk, model, view
        self._request = SearchRequest()
        self._restored: tuple[int | None, Place | None] | None = None
        self._in_flight = _Flight.NONE
        self._is_due = False  # the library has changed since the question that is in flight
        self._then: Callable[[], object] | None = None
        model.rows_wanted.connect(self._read_rows)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_AFTER)
        self._resting.timeout.connect(lambda: desk.ask(lambda library, _: library.rest(), lane=Lane.BACKGROUND))

    @property
    def request(self) -> SearchRequest:
        return self._request

    @property
    def view(self) -> View:
        return View.of(self._request)

    def show_view(self, view: View) -> None:
        self.search(view.within(self._request))

    def change(self, **parts: object) -> None:
        """Other words, view or order."""
        self.search(replace(self._request, **parts))  # type: ignore[arg-type]  # names and types are SearchRequest's

    def search(self, request: SearchRequest) -> None:
        """A question by the person."""
        self._request = request
        if self._in_flight is _Flight.REFRESH:
            self._is_due = True
        self._in_flight, self._then = _Flight.PERSON, None
        self.asked.emit(request)
        self._resting.start()
        self._desk.ask(self._question(), self._show_fresh, failed=self._fail_to_list, key="search")

    def restore(self, request: SearchRequest, article_id: int | None, place: Place | None) -> None:
        """The question a former session ended with: stands where that one stood."""
        self._restored = (article_id, place)
        self.search(request)

    def when_listed(self, act: Callable[[], object]) -> None:
        """Now, or once the person's question is answered: who types fast and presses Down means the new list."""
        if self._in_flight is _Flight.PERSON:
            self._then = act
        else:
            act()

    def search_again(self, changes: Changes | None = None) -> None:
        """The library has changed: the same question, with the selection and the scroll kept.

        It waits for the question in flight: replaced by each change, none would ever be answered while a worker that
        changes much makes answers slow.
        """
        if changes is not None:
            self._model.forget((*changes.updated, *changes.removed))
            if changes.entities:
                self._model.forget_all()
        self._is_due = True
        self._ask_if_due()

    def _ask_if_due(self) -> None:
        if not self._is_due or self._in_flight is not _Flight.NONE:
            return
        self._is_due, self._in_flight = False, _Flight.REFRESH
        place = self._place()
        around = self._model.row_of(place.article_id) if place is not None else 0
        first = max(0, around - PAGE // 2)
        self._desk.ask(
            lambda library, is_cancelled: self._refreshed(library, is_cancelled, first),
            self._show_again,
            failed=self._fail_to_list,
            key="search",
        )

    def find_unread(self, step: int) -> None:
        """Goes to the next (1) or previous (-1) unread article of this list, round the end if need be."""
        request, ids = self._request, self._model.ids
        row = self._view.currentIndex().row()

        def question(library: Library, is_cancelled: IsCancelled) -> int | None:
            text = f"({request.text}) is:unread" if request.text.strip() else "is:unread"
            unread = library.search(replace(request, text=text), is_cancelled)
            return next_among(ids, as_ids(unread.ids), row, step)

        self._desk.ask(question, lambda found: self._go_to(found, step), failed=self.failed.emit, key="unread")

    def _question(self) -> Question[Answer]:
        request = self._request
        restored = self._restored[1] if self._restored else None

        def question(library: Library, is_cancelled: IsCancelled) -> Answer:
            result = library.search(request, is_cancelled)
            ids = as_ids(result.ids)
            first = 0
            if restored is not None:
                first = max(0, row_of(ids, restored.article_id) - PAGE // 2)
            last = first + (_FIRST_ROWS if restored is None else PAGE)
            return Answer(result, library.rows(result, ids[first:last].tolist()))

        return question

    def _refreshed(self, library: Library, is_cancelled: IsCancelled, first: int) -> Answer:
        library.refresh()
        result = library.search(self._request, is_cancelled)
        return Answer(result, library.rows(result, as_ids(result.ids)[first : first + PAGE].tolist()))

    def _show_fresh(self, answer: Answer) -> None:
        self._in_flight = _Flight.NONE
        current = self._view.current_id()
        self._model.show(answer.result, answer.rows)
        if self._restored is not None:
            article_id, place = self._restored
            self._restored = None
            self._view.restore(article_id, place)
            if place is None:
                self._view.scrollTo(self._view.currentIndex(), TimelineView.ScrollHint.PositionAtCenter)
        else:
            self._view.restore(current)
            if answer.result.request.text or self._model.row_of(current) < 0:
                self._view.verticalScrollBar().setValue(0)
            else:
                self._view.scrollTo(self._view.currentIndex(), TimelineView.ScrollHint.PositionAtCenter)
        self.shown.emit(answer.result)
        then, self._then = self._then, None
        if then is not None:
            then()
        self._ask_if_due()

    def _place(self) -> Place | None:
        """None where the list stands at its top and nobody stands on a row: there what is new comes into sight."""
        return None if self._view.is_at_top() and self._view.current_id() is None else self._view.place()

    def _show_again(self, answer: Answer) -> None:
        self._in_flight = _Flight.NONE
        current, place = self._view.current_id(), self._place()  # of now: the person may have scrolled meanwhile
        self._model.show(answer.result, answer.rows, kept=current)
        self._view.restore(current, place)
        self.shown.emit(answer.result)
        self._ask_if_due()

    def _go_to(self, article_id: int | None, step: int) -> None:
        row = self._model.row_of(article_id)
        if self._view.choose_row(row):
            self.found_unread.emit()
        else:
            self.nothing_unread.emit(step)

    def _read_rows(self, ids: list[int]) -> None:
        result = self._model.result
        if result is None:
            return
        self._desk.ask(
            lambda library, _: library.rows(result, ids),
            lambda rows: self._model.add_rows(ids, rows),
            failed=self._rows_failed,
            key="rows",
        )

    def _rows_failed(self, error: Exception) -> None:
        self._model.rows_failed()
        self.failed.emit(error)

    def _fail_to_list(self, error: Exception) -> None:
        self._in_flight, self._then = _Flight.NONE, None
        self.failed.emit(error)
        self._ask_if_due()


def next_among(ids: Ids, wanted: Ids, row: int, step: int) -> int | None:
    """The first of `ids` after (or before) `row` that is wanted, going round; None if none but this one is."""
    import numpy as np

    rows = np.flatnonzero(np.isin(ids, wanted))
    rows = rows[rows != row]
    if not len(rows):
        return None
    if step > 0:
        later = rows[rows > row]
        return int(ids[later[0] if len(later) else rows[0]])
    earlier = rows[rows < row]
    return int(ids[earlier[-1] if len(earlier) else rows[-1]])
