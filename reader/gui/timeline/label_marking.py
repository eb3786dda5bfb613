"""Puts labels on articles and takes them off, with a way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.changes import Changes
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.undoing import Undoing
from reader.gui.words.texts import article_count, translate

if TYPE_CHECKING:
    from reader.library.library import Library


@dataclass(frozen=True, slots=True)
class _Known:
    labels: tuple[tuple[str, int], ...]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Done:
    """Which articles each label was really put on or taken off."""

    steps: tuple[tuple[str, bool, tuple[int, ...]], ...]

    @property
    def changes(self) -> Changes:
        ids = tuple(dict.fromkeys(n for _, _, updated in self.steps for n in updated))
        return Changes(updated=ids, sources=True)


class Labelling(QObject):
    changed = Signal(object)  # Changes
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, undoing: Undoing, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._undoing, self._window = desk, undoing, window

    def choose_for(self, ids: Sequence[int]) -> None:
        """Asks which labels these articles shall have."""
        if not ids:
            return

        def question(library: Library, _: IsCancelled) -> _Known:
            counts = Counter(label for n in ids for label in library.article(n).state.tags)
            return _Known(tuple(library.labels.all()), counts)

        self._desk.ask(question, lambda known: self._show(ids, known), failed=self.failed.emit, key="labels")

    def _show(self, ids: Sequence[int], known: _Known) -> None:
        from reader.gui.timeline.label_chooser import LabelChooser

        dialog = LabelChooser(known.labels, known.counts, len(ids), self._window)
        dialog.wished.connect(lambda wish: self.put(ids, wish))
        show(dialog)

    def put(self, ids: Sequence[int], wish: Mapping[str, bool]) -> None:
        def question(library: Library, _: IsCancelled) -> _Done:
            return _Done(tuple((name, on, library.labels.set(ids, name, on).updated) for name, on in wish.items()))

        self._desk.ask(question, self._done, failed=self.failed.emit, lane=Lane.BACKGROUND)

    def _done(self, done: _Done) -> None:
        if done.changes.updated:
            self.changed.emit(done.changes)
            self._undoing.offer(_said(done), lambda: self._take_back(done))

    def _take_back(self, done: _Done) -> None:
        def question(library: Library, _: IsCancelled) -> Changes:
            for name, on, ids in reversed(done.steps):
                library.labels.set(ids, name, not on)
            return done.changes

        self._desk.ask(question, self.changed.emit, failed=self.failed.emit, lane=Lane.BACKGROUND)


def _said(done: _Done) -> str:
    if len(done.steps) == 1:
        name, on, ids = done.steps[0]
        put, off = (
            translate("Labels", "Label “{name}” on {articles}."),
            translate("Labels", "“{name}” taken off {articles}."),
        )
        return (put if on else off).format(name=name, articles=article_count(len(ids)))
    return translate("Labels", "Labels of {articles} changed.").format(
        articles=article_count(len(done.changes.updated))
    )
