"""Which entity engine and which known names the library uses, and the engine's version without loading it."""

from __future__ import annotations

from reader.entities.engine import EntityEngine
from reader.entities.listed_names import ListedNames
from reader.entities.lists import read_lists
from reader.entities.names import KnownNames
from reader.entities.rules_engine import VERSION, RulesEngine
from reader.paths import resources

ENGINE_VERSION = VERSION


def make_engine() -> EntityEngine:
    """Reads the name lists: some tens of milliseconds, so only where names are really to be found."""
    return RulesEngine(resources() / "names")


def known_names(library: KnownNames | None = None) -> KnownNames:
    """What joins spellings: the lists first (`VS` is `Verenigde Staten`), then the names of this library."""
    return ListedNames(read_lists(resources() / "names"), library)
