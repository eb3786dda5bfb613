"""How many of the articles found name whom, come from where, are in what language and of which month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, tzinfo

import numpy as np

from reader.domain.entity import EntityKind
from reader.search.array_file import Array
from reader.search.schema import language_code
from reader.search.segment import Segment

_MOST_BINS = 5_000_000  # ids above this are counted by sorting: slower, but without an array as long as the highest id


@dataclass(frozen=True, slots=True)
class Facets:
    """Each list holds (what, number of articles), the commonest first. An entity is an id, a language a code."""

    total: int
    entities: dict[EntityKind, list[tuple[int, int]]]
    sources: list[tuple[int, int]]
    languages: list[tuple[str, int]]
    months: list[tuple[str, int]]  # those with matches, as `2021-08`, in their own order


def count_facets(found: Iterable[tuple[Segment, Array]], limit: int, zone: tzinfo = UTC) -> Facets:
    """`found` gives each segment with the mask of its documents that match."""
    total = 0
    named: dict[EntityKind, list[Array]] = {kind: [] for kind in EntityKind}
    sources: list[Array] = []
    languages: list[Array] = []
    months: Counter[str] = Counter()
    for segment, mask in found:
        matches = int(np.count_nonzero(mask))
        if not matches:
            continue
        total += matches
        names, firsts = segment.months(zone)
        for name, count in zip(names, np.add.reduceat(mask, firsts, dtype=np.int64).tolist(), strict=True):
            months[name] += count
        sources.append(segment.sources[mask])
        languages.append(segment.languages[mask])
        for kind in EntityKind:
            entities, docs = segment.entities(kind.value)
            named[kind].append(entities[mask[docs]])
    return Facets(
        total,
        {kind: _commonest(parts, limit) for kind, parts in named.items()},
        _commonest(sources, limit),
        [(language_code(number), count) for number, count in _commonest(languages, limit)],
        sorted((+months).items()),
    )


def _commonest(parts: list[Array], limit: int) -> list[tuple[int, int]]:
    numbers = np.concatenate([np.zeros(0, np.int64), *parts])
    if not len(numbers):
        return []
    if int(numbers.min()) >= 0 and int(numbers.max()) < _MOST_BINS:
        counts = np.bincount(numbers)
        values = np.flatnonzero(counts)
        counts = counts[values]
    else:
        values, counts = np.unique(numbers, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:limit]
    return list(zip(values[order].tolist(), counts[order].tolist(), strict=True))
