"""Which terms of a snapshot's segments a word stands for: its forms, its compounds and what is spelt nearly so.

Looked up once for a word, however often it is then asked: the list, its order, its count and its facets ask the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from reader.search.compounds import Compounds
from reader.search.queries import AnyForm, OneEdit
from reader.search.segment import Segment

_MOST_WORDS = 128  # kept: those of the last searches, some tens of kilobytes


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Lexicon:
    """Of one snapshot. Threads may share it: what is looked up twice is found the same."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self._forms: dict[tuple[str, str], AnyForm] = {}
        self._near: dict[tuple[str, str], OneEdit] = {}
        self._compounds: dict[str, Compounds] = {}

    def forms(self, field: str, word: str) -> AnyForm:
        return _known(self._forms, (field, word), lambda: AnyForm(field, word))

    def near(self, field: str, word: str) -> OneEdit:
        return _known(self._near, (field, word), lambda: OneEdit(field, word))

    def compounds(self, word: str) -> Compounds:
        return _known(self._compounds, word, lambda: Compounds(word, self.segments))


def _known(kept: dict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    value = kept.get(key)
    if value is None:
        if len(kept) >= _MOST_WORDS:
            kept.clear()
        value = kept[key] = make()
    return value
