"""What the sidebar lists: the four standing views, and the sources below a heading, each with its unread count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.counts import SidebarCounts
from reader.gui.texts import as_tip, in_a_line, number, translate
from reader.library.asking import Scope

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
_MOST_OF_TITLE = 200  # characters
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class View:
    """What the list shows: everything, or a part of it."""

    scope: Scope = Scope.ALL
    source_id: int | None = None


@dataclass(frozen=True, slots=True)
class SidebarEntry:
    """A row of the sidebar; a heading has no view."""

    view: View | None
    title: str
    icon: str = ""
    count: int = 0


def view_title(scope: Scope) -> str:
    match scope:
        case Scope.ALL:
            return translate("Sidebar", "All")
        case Scope.TODAY:
            return translate("Sidebar", "Today")
        case Scope.UNREAD:
            return translate("Sidebar", "Unread")
        case Scope.STARRED:
            return translate("Sidebar", "Starred")
        case _:
            return translate("Sidebar", "Sources")


def entries(counts: SidebarCounts | None) -> list[SidebarEntry]:
    """The rows for these counts; before they are known, the standing views without any."""
    standing = [
        SidebarEntry(View(Scope.ALL), view_title(Scope.ALL), "all", counts.unread if counts else 0),
        SidebarEntry(View(Scope.TODAY), view_title(Scope.TODAY), "today", counts.today if counts else 0),
        SidebarEntry(View(Scope.UNREAD), view_title(Scope.UNREAD), "unread", counts.unread if counts else 0),
        SidebarEntry(View(Scope.STARRED), view_title(Scope.STARRED), "star", counts.starred if counts else 0),
    ]
    if counts is None or not counts.sources:
        return standing
    sources = [
        SidebarEntry(View(Scope.SOURCE, source.id), in_a_line(source.title, _MOST_OF_TITLE), "source", source.unread)
        for source in counts.sources
    ]
    return [*standing, SidebarEntry(None, view_title(Scope.SOURCE)), *sources]


class SidebarModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: SidebarCounts | None = None
        self._entries = entries(None)

    @property
    def counts(self) -> SidebarCounts | None:
        return self._counts

    def set_counts(self, counts: SidebarCounts | None) -> None:
        """New numbers on the same rows keep the selection; other rows are another list."""
        self._counts = counts
        fresh = entries(counts)
        if [entry.view for entry in fresh] == [entry.view for entry in self._entries]:
            self._entries = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._entries = fresh
        self.endResetModel()

    def title_of(self, view: View) -> str:
        return next((entry.title for entry in self._entries if entry.view == view), view_title(view.scope))

    def row_of(self, view: View) -> int:
        return next((row for row, entry in enumerate(self._entries) if entry.view == view), -1)

    def view_at(self, row: int) -> View | None:
        return self._entries[row].view if 0 <= row < len(self._entries) else None

    def views(self) -> Sequence[View]:
        return [entry.view for entry in self._entries if entry.view is not None]

    def source_with_unread(self, view: View, step: int) -> View | None:
        """The next (1) or previous (-1) source after this view that has something to read, round the end."""
        sources = [entry for entry in self._entries if entry.view is not None and entry.view.scope is Scope.SOURCE]
        at = next((n for n, entry in enumerate(sources) if entry.view == view), -1 if step > 0 else len(sources))
        around = [sources[(at + step * n) % len(sources)] for n in range(1, len(sources) + 1)]
        return next((entry.view for entry in around if entry.count and entry.view != view), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._entries[index.row()].view is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(entry.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title}, {number(entry.count)}" if entry.count else entry.title
            case _ if role == ENTRY:
                return entry
        return None
