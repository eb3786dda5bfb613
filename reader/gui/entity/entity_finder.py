"""All entities with how many articles name them: type to find, Enter opens its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.domain.changes import Changes
from reader.domain.entity import Entity
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled
from reader.gui.entity.entity_doors import EntityDoors, term_of, text_with
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.count_list import CountRow
from reader.gui.widgets.finder_page import FinderPage, FinderWords
from reader.gui.words.texts import translate

if TYPE_CHECKING:
    from reader.library.library import Library

_MOST = 300
_NOTED = 3  # other names beside the name

Found = list[tuple[Entity, int]]


class EntityFinder:
    """A page (see pages.py)."""

    def __init__(self, desk: Desk, theme: Theme, fonts: Fonts, doors: EntityDoors) -> None:
        self._desk, self._doors = desk, doors
        self._found: Found = []
        self.view = FinderPage(theme, fonts)
        self.view.asked.connect(self._ask)
        self.view.chosen.connect(lambda at: doors.open(self._found[at][0].id))
        self.view.linked.connect(lambda at: doors.search(text_with(term_of(self._found[at][0]))))
        self.set_texts()

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def title(self) -> str:
        return translate("EntityFinder", "Names in the news")

    @property
    def names(self) -> list[str]:
        return [row.text for row in self.view.list.rows]

    def open(self, about: int) -> None:
        self.view.field.selectAll()
        self.view.ask()

    def take(self, changes: Changes) -> None:
        if changes.entities:
            self.view.ask()

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def set_texts(self) -> None:
        self.view.set_words(
            FinderWords(
                translate("EntityFinder", "Find a name"),
                translate("EntityFinder", "Enter opens its page, Ctrl+Enter lists its articles."),
                translate("EntityFinder", "No such name in the library."),
            )
        )

    def _ask(self, text: str) -> None:
        def question(library: Library, _: IsCancelled) -> Found:
            return [(one.entity, one.articles) for one in library.entities.named(text, _MOST)]

        self._desk.ask(question, self._show, failed=lambda _: self._show([]), key="entity-names")

    def _show(self, found: Found) -> None:
        self._found = found
        self.view.show_rows([_row(entity, articles) for entity, articles in found])


def _row(entity: Entity, articles: int) -> CountRow:
    others = [name for name in entity.aliases if name != entity.name]
    return CountRow(entity.name, articles, entity.kind, ", ".join(others[:_NOTED]))
