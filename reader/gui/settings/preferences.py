"""What the person chose, as the window changes it: shown at once, written on a lane that waits for nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.gui.basics.tasks import Lane, Tasks
from reader.settings import Settings

TEXT_SIZES = (12, 14, 16, 18, 20, 22, 24, 28, 32, 38, 46)
LIST_SIZES = (12, 13, 14, 15, 16, 18, 20, 22, 25, 28, 32)


class Preferences(QObject):
    changed = Signal(object)  # Settings

    def __init__(
        self, settings: Settings, save: Callable[[Settings], None], tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._save, self._tasks = settings, save, tasks

    @property
    def settings(self) -> Settings:
        return self._settings

    def change(self, **parts: object) -> None:
        fresh = replace(self._settings, **parts)  # type: ignore[arg-type]  # names and types are Settings'
        if fresh == self._settings:
            return
        self._settings = fresh
        self._tasks.start(lambda _: self._save(fresh), lane=Lane.KEEPING, key="settings")
        self.changed.emit(fresh)

    def step_text_size(self, step: int) -> None:
        self.change(text_size=_next(TEXT_SIZES, self._settings.text_size, step))

    def step_list_size(self, step: int) -> None:
        self.change(list_text_size=_next(LIST_SIZES, self._settings.list_text_size, step))

    def turn_highlights(self) -> None:
        """All, first only, off, and all again."""
        order = ("all", "first", "off")
        at = order.index(self._settings.highlights)
        self.change(highlights=order[(at + 1) % len(order)])


def _next(sizes: Sequence[int], size: int, step: int) -> int:
    """The next one up (+1) or down (-1), or the same at the end."""
    if step > 0:
        return next((one for one in sizes if one > size), size)
    return next((one for one in reversed(sizes) if one < size), size)
