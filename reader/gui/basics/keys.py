"""What a key is: how it is written, which ones are nobody's to give, and when two get in each other's way."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.gui.basics.command import ALL, Command, Pane
from reader.gui.words.texts import translate

LONGEST_CHORD = 3
Scope = frozenset[Pane]
WINDOW: Scope = frozenset()  # the whole of it, fields too

_DEAD = frozenset("'\"~^`´¨")
_FUNCTION_KEYS = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
_WITH_MODIFIER = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_MOVING = ("Up", "Down", "PgUp", "PgDown", "Home", "End", "Tab", "Shift+Tab", "Backtab", "Menu", "Shift+F10")
_OF_TEXTS = ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X")
# Keys that a pane itself listens to: it walks, opens a name or a folder, or takes a row away.
_OF_PANES: dict[str, Scope] = {
    **dict.fromkeys(_MOVING, frozenset(ALL)),
    **dict.fromkeys(("Return", "Enter"), frozenset({Pane.READING, Pane.SIDEBAR})),
    "Del": frozenset({Pane.SIDEBAR}),
}


class Refusal(Enum):
    UNKNOWN = auto()
    TOO_LONG = auto()
    DEAD = auto()
    CTRL_ALT = auto()
    MENU = auto()
    OF_TEXTS = auto()
    OF_PANE = auto()


@lru_cache(1_000)
def read_key(written: str) -> str | None:
    """A key as Qt writes it: 'j' is 'J', 'G U' is 'G, U'. None if it is no key."""
    text = written.strip()
    if ", " not in text and " " in text:
        text = ", ".join(text.split())
    keys = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    known = keys.toString(QKeySequence.SequenceFormat.PortableText)
    is_known = bool(known) and all(_pressed(one).key() != Qt.Key.Key_unknown for one in strokes(known))
    return known if is_known else None


def key_text(key: str) -> str:
    """A key as the person's platform and language write it; a chord is 'G U'."""
    return " ".join(QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) for part in strokes(key))


def with_key(tip: str, key: str) -> str:
    """A tooltip with the key that does the same behind it, if there is one."""
    return f"{tip}  ({key})" if key else tip


@lru_cache(1_000)
def strokes(key: str) -> tuple[str, ...]:
    return tuple(key.split(", "))


def is_single(key: str) -> bool:
    """Whether a key is a letter, digit or sign on its own, or a chord of them; arrows, Space and Return are not."""
    return all(len(part.strip().removeprefix("Shift+")) == 1 for part in strokes(key))


@lru_cache(1_000)
def is_typed(key: str) -> bool:
    """Whether it would write or move in a field, and so can only belong to panes."""
    first = _pressed(strokes(key)[0])
    return not first.keyboardModifiers() & _WITH_MODIFIER and first.key().value not in _FUNCTION_KEYS


def panes_of(command: Command) -> Scope:
    return frozenset(command.panes or ALL)


def scope_of(command: Command, key: str) -> Scope:
    """Where a key of this command works: what writes in a field stays in panes, and what the command has in panes only
    stays there too."""
    if is_typed(key) or key in command.keys or (command.panes and not command.shortcuts):
        return panes_of(command)
    return WINDOW


def meet(one: Scope, other: Scope) -> bool:
    return not one or not other or bool(one & other)


def clash(one: str, other: str) -> bool:
    """Whether they are the same, or one is how the other begins."""
    first, second = strokes(one), strokes(other)
    if first[0] != second[0]:  # nearly always: each key is held against all others at the start
        return False
    shorter = min(len(first), len(second))
    return first[:shorter] == second[:shorter]


@lru_cache(1_000)
def refusal(key: str | None, scope: Scope) -> Refusal | None:
    """Why a key cannot be given to anything that works there; None if it can."""
    if key is None:
        return Refusal.UNKNOWN
    if len(strokes(key)) > LONGEST_CHORD:
        return Refusal.TOO_LONG
    for stroke in strokes(key):
        combination = _pressed(stroke)
        modifiers, code = combination.keyboardModifiers(), combination.key()
        with_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if _is_modifier(code):
            return Refusal.UNKNOWN
        if stroke.rpartition("+")[2] in _DEAD or stroke in _DEAD or _is_dead(code):
            return Refusal.DEAD
        if with_alt and modifiers & Qt.KeyboardModifier.ControlModifier:
            return Refusal.CTRL_ALT
        if with_alt and modifiers == Qt.KeyboardModifier.AltModifier and chr(min(code.value, 0x10FFFF)).isalpha():
            return Refusal.MENU
        if stroke in _OF_TEXTS:
            return Refusal.OF_TEXTS
        if stroke in _OF_PANES and meet(scope, _OF_PANES[stroke]):
            return Refusal.OF_PANE
    return None


def refusal_text(why: Refusal) -> str:
    match why:
        case Refusal.UNKNOWN:
            return translate("Keys", "This is not a key.")
        case Refusal.TOO_LONG:
            return translate("Keys", "These are too many keys after each other.")
        case Refusal.DEAD:
            return translate("Keys", "On many keyboards this key waits for a letter to put an accent on.")
        case Refusal.CTRL_ALT:
            return translate("Keys", "On many keyboards Ctrl+Alt types a sign, as AltGr does.")
        case Refusal.MENU:
            return translate("Keys", "Alt with a letter opens a menu.")
        case Refusal.OF_TEXTS:
            return translate("Keys", "This key copies, pastes or selects text everywhere.")
        case Refusal.OF_PANE:
            return translate("Keys", "This key walks through lists and texts, or opens what one stands on.")


def _pressed(stroke: str) -> QKeyCombination:
    """What is pressed at once; for no key at all, the unknown one."""
    keys = QKeySequence(stroke)
    return keys[0] if keys.count() else QKeyCombination(Qt.Key.Key_unknown)  # type: ignore[index]  # Qt's types lack it


def _is_modifier(code: Qt.Key) -> bool:
    return Qt.Key.Key_Shift.value <= code.value <= Qt.Key.Key_ScrollLock.value or code is Qt.Key.Key_AltGr


def _is_dead(code: Qt.Key) -> bool:
    return Qt.Key.Key_Dead_Grave.value <= code.value <= Qt.Key.Key_Dead_Longsolidusoverlay.value
