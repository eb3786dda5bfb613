"""Named arrays in one file, mapped into memory, each part checked against its checksum before it is first used.

A damaged byte is thus found by whoever would have used it, and opening a large file reads only its last few kilobytes.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from reader.errors import IndexDamaged

_BLOCK_BITS = 12  # a page of memory: what is read of a list for a rare word costs microseconds to check
_BLOCK = 1 << _BLOCK_BITS
_END = struct.Struct("<II8s")  # length and checksum of the directory, then:
_MAGIC = b"LZarrays"

Array = np.ndarray[Any, np.dtype[Any]]


def write_arrays(path: Path, arrays: Mapping[str, Array], notes: Mapping[str, Any]) -> None:
    """Writes and syncs the file; `notes` are small values in JSON."""
    places: dict[str, tuple[int, str, int]] = {}
    parts: list[bytes] = []
    at = 0
    for name, array in arrays.items():
        little = array.astype(array.dtype.newbyteorder("<"), copy=False)
        raw = little.tobytes()
        places[name] = (at, little.dtype.str, len(array))
        pad = b"\0" * (-len(raw) % 8)
        parts += [raw, pad]
        at += len(raw) + len(pad)
    content = memoryview(b"".join(parts))
    blocks = range(0, len(content), _BLOCK)
    sums = np.array([zlib.crc32(content[start : start + _BLOCK]) for start in blocks], "<u4").tobytes()
    told = {"arrays": places, "size": at, "sums": zlib.crc32(sums), "notes": dict(notes)}
    directory = json.dumps(told).encode()
    with path.open("wb") as file:
        file.write(content)
        file.write(sums)
        file.write(directory)
        file.write(_END.pack(len(directory), zlib.crc32(directory), _MAGIC))
        file.flush()
        os.fsync(file.fileno())


class ArrayFile:
    """The arrays of a file. The mapping ends with the last reference to this object or to an array of it."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size < _END.size:
                raise self._damaged()
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length, checksum, magic = _END.unpack(self._bytes[size - _END.size :])
        start = size - _END.size - length
        if magic != _MAGIC or start < 0:
            raise self._damaged()
        raw = self._bytes[start : start + length]
        if zlib.crc32(raw) != checksum:
            raise self._damaged()
        directory = json.loads(raw)
        self._places: dict[str, tuple[int, str, int]] = directory["arrays"]
        self.notes: dict[str, Any] = directory["notes"]
        self._size: int = directory["size"]
        sums = self._bytes[self._size : start]
        if len(sums) != 4 * -(-self._size // _BLOCK) or zlib.crc32(sums) != directory["sums"]:
            raise self._damaged()
        self._sums = np.frombuffer(sums, "<u4").astype(np.uint32).data
        self._whole = memoryview(self._bytes)
        self._is_checked = bytearray(len(self._sums))
        self._views: dict[str, Array] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def array(self, name: str) -> Array:
        """A whole array, checked."""
        array = self._view(name)
        self._check(name, 0, len(array))
        return array

    def part(self, name: str, first: int, end: int) -> Array:
        """Some of an array; only that part is read and checked."""
        self._check(name, first, end)
        return self._view(name)[first:end]

    def scattered(self, name: str, places: Array) -> Array:
        """What stands at these places of an array; only where they lie is checked, unless they lie all over it."""
        view = self._view(name)
        at, width = self._places[name][0], view.itemsize
        first, after = at >> _BLOCK_BITS, ((at + view.nbytes - 1) >> _BLOCK_BITS) + 1
        if len(places) and self._is_checked.find(0, first, after) >= 0:
            if len(places) > after - first:
                self._check(name, 0, len(view))
            for block in set(((at + places * width) >> _BLOCK_BITS).tolist()):
                if not self._is_checked[block]:
                    self._check_block(block)
        return np.asarray(view[places])

    def give_back(self) -> None:
        """Let the system have the memory of the pages read so far; they are read again when next used. Nothing on
        Windows, which does so by itself."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._bytes.madvise(mmap.MADV_DONTNEED)

    def _view(self, name: str) -> Array:
        view = self._views.get(name)
        if view is None:
            at, dtype, length = self._places[name]
            view = np.frombuffer(self._bytes, dtype, length, at) if length else np.zeros(0, dtype)
            self._views[name] = view
        return view

    def _check(self, name: str, first: int, end: int) -> None:
        if first >= end:
            return
        at = self._places[name][0]
        width = self._view(name).itemsize
        after = ((at + end * width - 1) >> _BLOCK_BITS) + 1
        block = (at + first * width) >> _BLOCK_BITS
        while (block := self._is_checked.find(0, block, after)) >= 0:
            self._check_block(block)

    def _check_block(self, block: int) -> None:
        stored = self._whole[block << _BLOCK_BITS : min((block + 1) << _BLOCK_BITS, self._size)]
        if zlib.crc32(stored) != self._sums[block]:
            raise self._damaged()
        self._is_checked[block] = 1

    def _damaged(self) -> IndexDamaged:
        return IndexDamaged(f"The search index is damaged ({self._name}) and has to be built again.")
