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
    named: dict[EntityKind, list[tuple[Array, Array]]] = {kind: [] for kind in EntityKind}
    sources: list[tuple[Array, Array]] = []
    languages: list[tuple[Array, Array]] = []
    months: Counter[str] = Counter()
    for segment, mask in found:
        matching = np.flatnonzero(mask)
        if not len(matching):
            continue
        total += len(matching)
        names, firsts = segment.months(zone)
        for name, count in zip(names, np.add.reduceat(mask, firsts, dtype=np.int64).tolist(), strict=True):
            months[name] += count
        for of_all, (values, numbers) in ((sources, segment.source_groups), (languages, segment.language_groups)):
            of_all.append((values, np.bincount(numbers.take(matching), minlength=len(values))))
        for kind in EntityKind:
            entities, starts, docs = segment.entities(kind.value)
            if len(entities):
                named[kind].append((entities, np.add.reduceat(mask.take(docs), starts[:-1], dtype=np.uint16)))
    return Facets(
        total,
        {kind: _commonest(parts, limit) for kind, parts in named.items()},
        _commonest(sources, limit),
        [(language_code(number), count) for number, count in _commonest(languages, limit)],
        sorted((+months).items()),
    )


def _commonest(parts: list[tuple[Array, Array]], limit: int) -> list[tuple[int, int]]:
    """Of the numbers and their counts in each segment, those with the highest sums; of equals the lowest numbers."""
    values = np.concatenate([np.zeros(0, np.int64), *(numbers for numbers, _ in parts)])
    weights = np.concatenate([np.zeros(0, np.int64), *(counts for _, counts in parts)])
    if len(parts) > 1:
        if int(values.min()) >= 0 and int(values.max()) < _MOST_BINS:
            totals = np.zeros(int(values.max()) + 1, np.int64)
            for numbers, counts in parts:  # no number twice in a segment
                totals[numbers] += counts
            values = np.flatnonzero(totals)
            weights = totals[values]
        else:
            values, places = np.unique(values, return_inverse=True)
            weights = np.bincount(places, weights).astype(np.int64)
    values, weights = values[weights > 0], weights[weights > 0]
    order = np.argsort(-weights, kind="stable")[:limit]
    return list(zip(values[order].tolist(), weights[order].tolist(), strict=True))
