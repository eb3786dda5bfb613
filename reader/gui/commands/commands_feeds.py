"""The commands of the Feeds menu, most of them about one row of the sidebar."""

from __future__ import annotations

from reader.gui.basics.command import ALL, SIDE, Command, Menu
from reader.gui.basics.situation import feed, feed_or_folder, feeds, folder, library_open, row_with_name, site, view
from reader.gui.words.texts import QT_TRANSLATE_NOOP

FEEDS_COMMANDS: tuple[Command, ...] = (
    Command("subscribe", QT_TRANSLATE_NOOP("Commands", "Add a feed…"), Menu.FEEDS, ("Ctrl+N",), icon="add",
            when=library_open),
    Command("find_feeds", QT_TRANSLATE_NOOP("Commands", "Find feeds…"), Menu.FEEDS, when=library_open),
    Command("import_opml", QT_TRANSLATE_NOOP("Commands", "Import subscriptions…"), Menu.FEEDS, when=library_open),
    Command("export_opml", QT_TRANSLATE_NOOP("Commands", "Export subscriptions…"), Menu.FEEDS, when=library_open),
    Command("rules", QT_TRANSLATE_NOOP("Commands", "Rules…"), Menu.FEEDS, when=library_open),
    Command("refresh", QT_TRANSLATE_NOOP("Commands", "Refresh all feeds"), Menu.FEEDS, ("F5", "Ctrl+R"),
            icon="refresh", starts_group=True, when=library_open),
    Command("refresh_feed", QT_TRANSLATE_NOOP("Commands", "Refresh this feed or folder"), Menu.FEEDS, (), ("R",), ALL,
            in_sidebar_menu=True, when=library_open),
    Command("mark_view_read", QT_TRANSLATE_NOOP("Commands", "Mark what is in here as read"), Menu.FEEDS,
            in_sidebar_menu=True, when=view),
    Command("open_feed_site", QT_TRANSLATE_NOOP("Commands", "Open the site"), Menu.FEEDS, in_sidebar_menu=True,
            starts_group=True, when=site),
    Command("copy_feed_address", QT_TRANSLATE_NOOP("Commands", "Copy the address of the feed"), Menu.FEEDS,
            in_sidebar_menu=True, when=feed),
    Command("rename_row", QT_TRANSLATE_NOOP("Commands", "Rename feed, folder or search"), Menu.FEEDS, (), ("F2",),
            SIDE, in_sidebar_menu=True, starts_group=True, when=row_with_name),
    Command("move_to_folder", QT_TRANSLATE_NOOP("Commands", "Move to folder…"), Menu.FEEDS, (), ("Shift+M",), SIDE,
            in_sidebar_menu=True, when=feed_or_folder),
    Command("move_up", QT_TRANSLATE_NOOP("Commands", "Move up in the sidebar"), Menu.FEEDS, (), ("Alt+Up",), SIDE,
            when=feed_or_folder),
    Command("move_down", QT_TRANSLATE_NOOP("Commands", "Move down in the sidebar"), Menu.FEEDS, (), ("Alt+Down",),
            SIDE, when=feed_or_folder),
    Command("new_folder", QT_TRANSLATE_NOOP("Commands", "New folder…"), Menu.FEEDS, in_sidebar_menu=True,
            starts_group=True, when=library_open),
    Command("remove_folder", QT_TRANSLATE_NOOP("Commands", "Remove the folder, keep its feeds"), Menu.FEEDS,
            native=("Del",), in_sidebar_menu=True, when=folder),
    Command("close_folders", QT_TRANSLATE_NOOP("Commands", "Close all folders"), Menu.FEEDS, when=feeds),
    Command("open_folders", QT_TRANSLATE_NOOP("Commands", "Open all folders"), Menu.FEEDS, when=feeds),
    Command("feed_settings", QT_TRANSLATE_NOOP("Commands", "Feed settings…"), Menu.FEEDS, (), ("Alt+Return",), SIDE,
            in_sidebar_menu=True, starts_group=True, when=feed),
    Command("unsubscribe", QT_TRANSLATE_NOOP("Commands", "Unsubscribe…"), Menu.FEEDS, native=("Del",),
            in_sidebar_menu=True, when=feed),
    Command("feed_health", QT_TRANSLATE_NOOP("Commands", "How the feeds are doing…"), Menu.FEEDS, starts_group=True,
            when=feeds),
)  # fmt: skip
