"""How many articles each place in the sidebar holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceCount:
    id: int
    title: str
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class SidebarCounts:
    articles: int
    today: int
    unread: int
    starred: int
    sources: tuple[SourceCount, ...]
