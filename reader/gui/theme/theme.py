"""The colours of the whole program: five themes, and what Qt needs to wear them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from reader.domain.entity import EntityKind


class Underline(StrEnum):
    """A second sign besides the colour, for who cannot tell the colours apart."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    WAVY = "wavy"


@dataclass(frozen=True, slots=True)
class Mark:
    colour: str
    underline: Underline


@dataclass(frozen=True, slots=True)
class Theme:
    """Ink, soft, link and the entities' colours keep a contrast of 4.5:1 with the page and the panels; faint 3:1.

    tests/gui/test_contrast.py computes each pair that occurs, and says for each where it occurs.
    """

    name: str
    is_dark: bool
    page: str  # what one reads from
    panel: str  # what lies around it
    raised: str  # fields, chips and menus
    held: str  # a button of the toolbar that is held down
    ink: str
    soft: str  # captions, markers, dates
    faint: str  # what cannot be used now
    link: str
    bar: str  # quote bars and rules
    code: str  # behind code
    hit: str
    current_hit: str
    hit_tick: str  # on the scroll bar
    selection: str  # under selected text and the chosen row, with ink on it
    accent: str  # focus, progress
    border: str
    unread: str
    entities: Mapping[EntityKind, Mark] = field(repr=False)
    is_strong: bool = False  # what is chosen or has the focus gets a frame, too


def _marks(person: str, organisation: str, place: str, other: str) -> Mapping[EntityKind, Mark]:
    return MappingProxyType(
        {
            EntityKind.PERSON: Mark(person, Underline.SOLID),
            EntityKind.ORGANISATION: Mark(organisation, Underline.DOTTED),
            EntityKind.PLACE: Mark(place, Underline.DASHED),
            EntityKind.OTHER: Mark(other, Underline.WAVY),
        }
    )


LIGHT = Theme(
    name="light",
    is_dark=False,
    page="#fdfcfa",
    panel="#f4f2ed",
    raised="#ffffff",
    held="#e6e3db",
    ink="#22211e",
    soft="#68645c",
    faint="#87827a",
    link="#18538a",
    bar="#c9c3b5",
    code="#f2efe8",
    hit="#ffe48a",
    current_hit="#ffc15c",
    hit_tick="#e0951f",
    selection="#d9e7f6",
    accent="#2467a8",
    border="#dedad0",
    unread="#2467a8",
    entities=_marks("#7a35e6", "#b03d0b", "#00716d", "#a8216b"),
)

DARK = Theme(
    name="dark",
    is_dark=True,
    page="#1b1c1e",
    panel="#232427",
    raised="#2c2d31",
    held="#36373c",
    ink="#dcd9d2",
    soft="#a8a49b",
    faint="#85827b",
    link="#8fc0ee",
    bar="#4a4a48",
    code="#27282a",
    hit="#4f4210",
    current_hit="#664300",
    hit_tick="#d9a62e",
    selection="#26384b",
    accent="#6aa5df",
    border="#38393d",
    unread="#6aa5df",
    entities=_marks("#be95ff", "#ff9a6b", "#3ddbd9", "#ff7eb6"),
)

SEPIA = Theme(
    name="sepia",
    is_dark=False,
    page="#f6eeda",
    panel="#ece2ca",
    raised="#fbf5e6",
    held="#dfd3b4",
    ink="#3a2d1e",
    soft="#69563c",
    faint="#877555",
    link="#174d7a",
    bar="#cbb78f",
    code="#ede3ca",
    hit="#f4d264",
    current_hit="#f1b55a",
    hit_tick="#c77f1a",
    selection="#d6ddd0",
    accent="#85541a",
    border="#d8c9a6",
    unread="#8f4d0f",
    entities=_marks("#6a2cc9", "#9c3408", "#00605c", "#94195c"),
)

CONTRAST = Theme(
    name="contrast",
    is_dark=False,
    page="#ffffff",
    panel="#ffffff",
    raised="#ffffff",
    held="#e2e2e2",
    ink="#000000",
    soft="#303030",
    faint="#6e6e6e",
    link="#0b3fa8",
    bar="#4d4d4d",
    code="#efefef",
    hit="#ffe14d",
    current_hit="#ffb020",
    hit_tick="#a35a00",
    selection="#cfe3ff",
    accent="#0b3fa8",
    border="#5c5c5c",
    unread="#0b3fa8",
    entities=_marks("#5a12c2", "#8a2c00", "#004f4c", "#8a0d54"),
    is_strong=True,
)

CONTRAST_DARK = Theme(
    name="contrast_dark",
    is_dark=True,
    page="#000000",
    panel="#000000",
    raised="#0d0d0d",
    held="#333333",
    ink="#ffffff",
    soft="#d6d6d6",
    faint="#919191",
    link="#8fcbff",
    bar="#b8b8b8",
    code="#1c1c1c",
    hit="#5a4a00",
    current_hit="#754700",
    hit_tick="#ffd84d",
    selection="#123f73",
    accent="#8fcbff",
    border="#8f8f8f",
    unread="#8fcbff",
    entities=_marks("#d3b8ff", "#ffb892", "#5ff0ec", "#ffabd2"),
    is_strong=True,
)

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, SEPIA, CONTRAST, CONTRAST_DARK)}
)


def qt_palette(theme: Theme) -> QPalette:
    """For all that the style sheet does not name: dialogs, delegates, the native parts of a widget."""
    role, palette = QPalette.ColorRole, QPalette()
    for part, colour in (
        (role.Window, theme.panel), (role.WindowText, theme.ink), (role.Base, theme.page),
        (role.AlternateBase, theme.panel), (role.Text, theme.ink), (role.Button, theme.raised),
        (role.ButtonText, theme.ink), (role.BrightText, theme.ink), (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.ink), (role.PlaceholderText, theme.soft), (role.Link, theme.link),
        (role.LinkVisited, theme.link), (role.Highlight, theme.selection), (role.HighlightedText, theme.ink),
        (role.Accent, theme.accent), (role.Light, theme.raised), (role.Midlight, theme.raised),
        (role.Mid, theme.border), (role.Dark, theme.bar), (role.Shadow, theme.border),
    ):  # fmt: skip
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.faint))
    return palette
