"""Searches that are kept in the sidebar: saved, called otherwise, and taken away with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.changes import Changes
from reader.domain.saved_search import SavedSearch
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.searching.facet_chips import term_title
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.undoing import Undoing
from reader.gui.words.texts import in_a_line, translate
from reader.library.asking import SearchRequest
from reader.library.query_terms import terms, without_term
from reader.library.saved_searches import search_of

if TYPE_CHECKING:
    from reader.library.library import Library

_SHOWN = 60  # characters of a name in a notice


class SavedSearching(QObject):
    """Writes on the background lane; `changed` lets the sidebar count again."""

    changed = Signal(object)  # Changes
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, undoing: Undoing, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._undoing, self._window = desk, undoing, window

    def ask_to_save(self, request: SearchRequest, where: str) -> None:
        """`where` says what is searched beside the words: a source, a folder, or ''."""
        if not request.text.strip() and not where:
            return
        search = search_of(request)
        name = suggested_name(request.text) or where
        searched = " · ".join(part for part in (request.text, where) if part)
        self._ask(search, name, searched, is_new=True)

    def ask_to_change(self, search: SavedSearch) -> None:
        self._ask(search, search.name, search.text, is_new=False)

    def _ask(self, search: SavedSearch, name: str, searched: str, *, is_new: bool) -> None:
        from reader.gui.searching.saved_search_dialog import SavedSearchDialog

        dialog = SavedSearchDialog(name, searched, notifies=search.notifies, is_new=is_new, parent=self._window)
        dialog.wished.connect(lambda name, notifies: self.save(replace(search, name=name, notifies=notifies)))
        show(dialog)

    def save(self, search: SavedSearch) -> None:
        is_new = not search.id

        def question(library: Library, _: object) -> int:
            return library.saved_searches.save(search)

        def done(search_id: int) -> None:
            self._tell()
            if is_new:
                said = translate("SavedSearches", "“{name}” is kept in the sidebar.")
                self._offer(said, search.name or search.text, lambda: self._take_away(search_id))

        self._desk.ask(question, done, failed=self.failed.emit, lane=Lane.BACKGROUND)

    def rename(self, search: SavedSearch, name: str) -> None:
        self.save(replace(search, name=name))

    def remove(self, search: SavedSearch) -> None:
        def done(removed: SavedSearch) -> None:
            self._tell()
            said = translate("SavedSearches", "“{name}” is no longer kept.")
            self._offer(said, removed.name, lambda: self.save(removed))

        self._desk.ask(
            lambda library, _: library.saved_searches.remove(search.id), done, failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _take_away(self, search_id: int) -> None:
        self._desk.ask(
            lambda library, _: library.saved_searches.remove(search_id), lambda _: self._tell(),
            failed=self.failed.emit, lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _offer(self, said: str, name: str, undo: Callable[[], object]) -> None:
        self._undoing.offer(said.format(name=in_a_line(name, _SHOWN)), undo)

    def _tell(self) -> None:
        self.changed.emit(Changes(sources=True))


def suggested_name(text: str) -> str:
    """'apple, Tim Cook' rather than 'persoon:"Tim Cook" apple'; what is left out goes unsaid."""
    chosen = terms(text)
    for term in chosen:
        text = without_term(text, term)
    named = [term_title(term) for term in chosen if not term.is_not]
    return in_a_line(", ".join(part for part in (text, *named) if part), _SHOWN)
