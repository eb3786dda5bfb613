"""The sizes that the whole window shares: widths of the column, heights of a line, and sizes of text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEASURES: Mapping[str, int] = MappingProxyType({"narrow": 54, "normal": 68, "wide": 84})  # average characters in a line
LINE_HEIGHTS: Mapping[str, int] = MappingProxyType({"tight": 135, "normal": 150, "loose": 175})  # percent of the size

# The type scale, in pixels at the usual size of the interface; `Fonts.pixels` makes them larger or smaller together.
USUAL = 13
CAPTION, BODY, ROW, LEAD, TITLE = 12, 13, 14, 15, 19
TYPE_SCALE: Mapping[str, int] = MappingProxyType(
    {"caption": CAPTION, "body": BODY, "row": ROW, "lead": LEAD, "title": TITLE}
)

NEAR, GAP = 8, 12  # pixels: between what belongs together, and what does not


def scaled(usual: int, interface_size: int) -> int:
    """A size of the type scale where the interface's text has another size; never less than can be read."""
    return max(9, round(usual * interface_size / USUAL))
