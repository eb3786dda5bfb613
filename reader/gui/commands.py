"""The one table of commands: menus, toolbar, context menus, tooltips, cheat sheet and palette are made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reader.gui.texts import QT_TRANSLATE_NOOP


class Pane(StrEnum):
    SIDEBAR = "sidebar"
    LIST = "list"
    READING = "reading"


class Menu(StrEnum):
    FILE = "file"
    FEEDS = "feeds"
    GO = "go"
    ARTICLE = "article"
    SEARCH = "search"
    VIEW = "view"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Situation:
    """What a command may need in order to make sense."""

    is_open: bool = False  # the library is there
    has_rows: bool = False
    has_article: bool = False
    has_link: bool = False
    has_pictures: bool = False  # that were not asked for yet
    has_hits: bool = False
    has_mentions: bool = False
    can_undo: bool = False
    can_go_back: bool = False
    can_go_forward: bool = False
    has_view: bool = False  # the row of the sidebar that commands are about lists articles
    has_feed: bool = False  # it is a feed
    has_folder: bool = False
    has_site: bool = False  # the feed says where its site is
    has_feeds: bool = False  # there are any
    has_search: bool = False  # the row is a saved search
    has_words: bool = False  # something is searched


When = Callable[[Situation], bool]


def always(now: Situation) -> bool:
    return True


def library_open(now: Situation) -> bool:
    return now.is_open


def rows(now: Situation) -> bool:
    return now.has_rows


def article(now: Situation) -> bool:
    return now.has_article


def link(now: Situation) -> bool:
    return now.has_link


def pictures(now: Situation) -> bool:
    return now.has_pictures


def hits(now: Situation) -> bool:
    return now.has_article and now.has_hits


def mentions(now: Situation) -> bool:
    return now.has_article and now.has_mentions


def undo(now: Situation) -> bool:
    return now.can_undo


def back(now: Situation) -> bool:
    return now.can_go_back


def forward(now: Situation) -> bool:
    return now.can_go_forward


def view(now: Situation) -> bool:
    return now.is_open and now.has_view


def feed(now: Situation) -> bool:
    return now.is_open and now.has_feed


def folder(now: Situation) -> bool:
    return now.is_open and now.has_folder


def feed_or_folder(now: Situation) -> bool:
    return now.is_open and (now.has_feed or now.has_folder)


def site(now: Situation) -> bool:
    return now.is_open and now.has_site


def row_with_name(now: Situation) -> bool:
    return now.is_open and (now.has_feed or now.has_folder or now.has_search)


def saved_search(now: Situation) -> bool:
    return now.is_open and now.has_search


def words(now: Situation) -> bool:
    return now.is_open and now.has_words


def feeds(now: Situation) -> bool:
    return now.is_open and now.has_feeds


@dataclass(frozen=True, slots=True)
class Command:
    """`shortcuts` work in the whole window. `keys` belong to `panes` and so never to a text field; single keys are
    always `keys`. `native` keys are handled by the pane itself and only told about."""

    id: str
    title: str
    menu: Menu | None = None
    shortcuts: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    panes: tuple[Pane, ...] = ()
    native: tuple[str, ...] = ()
    icon: str = ""
    in_row_menu: bool = False
    in_sidebar_menu: bool = False
    is_toggle: bool = False
    starts_group: bool = False
    when: When = always

    @property
    def all_keys(self) -> tuple[str, ...]:
        return (*self.keys, *self.native, *self.shortcuts)


def command_title(command: Command) -> str:
    return QCoreApplication.translate("Commands", command.title)


MENU_TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Menus", "&File"),
    Menu.FEEDS: QT_TRANSLATE_NOOP("Menus", "F&eeds"),
    Menu.GO: QT_TRANSLATE_NOOP("Menus", "&Go"),
    Menu.ARTICLE: QT_TRANSLATE_NOOP("Menus", "&Article"),
    Menu.SEARCH: QT_TRANSLATE_NOOP("Menus", "&Search"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Menus", "&View"),
    Menu.HELP: QT_TRANSLATE_NOOP("Menus", "&Help"),
}


def menu_title(menu: Menu) -> str:
    return QCoreApplication.translate("Menus", MENU_TITLES[menu])


_READ = (Pane.LIST, Pane.READING)
_ALL = (Pane.SIDEBAR, Pane.LIST, Pane.READING)
_SIDE = (Pane.SIDEBAR,)

COMMANDS: tuple[Command, ...] = (
    Command("import_files", QT_TRANSLATE_NOOP("Commands", "Import files…"), Menu.FILE, ("Ctrl+O",),
            icon="import", when=library_open),
    Command("import_folder", QT_TRANSLATE_NOOP("Commands", "Import a folder…"), Menu.FILE, ("Ctrl+Shift+O",),
            when=library_open),
    Command("cancel_work", QT_TRANSLATE_NOOP("Commands", "Stop background work"), Menu.FILE, starts_group=True),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), Menu.FILE, ("Ctrl+Q",), starts_group=True),
    Command("subscribe", QT_TRANSLATE_NOOP("Commands", "Add a feed…"), Menu.FEEDS, ("Ctrl+N",), icon="add",
            when=library_open),
    Command("find_feeds", QT_TRANSLATE_NOOP("Commands", "Find feeds…"), Menu.FEEDS, when=library_open),
    Command("import_opml", QT_TRANSLATE_NOOP("Commands", "Import subscriptions…"), Menu.FEEDS, when=library_open),
    Command("export_opml", QT_TRANSLATE_NOOP("Commands", "Export subscriptions…"), Menu.FEEDS, when=library_open),
    Command("rules", QT_TRANSLATE_NOOP("Commands", "Rules…"), Menu.FEEDS, when=library_open),
    Command("refresh", QT_TRANSLATE_NOOP("Commands", "Refresh all feeds"), Menu.FEEDS, ("F5", "Ctrl+R"),
            icon="refresh", starts_group=True, when=library_open),
    Command("refresh_feed", QT_TRANSLATE_NOOP("Commands", "Refresh this feed or folder"), Menu.FEEDS, (), ("R",), _ALL,
            in_sidebar_menu=True, when=library_open),
    Command("mark_view_read", QT_TRANSLATE_NOOP("Commands", "Mark what is in here as read"), Menu.FEEDS,
            in_sidebar_menu=True, when=view),
    Command("open_feed_site", QT_TRANSLATE_NOOP("Commands", "Open the site"), Menu.FEEDS, in_sidebar_menu=True,
            starts_group=True, when=site),
    Command("copy_feed_address", QT_TRANSLATE_NOOP("Commands", "Copy the address of the feed"), Menu.FEEDS,
            in_sidebar_menu=True, when=feed),
    Command("rename_row", QT_TRANSLATE_NOOP("Commands", "Rename feed, folder or search"), Menu.FEEDS, (), ("F2",),
            _SIDE, in_sidebar_menu=True, starts_group=True, when=row_with_name),
    Command("move_to_folder", QT_TRANSLATE_NOOP("Commands", "Move to folder…"), Menu.FEEDS, (), ("Shift+M",), _SIDE,
            in_sidebar_menu=True, when=feed_or_folder),
    Command("move_up", QT_TRANSLATE_NOOP("Commands", "Move up in the sidebar"), Menu.FEEDS, (), ("Alt+Up",), _SIDE,
            when=feed_or_folder),
    Command("move_down", QT_TRANSLATE_NOOP("Commands", "Move down in the sidebar"), Menu.FEEDS, (), ("Alt+Down",),
            _SIDE, when=feed_or_folder),
    Command("new_folder", QT_TRANSLATE_NOOP("Commands", "New folder…"), Menu.FEEDS, in_sidebar_menu=True,
            starts_group=True, when=library_open),
    Command("remove_folder", QT_TRANSLATE_NOOP("Commands", "Remove the folder, keep its feeds"), Menu.FEEDS,
            native=("Del",), in_sidebar_menu=True, when=folder),
    Command("close_folders", QT_TRANSLATE_NOOP("Commands", "Close all folders"), Menu.FEEDS, when=feeds),
    Command("open_folders", QT_TRANSLATE_NOOP("Commands", "Open all folders"), Menu.FEEDS, when=feeds),
    Command("feed_settings", QT_TRANSLATE_NOOP("Commands", "Feed settings…"), Menu.FEEDS, (), ("Alt+Return",), _SIDE,
            in_sidebar_menu=True, starts_group=True, when=feed),
    Command("unsubscribe", QT_TRANSLATE_NOOP("Commands", "Unsubscribe…"), Menu.FEEDS, native=("Del",),
            in_sidebar_menu=True, when=feed),
    Command("feed_health", QT_TRANSLATE_NOOP("Commands", "How the feeds are doing…"), Menu.FEEDS, starts_group=True,
            when=feeds),
    Command("next", QT_TRANSLATE_NOOP("Commands", "Next article"), Menu.GO, (), ("J",), _READ, native=("Down",),
            when=rows),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "Previous article"), Menu.GO, (), ("K",), _READ, native=("Up",),
            when=rows),
    Command("next_unread", QT_TRANSLATE_NOOP("Commands", "Next unread article"), Menu.GO, (), ("N",), _ALL, when=rows),
    Command("previous_unread", QT_TRANSLATE_NOOP("Commands", "Previous unread article"), Menu.GO, (), ("P",), _ALL,
            when=rows),
    Command("next_source", QT_TRANSLATE_NOOP("Commands", "Next feed with unread articles"), Menu.GO, (),
            ("Shift+J",), _ALL, when=library_open),
    Command("previous_source", QT_TRANSLATE_NOOP("Commands", "Previous feed with unread articles"), Menu.GO, (),
            ("Shift+K",), _ALL, when=library_open),
    Command("page_on", QT_TRANSLATE_NOOP("Commands", "Page down, then next unread article"), Menu.GO, (), ("Space",),
            _READ, when=rows),
    Command("page_back", QT_TRANSLATE_NOOP("Commands", "Page up"), Menu.GO, (), ("Shift+Space",), _READ, when=article),
    Command("history_back", QT_TRANSLATE_NOOP("Commands", "Back to the article before"), Menu.GO, ("Alt+Left",),
            starts_group=True, when=back),
    Command("history_forward", QT_TRANSLATE_NOOP("Commands", "Forward again"), Menu.GO, ("Alt+Right",), when=forward),
    Command("go_all", QT_TRANSLATE_NOOP("Commands", "Go to all articles"), Menu.GO, (), ("G, A",), _ALL,
            icon="all", starts_group=True),
    Command("go_today", QT_TRANSLATE_NOOP("Commands", "Go to today"), Menu.GO, (), ("G, T",), _ALL, icon="today"),
    Command("go_unread", QT_TRANSLATE_NOOP("Commands", "Go to unread"), Menu.GO, (), ("G, U",), _ALL, icon="unread"),
    Command("go_starred", QT_TRANSLATE_NOOP("Commands", "Go to starred"), Menu.GO, (), ("G, S",), _ALL, icon="star"),
    Command("find_in_sidebar", QT_TRANSLATE_NOOP("Commands", "Find in the sidebar"), Menu.GO, (), ("G, F",), _ALL,
            icon="search"),
    Command("pane_left", QT_TRANSLATE_NOOP("Commands", "Pane to the left"), Menu.GO, (), ("Left",), _READ,
            starts_group=True),
    Command("pane_right", QT_TRANSLATE_NOOP("Commands", "Pane to the right"), Menu.GO, (), ("Right",),
            (Pane.SIDEBAR, Pane.LIST)),
    Command("pane_next", QT_TRANSLATE_NOOP("Commands", "Next pane"), Menu.GO, ("F6",)),
    Command("pane_previous", QT_TRANSLATE_NOOP("Commands", "Previous pane"), Menu.GO, ("Shift+F6",)),
    Command("read_article", QT_TRANSLATE_NOOP("Commands", "Into the article"), Menu.GO, (), ("Return", "Enter", "O"),
            (Pane.LIST,), when=article),
    Command("back_to_list", QT_TRANSLATE_NOOP("Commands", "Back to the list"), Menu.GO, (), ("Backspace", "Esc"),
            (Pane.READING,)),
    Command("mark_all_read", QT_TRANSLATE_NOOP("Commands", "Mark all as read"), Menu.ARTICLE, (), ("Shift+A",), _ALL,
            icon="check-all", when=rows),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), Menu.ARTICLE, ("Ctrl+Z",), when=undo),
    Command("toggle_read", QT_TRANSLATE_NOOP("Commands", "Read or unread"), Menu.ARTICLE, (), ("M",), _READ,
            in_row_menu=True, starts_group=True, when=article),
    Command("toggle_star", QT_TRANSLATE_NOOP("Commands", "Star or no star"), Menu.ARTICLE, (), ("S",), _READ,
            icon="star", in_row_menu=True, when=article),
    Command("open_in_browser", QT_TRANSLATE_NOOP("Commands", "Open in the browser"), Menu.ARTICLE, (), ("V", "B"),
            _READ, icon="open-in-browser", in_row_menu=True, when=link),
    Command("label", QT_TRANSLATE_NOOP("Commands", "Labels…"), Menu.ARTICLE, (), ("L",), _READ, in_row_menu=True,
            when=article),
    Command("copy_link", QT_TRANSLATE_NOOP("Commands", "Copy the link"), Menu.ARTICLE, (), ("C",), _READ,
            in_row_menu=True, when=link),
    Command("full_text", QT_TRANSLATE_NOOP("Commands", "Full text"), Menu.ARTICLE, (), ("F",), _READ, is_toggle=True,
            starts_group=True, when=link),
    Command("load_pictures", QT_TRANSLATE_NOOP("Commands", "Show pictures"), Menu.ARTICLE, (), ("I",), _READ,
            when=pictures),
    Command("more_like", QT_TRANSLATE_NOOP("Commands", "More like this"), Menu.ARTICLE, ("Ctrl+M",), when=article),
    Command("search", QT_TRANSLATE_NOOP("Commands", "Search"), Menu.SEARCH, ("Ctrl+K",), ("/",), _ALL, icon="search"),
    Command("search_form", QT_TRANSLATE_NOOP("Commands", "Search by filling in…"), Menu.SEARCH, ("Ctrl+Shift+F",),
            icon="help", when=library_open),
    Command("facets", QT_TRANSLATE_NOOP("Commands", "Narrow down"), Menu.SEARCH, ("F8",), icon="narrow-down",
            is_toggle=True),
    Command("save_search", QT_TRANSLATE_NOOP("Commands", "Save this search…"), Menu.SEARCH, ("Ctrl+S",), when=words),
    Command("change_search", QT_TRANSLATE_NOOP("Commands", "Change this saved search…"), Menu.SEARCH,
            in_sidebar_menu=True, starts_group=True, when=saved_search),
    Command("remove_search", QT_TRANSLATE_NOOP("Commands", "Remove this saved search"), Menu.SEARCH, native=("Del",),
            in_sidebar_menu=True, when=saved_search),
    Command("explain", QT_TRANSLATE_NOOP("Commands", "Explain the search"), Menu.SEARCH, is_toggle=True,
            starts_group=True),
    Command("forget_searches", QT_TRANSLATE_NOOP("Commands", "Forget all searches of before"), Menu.SEARCH),
    Command("find", QT_TRANSLATE_NOOP("Commands", "Find here"), Menu.SEARCH, ("Ctrl+F",), starts_group=True),
    Command("next_hit", QT_TRANSLATE_NOOP("Commands", "Next hit"), Menu.SEARCH, ("F3",), when=hits),
    Command("previous_hit", QT_TRANSLATE_NOOP("Commands", "Previous hit"), Menu.SEARCH, ("Shift+F3",), when=hits),
    Command("next_mention", QT_TRANSLATE_NOOP("Commands", "Next name"), Menu.SEARCH, (), ("E",), _READ,
            starts_group=True, when=mentions),
    Command("previous_mention", QT_TRANSLATE_NOOP("Commands", "Previous name"), Menu.SEARCH, (), ("Shift+E",), _READ,
            when=mentions),
    Command("next_of_entity", QT_TRANSLATE_NOOP("Commands", "Next mention of this name"), Menu.SEARCH, (), ("Ctrl+E",),
            _READ, when=mentions),
    Command("previous_of_entity", QT_TRANSLATE_NOOP("Commands", "Previous mention of this name"), Menu.SEARCH, (),
            ("Ctrl+Shift+E",), _READ, when=mentions),
    Command("order_newest", QT_TRANSLATE_NOOP("Commands", "Newest first"), Menu.SEARCH, is_toggle=True,
            starts_group=True),
    Command("order_best", QT_TRANSLATE_NOOP("Commands", "Best match first"), Menu.SEARCH, is_toggle=True),
    Command("highlights", QT_TRANSLATE_NOOP("Commands", "Mark names: all, first only, none"), Menu.VIEW, (), ("X",),
            _READ, icon="highlights"),
    Command("kind_person", QT_TRANSLATE_NOOP("Commands", "Mark people"), Menu.VIEW, (), ("1",), _READ, is_toggle=True),
    Command("kind_organisation", QT_TRANSLATE_NOOP("Commands", "Mark organisations"), Menu.VIEW, (), ("2",), _READ,
            is_toggle=True),
    Command("kind_place", QT_TRANSLATE_NOOP("Commands", "Mark places"), Menu.VIEW, (), ("3",), _READ, is_toggle=True),
    Command("kind_other", QT_TRANSLATE_NOOP("Commands", "Mark other names"), Menu.VIEW, (), ("4",), _READ,
            is_toggle=True),
    Command("text_larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), Menu.VIEW, ("Ctrl++", "Ctrl+="),
            starts_group=True),
    Command("text_smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), Menu.VIEW, ("Ctrl+-",)),
    Command("text_normal", QT_TRANSLATE_NOOP("Commands", "Normal text size"), Menu.VIEW, ("Ctrl+0",)),
    Command("column_narrow", QT_TRANSLATE_NOOP("Commands", "Narrow column"), Menu.VIEW, is_toggle=True,
            starts_group=True),
    Command("column_normal", QT_TRANSLATE_NOOP("Commands", "Normal column"), Menu.VIEW, is_toggle=True),
    Command("column_wide", QT_TRANSLATE_NOOP("Commands", "Wide column"), Menu.VIEW, is_toggle=True),
    Command("theme_system", QT_TRANSLATE_NOOP("Commands", "Colours of the system"), Menu.VIEW, is_toggle=True,
            starts_group=True),
    Command("theme_light", QT_TRANSLATE_NOOP("Commands", "Light"), Menu.VIEW, is_toggle=True),
    Command("theme_sepia", QT_TRANSLATE_NOOP("Commands", "Sepia"), Menu.VIEW, is_toggle=True),
    Command("theme_dark", QT_TRANSLATE_NOOP("Commands", "Dark"), Menu.VIEW, is_toggle=True),
    Command("language_system", QT_TRANSLATE_NOOP("Commands", "Language of the system"), Menu.VIEW, is_toggle=True,
            starts_group=True),
    Command("language_nl", QT_TRANSLATE_NOOP("Commands", "Dutch"), Menu.VIEW, is_toggle=True),
    Command("language_en", QT_TRANSLATE_NOOP("Commands", "English"), Menu.VIEW, is_toggle=True),
    Command("sidebar", QT_TRANSLATE_NOOP("Commands", "Sidebar"), Menu.VIEW, ("F9",), icon="sidebar", is_toggle=True,
            starts_group=True),
    Command("zen", QT_TRANSLATE_NOOP("Commands", "Only the article"), Menu.VIEW, (), ("Z",), _READ, is_toggle=True),
    Command("full_screen", QT_TRANSLATE_NOOP("Commands", "Full screen"), Menu.VIEW, ("F11",), is_toggle=True),
    Command("single_keys", QT_TRANSLATE_NOOP("Commands", "Single-letter keys"), Menu.VIEW, is_toggle=True),
    Command("text_menu", QT_TRANSLATE_NOOP("Commands", "Text size and width"), icon="text-size"),
    Command("cheat_sheet", QT_TRANSLATE_NOOP("Commands", "All keys"), Menu.HELP, ("F1",), ("?",), _ALL),
    Command("palette", QT_TRANSLATE_NOOP("Commands", "Find a command…"), Menu.HELP, ("Ctrl+Shift+P",)),
    Command("about", QT_TRANSLATE_NOOP("Commands", "About Leeszaal"), Menu.HELP, starts_group=True),
)  # fmt: skip


def keys_in(pane: Pane, commands: tuple[Command, ...] = COMMANDS) -> list[str]:
    """Every key that does something while the focus is in this pane."""
    found: list[str] = []
    for command in commands:
        found += command.shortcuts
        if pane in command.panes:
            found += command.keys
    return found
