"""The small pictures of feeds: read from the library when a row is first drawn; until then, or for good, a letter."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPainterPath, QPixmap

from reader.domain.feed import Feed
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme

if TYPE_CHECKING:
    from reader.library.library import Library

_KINDS = {b"png", b"jpeg", b"gif", b"webp", b"ico", b"bmp"}  # of an icon file; never SVG, which is a language
_LARGEST = 2_000  # pixels a side
_KEPT_SIZE = 64  # pixels a side: twice the largest it is drawn at
_AT_ONCE = 64  # feeds in one question to the library
_ROUND = 3.5


class FeedIcons(QObject):
    """`arrived` says that rows are to be drawn again. Asked on the GUI thread, read on the background lane."""

    arrived = Signal()

    def __init__(self, desk: Desk, fonts: Fonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._fonts = desk, fonts
        self._images: dict[int, QImage] = {}
        self._asked: set[int] = set()
        self._wanted: list[int] = []
        self._drawn: dict[tuple[object, ...], QPixmap] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def pixmap(self, feed: Feed, size: int, theme: Theme, ratio: float = 1.0) -> QPixmap:
        """Drawn once for each size and theme."""
        if feed.has_icon and feed.id not in self._asked:
            self._asked.add(feed.id)
            self._wanted.append(feed.id)
            self._soon.start()
        image = self._images.get(feed.id)
        key = (feed.id if image is not None else feed.title[:1] + feed.url, size, theme.name, ratio)
        if key not in self._drawn:
            drawn = _framed(image, size, theme, ratio) if image is not None else self._letter(feed, size, theme, ratio)
            self._drawn[key] = drawn
        return self._drawn[key]

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted[:_AT_ONCE], self._wanted[_AT_ONCE:]
        if wanted:
            self._desk.ask(lambda library, is_cancelled: _read(library, wanted, is_cancelled), self._take,
                           failed=lambda _: None, lane=Lane.BACKGROUND)  # fmt: skip
        if self._wanted:
            self._soon.start()

    def _take(self, images: dict[int, QImage]) -> None:
        self._images.update(images)
        if images:
            self.arrived.emit()

    def _letter(self, feed: Feed, size: int, theme: Theme, ratio: float) -> QPixmap:
        """The first letter on a tile of a colour of its own: quiet, and the same each time."""
        ground, ink = letter_colours(feed.url, theme)
        picture = _canvas(size, ratio)
        painter = _painter(picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), _ROUND, _ROUND)
        font = QFont(self._fonts.sans)
        font.setPixelSize(round(size * 0.62))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ink)
        letter = next((one for one in feed.title if one.isalnum()), "•").upper()[:1]
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        return picture


def letter_colours(name: str, theme: Theme) -> tuple[QColor, QColor]:
    """Ground and letter: a hue that belongs to the name, as light and as calm as the theme."""
    hue = zlib.crc32(name.encode("utf-8", "replace")) % 360
    if theme.is_dark:
        return QColor.fromHsl(hue, 70, 72), QColor.fromHsl(hue, 110, 205)
    return QColor.fromHsl(hue, 95, 218), QColor.fromHsl(hue, 120, 68)


def read_icon(data: bytes) -> QImage | None:
    """A picture from the web made small; None if it is not one, is of a kind that is not looked at, or is huge."""
    raw = QByteArray(data)
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()).lower() not in _KINDS:
        return None
    size = reader.size()
    if size.width() > _LARGEST or size.height() > _LARGEST:
        return None
    image = reader.read() if reader.supportsAnimation() else _largest(reader)
    if image.isNull() or image.width() > _LARGEST or image.height() > _LARGEST:
        return None
    if max(image.width(), image.height()) > _KEPT_SIZE:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(_KEPT_SIZE, _KEPT_SIZE), Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _largest(reader: QImageReader) -> QImage:
    """An icon file holds several sizes."""
    best = QImage()
    for n in range(min(max(reader.imageCount(), 1), 16)):
        if n and not reader.jumpToImage(n):
            break
        image = reader.read()
        if image.width() > best.width():
            best = image
    return best


def _read(library: Library, feed_ids: Sequence[int], is_cancelled: IsCancelled) -> dict[int, QImage]:
    """On the background lane."""
    found = {}
    for feed_id in feed_ids:
        if is_cancelled():
            break
        data = library.subscriptions.icon(feed_id)
        image = read_icon(data) if data else None
        if image is not None:
            found[feed_id] = image
    return found


def _framed(image: QImage, size: int, theme: Theme, ratio: float) -> QPixmap:
    """The site's picture with round corners; where it would drown in the panel, on a light or dark plate."""
    picture = _canvas(size, ratio)
    painter = _painter(picture)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, size, size), _ROUND, _ROUND)
    painter.setClipPath(path)
    room = QRectF(0, 0, size, size)
    if drowns(image, theme):
        painter.fillPath(path, QColor("#e9e7e2" if theme.is_dark else "#5d5a54"))
        room.adjust(2, 2, -2, -2)
    fit = image.size().scaled(room.size().toSize() * 8, Qt.AspectRatioMode.KeepAspectRatio)
    width, height = fit.width() / 8, fit.height() / 8
    target = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
    painter.drawImage(target, image)
    painter.end()
    return picture


def drowns(image: QImage, theme: Theme) -> bool:
    """Whether what can be seen of the picture is about as light as the panel it lies on."""
    small = image.scaled(16, 16, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    colours = [small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height())]
    seen = [colour.lightness() for colour in colours if colour.alpha() > 100]
    if not seen or len(seen) > 0.9 * len(colours):
        return False  # it has a ground of its own
    panel = QColor(theme.panel).lightness()
    near = sum(1 for one in seen if abs(one - panel) < 60)
    return near > 0.8 * len(seen)


def _canvas(size: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    return picture


def _painter(picture: QPixmap) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
        | QPainter.RenderHint.TextAntialiasing
    )
    return painter
