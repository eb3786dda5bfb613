"""The window: lays out its parts, and connects them in one place; what they do lives with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from reader.domain.article import Article
from reader.domain.changes import Changes, ImportReport
from reader.domain.counts import SidebarCounts
from reader.domain.query import Order
from reader.gui.basics.change_gate import ChangeGate
from reader.gui.basics.tasks import Lane
from reader.gui.commands.actions import Actions
from reader.gui.commands.commands import Pane
from reader.gui.entity.entity_parts import EntityParts
from reader.gui.exchange.importing import Importing
from reader.gui.feeds.feed_parts import FeedParts
from reader.gui.feeds.subscribe_doors import FeedDoors
from reader.gui.reading.article_column import ArticleColumn
from reader.gui.reading.find_bar import FindBar
from reader.gui.reading.full_text import FullTexts
from reader.gui.reading.legend import Legend
from reader.gui.reading.opening import Opening
from reader.gui.reading.pictures import Pictures
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.searching.search_bar import SearchBar
from reader.gui.searching.search_parts import SearchParts
from reader.gui.searching.searching import Searching
from reader.gui.settings.session import Session
from reader.gui.sidebar.feed_icons import FeedIcons
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.sidebar.sidebar_delegate import SidebarDelegate
from reader.gui.sidebar.sidebar_entries import SidebarEntry, View, counted_entries
from reader.gui.sidebar.sidebar_model import SidebarModel
from reader.gui.sidebar.sidebar_room import SidebarRoom
from reader.gui.timeline.list_header import ListHeader
from reader.gui.timeline.marking import Marking
from reader.gui.timeline.timeline_delegate import TimelineDelegate, age_now
from reader.gui.timeline.timeline_model import TimelineModel
from reader.gui.timeline.timeline_view import TimelineView
from reader.gui.today.today_parts import TodayParts
from reader.gui.widgets import list_messages
from reader.gui.widgets.message_page import MessagePage
from reader.gui.widgets.notices import NoticeBar
from reader.gui.widgets.status_line import StatusLine
from reader.gui.widgets.telling import Telling, said_of
from reader.gui.window.desktop_parts import DesktopParts
from reader.gui.window.equipment import Equipment
from reader.gui.window.list_ways import ways_of
from reader.gui.window.pane_focus import PaneFocus, Zen
from reader.gui.window.window_commands import WindowCommands
from reader.gui.window.window_dress import set_texts, take_settings, wear
from reader.gui.window.window_layout import SideBySide, below_each_other, make_toolbar
from reader.gui.window.window_reading import connect_reading
from reader.gui.window.window_state import beginning, restore_shape, session_of, situation, ticks
from reader.gui.words.texts import in_a_line, translate
from reader.library.asking import SearchResult

if TYPE_CHECKING:
    from reader.library.library import Library

_LONG = 700  # milliseconds without a list


class MainWindow(QMainWindow):
    """`closed` carries the session to keep; `settled` says that the list shows the answer to the last question."""

    closed = Signal(object)  # Session
    settled = Signal()
    library_opened = Signal()
    library_failed = Signal(str)
    counted = Signal(object)  # SidebarCounts
    session_changed = Signal()  # something was chosen that is kept until the next time

    def __init__(self, equipment: Equipment, session: Session) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Leeszaal")
        self.is_open, self.marks_read = False, equipment.marks_read
        self.former_session = session
        self._desk = equipment.desk
        self.worker, self.preferences = equipment.worker, equipment.preferences
        self.appearance, self.languages = equipment.appearance, equipment.languages
        self.icons, self.licences, self.paths = equipment.icons, equipment.licences, equipment.paths
        self.languages.use(self.preferences.settings.language)
        self.appearance.choose(self.preferences.settings.theme)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.timeline.viewport().update)
        self._minute.start()
        wear(self, self.appearance.theme)
        take_settings(self)
        self._restore(session)
        self.update_situation()

    # parts, layout, connections

    def _make_parts(self) -> None:
        theme, fonts, icons = self.appearance.theme, self.appearance.fonts, self.icons
        self.sidebar_model, self.model = SidebarModel(self), TimelineModel(self)
        self.feed_icons = FeedIcons(self._desk, fonts, self)
        self.sidebar_delegate = SidebarDelegate(theme, fonts, icons, self.feed_icons, self)
        self.sidebar = Sidebar(self.sidebar_model, self.sidebar_delegate, icons)
        self.timeline = TimelineView(self.model)
        self.timeline.setObjectName("timeline")
        self.timeline_delegate = TimelineDelegate(theme, fonts, icons, age_now, self)
        self.timeline.setItemDelegate(self.timeline_delegate)
        self.timeline.set_row_height(self.timeline_delegate.row_height)
        self.model.set_age(age_now)
        self.list_header, self.message_page = ListHeader(), MessagePage(icons)
        self.list_stack = QStackedWidget()
        self.column = ArticleColumn(Legend(theme, fonts), ReadingPane(theme, fonts), FindBar(icons))
        self.search_bar, self.notices, self.status = SearchBar(icons), NoticeBar(icons), StatusLine()
        self.searching = Searching(self._desk, self.model, self.timeline, self)
        self.opening = Opening(self._desk, self.column, self)
        self.full_texts, self.pictures = FullTexts(self._desk, self), Pictures(self._desk, self.column.pane, self)
        self.marking = Marking(self._desk, self.model, self)
        self.importing = Importing(self._desk, self)
        self.importing.take_drops()
        self.gate, self.telling = ChangeGate(self), Telling(self.notices, self.status, self)
        self.feed_doors = FeedDoors(self, self._desk, self.licences.with_name("starter_feeds.json"))
        self.undoing = self.feed_doors.undoing
        self.feeds = FeedParts(self, self._desk, self.undoing)
        self.search_parts = SearchParts(self, self._desk)
        panes = [self.sidebar, self.search_parts.panel, self.timeline, self.column.pane, self.feed_doors.starters]
        self.focus = PaneFocus(panes)
        self.entity_parts, self.today_parts = EntityParts(self, self._desk), TodayParts(self, self._desk)
        self.desktop = DesktopParts(self, self._desk, self.paths)

    def _lay_out(self) -> None:
        self.list_stack.addWidget(self.timeline)
        self.list_stack.addWidget(self.message_page)
        header, chips, facets = self.list_header, self.search_parts.chips, self.search_parts.panel
        self.list_column = below_each_other(QFrame(), header, chips, self.list_stack, tall=self.list_stack)
        self.splitter = SideBySide(self.sidebar, facets, self.list_column, self.feed_doors.reading_side)
        self.setCentralWidget(below_each_other(QWidget(), self.splitter, self.notices, self.status, tall=self.splitter))
        bars = [self.menuBar(), self.status, self.column.legend]
        self.zen = Zen([self.sidebar, facets, self.list_column, *bars])
        self.sidebar_room = SidebarRoom(self, self.sidebar, lambda: self.zen.is_on)
        panes: dict[Pane, list[QWidget]] = {
            Pane.SIDEBAR: [self.sidebar.tree],
            Pane.LIST: [self.timeline, self.message_page],
            Pane.READING: [self.column.pane],
            Pane.PAGE: [self.entity_parts.pages.area],
        }
        self.actions_by_id = Actions(self, panes, WindowCommands(self).handlers(), self.icons)
        self.actions_by_id.fill_menu_bar(self.menuBar())
        self.toolbar = make_toolbar(self.actions_by_id, self.search_bar)
        self.addToolBar(self.toolbar)
        self.zen.add(self.toolbar)

    def _connect(self) -> None:
        """Every connection between parts, in one place."""
        searching, opening, marking = self.searching, self.opening, self.marking
        worker, telling = self.worker, self.telling
        self.search_bar.list_wanted.connect(self._into_list)
        searching.asked.connect(opening.set_request)
        searching.shown.connect(self.show_result)
        searching.failed.connect(telling.failure)
        self.timeline.chosen.connect(opening.open)
        self.timeline.chosen.connect(lambda _: self._update_count())
        self.timeline.entered_article.connect(self.column.pane.setFocus)
        self.timeline.menu_wanted.connect(self.actions_by_id.pop_up_row_menu)
        opening.opened.connect(self._opened)
        opening.updated.connect(lambda _: self.update_situation())
        opening.names_wanted.connect(worker.work)
        opening.failed.connect(telling.failure)
        self.column.hits_changed.connect(self.update_situation)
        self.column.legend.kind_toggled.connect(lambda *_: self.show_choices())
        marking.counts_changed.connect(self._count)
        marking.counts_changed.connect(self.update_situation)
        marking.all_marked.connect(lambda count: telling.all_marked(count, marking.undo))
        marking.undone.connect(telling.undone)
        marking.failed.connect(telling.failure)
        self.importing.queued.connect(worker.work)
        self.importing.refused.connect(telling.refused)
        self.importing.failed.connect(telling.failure)
        worker.progress.connect(self.status.set_progress)
        worker.idle.connect(self._idle)
        worker.failed.connect(telling.from_library)
        worker.reported.connect(self._report)
        worker.changed.connect(self.gate.add)
        self.gate.through.connect(self.take_changes)
        self.status.cancel_wanted.connect(worker.cancel)
        self.feeds.connect_parts()
        self.feed_doors.connect_parts()
        self.search_parts.connect_parts()
        self.entity_parts.connect_parts()
        self.today_parts.connect_parts()
        self.sidebar_room.turned.connect(self.show_choices)
        self.sidebar_room.focus_lost.connect(lambda: self.shown_list.setFocus(Qt.FocusReason.OtherFocusReason))
        for choice in (searching.asked, opening.opened, self.sidebar_room.turned, self.column.legend.kind_toggled):
            choice.connect(lambda *_: self.session_changed.emit())
        self.splitter.splitterMoved.connect(lambda *_: self.session_changed.emit())
        connect_reading(self)
        self.preferences.changed.connect(lambda _: take_settings(self))
        self.appearance.themed.connect(lambda theme: wear(self, theme))

    # start and end

    def open_library(self) -> None:
        """Call once the window is painted: opens the library, lists, and lets the worker look for work."""
        self._desk.open(self._library_opened, self._library_failed)
        begin = self._beginning
        self.searching.restore(begin.request, begin.article_id, begin.place)
        self._count()

    def _library_opened(self, library: Library) -> None:
        self.is_open = True
        self.telling.at_opening(library.notices)
        self.update_situation()
        if self._beginning.article_id is not None:
            self.opening.open(self._beginning.article_id)
        self.worker.work()
        self.library_opened.emit()

    def _library_failed(self, error: Exception) -> None:
        said = said_of(error)
        for part in (self.list_header, self.sidebar, self.feed_doors.reading_side):  # there is one thing to read
            part.hide()
        self.message_page.set_message(list_messages.failed(said, self.actions_by_id["open_data_folder"].trigger))
        self.list_stack.setCurrentWidget(self.message_page)
        self.library_failed.emit(said)

    def _restore(self, session: Session) -> None:
        restore_shape(self, session)
        self._beginning = beginning(session)
        self.search_bar.set_text(session.text)
        self.sidebar.tree.show_view(self._beginning.view)
        self.name_view(self._beginning.view)
        self.list_header.set_order(self._beginning.request.order)
        self.list_header.set_result(None)
        QTimer.singleShot(_LONG, self, self._say_that_it_opens)
        self.list_stack.setCurrentWidget(self.message_page)
        self.message_page.setFocus()

    def _say_that_it_opens(self) -> None:
        """Only where the list is long in coming: mostly it is there before anything could be read."""
        if self.model.result is None and not self.message_page.message.title:
            self.message_page.set_message(list_messages.opening())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._minute.stop()
        self.closed.emit(session_of(self))
        super().closeEvent(event)

    # what commands ask for

    @property
    def current_id(self) -> int | None:
        """The article commands are about: the chosen row, else the open one."""
        article = self.opening.article
        return self.timeline.current_id() or (article.id if article else None)

    @property
    def shown_list(self) -> QWidget:
        return self.timeline if self.list_stack.currentWidget() is self.timeline else self.message_page

    @property
    def link(self) -> str:
        return self.opening.article.url if self.opening.article else ""

    def show_view(self, view: View) -> None:
        self.sidebar.tree.show_view(view)
        self.name_view(view)
        self.searching.show_view(self.search_parts.with_words(view))

    def set_order(self, order: Order) -> None:
        self.list_header.set_order(order)
        self.searching.change(order=order)
        self.show_choices()

    def refresh(self) -> None:
        """Fetches every feed, lets the worker look for new documents, and asks the list again."""
        self.feeds.refreshing.refresh()
        self.searching.search_again(Changes())
        self._count()

    def show_choices(self) -> None:
        """Ticks what is on."""
        for command_id, is_on in ticks(self).items():
            self.actions_by_id[command_id].setChecked(is_on)

    # what parts tell

    def _into_list(self) -> None:
        self.shown_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.searching.when_listed(self._choose_first)

    def _choose_first(self) -> None:
        if self.timeline.current_id() is None:
            self.timeline.choose_row(0)

    def show_result(self, result: SearchResult) -> None:
        if result.unindexed and not self.worker.is_working:
            self.worker.work()  # the index lags behind or was set aside, and nobody is at it
        self.list_header.set_result(result)
        shown = self.timeline if self.model.rowCount() else self.message_page
        focus = self.focusWidget()
        has_focus = focus is None or focus is self.timeline or self.message_page.is_here(focus)
        if shown is self.message_page:
            self.message_page.set_message(
                list_messages.nothing_listed(
                    result, self.worker.is_working, ways_of(self), self.feed_doors.feed_of(result.request)
                )
            )
        self.list_stack.setCurrentWidget(shown)
        if has_focus:
            shown.setFocus()
        if self.opening.article is None and self.opening.wanted_id is None:
            self.column.show_nothing(*list_messages.nothing_chosen(result, self.actions_by_id.key_of))
        self._update_count()
        self.update_situation()
        self.settled.emit()

    def _opened(self, article: Article) -> None:
        row = self.model.row_of(article.id)
        if self.timeline.current_id() != article.id:
            self.timeline.restore(article.id if row >= 0 else None)
            if row >= 0:
                self.timeline.scrollTo(self.timeline.currentIndex())
        if article.id == self._beginning.article_id and not self.opening.history.can_go_back:
            self.column.pane.set_scroll_fraction(self._beginning.scroll)
        if self.marks_read and not article.state.is_read:
            self.marking.set_read(article.id, True)
        self.setWindowTitle(f"{in_a_line(article.title, 120)} – Leeszaal".replace("[*]", "[*][*]"))
        self._update_count()
        self.update_situation()

    def take_changes(self, changes: Changes) -> None:
        self.searching.search_again(changes)
        self.opening.take(changes)
        if changes.sources or changes.entities or changes.added or changes.removed:
            self._count()

    def _report(self, report: ImportReport) -> None:
        self.gate.open()
        self.telling.imported(report)

    def _idle(self) -> None:
        self.gate.open()
        self.status.set_idle()
        if not self.model.rowCount():
            self.searching.search_again()

    def _count(self) -> None:
        self._desk.ask(
            lambda library, _: counted_entries(library.sidebar()), self._show_counts, failed=self.telling.failure,
            lane=Lane.BACKGROUND, key="sidebar",
        )  # fmt: skip

    def _show_counts(self, counted: tuple[SidebarCounts, tuple[SidebarEntry, ...]]) -> None:
        counts, entries = counted
        self.sidebar.tree.set_counts(counts, entries)
        self.counted.emit(counts)
        self.update_situation()
        self.feed_doors.take_counts(counts)
        self.name_view(self.sidebar.tree.view)
        self.status.set_held(counts.articles, counts.unread)

    def name_view(self, view: View) -> None:
        self.sidebar.tree.setAccessibleName(translate("MainWindow", "Views and sources"))
        self.timeline.setAccessibleName(translate("MainWindow", "Articles"))
        title = self.sidebar_model.title_of(view)
        self.list_header.set_title(title)
        self.search_bar.set_scope(self.search_parts.scope_of(view))

    def _update_count(self) -> None:
        result = self.model.result
        self.search_bar.set_count(self.timeline.currentIndex().row() + 1, result.total if result else None)

    def update_situation(self) -> None:
        row = self.model.known(self.current_id) if self.current_id is not None else None
        self.actions_by_id["toggle_star"].setIcon(self.icons.icon("star-filled" if row and row.is_starred else "star"))
        self.actions_by_id.set_situation(situation(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "actions_by_id"):
            set_texts(self)
