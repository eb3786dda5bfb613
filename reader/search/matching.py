"""Which documents of one segment a query matches: every query is a mask, and masks are joined as queries are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from whoosh import query as wq

from reader.domain.query import Flag
from reader.errors import Cancelled
from reader.search.array_file import Array
from reader.search.places import near_documents, once, phrase_documents, share_near
from reader.search.queries import AnyForm, Flagged, NearBy, OfColumn, OneEdit, Terms
from reader.search.schema import TEXT_FIELDS
from reader.search.segment import Segment

_NONE = np.zeros(0, np.int64)
_TO_SPARE = 1.5  # times as many documents as chance would need are looked at first for words near each other
_SHORT = 400  # documents: so many are sorted sooner than a mask of ten thousand is made and looked through


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


@dataclass(frozen=True)
class Matching:
    """One question, asked of segment after segment."""

    query: Any  # a tree of Whoosh queries, from `translate`
    masks: Masks
    is_cancelled: Callable[[], bool]

    def mask(self, segment: Segment) -> Array:
        """True for each live document that matches. Raises Cancelled, also between the query's parts."""
        mask = self._mask(segment, self.query)
        return mask if segment.is_live is None else mask & segment.is_live

    def newest(self, segment: Segment, most: int) -> Array:
        """The first live documents that match, as many as asked for. Of words only the beginnings of their lists are
        looked at, where these hold enough: document 0 is the newest."""
        self.check()
        if self._words is not None:
            lists = [one for part in self._words for one in _lists(segment, part)]
            if not lists:
                return _NONE
            length = sum(len(docs) for docs, _ in lists)
            head = length if length <= _SHORT else max(4 * most, _SHORT)
            found, is_whole = _heads(segment, lists, head)
            if is_whole or len(found) >= most:
                return found[:most]
        elif self._side_by_side:
            return self._newest_side_by_side(segment, most)
        return np.flatnonzero(self.mask(segment))[:most]

    def _newest_side_by_side(self, segment: Segment, most: int) -> Array:
        """Of words near each other only so many documents are looked at as will do, if they stand there by chance."""
        before = segment.size
        if self._nearness:
            share = max([share_near(segment, part.fieldname, part.words, part.apart) for part in self._nearness])
            before = int(min(_TO_SPARE * most / share, before)) if share else before
        while True:
            self.check()
            found = _merged([_side_by_side(segment, part, before) for part in self._side_by_side])
            found = found if segment.is_live is None else found[segment.is_live[found]]
            if len(found) >= most or before == segment.size:
                return found[:most]
            before = segment.size

    @cached_property
    def _words(self) -> list[Any] | None:
        return _leaves(self.query)

    @cached_property
    def _side_by_side(self) -> list[Any]:
        return _side_by_side_parts(self.query)

    @cached_property
    def _nearness(self) -> list[NearBy]:
        return [part for part in self._side_by_side if isinstance(part, NearBy)]

    def check(self) -> None:
        if self.is_cancelled():
            raise Cancelled("A newer question took its place.")

    def _mask(self, segment: Segment, query: Any) -> Array:
        self.check()
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
        mask = np.zeros(segment.size, bool)
        self._add(mask, segment, query)
        return mask

    def _all_of(self, segment: Segment, parts: list[Any]) -> Array:
        mask = np.ones(segment.size, bool)
        for part in parts:
            mask &= self._mask(segment, part)
            if not mask.any():
                break
        return mask

    def _add(self, mask: Array, segment: Segment, query: Any) -> None:
        """Sets the documents of a query."""
        match query:
            case wq.Or():
                for part in query.subqueries:
                    self.check()
                    self._add(mask, segment, part)
            case AnyForm() | OneEdit() | wq.Term():
                _add_words(mask, segment, query)
            case wq.Prefix():
                mask |= begun_mask(segment, query.fieldname, query.text.encode())
            case wq.Phrase() | NearBy():
                mask[_side_by_side(segment, query, segment.size)] = True
            case _ if query is not wq.NullQuery:
                mask |= self._mask(segment, query)


def _leaves(query: Any) -> list[Any] | None:
    """What a query on words, in any way or field, asks for; None if it is another one."""
    if isinstance(query, wq.Or):
        parts = [_leaves(part) for part in query.subqueries]
        return None if None in parts else [one for part in parts if part is not None for one in part]
    return [query] if isinstance(query, AnyForm | OneEdit | wq.Term) else None


def _side_by_side_parts(query: Any) -> list[Any]:
    """Of a query on phrases and nearness alone, that for each field."""
    parts = query.subqueries if isinstance(query, wq.Or) else [query]
    return parts if all(isinstance(part, wq.Phrase | NearBy) for part in parts) else []


def _side_by_side(segment: Segment, query: Any, before: int) -> Array:
    """The documents before that one, or all of them, that such a part finds, ascending."""
    if isinstance(query, NearBy):
        return near_documents(segment, query.fieldname, query.words, query.apart, before)
    return phrase_documents(segment, query.fieldname, query.words)


def _terms(segment: Segment, query: Any) -> Terms:
    """What such a part means."""
    if isinstance(query, wq.Term):
        number = segment.table(query.fieldname).find(query.text.encode())
        return [(0, [number])] if number >= 0 else []
    terms: Terms = query.terms(segment)
    return terms


def _lists(segment: Segment, query: Any) -> list[tuple[Array, int]]:
    """The documents of each of these terms, with that language."""
    terms = _terms(segment, query)
    if not terms:
        return []
    table = segment.table(query.fieldname)
    return [(table.docs(number), language) for language, numbers in terms for number in numbers]


def _heads(segment: Segment, lists: Sequence[tuple[Array, int]], head: int) -> tuple[Array, bool]:
    """The live documents that so many of the beginning of each list tell for sure, ascending; and whether these are
    all there are."""
    parts = []
    last = segment.size
    is_whole = True
    for docs, language in lists:
        begin = docs
        if len(docs) > head:
            is_whole = False
            begin = docs[:head]
            last = min(last, int(begin[-1]))
        parts.append(begin[segment.languages[begin] == language] if language else begin)
    found = _merged(parts)
    if not is_whole:
        found = found[found <= last]
    return found if segment.is_live is None else found[segment.is_live[found]], is_whole


def _merged(parts: Sequence[Array]) -> Array:
    """Each of the documents once, ascending; those of each part are so."""
    parts = [docs for docs in parts if len(docs)]
    if len(parts) < 2:
        return parts[0] if parts else _NONE
    found = np.concatenate(parts)
    found.sort()
    return once(found)


def _add_words(mask: Array, segment: Segment, query: Any) -> None:
    table = segment.table(query.fieldname)
    for language, numbers in _terms(segment, query):
        if numbers:
            docs = table.all_docs(numbers)
            mask[docs[segment.languages[docs] == language] if language else docs] = True


def begun_mask(segment: Segment, field: str, prefix: bytes) -> Array:
    """The documents with a word that begins so."""
    mask = segment.begun(field, prefix) if field in TEXT_FIELDS else None
    if mask is None:
        table = segment.table(field)
        mask = np.zeros(segment.size, bool)
        mask[table.docs(*table.prefixed(prefix))] = True
    return mask
