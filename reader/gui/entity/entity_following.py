"""Follows an entity and stops following it, with one step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.changes import Changes
from reader.domain.entity import Entity
from reader.domain.entity_views import Follow
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled
from reader.gui.widgets.undoing import Undoing
from reader.gui.words.texts import in_a_line, translate

if TYPE_CHECKING:
    from reader.library.library import Library


class EntityFollowing(QObject):
    changed = Signal(object)  # Changes
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, undoing: Undoing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing

    def turn(self, entity: Entity) -> None:
        """Followed if it was not, and the other way round."""
        self._do(entity, None)

    def set(self, entity: Entity, is_followed: bool) -> None:
        self._do(entity, is_followed)

    def _do(self, entity: Entity, wanted: bool | None) -> None:
        def question(library: Library, _: IsCancelled) -> tuple[Changes, bool, Follow | None]:
            before = library.entities.card(entity.id).follow
            follows = before is None if wanted is None else wanted
            changes = (
                library.entities.follow(entity.id, before or Follow())
                if follows
                else (library.entities.unfollow(entity.id))
            )
            return changes, follows, before

        def done(answer: tuple[Changes, bool, Follow | None]) -> None:
            changes, follows, before = answer
            self.changed.emit(changes)
            name = in_a_line(entity.name, 80)
            said = (
                translate("EntityFollowing", "You follow {name}.")
                if follows
                else translate("EntityFollowing", "You do not follow {name} any more.")
            )
            self._undoing.offer(said.format(name=name), lambda: self._put_back(entity, before))

        self._desk.ask(question, done, failed=self.failed.emit)

    def _put_back(self, entity: Entity, before: Follow | None) -> None:
        def question(library: Library, _: IsCancelled) -> Changes:
            return library.entities.follow(entity.id, before) if before else library.entities.unfollow(entity.id)

        self._desk.ask(question, self.changed.emit, failed=self.failed.emit)
