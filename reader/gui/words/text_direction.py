"""Which way a text is read."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Qt

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def direction_of(text: str) -> Qt.LayoutDirection:
    """That of its first letter, as Qt finds it for a paragraph."""
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft
