"""The front page and the numbers in the window, and the names in its sidebar: connected in one place.

The first start of a day begins with the front page, so that one sees what happened, with what was open one step back in
the history; a later start of the same day goes on where one was. A setting makes it every start, or none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.domain.article import Article
from reader.domain.changes import Changes
from reader.domain.counts import SidebarCounts
from reader.domain.entity import Entity
from reader.domain.entity_views import Followed, Rising
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.words.texts import article_count, translate
from reader.library.asking import Scope

if TYPE_CHECKING:
    from reader.domain.front_page import FrontPage
    from reader.gui.today.statistics_page import StatisticsPage
    from reader.gui.today.today_page import TodayPage
    from reader.gui.window.main_window import MainWindow

TODAY, NUMBERS = "today", "numbers"


class TodayParts(QObject):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._page: TodayPage | None = None
        self._has_begun = False
        self._given: FrontPage | None = None  # read before there was a page to show it

    def connect_parts(self) -> None:
        window, pages = self._window, self._window.entity_parts.pages
        pages.add(TODAY, self._make_page)
        pages.add(NUMBERS, self._make_numbers)
        window.counted.connect(self._begin)
        window.opening.opened.connect(self._note_opened)
        tree = window.sidebar.tree
        tree.entered.connect(lambda: window.shown_list.setFocus(Qt.FocusReason.OtherFocusReason))
        tree.removal_wanted.connect(self._stop_following)

    def handlers(self) -> dict[str, Callable[[], object]]:
        pages = self._window.entity_parts.pages
        return {
            "front_page": lambda: pages.open(TODAY),
            "statistics": lambda: pages.open(NUMBERS),
            "open_row_page": lambda: self._with_row(lambda entity: self._window.entity_parts.open_entity(entity.id)),
            "follow_row": lambda: self._with_row(self._window.entity_parts.following.turn),
            "listen_row": lambda: self._with_row(self._window.entity_parts.correcting.ask_follow),
        }

    @property
    def page(self) -> TodayPage | None:
        return self._page

    # starting

    def _begin(self, counts: SidebarCounts) -> None:
        """Once, when it is known whether there are feeds: their front page, if it has anything on it."""
        session, window = self._window.former_session, self._window
        if self._has_begun or not window.is_open:
            return
        self._has_begun = True
        wish = window.preferences.settings.front_page
        is_due = wish == "always" or (wish == "daily" and session.day != date.today().isoformat())
        if not is_due or session.text or not counts.tree.feeds or not window.marks_read:
            return
        before = window.entity_parts.pages.place

        def show(page: FrontPage) -> None:
            if page.stories and window.entity_parts.pages.place == before:
                self._given = page
                window.entity_parts.pages.open(TODAY, takes_focus=False)

        self._desk.ask(lambda library, _: library.today.front_page(), show, failed=window.telling.failure)

    # pages

    def _make_page(self) -> TodayPage:
        from reader.gui.today.today_page import TodayPage

        window = self._window
        theme, fonts = window.appearance.theme, window.appearance.fonts
        page = self._page = TodayPage(self._desk, theme, fonts, self._keys_of)
        given, self._given = self._given, None
        page.give(given)
        page.titled.connect(window.entity_parts.pages.titled)
        page.article_wanted.connect(window.entity_parts.pages.open_article)
        page.list_wanted.connect(self._list_day)
        page.pane_left.connect(lambda: window.focus.move(-1))
        page.failed.connect(window.telling.failure)
        page.marked.connect(self._marked)
        page.rising.page_wanted.connect(window.entity_parts.open_entity)
        page.rising.list_wanted.connect(self._list_entity)
        page.rising.follow_wanted.connect(window.entity_parts.following.turn)
        return page

    def _keys_of(self, command: str) -> tuple[str, ...]:
        keys = self._window.actions_by_id.keys
        return (*keys.of_panes(command), *keys.of_window(command))

    def _make_numbers(self) -> StatisticsPage:
        from reader.gui.today.statistics_page import StatisticsPage

        window = self._window
        page = StatisticsPage(self._desk, window.appearance.theme, window.appearance.fonts)
        page.titled.connect(window.entity_parts.pages.titled)
        page.pane_left.connect(lambda: window.focus.move(-1))
        page.failed.connect(window.telling.failure)
        return page

    def _list_day(self) -> None:
        self._window.show_view(View(Scope.TODAY))
        self._window.shown_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_entity(self, rising: Rising) -> None:
        self._window.show_view(View(Scope.ENTITY, entity_id=rising.entity_id))
        self._window.shown_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _marked(self, marked: tuple[Changes, bool, bool]) -> None:
        """What the page marked, in the list and the sidebar; all of it at once can be taken back."""
        changes, is_read, says_so = marked
        ids, window = changes.updated, self._window
        window.model.set_state(ids, is_read=is_read)
        window.marking.counts_changed.emit()
        if not says_so:
            return
        if ids:
            said = translate("Telling", "{articles} marked as read.").format(articles=article_count(len(ids)))
            window.undoing.offer(said, lambda: self._mark_back(ids, not is_read))
        else:
            window.status.say(translate("Telling", "Everything here was read already."))

    def _mark_back(self, ids: tuple[int, ...], is_read: bool) -> None:
        def done(changes: Changes) -> None:
            if self._page is not None:
                self._page.set_read(changes.updated, is_read)
            self._marked((changes, is_read, False))

        self._desk.ask(
            lambda library, _: library.mark_read(ids, is_read), done, failed=self._window.telling.failure,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    # what is read

    def _note_opened(self, article: Article) -> None:
        """The article that a session begins with was not opened by the person; nor is a picture of the window."""
        window = self._window
        is_first = article.id == window.former_session.article_id and not window.opening.history.can_go_back
        if self._page is not None:
            self._page.set_read((article.id,), True)
        if window.marks_read and not is_first:
            self._desk.ask(
                lambda library, _: library.statistics.note_opened(), failed=lambda _: None, lane=Lane.BACKGROUND
            )

    # names in the sidebar

    def _with_row(self, act: Callable[[Entity], object]) -> None:
        row = self._window.sidebar.tree.target
        if row is not None and row.entity is not None:
            act(Entity(row.entity.entity_id, row.entity.kind, row.entity.name))

    def _stop_following(self) -> None:
        row = self._window.sidebar.tree.target
        if row is not None and isinstance(row.entity, Followed):
            self._with_row(lambda entity: self._window.entity_parts.following.set(entity, False))
