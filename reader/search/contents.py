"""Whoosh's table of contents: which segments make up the index, replaced as a whole at each commit.

Ours ends with a format number and a checksum, and nothing in it can name a class but the three that we put there.
"""

from __future__ import annotations

import io
import os
import pickle
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, clean_files

from reader.errors import IndexDamaged
from reader.search.codec import INDEX_NAME
from reader.search.schema import schema

FORMAT_VERSION = 3  # another number means: built by another version, to be built again
_END = struct.Struct("<8sII")
_MAGIC = b"LZ index"
_NEW_FILE = f"{INDEX_NAME}_new.toc"  # a name that Whoosh's cleaning takes away after a crash
_ALLOWED = {
    ("whoosh.codec.whoosh3", "W3Segment"),
    ("reader.search.codec", "ArrayCodec"),
    ("builtins", "set"),
    ("__builtin__", "set"),
}


def has_contents(folder: Path) -> bool:
    return latest_generation(folder) >= 0


def latest_generation(folder: Path) -> int:
    """-1 if there is no index."""
    return int(TOC._latest_generation(FileStorage(str(folder)), INDEX_NAME))


def read_contents(folder: Path) -> tuple[int, list[Any]]:
    """The generation and its segments' records. Raises IndexDamaged; FileNotFoundError if a newer commit took its
    place just now."""
    generation = latest_generation(folder)
    if generation < 0:
        raise IndexDamaged("There is no search index yet; it has to be built.")
    raw = (folder / TOC._filename(INDEX_NAME, generation)).read_bytes()
    if len(raw) < _END.size:
        raise IndexDamaged("The search index is damaged (its contents are empty) and has to be built again.")
    magic, version, checksum = _END.unpack(raw[-_END.size :])
    body = raw[: -_END.size]
    if magic != _MAGIC:
        raise IndexDamaged("The search index was not written by this program and has to be built again.")
    if version != FORMAT_VERSION:
        raise IndexDamaged("The search index was written by another version and has to be built again.")
    if zlib.crc32(body) != checksum:
        raise IndexDamaged("The search index is damaged (its contents changed) and has to be built again.")
    try:
        return generation, _parse(body)
    except Exception as error:  # whatever a foreign file may make a parser do
        raise IndexDamaged("The search index cannot be read and has to be built again.") from error


def _parse(body: bytes) -> list[Any]:
    """As `TOC.read` does, but without unpickling the schema, which we know, or anything that is not ours."""
    stream = StructFile(io.BytesIO(body))
    for _ in range(3):
        stream.read_varint()
    stream.read_int()
    stream.read_int()
    for _ in range(3):
        stream.read_varint()
    stream.skip_string()
    stream.read_int()
    stream.read_int()
    return list(_Unpickler(io.BytesIO(body[stream.tell() :])).load())


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} does not belong in an index")
        return super().find_class(module, name)


def write_contents(folder: Path, generation: int, records: Sequence[Any]) -> None:
    """Commits: syncs the new table and puts it in place. The segments' files must be synced already."""
    memory = RamStorage()
    TOC(schema(), list(records), generation).write(memory, INDEX_NAME)
    name = TOC._filename(INDEX_NAME, generation)
    body = bytes(memory.files[name])
    with (folder / _NEW_FILE).open("wb") as file:
        file.write(body + _END.pack(_MAGIC, FORMAT_VERSION, zlib.crc32(body)))
        file.flush()
        os.fsync(file.fileno())
    (folder / _NEW_FILE).replace(folder / name)
    if os.name == "posix":
        directory = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)


def remove_leftovers(folder: Path, generation: int, records: Sequence[Any]) -> None:
    """Removes files of earlier commits; those another program has open on Windows go at a later commit."""
    clean_files(FileStorage(str(folder)), INDEX_NAME, generation, list(records))
