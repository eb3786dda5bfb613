"""What belongs to searching beside the field and the list, put together and connected with the window in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.domain.saved_search import SavedSearch
from reader.gui.basics.desk import Desk
from reader.gui.reading.finding import Finding
from reader.gui.reading.likeness_bar import LikenessBar
from reader.gui.reading.likening import Likening
from reader.gui.searching.completer_list import CompleterList
from reader.gui.searching.completing import Completing
from reader.gui.searching.facet_chips import FacetChips
from reader.gui.searching.facet_panel import FacetPanel
from reader.gui.searching.faceting import Faceting
from reader.gui.searching.saved_searching import SavedSearching
from reader.gui.searching.search_bar import scope_title
from reader.gui.settings.session import Session
from reader.gui.sidebar.sidebar_entries import SidebarEntry, View
from reader.gui.sidebar.sidebar_room import SidebarRoom
from reader.gui.theme.theme import Theme
from reader.gui.widgets.dialogs import show
from reader.gui.words.texts import translate
from reader.library.asking import SearchRequest

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

ENOUGH_FOR_FACETS = 1_080  # pixels of the window; in a narrower one the panel comes when it is asked for


class SearchParts(QObject):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        theme, fonts, icons = window.appearance.theme, window.appearance.fonts, window.icons
        self.panel, self.chips = FacetPanel(theme, fonts, icons), FacetChips(theme, fonts)
        self.faceting = Faceting(desk, self.panel, self.chips, lambda: window.search_bar.text, self)
        self.completer = CompleterList(theme, fonts, icons, window)
        self.completing = Completing(desk, window.search_bar, self.completer, self)
        self.saved = SavedSearching(desk, window.undoing, window)
        self.finding = Finding(desk, window.column, self)
        self.likeness = LikenessBar(theme, fonts, icons)
        window.column.add_under_text(self.likeness)
        self.likening = Likening(desk, window.column, self.likeness, self)

    def connect_parts(self) -> None:
        """Called once the window has its actions."""
        window, bar, searching, telling = (
            self._window,
            self._window.search_bar,
            self._window.searching,
            self._window.telling,
        )
        self.room = SidebarRoom(window, self.panel, lambda: window.zen.is_on, ENOUGH_FOR_FACETS)
        bar.text_changed.connect(lambda text: searching.change(text=text))
        bar.left.connect(window.timeline.setFocus)
        bar.list_wanted.connect(lambda: self.completing.remember(bar.text))
        bar.scope_removed.connect(lambda: searching.search(View().within(searching.request)))
        bar.form_wanted.connect(self.show_form)
        searching.asked.connect(self._asked)
        searching.shown.connect(self.faceting.show_result)
        window.counted.connect(lambda _: self._asked(searching.request))
        window.list_header.order_wanted.connect(window.set_order)
        window.list_header.look_for_wanted.connect(self.search)
        window.list_header.explained.connect(lambda _: self._chosen())
        self.faceting.search_wanted.connect(self.search)
        self.faceting.failed.connect(telling.failure)
        self.panel.closed.connect(self.turn_facets)
        self.panel.left.connect(self._to_the_list)
        self.panel.list.left_for.connect(window.focus.move)
        self.room.turned.connect(self._facets_turned)
        self.room.focus_lost.connect(self._to_the_list)
        window.timeline.chosen.connect(lambda _: self.completing.remember(searching.request.text))
        self.completing.changed.connect(window.session_changed)
        self.saved.changed.connect(window.gate.add)
        self.saved.failed.connect(telling.failure)
        window.sidebar_model.renamed.connect(self._renamed)
        window.sidebar.tree.removal_wanted.connect(self._remove_chosen)
        window.opening.opened.connect(self.likening.opened)
        window.gate.through.connect(lambda changes: self.likening.look_again() if changes.entities else None)
        self.likeness.article_wanted.connect(window.opening.open)
        self.likeness.left.connect(window.column.pane.setFocus)
        window.column.find_wanted.connect(lambda *_: self.likeness.hide())  # there is one bar under a text
        self.likening.nothing_found.connect(
            lambda: window.status.say(translate("SearchParts", "There is nothing like this article yet."))
        )
        window.library_failed.connect(lambda _: self.panel.hide())
        window.appearance.themed.connect(self._wear)

    def handlers(self) -> dict[str, Callable[[], object]]:
        header = self._window.list_header
        return {
            "facets": self.turn_facets,
            "search_form": self.show_form,
            "explain": lambda: header.set_explaining(not header.is_explaining),
            "forget_searches": self._forget_searches,
            "save_search": self._save,
            "change_search": lambda: self._with_search(self.saved.ask_to_change),
            "remove_search": self._remove_chosen,
            "more_like": self.likening.ask,
        }

    def _forget_searches(self) -> None:
        self.completing.forget_all()
        self._window.status.say(translate("SearchParts", "The searches of before are forgotten."))

    # what is searched

    def search(self, text: str) -> None:
        """As if it had been typed."""
        self._window.search_bar.set_text(text)
        self._window.searching.change(text=text)

    def with_words(self, view: View) -> View:
        """A saved search brings its words into the field, and takes them with it when another view is chosen."""
        words = view.text
        if words is None and self._window.sidebar_model.view_of(self._window.searching.request).text is not None:
            words = ""
        if words is None:
            return view
        self._window.search_bar.set_text(words)
        return replace(view, text=words)

    def scope_of(self, view: View) -> str:
        """What the chip in the field says."""
        return scope_title(view.scope, self._window.sidebar_model.title_of(replace(view, text=None)))

    def show_form(self) -> None:
        from reader.gui.searching.search_form import SearchFormDialog

        counts = self._window.sidebar_model.counts
        titles = [feed.title for feed in counts.tree.feeds] + [one.title for one in counts.sources] if counts else []
        dialog = SearchFormDialog(
            self._window.search_bar.text, sorted(dict.fromkeys(titles), key=str.casefold), self._window
        )
        dialog.wished.connect(self._search_by_form)
        show(dialog)

    def _search_by_form(self, text: str) -> None:
        self.completing.remember(text)
        self.search(text)
        self._window.shown_list.setFocus()

    def _asked(self, request: SearchRequest) -> None:
        """The sidebar stands on the saved search that asks this, if there is one."""
        tree, view = self._window.sidebar.tree, self._window.sidebar_model.view_of(request)
        if tree.view != view:
            tree.show_view(view)
        self._window.name_view(view)

    # the panel

    def turn_facets(self) -> None:
        self.room.turn()
        if not self.panel.isHidden():
            self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._chosen()

    def _to_the_list(self) -> None:
        self._window.shown_list.setFocus()

    def _facets_turned(self) -> None:
        self.faceting.count()
        self._chosen()

    def _chosen(self) -> None:
        self._window.show_choices()
        self._window.session_changed.emit()

    # saved searches

    def _save(self) -> None:
        request = self._window.searching.request
        self.saved.ask_to_save(request, self.scope_of(View.of(request)))

    def _with_search(self, act: Callable[[SavedSearch], object]) -> None:
        entry = self._window.sidebar.tree.target
        if entry is not None and entry.search is not None:
            act(entry.search)

    def _renamed(self, entry: SidebarEntry, name: str) -> None:
        if entry.search is not None:
            self.saved.rename(entry.search, name)

    def _remove_chosen(self) -> None:
        self._with_search(self.saved.remove)

    # session, theme and language

    def restore(self, session: Session) -> None:
        self.completing.restore(session.searches)
        self._window.list_header.set_explaining(session.explains)
        self.room.choose(session.has_facets)

    def _wear(self, theme: Theme) -> None:
        for part in (self.panel, self.chips, self.completer, self.likeness):
            part.set_theme(theme)
        self.set_icons()

    def set_icons(self) -> None:
        self.panel.set_icons()
        self.likeness.set_icons()

    def set_texts(self) -> None:
        for part in (self.panel, self.chips, self.completer, self.likeness):
            part.set_texts()
