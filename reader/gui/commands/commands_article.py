"""The commands about the articles in view."""

from __future__ import annotations

from reader.gui.basics.command import ALL, READ, Command, Menu
from reader.gui.basics.situation import article, link, open_text, pictures, rows, speaking, speech, undo
from reader.gui.words.texts import QT_TRANSLATE_NOOP

ARTICLE_COMMANDS: tuple[Command, ...] = (
    Command("mark_all_read", QT_TRANSLATE_NOOP("Commands", "Mark all as read"), Menu.ARTICLE, (), ("Shift+A",), ALL,
            icon="check-all", when=rows),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), Menu.ARTICLE, ("Ctrl+Z",), when=undo),
    Command("toggle_read", QT_TRANSLATE_NOOP("Commands", "Read or unread"), Menu.ARTICLE, (), ("M",), READ,
            in_row_menu=True, starts_group=True, when=article),
    Command("toggle_star", QT_TRANSLATE_NOOP("Commands", "Star or no star"), Menu.ARTICLE, (), ("S",), READ,
            icon="star", in_row_menu=True, when=article),
    Command("open_in_browser", QT_TRANSLATE_NOOP("Commands", "Open in the browser"), Menu.ARTICLE, (), ("V", "B"),
            READ, icon="open-in-browser", in_row_menu=True, when=link),
    Command("open_behind", QT_TRANSLATE_NOOP("Commands", "Open in the browser, and stay here"), Menu.ARTICLE, (),
            ("Shift+V",), READ, when=link),
    Command("label", QT_TRANSLATE_NOOP("Commands", "Labels…"), Menu.ARTICLE, (), ("L",), READ, in_row_menu=True,
            when=article),
    Command("copy_link", QT_TRANSLATE_NOOP("Commands", "Copy the link"), Menu.ARTICLE, (), ("C",), READ,
            in_row_menu=True, when=link),
    Command("copy_citation", QT_TRANSLATE_NOOP("Commands", "Copy a citation"), Menu.ARTICLE, ("Ctrl+Shift+C",),
            when=article),
    Command("copy_citation_apa", QT_TRANSLATE_NOOP("Commands", "Copy a citation as in a list of sources"),
            Menu.ARTICLE, when=article),
    Command("copy_citation_link", QT_TRANSLATE_NOOP("Commands", "Copy a citation as a Markdown link"), Menu.ARTICLE,
            when=article),
    Command("copy_markdown", QT_TRANSLATE_NOOP("Commands", "Copy as Markdown"), Menu.ARTICLE, in_row_menu=True,
            when=open_text),
    Command("share_mail", QT_TRANSLATE_NOOP("Commands", "Send by e-mail…"), Menu.ARTICLE, in_row_menu=True,
            when=open_text),
    Command("full_text", QT_TRANSLATE_NOOP("Commands", "Full text"), Menu.ARTICLE, (), ("F",), READ, is_toggle=True,
            starts_group=True, when=link),
    Command("load_pictures", QT_TRANSLATE_NOOP("Commands", "Show pictures"), Menu.ARTICLE, (), ("I",), READ,
            when=pictures),
    Command("speak", QT_TRANSLATE_NOOP("Commands", "Read aloud, or pause"), Menu.ARTICLE, ("F7",), icon="speak",
            starts_group=True, when=speech),
    Command("speak_next", QT_TRANSLATE_NOOP("Commands", "Read aloud from the next sentence"), Menu.ARTICLE,
            ("Ctrl+F7",), when=speaking),
    Command("speak_previous", QT_TRANSLATE_NOOP("Commands", "Read aloud from the sentence before"), Menu.ARTICLE,
            ("Ctrl+Shift+F7",), when=speaking),
    Command("speak_stop", QT_TRANSLATE_NOOP("Commands", "Stop reading aloud"), Menu.ARTICLE, ("Shift+F7",),
            when=speaking),
    Command("more_like", QT_TRANSLATE_NOOP("Commands", "More like this"), Menu.ARTICLE, ("Ctrl+M",), when=article),
)  # fmt: skip
