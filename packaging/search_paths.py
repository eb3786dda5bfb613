"""Takes out of a shared library where its builder's machine kept other libraries: nobody shall look there.

Python that was built from source says in each of its libraries in which folder it was installed. On another person's
machine that folder may be anybody's, and it would make the build of each machine another one.
"""

from __future__ import annotations

import struct

_LOAD, _DYNAMIC = 1, 2  # kinds of segments, as elf.h has them
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29  # kinds of entries
_HEAD = struct.Struct("<32xQ14xHH")  # where the segments are described, how long each description is, how many
_SEGMENT = struct.Struct("<I4xQQ8xQ")  # kind, offset, address, size in the file
_ENTRY = struct.Struct("<qQ")


def without_foreign_paths(library: bytes) -> bytes:
    """The same library, of the same length, that looks for others only beside itself and where the system says.

    Others than 64-bit little-endian ELF are given back as they are.
    """
    if library[:6] != b"\x7fELF\x02\x01":
        return library
    start, length, count = _HEAD.unpack_from(library)
    segments = [_SEGMENT.unpack_from(library, start + length * at) for at in range(count)]
    dynamic = next(((offset, size) for kind, offset, _, size in segments if kind == _DYNAMIC), None)
    if dynamic is None:
        return library
    offset, size = dynamic
    entries = [_ENTRY.unpack_from(library, at) for at in range(offset, offset + size, _ENTRY.size)]
    address = next((value for kind, value in entries if kind == _STRINGS), None)
    loads = [segment for segment in segments if segment[0] == _LOAD]
    strings = next(
        (at + address - start for _, at, start, n in loads if address and start <= address < start + n), None
    )
    if strings is None:
        return library
    changed, kept = bytearray(library), []
    for kind, value in entries:
        text = _text(library, strings + value) if kind in (_RPATH, _RUNPATH) else b""
        if not text or text.startswith(b"$ORIGIN"):
            kept.append((kind, value))
            continue
        # A name may share the end of the text, as linkers save room; names have no slashes.
        private = text.rfind(b"/") + 1
        changed[strings + value : strings + value + private] = b"/" * private
    kept += [(_END, 0)] * (len(entries) - len(kept))
    changed[offset : offset + len(entries) * _ENTRY.size] = b"".join(_ENTRY.pack(*entry) for entry in kept)
    return bytes(changed)


def _text(data: bytes, at: int) -> bytes:
    return data[at : data.index(b"\0", at)]
