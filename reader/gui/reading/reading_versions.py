"""Where one reads on when the text of an article becomes another: received and full, before and after an edit."""

from __future__ import annotations

_NEEDLE = 48  # characters that are the same in both
_STEPS = range(0, 480, 24)


def same_place(before: str, offset: int, after: str) -> int | None:
    """The offset in `after` of what stands at `offset` in `before`, or of the first words soon after it that are in
    both; None if there are none."""
    for step in _STEPS:
        needle = before[offset + step : offset + step + _NEEDLE]
        if len(needle) < _NEEDLE // 2:
            return None
        found = after.find(needle)
        if found >= 0:
            return max(0, found - step)
    return None


class ReadingVersions:
    """Remembers, for the open article, where each of its texts was left."""

    def __init__(self) -> None:
        self._left: dict[str, int] = {}

    def forget(self) -> None:
        self._left.clear()

    def turn(self, before: str, offset: int, after: str) -> int:
        """Where to go on in `after`; 0 where nothing says."""
        if offset:
            self._left[before] = offset
            found = same_place(before, offset, after)
            if found is not None:
                return found
        return self._left.get(after, 0)
