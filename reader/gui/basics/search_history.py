"""The searches of before, the newest first: at most a hundred, and forgotten when the person says so."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 100


class SearchHistory:
    def __init__(self, searches: Iterable[str] = ()) -> None:
        self._searches: list[str] = []
        for text in reversed(list(searches)[:MOST]):
            self.add(text)

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(self._searches)

    def add(self, text: str) -> None:
        """What was searched: the same again moves to the front, and one that this goes on from makes way."""
        text = " ".join(text.split())
        if not text:
            return
        before = self._searches[0] if self._searches else ""
        if before and text.casefold().startswith(before.casefold()):
            self._searches.pop(0)
        self.forget(text)
        self._searches = [text, *self._searches][:MOST]

    def forget(self, text: str) -> None:
        self._searches = [one for one in self._searches if one.casefold() != text.casefold()]

    def forget_all(self) -> None:
        self._searches = []

    def matching(self, typed: str, most: int) -> tuple[str, ...]:
        """Those that begin so, then those with such a word; for nothing typed, all. Never what is typed itself."""
        wanted = " ".join(typed.casefold().split())
        others = [one for one in self._searches if one.casefold() != wanted]
        begun = [one for one in others if one.casefold().startswith(wanted)]
        inside = [one for one in others if one not in begun and f" {wanted}" in one.casefold()]
        return tuple((begun + inside)[:most])
