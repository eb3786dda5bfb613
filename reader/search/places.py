"""Which documents of a segment hold words that follow each other, or stand near each other."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

import numpy as np

from reader.search.array_file import Array
from reader.search.schema import TEXT
from reader.search.segment import Segment, TermTable

_NONE = np.zeros(0, np.int64)
_MARGIN = 1 << 16  # keeps the place before a document's first word inside that document
_WIDEST_BY_CODES = 16  # words to either side: beyond, to look up the other word's places costs less than to look around


def phrase_documents(segment: Segment, field: str, words: Sequence[str]) -> Array:
    """The documents in which the words follow each other, ascending."""
    table = segment.table(field)
    numbers = []
    for word in words:
        numbers.append(table.find(word.encode()))
        if numbers[-1] < 0:
            return _NONE
    if field == TEXT:
        return _phrase_in_texts(table, segment, numbers)
    return _phrase_in_places(table, numbers, segment.size)


def _phrase_in_texts(table: TermTable, segment: Segment, numbers: list[int]) -> Array:
    """From each place of the rarest word, what stands beside it: costs no more than that word is common."""
    tokens = segment.tokens
    order = sorted(range(len(numbers)), key=[table.document_count(number) for number in numbers].__getitem__)
    rarest = order[0]
    addresses, docs = tokens.addresses(*table.stands(numbers[rarest], segment.size))
    begins = addresses - rarest
    if begins[0] < 0 or begins[-1] + len(numbers) > tokens.size:
        first, end = begins.searchsorted([0, tokens.size - len(numbers) + 1]).tolist()
        begins, docs = begins[first:end], docs[first:end]
    for at in order[1:]:
        is_there = tokens.may_hold(begins + at, numbers[at])
        begins, docs = begins[is_there], docs[is_there]
        if not len(begins):
            return _NONE
    starts, ends = tokens.bounds(docs)
    is_inside = (begins >= starts) & (begins + len(numbers) <= ends)
    docs, places = docs[is_inside], (begins - starts)[is_inside]
    for at in order[1:]:
        if not len(docs):
            return _NONE
        if not tokens.has_own_code(numbers[at]):
            stands = _places(table, numbers[at], _mask(docs, segment.size))
            is_there = _is_in_sorted(_addressed(docs) + (places + at), stands)
            docs, places = docs[is_there], places[is_there]
    return once(docs)


def _phrase_in_places(table: TermTable, numbers: list[int], size: int) -> Array:
    """Beginning with the rarest word, where in the documents with all of them it stands."""
    is_candidate = _with_all(table, numbers, size)
    if is_candidate is None:
        return _NONE
    begins: Array | None = None
    for number in sorted(set(numbers), key=table.occurrences):
        stands = _places(table, number, is_candidate)
        for offset in (at for at, other in enumerate(numbers) if other == number):
            here = stands - offset
            begins = here if begins is None else begins[_is_in_sorted(begins, here)]
            if not len(begins):
                return _NONE
        # one document less to look at wherever the phrase can no longer begin
        if begins is not None:
            is_candidate = _mask(begins >> 32, len(is_candidate))
    return _NONE if begins is None else np.flatnonzero(is_candidate)


def share_near(segment: Segment, field: str, words: Sequence[str], apart: int) -> float:
    """About which share of the documents holds the words near each other, if they stood anywhere by chance."""
    table = segment.table(field)
    numbers = [table.find(word.encode()) for word in words]
    if min(numbers) < 0 or not segment.size:
        return 0.0
    per_document = segment.total_length(field) / segment.size
    times = [table.occurrences(number) / segment.size for number in numbers]
    expected = times[0]
    for often in times[1:]:
        expected *= often * 2 * (apart + 1) / per_document
    return 1 - exp(-expected)


def near_documents(segment: Segment, field: str, words: Sequence[str], apart: int, before: int) -> Array:
    """The documents before that one in which all the (different) words stand so close that at most `apart` others lie
    among them, ascending."""
    table = segment.table(field)
    numbers = [table.find(word.encode()) for word in words]
    if min(numbers) < 0:
        return _NONE
    if len(numbers) == 1:
        return table.docs_before(numbers[0], before)
    numbers.sort(key=table.occurrences)
    width = len(numbers) - 1 + apart
    if field == TEXT and width <= _WIDEST_BY_CODES:
        docs = _near_in_texts(table, segment, numbers, width, before)
        if not len(docs) or (len(numbers) == 2 and segment.tokens.has_own_code(numbers[1])):
            return once(docs)
        return _near_in_places(table, numbers, width, _mask(docs, before))
    is_candidate = _with_all(table, numbers, before)
    return _NONE if is_candidate is None else _near_in_places(table, numbers, width, is_candidate)


def _near_in_texts(table: TermTable, segment: Segment, numbers: Sequence[int], width: int, before: int) -> Array:
    """At least the documents in which every other word stands near the first, the rarest, by what stands around it."""
    tokens = segment.tokens
    addresses, docs = tokens.addresses(*table.stands(numbers[0], before))
    codes = tokens.around(addresses, docs, width)
    is_near = tokens.is_among(codes, numbers[1])
    for other in numbers[2:]:
        is_near &= tokens.is_among(codes, other)
    return docs[is_near]


def _near_in_places(table: TermTable, numbers: Sequence[int], width: int, is_candidate: Array) -> Array:
    """Each other word has to be near the first, the rarest: for two words that is all."""
    here = _places(table, numbers[0], is_candidate)
    for number in numbers[1:]:
        stands = _places(table, number, is_candidate)
        if not len(stands):
            return _NONE
        here = here[_distance_to_nearest(here, stands) <= width]
        is_candidate = _mask(here >> 32, len(is_candidate))
        if not len(here):
            return _NONE
    if len(numbers) == 2:
        return np.flatnonzero(is_candidate)
    return _within(width, [_places(table, number, is_candidate) for number in numbers])


def _distance_to_nearest(some: Array, others: Array) -> Array:
    """For each of the places how far the nearest of the others is, in either direction."""
    at = np.searchsorted(others, some)
    after = np.abs(others[np.minimum(at, len(others) - 1)] - some)
    before = np.abs(some - others[np.maximum(at - 1, 0)])
    nearest: Array = np.minimum(after, before)
    return nearest


def _within(width: int, stands: Sequence[Array]) -> Array:
    """The documents with a stretch of so many words that all stand in: looked for from each place of a word on, as if
    it were the stretch's first."""
    found = [np.zeros(0, np.int64)]
    for begin in stands:
        first = last = begin
        for other in stands:
            if other is not begin:
                at = np.searchsorted(other, first)
                is_inside = at < len(other)
                first, last = first[is_inside], np.maximum(last[is_inside], other[at[is_inside]])
                is_close = last - first <= width
                first, last = first[is_close], last[is_close]
        found.append(first >> 32)
    return np.unique(np.concatenate(found))


