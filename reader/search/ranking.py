"""Best match first: BM25F as Whoosh computes it, with a word as it was typed above its other forms.

A word that may stand in other forms counts half for itself and half for any form, both at the rarity of all forms
together; without other forms that is exactly Whoosh's score. Prefixes and near spellings count as one word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from whoosh import query as wq

from reader.search.array_file import Array
from reader.search.schema import TEXT, TEXT_FIELDS, TITLE
from reader.search.segment import Segment, TermTable
from reader.search.translate import AnyForm, OneEdit

_BOOSTS = {TITLE: 2.0, TEXT: 1.0}
_B, _K1 = 0.75, 1.2  # Whoosh's own constants

_Found = tuple[Array, Array]  # documents, and how often in each
_NONE: _Found = (np.zeros(0, np.int64), np.zeros(0, np.int64))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word to score by: for each segment where it stands as typed, and where in any form."""

    field: str
    exact: list[_Found]
    any_form: list[_Found] | None


class Scoring:
    """The scores of one query over all segments."""

    def __init__(self, query: Any, segments: Sequence[Segment]) -> None:
        self._documents = sum(segment.size for segment in segments)
        self._average = {
            field: sum(segment.total_length(field) for segment in segments) / max(self._documents, 1) or 1.0
            for field in TEXT_FIELDS
        }
        leaves = list(dict.fromkeys((type(leaf), leaf.fieldname, leaf.text) for leaf in _leaves(query)))
        made = [kind(field, text) for kind, field, text in leaves]
        self._wanted = [_look_up(leaf, segments) for leaf in made]

    def scores(self, number: int, segment: Segment) -> Array:
        """A score for each document of `segments[number]`, matching or not."""
        scores = np.zeros(segment.size, np.float64)
        for wanted in self._wanted:
            every = wanted.exact if wanted.any_form is None else wanted.any_form
            rarity = log(self._documents / (sum(len(docs) for docs, _ in every) + 1)) + 1
            weight = _BOOSTS[wanted.field] * rarity
            parts = [wanted.exact[number]] if wanted.any_form is None else [wanted.exact[number], every[number]]
            for docs, counts in parts:
                if len(docs):
                    lengths = segment.lengths(wanted.field)[docs] / self._average[wanted.field]
                    frequency = counts.astype(np.float64)
                    norm = frequency + _K1 * ((1 - _B) + _B * lengths)
                    scores[docs] += weight / len(parts) * (frequency * (_K1 + 1) / norm)
        return scores


def best_of(mask: Array, scores: Array, limit: int) -> Array:
    """The documents with the highest scores among those that match; of equals the newest."""
    hits = np.flatnonzero(mask)
    if len(hits) <= limit:
        return hits
    of_hits = scores[hits]
    least = np.partition(of_hits, len(hits) - limit)[len(hits) - limit]
    above = hits[of_hits > least]
    return np.concatenate([above, hits[of_hits == least][: limit - len(above)]])


def _leaves(query: Any) -> Iterator[Any]:
    """The words of the query that speak for an article."""
    match query:
        case wq.And() | wq.Or():
            for part in query.subqueries:
                yield from _leaves(part)
        case wq.Phrase():
            yield from (wq.Term(query.fieldname, word) for word in query.words)
        case wq.Term() | wq.Prefix() | AnyForm() | OneEdit():
            if query.fieldname in _BOOSTS:
                yield query


def _look_up(leaf: Any, segments: Sequence[Segment]) -> _Wanted:
    tables = [segment.table(leaf.fieldname) for segment in segments]
    if isinstance(leaf, wq.Prefix):
        return _Wanted(leaf.fieldname, [_of_prefix(leaf, *pair) for pair in zip(tables, segments, strict=True)], None)
    exact = [_of_term(table, table.find(leaf.text.encode())) for table in tables]
    if isinstance(leaf, wq.Term):
        return _Wanted(leaf.fieldname, exact, None)
    return _Wanted(leaf.fieldname, exact, [_of_forms(leaf, *pair) for pair in zip(tables, segments, strict=True)])


def _of_term(table: TermTable, number: int) -> _Found:
    return _NONE if number < 0 else (table.docs(number), table.counts(number))


def _of_prefix(leaf: Any, table: TermTable, segment: Segment) -> _Found:
    first, end = table.prefixed(leaf.text.encode())
    return _dense(np.bincount(table.docs(first, end), table.counts(first, end), segment.size))


def _of_forms(leaf: Any, table: TermTable, segment: Segment) -> _Found:
    """Every form, the typed one included, counted once a document."""
    counts = np.zeros(segment.size, np.float64)
    exact = table.find(leaf.text.encode())
    if exact >= 0:
        counts[table.docs(exact)] += table.counts(exact)
    if isinstance(leaf, OneEdit):
        for number in leaf.numbers(segment):
            if number != exact:
                counts[table.docs(number)] += table.counts(number)
        return _dense(counts)
    for language, forms in leaf.forms(segment):
        is_language = segment.languages == language
        for number in forms:
            if number != exact:
                docs = table.docs(number)
                counts[docs] += table.counts(number) * is_language[docs]
    return _dense(counts)


def _dense(counts: Array) -> _Found:
    docs = np.flatnonzero(counts)
    return docs, counts[docs]
