"""Which terms of a snapshot's segments a word stands for: its forms, its compounds and what is spelt nearly so.

Looked up once for a word, however often it is then asked: the list, its order, its count and its facets ask the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from reader.search.compounds import Compounds, vocabularies, written_in
from reader.search.queries import AnyForm, OneEdit
from reader.search.schema import TEXT
from reader.search.segment import Segment

_MOST_WORDS = 64  # kept: those of the last searches, some tens of kilobytes for ten segments


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Lexicon:
    """Of one snapshot. Threads may share it: what is looked up twice is found the same."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self._forms: dict[tuple[str, str], AnyForm] = {}
        self._near: dict[tuple[str, str], OneEdit] = {}
        self._compounds: dict[str, Compounds] = {}
        self._unread = segments

    def forms(self, field: str, word: str) -> AnyForm:
        return _known(self._forms, (field, word), lambda: AnyForm(field, word, self.compounds(word)))

    def near(self, field: str, word: str) -> OneEdit:
        return _known(self._near, (field, word), lambda: OneEdit(field, word))

    def prepare(self, check: Callable[[], None]) -> None:
        """For who asks all segments: the first compound would read many at once. `check` is called between, and may
        raise."""
        for segment in self._unread:
            check()
            segment.table(TEXT)
        self._unread = []

    @cached_property
    def _vocabularies(self) -> list[Segment]:
        return vocabularies(self.segments)

    @cached_property
    def _compounding(self) -> list[str]:
        return written_in(self.segments)

    def compounds(self, word: str) -> Compounds:
        return _known(self._compounds, word, lambda: Compounds(word, self._vocabularies, self._compounding))


def _known(kept: dict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    value = kept.get(key)
    if value is None:
        if len(kept) >= _MOST_WORDS:
            kept.clear()
        value = kept[key] = make()
    return value
