"""The small pictures in the list: squares cut from what the worker fetched, and only of feeds whose pictures are on."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from reader.domain.article import ArticleRow
from reader.gui.basics.desk import Desk
from reader.gui.basics.picture_files import decode, find_picture
from reader.gui.basics.tasks import Lane
from reader.gui.words.links import is_at_home

_MOST_BYTES = 24_000_000  # of squares in memory
_MOST_KNOWN = 2_000  # addresses
_MOST_ASKED = 12  # at once: rows flown over are not worth a picture
_WAIT = 150  # milliseconds, and the rows seen last are asked for
_AGAIN = 60.0  # seconds after which one that never came is asked for again


class ListPictures(QObject):
    """`wanted` names an article and an address; `changed` says that the list is to be painted again."""

    wanted = Signal(int, object)  # list[str]
    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_on = True
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._files: OrderedDict[str, Path] = OrderedDict()
        self._failed: set[str] = set()
        self._asked: dict[str, float] = {}
        self._waiting: OrderedDict[str, tuple[int, int]] = OrderedDict()  # article and side, by address
        self._sides: dict[str, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._ask)

    def set_on(self, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit()

    def has(self, row: ArticleRow) -> bool:
        """Never one on the person's own network: who is asked for that must know which server the feed is on."""
        address = row.picture
        return self._is_on and bool(address) and address not in self._failed and not is_at_home(address)

    def image(self, row: ArticleRow, side: int) -> QImage | None:
        """The square of that many device pixels, or another one until it is here."""
        known = self._images.get(row.picture)
        if known is not None:
            self._images.move_to_end(row.picture)
        if known is None or known.width() != side:
            self._waiting[row.picture] = (row.id, side)
            self._waiting.move_to_end(row.picture)
            if not self._soon.isActive():
                self._soon.start()
        return known

    def arrived(self, article_id: int, files: Mapping[str, str], failed: Sequence[str]) -> None:
        """What the worker has; it answers the reading pane by the same signal."""
        mine = [address for address in (*files, *failed) if address in self._sides]
        for address in mine:
            self._asked.pop(address, None)
            if address in files:
                self._files[address] = Path(files[address])
                self._decode(address, self._sides[address])
            else:
                self._fail(address)
        while len(self._files) > _MOST_KNOWN:
            self._files.popitem(last=False)

    def _ask(self) -> None:
        now = time.monotonic()
        latest = list(self._waiting.items())[-_MOST_ASKED:]
        self._waiting.clear()
        for address, (article_id, side) in latest:
            self._sides[address] = side
            if address in self._files:
                self._decode(address, side)
            elif now - self._asked.get(address, -_AGAIN) >= _AGAIN:
                self._asked[address] = now
                self.wanted.emit(article_id, [address])
        for known in (self._asked, self._sides):
            while len(known) > _MOST_KNOWN:
                del known[next(iter(known))]

    def _decode(self, address: str, side: int) -> None:
        path = self._files[address]

        def keep(image: QImage) -> None:
            if image.isNull():
                self._files.pop(address, None)
                self._fail(address)
                return
            self._images[address] = image
            held = sum(one.sizeInBytes() for one in self._images.values())
            while held > _MOST_BYTES and len(self._images) > 1:
                held -= self._images.popitem(last=False)[1].sizeInBytes()
            self.changed.emit()

        self._desk.ask(lambda *_: square(path, side), keep, lane=Lane.BACKGROUND, key=f"small picture {address}")

    def _fail(self, address: str) -> None:
        if len(self._failed) > _MOST_KNOWN:
            self._failed.clear()
        self._failed.add(address)
        self.changed.emit()


def square(path: Path, side: int) -> QImage:
    """The middle of a picture, that many pixels wide and high; a null image if it cannot be shown. For a lane."""
    file = find_picture(path)
    if file is None:
        return QImage()
    width, height = file.size.width(), file.size.height()
    covering = side if width <= height else round(side * width / height)
    image = decode(file, covering)
    edge = min(image.width(), image.height())
    cut = image.copy((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge)
    return cut if edge == side or cut.isNull() else cut.scaled(side, side)
