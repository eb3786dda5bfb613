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


class _Blocks:
    """The blocks of a file, and which of them were found whole."""

    def __init__(self, name: str, content: memoryview, size: int, sums: Array) -> None:
        self._name, self._content, self._size, self._sums = name, content, size, sums.data
        self.is_checked = bytearray(len(sums))
        self.flags = np.frombuffer(self.is_checked, np.uint8)  # the same bytes, for many at once

    def check(self, block: int, after: int) -> None:
        """Those from `block` on and before `after`. Raises IndexDamaged."""
        while (block := self.is_checked.find(0, block, after)) >= 0:
            stored = self._content[block << _BLOCK_BITS : min((block + 1) << _BLOCK_BITS, self._size)]
            if zlib.crc32(stored) != self._sums[block]:
                raise _damaged(self._name)
            self.is_checked[block] = 1


class Column:
    """One array of a file, of which any part is checked when it is first asked for."""

    __slots__ = ("_after", "_at", "_blocks", "_first", "_is_checked", "_width", "whole")

    def __init__(self, whole: Array, at: int, blocks: _Blocks) -> None:
        """`whole` is unchecked and begins at the byte `at`."""
        self.whole, self._at, self._width = whole, at, whole.itemsize
        self._blocks, self._is_checked = blocks, blocks.is_checked
        self._first, self._after = at >> _BLOCK_BITS, ((at + whole.nbytes - 1) >> _BLOCK_BITS) + 1

    def part(self, first: int, end: int) -> Array:
        if first < end:
            block = (self._at + first * self._width) >> _BLOCK_BITS
            after = ((self._at + end * self._width - 1) >> _BLOCK_BITS) + 1
            if self._is_checked.find(0, block, after) >= 0:
                self._blocks.check(block, after)
        return self.whole[first:end]

    def scattered(self, places: Array) -> Array:
        """What stands at these places; only where they lie is checked, unless they lie all over the array."""
        self._check_at(places)
        return np.asarray(self.whole[places])

    def around(self, places: Array, offsets: Array) -> Array:
        """What stands so far from each of the places, a column for each; beyond the array's ends, what is last there.
        The offsets are ascending and fewer than a block's numbers."""
        last = max(len(self.whole) - 1, 0)
        for offset in (offsets[0], offsets[-1]):
            self._check_at(np.clip(places + offset, 0, last))
        return np.asarray(self.whole.take(places + offsets, mode="clip"))

    def _check_at(self, places: Array) -> None:
        if len(places) and self._is_checked.find(0, self._first, self._after) >= 0:
            if len(places) > self._after - self._first:
                self._blocks.check(self._first, self._after)
                return
            blocks = (self._at + places * self._width) >> _BLOCK_BITS
            for block in set(blocks[self._blocks.flags[blocks] == 0].tolist()):
                self._blocks.check(block, block + 1)


class ArrayFile:
    """The arrays of a file. The mapping ends with the last reference to this object or to an array of it."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size < _END.size:
                raise _damaged(path.name)
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length, checksum, magic = _END.unpack(self._bytes[size - _END.size :])
        start = size - _END.size - length
        if magic != _MAGIC or start < 0:
            raise _damaged(path.name)
        raw = self._bytes[start : start + length]
        if zlib.crc32(raw) != checksum:
            raise _damaged(path.name)
        directory = json.loads(raw)
        # not lists: with a hundred files, what is looked through for garbage has to be little
        self._places: dict[str, tuple[int, str, int]] = {name: tuple(at) for name, at in directory["arrays"].items()}
        self.notes: dict[str, Any] = directory["notes"]
        self._size: int = directory["size"]
        sums = self._bytes[self._size : start]
        if len(sums) != 4 * -(-self._size // _BLOCK) or zlib.crc32(sums) != directory["sums"]:
            raise _damaged(path.name)
        self._blocks = _Blocks(
            path.name, memoryview(self._bytes), self._size, np.frombuffer(sums, "<u4").astype(np.uint32)
        )
        self._columns: dict[str, Column] = {}
        self._all = np.frombuffer(self._bytes, np.uint8)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def array(self, name: str) -> Array:
        """A whole array, checked."""
        column = self.column(name)
        return column.part(0, len(column.whole))

    def part(self, name: str, first: int, end: int) -> Array:
        """Some of an array; only that part is read and checked."""
        return self.column(name).part(first, end)

    def column(self, name: str) -> Column:
        """For who asks for many parts of an array."""
        column = self._columns.get(name)
        if column is None:
            at, dtype, length = self._places[name]
            type_of = np.dtype(dtype)
            whole = self._all[at : at + length * type_of.itemsize].view(type_of)
            column = self._columns[name] = Column(whole, at, self._blocks)
        return column

    def give_back(self) -> None:
        """Let the system have the memory of the pages read so far; they are read again when next used. Nothing on
        Windows, which does so by itself."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._bytes.madvise(mmap.MADV_DONTNEED)


def _damaged(name: str) -> IndexDamaged:
    return IndexDamaged(f"The search index is damaged ({name}) and has to be built again.")
