"""What a picture is and how large it will be once unpacked, read from its first bytes: its name and type may lie."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_PARTS = 5_000  # segments of a JPEG, blocks of a GIF
_MOST_ICONS = 64
# SOF0 to SOF15 give the size of a JPEG, without DHT (C4), JPG (C8) and DAC (CC), which lie among them
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length


@dataclass(frozen=True, slots=True)
class PictureHead:
    suffix: str
    width: int
    height: int


def picture_head(data: bytes) -> PictureHead | None:
    """PNG, JPEG, GIF, WebP or ICO; None for anything else, SVG among it, and for what breaks off before its size."""
    for suffix, size_of in _KINDS.items():
        try:
            size = size_of(data)
        except (struct.error, IndexError):
            continue
        if size is not None and min(size) > 0:
            return PictureHead(suffix, *size)
    return None


Size = tuple[int, int]


def _png(data: bytes) -> Size | None:
    if not data.startswith(_PNG) or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg(data: bytes) -> Size | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    for _ in range(_MOST_PARTS):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
        elif marker in _JPEG_ALONE:
            at += 2
        elif marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        else:
            at += 2 + max(struct.unpack_from(">H", data, at + 2)[0], 2)
    return None


def _gif(data: bytes) -> Size | None:
    """The screen, or a frame that sticks out of it."""
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        return None
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    at = 13 + _colours(flags)
    for _ in range(_MOST_PARTS):
        kind = data[at : at + 1]
        if kind == b",":
            left, top, wide, high, flags = struct.unpack_from("<HHHHB", data, at + 1)
            width, height = max(width, left + wide), max(height, top + high)
            at += 11 + _colours(flags)
        elif kind == b"!":
            at += 2
        else:
            break
        while at < len(data) and data[at]:
            at += 1 + data[at]
        at += 1
    return width, height


def _colours(flags: int) -> int:
    """Bytes of a colour table."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _webp(data: bytes) -> Size | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        low, high = struct.unpack_from("<IH", data, 24)
        return (low & 0xFFFFFF) + 1, (low >> 24 | high << 8) + 1
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = struct.unpack_from("<I", data, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def _ico(data: bytes) -> Size | None:
    """The largest of its pictures, by what each says itself: the list in front has no room for more than 256."""
    if data[:4] != b"\0\0\1\0":
        return None
    count = struct.unpack_from("<H", data, 4)[0]
    sizes = [_icon(data, struct.unpack_from("<I", data, 18 + 16 * number)[0]) for number in range(count)]
    if not 0 < count <= _MOST_ICONS or None in sizes:
        return None
    known = [size for size in sizes if size is not None]
    return max(width for width, _ in known), max(height for _, height in known)


def _icon(data: bytes, at: int) -> Size | None:
    if data.startswith(_PNG, at):
        return _png(data[at : at + 24])
    size, width, height = struct.unpack_from("<Iii", data, at)
    return (abs(width), abs(height) // 2) if size == 40 else None  # twice as high as it looks: the mask lies below


_KINDS: dict[str, Callable[[bytes], Size | None]] = {
    ".png": _png,
    ".jpg": _jpeg,
    ".gif": _gif,
    ".webp": _webp,
    ".ico": _ico,
}
