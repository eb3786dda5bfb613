"""Qt counts UTF-16 units, Python counts code points: the one place where one becomes the other."""

from __future__ import annotations

import re
from bisect import bisect_left

_BEYOND_16_BITS = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """Offsets in one text. One scan when made, a bisection for each question after that."""

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [found.start() for found in _BEYOND_16_BITS.finditer(text)]

    def units(self, code_points: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return code_points + bisect_left(self._astral, code_points)

    def code_points(self, units: int) -> int:
        """The code point offset of a UTF-16 offset; from the middle of a pair, that of the next character."""
        low, high = max(units - len(self._astral), 0), units
        while low < high:
            middle = (low + high) // 2
            if self.units(middle) < units:
                low = middle + 1
            else:
                high = middle
        return low
