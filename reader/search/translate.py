"""The domain's query as a tree of Whoosh queries, with three of our own for what Whoosh has no class for.

`matching` evaluates the tree over arrays; Whoosh's own `Searcher` can run it too, except for `Flagged`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import query as wq
from whoosh.matching import ListMatcher

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search.array_file import Array
from reader.search.codec import open_segment
from reader.search.folding import words
from reader.search.schema import KIND_FIELDS, TEXT, TEXT_FIELDS, TITLE, language_number, name_key
from reader.search.segment import Segment
from reader.search.spelling import one_edit_away
from reader.search.stems import STEM_LANGUAGES, stems

_FIELDS = {dq.Field.ANY: TEXT_FIELDS, dq.Field.TITLE: (TITLE,), dq.Field.TEXT: (TEXT,)}


def _segment_of(searcher: Any) -> Segment:
    reader = searcher.reader()
    return open_segment(Path(reader.storage().folder), reader.segment())


class AnyForm(wq.Query):  # type: ignore[misc]
    """The word as written in any article, or a word with the same stem in the language of the article it stands in."""

    def __init__(self, fieldname: str, text: str) -> None:
        self.fieldname, self.text = fieldname, text
        self.stems = [(code, number, stems(code, text)) for code, number in STEM_LANGUAGES.items()]

    def forms(self, segment: Segment) -> Iterator[tuple[int, list[int]]]:
        """For each language: its number, and the numbers of the terms that share a stem."""
        table = segment.table(self.fieldname)
        for code, number, word_stems in self.stems:
            listed = segment.stem_table(self.fieldname, code)
            if listed is None:
                continue
            forms: set[int] = set()
            for stem in word_stems:
                group = listed.find(stem.encode())
                if group >= 0:
                    forms.update(listed.docs(group).tolist())
                if stem in stems(code, stem):  # a word that is its own stem is not listed under it
                    forms.add(table.find(stem.encode()))
            forms.discard(-1)
            if forms:
                yield number, sorted(forms)

    def estimate_size(self, ixreader: Any) -> int:
        return int(ixreader.doc_count_all())

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        segment = _segment_of(searcher)
        table = segment.table(self.fieldname)
        parts: list[Any] = [wq.Term(self.fieldname, self.text)]
        for number, forms in self.forms(segment):
            terms = [wq.Term(self.fieldname, table.term(form).decode()) for form in forms]
            parts.append(wq.And([wq.Or(terms), OfColumn("languages", values=[number])]))
        return wq.Or(parts).matcher(searcher, context)


class OneEdit(wq.MultiTerm):  # type: ignore[misc]
    """Words at most one edit away."""

    def __init__(self, fieldname: str, text: str) -> None:
        self.fieldname, self.text, self.boost = fieldname, text, 1.0
        self._guesses = [guess.encode() for guess in one_edit_away(text)]
        self._hashes = np.fromiter(map(zlib.crc32, self._guesses), np.uint32, len(self._guesses))

    def field(self) -> str:
        return self.fieldname

    def numbers(self, segment: Segment) -> list[int]:
        """The terms of the segment that are guessed."""
        table = segment.table(self.fieldname)
        hashes = table.hashes()
        if not len(hashes):
            return []
        at = np.searchsorted(hashes, self._hashes)
        at[at == len(hashes)] = 0
        found = (table.find(self._guesses[guess]) for guess in np.flatnonzero(hashes[at] == self._hashes))
        return sorted(number for number in found if number >= 0)

    def _btexts(self, ixreader: Any) -> Iterator[bytes]:
        return (guess for guess in self._guesses if (self.fieldname, guess) in ixreader)


class OfColumn(wq.Query):  # type: ignore[misc]
    """Articles whose date, source or language lies in `first <= value < end`, or is one of `values`."""

    def __init__(
        self, column: str, first: int | None = None, end: int | None = None, values: Sequence[int] | None = None
    ) -> None:
        self.column, self.first, self.end, self.values = column, first, end, values

    def mask(self, segment: Segment) -> Array:
        column = getattr(segment, self.column)
        if self.values is not None:
            if len(self.values) == 1:
                return np.asarray(column == self.values[0])
            return np.isin(column, np.array(self.values, np.int64))
        mask = np.ones(segment.size, bool)
        if self.first is not None:
            mask &= column >= self.first
        if self.end is not None:
            mask &= column < self.end
        return mask

    def estimate_size(self, ixreader: Any) -> int:
        return int(ixreader.doc_count_all())

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        segment = _segment_of(searcher)
        mask = self.mask(segment)
        return ListMatcher([doc for doc in np.flatnonzero(mask).tolist() if doc not in segment.deleted])


class Flagged(wq.Query):  # type: ignore[misc]
    """Articles with a flag, which the database knows and the index does not."""

    def __init__(self, flag: dq.Flag) -> None:
        self.flag = flag


def to_whoosh(query: dq.Query) -> Any:
    match query:
        case dq.Everything():
            return wq.Every()
        case dq.Word(text, field, stemmed):
            return _in_fields(field, lambda name: _word(name, words(text), stemmed))
        case dq.Prefix(text, field):
            return _in_fields(field, lambda name: _prefix(name, words(text)))
        case dq.Fuzzy(text, field):
            return _in_fields(field, lambda name: _fuzzy(name, words(text)))
        case dq.Phrase(parts, field):
            return _in_fields(field, lambda name: _phrase(name, words(" ".join(parts))))
        case dq.Dated(first, end):
            return OfColumn("dates", first, end)
        case dq.FromSource(ids):
            return OfColumn("sources", values=sorted(ids))
        case dq.InLanguage(code):
            return OfColumn("languages", values=[language_number(code)])
        case dq.Named(name, kind):
            return _named(name, kind)
        case dq.Has(flag):
            return Flagged(flag)
        case dq.And(parts):
            return wq.And([to_whoosh(part) for part in parts]) if parts else wq.Every()
        case dq.Or(parts):
            return wq.Or([to_whoosh(part) for part in parts]) if parts else wq.NullQuery
        case dq.Not(part):
            return wq.Not(to_whoosh(part))
        case _:
            return wq.NullQuery


def _in_fields(field: dq.Field, of_field: Any) -> Any:
    parts = [of_field(name) for name in _FIELDS[field]]
    return parts[0] if len(parts) == 1 else wq.Or(parts)


def _word(field: str, found: list[str], is_stemmed: bool) -> Any:
    if len(found) == 1 and is_stemmed:
        return AnyForm(field, found[0])
    return _phrase(field, found)  # what folding takes for several words ("zo'n") stands side by side


def _phrase(field: str, found: list[str]) -> Any:
    if len(found) > 1:
        return wq.Phrase(field, found)
    return wq.Term(field, found[0]) if found else wq.NullQuery


def _prefix(field: str, found: list[str]) -> Any:
    if not found:
        return wq.Every()  # nothing typed yet
    last = wq.Prefix(field, found[-1])
    return wq.And([_phrase(field, found[:-1]), last]) if len(found) > 1 else last


def _fuzzy(field: str, found: list[str]) -> Any:
    parts = [OneEdit(field, word) for word in found]
    return wq.And(parts) if len(parts) > 1 else parts[0] if parts else wq.NullQuery


def _named(name: str, kind: EntityKind | None) -> Any:
    key = name_key(name)
    if not key:
        return wq.NullQuery
    terms = [wq.Term(field, key) for field in (KIND_FIELDS if kind is None else (kind.value,))]
    return terms[0] if len(terms) == 1 else wq.Or(terms)
