"""What a command is: its title, its place in the menus, and the keys it has as long as nobody chose others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reader.gui.basics.situation import When, always
from reader.gui.words.texts import QT_TRANSLATE_NOOP


class Pane(StrEnum):
    SIDEBAR = "sidebar"
    LIST = "list"
    READING = "reading"
    PAGE = "page"  # what is shown in place of an article


class Menu(StrEnum):
    FILE = "file"
    FEEDS = "feeds"
    GO = "go"
    ARTICLE = "article"
    SEARCH = "search"
    VIEW = "view"
    HELP = "help"


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


# where the keys of a command work
READ = (Pane.LIST, Pane.READING)
WALK = (Pane.SIDEBAR, *READ)  # who clicked a view goes on into its list
ALL = (Pane.SIDEBAR, Pane.LIST, Pane.READING, Pane.PAGE)
SIDE = (Pane.SIDEBAR,)
