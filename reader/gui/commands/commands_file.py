"""The commands of the File menu."""

from __future__ import annotations

from reader.gui.basics.command import Command, Menu
from reader.gui.basics.situation import library_open, open_text
from reader.gui.words.texts import QT_TRANSLATE_NOOP

FILE_COMMANDS: tuple[Command, ...] = (
    Command("import_files", QT_TRANSLATE_NOOP("Commands", "Import files…"), Menu.FILE, ("Ctrl+O",),
            icon="import", when=library_open),
    Command("import_folder", QT_TRANSLATE_NOOP("Commands", "Import a folder…"), Menu.FILE, ("Ctrl+Shift+O",),
            when=library_open),
    Command("settings", QT_TRANSLATE_NOOP("Commands", "Settings…"), Menu.FILE, ("Ctrl+,",), starts_group=True),
    Command("import_other", QT_TRANSLATE_NOOP("Commands", "Import from another reader…"), Menu.FILE,
            ("Ctrl+Shift+I",), when=library_open),
    Command("export", QT_TRANSLATE_NOOP("Commands", "Export articles…"), Menu.FILE, ("Ctrl+Shift+S",),
            starts_group=True, when=library_open),
    Command("save_pdf", QT_TRANSLATE_NOOP("Commands", "Save the article as PDF…"), Menu.FILE, starts_group=True,
            when=open_text),
    Command("print_preview", QT_TRANSLATE_NOOP("Commands", "Print preview…"), Menu.FILE, when=open_text),
    Command("print", QT_TRANSLATE_NOOP("Commands", "Print…"), Menu.FILE, ("Ctrl+P",), when=open_text),
    Command("open_data_folder", QT_TRANSLATE_NOOP("Commands", "Open the data folder"), Menu.FILE, starts_group=True),
    Command("cancel_work", QT_TRANSLATE_NOOP("Commands", "Stop background work"), Menu.FILE, starts_group=True),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), Menu.FILE, ("Ctrl+Q",), starts_group=True),
)  # fmt: skip
