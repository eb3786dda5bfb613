"""What follows the keys in the search field: suggestions from the background lane, and the keys that choose one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.gui.basics.desk import Desk
from reader.gui.basics.search_history import SearchHistory
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.searching.completer_list import CompleterList
from reader.gui.searching.completer_rows import Completion, completions
from reader.gui.searching.search_bar import SearchBar
from reader.gui.widgets.announcing import describe
from reader.gui.words.utf16 import Utf16

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.suggestion import Suggestion

_PAUSE = 60  # milliseconds between the last key and the question
_TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Completing(QObject):
    """The keys go on working as if the list were not there, until an arrow has chosen a row of it."""

    changed = Signal()  # the searches of before are others
    taken = Signal()

    def __init__(self, desk: Desk, bar: SearchBar, shown: CompleterList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._bar, self._list = desk, bar, shown
        self.history = SearchHistory()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._ask)
        self._is_wanted = False
        bar.field.textEdited.connect(lambda _: self._ask_soon())
        bar.field.installEventFilter(self)
        shown.taken.connect(self.take)
        shown.forgotten.connect(self._forget)
        window = shown.parentWidget()
        if isinstance(window, QWidget):
            window.installEventFilter(self)

    def restore(self, searches: Sequence[str]) -> None:
        self.history = SearchHistory(searches)

    def remember(self, text: str) -> None:
        """This was searched, and something was made of it."""
        if text.strip():
            self.history.add(text)
            self.changed.emit()

    def forget_all(self) -> None:
        self.history.forget_all()
        self.close()
        self.changed.emit()

    def close(self) -> None:
        """What is on its way comes too late."""
        self._is_wanted = False
        self._soon.stop()
        self._list.hide()
        self._bar.field.setAccessibleDescription("")

    def take(self, row: Completion) -> None:
        """The field holds it, and is searched."""
        self.close()
        field = self._bar.field
        field.setText(row.text)
        field.setCursorPosition(row.cursor)
        if row.search:
            self.remember(row.search)
        if row.goes_on:
            self._ask_soon()
        self.taken.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._bar.field:
            if event.type() in {QEvent.Type.Resize, QEvent.Type.WindowDeactivate}:
                self.close()
        elif event.type() is QEvent.Type.FocusOut:
            self.close()
        elif event.type() is QEvent.Type.MouseButtonPress and not self._bar.text:
            self._show("", ())
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was the list's."""
        key, is_open = event.key(), not self._list.isHidden()
        if event.type() is QEvent.Type.ShortcutOverride:
            if is_open and key == Qt.Key.Key_Escape:
                event.accept()
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Down and not is_open and not self._bar.text and self.history.all:
            self._show("", ())
            self._move(1)
            return True
        if not is_open:
            return False
        chosen = self._list.chosen
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        if key in _TAKES:
            if chosen is not None:
                self.take(chosen)
                return True
            self.close()
        elif key == Qt.Key.Key_Delete and chosen is not None and chosen.search:
            self._forget(chosen)
            return True
        return False

    def _move(self, step: int) -> None:
        self._list.move_by(step)
        chosen = self._list.chosen
        describe(self._bar.field, chosen.heard if chosen is not None else "")

    def _forget(self, row: Completion) -> None:
        self.history.forget(row.search)
        kept = [one for one in self._list.shown if one.search != row.search]
        self._list.show_rows(kept, self._bar)
        self.changed.emit()

    def _ask_soon(self) -> None:
        self._is_wanted = True
        self._soon.start()

    def _ask(self) -> None:
        field = self._bar.field
        text, language = field.text(), QLocale().name()[:2]
        if not text.strip():
            self.close()
            return
        cursor = Utf16(text).code_points(field.cursorPosition())

        def question(library: Library, _: IsCancelled) -> Sequence[Suggestion]:
            return library.complete(text, cursor, language)

        self._desk.ask(
            question, lambda found: self._suggest(text, found), failed=lambda _: None, lane=Lane.BACKGROUND,
            key="complete",
        )  # fmt: skip

    def _suggest(self, text: str, found: Sequence[Suggestion]) -> None:
        if self._is_wanted:
            self._show(text, found)

    def _show(self, text: str, found: Sequence[Suggestion]) -> None:
        field = self._bar.field
        if field.hasFocus() and field.text() == text:
            self._list.show_rows(completions(text, self.history, found), self._bar)
