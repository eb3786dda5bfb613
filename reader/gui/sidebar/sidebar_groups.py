"""The sections of the sidebar, each of which can be closed to its heading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from reader.gui.sidebar.sidebar_entries import Kind
from reader.gui.sidebar.sidebar_model import IS_CLOSED, SidebarModel

if TYPE_CHECKING:
    from reader.gui.sidebar.sidebar_tree import SidebarTree

Index = QModelIndex | QPersistentModelIndex


class SidebarGroups:
    """A section is known by the key of its heading. One that is closed shows its heading alone, and that can be stood
    on, so that the keys open it again."""

    def __init__(self, tree: SidebarTree, model: SidebarModel) -> None:
        self._tree, self._entries = tree, model
        self._closed: set[str] = set()

    @property
    def closed(self) -> tuple[str, ...]:
        return tuple(sorted(self._closed))

    def close(self, headings: Iterable[str]) -> None:
        """The sections below these headings, and all others open."""
        self._closed = set(headings)
        self.fold(shows_all=False)

    def fold(self, *, shows_all: bool) -> None:
        """As the person left it; with `shows_all` it is the field above the tree that says what is shown."""
        self._entries.set_closed(frozenset() if shows_all else frozenset(self._closed))
        if shows_all:
            return
        is_closed, top = False, QModelIndex()
        for row in range(self._entries.rowCount()):
            entry = self._entries.entry(self._entries.index(row))
            is_heading = entry is not None and entry.kind is Kind.HEADING
            if entry is not None and is_heading:
                is_closed = entry.key in self._closed
            is_hidden = is_closed and not is_heading
            if is_hidden != self._tree.isRowHidden(row, top):
                self._tree.setRowHidden(row, top, is_hidden)

    def turn(self, heading: QModelIndex) -> None:
        """Closes or opens the section; who stands in it stands on the heading then, and what is listed stays."""
        entry = self._entries.entry(heading)
        if entry is None or entry.kind is not Kind.HEADING:
            return
        tree, is_closing = self._tree, entry.key not in self._closed
        was_inside = self._entries.heading_of(_outermost(tree.currentIndex())) == heading
        (self._closed.add if is_closing else self._closed.discard)(entry.key)
        self.fold(shows_all=False)
        if is_closing and was_inside:
            tree.choose_silently(self._entries.index_of_key(entry.key))
        elif not is_closing and tree.currentIndex() == heading:
            first = heading.siblingAtRow(heading.row() + 1)
            tree.choose_silently(first)
            tree.take_view(first)
        tree.folded.emit()

    def open_around(self, index: QModelIndex) -> None:
        entry = self._entries.entry(self._entries.heading_of(_outermost(index)))
        if entry is not None and entry.key in self._closed:
            self._closed.discard(entry.key)
            self.fold(shows_all=False)
            self._tree.folded.emit()

    def is_heading(self, index: Index) -> bool:
        entry = self._entries.entry(index)
        return entry is not None and entry.kind is Kind.HEADING

    def is_closed(self, index: Index) -> bool:
        return self.is_heading(index) and bool(index.data(IS_CLOSED))

    def can_close_around(self, index: QModelIndex) -> bool:
        """Whether a row has nothing to close but the section it is in."""
        heading = self._entries.heading_of(index)
        has_open_rows = self._entries.rowCount(index) > 0 and self._tree.isExpanded(index)
        return heading.isValid() and heading != index and not has_open_rows


def _outermost(index: QModelIndex) -> QModelIndex:
    while index.parent().isValid():
        index = index.parent()
    return index