def _with_all(table: TermTable, numbers: Sequence[int], before: int) -> Array | None:
    """Which documents before that one hold all these terms; None if none does."""
    rarest, *others = sorted(set(numbers), key=table.document_count)
    docs = table.docs_before(rarest, before)
    for number in others:
        if not len(docs):
            break
        docs = docs[_is_in_sorted(docs, table.docs(number))]
    return _mask(docs, before) if len(docs) else None


def _mask(docs: Array, size: int) -> Array:
    mask = np.zeros(size, bool)
    mask[docs] = True
    return mask


def once(docs: Array) -> Array:
    """Each of the ascending documents once."""
    if len(docs) < 2:
        return docs
    is_first = np.empty(len(docs), bool)
    is_first[0] = True
    np.not_equal(docs[1:], docs[:-1], out=is_first[1:])
    return docs[is_first]


def _addressed(docs: Array) -> Array:
    """The place of each document's first word among all places."""
    return (docs.astype(np.int64) << 32) + _MARGIN


def _places(table: TermTable, number: int, is_candidate: Array) -> Array:
    """Where the term stands in the candidates, as document << 32 | position + margin, ascending."""
    docs, counts, positions = table.stands(number, len(is_candidate))
    chosen = is_candidate[docs]
    if not chosen.all():
        ends = np.cumsum(counts, dtype=np.int64)[chosen]
        docs, counts = docs[chosen], counts[chosen]
        own_ends = np.cumsum(counts, dtype=np.int64)
        positions = positions[np.repeat(ends - own_ends, counts) + np.arange(own_ends[-1] if len(own_ends) else 0)]
    return np.repeat(_addressed(docs), counts) + positions


def _is_in_sorted(some: Array, others: Array) -> Array:
    if not len(others):
        return np.zeros(len(some), bool)
    return np.asarray(others.take(others.searchsorted(some), mode="clip") == some)
