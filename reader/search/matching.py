"""Which documents of one segment a query matches: every query is a mask, and masks are joined as queries are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from whoosh import query as wq

from reader.domain.query import Flag
from reader.errors import Cancelled
from reader.search.array_file import Array
from reader.search.queries import AnyForm, CompoundOf, Flagged, NearBy, OfColumn, OneEdit
from reader.search.schema import TEXT, TEXT_FIELDS
from reader.search.segment import Segment, TermTable
from reader.search.tokens import Tokens

_NONE = np.zeros(0, np.int64)
_HEADS = (800, 3000)  # documents: so many of the newest are looked at first for words that stand near each other
_MARGIN = 1 << 16  # keeps the place before a document's first word inside that document
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
        """The first live documents that match. Of words only the beginnings of their lists are looked at, where these
        hold enough: document 0 is the newest."""
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
        for head in _HEADS if self._nearness else ():
            if most < head < segment.size:
                found = np.unique(np.concatenate([_near_in(segment, part, head) for part in self._nearness]))
                found = found if segment.is_live is None else found[segment.is_live[found]]
                if len(found) >= most:
                    return found[:most]
        return np.flatnonzero(self.mask(segment))[:most]

    @cached_property
    def _words(self) -> list[Any] | None:
        return _leaves(self.query)

    @cached_property
    def _nearness(self) -> list[NearBy]:
        return _near_parts(self.query)

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


def _near_parts(query: Any) -> list[NearBy]:
    """Of a query on nearness alone, that for each field."""
    parts = query.subqueries if isinstance(query, wq.Or) else [query]
    return parts if all(isinstance(part, NearBy) for part in parts) else []


def _leaves(query: Any) -> list[Any] | None:
    """What a query on words, in any way or field, asks for; None if it is another one."""
    if isinstance(query, wq.Or):
        parts = [_leaves(part) for part in query.subqueries]
        return None if None in parts else [one for part in parts if part is not None for one in part]
    return [query] if isinstance(query, wq.Term | AnyForm | CompoundOf | OneEdit) else None


def _lists(segment: Segment, query: Any) -> Iterator[tuple[Array, int]]:
    """The documents of each word that such a part means, with the language that they have to be in (0: any)."""
    table = segment.table(query.fieldname)
    match query:
        case AnyForm():
            exact = table.find(query.encoded)
            if exact >= 0:
                yield table.docs(exact), 0
            for language, numbers in query.forms(segment):
                yield from ((table.docs(number), language) for number in numbers if number != exact)
        case CompoundOf():
            for language, numbers in query.compounds.numbers(segment, query.fieldname):
                yield from ((table.docs(number), language) for number in numbers)
        case OneEdit():
            yield from ((table.docs(number), 0) for number in query.numbers(segment))
        case _:
            number = table.find(query.text.encode())
            if number >= 0:
                yield table.docs(number), 0


def _heads(segment: Segment, lists: Sequence[tuple[Array, int]], head: int) -> tuple[Array, bool]:
    """The live documents that so many of the beginning of each list tell for sure, ascending; and whether these are
    all there are."""
    parts = []
    last = segment.size
    is_whole = True
    for all_docs, language in lists:
        docs = all_docs[:head]
        if len(docs) < len(all_docs):
            is_whole = False
            last = min(last, int(docs[-1]))
        parts.append(docs[segment.languages[docs] == language] if language else docs)
    if not parts:
        return _NONE, True
    found = parts[0] if len(parts) == 1 else np.unique(np.concatenate(parts))
    if not is_whole:
        found = found[found <= last]
    return found if segment.is_live is None else found[segment.is_live[found]], is_whole


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
            mask[phrase_documents(segment, query.fieldname, query.words)] = True
        case AnyForm():
            _add_forms(mask, segment, table, query)
        case CompoundOf():
            for language, numbers in query.compounds.numbers(segment, query.fieldname):
                _add_in_language(mask, segment, table, language, numbers)
        case NearBy():
            mask[_near_in(segment, query, segment.size)] = True
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
    if numbers:
        docs = table.all_docs(numbers)
        mask[docs[segment.languages[docs] == language]] = True


def begun_mask(segment: Segment, field: str, prefix: bytes) -> Array:
    """The documents with a word that begins so."""
    mask = segment.begun(field, prefix) if field in TEXT_FIELDS else None
    if mask is None:
        table = segment.table(field)
        mask = np.zeros(segment.size, bool)
        mask[table.docs(*table.prefixed(prefix))] = True
    return mask


def phrase_documents(segment: Segment, field: str, words: Sequence[str]) -> Array:
    """The documents in which the words follow each other."""
    table = segment.table(field)
    numbers = []
    for word in words:
        numbers.append(table.find(word.encode()))
        if numbers[-1] < 0:
            return _NONE
    if field == TEXT:
        return _phrase_in_texts(table, segment.tokens, numbers, segment.size)
    return _phrase_in_places(table, numbers, _with_all(table, numbers, segment.size))


def _phrase_in_texts(table: TermTable, tokens: Tokens, numbers: list[int], size: int) -> Array:
    """From each place of the rarest word, what stands beside it: costs no more than that word is common."""
    order = sorted(range(len(numbers)), key=lambda at: table.document_count(numbers[at]))
    rarest = order[0]
    number = numbers[rarest]
    addresses, docs = tokens.addresses(table.docs(number), table.counts(number), table.positions(number))
    first, end = addresses.searchsorted([rarest, tokens.size - len(numbers) + rarest + 1]).tolist()
    begins, docs = addresses[first:end] - rarest, docs[first:end]
    for at in order[1:]:
        is_there = tokens.may_hold(begins + at, numbers[at])
        begins, docs = begins[is_there], docs[is_there]
        if not len(begins):
            return _NONE
    starts, ends = tokens.bounds(docs)
    docs = docs[(begins >= starts) & (begins + len(numbers) <= ends)]
    is_candidate = np.zeros(size, bool)
    is_candidate[docs] = True
    if all(tokens.has_own_code(number) for number in numbers):
        return np.flatnonzero(is_candidate)
    return _phrase_in_places(table, numbers, is_candidate) if len(docs) else _NONE


def _phrase_in_places(table: TermTable, numbers: list[int], is_candidate: Array) -> Array:
    """Beginning with the rarest word, where in the candidates it stands."""
    begins: Array | None = None
    for number in sorted(set(numbers), key=table.occurrences) if is_candidate.any() else ():
        stands = _places(table, number, is_candidate)
        for offset in (at for at, other in enumerate(numbers) if other == number):
            here = stands - offset
            begins = here if begins is None else begins[_is_in_sorted(begins, here)]
            if not len(begins):
                return _NONE
        # one document less to look at wherever the phrase can no longer begin
        if begins is not None:
            is_candidate = np.zeros(len(is_candidate), bool)
            is_candidate[begins >> 32] = True
    return _NONE if begins is None else np.flatnonzero(is_candidate)


def _near_in(segment: Segment, query: NearBy, size: int) -> Array:
    """The documents, among so many of the first, in which all the (different) words stand so close that at most `apart`
    others lie among them."""
    table = segment.table(query.fieldname)
    numbers = [table.find(word.encode()) for word in query.words]
    if min(numbers) < 0:
        return _NONE
    is_candidate = _with_all(table, numbers, size)
    if len(numbers) == 1 or not is_candidate.any():
        return np.flatnonzero(is_candidate)
    rarest, *others = sorted(numbers, key=table.occurrences)
    width = len(numbers) - 1 + query.apart
    # each other word has to be near the rarest one: for two words that is all
    here = _places(table, rarest, is_candidate)
    for number in others:
        here = here[_distance_to_nearest(here, _places(table, number, is_candidate)) <= width]
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


def _with_all(table: TermTable, numbers: Sequence[int], size: int) -> Array:
    """The documents, among so many of the first, that hold all these terms."""
    rarest, *others = sorted(set(numbers), key=table.document_count)
    holds_all = np.zeros(size, bool)
    holds_all[_below(table.docs(rarest), size)] = True
    for number in others:
        if not holds_all.any():
            break
        holds = np.zeros(size, bool)
        holds[_below(table.docs(number), size)] = True
        holds_all &= holds
    return holds_all


def _below(docs: Array, size: int) -> Array:
    return docs[: docs.searchsorted(docs.dtype.type(size))] if len(docs) and docs[-1] >= size else docs


def _places(table: TermTable, number: int, is_candidate: Array) -> Array:
    """Where the term stands in the candidates, as document << 32 | position + margin, ascending."""
    docs = _below(table.docs(number), len(is_candidate))
    counts = table.counts(number)[: len(docs)]
    chosen = is_candidate[docs]
    positions = table.positions(number)
    if len(docs) < table.document_count(number) or not chosen.all():
        ends = np.cumsum(counts, dtype=np.int64)[chosen]
        docs, counts = docs[chosen], counts[chosen]
        own_ends = np.cumsum(counts, dtype=np.int64)
        positions = positions[np.repeat(ends - own_ends, counts) + np.arange(own_ends[-1] if len(own_ends) else 0)]
    return np.repeat((docs.astype(np.int64) << 32) + _MARGIN, counts) + positions


def _is_in_sorted(some: Array, others: Array) -> Array:
    at = np.searchsorted(others, some)
    at[at == len(others)] = 0
    return np.asarray(others[at] == some) if len(others) else np.zeros(len(some), bool)
