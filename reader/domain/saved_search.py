"""A question that a person keeps: its words, and the part of the library it is asked of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """`text` is in the language of the search field; `scope` and what goes with it say where is searched. `id` 0 is a
    search that was never saved; `position` is its place among the others."""

    id: int
    name: str
    text: str
    scope: str = "all"
    source_id: int | None = None
    folder_id: int | None = None
    label: str = ""
    notifies: bool = False
    position: int | None = None


@dataclass(frozen=True, slots=True)
class SavedSearchCount:
    """A saved search and how many unread articles it finds now."""

    search: SavedSearch
    unread: int
