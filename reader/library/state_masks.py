"""What the database knows of articles as arrays over their ids: how state joins a search without touching the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np

from reader.search.index import Masks
from reader.storage.feed_items import FeedItems
from reader.storage.packing import SPREAD
from reader.storage.state import States


@dataclass(slots=True)
class _Arrays:
    unread: np.ndarray
    starred: np.ndarray
    muted: np.ndarray
    copies: np.ndarray
    told: np.ndarray  # of each copy, its id and that of the original, by its id

    def grow(self, size: int) -> None:
        """New articles are unread, and nothing else."""
        more = size - len(self.unread)
        if more > 0:
            self.unread = np.concatenate([self.unread, np.ones(more, bool)])
            for name in ("starred", "muted", "copies"):
                setattr(self, name, np.concatenate([getattr(self, name), np.zeros(more, bool)]))

    def sums(self) -> tuple[int, int, int, int]:
        """Of the ids of the articles that are read, starred, muted and copies, as the database makes them."""
        return _id_sum(~self.unread), _id_sum(self.starred), _id_sum(self.muted), _id_sum(self.copies)


class StateMasks:
    """Loaded once (270 ms for a million read articles), then kept in step with what the person marks. Thread-safe."""

    def __init__(self, states: States, items: FeedItems) -> None:
        self._states, self._items = states, items
        self._lock = Lock()
        self._arrays: _Arrays | None = None

    def masks(self) -> Masks:
        """Copies: a search sees one state of the library from its first to its last segment."""
        with self._lock:
            size = self._states.highest_id() + 1
            arrays = self._arrays = self._arrays or self._load(size)
            arrays.grow(size)
            return Masks(arrays.unread.copy(), arrays.starred.copy(), arrays.muted.copy(), arrays.muted | arrays.copies)

    def once_among(self, ids: np.ndarray, masks: Masks) -> Masks:
        """These masks with no more hidden than what is told again among these articles, and what is muted."""
        with self._lock:
            told = self._arrays.told if self._arrays is not None else np.zeros((0, 2), np.int64)
        is_there = np.zeros(max(int(ids.max(initial=0)), int(told.max(initial=0))) + 1, bool)
        is_there[ids] = True
        told = told[is_there[told[:, 0]]]
        _, first = np.unique(told[:, 1], return_index=True)
        is_first = np.zeros(len(told), bool)
        is_first[first] = True
        again = told[is_there[told[:, 1]] | ~is_first, 0]
        hidden = np.zeros(0, bool) if masks.muted is None else masks.muted.copy()
        hidden[again[again < len(hidden)]] = True
        return replace(masks, hidden=hidden)

    def set_read(self, ids: Sequence[int], value: bool) -> None:
        self._set("unread", ids, not value)

    def set_starred(self, ids: Sequence[int], value: bool) -> None:
        self._set("starred", ids, value)

    def set_muted(self, ids: Sequence[int], value: bool) -> None:
        self._set("muted", ids, value)

    def refresh(self) -> None:
        """Load anew when next asked, if another process has marked articles."""
        with self._lock:
            if self._arrays is not None:
                known = (*self._states.sums(), self._items.sum_of_copies())
                if self._arrays.sums() != known:
                    self._arrays = None

    def _load(self, size: int) -> _Arrays:
        told = np.array([(row[0], row[2]) for row in sorted(self._items.copies())], np.int64).reshape(-1, 2)
        arrays = _Arrays(np.ones(size, bool), np.zeros(size, bool), np.zeros(size, bool), np.zeros(size, bool), told)
        arrays.unread[_within(self._states.ids("is_read"), size)] = False
        arrays.starred[_within(self._states.ids("is_starred"), size)] = True
        arrays.muted[_within(self._states.ids("is_muted"), size)] = True
        arrays.copies[_within(told[:, 0].tolist(), size)] = True
        return arrays

    def _set(self, name: str, ids: Sequence[int], value: bool) -> None:
        with self._lock:
            if self._arrays is not None:
                self._arrays.grow(max(ids, default=0) + 1)
                mask = getattr(self._arrays, name)
                mask[_within(ids, len(mask))] = value


def _id_sum(mask: np.ndarray) -> int:
    ids = np.flatnonzero(mask).astype(np.int64)
    return int((ids * SPREAD % (1 << 32)).sum())


def _within(ids: Sequence[int], size: int) -> np.ndarray:
    array = np.array(ids, np.int64)
    return array[array < size]
