"""Queries that Whoosh has no class for; `matching` evaluates them over arrays.

Whoosh's own `Searcher` can run them too, except for `Flagged` and `NearBy`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import query as wq
from whoosh.matching import ListMatcher

from reader.domain import query as dq
from reader.search.array_file import Array
from reader.search.codec import open_segment
from reader.search.compounds import Compounds
from reader.search.schema import TRAIT_BITS
from reader.search.segment import Segment
from reader.search.spelling import one_edit_away
from reader.search.stems import STEM_LANGUAGES, stems

Terms = list[tuple[int, list[int]]]  # for each language that an article has to be in (0: any) numbers of terms
_NO_TERMS: Terms = []  # one for all: most segments know few of the words asked for


def _segment_of(searcher: Any) -> Segment:
    reader = searcher.reader()
    return open_segment(Path(reader.storage().folder), reader.segment())


class AnyForm(wq.Query):  # type: ignore[misc]
    """The word as written in any article; a word with the same stem in the language of the article it stands in; or a
    compound with it in an article of a language that makes them."""

    def __init__(self, fieldname: str, text: str, compounds: Compounds) -> None:
        self.fieldname, self.text, self.encoded = fieldname, text, text.encode()
        self.compounds = compounds
        self._stems: dict[str, list[tuple[bytes, bool]]] = {}
        self._found: dict[str, Terms] = {}
        self._terms: dict[str, Terms] = {}

    def terms(self, segment: Segment) -> Terms:
        """Looked up once a segment."""
        terms = self._terms.get(segment.name)
        if terms is None:
            own = segment.table(self.fieldname).find(self.encoded)
            found = [*self.forms(segment), *self.compounds.numbers(segment, self.fieldname)]
            terms = [(0, [own]), *found] if own >= 0 else found
            self._terms[segment.name] = terms = terms or _NO_TERMS
        return terms

    def forms(self, segment: Segment) -> Terms:
        """The other words with its stem; looked up once a segment."""
        found = self._found.get(segment.name)
        if found is None:
            found = self._found[segment.name] = self._in_segment(segment) or _NO_TERMS
        return found

    def _in_segment(self, segment: Segment) -> Terms:
        found = []
        for code, listed in segment.stem_tables(self.fieldname):
            forms: list[int] = []
            for stem, is_term in self._stems.get(code) or self._stems_in(code):
                group = listed.look_up(stem)
                if group >= 0:
                    forms += listed.docs(group).tolist()
                if is_term:
                    forms.append(segment.table(self.fieldname).look_up(stem))
            if forms:
                own = segment.table(self.fieldname).find(self.encoded)
                others = {form for form in forms if form != own and form >= 0}
                if others:
                    found.append((STEM_LANGUAGES[code], sorted(others)))
        return found

    def _stems_in(self, code: str) -> list[tuple[bytes, bool]]:
        """The word's stems, and which of them may be another word of that stem: such a word is not listed under it."""
        asked = [(stem.encode(), stem != self.text and stem in stems(code, stem)) for stem in stems(code, self.text)]
        self._stems[code] = asked
        return asked

    def estimate_size(self, ixreader: Any) -> int:
        return int(ixreader.doc_count_all())

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        segment = _segment_of(searcher)
        table = segment.table(self.fieldname)
        parts: list[Any] = []
        for language, numbers in self.terms(segment):
            found = wq.Or([wq.Term(self.fieldname, table.term(number).decode()) for number in numbers])
            parts.append(wq.And([found, OfColumn("languages", values=[language])]) if language else found)
        return wq.Or(parts).matcher(searcher, context)


class NearBy(wq.Query):  # type: ignore[misc]
    """All the words in any order, with at most `apart` others among them; Whoosh's phrases keep their order."""

    def __init__(self, fieldname: str, words: Sequence[str], apart: int) -> None:
        self.fieldname, self.words, self.apart = fieldname, tuple(dict.fromkeys(words)), apart


@lru_cache(maxsize=16)
def _guesses(text: str) -> tuple[list[bytes], Array]:
    """What is meant by a word spelt nearly so, and the checksums of these."""
    guesses = [guess.encode() for guess in one_edit_away(text)]
    return guesses, np.fromiter(map(zlib.crc32, guesses), np.uint32, len(guesses))


class OneEdit(wq.MultiTerm):  # type: ignore[misc]
    """Words at most one edit away."""

    def __init__(self, fieldname: str, text: str) -> None:
        self.fieldname, self.text, self.boost = fieldname, text, 1.0
        self._found: dict[str, list[int]] = {}
        self._guesses, self._hashes = _guesses(text)

    def field(self) -> str:
        return self.fieldname

    def terms(self, segment: Segment) -> Terms:
        return [(0, self.numbers(segment))]

    def numbers(self, segment: Segment) -> list[int]:
        """The terms of the segment that are guessed; looked up once."""
        found = self._found.get(segment.name)
        if found is None:
            found = self._found[segment.name] = self._in_segment(segment)
        return found

    def _in_segment(self, segment: Segment) -> list[int]:
        table = segment.table(self.fieldname)
        found = (table.find(self._guesses[guess]) for guess in np.flatnonzero(table.may_hold(self._hashes)))
        return sorted(number for number in found if number >= 0)

    def _btexts(self, ixreader: Any) -> Iterator[bytes]:
        return (guess for guess in self._guesses if (self.fieldname, guess) in ixreader)


class OfColumn(wq.Query):  # type: ignore[misc]
    """Articles whose date, source or language lies in `first <= value < end`, or is one of `values`."""

    def __init__(
        self, column: str, first: int | None = None, end: int | None = None, values: Sequence[int] | None = None
    ) -> None:
        self.column, self.first, self.end = column, first, end
        self.values = None if values is None else np.array(values, np.int64)

    def mask(self, segment: Segment) -> Array:
        column = getattr(segment, self.column)
        if self.values is not None:
            if len(self.values) == 1:
                return np.asarray(column == self.values[0])
            return np.isin(column, self.values)
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


class OfTrait(OfColumn):
    """Articles that come with something."""

    def __init__(self, trait: dq.Trait) -> None:
        super().__init__("traits")
        self.bit = TRAIT_BITS[trait]

    def mask(self, segment: Segment) -> Array:
        return np.asarray(segment.traits & self.bit, bool)


class Flagged(wq.Query):  # type: ignore[misc]
    """Articles with a flag, which the database knows and the index does not."""

    def __init__(self, flag: dq.Flag) -> None:
        self.flag = flag
