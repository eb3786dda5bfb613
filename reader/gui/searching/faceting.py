"""Counts beside the list: asked once the list is there, never before it; what is chosen goes into the search text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from reader.errors import LeeszaalError
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.searching.facet_chips import FacetChips
from reader.gui.searching.facet_months import Range
from reader.gui.searching.facet_panel import FacetPanel
from reader.gui.searching.facet_rows import MOST
from reader.gui.searching.search_bar import MOST_CHARACTERS
from reader.library.asking import Facets, SearchRequest, SearchResult
from reader.library.facet_counts import facets_beside
from reader.library.query_terms import Group, Term, months_of, terms, with_term, without_term

if TYPE_CHECKING:
    from reader.library.library import Library


class Faceting(QObject):
    """`search_wanted` carries the new search text, which is the one truth: panel and chips are read from it."""

    search_wanted = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(
        self, desk: Desk, panel: FacetPanel, chips: FacetChips, text: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._panel, self._chips, self._text = desk, panel, chips, text
        self._request = SearchRequest()
        self._shown_for: SearchRequest | None = None
        for part in (panel, chips):
            part.dropped.connect(self._drop)
        panel.wanted.connect(self.narrow)

    def show_result(self, result: SearchResult) -> None:
        """The list is there: now its counts."""
        self._request = result.request
        self._chips.show_terms(terms(result.request.text))
        self.count()

    def count(self) -> None:
        """Asks for the counts if anybody sees them; also when the panel comes into sight."""
        if self._panel.isHidden():
            return
        request = self._request

        def question(library: Library, is_cancelled: IsCancelled) -> Facets:
            return facets_beside(library, request, MOST, is_cancelled)

        self._desk.ask(
            question, lambda facets: self._show(request, facets), failed=self.failed.emit,
            lane=Lane.BACKGROUND, key="facets",
        )  # fmt: skip

    def _show(self, request: SearchRequest, facets: Facets) -> None:
        chosen = terms(request.text)
        self._panel.show_facets(facets, chosen, _dates(chosen))

    def narrow(self, term: Term) -> None:
        """What is listed, by a term more."""
        in_dutch = QLocale().language() is QLocale.Language.Dutch
        text = with_term(self._text(), term, in_dutch=in_dutch)
        if len(text) > MOST_CHARACTERS:
            self.failed.emit(LeeszaalError("The search text is too long; take something away first."))
        else:
            self.search_wanted.emit(text)

    def _drop(self, term: Term) -> None:
        self.search_wanted.emit(without_term(self._text(), term))


def _dates(chosen: tuple[Term, ...]) -> Range | None:
    value = next((term.value for term in chosen if term.group is Group.DATE and not term.is_not), None)
    now = datetime.now().astimezone()
    return months_of(value, now.date(), now.tzinfo) if value is not None and now.tzinfo is not None else None
