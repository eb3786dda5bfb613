"""The sidebar's rows as a tree for Qt: new numbers keep it as it stands, other rows are another tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.domain.counts import SidebarCounts
from reader.domain.feed import Feed, FeedTree
from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry, View, entries, view_title, walk
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import as_tip, translate
from reader.library.asking import SearchRequest

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
DEPTH = Qt.ItemDataRole.UserRole + 2
IS_CLOSED = Qt.ItemDataRole.UserRole + 3
ROW_MIME = "application/x-leeszaal-sidebar-row"
_NO_PARENT = QModelIndex()
_RENAMED_KINDS = {Kind.FOLDER, Kind.FEED}
# Put together once: Qt asks for the flags of every row several times, and a sum of flags costs 4 µs in Python.
_HEADING = Qt.ItemFlag.ItemIsDropEnabled
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_CLOSED_HEADING = _HEADING | _CHOSEN  # so that the keys can open it again
_NAMED = _CHOSEN | Qt.ItemFlag.ItemIsEditable
_MOVED = _NAMED | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
_WITHOUT_CHILDREN = {flags: flags | Qt.ItemFlag.ItemNeverHasChildren for flags in (_CHOSEN, _NAMED, _MOVED)}


class _Node:
    """A place in the tree. `number` is what Qt's indexes carry; the entry may be replaced by one with new numbers."""

    __slots__ = ("children", "depth", "entry", "number", "parent", "row")

    def __init__(self, entry: SidebarEntry, number: int, parent: _Node | None, row: int) -> None:
        self.entry, self.number, self.parent, self.row = entry, number, parent, row
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.children: list[_Node] = []


