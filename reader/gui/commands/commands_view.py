"""The commands about how things look, and those that help."""

from __future__ import annotations

from reader.gui.basics.command import ALL, READ, Command, Menu
from reader.gui.basics.situation import article
from reader.gui.words.texts import QT_TRANSLATE_NOOP

VIEW_COMMANDS: tuple[Command, ...] = (
    Command("highlights", QT_TRANSLATE_NOOP("Commands", "Mark names: all, first only, none"), Menu.VIEW, (), ("X",),
            READ, icon="highlights"),
    Command("kind_person", QT_TRANSLATE_NOOP("Commands", "Mark people"), Menu.VIEW, (), ("1",), READ, is_toggle=True),
    Command("kind_organisation", QT_TRANSLATE_NOOP("Commands", "Mark organisations"), Menu.VIEW, (), ("2",), READ,
            is_toggle=True),
    Command("kind_place", QT_TRANSLATE_NOOP("Commands", "Mark places"), Menu.VIEW, (), ("3",), READ, is_toggle=True),
    Command("kind_other", QT_TRANSLATE_NOOP("Commands", "Mark other names"), Menu.VIEW, (), ("4",), READ,
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
    Command("theme_contrast", QT_TRANSLATE_NOOP("Commands", "Strong contrast"), Menu.VIEW, is_toggle=True),
    Command("language_system", QT_TRANSLATE_NOOP("Commands", "Language of the system"), Menu.VIEW, is_toggle=True,
            starts_group=True),
    Command("language_nl", QT_TRANSLATE_NOOP("Commands", "Dutch"), Menu.VIEW, is_toggle=True),
    Command("language_en", QT_TRANSLATE_NOOP("Commands", "English"), Menu.VIEW, is_toggle=True),
    Command("sidebar", QT_TRANSLATE_NOOP("Commands", "Sidebar"), Menu.VIEW, ("F9",), icon="sidebar", is_toggle=True,
            starts_group=True),
    Command("layout_beside", QT_TRANSLATE_NOOP("Commands", "Article beside the list"), Menu.VIEW, is_toggle=True),
    Command("layout_below", QT_TRANSLATE_NOOP("Commands", "Article below the list"), Menu.VIEW, is_toggle=True),
    Command("pane_wider", QT_TRANSLATE_NOOP("Commands", "Wider pane"), Menu.VIEW, ("Ctrl+Shift+Right",)),
    Command("pane_narrower", QT_TRANSLATE_NOOP("Commands", "Narrower pane"), Menu.VIEW, ("Ctrl+Shift+Left",)),
    Command("caret", QT_TRANSLATE_NOOP("Commands", "Cursor in the text"), Menu.VIEW, ("F4",), is_toggle=True,
            when=article),
    Command("zen", QT_TRANSLATE_NOOP("Commands", "Only the article"), Menu.VIEW, (), ("Z",), READ, is_toggle=True),
    Command("full_screen", QT_TRANSLATE_NOOP("Commands", "Full screen"), Menu.VIEW, ("F11",), is_toggle=True),
    Command("single_keys", QT_TRANSLATE_NOOP("Commands", "Single-letter keys"), Menu.VIEW, is_toggle=True),
    Command("text_menu", QT_TRANSLATE_NOOP("Commands", "Text and colours"), icon="text-size"),
    Command("list_larger", QT_TRANSLATE_NOOP("Commands", "Larger text in the list")),
    Command("list_smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text in the list")),
    Command("rows_compact", QT_TRANSLATE_NOOP("Commands", "Compact rows"), is_toggle=True),
    Command("rows_normal", QT_TRANSLATE_NOOP("Commands", "Normal rows"), is_toggle=True),
    Command("rows_spacious", QT_TRANSLATE_NOOP("Commands", "Spacious rows"), is_toggle=True),
    Command("typeface_serif", QT_TRANSLATE_NOOP("Commands", "Articles in a typeface with serifs"), is_toggle=True),
    Command("typeface_sans", QT_TRANSLATE_NOOP("Commands", "Articles in a typeface without serifs"), is_toggle=True),
    Command("typeface_system", QT_TRANSLATE_NOOP("Commands", "Articles in the system's typeface"), is_toggle=True),
    Command("lines_tight", QT_TRANSLATE_NOOP("Commands", "Lines close together"), is_toggle=True),
    Command("lines_normal", QT_TRANSLATE_NOOP("Commands", "Lines at a normal distance"), is_toggle=True),
    Command("lines_loose", QT_TRANSLATE_NOOP("Commands", "Lines far apart"), is_toggle=True),
    Command("justified", QT_TRANSLATE_NOOP("Commands", "Straight right edge"), is_toggle=True),
)  # fmt: skip

HELP_COMMANDS: tuple[Command, ...] = (
    Command("guide", QT_TRANSLATE_NOOP("Commands", "User guide"), Menu.HELP, ("F1",)),
    Command("cheat_sheet", QT_TRANSLATE_NOOP("Commands", "All keys"), Menu.HELP, ("Shift+F1",), ("?",), ALL),
    Command("change_keys", QT_TRANSLATE_NOOP("Commands", "Change the keys…"), Menu.HELP),
    Command("palette", QT_TRANSLATE_NOOP("Commands", "Find a command…"), Menu.HELP, ("Ctrl+Shift+P",)),
    Command("privacy", QT_TRANSLATE_NOOP("Commands", "Privacy"), Menu.HELP, starts_group=True),
    Command("about", QT_TRANSLATE_NOOP("Commands", "About Leeszaal"), Menu.HELP),
)  # fmt: skip
