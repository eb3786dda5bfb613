"""What is known of the pictures of the open article: asked for or not, how large, and the last ones decoded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

_MOST_BYTES = 96_000_000  # of decoded pictures: some fifteen of a column's width on a sharp screen


class PictureState(Enum):
    OFF = auto()
    LOADING = auto()
    THERE = auto()
    FAILED = auto()


class PictureShelf(QObject):
    """By address. `wanted` says that a picture is in view in a width (device pixels) in which it is not here yet."""

    wanted = Signal(str, int)

    def __init__(self, most_bytes: int = _MOST_BYTES, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._states: dict[str, PictureState] = {}
        self._sizes: dict[str, QSize] = {}
        self._images: OrderedDict[str, tuple[int, QImage]] = OrderedDict()  # the latest used last
        self._asked: dict[str, int] = {}

    def clear(self) -> None:
        for part in (self._states, self._sizes, self._images, self._asked):
            part.clear()

    def state(self, address: str) -> PictureState:
        return self._states.get(address, PictureState.OFF)

    def size(self, address: str) -> QSize | None:
        """In its own pixels, as it is to be seen; known once it is there."""
        return self._sizes.get(address)

    def ask(self, addresses: Iterable[str]) -> None:
        for address in addresses:
            if self.state(address) is not PictureState.THERE:
                self._states[address] = PictureState.LOADING

    def put(self, address: str, size: QSize) -> None:
        self._states[address], self._sizes[address] = PictureState.THERE, size

    def fail(self, address: str) -> None:
        self._states[address] = PictureState.FAILED
        self._sizes.pop(address, None)

    def image(self, address: str, width: int) -> QImage | None:
        """For painting, `width` device pixels wide; another width will do until that one is here."""
        at_width, image = self._images.get(address, (0, None))
        if at_width != width and self._asked.get(address) != width:
            self._asked[address] = width
            self.wanted.emit(address, width)
        if image is not None:
            self._images.move_to_end(address)
        return image

    def keep(self, address: str, width: int, image: QImage) -> None:
        self._images[address] = (width, image)
        self._images.move_to_end(address)
        self._asked.pop(address, None)
        held = sum(one.sizeInBytes() for _, one in self._images.values())
        while held > self._most_bytes and len(self._images) > 1:
            _, (_, oldest) = self._images.popitem(last=False)
            held -= oldest.sizeInBytes()
