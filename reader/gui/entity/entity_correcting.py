"""Correcting names: asks what is wrong, does it on a lane, and offers the way back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.domain.changes import Changes
from reader.domain.entity import ArticleMention, Entity
from reader.domain.entity_views import EntityCard, Follow, MergeSuggestion, Mute
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.widgets.dialogs import is_open, show
from reader.gui.widgets.saving_place import ask_where_to_save
from reader.gui.widgets.telling import said_of
from reader.gui.words.texts import in_a_line, translate

if TYPE_CHECKING:
    from reader.domain.correction import Correction
    from reader.gui.entity.correct_dialog import Wrong
    from reader.gui.entity.corrections_dialog import CorrectionsDialog
    from reader.gui.entity.entity_wishes import Wish
    from reader.gui.window.main_window import MainWindow
    from reader.library.correcting import Corrected
    from reader.library.library import Library


class EntityCorrecting(QObject):
    changed = Signal(object)  # Changes
    failed = Signal(object)  # Exception

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk

    def connect_parts(self) -> None:
        """Called once the window has its parts."""
        window = self._window
        self.changed.connect(window.gate.add)
        self.failed.connect(lambda error: window.telling.refused(said_of(error)))
        window.column.pane.links.name_wanted.connect(self.mark_selection)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "mark_name": self.mark_selection,
            "corrections": self.show_corrections,
            "suggestions": self.show_suggestions,
        }

    # one name
    def ask(self, entity: Entity, mention: ArticleMention | None) -> None:
        """What is wrong with an entity, or with one mention of it in the open article."""
        from reader.gui.entity.correct_dialog import Wrong

        article = self._window.opening.article
        article_id = article.id if article is not None and mention is not None else None

        def question(library: Library, _: IsCancelled) -> Wrong:
            page = library.entities.page(entity.id)
            return Wrong(page.card.entity, page.spellings, mention.text if mention else "", article_id)

        self._desk.ask(question, self._show, failed=self.failed.emit, key="correct")

    def _show(self, wrong: Wrong) -> None:
        from reader.gui.entity.correct_dialog import CorrectDialog

        def find(text: str) -> None:
            def found(entities: list[tuple[Entity, int]]) -> None:
                if is_open(dialog):
                    dialog.chooser.show_found(entities)

            self._desk.ask(
                lambda library, _: [(one.entity, one.articles) for one in library.entities.named(text)],
                found, key="correct-find",
            )  # fmt: skip

        dialog = CorrectDialog(wrong, find, self._window)
        dialog.wished.connect(self.do)
        show(dialog)

    def do(self, wish: Wish) -> None:
        def done(corrected: Corrected) -> None:
            self._tell(corrected.changes)
            self._window.undoing.offer(wish.said, lambda: self._undo(corrected))

        self._desk.ask(lambda library, _: wish.act(library), done, failed=self.failed.emit, lane=Lane.BACKGROUND)

    def _undo(self, corrected: Corrected) -> None:
        self._desk.ask(
            lambda library, _: library.correcting.undo(corrected.undo), self._tell, failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _tell(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self._window.worker.work()  # the index follows, and texts with other bounds are read again

    def mark_selection(self) -> None:
        """What is selected in the article is a name that was missed."""
        from reader.gui.entity.mark_name_dialog import MarkNameDialog

        text = self._window.column.pane.createMimeDataFromSelection().text()
        if len(text.split("\n")) > 1:
            text = ""
        dialog = MarkNameDialog(text, self._window)
        dialog.wished.connect(self.do)
        show(dialog)

    # following and muting
    def ask_follow(self, entity: Entity) -> None:
        """How much the person wants to hear of it."""
        from reader.gui.entity.follow_dialog import FollowDialog

        def shown(card: EntityCard) -> None:
            dialog = FollowDialog(card, datetime.date.today(), self._window)
            dialog.wished.connect(lambda follow, mute: self._set(card, follow, mute))
            show(dialog)

        self._desk.ask(lambda library, _: library.entities.card(entity.id), shown, failed=self.failed.emit)

    def _set(self, card: EntityCard, follow: Follow | None, mute: Mute | None) -> None:
        def said(_: Changes) -> None:
            self.changed.emit(Changes(sources=True, entities=True))
            name = in_a_line(card.entity.name, 80)
            if mute is not None:
                text = translate("Following", "“{name}” is muted.")
            elif follow is not None:
                text = translate("Following", "You follow “{name}”.")
            else:
                text = translate("Following", "“{name}” is neither followed nor muted.")
            self._window.undoing.offer(
                text.format(name=name), lambda: self._put(card.entity.id, card.follow, card.mute)
            )

        self._put(card.entity.id, follow, mute, said)

    def _put(
        self, entity_id: int, follow: Follow | None, mute: Mute | None, then: Callable[[Changes], object] | None = None
    ) -> None:
        def question(library: Library, _: IsCancelled) -> Changes:
            entities = library.entities
            changes = entities.follow(entity_id, follow) if follow is not None else entities.unfollow(entity_id)
            return changes | (entities.mute(entity_id, mute) if mute is not None else entities.unmute(entity_id))

        self._desk.ask(question, then or self.changed.emit, failed=self.failed.emit)

    # all corrections
    def show_corrections(self) -> None:
        from reader.gui.entity.corrections_dialog import CorrectionsDialog

        dialog = CorrectionsDialog(self._window)

        def fill(_: object = None) -> None:
            def shown(corrections: tuple[Correction, ...]) -> None:
                if is_open(dialog):
                    dialog.show_corrections(corrections)

            self._desk.ask(lambda library, _: library.correcting.all(), shown, failed=self.failed.emit)

        def corrected(said: str) -> Callable[[Corrected], None]:
            def done(one: Corrected) -> None:
                self._tell(one.changes)
                self._window.undoing.offer(said, lambda: self._undo(one))
                fill()

            return done

        def remove(correction: Correction) -> None:
            self._desk.ask(
                lambda library, _: library.correcting.remove(correction),
                corrected(translate("Corrections", "The correction was taken back.")),
                failed=self.failed.emit, lane=Lane.BACKGROUND,
            )  # fmt: skip

        def take_over() -> None:
            title = translate("Corrections", "Import corrections")
            name, _ = QFileDialog.getOpenFileName(dialog, title, "", _kinds())
            if name:
                self._desk.ask(
                    lambda library, _: library.correcting.import_from(Path(name)),
                    corrected(translate("Corrections", "The corrections were imported.")),
                    failed=self.failed.emit, lane=Lane.BACKGROUND,
                )  # fmt: skip

        dialog.removal_wanted.connect(remove)
        dialog.import_wanted.connect(take_over)
        dialog.export_wanted.connect(lambda: self._export(dialog))
        show(dialog)
        fill()

    def _export(self, dialog: CorrectionsDialog) -> None:
        title = translate("Corrections", "Export corrections")
        path = ask_where_to_save(dialog, title, "leeszaal-names.json", _kinds(), ".json")
        if path is None:
            return

        def told(_: int) -> None:
            self._window.status.say(
                translate("Corrections", "The corrections were written to {name}.").format(name=path.name)
            )

        self._desk.ask(
            lambda library, _: library.correcting.export_to(path), told, failed=self.failed.emit, lane=Lane.BACKGROUND
        )

    # suggestions
    def show_suggestions(self) -> None:
        from reader.gui.entity.suggestions_dialog import SuggestionsDialog

        dialog = SuggestionsDialog(self._window)
        answered: list[tuple[MergeSuggestion, Corrected | None]] = []

        def shown(suggestions: tuple[MergeSuggestion, ...]) -> None:
            if is_open(dialog):
                dialog.show_suggestions(suggestions)

        def keep(suggestion: MergeSuggestion, corrected: Corrected | None) -> None:
            answered.append((suggestion, corrected))
            if corrected is not None:
                self._tell(corrected.changes)
            if is_open(dialog):
                dialog.set_can_undo(True)

        def same(suggestion: MergeSuggestion) -> None:
            self._desk.ask(
                lambda library, _: library.correcting.same(suggestion), lambda done: keep(suggestion, done),
                failed=self.failed.emit, lane=Lane.BACKGROUND,
            )  # fmt: skip

        def other(suggestion: MergeSuggestion, is_sure: bool) -> None:
            def question(library: Library, _: IsCancelled) -> None:
                (library.correcting.different if is_sure else library.correcting.unsure)(suggestion)

            self._desk.ask(question, lambda _: keep(suggestion, None), failed=self.failed.emit, lane=Lane.BACKGROUND)

        def back() -> None:
            if not answered:
                return
            suggestion, corrected = answered.pop()

            def question(library: Library, _: IsCancelled) -> Changes:
                if corrected is not None:
                    return library.correcting.undo(corrected.undo)
                library.correcting.ask_again(suggestion)
                return Changes()

            def undone(changes: Changes) -> None:
                self._tell(changes)
                if is_open(dialog):
                    dialog.put_back(suggestion)
                    dialog.set_can_undo(bool(answered))

            self._desk.ask(question, undone, failed=self.failed.emit, lane=Lane.BACKGROUND)

        dialog.same.connect(same)
        dialog.different.connect(lambda suggestion: other(suggestion, is_sure=True))
        dialog.unsure.connect(lambda suggestion: other(suggestion, is_sure=False))
        dialog.undo_wanted.connect(back)
        show(dialog)
        self._desk.ask(
            lambda library, _: library.correcting.suggestions(), shown, failed=self.failed.emit, lane=Lane.BACKGROUND
        )


def _kinds() -> str:
    return f"{translate('Corrections', 'Corrections')} (*.json)"
