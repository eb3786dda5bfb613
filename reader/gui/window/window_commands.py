"""What each command of the table does in this window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from reader.domain.entity import EntityKind
from reader.domain.query import Order
from reader.gui.settings.text_panel import TextPanel
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.theme.measures import LINE_HEIGHTS, MEASURES
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.mirroring import is_mirrored
from reader.gui.window.key_doors import KeyDoors
from reader.library.asking import Scope
from reader.settings import Settings, choices_of

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

KIND_COMMANDS = {
    EntityKind.PERSON: "kind_person",
    EntityKind.ORGANISATION: "kind_organisation",
    EntityKind.PLACE: "kind_place",
    EntityKind.OTHER: "kind_other",
}


class WindowCommands:
    """One method for each command that is more than one call; `handlers` has them all by id."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        window = self._window
        column, focus, searching = window.column, window.focus, window.searching
        preferences = window.preferences
        return {
            "import_files": window.importing.ask_files,
            "import_folder": window.importing.ask_folder,
            "subscribe": window.feed_doors.subscribe,
            "find_feeds": window.feed_doors.show_starters,
            "import_opml": window.feed_doors.opml.ask_file,
            "export_opml": window.feed_doors.opml.ask_place,
            **window.feed_doors.exchange.handlers(),
            "rules": lambda: window.feed_doors.show_rules(window.searching.request.text),
            "label": window.feed_doors.choose_labels,
            "refresh": window.refresh,
            "cancel_work": window.worker.cancel,
            "next": lambda: self._step(1),
            "previous": lambda: self._step(-1),
            "next_unread": lambda: searching.find_unread(1),
            "previous_unread": lambda: searching.find_unread(-1),
            "next_source": lambda: self._step_source(1),
            "previous_source": lambda: self._step_source(-1),
            "page_on": self._page_on,
            "page_back": column.pane.page_up,
            "go_all": lambda: window.show_view(View(Scope.ALL)),
            "go_today": lambda: window.show_view(View(Scope.TODAY)),
            "go_unread": lambda: window.show_view(View(Scope.UNREAD)),
            "go_starred": lambda: window.show_view(View(Scope.STARRED)),
            "pane_left": lambda: focus.move(1 if is_mirrored() else -1),
            "pane_right": lambda: focus.move(-1 if is_mirrored() else 1),
            "pane_next": lambda: focus.move(1, goes_round=True),
            "pane_previous": lambda: focus.move(-1, goes_round=True),
            "read_article": column.pane.setFocus,
            "back_to_list": self._back_to_list,
            "mark_all_read": window.marking.mark_all,
            "undo": lambda: window.undoing.undo() if window.undoing.can_undo else window.marking.undo(),
            "toggle_read": lambda: self._with_current(window.marking.toggle_read),
            "toggle_star": lambda: self._with_current(window.marking.toggle_star),
            "open_in_browser": lambda: column.pane.link_clicked.emit(window.link),
            "copy_link": self._copy_link,
            "full_text": self._full_text,
            "load_pictures": window.pictures.load,
            "search": window.search_bar.focus,
            "find": self._find,
            "next_hit": lambda: column.pane.go_to_hit(1),
            "previous_hit": lambda: column.pane.go_to_hit(-1),
            "next_mention": lambda: column.pane.go_to_mention(1),
            "previous_mention": lambda: column.pane.go_to_mention(-1),
            "next_of_entity": lambda: self._go_to_same(1),
            "previous_of_entity": lambda: self._go_to_same(-1),
            "order_newest": lambda: window.set_order(Order.NEWEST),
            "order_best": lambda: window.set_order(Order.RELEVANCE),
            "highlights": preferences.turn_highlights,
            **{name: self._kind_turner(kind) for kind, name in KIND_COMMANDS.items()},
            "text_larger": lambda: preferences.step_text_size(1),
            "text_smaller": lambda: preferences.step_text_size(-1),
            "text_normal": lambda: preferences.change(text_size=Settings().text_size),
            **{f"column_{name}": self._chooser("text_width", measure) for name, measure in MEASURES.items()},
            "text_menu": self._text_panel,
            "list_larger": lambda: preferences.step_list_size(1),
            "list_smaller": lambda: preferences.step_list_size(-1),
            **{f"rows_{name}": self._chooser("list_density", name) for name in choices_of("list_density")},
            **{f"typeface_{name}": self._chooser("typeface", name) for name in choices_of("typeface")},
            **{f"lines_{name}": self._chooser("line_height", height) for name, height in LINE_HEIGHTS.items()},
            "justified": lambda: preferences.change(is_justified=not preferences.settings.is_justified),
            **{f"theme_{name}": self._chooser("theme", name) for name in choices_of("theme")},
            **{f"layout_{name}": self._chooser("layout", name) for name in ("beside", "below")},
            **{f"language_{name}": self._chooser("language", name) for name in ("system", "nl", "en")},
            "sidebar": window.sidebar_room.turn,
            "zen": self._zen,
            "full_screen": self._full_screen,
            "single_keys": lambda: preferences.change(single_keys=not preferences.settings.single_keys),
            **KeyDoors(window).handlers(),
            **window.feeds.commands.handlers(),
            **window.search_parts.handlers(),
            **window.desktop.handlers(),
            **window.entity_parts.handlers(),
            **window.today_parts.handlers(),
            "about": self._about,
        }

    def _about(self) -> None:
        from reader.gui.window.about_dialog import AboutDialog, load_licences

        show(AboutDialog(load_licences(self._window.licences), self._window.icons, self._window))

    def _chooser(self, name: str, value: object) -> Callable[[], object]:
        def choose() -> None:
            self._window.preferences.change(**{name: value})
            self._window.show_choices()  # a click on the chosen one would untick it

        return choose

    def _text_panel(self) -> None:
        window = self._window
        panel = TextPanel(window.preferences, window.appearance.fonts, window)
        panel.settings_wanted.connect(lambda: window.actions_by_id.run("settings"))
        panel.open_below(window.toolbar.widgetForAction(window.actions_by_id["text_menu"]))

    def _step_source(self, step: int) -> None:
        view = self._window.sidebar_model.next_with_unread(self._window.searching.view, step)
        if view is None:
            self._window.telling.nothing_unread_anywhere()
        else:
            self._window.show_view(view)

    def _kind_turner(self, kind: EntityKind) -> Callable[[], object]:
        return lambda: self._window.column.legend.toggle(kind)

    def _step(self, step: int) -> None:
        timeline = self._window.timeline
        row = timeline.currentIndex().row() if timeline.currentIndex().isValid() else -1
        timeline.choose_row(max(0, row + step))

    def _page_on(self) -> None:
        if self._window.opening.article is None or not self._window.column.pane.page_down():
            self._window.searching.find_unread(1)

    def _back_to_list(self) -> None:
        if self._window.entity_parts.cards.close():
            return
        if not self._window.column.find_bar.isHidden():
            self._window.column.find_bar.close_bar()
        elif self._window.zen.is_on:
            self._zen()
        else:
            self._window.shown_list.setFocus()

    def _with_current(self, act: Callable[[int], object]) -> None:
        article_id = self._window.current_id
        if article_id is not None:
            act(article_id)

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._window.link)
        self._window.telling.copied()

    def _full_text(self) -> None:
        self._window.full_texts.turn(self._window.opening.article)
        self._window.show_choices()  # it is on when it is shown, not when it is asked for

    def _find(self) -> None:
        column = self._window.column
        focus = self._window.focusWidget()
        if self._window.opening.article is not None and focus is not None and column.isAncestorOf(focus):
            column.open_find()
        else:
            self._window.search_bar.focus()

    def _go_to_same(self, step: int) -> None:
        column = self._window.column
        column.pane.go_to_mention(step, column.entity_id)

    def _zen(self) -> None:
        self._window.zen.turn()
        self._window.sidebar_room.fit()
        self._window.column.pane.setFocus()
        self._window.show_choices()

    def _full_screen(self) -> None:
        window = self._window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
        window.show_choices()
