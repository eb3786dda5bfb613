"""The stories of the front page as rows: each story, and below an open one its other tellings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.dates import ArticleDate
from reader.domain.front_page import Reason, Story, Telling
from reader.gui.words.texts import article_count, as_tip, in_a_line, number, translate

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class StoryRow:
    """`telling` None is the story itself, led by its first telling; else one of the others. `rank` counts stories."""

    story: Story
    rank: int
    telling: Telling | None = None
    is_open: bool = False

    @property
    def shown(self) -> Telling:
        return self.telling or self.story.lead

    @property
    def is_read(self) -> bool:
        return self.telling.is_read if self.telling is not None else self.story.is_read

    @property
    def ids(self) -> tuple[int, ...]:
        """What is marked read with it."""
        return (self.telling.id,) if self.telling is not None else tuple(one.id for one in self.story.tellings)

    @property
    def can_open(self) -> bool:
        return self.telling is None and len(self.story.tellings) > 1


class StoryModel(QAbstractListModel):
    def __init__(self, age: Callable[[ArticleDate], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._age = age
        self._rows: list[StoryRow] = []

    @property
    def rows(self) -> tuple[StoryRow, ...]:
        return tuple(self._rows)

    def age(self, date: ArticleDate) -> str:
        return self._age(date)

    def show(self, stories: Iterable[Story]) -> None:
        """What was open stays open."""
        opened = {one.id for row in self._rows if row.is_open for one in row.story.tellings}
        self.beginResetModel()
        self._rows = []
        for rank, story in enumerate(stories):
            row = StoryRow(story, rank)
            if row.can_open and not opened.isdisjoint(row.ids):
                row = replace(row, is_open=True)
            self._rows.append(row)
            if row.is_open:
                self._rows += _others(row)
        self.endResetModel()

    def row(self, at: int) -> StoryRow | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place_of(self, article_id: int) -> int:
        """The row that shows this article, else that of its story; -1 if there is none."""
        shown = next((n for n, row in enumerate(self._rows) if row.shown.id == article_id), -1)
        return shown if shown >= 0 else next((n for n, row in enumerate(self._rows) if article_id in row.ids), -1)

    def story_at(self, at: int) -> int:
        """The row of the story that this row belongs to."""
        while at > 0 and self._rows[at].telling is not None:
            at -= 1
        return at

    def turn(self, at: int, *, is_open: bool) -> None:
        """Shows or hides the other tellings of a story."""
        row = self.row(at)
        if row is None or not row.can_open or row.is_open == is_open:
            return
        self._rows[at] = fresh = replace(row, is_open=is_open)
        others = _others(fresh)
        if is_open:
            self.beginInsertRows(_NO_PARENT, at + 1, at + len(others))
            self._rows[at + 1 : at + 1] = others
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NO_PARENT, at + 1, at + len(others))
            del self._rows[at + 1 : at + 1 + len(others)]
            self.endRemoveRows()
        self.dataChanged.emit(self.index(at), self.index(at))

    def set_read(self, ids: Iterable[int], *, is_read: bool) -> None:
        changed = set(ids)
        for n, row in enumerate(self._rows):
            if changed.isdisjoint(one.id for one in row.story.tellings):
                continue
            tellings = tuple(replace(one, is_read=is_read) if one.id in changed else one for one in row.story.tellings)
            telling = next((one for one in tellings if row.telling is not None and one.id == row.telling.id), None)
            self._rows[n] = replace(row, story=replace(row.story, tellings=tellings), telling=telling)
            self.dataChanged.emit(self.index(n), self.index(n))

    def next_unread(self, at: int, step: int) -> int:
        """The next or previous row with something unread, round the end; -1 if there is none."""
        count = len(self._rows)
        around = ((at + step * n) % count for n in range(1, count + 1)) if count else iter(())
        return next((n for n in around if not self._rows[n].is_read and n != at), -1)

    # what Qt asks

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.shown.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.telling is None and row.can_open:
            return as_tip(f"{', '.join(in_a_line(one, 80) for one in row.story.sources)}\n{said_reason(row.story)}")
        return None

    def _heard(self, row: StoryRow) -> str:
        parts = [] if row.is_read else [translate("Today", "unread")]
        parts.append(row.shown.title)
        if row.telling is None and row.can_open:
            parts += [*row.story.sources, article_count(len(row.story.tellings))]
            parts.append(translate("Today", "open") if row.is_open else translate("Today", "closed"))
        else:
            parts.append(row.shown.source)
        parts.append(self._age(row.shown.date))
        if row.telling is None:
            parts += [one.name for one in row.story.names]
        return ", ".join(parts)


def said_reason(story: Story) -> str:
    """Why this article leads the story."""
    match story.reason:
        case Reason.CENTRAL:
            return translate("Today", "On top because it has most in common with the others")
        case Reason.FULLEST:
            return translate("Today", "On top because it says most")
        case Reason.EARLIEST:
            return translate("Today", "On top because it was first")
    return ""


def said_sources(story: Story, most: int = 3) -> str:
    """`NOS Nieuws, De Krant and 2 others`."""
    sources = [in_a_line(one, 60) for one in story.sources]
    if len(sources) <= most:
        return ", ".join(sources)
    said = translate("Today", "{sources} and {n} others")
    return said.format(sources=", ".join(sources[: most - 1]), n=number(len(sources) - most + 1))


def _others(row: StoryRow) -> list[StoryRow]:
    return [StoryRow(row.story, row.rank, one) for one in row.story.tellings[1:]]
