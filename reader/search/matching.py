"""Which documents of one segment a query matches: every query is a mask, and masks are joined as queries are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh import query as wq

from reader.domain.query import Flag
from reader.errors import Cancelled
from reader.search.array_file import Array
from reader.search.queries import AnyForm, CompoundOf, Flagged, NearBy, OfColumn, OneEdit
from reader.search.schema import TEXT_FIELDS
from reader.search.segment import Segment, TermTable


@dataclass(frozen=True, slots=True)
class Masks:
    """What the database knows of articles, indexed by article id; an id beyond the end counts as False."""

    unread: Array | None = None
    starred: Array | None = None
    muted: Array | None = None
    hidden: Array | None = None

    def flagged(self, flag: Flag, segment: Segment) -> Array:
        mask: Array | None = getattr(self, flag.value)
        if mask is None:
            return np.zeros(segment.size, bool)
        if segment.highest_id < len(mask):
            return np.asarray(mask[segment.ids], bool)
        is_known = segment.ids < len(mask)
        found = np.zeros(segment.size, bool)
        found[is_known] = mask[segment.ids[is_known]]
        return found


@dataclass(frozen=True, slots=True)
class Matching:
    """One question, asked of segment after segment."""

    query: Any  # a tree of Whoosh queries, from `translate`
    masks: Masks
    is_cancelled: Callable[[], bool]

    def mask(self, segment: Segment) -> Array:
        """True for each live document that matches. Raises Cancelled, also between the query's parts."""
        mask = self._mask(segment, self.query)
        return mask if segment.is_live is None else mask & segment.is_live

    def _mask(self, segment: Segment, query: Any) -> Array:
        if self.is_cancelled():
            raise Cancelled("A newer question took its place.")
        match query:
            case wq.And():
                return self._all_of(segment, query.subqueries)
            case wq.Not():
                return ~self._mask(segment, query.query)
            case wq.Every():
                return np.ones(segment.size, bool)
            case OfColumn():
                return query.mask(segment)
            case Flagged():
                return self.masks.flagged(query.flag, segment)
            case wq.Or():
                mask = np.zeros(segment.size, bool)
                for part in query.subqueries:
                    if not _add_words(mask, segment, part):
                        mask |= self._mask(segment, part)
                return mask
            case _:
                mask = np.zeros(segment.size, bool)
                _add_words(mask, segment, query)
                return mask

    def _all_of(self, segment: Segment, parts: list[Any]) -> Array:
        mask = np.ones(segment.size, bool)
        for part in parts:
            mask &= self._mask(segment, part)
            if not mask.any():
                break
        return mask


def _add_words(mask: Array, segment: Segment, query: Any) -> bool:
    """Sets the documents of a query on words; False if it is another kind of query."""
    if query is wq.NullQuery:
        return True
    if not isinstance(query, wq.Term | wq.Prefix | wq.Phrase | AnyForm | CompoundOf | NearBy | OneEdit):
        return False
    table = segment.table(query.fieldname)
    match query:
        case wq.Term():
            _add_term(mask, table, table.find(query.text.encode()))
        case wq.Prefix():
            mask |= begun_mask(segment, query.fieldname, query.text.encode())
        case wq.Phrase():
            mask[phrase_documents(table, query.words, segment.size)] = True
        case AnyForm():
            _add_forms(mask, segment, table, query)
        case CompoundOf():
            for language, numbers in query.compounds.numbers(segment, query.fieldname):
                _add_in_language(mask, segment, table, language, numbers)
        case NearBy():
            mask[near_documents(table, query.words, query.apart, segment.size)] = True
        case OneEdit():
            for number in query.numbers(segment):
                _add_term(mask, table, number)
    return True


def _add_term(mask: Array, table: TermTable, number: int) -> None:
    if number >= 0:
        mask[table.docs(number)] = True


def _add_forms(mask: Array, segment: Segment, table: TermTable, query: AnyForm) -> None:
    exact = table.find(query.text.encode())
    _add_term(mask, table, exact)
    for language, forms in query.forms(segment):
        if forms != [exact]:
            _add_in_language(mask, segment, table, language, forms)


