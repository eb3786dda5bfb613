"""The feeds as a table of how they are doing: last success, newest article, failures in a row, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.dates import ArticleDate
from reader.domain.feed import Feed
from reader.gui.words.dates import age
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import as_tip, in_a_line, number, translate

Index = QModelIndex | QPersistentModelIndex
FEED = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()
_LONG_FAILING = 14 * 86_400  # seconds without a success
_LONG_SILENT = 365 * 86_400  # seconds without a new article


class Column(StrEnum):
    FEED = "feed"
    SUCCEEDED = "succeeded"
    NEWEST = "newest"
    FAILURES = "failures"
    PROBLEM = "problem"


class Part(StrEnum):
    """Which feeds the table shows."""

    ALL = "all"
    TROUBLED = "troubled"
    DEAD = "dead"


COLUMNS = tuple(Column)


def belongs(feed: Feed, part: Part, now: float) -> bool:
    match part:
        case Part.TROUBLED:
            return bool(feed.health.error) or feed.health.is_gone
        case Part.DEAD:
            return is_dead(feed, now)
        case _:
            return True


def is_dead(feed: Feed, now: float) -> bool:
    """Ended by its server, failing for a fortnight, or silent for a year."""
    health = feed.health
    if health.is_gone:
        return True
    if health.error and health.failures > 1 and now - (health.succeeded or 0) > _LONG_FAILING:
        return True
    return health.newest is not None and now - health.newest > _LONG_SILENT


def problem(feed: Feed, now: float) -> str:
    """In plain words; '' for a feed that does well."""
    health = feed.health
    if health.is_gone:
        return translate("FeedHealth", "Its server says that this feed has ended.")
    if health.error:
        return in_own_language(in_a_line(health.error, 300))
    if is_dead(feed, now):
        return translate("FeedHealth", "Nothing new for more than a year.")
    return ""


class FeedHealthModel(QAbstractTableModel):
    """Sorts itself: a sorting model on top asks for two cells at every comparison, 0.1 s for a thousand feeds."""

    def __init__(self, feeds: Sequence[Feed], part: Part, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all, self._part = list(feeds), part
        self._now = datetime.now().timestamp()
        self._column, self._is_descending = Column.FAILURES, True
        self._feeds: list[Feed] = self._chosen()

    @property
    def part(self) -> Part:
        return self._part

    def set_feeds(self, feeds: Sequence[Feed]) -> None:
        """The same rows with other numbers stay where they are."""
        self._all, self._now = list(feeds), datetime.now().timestamp()
        fresh = self._chosen()
        if [feed.id for feed in fresh] == [feed.id for feed in self._feeds]:
            self._feeds = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(COLUMNS) - 1))
            return
        self._show(fresh)

    def set_part(self, part: Part) -> None:
        self._part = part
        self._show(self._chosen())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(COLUMNS):
            return
        self._column, self._is_descending = COLUMNS[column], order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before, self._feeds = self._feeds, self._chosen()
        rows = {feed.id: row for row, feed in enumerate(self._feeds)}
        kept = self.persistentIndexList()
        moved = [self.index(rows[before[index.row()].id], index.column()) for index in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def count(self, part: Part) -> int:
        return sum(belongs(feed, part, self._now) for feed in self._all)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._feeds)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)  # in a narrow column it is cut off
        if orientation is not Qt.Orientation.Horizontal or role not in said:
            return None
        return {
            Column.FEED: translate("FeedHealth", "Feed"),
            Column.SUCCEEDED: translate("FeedHealth", "Last fetched"),
            Column.NEWEST: translate("FeedHealth", "Newest article"),
            Column.FAILURES: translate("FeedHealth", "Failures"),
            Column.PROBLEM: translate("FeedHealth", "What is the matter"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        feed, column = self._feeds[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(feed, column)
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(feed.url if column is Column.FEED else self._text(feed, column))
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.FAILURES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == FEED:
                return feed
        return None

    def _chosen(self) -> list[Feed]:
        """Those of the part that is shown, in order; of the same rank, by title."""
        chosen = [feed for feed in self._all if belongs(feed, self._part, self._now)]
        chosen.sort(key=lambda feed: feed.title.casefold())
        return sorted(chosen, key=lambda feed: self._rank(feed, self._column), reverse=self._is_descending)

    def _show(self, feeds: list[Feed]) -> None:
        self.beginResetModel()
        self._feeds = feeds
        self.endResetModel()

    def _text(self, feed: Feed, column: Column) -> str:
        match column:
            case Column.FEED:
                return in_a_line(feed.title, 200)
            case Column.SUCCEEDED:
                return _ago(feed.health.succeeded)
            case Column.NEWEST:
                return _ago(feed.health.newest)
            case Column.FAILURES:
                return number(feed.health.failures) if feed.health.failures else ""
            case _:
                return problem(feed, self._now)

    def _rank(self, feed: Feed, column: Column) -> Any:
        match column:
            case Column.SUCCEEDED:
                return feed.health.succeeded or 0
            case Column.NEWEST:
                return feed.health.newest or 0
            case Column.FAILURES:
                return feed.health.failures
            case _:
                return self._text(feed, column).casefold()


def _ago(instant: int | None) -> str:
    if instant is None:
        return translate("FeedHealth", "never")
    return age(ArticleDate.at(instant), datetime.now().astimezone(), QLocale())
