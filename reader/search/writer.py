"""The one writer of the index: adds, replaces, deletes and merges, each in a commit that is whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.util.filelock import try_for

from reader.errors import IndexDamaged, LibraryInUse
from reader.search.array_file import Array
from reader.search.builder import SegmentBuilder
from reader.search.codec import INDEX_NAME, open_segment, segment_record
from reader.search.contents import has_contents, read_contents, remove_leftovers, write_contents
from reader.search.schema import MOST_ARTICLES, MOST_WORDS, IndexDocument
from reader.search.segment import Segment

_SECONDS_TO_WAIT = 2.0
_MANY_SEGMENTS = 20
_RATIO = (
    3  # a segment is absorbed while it is at most this many times what is in hand: each article is rewritten seldom
)


def _never() -> bool:
    return False


class IndexWriter:
    """Holds the index's write lock, a lock of the operating system: it goes with the process, however that ends.

    After an exception the index is as the last commit left it, and the writer can still be used.
    """

    def __init__(self, folder: Path) -> None:
        """Creates the index if there is none. Raises IndexDamaged, or LibraryInUse if another writer is open."""
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileStorage(str(folder)).lock(f"{INDEX_NAME}_WRITELOCK")
        if not try_for(self._lock.acquire, timeout=_SECONDS_TO_WAIT, delay=0.05):
            raise LibraryInUse("Another program is updating the search index; try again when it is done.")
        self._is_open = True
        try:
            if not has_contents(folder):
                write_contents(folder, 0, [])
            self._generation, records = read_contents(folder)
            self._segments = _open_all(folder, records, {})
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        if self._is_open:
            self._is_open = False
            self._lock.release()

    def ids(self) -> Array:
        """The ids of all articles in the index, in no particular order."""
        parts = [_live_ids(segment) for segment in self._segments]
        return np.concatenate([np.zeros(0, np.int64), *parts])

    def apply(self, documents: Iterable[IndexDocument], deleted: Iterable[int] = ()) -> None:
        """Deletes, then adds or replaces by id, in one commit. What is added goes into segments of its own."""
        gone = set(deleted)
        builder = SegmentBuilder()
        made: list[tuple[Any, set[int]]] = []
        for document in documents:
            if builder.is_full:
                made.append(self._write(builder))
                builder = SegmentBuilder()
            builder.add(document)
        if not builder.is_empty:
            made.append(self._write(builder))
        if not made and not gone:
            return
        new_records = []
        replaced: set[int] = set()
        for record, ids in reversed(made):  # the last one wins, also within one call
            new_records.append(self._without(open_segment(self._folder, record), replaced))
            replaced |= ids
        gone |= replaced
        records = [self._without(segment, gone) for segment in self._segments]
        self._commit([*records, *reversed(new_records)])

    def merge(self, should_stop: Callable[[], bool] = _never) -> bool:
        """One step of tidying, at most one full segment's work: True if anything was merged, and another step may find
        more to do. `should_stop` is asked between stages; stopped, nothing has changed."""
        group = _choose(self._segments)
        if not group:
            return False
        builder = SegmentBuilder()
        for segment in group:
            if should_stop():
                return False
            builder.absorb(segment)
        if should_stop():
            return False
        records = [_record(segment, segment.deleted) for segment in self._segments if segment not in group]
        if not builder.is_empty:
            records.append(self._write(builder)[0])
        if should_stop():
            return False
        del group, segment  # so that their files can be removed where an open file cannot be
        self._commit(records)
        return True

    def _write(self, builder: SegmentBuilder) -> tuple[Any, set[int]]:
        segment_id = secrets.token_hex(8)
        size = builder.write(self._folder, f"{INDEX_NAME}_{segment_id}")
        return segment_record(segment_id, size), set(builder.ids)

    def _without(self, segment: Segment, ids: set[int]) -> Any:
        gone = segment.deleted
        if ids:
            wanted = np.fromiter(ids, np.int64, len(ids))
            gone = gone | frozenset(np.flatnonzero(np.isin(segment.ids, wanted)).tolist())
        return _record(segment, gone)

    def _commit(self, records: Sequence[Any]) -> None:
        kept = [record for record in records if record.doc_count()]
        segments = _open_all(self._folder, kept, {segment.name: segment for segment in self._segments})
        write_contents(self._folder, self._generation + 1, kept)
        self._generation += 1
        self._segments = segments
        remove_leftovers(self._folder, self._generation, kept)


def _open_all(folder: Path, records: Sequence[Any], known: dict[str, Segment]) -> list[Segment]:
    try:
        return [open_segment(folder, record, known.get(record.segment_id())) for record in records]
    except IndexDamaged:
        raise
    except Exception as error:  # a file that is gone, or damaged so that it makes no sense
        raise IndexDamaged("The search index cannot be read and has to be built again.") from error


def _record(segment: Segment, deleted: frozenset[int]) -> Any:
    return segment_record(segment.name.removeprefix(f"{INDEX_NAME}_"), segment.size, deleted)


def _live_ids(segment: Segment) -> Array:
    return segment.ids if segment.is_live is None else segment.ids[segment.is_live]


def _choose(segments: Sequence[Segment]) -> list[Segment]:
    """The smallest segments that together fit in one; also one segment alone, if much of it is deleted."""
    by_size = sorted(segments, key=lambda segment: segment.live_count)
    ratio = _RATIO if len(segments) <= _MANY_SEGMENTS else MOST_ARTICLES
    group: list[Segment] = []
    articles = words = 0
    for segment in by_size:
        articles += segment.live_count
        words += segment.word_count
        is_close = not group or segment.live_count <= ratio * (articles - segment.live_count)
        if articles > MOST_ARTICLES or words > MOST_WORDS or not is_close:
            break
        group.append(segment)
    if len(group) > 1:
        return group
    return next(([segment] for segment in by_size if 3 * segment.live_count < 2 * segment.size), [])
