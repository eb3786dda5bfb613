"""Where on the scroll bar the names and hits of a page are."""

from __future__ import annotations

from reader.gui.reading.reading_bar import Tick
from reader.gui.reading.reading_highlights import Highlights
from reader.gui.reading.reading_page import Page
from reader.gui.theme.theme import Theme

_LAID_OUT = 60_000  # characters: a longer page is not laid out to the end only to place its ticks


def page_ticks(page: Page, highlights: Highlights, theme: Theme) -> list[Tick]:
    length = len(page.text)
    ticks = [
        Tick(_at(page, mention.start), theme.entities[mention.kind].colour)
        for _, mention in highlights.marked_mentions()
        if mention.end <= length
    ]
    ticks += [
        Tick(_at(page, start), theme.accent if number == highlights.at_hit else theme.hit_tick, True)
        for number, (start, end) in enumerate(highlights.hits)
        if end <= length
    ]
    return ticks


def _at(page: Page, offset: int) -> float:
    """0 at the top of the page, 1 at its end: by its line, or in a long article by its share of the text."""
    if len(page.text) > _LAID_OUT:
        return offset / len(page.text)
    layout = page.document.documentLayout()
    place = page.place(offset)
    block = page.document.findBlock(place)
    top = layout.blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(place - block.position())
    return min((top + (line.y() if line.isValid() else 0)) / max(layout.documentSize().height(), 1.0), 1.0)
