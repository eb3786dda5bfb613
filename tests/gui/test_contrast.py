"""Every text that the window paints can be read on what is under it, in every theme: computed, not looked at."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from wcag import contrast

from reader.domain.entity import EntityKind
from reader.gui.sidebar.feed_icons import letter_colours
from reader.gui.theme.style_sheet import style_sheet
from reader.gui.theme.theme import THEMES, Theme
from reader.gui.theme.window_style import window_style

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))

READ, USED, SEEN = 4.5, 3.0, 2.3  # text; what cannot be used now, and the signs of a state; a small tick

# text on ground, and where the two meet
PAIRS = {
    "ink": {
        "page": "articles and titles in the list", "panel": "the sidebar, the menus' bar", "raised": "menus, fields",
        "selection": "the chosen row", "code": "code", "hit": "a hit", "current_hit": "the hit one is at",
        "held": "a button that is held down in the toolbar",
    },
    "soft": {
        "page": "bylines, captions, ages", "panel": "counts, the status line", "raised": "a row under the pointer",
        "selection": "the age in the chosen row", "code": "the words in a picture's box",
    },
    "link": {
        "page": "links in articles", "panel": "in dialogs", "raised": "notices", "selection": "labels of a row",
        "code": "a link in code", "hit": "a link that was searched for", "current_hit": "the same, gone to",
    },
    "raised": {"accent": "the button that leads on", "link": "the same under the pointer"},
    "unread": {"page": "what is the matter in a dialog", "panel": "the same", "raised": "the same"},
}  # fmt: skip
ENTITY_GROUNDS = ("page", "panel", "raised", "selection")  # list, facets, legend and cards, the chosen row
UNUSABLE_GROUNDS = ("page", "panel", "raised")
SIGNS = (("accent", "page"), ("accent", "panel"), ("accent", "raised"), ("unread", "page"), ("unread", "selection"))


@themes
def test_text_is_readable_on_its_ground(theme: Theme) -> None:
    for text, grounds in PAIRS.items():
        for ground, where in grounds.items():
            assert contrast(getattr(theme, text), getattr(theme, ground)) >= READ, (text, ground, where)


@themes
def test_names_are_readable_in_their_colour(theme: Theme) -> None:
    for kind in EntityKind:
        for ground in ENTITY_GROUNDS:
            assert contrast(theme.entities[kind].colour, getattr(theme, ground)) >= READ, (kind, ground)


@themes
def test_what_cannot_be_used_can_still_be_read_and_told_from_what_can(theme: Theme) -> None:
    for ground in UNUSABLE_GROUNDS:
        assert contrast(theme.faint, getattr(theme, ground)) >= USED, ground
    assert contrast(theme.ink, theme.faint) >= 2


@themes
def test_focus_unread_and_hits_on_the_scroll_bar_are_seen(theme: Theme) -> None:
    for sign, ground in SIGNS:
        assert contrast(getattr(theme, sign), getattr(theme, ground)) >= USED, (sign, ground)
    assert contrast(theme.hit_tick, theme.page) >= SEEN


@pytest.mark.parametrize("name", ["contrast", "contrast_dark"])
def test_strong_contrast_is_stronger_in_everything(name: str) -> None:
    theme = THEMES[name]
    grounds = (theme.page, theme.panel, theme.raised)
    for ground in grounds:
        assert contrast(theme.ink, ground) >= 19
        assert min(contrast(colour, ground) for colour in (theme.soft, theme.link, theme.accent, theme.unread)) >= 7
        assert min(contrast(mark.colour, ground) for mark in theme.entities.values()) >= 7
        assert contrast(theme.faint, ground) >= READ
        assert contrast(theme.border, ground) >= USED  # every field and button has an edge that is seen
    assert theme.is_strong


@themes
def test_no_rule_of_the_style_sheets_pairs_colours_that_nobody_computed(theme: Theme) -> None:
    """Each rule that sets text and ground at once is one of the pairs above, and readable."""
    seen = 0
    names = {getattr(theme, name): name for name in ("faint", "soft", "link", "ink")}
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet(theme) + window_style(theme)):
        ink = re.search(r"(?<![-\w])color: (#[0-9a-f]+)", body)
        ground = re.search(r"(?<![-\w])background: (#[0-9a-f]+)", body)
        if ink and ground:
            seen += 1
            least = USED if names.get(ink[1]) == "faint" else READ
            assert contrast(ink[1], ground[1]) >= least, selector.strip()
    assert seen > 10


# what is painted over a thin colour


def blended(over: str, ground: str, alpha: float) -> str:
    """A colour with this opacity (0 to 1) over another."""
    first, second = QColor(over), QColor(ground)
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]  # a tuple, whatever the stubs say
    return QColor(*(round(a * alpha + b * (1 - alpha)) for a, b in parts)).name()


@themes
def test_names_are_readable_on_the_bars_that_count_them(theme: Theme) -> None:
    alpha = (70 if theme.is_dark else 46) / 255  # of a chosen one, the strongest
    for colour in (*(mark.colour for mark in theme.entities.values()), theme.accent):
        bar = blended(colour, theme.panel, alpha)
        assert contrast(theme.ink, bar) >= READ
        free = blended(colour, theme.panel, (34 if theme.is_dark else 22) / 255)
        assert contrast(theme.soft, free) >= READ, (
            colour,
            contrast(theme.soft, free),
        )  # its count, where it is longest


@themes
def test_what_is_chosen_is_readable_on_its_chip(theme: Theme) -> None:
    for colour in (*(mark.colour for mark in theme.entities.values()), theme.accent):
        chip = blended(colour, theme.page, (28 if theme.is_dark else 16) / 255)
        assert contrast(colour, chip) >= READ
        assert contrast(theme.soft, chip) >= READ


@themes
def test_a_name_one_is_at_is_readable_in_its_frame(theme: Theme) -> None:
    for mark in theme.entities.values():
        for text in (theme.ink, theme.link):
            assert contrast(text, blended(mark.colour, theme.page, 0.14)) >= READ


@themes
def test_letters_that_stand_for_feeds_are_readable(theme: Theme) -> None:
    for number in range(200):
        ground, ink = letter_colours(f"https://feed{number}.example/rss", theme)
        assert contrast(ink.name(), ground.name()) >= READ
