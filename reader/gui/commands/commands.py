"""The one table of commands: menus, toolbar, context menus, tooltips, cheat sheet and palette are made from it.

The rows stand in a file for each menu (`commands_*.py`); the order of the rows is the order in the menu.
"""

from __future__ import annotations

from reader.gui.basics.command import Command, Menu, Pane, command_title, menu_title
from reader.gui.basics.situation import Situation
from reader.gui.commands.commands_article import ARTICLE_COMMANDS
from reader.gui.commands.commands_feeds import FEEDS_COMMANDS
from reader.gui.commands.commands_file import FILE_COMMANDS
from reader.gui.commands.commands_go import GO_COMMANDS
from reader.gui.commands.commands_search import SEARCH_COMMANDS
from reader.gui.commands.commands_view import HELP_COMMANDS, VIEW_COMMANDS

__all__ = ["COMMANDS", "Command", "Menu", "Pane", "Situation", "command_title", "keys_in", "menu_title"]

COMMANDS: tuple[Command, ...] = (
    *FILE_COMMANDS,
    *FEEDS_COMMANDS,
    *GO_COMMANDS,
    *ARTICLE_COMMANDS,
    *SEARCH_COMMANDS,
    *VIEW_COMMANDS,
    *HELP_COMMANDS,
)


def keys_in(pane: Pane, commands: tuple[Command, ...] = COMMANDS) -> list[str]:
    """Every key that does something while the focus is in this pane."""
    found: list[str] = []
    for command in commands:
        found += command.shortcuts
        if pane in command.panes:
            found += command.keys
    return found
