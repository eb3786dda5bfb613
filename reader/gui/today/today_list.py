"""The stories on screen, with the keys of the list: the same ones, whatever keys the person gave these commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.gui.today.today_delegate import StoryDelegate, side_of
from reader.gui.today.today_model import StoryModel, StoryRow
from reader.gui.widgets.mirroring import turned_key, turned_x

KeysOf = Callable[[str], Sequence[str]]  # of a command
_TAKEN = ("next", "previous", "next_unread", "previous_unread", "mark_all_read", "toggle_read", "read_article",
          "page_on", "page_back")  # fmt: skip


class StoryList(QListView):
    """`entered` carries the article; `left` says that Up was pressed on the first row, `pane_left` that Left had
    nothing to close; `command` carries what else was asked for."""

    entered = Signal(int)
    left = Signal()
    pane_left = Signal()
    command = Signal(str)

    def __init__(self, model: StoryModel, delegate: StoryDelegate, keys: KeysOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("storyList")
        self._stories, self._keys = model, keys
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(30)

    @property
    def current(self) -> StoryRow | None:
        return self._stories.row(self.currentIndex().row())

    def choose_row(self, row: int) -> None:
        if 0 <= row < self._stories.rowCount():
            index = self._stories.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, step: int) -> None:
        at = self.currentIndex().row() + step
        if at < 0:
            self.left.emit()
        else:
            self.choose_row(min(at, self._stories.rowCount() - 1))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._command_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, key = self.currentIndex().row(), turned_key(event.key())
        command = self._command_of(event)
        if command:
            self._run(command)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run("read_article")
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Right:
            self._stories.turn(at, is_open=True)
        elif key == Qt.Key.Key_Left:
            self._close(at)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters run commands."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = self._stories.row(index.row())
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            return
        rect = self.visualRect(index)
        is_foot = row.can_open and point.y() > rect.bottom() - 34
        if is_foot and turned_x(point.x(), rect.width()) < side_of(rect.width()) + 240:
            self._stories.turn(index.row(), is_open=not row.is_open)
        else:
            self.entered.emit(row.shown.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.doItemsLayout()  # rows are as high as their text

    def _command_of(self, event: QKeyEvent) -> str:
        pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        return next((one for one in _TAKEN if pressed and pressed in self._keys(one)), "")

    def _run(self, command: str) -> None:
        at, row = self.currentIndex().row(), self.current
        match command:
            case "next" | "previous":
                self.step(1 if command == "next" else -1)
            case "next_unread" | "previous_unread":
                self.choose_row(self._stories.next_unread(at, 1 if command == "next_unread" else -1))
            case "read_article" if row is not None:
                self.entered.emit(row.shown.id)
            case "page_on" | "page_back":
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + (1 if command == "page_on" else -1) * (bar.pageStep() - 40))
            case _:
                self.command.emit(command)

    def _close(self, at: int) -> None:
        story = self._stories.story_at(at) if at >= 0 else -1
        row = self._stories.row(story)
        if row is not None and row.is_open:
            self.choose_row(story)
            self._stories.turn(story, is_open=False)
        else:
            self.pane_left.emit()
