"""The commands that search: in the library, and in the article."""

from __future__ import annotations

from reader.gui.basics.command import ALL, READ, Command, Menu, Pane
from reader.gui.basics.situation import article, hits, library_open, mentions, saved_search, words
from reader.gui.words.texts import QT_TRANSLATE_NOOP

SEARCH_COMMANDS: tuple[Command, ...] = (
    Command("search", QT_TRANSLATE_NOOP("Commands", "Search"), Menu.SEARCH, ("Ctrl+K",), ("/",), ALL, icon="search"),
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
    Command("next_mention", QT_TRANSLATE_NOOP("Commands", "Next name"), Menu.SEARCH, (), ("E",), READ,
            starts_group=True, when=mentions),
    Command("previous_mention", QT_TRANSLATE_NOOP("Commands", "Previous name"), Menu.SEARCH, (), ("Shift+E",), READ,
            when=mentions),
    Command("next_of_entity", QT_TRANSLATE_NOOP("Commands", "Next mention of this name"), Menu.SEARCH, (), ("Ctrl+E",),
            READ, when=mentions),
    Command("previous_of_entity", QT_TRANSLATE_NOOP("Commands", "Previous mention of this name"), Menu.SEARCH, (),
            ("Ctrl+Shift+E",), READ, when=mentions),
    Command("name_filter", QT_TRANSLATE_NOOP("Commands", "Only articles with this name"), Menu.SEARCH, (),
            ("Ctrl+Return", "Ctrl+Enter"), (Pane.READING,), when=mentions),
    Command("name_follow", QT_TRANSLATE_NOOP("Commands", "Follow this name, or not"), Menu.SEARCH, (), ("W",), READ,
            when=mentions),
    Command("name_listen", QT_TRANSLATE_NOOP("Commands", "Follow or mute this name…"), Menu.SEARCH, (), ("Shift+W",),
            READ, when=mentions),
    Command("name_correct", QT_TRANSLATE_NOOP("Commands", "Correct this name…"), Menu.SEARCH, (), ("Shift+C",), READ,
            when=mentions),
    Command("mark_name", QT_TRANSLATE_NOOP("Commands", "Mark as a name…"), Menu.SEARCH, ("Ctrl+Shift+M",),
            when=article),
    Command("corrections", QT_TRANSLATE_NOOP("Commands", "Corrected names…"), Menu.SEARCH, when=library_open),
    Command("suggestions", QT_TRANSLATE_NOOP("Commands", "Two names or one?…"), Menu.SEARCH, when=library_open),
    Command("name_page", QT_TRANSLATE_NOOP("Commands", "Page of this name"), Menu.SEARCH, (),
            ("Shift+Return", "Shift+Enter"), (Pane.READING,), when=mentions),
    Command("order_newest", QT_TRANSLATE_NOOP("Commands", "Newest first"), Menu.SEARCH, is_toggle=True,
            starts_group=True),
    Command("order_best", QT_TRANSLATE_NOOP("Commands", "Best match first"), Menu.SEARCH, is_toggle=True),
)  # fmt: skip
