"""The other sides of an entity's page: who is named with it, drawn and listed, and where and how it is named."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from reader.domain.entity import Entity
from reader.domain.entity_views import EntityPage, Spelling
from reader.gui.entity.entity_doors import EntityDoors, term_of, text_with
from reader.gui.entity.entity_graph import EntityGraph
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.count_list import CountList, CountRow
from reader.gui.widgets.mirroring import margins
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import number, translate
from reader.library.query_terms import Group, Term

_BESIDE = 760  # pixels: from here on two parts lie beside each other


class _Pair(QFrame):
    """Two parts beside each other where there is room, else below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(8, 4, 8, 6)
        self._box.setSpacing(6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)


class TogetherSide(_Pair):
    """The graph, and the same names as a list. Enter goes to one, Ctrl+Enter lists the articles with both."""

    def __init__(self, theme: Theme, fonts: Fonts, doors: EntityDoors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self._page: EntityPage | None = None
        self.graph, self.list = EntityGraph(theme, fonts), CountList(theme, fonts)
        self._box.addWidget(self.graph, 3)
        self._box.addWidget(self.list, 2)
        for part in (self.graph, self.list):
            part.entered.connect(self._open)
            part.linked.connect(self._search_both)
        self.setFocusProxy(self.graph)
        self.set_texts()

    def show_page(self, page: EntityPage) -> None:
        self._page = page
        self.graph.show_related(page.card.entity, page.related, page.links)
        self._list()

    def set_theme(self, theme: Theme) -> None:
        self.graph.set_theme(theme)
        self.list.set_theme(theme)

    def set_texts(self) -> None:
        self.list.setAccessibleName(translate("EntityPage", "Named together with it"))
        self.graph.set_texts()
        self._list()

    def _list(self) -> None:
        if self._page is not None:
            together = translate("EntityCard", "{n} together")
            self.list.show_rows(
                [CountRow(one.name, one.articles, one.kind, link=together.format(n=number(one.articles)))
                 for one in self._page.related]
            )  # fmt: skip

    def _open(self, at: int) -> None:
        if self._page is not None:
            self._doors.open(self._page.related[at].entity_id)

    def _search_both(self, at: int) -> None:
        if self._page is not None:
            one = self._page.related[at]
            other = Entity(one.entity_id, one.kind, one.name)
            self._doors.search(text_with(term_of(self._page.card.entity), term_of(other)))


class NamingSide(_Pair):
    """Its sources, and how it is called in the text. Enter lists these articles."""

    def __init__(self, theme: Theme, fonts: Fonts, doors: EntityDoors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self._page: EntityPage | None = None
        self.sources, self.names = CountList(theme, fonts), CountList(theme, fonts)
        self._headings = QLabel(), QLabel()
        for heading, part in zip(self._headings, (self.sources, self.names), strict=True):
            heading.setObjectName("formHeading")
            heading.setContentsMargins(margins(14, 0, 0, 0))
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(heading)
            column.addWidget(part, 1)
            self._box.addLayout(column, 1)
        for part in (self.sources, self.names):
            part.linked.connect(part.entered)
        self.sources.entered.connect(self._search_source)
        self.names.entered.connect(self._search_spelling)
        self.setFocusProxy(self.sources)
        self.set_texts()

    def show_page(self, page: EntityPage) -> None:
        self._page = page
        self.sources.show_rows([CountRow(title, count) for title, count in page.sources])
        self.names.show_rows([CountRow(one.text, one.mentions, note=self._note(one)) for one in page.spellings])

    def set_theme(self, theme: Theme) -> None:
        self.sources.set_theme(theme)
        self.names.set_theme(theme)

    def set_texts(self) -> None:
        titles = (
            translate("EntityPage", "Sources, with articles"),
            translate("EntityPage", "Names in the text, with mentions"),
        )
        for heading, title, part in zip(self._headings, titles, (self.sources, self.names), strict=True):
            heading.setText(title)
            part.setAccessibleName(title)
        if self._page is not None:
            self.show_page(self._page)

    def _note(self, spelling: Spelling) -> str:
        if spelling.of is None:
            return ""
        return translate("EntityPage", "joined from {name}, {kind}").format(
            name=spelling.of.name, kind=one_of_kind(spelling.of.kind).lower()
        )

    def _search_source(self, at: int) -> None:
        if self._page is not None:
            source = Term(Group.SOURCE, self._page.sources[at][0])
            self._doors.search(text_with(term_of(self._page.card.entity), source))

    def _search_spelling(self, at: int) -> None:
        if self._page is not None:
            spelling = self._page.spellings[at].text
            self._doors.search(text_with(term_of(self._page.card.entity), words=spelling))
