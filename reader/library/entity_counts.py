"""What the articles of one entity come to: by month, by source, and who is named beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.entity_views import Together
from reader.domain.query import And, Flag, Has, Named, Not
from reader.library.asking import Ids
from reader.library.stores import Stores
from reader.search.months import month_of
from reader.storage.entities import EntityRow

if TYPE_CHECKING:
    from reader.library.library import Library

MOST_RELATED = 20
_MANY = 5_000  # articles; below that the counted table is asked
_LINKED = 12  # of the related ones: what a graph can show
_LOOKED_AT = 2_000  # articles, the newest, for the links of the graph


@dataclass(frozen=True, slots=True)
class EntityCounts:
    ids: Ids
    months: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    related: tuple[Together, ...]
    links: tuple[tuple[int, int, int], ...]


def entity_counts(stores: Stores, library: Library, entity_id: int) -> EntityCounts:
    """From the counted table, so that a correction counts at once: the index follows later."""
    rows = stores.entities.dated_articles(entity_id)
    related = together(stores, library, entity_id, MOST_RELATED)
    titles = stores.articles.source_titles()
    sources = tuple((titles[n], count) for n, count in stores.entities.sources_of(entity_id) if n in titles)
    ids = np.array([row[0] for row in rows], np.int64)
    instants = np.array([row[1] for row in rows], np.int64)
    return EntityCounts(ids, _months(instants, library.zone), sources, related, _links(stores, related, ids))


def together(stores: Stores, library: Library, entity_id: int, most: int) -> tuple[Together, ...]:
    """Those that most articles name beside it, hidden ones left out."""
    row = stores.entities.row(entity_id)
    if row.articles > _MANY and (found := _by_index(stores, library, row, most)):
        return found
    return tuple(Together(n, kind, name, count) for n, kind, name, count in stores.entities.together(entity_id, most))


def _by_index(stores: Stores, library: Library, row: EntityRow, most: int) -> tuple[Together, ...]:
    """Of someone in very many articles: at most seconds behind, and fifty times as fast."""
    asked = And((Named(f"#{row.id}", row.key.kind), Not(Has(Flag.HIDDEN))))
    facets = library.with_index(lambda snapshot, masks: snapshot.facets(asked, masks, most + 1), None)
    counts = [(count, n, kind) for kind, found in facets.entities.items() for n, count in found] if facets else []
    names = stores.entities.names([n for _, n, _ in counts])
    ordered = sorted(counts, key=lambda one: (-one[0], one[1]))
    return tuple(Together(n, kind, names[n], count) for count, n, kind in ordered if n in names and n != row.id)[:most]


def _months(instants: Ids, zone: tzinfo) -> tuple[tuple[str, int], ...]:
    """`instants` are newest first."""
    counts: list[tuple[str, int]] = []
    upwards = instants[::-1]
    end = len(upwards)
    while end:
        name, first = month_of(int(upwards[end - 1]), zone)
        begin = int(np.searchsorted(upwards[:end], first))
        begin = min(begin, end - 1)  # of an instant outside the calendar
        counts.append((name, end - begin))
        end = begin
    merged: dict[str, int] = {}
    for name, count in reversed(counts):
        merged[name] = merged.get(name, 0) + count
    return tuple(merged.items())


def _links(stores: Stores, related: Sequence[Together], ids: Ids) -> tuple[tuple[int, int, int], ...]:
    """Among the first of them, in the newest articles."""
    shown = [one.entity_id for one in related[:_LINKED]]
    looked_at = np.sort(ids[:_LOOKED_AT])
    is_in = np.zeros((len(shown), len(looked_at)), np.int64)
    for row, found in enumerate(stores.entities.naming_these(n, looked_at.tolist()) for n in shown):
        is_in[row, np.searchsorted(looked_at, np.array(found, np.int64))] = 1
    shared = is_in @ is_in.T
    return tuple(
        (one, other, int(shared[row, column]))
        for row, one in enumerate(shown)
        for column, other in enumerate(shown)
        if row < column and shared[row, column]
    )
