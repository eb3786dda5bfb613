"""One segment for reading: columns and posting lists as arrays, document 0 the newest article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from functools import cached_property
from itertools import islice
from pathlib import Path
from zlib import crc32

import numpy as np

from reader.errors import IndexDamaged
from reader.search.array_file import Array, ArrayFile, Column
from reader.search.months import month_of
from reader.search.schema import TEXT
from reader.search.stems import STEM_LANGUAGES
from reader.search.tokens import Tokens

EXTENSION = ".arrays"
ENDING_LETTERS = 8  # bytes of a word's end that it is found by: as many as a 64-bit number holds
SAMPLED = 64  # every so many terms one is kept in memory, between which any other is looked for in the file
BETWEEN = b"\xff"  # in no term
COUNT_BITS = 5  # of a byte that says how often a word stands in a text; the others: how often in its first words
_MOST_COUNTED = (1 << COUNT_BITS) - 1
_NEXT_PLACES = np.arange(8)
_MOST_FOUND = 64  # terms: some searches ask for the same one again and again
BEGINNING_LETTERS = 3  # bytes of a word's beginning for which the documents may be kept ready


def bucket_count(terms: int) -> int:
    """Of the table in which terms are found by their checksums: two thirds full, and never empty."""
    return terms * 3 // 2 + 1


def weights_of_kept(field: str, kept: Array) -> Array:
    """How often a word stands in each document; in the first words of its text once more."""
    return (kept & np.uint8(_MOST_COUNTED)) + (kept >> np.uint8(COUNT_BITS)) if field == TEXT else kept


def ending_key(term: bytes) -> int:
    """A number by which words lie in the order of their last letters, read backwards."""
    return int.from_bytes(term[: -ENDING_LETTERS - 1 : -1].ljust(ENDING_LETTERS, b"\0"), "big")


class TermTable:
    """Terms in byte order, each with a list of numbers: documents, or for a table of stems the words with that stem."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._file, self._name = file, name
        self._offsets = file.array(f"{name}.offsets").data
        self._letters = file.array(f"{name}.letters").data
        self.starts = file.array(f"{name}.starts")
        self._starts = self.starts.data  # a single number costs a tenth of what numpy asks for it
        self.size = len(self.starts) - 1
        self._slots = file.array(f"{name}.slots")
        self._slot = self._slots.data
        self._buckets = bucket_count(self.size)
        self._bits = self.size.bit_length()
        self._below = (1 << self._bits) - 1
        self._samples: tuple[bytes, ...] | None = None  # a list would be looked through for garbage
        self._docs = file.column(f"{name}.docs")
        self._has_many = f"{name}.many" in file
        self._many: memoryview | None = None
        self._found: dict[bytes, int] = {}  # the terms asked for last

    def term(self, number: int) -> bytes:
        return bytes(self._letters[self._offsets[number] : self._offsets[number + 1]])

    def terms(self) -> Iterator[bytes]:
        return map(self.term, range(self.size))

    def first_from(self, term: bytes) -> int:
        """The number of the first term that is not before this one."""
        samples = self._samples
        if samples is None:
            together = self._file.array(f"{self._name}.samples").tobytes()
            samples = self._samples = tuple(together.split(BETWEEN)) if self.size else ()
        after = bisect_left(samples, term)
        low, high = max(after - 1, 0) * SAMPLED, min(after * SAMPLED, self.size)
        letters, offsets = self._letters, self._offsets
        while low < high:
            middle = (low + high) >> 1
            if bytes(letters[offsets[middle] : offsets[middle + 1]]) < term:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, term: bytes) -> int:
        """The term's number, or -1."""
        number = self._found.get(term)
        if number is None:
            if len(self._found) >= _MOST_FOUND:
                self._found.clear()
            number = self._found[term] = self.look_up(term)
        return number

    def look_up(self, term: bytes) -> int:
        """The same, for who keeps the answer."""
        checksum = crc32(term)
        slots, at = self._slot, checksum % self._buckets
        entry = slots[at]
        if entry:
            bits = self._bits
            mark = checksum >> bits
            while entry:
                if entry >> bits == mark:
                    number: int = (entry & self._below) - 1
                    if self._letters[self._offsets[number] : self._offsets[number + 1]] == term:
                        return number
                at += 1
                entry = slots[at]
        return -1

    def may_hold(self, checksums: Array) -> Array:
        """Which of many terms, by their checksums (crc32, uint32), may be here; the others are not."""
        bits = np.uint32(self._bits)
        at, marks = (checksums % np.uint32(self._buckets)).astype(np.int64), checksums >> bits
        asked = np.arange(len(checksums))
        found = np.zeros(len(checksums), bool)
        while len(asked):
            entries = self._slots[np.minimum(at[:, np.newaxis] + _NEXT_PLACES, len(self._slots) - 1)]
            is_same = (entries >> bits == marks[:, np.newaxis]).any(axis=1)
            found[asked[is_same]] = True
            goes_on = entries.all(axis=1) & ~is_same
            asked, at, marks = asked[goes_on], at[goes_on] + len(_NEXT_PLACES), marks[goes_on]
        return found

    def prefixed(self, prefix: bytes) -> tuple[int, int]:
        """The numbers of the terms that begin so, half-open: they lie side by side."""
        return self.first_from(prefix), self.first_from(prefix + b"\xff")

    def containing(self, part: bytes, most: int) -> Array:
        """The numbers of terms with these letters in them, at most so many; the terms lie one after another, so that
        one search goes through all of them."""
        places = islice(re.finditer(re.escape(part), self._letters), most)
        begins = np.fromiter((found.start() for found in places), np.int64)
        offsets = self._file.array(f"{self._name}.offsets")
        numbers = np.searchsorted(offsets, begins, "right") - 1
        inside = begins + len(part) <= offsets[numbers + 1]
        return np.unique(numbers[inside])

    def document_count(self, number: int) -> int:
        return self._starts[number + 1] - self._starts[number]

    def docs(self, number: int, end: int | None = None) -> Array:
        """The list of a term, or those of the terms `number:end` one after another."""
        return self._docs.part(self._starts[number], self._starts[number + 1 if end is None else end])

    def docs_before(self, number: int, before: int) -> Array:
        """The term's documents before that one."""
        docs = self.docs(number)
        return docs[: docs.searchsorted(docs.dtype.type(before))] if len(docs) and docs[-1] >= before else docs

    def all_docs(self, numbers: Sequence[int]) -> Array:
        """The lists of these terms, one after another."""
        parts = [self.docs(number) for number in numbers]
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def counts(self, number: int, end: int | None = None) -> Array:
        """How often, for each of `docs`. Of texts a byte says that and how often in their first words; what is too much
        lies beside it."""
        return self._counts_of(self._starts[number], self._starts[number + 1 if end is None else end])

    def _counts_of(self, first: int, last: int) -> Array:
        kept = self._counts.part(first, last)
        if not self._has_many:
            return kept
        counts = kept & np.uint8(_MOST_COUNTED)
        places, begin = self._large(first, last)
        if len(places):
            large = self._file.part(f"{self._name}.many_counts", begin, begin + len(places))
            counts = counts.astype(large.dtype)
            counts[np.asarray(places) - np.uint32(first)] = large
        return counts

    def weighed(self, number: int) -> tuple[Array, Array, Sequence[tuple[int, int]]]:
        """The term's `docs`; for each what `weights_of_kept` makes its weight of; and where that is another, which."""
        first, end = self._starts[number], self._starts[number + 1]
        large = self._large_weights(first, end) if self._has_many else ()
        return self._docs.part(first, end), self._counts.part(first, end), large

    def _large_weights(self, first: int, end: int) -> Sequence[tuple[int, int]]:
        places, begin = self._large(first, end)
        if not len(places):
            return ()
        after = begin + len(places)
        counts = self._file.part(f"{self._name}.many_counts", begin, after).tolist()
        leads = self._file.part(f"{self._name}.many_leads", begin, after).tolist()
        return [(place - first, sum(both)) for place, *both in zip(places, counts, leads, strict=True)]

    def _large(self, first: int, end: int) -> tuple[memoryview, int]:
        """Where between these a byte is not enough, and the number of the first such place among all."""
        many = self._many
        if many is None:
            many = self._many = self._file.array(f"{self._name}.many").data
        begin = bisect_left(many, first)
        after = begin if begin == len(many) or many[begin] >= end else bisect_left(many, end)
        return many[begin:after], begin

    def stands(self, number: int, before: int) -> tuple[Array, Array, Array]:
        """The term's documents before that one, how often it stands in each, and where in each, one after another."""
        docs = self.docs_before(number, before)
        begin = self._starts[number]
        counts = self._counts_of(begin, begin + len(docs))
        first, end = self._stands(number)
        if len(docs) < self.document_count(number):
            end = first + int(counts.sum(dtype=np.int64))
        return docs, counts, self._positions.part(first, end)

    def positions(self, number: int) -> Array:
        return self._positions.part(*self._stands(number))

    def _stands(self, number: int) -> tuple[int, int]:
        first, end = self._places.part(number, number + 2).tolist()
        return first, end

    @cached_property
    def _counts(self) -> Column:
        return self._file.column(f"{self._name}.packed" if self._has_many else f"{self._name}.counts")

    @cached_property
    def _positions(self) -> Column:
        return self._file.column(f"{self._name}.positions")

    @cached_property
    def _places(self) -> Column:
        return self._file.column(f"{self._name}.places")

    def all_positions(self) -> Array:
        if f"{self._name}.positions" in self._file:
            return self._file.array(f"{self._name}.positions")
        return np.zeros(int(self.counts(0, self.size).sum(dtype=np.int64)), np.uint8)

    def occurrences(self, number: int) -> int:
        """How often the term occurs in all documents together."""
        first, end = self._stands(number)
        return end - first


