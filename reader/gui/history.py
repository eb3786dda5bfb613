"""The articles opened, in order, to walk back and forward through."""

from __future__ import annotations

_MOST = 200


class History:
    def __init__(self) -> None:
        self._ids: list[int] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._ids) - 1

    def add(self, article_id: int) -> None:
        """Opened: what lay ahead is gone, as in a browser. The article one stands on already changes nothing."""
        if self._at >= 0 and self._ids[self._at] == article_id:
            return
        self._ids = [*self._ids[: self._at + 1], article_id][-_MOST:]
        self._at = len(self._ids) - 1

    def go(self, step: int) -> int | None:
        """The article one step back (-1) or forward (1), or None at an end."""
        if not 0 <= self._at + step < len(self._ids):
            return None
        self._at += step
        return self._ids[self._at]
