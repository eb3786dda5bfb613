"""Which entity engine and which known names the library uses, and the engine's version without loading it."""

from __future__ import annotations

from functools import cache

from reader.entities.engine import EntityEngine
from reader.entities.listed_names import ListedNames
from reader.entities.lists import read_lists
from reader.entities.model_engine import best_version, make_best_engine
from reader.entities.names import KnownNames
from reader.paths import resources

ENGINE_VERSION = best_version(resources() / "model")


@cache
def make_engine() -> EntityEngine:
    """The model with the rules where it can run, else the rules. Takes tenths of a second the first time, so only where
    names are really to be found."""
    return make_best_engine(resources() / "model", resources() / "names")


def known_names(library: KnownNames | None = None) -> KnownNames:
    """What joins spellings: the lists first (`VS` is `Verenigde Staten`), then the names of this library."""
    return ListedNames(read_lists(resources() / "names"), library)
