"""What changes in the choices of keys when one is given, taken away or put back; pure, so that it can be undone."""

from __future__ import annotations

from reader.gui.basics.command import Command
from reader.gui.basics.keys import clash, read_key
from reader.gui.commands.key_map import Choices, KeyMap


def give(keys: KeyMap, choices: Choices, command: Command, key: str) -> dict[str, tuple[str, ...]]:
    """The key is this command's. Who had it by choice loses it; who had it from a preset or as its own steps aside by
    itself, and has it back when this choice is undone."""
    fresh = dict(choices)
    for other in keys.in_the_way(command, key):
        if other.command.id in fresh:
            fresh[other.command.id] = tuple(one for one in fresh[other.command.id] if read_key(one) != other.key)
    fresh[command.id] = (*(one for one in _now(keys, command) if not clash(one, key)), key)
    return fresh


def take_away(keys: KeyMap, choices: Choices, command: Command, key: str) -> dict[str, tuple[str, ...]]:
    return {**choices, command.id: tuple(one for one in _now(keys, command) if one != key)}


def put_back(choices: Choices, command: Command) -> dict[str, tuple[str, ...]]:
    """The command has the keys of the preset, or its own, as far as they are free."""
    return {name: keys for name, keys in choices.items() if name != command.id}


def _now(keys: KeyMap, command: Command) -> tuple[str, ...]:
    """Without what was chosen and cannot be."""
    return keys.keys(command.id)
