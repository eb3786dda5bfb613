"""The last thing that was done and can be taken back: offered in the notice bar, and on Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.gui.widgets.notices import UNDO_SECONDS, NoticeBar
from reader.gui.words.texts import translate


class Undoing(QObject):
    """One step back: the newest. The notice goes after a while; the key still works until something else is done."""

    changed = Signal()

    def __init__(self, notices: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._undo: Callable[[], object] | None = None

    @property
    def can_undo(self) -> bool:
        return self._undo is not None

    def offer(self, said: str, undo: Callable[[], object]) -> None:
        self._undo = undo
        self._notices.say(said, translate("Telling", "Undo"), self.undo, UNDO_SECONDS)
        self.changed.emit()

    def forget(self) -> None:
        """Something newer can be taken back elsewhere."""
        if self._undo is not None:
            self._undo = None
            self.changed.emit()

    def undo(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            self._notices.dismiss()
            undo()
            self.changed.emit()
