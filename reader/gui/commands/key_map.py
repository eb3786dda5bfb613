"""Which keys each command has now: those the person chose, else those of the preset, else its own.

Nothing is ever given twice: the keys are dealt out in that order, and a key that gets in the way of one that was given
already is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.gui.basics.command import Command, Pane
from reader.gui.basics.keys import WINDOW, Scope, clash, is_single, key_text, meet, read_key, refusal, scope_of
from reader.gui.commands.commands import COMMANDS, command_title
from reader.gui.commands.key_presets import PRESETS
from reader.gui.words.texts import in_a_line, translate

Choices = Mapping[str, tuple[str, ...]]  # by the id of a command, as they stand in the settings


@dataclass(frozen=True, slots=True)
class GivenKey:
    command: Command
    key: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class KeyMap:
    """`chosen` are the commands whose keys the person chose. `problems` says what of the choices makes no sense."""

    given: Mapping[str, tuple[GivenKey, ...]]
    chosen: frozenset[str]
    problems: tuple[str, ...]
    has_single_keys: bool = True

    def keys(self, command_id: str) -> tuple[str, ...]:
        """All that were given, also where single keys are switched off."""
        return tuple(one.key for one in self.given[command_id])

    def of_window(self, command_id: str) -> tuple[str, ...]:
        return tuple(one.key for one in self.given[command_id] if one.scope == WINDOW)

    def of_panes(self, command_id: str) -> tuple[str, ...]:
        """Those that do something now."""
        in_panes = (one.key for one in self.given[command_id] if one.scope != WINDOW)
        return tuple(key for key in in_panes if self.has_single_keys or not is_single(key))

    def told(self, command: Command) -> tuple[str, ...]:
        """What menus, tooltips and lists say, the shortest to press first."""
        return (*self.of_panes(command.id), *command.native, *self.of_window(command.id))

    def in_the_way(self, command: Command, key: str) -> tuple[GivenKey, ...]:
        """What other commands have that would clash with this key of this command."""
        scope = scope_of(command, key)
        others = (one for keys in self.given.values() for one in keys if one.command.id != command.id)
        return tuple(one for one in others if meet(one.scope, scope) and clash(one.key, key))

    def keys_in(self, pane: Pane) -> list[str]:
        """Every key that does something while the focus is in this pane."""
        found = (one for keys in self.given.values() for one in keys)
        return [one.key for one in found if one.scope == WINDOW or pane in one.scope]


def key_map(
    preset: str = "standard",
    choices: Choices | None = None,
    *,
    has_single_keys: bool = True,
    commands: Iterable[Command] = COMMANDS,
) -> KeyMap:
    by_id = {command.id: command for command in commands}
    choices = choices or {}
    of_preset = PRESETS.get(preset, {})
    given: dict[str, tuple[GivenKey, ...]] = dict.fromkeys(by_id, ())
    problems = [_unknown_command(name) for name in choices if name not in by_id]
    chosen = [name for name in by_id if name in choices]
    for name in chosen:
        given[name] = _deal(by_id[name], choices[name], given, problems)
    others = {name: command for name, command in by_id.items() if name not in choices}
    for name, command in others.items():
        if name in of_preset:
            given[name] = _deal(command, of_preset[name], given, None)
    for name, command in others.items():
        if name not in of_preset:
            given[name] = _deal(command, (*command.keys, *command.shortcuts), given, None)
    return KeyMap(given, frozenset(chosen), tuple(problems), has_single_keys)


def _deal(
    command: Command, written: Iterable[str], given: Mapping[str, tuple[GivenKey, ...]], problems: list[str] | None
) -> tuple[GivenKey, ...]:
    """The keys that the command gets; of those that the person chose is said why it does not get the others."""
    dealt: list[GivenKey] = []
    taken = [one for keys in given.values() for one in keys]
    for text in written:
        key = read_key(text)
        scope = scope_of(command, key) if key is not None else WINDOW
        if key is None or (problems is not None and refusal(key, scope) is not None and key not in command.all_keys):
            if problems is not None:
                problems.append(_refused(command, text))
            continue
        before = (*dealt, *taken)
        other = next((one for one in before if clash(one.key, key) and meet(one.scope, scope)), None)
        if other is None:
            dealt.append(GivenKey(command, key, scope))
        elif problems is not None and (other.key, other.command) != (key, command):
            problems.append(_given_before(command, key, other))
    return tuple(dealt)


def _unknown_command(name: str) -> str:
    said = translate("Keys", "The settings give keys to “{name}”, which is no command; they are ignored.")
    return said.format(name=in_a_line(name, 60))


def _refused(command: Command, text: str) -> str:
    said = translate("Keys", "The key “{key}” for “{command}” in the settings cannot be used and is ignored.")
    return said.format(key=in_a_line(text, 40), command=_title(command))


def _given_before(command: Command, key: str, other: GivenKey) -> str:
    said = translate("Keys", "The key {key} for “{command}” in the settings is ignored: “{other}” has it already.")
    return said.format(key=key_text(key), command=_title(command), other=_title(other.command))


def _title(command: Command) -> str:
    return command_title(command).rstrip("…")
