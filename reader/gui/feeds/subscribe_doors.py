"""Every way to feeds and what belongs to them: subscribing, lists of feeds, rules, labels, and notices on the desktop.

The parts know nothing of each other; here they are connected with the window, in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from reader.domain.changes import Changes
from reader.domain.counts import SidebarCounts
from reader.domain.feed import Feed, FeedTree
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.desktop.notice_gathering import NoticeGathering
from reader.gui.desktop.notifications import Notice, Notifications, desktops
from reader.gui.exchange.exchange import Exchange
from reader.gui.exchange.opml_exchange import OpmlExchange
from reader.gui.feeds.keeping_passwords import held_sentence, tell_about_safe
from reader.gui.feeds.starter_feeds import TOPICS, StarterFeed, load_starter_feeds, topic_title
from reader.gui.feeds.starter_page import StarterPage
from reader.gui.feeds.subscribe_work import Subscribed, leave_again, subscribe, subscribe_starters
from reader.gui.rules.rules_book import RuleBook
from reader.gui.sidebar.gone_place import GonePlace
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.timeline.label_marking import Labelling
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.undoing import Undoing
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.subscribe_addresses import address_in, is_from_a_link
from reader.gui.words.texts import in_a_line, number, translate
from reader.library.asking import Scope, SearchRequest

if TYPE_CHECKING:
    from reader.gui.feeds.subscribe_dialog import Wish
    from reader.gui.window.main_window import MainWindow

_HINT_SECONDS = 20


class FeedDoors(QObject):
    def __init__(self, window: MainWindow, desk: Desk, starters: Path) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.undoing = Undoing(window.notices, self)
        self.labelling = Labelling(desk, self.undoing, window)
        self.opml = OpmlExchange(desk, window)
        self.exchange = Exchange(window, desk)
        self.rules = RuleBook(desk, self)
        self.starters = StarterPage(load_starter_feeds(starters))
        ways = desktops(window.windowIcon(), self._elsewhere, self)
        self.notifications = Notifications(ways, window.isActiveWindow, self)
        self.gathering = NoticeGathering(lambda: window.worker.is_working, self)
        self._has_looked = False  # whether this library has feeds was seen once
        self._is_newcomer = False
        self._made_way = False  # the page with feeds went for a search, and comes back with an empty field
        self._gone = GonePlace()
        self._stack = QStackedWidget()
        self._stack.addWidget(window.column)
        self._stack.addWidget(self.starters)

    @property
    def reading_side(self) -> QStackedWidget:
        """The article, or the page with feeds to choose from."""
        return self._stack

    def connect_parts(self) -> None:
        window = self._window
        window.importing.address_given.connect(self._address_given)
        window.importing.subscriptions_given.connect(self.opml.look_at)
        self.exchange.connect_parts()
        self.exchange.other_readers.list_given.connect(self.opml.look_at)
        window.marking.all_marked.connect(lambda _: self.undoing.forget())
        window.opening.opened.connect(lambda _: self._article_opened())
        window.searching.asked.connect(self._asked)
        window.worker.notified.connect(self.gathering.take)
        window.worker.idle.connect(self.gathering.tell)
        self.gathering.ready.connect(self.notifications.tell)
        window.closed.connect(lambda _: self.notifications.close())
        self.notifications.article_wanted.connect(self._open_from_outside)
        self.notifications.fallback.connect(self._say_here)
        self.undoing.changed.connect(window.update_situation)
        self.labelling.changed.connect(window.gate.add)
        self.labelling.failed.connect(window.telling.failure)
        self.rules.articles_changed.connect(window.gate.add)
        self.opml.imported.connect(self._feeds_came)
        self.opml.said.connect(window.status.say)
        self.opml.failed.connect(window.telling.failure)
        self.starters.wished.connect(self._subscribe_starters)
        self.starters.address_wanted.connect(self.subscribe)
        self.starters.import_wanted.connect(self.exchange.other_readers.ask)
        self.starters.samples_wanted.connect(self._to_the_samples)
        self.starters.left.connect(self.hide_starters)
        self.starters.list_wanted.connect(self._to_the_list)

    # subscribing

    def subscribe(self, address: str = "", folder_id: int | None = None, *, is_dropped: bool = False) -> None:
        """Asks for an address and which of its feeds are wanted. What a link of a page gave is not even looked at
        before the person says so."""
        from reader.gui.feeds.subscribe_dialog import SubscribeDialog

        if folder_id is None:
            folder_id = self._window.searching.view.folder_id
        given = address or address_in(QGuiApplication.clipboard().text()[:8_000])
        from_link = is_from_a_link(given) and bool(address)

        def ready(tree: FeedTree) -> None:
            dialog = SubscribeDialog(tree, self._window, folder_id)
            dialog.look_wanted.connect(self._window.worker.discover)
            self._window.worker.discovered.connect(dialog.take)
            dialog.wished.connect(self._subscribe)
            dialog.password_wanted.connect(lambda: tell_about_safe(self._desk, dialog))
            dialog.feed_wanted.connect(self._go_to)
            dialog.starters_wanted.connect(dialog.reject)
            dialog.starters_wanted.connect(self.show_starters)
            show(dialog)
            if given:
                dialog.set_address(given, looks=is_dropped and not from_link, typed=not from_link)

        self._desk.ask(
            lambda library, _: library.subscriptions.tree(), ready, failed=self._window.telling.failure, key="tree"
        )

    def _address_given(self, address: str) -> None:
        self.subscribe(address, is_dropped=True)

    def _subscribe(self, wish: Wish) -> None:
        self._desk.ask(
            lambda library, _: subscribe(library, wish), self._subscribed, failed=self._window.telling.failure,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _subscribed(self, done: Subscribed) -> None:
        if done.has_password:
            self._window.feeds.organising.fetch_anew([feed.id for feed in done.feeds])
        self._feeds_came(len(done.fresh), is_fetched=not done.has_password)
        if len(done.feeds) == 1:
            self._go_to(done.feeds[0])
            said = translate("Subscribe", "Subscribed to {title}.").format(
                title=in_a_line(done.name or done.feeds[0].title, 80)
            )
        else:
            self._show(View())
            said = translate("Subscribe", "Subscribed to {n} feeds.").format(n=number(len(done.feeds)))
        if done.problem:
            said += " " + in_own_language(done.problem)
        if done.is_held:
            said += " " + held_sentence()
        self.undoing.offer(said, lambda: self._unsubscribe(done))

    def _unsubscribe(self, done: Subscribed) -> None:
        sources = {feed.source_id for feed in done.feeds if feed.id in done.fresh}

        def left(changes: Changes) -> None:
            self._window.gate.add(changes)
            if self._window.searching.view.source_id in sources:
                self._window.show_view(View())

        self._desk.ask(
            lambda library, _: leave_again(library, done), left,
            failed=self._window.telling.failure, lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _feeds_came(self, count: int, *, is_fetched: bool = True) -> None:
        """`is_fetched` False: somebody else asks for that."""
        self._window.gate.add(Changes(sources=True))
        if count:
            self._made_way = False
            self.hide_starters()
            if is_fetched:
                self._window.worker.work()

    def feed_of(self, request: SearchRequest) -> Feed | None:
        """The subscription that is asked for, if it is one."""
        counts = self._window.sidebar_model.counts
        feeds = counts.tree.feeds if counts is not None and request.scope is Scope.SOURCE else ()
        return next((feed for feed in feeds if feed.source_id == request.source_id), None)

    def _go_to(self, feed: Feed) -> None:
        self._show(View(Scope.SOURCE, feed.source_id))

    def _show(self, view: View) -> None:
        """All that is there: words that were searched elsewhere would hide what has just come."""
        self._window.search_bar.set_text("")
        self._window.sidebar.tree.show_view(view)
        self._window.name_view(view)
        self._window.searching.show_view(replace(view, text=""))

    # the page with feeds to choose from

    @property
    def shows_starters(self) -> bool:
        return self._stack.currentWidget() is self.starters

    def take_counts(self, counts: SidebarCounts) -> None:
        """A library without feeds is a newcomer's: the reading area, which is still empty, offers some."""
        is_first, self._has_looked = not self._has_looked, True
        was_newcomer, self._is_newcomer = self._is_newcomer, not counts.tree.feeds
        if self.shows_starters:
            self._offer_starters(counts)  # the samples of a new library are imported while the page is there
        if was_newcomer and not self._is_newcomer:
            self._made_way = False
            self.hide_starters()  # they came another way, such as out of another reader
        if is_first and not counts.tree.feeds and self._window.opening.wanted_id is None:
            self.show_starters(has_focus=False)
            self._asked(self._window.searching.request)
        if self._gone.is_gone(self._window.searching.view, counts):
            self._window.show_view(View())

    def show_starters(self, *, has_focus: bool = True) -> None:
        self._offer_starters(self._window.sidebar_model.counts)
        self._stack.setCurrentWidget(self.starters)
        if has_focus:
            self.starters.setFocus()

    def _offer_starters(self, counts: SidebarCounts | None) -> None:
        feeds = counts.tree.feeds if counts is not None else ()
        has_feeds, has_article = bool(feeds), self._window.opening.article is not None
        self.starters.set_known(feed.url for feed in feeds)
        has_samples = counts is not None and bool(counts.articles) and not has_feeds and not has_article
        self.starters.set_ways(has_samples=has_samples, has_back=has_article or has_feeds)

    def hide_starters(self) -> None:
        if self.shows_starters:
            had_focus = self._window.focusWidget()
            self._stack.setCurrentWidget(self._window.column)
            if had_focus is not None and self.starters.isAncestorOf(had_focus):
                self._window.shown_list.setFocus()

    def _asked(self, request: SearchRequest) -> None:
        """Who searches chooses no feeds: beside results the page would look like one of them."""
        if request.text.strip():
            if self.shows_starters:
                self.hide_starters()
                self._made_way = True
        elif self._made_way:
            self._made_way = False
            self.show_starters(has_focus=False)

    def _article_opened(self) -> None:
        """Who tries a sample first is told once where the feeds are."""
        if not (self.shows_starters or self._made_way):
            return
        self._made_way = False
        self.hide_starters()
        counts = self._window.sidebar_model.counts
        if counts is not None and not counts.tree.feeds:
            said = translate("Starters", "This is a sample. Your own news is a step away.")
            self._window.notices.say(said, translate("Starters", "Find feeds…"), self.show_starters, _HINT_SECONDS)

    def _to_the_list(self) -> None:
        self._window.shown_list.setFocus()

    def _to_the_samples(self) -> None:
        self._window.timeline.setFocus()
        if not self._window.timeline.choose_row(max(0, self._window.timeline.currentIndex().row())):
            self.hide_starters()

    def _subscribe_starters(self, feeds: list[StarterFeed]) -> None:
        names = {topic: topic_title(topic) for topic in TOPICS}
        self._desk.ask(
            lambda library, _: subscribe_starters(library, feeds, names), self._subscribed,
            failed=self._window.telling.failure, lane=Lane.BACKGROUND,
        )  # fmt: skip

    # rules and labels

    def show_rules(self, query: str = "") -> None:
        from reader.gui.rules.rules_dialog import RulesDialog

        show(RulesDialog(self.rules, self._window.icons, self._window, query))

    def choose_labels(self) -> None:
        article_id = self._window.current_id
        self.labelling.choose_for([article_id] if article_id is not None else [])

    # notices of articles that a rule tells of

    def _elsewhere(self, work: Callable[[], bool], then: Callable[[bool], object]) -> None:
        self._desk.ask(lambda _, __: work(), then, lane=Lane.BACKGROUND)

    def _open_from_outside(self, article_id: int) -> None:
        window = self._window
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        window.opening.open(article_id)

    def _say_here(self, notice: Notice) -> None:
        article_id = notice.article_id
        said = notice.title if notice.text.count("\n") else f"{notice.title} · {notice.text}"
        act = (lambda: self._window.opening.open(article_id)) if article_id else None
        self._window.notices.say(said, translate("Notifications", "Read"), act, _HINT_SECONDS)