class SidebarModel(QAbstractItemModel):
    """`renamed` says that a person typed another name for a feed, a folder or a saved search."""

    renamed = Signal(object, str)  # SidebarEntry, the name

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: SidebarCounts | None = None
        self._nodes: list[_Node] = []
        self._top: list[_Node] = []
        self._closed: frozenset[str] = frozenset()
        self._plant(entries(None))

    @property
    def counts(self) -> SidebarCounts | None:
        return self._counts

    @property
    def tree(self) -> FeedTree:
        return self._counts.tree if self._counts is not None else FeedTree()

    def set_counts(self, counts: SidebarCounts | None, fresh: tuple[SidebarEntry, ...] | None = None) -> None:
        """New numbers and names on the same rows keep selection, folders and scroll. `fresh` are the rows, where they
        were made on a lane: a thousand feeds take a hundredth of a second."""
        self._counts = counts
        fresh = entries(counts) if fresh is None else fresh
        if _shape(fresh) == [(node.depth, node.entry.key) for node in self._nodes]:
            self._renew(fresh)
            return
        self.beginResetModel()
        self._plant(fresh)
        self.endResetModel()

    def set_closed(self, headings: frozenset[str]) -> None:
        """The keys of headings whose rows are not shown: these can be stood on."""
        changed, self._closed = headings ^ self._closed, headings
        for node in self._top:
            if node.entry.key in changed:
                index = self._index_of(node)
                self.dataChanged.emit(index, index)

    def heading_of(self, index: Index) -> QModelIndex:
        """Of the section that a row of the top lies in."""
        if not index.isValid() or index.parent().isValid():
            return QModelIndex()
        row = index.row()
        above = (self._top[n] for n in range(min(row, len(self._top) - 1), -1, -1))
        heading = next((node for node in above if node.entry.view is None), None)
        return self._index_of(heading) if heading is not None else QModelIndex()

    # finding rows

    def entry(self, index: Index) -> SidebarEntry | None:
        return self._nodes[index.internalId()].entry if index.isValid() else None

    def rows(self) -> Iterator[tuple[QModelIndex, SidebarEntry]]:
        """Every row from the top down, also those in closed folders."""
        for node in self._nodes:
            yield self._index_of(node), node.entry

    def index_where(self, is_it: Callable[[SidebarEntry], bool]) -> QModelIndex:
        return next((self._index_of(node) for node in self._nodes if is_it(node.entry)), QModelIndex())

    def index_of_view(self, view: View) -> QModelIndex:
        return self.index_where(lambda entry: entry.view == view)

    def index_of_key(self, key: str) -> QModelIndex:
        return self.index_where(lambda entry: entry.key == key)

    def view_of(self, request: SearchRequest) -> View:
        """The saved search that asks just this, else the part of the library that is asked."""
        asked = replace(request, text=" ".join(request.text.split()))
        saved = (entry.view for _, entry in self.rows() if entry.search is not None)
        return next((view for view in saved if view is not None and view.within(asked) == asked), View.of(request))

    def feed(self, feed_id: int) -> Feed | None:
        return next((feed for feed in self.tree.feeds if feed.id == feed_id), None)

    def title_of(self, view: View) -> str:
        return next((one.title for _, one in self.rows() if one.view == view), view.label or view_title(view.scope))

    def next_with_unread(self, view: View, step: int) -> View | None:
        """The next (1) or previous (-1) feed or source after this view that has something to read, round the end."""
        rows = [node.entry for node in self._nodes]
        if step < 0:
            rows.reverse()
        at = next((n for n, entry in enumerate(rows) if entry.view == view), -1)
        around = (*rows[at + 1 :], *rows[: max(at, 0)])
        return next((one.view for one in around if one.kind in {Kind.FEED, Kind.SOURCE} and one.count), None)

    # what Qt asks

    def index(self, row: int, column: int = 0, parent: Index = _NO_PARENT) -> QModelIndex:
        among = self._nodes[parent.internalId()].children if parent.isValid() else self._top
        if column == 0 and 0 <= row < len(among):
            return self._index_of(among[row])
        return QModelIndex()

    def parent(self, index: Index = _NO_PARENT) -> Any:  # Qt has two methods of this name, and the stubs want both
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return self._index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return len(self._nodes[parent.internalId()].children) if parent.isValid() else len(self._top)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index)
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        if entry.view is None:
            return _CLOSED_HEADING if entry.key in self._closed else _HEADING
        flags = _MOVED if entry.kind in _RENAMED_KINDS else _NAMED if entry.can_be_renamed else _CHOSEN
        return flags if entry.children else _WITHOUT_CHILDREN[flags]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return node.entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(_tip(node.entry))
            case Qt.ItemDataRole.AccessibleTextRole:
                return _heard(node.entry, is_closed=node.entry.key in self._closed)
            case _ if role == ENTRY:
                return node.entry
            case _ if role == DEPTH:
                return node.depth
            case _ if role == IS_CLOSED:
                return node.entry.key in self._closed
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A name typed in its row; an empty name gives a feed its own back, and a folder keeps what it had."""
        entry = self.entry(index)
        if entry is None or role != Qt.ItemDataRole.EditRole or not entry.can_be_renamed:
            return False
        name = " ".join(str(value).split())
        if name == entry.title or (not name and entry.feed is None):
            return False
        self.renamed.emit(entry, name)
        return True

    # dragging

    def mimeTypes(self) -> list[str]:
        return [ROW_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        entry = self.entry(indexes[0]) if indexes else None
        if entry is not None and entry.is_movable:
            mime.setData(ROW_MIME, entry.key.encode())
        return mime

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """The view decides what a drop does; Qt's own would read the key as a table of cells."""
        return False

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    # parts

    def _index_of(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.number)

    def _plant(self, rows: Sequence[SidebarEntry]) -> None:
        self._nodes = []
        self._top = self._grow(rows, None)

    def _grow(self, rows: Sequence[SidebarEntry], parent: _Node | None) -> list[_Node]:
        grown = []
        for row, entry in enumerate(rows):
            node = _Node(entry, len(self._nodes), parent, row)
            self._nodes.append(node)
            node.children = self._grow(entry.children, node)
            grown.append(node)
        return grown

    def _renew(self, rows: Sequence[SidebarEntry]) -> None:
        for node, entry in zip(self._nodes, walk(rows), strict=True):
            if node.entry != entry:
                node.entry = entry
                index = self._index_of(node)
                self.dataChanged.emit(index, index)


def _shape(rows: Sequence[SidebarEntry], depth: int = 0) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for entry in rows:
        found.append((depth, entry.key))
        found += _shape(entry.children, depth + 1)
    return found


def _heard(entry: SidebarEntry, *, is_closed: bool) -> str:
    return f"{entry.heard}, {translate('Sidebar', 'closed')}" if is_closed else entry.heard


def _tip(entry: SidebarEntry) -> str:
    lines = [entry.title]
    if entry.feed is not None:
        lines.append(entry.feed.url)
    if entry.entity is not None:
        lines.append(one_of_kind(entry.entity.kind))
    if entry.told:
        lines.append(entry.told)
    if entry.trouble:
        lines.append(entry.trouble)
    return "\n".join(lines)
