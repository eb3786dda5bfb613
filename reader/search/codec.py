"""Whoosh's view of our segment files: its own `Searcher` runs on them, so that every answer can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Segment
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from reader.search.schema import KIND_FIELDS, WORD_FIELDS
from reader.search.segment import Segment

INDEX_NAME = "MAIN"


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """Named in every table of contents: an index written by a class of another name cannot be opened."""

    def terms_reader(self, storage: Any, segment: Any) -> ArrayTerms:
        return ArrayTerms(open_segment(Path(storage.folder), segment))

    def per_document_reader(self, storage: Any, segment: Any) -> ArrayDocuments:
        return ArrayDocuments(open_segment(Path(storage.folder), segment))


def segment_record(segment_id: str, size: int, deleted: Iterable[int] = ()) -> Any:
    """The entry of a segment in the table of contents."""
    return W3Segment(ArrayCodec(), INDEX_NAME, size, segment_id, set(deleted) or None)


def open_segment(folder: Path, record: Any, same: Segment | None = None) -> Segment:
    """`same` is an open segment of that name, whose file is shared."""
    deleted = frozenset(record.deleted_docs())
    if same is not None and same.deleted == deleted:
        return same
    return Segment(folder, record.segment_id(), record.doc_count_all(), deleted, same)


class ArrayTerms(base.TermsReader):  # type: ignore[misc]
    def __init__(self, segment: Segment) -> None:
        self.segment = segment

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._number(*term) >= 0

    def _number(self, field: str, term: bytes) -> int:
        return self.segment.table(field).find(term) if self.segment.has_table(field) else -1

    def _known(self, field: str, term: bytes) -> int:
        number = self._number(field, term)
        if number < 0:
            raise TermNotFound(f"{field}:{term!r}")
        return number

    def indexed_field_names(self) -> tuple[str, ...]:
        return (*WORD_FIELDS, *KIND_FIELDS)

    def terms_from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        table = self.segment.table(field)
        return ((field, table.term(number)) for number in range(table.first_from(prefix), table.size))

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return (term for field in sorted(self.indexed_field_names()) for term in self.terms_from(field, b""))

    def items(self) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, field: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(field, prefix))

    def doc_frequency(self, field: str, term: bytes) -> int:
        number = self._number(field, term)
        return 0 if number < 0 else self.segment.table(field).document_count(number)

    def frequency(self, field: str, term: bytes) -> float:
        return float(self.term_info(field, term).weight())

    def term_info(self, field: str, term: bytes) -> Any:
        number, table = self._known(field, term), self.segment.table(field)
        docs, counts = table.docs(number), table.counts(number)
        # lengths 1 and without end: bounds that make Whoosh skip nothing
        return TermInfo(
            float(counts.sum()), len(docs), 1, 1 << 30, float(counts.max()), int(docs[0]), int(docs[-1])
        )  # fmt: skip

    def matcher(self, field: str, term: bytes, format_: Any, scorer: Any = None) -> Any:
        number, table = self._known(field, term), self.segment.table(field)
        counts = table.counts(number)
        values = None
        if field in WORD_FIELDS:
            ends = np.cumsum(counts, dtype=np.int64)[:-1]
            values = [part.tobytes() for part in np.split(table.positions(number).astype(np.uint32), ends)]
        weights = counts.astype(float).tolist()
        return ListMatcher(
            table.docs(number).tolist(), weights, values, format_, scorer=scorer, term=(field, term),
            terminfo=self.term_info(field, term),
        )  # fmt: skip


class ArrayDocuments(base.PerDocumentReader):  # type: ignore[misc]
    def __init__(self, segment: Segment) -> None:
        self.segment = segment

    def doc_count(self) -> int:
        return self.segment.live_count

    def doc_count_all(self) -> int:
        return self.segment.size

    def has_deletions(self) -> bool:
        return bool(self.segment.deleted)

    def is_deleted(self, document: int) -> bool:
        return document in self.segment.deleted

    def deleted_docs(self) -> frozenset[int]:
        return self.segment.deleted

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        return {field: self.segment.lengths(field).tolist() for field in WORD_FIELDS}

    def doc_field_length(self, document: int, field: str, default: int = 0) -> int:
        return self._lengths[field][document] if field in self._lengths else default

    def field_length(self, field: str) -> int:
        return self.segment.total_length(field) if field in WORD_FIELDS else 0

    def min_field_length(self, field: str) -> int:
        return min(self._lengths.get(field, ()), default=0)

    def max_field_length(self, field: str) -> int:
        return max(self._lengths.get(field, ()), default=0)

    def stored_fields(self, document: int) -> dict[str, int]:
        """Nothing is stored but where the article is; the database holds the rest."""
        return {"id": int(self.segment.ids[document])}