class Segment:
    """Immutable: another set of deleted documents is another `Segment` over the same file."""

    def __init__(
        self, folder: Path, name: str, size: int, deleted: frozenset[int], same: Segment | None = None
    ) -> None:
        self.name, self.size, self.deleted = name, size, deleted
        if same is None:
            self._file = ArrayFile(folder / (name + EXTENSION))
            self._tables: dict[str, TermTable] = {}
        else:
            self._file, self._tables = same._file, same._tables
        if self._file.notes["name"] != name or self._file.notes["size"] != size:
            raise IndexDamaged(f"The search index is damaged ({name}) and has to be built again.")
        self.ids, self.dates = self._file.array("ids"), self._file.array("dates")
        self.sources, self.languages = self._file.array("sources"), self._file.array("languages")
        self.traits = self._file.array("traits")
        self.newest = int(self.dates[0]) if size else 0
        self.highest_id = int(self._file.notes["highest_id"])
        self.word_count = int(sum(self._file.notes["lengths"].values()))
        self._stem_tables: dict[str, list[tuple[str, TermTable]]] = {}
        self._entities: dict[str, tuple[Array, Array, Array]] = {}
        self._months: dict[tzinfo, tuple[list[str], Array]] = {}
        self.is_live: Array | None = None
        if deleted:
            self.is_live = np.ones(size, bool)
            self.is_live[list(deleted)] = False

    @property
    def live_count(self) -> int:
        return self.size - len(self.deleted)

    def give_back(self) -> None:
        """Let the system have the memory of the pages read so far."""
        self._file.give_back()

    def has_table(self, name: str) -> bool:
        return f"{name}.starts" in self._file

    def table(self, name: str) -> TermTable:
        table = self._tables.get(name)
        if table is None:
            table = self._tables[name] = TermTable(self._file, name)
        return table

    def stem_table(self, field: str, language: str) -> TermTable | None:
        """Stem to the numbers of the field's terms that have it and stand in an article of that language; a word that
        is its own stem is not listed."""
        name = f"{field}@{language}"
        return self.table(name) if self.has_table(name) else None

    def stem_tables(self, field: str) -> list[tuple[str, TermTable]]:
        """The languages that the field's words have stems in, each with its table."""
        known = self._stem_tables.get(field)
        if known is None:
            tables = ((language, self.stem_table(field, language)) for language in STEM_LANGUAGES)
            known = self._stem_tables[field] = [(language, table) for language, table in tables if table is not None]
        return known

    @cached_property
    def endings(self) -> tuple[Array, Array]:
        """The sorted `ending_key` of each word that may be a compound, and its number: of the text's terms, or for a
        word that stands in titles only, as many more as the text has terms."""
        return self._file.array("endings"), self._file.array("ended")

    def begun(self, field: str, prefix: bytes) -> Array | None:
        """Whether each document has a term that begins so, where that is kept ready: for short, common beginnings."""
        if len(prefix) > BEGINNING_LETTERS:
            return None
        table = self.table(f"{field}^")
        number = table.find(prefix)
        return None if number < 0 else np.unpackbits(table.docs(number), count=self.size).view(bool)

    def months(self, zone: tzinfo) -> tuple[list[str], Array]:
        """The months of the articles, as `2021-08` in that time zone, the latest first, and the first document of each:
        documents go from new to old."""
        known = self._months.get(zone)
        if known is None:
            names, firsts = [], []
            ascending = self.dates[::-1]
            at = 0
            while at < self.size:
                name, begins = month_of(int(self.dates[at]), zone)
                names.append(name)
                firsts.append(at)
                at = self.size - int(np.searchsorted(ascending, begins))
            known = self._months[zone] = names, np.array(firsts, np.int64)
        return known

    @cached_property
    def tokens(self) -> Tokens:
        """The words of all texts, one after another."""
        return Tokens(self._file)

    @cached_property
    def source_groups(self) -> tuple[Array, Array]:
        """The different sources, and the number among these of each document's."""
        return _grouped(self.sources)

    @cached_property
    def language_groups(self) -> tuple[Array, Array]:
        """The same of languages."""
        return _grouped(self.languages)

    def lengths(self, field: str) -> Array:
        """Words in the field, for each document."""
        return self._file.array(f"{field}.lengths")

    def total_length(self, field: str) -> int:
        return int(self._file.notes["lengths"][field])

    def entities_of(self, kind: str, document: int) -> Array:
        """The entity ids of one document."""
        entities, starts, documents = self.entities(kind)
        return entities[np.searchsorted(starts, np.flatnonzero(documents == document), "right") - 1]

    def entities(self, kind: str) -> tuple[Array, Array, Array]:
        """Each entity's id once, ascending; where its documents begin, and the end; the documents of all."""
        known = self._entities.get(kind)
        if known is None:
            entities, starts, documents = (
                self._file.array(f"{kind}.{part}") for part in ("entities", "entity_starts", "entity_docs")
            )
            known = self._entities[kind] = entities, starts, documents
        return known


def _grouped(values: Array) -> tuple[Array, Array]:
    different, numbers = np.unique(values, return_inverse=True)
    return different.astype(np.int64), numbers.astype(np.uint16)
