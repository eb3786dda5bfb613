"""What was opened before, the latest first: type to find, Enter goes there again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.domain.changes import Changes
from reader.gui.basics.history import PagePlace, Visit
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.count_list import CountRow
from reader.gui.widgets.finder_page import FinderPage, FinderWords
from reader.gui.widgets.pages import HISTORY, Pages
from reader.gui.words.texts import translate


class HistoryPage:
    """A page (see pages.py) of the others."""

    def __init__(self, pages: Pages, theme: Theme, fonts: Fonts) -> None:
        self._pages = pages
        self._listed: list[Visit] = []
        self.view = FinderPage(theme, fonts)
        self.view.asked.connect(self._list)
        self.view.chosen.connect(lambda at: pages.visit(self._listed[at]))
        self.view.linked.connect(lambda at: pages.visit(self._listed[at]))
        self.set_texts()

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def title(self) -> str:
        return translate("HistoryPage", "Opened before")

    def open(self, about: int) -> None:
        self.view.field.clear()
        self.view.ask()

    def take(self, changes: Changes) -> None:
        """Nothing of it is the library's."""

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def set_texts(self) -> None:
        self.view.set_words(
            FinderWords(
                translate("HistoryPage", "Find what you opened"),
                translate("HistoryPage", "Since the program was started."),
                translate("HistoryPage", "Nothing was opened yet."),
            )
        )
        self._list(self.view.field.text())

    def _list(self, text: str) -> None:
        latest = [*dict.fromkeys(reversed(self._pages.visits))]
        words = text.casefold().split()
        self._listed, rows = [], []
        for visit in latest:
            title = self._pages.title_of(visit)
            if not title or (isinstance(visit, PagePlace) and visit.name == HISTORY):
                continue
            if all(word in title.casefold() for word in words):
                self._listed.append(visit)
                note = translate("HistoryPage", "page") if isinstance(visit, PagePlace) else ""
                rows.append(CountRow(title, note=note))
        self.view.show_rows(rows)
