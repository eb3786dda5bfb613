"""One segment for reading: columns and posting lists as arrays, document 0 the newest article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import tzinfo
from itertools import islice
from pathlib import Path

import numpy as np

from reader.errors import IndexDamaged
from reader.search.array_file import Array, ArrayFile
from reader.search.months import month_of

EXTENSION = ".arrays"
ENDING_LETTERS = 8  # bytes of a word's end that it is found by: as many as a 64-bit number holds
SAMPLED = 64  # every so many terms one is kept in memory, between which any other is looked for in the file
BETWEEN = b"\xff"  # in no term
_MOST_REMEMBERED = 500  # terms of a table
BEGINNING_LETTERS = 3  # bytes of a word's beginning for which the documents may be kept ready


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
        self.size = len(self.starts) - 1
        samples = file.array(f"{name}.samples").tobytes()
        self._samples = samples.split(BETWEEN) if self.size else []
        self._numbers: dict[bytes, int] = {}  # one question asks the same word several times

    def term(self, number: int) -> bytes:
        return bytes(self._letters[self._offsets[number] : self._offsets[number + 1]])

    def terms(self) -> Iterator[bytes]:
        return map(self.term, range(self.size))

    def first_from(self, term: bytes) -> int:
        """The number of the first term that is not before this one."""
        after = bisect_left(self._samples, term)
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
        number = self._numbers.get(term)
        if number is None:
            number = self.first_from(term)
            if number == self.size or self.term(number) != term:
                number = -1
            if len(self._numbers) >= _MOST_REMEMBERED:
                self._numbers.clear()
            self._numbers[term] = number
        return number

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
        return int(self.starts[number + 1]) - int(self.starts[number])

    def docs(self, number: int, end: int | None = None) -> Array:
        """The list of a term, or those of the terms `number:end` one after another."""
        last = number + 1 if end is None else end
        return self._file.part(f"{self._name}.docs", int(self.starts[number]), int(self.starts[last]))

    def counts(self, number: int, end: int | None = None) -> Array:
        """How often, for each of `docs`."""
        last = number + 1 if end is None else end
        return self._file.part(f"{self._name}.counts", int(self.starts[number]), int(self.starts[last]))

    def leads(self, number: int) -> Array:
        """How often in the first words of the text, for each of `docs`."""
        return self._file.part(f"{self._name}.leads", int(self.starts[number]), int(self.starts[number + 1]))

    def positions(self, number: int) -> Array:
        first, end = (int(place) for place in self._file.part(f"{self._name}.places", number, number + 2))
        return self._file.part(f"{self._name}.positions", first, end)

    def all_positions(self) -> Array:
        if f"{self._name}.positions" in self._file:
            return self._file.array(f"{self._name}.positions")
        return np.zeros(int(self.counts(0, self.size).sum(dtype=np.int64)), np.uint8)

    def occurrences(self, number: int) -> int:
        """How often the term occurs in all documents together."""
        return int(self.counts(number).sum(dtype=np.int64))

    def hashes(self) -> Array:
        """The sorted checksums (crc32) of all terms: tells which of many guesses may exist."""
        return self._file.array(f"{self._name}.hashes")


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

    def endings(self, field: str) -> tuple[Array, Array]:
        """The sorted `ending_key` of each term that may be a compound, and its number."""
        return self._file.array(f"{field}.endings"), self._file.array(f"{field}.ended")

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

    def lengths(self, field: str) -> Array:
        """Words in the field, for each document."""
        return self._file.array(f"{field}.lengths")

    def total_length(self, field: str) -> int:
        return int(self._file.notes["lengths"][field])

    def entities_of(self, kind: str, document: int) -> Array:
        """The entity ids of one document."""
        entities, documents = self.entities(kind)
        first, end = np.searchsorted(documents, [document, document + 1])
        return entities[first:end]

    def entities(self, kind: str) -> tuple[Array, Array]:
        """Entity ids, and the document of each; an entity at most once a document."""
        return self._file.array(f"{kind}.entities"), self._file.array(f"{kind}.entity_docs")