def _add_in_language(mask: Array, segment: Segment, table: TermTable, language: int, numbers: list[int]) -> None:
    has_form = np.zeros(segment.size, bool)
    for number in numbers:
        _add_term(has_form, table, number)
    has_form &= segment.languages == language
    mask |= has_form


def begun_mask(segment: Segment, field: str, prefix: bytes) -> Array:
    """The documents with a word that begins so."""
    mask = segment.begun(field, prefix) if field in TEXT_FIELDS else None
    if mask is None:
        table = segment.table(field)
        mask = np.zeros(segment.size, bool)
        mask[table.docs(*table.prefixed(prefix))] = True
    return mask


def phrase_documents(table: TermTable, words: list[str], size: int) -> Array:
    """The documents in which the words follow each other. First those that hold all the words, then, beginning with
    the rarest word, where in them it stands: a phrase of only common words costs no more than its rarest."""
    numbers = [table.find(word.encode()) for word in words]
    if min(numbers) < 0:
        return np.zeros(0, np.int64)
    by_rarity = sorted(set(numbers), key=table.document_count)
    is_candidate = _with_all(table, by_rarity, size)
    begins: Array | None = None
    for number in sorted(by_rarity, key=table.occurrences) if is_candidate.any() else ():
        stands = _places(table, number, is_candidate)
        for offset in (at for at, other in enumerate(numbers) if other == number):
            here = stands - offset
            begins = here if begins is None else begins[_is_in_sorted(begins, here)]
            if not len(begins):
                return np.zeros(0, np.int64)
        # one document less to look at wherever the phrase can no longer begin
        if begins is not None:
            is_candidate = np.zeros(size, bool)
            is_candidate[begins >> 32] = True
    return np.zeros(0, np.int64) if begins is None else np.unique(begins >> 32)


def near_documents(table: TermTable, words: tuple[str, ...], apart: int, size: int) -> Array:
    """The documents in which all the (different) words stand so close that at most `apart` others lie among them."""
    numbers = [table.find(word.encode()) for word in words]
    if min(numbers) < 0:
        return np.zeros(0, np.int64)
    is_candidate = _with_all(table, sorted(numbers, key=table.document_count), size)
    if len(numbers) == 1 or not is_candidate.any():
        return np.flatnonzero(is_candidate)
    rarest, *others = sorted(numbers, key=table.occurrences)
    width = len(numbers) - 1 + apart
    # each other word has to be near the rarest one: for two words that is all
    here = _places(table, rarest, is_candidate)
    for number in others:
        is_near = _distance_to_nearest(here, _places(table, number, is_candidate)) <= width
        here = here[is_near]
        is_candidate = np.zeros(size, bool)
        is_candidate[here >> 32] = True
        if not len(here):
            return here
    if len(others) == 1:
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


def _with_all(table: TermTable, numbers: list[int], size: int) -> Array:
    """The documents that hold all these terms, given with the rarest first."""
    holds_all = np.zeros(size, bool)
    holds_all[table.docs(numbers[0])] = True
    for number in numbers[1:]:
        if not holds_all.any():
            break
        holds = np.zeros(size, bool)
        holds[table.docs(number)] = True
        holds_all &= holds
    return holds_all


_MARGIN = 1 << 16  # keeps the place before a document's first word inside that document


def _places(table: TermTable, number: int, is_candidate: Array) -> Array:
    """Where the term stands in the candidates, as document << 32 | position, ascending."""
    docs, counts = table.docs(number), table.counts(number)
    chosen = is_candidate[docs]
    places = np.repeat(docs.astype(np.int64) << 32, counts)
    places += table.positions(number)
    if not chosen.all():
        places = places[np.repeat(chosen, counts)]
    return places + _MARGIN


def _is_in_sorted(some: Array, others: Array) -> Array:
    at = np.searchsorted(others, some)
    at[at == len(others)] = 0
    return np.asarray(others[at] == some) if len(others) else np.zeros(len(some), bool)
