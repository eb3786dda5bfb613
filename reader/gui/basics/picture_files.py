"""Picture files read and decoded on a lane: PNG, JPEG, GIF and WebP by what is in them, within bounds, at one size.

Qt is handed bytes and the name of their format: it opens no file, guesses no format, and so never draws SVG.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

_LARGEST_FILE = 10_000_000  # bytes
_LONGEST_SIDE = 12_000
_MOST_PIXELS = 40_000_000
_MOST_SHOWN = 16_000_000  # pixels of a decoded picture
_ALLOCATION = 200  # megabytes for one decoding, told to Qt


@dataclass(frozen=True, slots=True)
class PictureFile:
    """`size` is that of the picture as it is to be seen: turned upright, in its own pixels."""

    path: Path
    size: QSize


def find_picture(path: Path) -> PictureFile | None:
    """None where it cannot be shown: another kind of file, too large, or broken. Nothing is decoded."""
    with _opened(path) as reader:
        size = _upright(reader, reader.size()) if reader is not None else QSize()
    is_fit = 0 < size.width() <= _LONGEST_SIDE and 0 < size.height() <= _LONGEST_SIDE
    return PictureFile(path, size) if is_fit and size.width() * size.height() <= _MOST_PIXELS else None


def decode(file: PictureFile, width: int) -> QImage:
    """At most that many pixels wide, and no larger than it is; a null image if it is broken."""
    with _opened(file.path) as reader:
        if reader is None or _upright(reader, reader.size()) != file.size:  # not the file that was looked at before
            return QImage()
        target = size_within(file.size, width)
        if target != file.size:
            reader.setScaledSize(_upright(reader, target))
        QImageReader.setAllocationLimit(_ALLOCATION)
        image = reader.read()
    has_alpha = image.hasAlphaChannel()
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if has_alpha else QImage.Format.Format_RGB32)


def size_within(size: QSize, width: int) -> QSize:
    """The size at a width, never larger than its own and never more than may be held in memory."""
    share = min(1.0, width / size.width(), (_MOST_SHOWN / (size.width() * size.height())) ** 0.5)
    return QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))


def picture_kind(content: bytes) -> str:
    """By its first bytes; '' for what is not shown."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


@contextmanager
def _opened(path: Path) -> Iterator[QImageReader | None]:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except OSError:
        content = b""
    kind = picture_kind(content)
    if not kind or len(content) > _LARGEST_FILE:
        yield None
        return
    buffer = QBuffer()  # a reader does not keep its buffer, and a buffer not its bytes
    buffer.setData(content)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    yield reader


def _upright(reader: QImageReader, size: QSize) -> QSize:
    """A camera held sideways says so, and its picture is turned when it is read."""
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if reader.transformation() & turned else size
