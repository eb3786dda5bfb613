"""The articles of an entity: all ids at once, and the sentence of the mention only for the rows one looks at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.domain.entity_views import Passage
from reader.gui.timeline.timeline_ids import Ids, as_ids, row_of
from reader.gui.words.dates import calendar_day, format_date
from reader.gui.words.texts import translate

Index = QModelIndex | QPersistentModelIndex
PASSAGE = Qt.ItemDataRole.UserRole + 1  # Passage, or None while it is being read
FIRST_OF_DAY = Qt.ItemDataRole.UserRole + 2

_PAGE = 24
_KEPT = 600
_NO_PARENT = QModelIndex()
Day = tuple[int, int, int]


class PassageModel(QAbstractListModel):
    """Asks for passages with `wanted(ids)`; they come back through `add`."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Ids = as_ids([])
        self._passages: OrderedDict[int, Passage] = OrderedDict()
        self._days: dict[int, Day] = {}
        self._gone: set[int] = set()
        self._pages: OrderedDict[int, None] = OrderedDict()
        self._is_asking = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    @property
    def ids(self) -> Ids:
        return self._ids

    def show(self, ids: Ids | Sequence[int], *, keeps: bool = False) -> None:
        """Other articles; with `keeps` what was read of them stays good."""
        self.beginResetModel()
        self._ids = as_ids(ids)
        if not keeps:
            self._passages.clear()
            self._days.clear()
        self._gone.clear()
        self._pages.clear()
        self._is_asking = False
        self.endResetModel()

    def add(self, asked: Sequence[int], passages: Iterable[Passage]) -> None:
        """The answer to `wanted`; what is missing in it is no longer there."""
        self._is_asking = False
        zone = datetime.now().astimezone().tzinfo
        found = list(passages)
        for passage in found:
            self._passages[passage.article_id] = passage
            self._passages.move_to_end(passage.article_id)
            self._days[passage.article_id] = calendar_day(passage.date, zone)
        while len(self._passages) > _KEPT:
            del self._days[self._passages.popitem(last=False)[0]]
        self._gone.update(set(asked).difference(one.article_id for one in found))
        rows = [row for row in (row_of(self._ids, article_id) for article_id in asked) if row >= 0]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(min(max(rows) + 1, len(self._ids) - 1)))
        if self._pages:
            self._soon.start()

    def failed(self) -> None:
        """They are asked for again when next looked at."""
        self._is_asking = False

    def id_at(self, row: int) -> int | None:
        return int(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, article_id: int | None) -> int:
        return -1 if article_id is None else row_of(self._ids, article_id)

    def passage_at(self, row: int) -> Passage | None:
        """If it was read already; otherwise it is asked for."""
        article_id = int(self._ids[row])
        found = self._passages.get(article_id)
        if found is None and article_id not in self._gone:
            page = row // _PAGE
            self._pages[page] = None
            self._pages.move_to_end(page)
            while len(self._pages) > 2:
                self._pages.popitem(last=False)
            if not self._is_asking:
                self._soon.start()
        return found

    def is_first_of_day(self, row: int) -> bool:
        """Whether the article above is of another day, as far as one knows."""
        if row == 0:
            return True
        day, above = self._days.get(int(self._ids[row])), self._days.get(int(self._ids[row - 1]))
        return day is not None and day != above

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == FIRST_OF_DAY:
            return self.is_first_of_day(index.row())
        if role not in (PASSAGE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        passage = self.passage_at(index.row())
        if role == PASSAGE:
            return passage
        if passage is None:
            return ""
        return passage.title if role == Qt.ItemDataRole.DisplayRole else _heard(passage)

    def _ask(self) -> None:
        if self._is_asking or not self._pages:
            return
        page, _ = self._pages.popitem()
        known = self._passages.keys() | self._gone
        ids = [int(n) for n in self._ids[page * _PAGE : (page + 1) * _PAGE] if int(n) not in known]
        if ids:
            self._is_asking = True
            self.wanted.emit(ids)


def _heard(passage: Passage) -> str:
    """What a screen reader says of a row."""
    unread = [] if passage.is_read else [translate("Timeline", "unread")]
    date = format_date(passage.date, QLocale())
    return ", ".join([*unread, passage.title, passage.sentence, passage.source, date])
