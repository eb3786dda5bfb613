"""The list of articles: all ids at once, rows only for what is looked at, so that a million cost what fifty cost."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.domain.article import ArticleRow
from reader.domain.query import Order
from reader.gui.timeline.timeline_ids import Ids, as_ids, row_of, with_kept
from reader.gui.words.texts import translate
from reader.library.asking import SearchResult

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1  # ArticleRow, or None while it is being read
BEFORE = ROW + 1  # the ArticleRow above, if it is known and the list is by time; asks for nothing

PAGE = 40
_KEPT_ROWS = 1_000
_NO_PARENT = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Asks for rows with `rows_wanted(ids)`; they come back through `add_rows`. Only the pages looked at last are
    asked for: rows flown over while scrolling are not worth reading."""

    rows_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Ids | None = None  # until the first answer: with the library comes numpy
        self._result: SearchResult | None = None
        self._rows: OrderedDict[int, ArticleRow] = OrderedDict()
        self._stale: set[int] = set()  # shown as they were, and read again when looked at
        self._overtaken: set[int] = set()  # changed while their rows were being read
        self._gone: set[int] = set()  # asked for and not there: not asked for again
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._is_asking = False
        self._asked: tuple[int, ...] = ()  # the last ones
        self._age: Callable[[ArticleRow], str] = lambda row: str(row.date)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    @property
    def result(self) -> SearchResult | None:
        return self._result

    @property
    def ids(self) -> Ids:
        return as_ids([]) if self._ids is None else self._ids

    def set_age(self, age: Callable[[ArticleRow], str]) -> None:
        """How the time of an article is said, for those who hear the list."""
        self._age = age

    def show(self, result: SearchResult, rows: Iterable[ArticleRow], kept: int | None = None) -> None:
        """Lists another answer; `rows` are the first ones, so that nothing flickers. `kept` stays in the list even if
        the answer has left it out."""
        new = as_ids(result.ids)
        if kept is not None:
            new = with_kept(new, self.ids, kept)
        spare = self._rows.get(kept) if kept is not None else None
        is_same = self._result is not None and self._result.request == result.request
        self.beginResetModel()
        if not is_same:
            self._rows.clear()
            self._stale.clear()
        if spare is not None:
            self._rows[spare.id] = spare
        self._ids, self._result = new, result
        self._wanted.clear()
        self._gone.clear()
        self._is_asking = False
        self._put(rows)
        self.endResetModel()

    def add_rows(self, asked: Sequence[int], rows: Iterable[ArticleRow]) -> None:
        """The answer to `rows_wanted`; what is missing in it is no longer in the library."""
        self._is_asking = False
        rows = list(rows)
        self._put(rows)
        self._stale |= self._overtaken & self._rows.keys()
        self._overtaken = set()
        self._gone.update(set(asked).difference(row.id for row in rows))
        found = [self.row_of(article_id) for article_id in asked]
        present = [row for row in found if row >= 0]
        if present:
            self.dataChanged.emit(self.index(min(present)), self.index(max(present)))
        if self._wanted:
            self._soon.start()

    def rows_failed(self) -> None:
        """Reading rows went wrong: they are asked for again when next looked at."""
        self._is_asking = False

    def forget(self, ids: Iterable[int]) -> None:
        """These articles have changed: read them again when looked at; until then they look as they did."""
        changed = set(ids)
        self._stale |= changed & self._rows.keys()
        if self._is_asking:
            self._overtaken |= changed

    def forget_all(self) -> None:
        """What is said in any row may have changed."""
        self.forget((*self._rows, *self._asked))

    def set_state(self, ids: Iterable[int], *, is_read: bool | None = None, is_starred: bool | None = None) -> None:
        """Shows at once what a hand just did; only rows that were read already need it."""
        for article_id in ids:
            row = self._rows.get(article_id)
            if row is None:
                continue
            self._rows[article_id] = replace(
                row,
                is_read=row.is_read if is_read is None else is_read,
                is_starred=row.is_starred if is_starred is None else is_starred,
            )
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def id_at(self, row: int) -> int | None:
        return int(self.ids[row]) if 0 <= row < self.rowCount() else None

    def row_of(self, article_id: int | None) -> int:
        return -1 if article_id is None or self._ids is None else row_of(self._ids, article_id)

    def row_at(self, row: int) -> ArticleRow | None:
        """The row if it was read already; otherwise it is asked for."""
        article_id = int(self.ids[row])
        found = self._rows.get(article_id)
        if self._must_be_read(article_id):
            self._want(row // PAGE)
        if found is not None:
            self._rows.move_to_end(article_id)
        return found

    def known(self, article_id: int) -> ArticleRow | None:
        """The row if it was read already; asks for nothing."""
        return self._rows.get(article_id)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or self._ids is None else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == ROW:
            return self.row_at(index.row())
        if role == BEFORE:
            return self._before(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row_at(index.row())
            return "" if row is None else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_at(index.row())
            return "" if row is None else self._said(row)
        return None

    def _before(self, row: int) -> ArticleRow | None:
        is_by_time = self._result is not None and self._result.request.order is Order.NEWEST
        return self._rows.get(int(self.ids[row - 1])) if is_by_time and row else None

    def _said(self, row: ArticleRow) -> str:
        parts = [] if row.is_read else [translate("Timeline", "unread")]
        if row.is_starred:
            parts.append(translate("Timeline", "starred"))
        return ", ".join([*parts, row.title, row.source, self._age(row)])

    def _put(self, rows: Iterable[ArticleRow]) -> None:
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
            self._stale.discard(row.id)
        while len(self._rows) > _KEPT_ROWS:
            self._stale.discard(self._rows.popitem(last=False)[0])

    def _must_be_read(self, article_id: int) -> bool:
        return article_id not in self._gone and (article_id not in self._rows or article_id in self._stale)

    def _want(self, page: int) -> None:
        self._wanted[page] = None
        self._wanted.move_to_end(page)
        while len(self._wanted) > 2:
            self._wanted.popitem(last=False)
        if not self._is_asking:
            self._soon.start()

    def _ask(self) -> None:
        if self._is_asking or not self._wanted:
            return
        page, _ = self._wanted.popitem()
        ids = [int(n) for n in self.ids[page * PAGE : (page + 1) * PAGE] if self._must_be_read(int(n))]
        if ids:
            self._is_asking, self._asked = True, tuple(ids)
            self.rows_wanted.emit(ids)
