"""Which documents of one segment a query matches: every query is a mask, and masks are joined as queries are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh import query as wq

from reader.domain.query import Flag
from reader.errors import Cancelled
from reader.search.array_file import Array
from reader.search.segment import Segment, TermTable
from reader.search.translate import AnyForm, Flagged, OfColumn, OneEdit


@dataclass(frozen=True, slots=True)
class Masks:
    """What the database knows of articles, indexed by article id; an id beyond the end counts as False."""

    unread: Array | None = None
    starred: Array | None = None

    def flagged(self, flag: Flag, segment: Segment) -> Array:
        mask = self.unread if flag is Flag.UNREAD else self.starred
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
    if not isinstance(query, wq.Term | wq.Prefix | wq.Phrase | AnyForm | OneEdit):
        return False
    table = segment.table(query.fieldname)
    match query:
        case wq.Term():
            _add_term(mask, table, table.find(query.text.encode()))
        case wq.Prefix():
            first, end = table.prefixed(query.text.encode())
            mask[table.docs(first, end)] = True
        case wq.Phrase():
            mask[phrase_documents(table, query.words, segment.size)] = True
        case AnyForm():
            _add_forms(mask, segment, table, query)
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
        if forms == [exact]:
            continue
        has_form = np.zeros(segment.size, bool)
        for number in forms:
            _add_term(has_form, table, number)
        has_form &= segment.languages == language
        mask |= has_form


def phrase_documents(table: TermTable, words: list[str], size: int) -> Array:
    """The documents in which the words follow each other. First those that hold all the words, then, beginning with
    the rarest word, where in them it stands: a phrase of only common words costs no more than its rarest."""
    numbers = [table.find(word.encode()) for word in words]
    if min(numbers) < 0:
        return np.zeros(0, np.int64)
    by_rarity = sorted(set(numbers), key=table.document_count)
    is_candidate = np.zeros(size, bool)
    is_candidate[table.docs(by_rarity[0])] = True
    for number in by_rarity[1:]:
        holds = np.zeros(size, bool)
        holds[table.docs(number)] = True
        is_candidate &= holds
        if not is_candidate.any():
            return np.zeros(0, np.int64)
    begins: Array | None = None
    for number in sorted(by_rarity, key=table.occurrences):
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
