"""Libraries with known names in them: an engine that finds what it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reader.domain.entity import EntityKind, Mention
from reader.library.indexing import OwnIndex
from reader.library.library import Library
from reader.library.recognising import recognise_pending
from reader.library.stores import Stores

PERSON, ORGANISATION, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER


class Finder:
    """Finds these names wherever they stand as words, the longest first."""

    def __init__(self, names: Mapping[str, EntityKind], version: str = "finder", sureness: float = 1.0) -> None:
        self.version = version
        self._names, self._sureness = dict(names), sureness
        listed = sorted(map(re.escape, names), key=len, reverse=True)
        self._pattern = re.compile(r"\b(?:" + "|".join(listed) + r")\b") if listed else None

    def find_mentions(self, text: str, language: str) -> list[Mention]:
        found: Iterable[re.Match[str]] = self._pattern.finditer(text) if self._pattern else ()
        return [Mention(one.start(), one.end(), self._names[one[0]], one[0], self._sureness) for one in found]


def recognise_all(stores: Stores, engine: Finder) -> None:
    stores.queues.recognise_older_than(engine.version)
    while recognise_pending(stores, engine, 100):
        pass


def index_all(library: Library) -> None:
    index = OwnIndex(library.stores)
    try:
        while index.index_pending(1000):
            pass
    finally:
        index.close()
    library.refresh()


def known(library: Library, name: str, kind: EntityKind | None = None) -> int:
    """The number of the entity that is found under this name."""
    found = library.entities.find(name, kind)
    assert found is not None
    return found
