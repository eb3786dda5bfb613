"""A small real library for what the window asks of subscriptions, rules and labels."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "library"))

from making import put, received
from working import work_off

from reader.library.library import Library
from reader.paths import Paths

TITLES = (
    "Kamer debatteert over klimaat", "Verstappen wint in Zandvoort", "Klimaat warmt sneller op", "Boek van de week",
)  # fmt: skip


def small_library(folder: Path) -> Library:
    """Four articles, indexed, of one source that is no feed."""
    library = Library.open(Paths.within(folder / "library"))
    put(library.stores, *(received(title, f"Een tekst bij {title}.") for title in TITLES))
    work_off(library, recognise=False)
    library.refresh()
    return library
