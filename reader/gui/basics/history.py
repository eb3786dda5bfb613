"""The articles and pages that were opened, in order, to walk back and forward through."""

from __future__ import annotations

from dataclasses import dataclass

_MOST = 200


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page of the reading area: its name in `Pages`, and what it is about (an entity's number; 0 for pages about
    nothing in particular)."""

    name: str
    about: int = 0

    def __str__(self) -> str:
        """As the session keeps it."""
        return f"{self.name}:{self.about}" if self.about else self.name

    @classmethod
    def parse(cls, text: str) -> PagePlace | None:
        """None if it is not such a text."""
        name, _, about = text.partition(":")
        if not name.isidentifier() or len(text) > 60 or not (about or "0").isdecimal() or not about.isascii():
            return None
        return cls(name, int(about or 0))


Visit = int | PagePlace  # an article by its id, or a page


class History:
    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._visits) - 1

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The earliest first."""
        return tuple(self._visits)

    @property
    def current(self) -> Visit | None:
        return self._visits[self._at] if self._at >= 0 else None

    def add(self, visit: Visit) -> None:
        """Opened: what lay ahead is gone, as in a browser. The place one stands on already changes nothing."""
        if visit == self.current:
            return
        self._visits = [*self._visits[: self._at + 1], visit][-_MOST:]
        self._at = len(self._visits) - 1

    def go(self, step: int) -> Visit | None:
        """The place one step back (-1) or forward (1), or None at an end."""
        if not 0 <= self._at + step < len(self._visits):
            return None
        self._at += step
        return self._visits[self._at]
