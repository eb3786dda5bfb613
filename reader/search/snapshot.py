"""The index as it was at one commit: immutable, so that any number of threads may ask it anything at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, tzinfo
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import numpy as np

from reader.domain.entity import EntityKind
from reader.domain.query import Everything, Query
from reader.errors import Cancelled, IndexDamaged
from reader.search.array_file import Array
from reader.search.codec import open_segment
from reader.search.contents import latest_generation, read_contents
from reader.search.facets import Facets, count_facets
from reader.search.lexicon import Lexicon
from reader.search.likeness import Alike, more_like
from reader.search.matching import Masks, Matching
from reader.search.ranking import besides_words, in_order
from reader.search.scoring import Weights, score
from reader.search.segment import Segment
from reader.search.suggestions import FoundName, names_with, near_words, words_with_prefix
from reader.search.translate import to_whoosh
from reader.search.undisturbed import undisturbed

_NO_MASKS = Masks()
_ATTEMPTS = 10  # a commit may remove the files of the one before while it is being opened


def _never() -> bool:
    return False


class Snapshot:
    """Answers hold article ids. Newest first means: by date, then by id, both descending.

    Everything may raise IndexDamaged: a damaged part of a file is found when it is first used.
    The files are mapped as long as the snapshot or an array from it is referenced, and can be removed meanwhile, except
    on Windows, where the writer removes them at a later commit.
    """

    def __init__(self, generation: int, segments: Sequence[Segment]) -> None:
        self.generation = generation
        self._segments = sorted(segments, key=lambda segment: -segment.newest)
        self.lexicon = Lexicon(self._segments)
        self.documents = sum(segment.live_count for segment in segments)

    def give_back(self) -> None:
        """For idle moments: the mapped pages go back to the system, 170 MB of them after many searches at 100,000
        articles; the next search reads what it needs from the system's own cache again."""
        for segment in self._segments:
            segment.give_back()

    @classmethod
    def open(cls, folder: Path, previous: Self | None = None) -> Self:
        """The newest commit; segments that `previous` has open are shared. Raises IndexDamaged."""
        known = {segment.name: segment for segment in previous._segments} if previous else {}
        for _ in range(_ATTEMPTS):
            generation = -1
            try:
                generation, records = read_contents(folder)
                if previous is not None and generation == previous.generation and _is_same(records, known):
                    return previous
                return cls(
                    generation, [open_segment(folder, record, known.get(record.segment_id())) for record in records]
                )
            except IndexDamaged:
                raise
            except Exception as error:  # a file that is gone, or so damaged that it makes no sense
                if latest_generation(folder) == generation:
                    raise IndexDamaged("The search index cannot be read and has to be built again.") from error
        raise IndexDamaged("The search index keeps changing while it is read.")

    def ids(self) -> Array:
        """All article ids, newest first."""
        return self._all_ids

    def matching(
        self,
        query: Query,
        masks: Masks = _NO_MASKS,
        limit: int | None = None,
        is_cancelled: Callable[[], bool] = _never,
    ) -> Array:
        """The articles that match, newest first; with a limit it stops when no newer one can come."""
        if isinstance(query, Everything):
            return self._all_ids[:limit]
        with undisturbed:
            asked = Matching(to_whoosh(query, self.lexicon), masks, is_cancelled)
            if limit is not None:
                return self._first(asked, limit)
            self.lexicon.prepare(asked.check)
            matches: Array = self._ids_in_order[self._joined([asked.mask(segment) for segment in self._segments])]
            return matches

    def count(self, query: Query, masks: Masks = _NO_MASKS, is_cancelled: Callable[[], bool] = _never) -> int:
        if isinstance(query, Everything):
            return self.documents
        with undisturbed:
            return sum(int(np.count_nonzero(mask)) for _, mask in self._found(query, masks, is_cancelled))

    def best(
        self,
        query: Query,
        masks: Masks = _NO_MASKS,
        limit: int | None = None,
        is_cancelled: Callable[[], bool] = _never,
        now: int | None = None,
    ) -> tuple[Array, Array]:
        """All articles that match and their scores (see `ranking`), best first, of equals the newest; with a limit only
        the first of them. Articles age from `now` (seconds since 1970 UTC), or from the newest of all."""
        with undisturbed:
            return self._best(query, masks, limit, is_cancelled, self._newest if now is None else now)

    def _best(
        self, query: Query, masks: Masks, limit: int | None, is_cancelled: Callable[[], bool], now: int
    ) -> tuple[Array, Array]:
        def check() -> None:
            if is_cancelled():
                raise Cancelled("A newer question took its place.")

        self.lexicon.prepare(check)
        scores = score(query, self._weights, self.lexicon, now, check)
        rest = besides_words(query)
        if rest == Everything():
            matches = scores > 0 if self._live is None else (scores > 0) & self._live
        else:
            asked = self._found(query if rest is None else rest, masks, is_cancelled)
            matches = np.concatenate([np.zeros(0, bool), *(mask for _, mask in asked)])
            if rest is not None:
                matches &= scores > 0
        check()
        if self._order is not None:
            matches, scores = matches[self._order], scores[self._order]
        order = in_order(matches, scores, limit, check)
        ids = self._ids_in_order[order]
        check()
        return ids, scores[order]

    def facets(
        self,
        query: Query,
        masks: Masks = _NO_MASKS,
        limit: int = 20,
        is_cancelled: Callable[[], bool] = _never,
        zone: tzinfo = UTC,
    ) -> Facets:
        """The number of matches, the commonest entities of each kind, sources and languages among them, and how many
        lie in each month as that time zone has it."""
        with undisturbed:
            return count_facets(self._found(query, masks, is_cancelled), limit, zone)

    def near_words(self, word: str, limit: int = 5) -> list[str]:
        """Words (folded) that may have been meant, the commonest first; empty if the word is fine."""
        return near_words(self._segments, word, limit)

    def words_with_prefix(self, prefix: str, limit: int) -> list[tuple[str, int]]:
        """The commonest words (folded) that begin so, with about how many articles hold them."""
        return words_with_prefix(self._segments, prefix, limit)

    def names_with(
        self, typed: str, kinds: Sequence[EntityKind] = tuple(EntityKind), limit: int = 8
    ) -> list[FoundName]:
        """Names of which a word begins so, up to three times as many as asked for; see `suggestions`."""
        return names_with(self._segments, typed, kinds, limit)

    def more_like(
        self,
        article_id: int,
        own_words: Sequence[str],
        most: int,
        masks: Masks = _NO_MASKS,
        *,
        before: int | None = None,
    ) -> list[Alike]:
        """Articles like this one by the names they share, then by the words; `own_words` are all words of its text.
        With `before` (seconds since 1970 UTC) only earlier ones."""
        return more_like(self._segments, article_id, own_words, most, masks, before=before)

    def _found(self, query: Query, masks: Masks, is_cancelled: Callable[[], bool]) -> Iterator[tuple[Segment, Array]]:
        asked = Matching(to_whoosh(query, self.lexicon), masks, is_cancelled)
        self.lexicon.prepare(asked.check)
        return ((segment, asked.mask(segment)) for segment in self._segments)

    def _first(self, asked: Matching, limit: int) -> Array:
        if self._is_in_order:
            return self._first_in_order(asked, limit)
        ids, dates = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        count = 0
        for segment in self._segments:
            if count >= limit and (limit == 0 or dates[0][-1] > segment.newest):
                break
            hits = asked.newest(segment, limit)
            if len(hits):
                ids.append(segment.ids[hits])
                dates.append(segment.dates[hits])
                count += len(hits)
                if count >= limit:
                    ids, dates = _newest_of(ids, dates, limit)
        return _newest_of(ids, dates, limit)[0][0]

    def _first_in_order(self, asked: Matching, limit: int) -> Array:
        ids = [np.zeros(0, np.int64)]
        for segment in self._segments:
            if limit <= 0:
                break
            hits = asked.newest(segment, limit)
            if len(hits):
                ids.append(segment.ids[hits])
                limit -= len(hits)
        return np.concatenate(ids)

    def _joined(self, masks: Sequence[Array]) -> Array:
        """What is said of each segment's documents, in the order of all articles."""
        joined = np.concatenate([np.zeros(0, bool), *masks])
        return joined if self._order is None else joined[self._order]

    @cached_property
    def _weights(self) -> Weights:
        return Weights(self._segments)

    @cached_property
    def _newest(self) -> int:
        return max((segment.newest for segment in self._segments), default=0)

    @cached_property
    def _is_in_order(self) -> bool:
        """Whether the segments one after another hold their documents newest first: none reaches into the time of the
        next."""
        return all(
            (int(newer.dates[-1]), int(newer.ids[-1])) >= (int(older.dates[0]), int(older.ids[0]))
            for newer, older in pairwise(segment for segment in self._segments if segment.size)
        )

    @cached_property
    def _order(self) -> Array | None:
        """For each place in the list of all documents, newest first, where the document lies in the segments one after
        another; None if that is already the order."""
        if self._is_in_order:
            return None
        used = [segment for segment in self._segments if segment.size]
        ids = np.concatenate([segment.ids for segment in used])
        dates = np.concatenate([segment.dates for segment in used])
        return np.lexsort((~ids, ~dates))

    @cached_property
    def _ids_in_order(self) -> Array:
        ids = np.concatenate([np.zeros(0, np.int64), *(segment.ids for segment in self._segments)])
        return ids if self._order is None else ids[self._order]

    @cached_property
    def _live(self) -> Array | None:
        """Which documents are no deleted ones; None if all."""
        if all(segment.is_live is None for segment in self._segments):
            return None
        return np.concatenate([np.ones(s.size, bool) if s.is_live is None else s.is_live for s in self._segments])

    @cached_property
    def _all_ids(self) -> Array:
        ids = self._ids_in_order.copy() if self._live is None else self._ids_in_order[self._joined([self._live])]
        ids.flags.writeable = False  # every caller gets this one
        return ids


def _newest_of(ids: list[Array], dates: list[Array], limit: int) -> tuple[list[Array], list[Array]]:
    all_ids, all_dates = np.concatenate(ids), np.concatenate(dates)
    order = np.lexsort((~all_ids, ~all_dates))[:limit]
    return [all_ids[order]], [all_dates[order]]


def _is_same(records: Sequence[Any], known: dict[str, Segment]) -> bool:
    return len(records) == len(known) and all(
        record.segment_id() in known and known[record.segment_id()].deleted == frozenset(record.deleted_docs())
        for record in records
    )
