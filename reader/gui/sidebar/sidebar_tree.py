"""The tree of views, labels, feeds and sources on screen: one click or key press chooses what is listed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTreeView, QWidget

from reader.domain.counts import SidebarCounts
from reader.gui.sidebar.sidebar_delegate import SidebarDelegate, left_of
from reader.gui.sidebar.sidebar_drag_signs import paint_drop, picture_of
from reader.gui.sidebar.sidebar_drop import Drop, drop_at
from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry, View
from reader.gui.sidebar.sidebar_groups import SidebarGroups
from reader.gui.sidebar.sidebar_model import DEPTH, ROW_MIME, SidebarModel
from reader.gui.widgets.mirroring import turned_key, turned_x

Index = QModelIndex | QPersistentModelIndex
_FOLD_WIDTH = 26  # pixels around the fold of a folder that open and close it
_GHOST_AT = QPoint(-12, -6)  # the dragged row hangs below the pointer, and hides no place to let go
_OPENS_AFTER = 600  # milliseconds over a closed folder, while dragging


class SidebarTree(QTreeView):
    """`view_chosen` says what a person wants listed; `show_view` moves there silently."""

    view_chosen = Signal(object)  # View
    target_changed = Signal()  # what commands on a row would be about
    menu_wanted = Signal(QPoint)
    removal_wanted = Signal()
    dropped = Signal(object)  # Move
    folded = Signal()
    entered = Signal()  # with Return on a row that has nothing to open

    def __init__(self, model: SidebarModel, delegate: SidebarDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._view = View()
        self._is_silent = False
        self._closed: set[int] = set()  # folders
        self.groups = SidebarGroups(self, model)
        self._shows_all = False
        self._is_folding = False  # by a press of the mouse that is not over yet
        self._under_menu = ""  # the key of the row whose menu is open
        self._drop: Drop | None = None
        self._waiting: tuple[SidebarCounts | None, tuple[SidebarEntry, ...] | None] | None = None
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setObjectName("sidebarTree")
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)  # the delegate moves what it draws, so that a row can be clicked along its whole width
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)  # drawn here
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(_OPENS_AFTER)
        self.expanded.connect(lambda index: self._note_fold(index, is_closed=False))
        self.collapsed.connect(lambda index: self._note_fold(index, is_closed=True))
        model.modelReset.connect(self._stand_again)
        self._stand_again()

    # what is listed, and what commands are about

    @property
    def view(self) -> View:
        return self._view

    @property
    def target(self) -> SidebarEntry | None:
        """The row under the open menu, else the chosen one."""
        under = self._entries.index_of_key(self._under_menu) if self._under_menu else QModelIndex()
        return self._entries.entry(under if under.isValid() else self.currentIndex())

    def show_view(self, view: View) -> None:
        self._view = view
        self.choose_silently(self._entries.index_of_view(view))

    def preview(self, index: QModelIndex) -> None:
        """Shows which row would be chosen; `show_view(view)` takes it back."""
        self.choose_silently(index)
        self.scrollTo(index)

    def choose(self, index: QModelIndex) -> None:
        """Lists this row, as a click would; the section it is in opens."""
        self.groups.open_around(index)
        self.preview(index)
        self.take_view(index)

    def set_counts(self, counts: SidebarCounts | None, entries: tuple[SidebarEntry, ...] | None = None) -> None:
        """New rows wait while a name is typed or a row is dragged."""
        if self.state() in {QTreeView.State.EditingState, QTreeView.State.DraggingState}:
            self._waiting = (counts, entries)
            return
        self._waiting = None
        self._entries.set_counts(counts, entries)

    def start_renaming(self) -> None:
        entry = self.target
        if entry is not None and entry.can_be_renamed:
            index = self._entries.index_of_key(entry.key)
            self.scrollTo(index)
            self.edit(index)

    # folders

    @property
    def closed_folders(self) -> tuple[int, ...]:
        return tuple(sorted(self._closed))

    def close_folders(self, folder_ids: Iterable[int]) -> None:
        """These, and all others open."""
        self._closed = set(folder_ids)
        self._fold()

    def open_folder(self, folder_id: int) -> None:
        self._closed.discard(folder_id)
        self._fold()

    def show_all_folders(self, shows_all: bool) -> None:
        """Open for as long as something is looked for; what the person closed is kept."""
        if shows_all != self._shows_all:
            self._shows_all = shows_all
            self._fold()

    def _fold(self) -> None:
        """As the person left it, and as Qt does not keep it over other rows."""
        self._is_silent = True
        for index, entry in self._entries.rows():
            if entry.folder is not None:
                self.setExpanded(index, self._shows_all or entry.folder.id not in self._closed)
        self.groups.fold(shows_all=self._shows_all)
        self._is_silent = False

    def _note_fold(self, index: QModelIndex, is_closed: bool) -> None:
        entry = self._entries.entry(index)
        if entry is None or entry.folder is None or self._is_silent:
            return
        (self._closed.add if is_closed else self._closed.discard)(entry.folder.id)
        self.folded.emit()

    # Qt's

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_silent:
            self.take_view(current)
        self.target_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Which row one is on is heard, too: Qt tells it of a row only when one comes to it."""
        super().focusInEvent(event)
        at = self.currentIndex()
        if at.isValid() and QAccessible.isActive():
            QTimer.singleShot(0, self, lambda: QTreeView.currentChanged(self, self.currentIndex(), at))

    def keyboardSearch(self, search: str) -> None:
        """Letters run commands."""

    def event(self, event: QEvent) -> bool:
        """Right opens a closed folder before it leaves the sidebar."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            at = self.currentIndex()
            is_shut = (self._is_folder(at) and not self.isExpanded(at)) or self.groups.is_closed(at)
            if turned_key(event.key()) == Qt.Key.Key_Right and is_shut:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match turned_key(event.key()):
            case Qt.Key.Key_Delete:
                self.removal_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self._enter(self.currentIndex())
            case Qt.Key.Key_Right if self.groups.is_closed(self.currentIndex()):
                self.groups.turn(self.currentIndex())
            case Qt.Key.Key_Left if self.groups.can_close_around(self.currentIndex()):
                self.groups.turn(self._entries.heading_of(self.currentIndex()))
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        is_heading = is_left and self.groups.is_heading(at)
        self._is_folding = is_heading or (is_left and self._is_on_fold(at, event.position().x()))
        if is_heading:
            self.groups.turn(at)
        elif self._is_folding:
            self.setExpanded(at, not self.isExpanded(at))
        elif event.button() is not Qt.MouseButton.RightButton:  # a menu is about its row, and leaves the list alone
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_folding:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_folding:
            super().mouseReleaseEvent(event)
        self._is_folding = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if self.groups.is_heading(at) or self._is_on_fold(at, event.position().x()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entry = self._entries.entry(index)
        self._under_menu = entry.key if entry is not None and entry.view is not None else ""
        self.target_changed.emit()
        inside = self.visualRect(index).center() if by_key else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(inside))

    def forget_menu(self) -> None:
        """The menu has closed; what was chosen in it has run once the event loop comes round."""
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        self._under_menu = ""
        self.target_changed.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self._take_waiting()

    # dragging

    def startDrag(self, actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        mime = self._entries.mimeData([index])
        if mime.hasFormat(ROW_MIME):
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.setPixmap(picture_of(self, index))
            drag.setHotSpot(_GHOST_AT)
            drag.exec(Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        self._show_drop(None)
        QTimer.singleShot(0, self, self._take_waiting)  # Qt says that the dragging is over when this returns

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ROW_MIME):
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()  # files and addresses are the window's

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(ROW_MIME):
            event.ignore()
            return
        super().dragMoveEvent(event)  # scrolls at the edge, and opens a folder that is waited at
        self._show_drop(self._drop_of(event))
        if self._drop is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        drop = self._drop_of(event) if event.mimeData().hasFormat(ROW_MIME) else None
        super().dropEvent(event)  # ends the dragging; the model takes nothing by itself
        self._show_drop(None)
        if drop is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(drop.move)

    def _drop_of(self, event: QDropEvent) -> Drop | None:
        key = bytes(event.mimeData().data(ROW_MIME).data()).decode("utf-8", "replace")
        dragged = self._entries.entry(self._entries.index_of_key(key))
        at = self.indexAt(event.position().toPoint())
        if dragged is None or not at.isValid():
            return None
        rect = self.visualRect(at)
        return drop_at(self._entries, dragged, at, (event.position().y() - rect.top()) / max(rect.height(), 1))

    def _show_drop(self, drop: Drop | None) -> None:
        if drop != self._drop:
            self._drop = drop
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is not None:
            paint_drop(self, self._drop)

    # parts

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The delegate draws the fold."""

    def _is_folder(self, index: Index) -> bool:
        entry = self._entries.entry(index)
        return entry is not None and entry.kind is Kind.FOLDER and bool(entry.children)

    def _enter(self, index: QModelIndex) -> None:
        if self.state() is QTreeView.State.EditingState:
            return  # Return was the name's
        if self._is_folder(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif self.groups.is_heading(index):
            self.groups.turn(index)
        else:
            self.take_view(index)
            self.entered.emit()

    def _is_on_fold(self, index: QModelIndex, x: float) -> bool:
        x = turned_x(x, self.viewport().width())
        return self._is_folder(index) and 0 <= x - left_of(int(index.data(DEPTH))) + 4 <= _FOLD_WIDTH

    def take_view(self, index: Index) -> None:
        entry = self._entries.entry(index)
        if entry is not None and entry.view is not None and entry.view != self._view:
            self._view = entry.view
            self.view_chosen.emit(entry.view)

    def choose_silently(self, index: QModelIndex) -> None:
        self._is_silent = True
        self.setCurrentIndex(index)
        self._is_silent = False

    def _stand_again(self) -> None:
        place = self.verticalScrollBar().value()
        self._fold()
        self.setAutoScroll(False)  # other rows are no reason to jump
        self.choose_silently(self._entries.index_of_view(self._view))
        self.setAutoScroll(True)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)

    def _take_waiting(self) -> None:
        if self._waiting is not None:
            self.set_counts(*self._waiting)
