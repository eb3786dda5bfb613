"""The pictures of the open article: fetched by the worker when they are asked for, decoded when they come into view."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from reader.domain.article import Article
from reader.gui.basics.desk import Desk
from reader.gui.basics.picture_files import PictureFile, decode, find_picture
from reader.gui.basics.tasks import Lane
from reader.gui.reading.picture_shelf import PictureState
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.timeline.list_pictures import ListPictures

_LARGE = 2_400  # device pixels in a picture's own view, at most
_AGAIN = 60.0  # seconds after which a picture that never came is asked for again


class Pictures(QObject):
    """`wanted` names the article and the addresses; `enlarged` carries an address, its caption and the picture."""

    wanted = Signal(int, object)  # list[str]
    enlarged = Signal(str, str, QImage)

    def __init__(self, desk: Desk, pane: ReadingPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._shelf = desk, pane, pane.shelf
        self.of_list = ListPictures(desk, self)
        self._article: Article | None = None
        self._files: dict[str, PictureFile] = {}
        self._asked: dict[str, float] = {}  # when, by address
        self._chosen: set[int] = set()  # articles whose pictures were asked for; so they are when one comes back
        self._shelf.wanted.connect(self._decode)
        pane.more_shown.connect(self._show_chosen)
        pane.links.pictures_wanted.connect(self.load)
        pane.links.picture_opened.connect(self._enlarge)

    @property
    def can_load(self) -> bool:
        """Whether there is a picture that was not asked for yet."""
        return any(self._shelf.state(address) is PictureState.OFF for address in self._pane.picture_addresses)

    def opened(self, article: Article) -> None:
        """Another article, or the same one with another text."""
        if self._article is None or self._article.id != article.id:
            self._files.clear()
            self._asked.clear()
        self._article = article
        self._show_chosen()

    def load(self) -> None:
        """Those of the part of the article that is shown."""
        if self._article is None:
            return
        self._chosen.add(self._article.id)
        addresses = self._missing()
        if addresses:
            self._asked |= {address: time.monotonic() for address in addresses}
            self._shelf.ask(addresses)
            self._pane.pictures_changed()
            self.wanted.emit(self._article.id, addresses)

    def arrived(self, article_id: int, files: Mapping[str, str], failed: Sequence[str]) -> None:
        """What the worker fetched, and what it could not."""
        if self._article is None or article_id != self._article.id:
            return

        def measure(*_: object) -> dict[str, PictureFile | None]:
            return {address: find_picture(Path(path)) for address, path in files.items()}

        def put(found: dict[str, PictureFile | None]) -> None:
            if self._article is not None and article_id == self._article.id:
                self._put(found, failed)

        self._desk.ask(measure, put, lane=Lane.BACKGROUND)

    def _put(self, found: Mapping[str, PictureFile | None], failed: Sequence[str]) -> None:
        for address, file in found.items():
            if file is None:
                self._shelf.fail(address)
            else:
                self._files[address] = file
                self._shelf.put(address, file.size)
        for address in failed:
            self._shelf.fail(address)
        self._pane.pictures_changed()

    def _missing(self) -> list[str]:
        return [address for address in self._pane.picture_addresses if self._is_missing(address)]

    def _is_missing(self, address: str) -> bool:
        state = self._shelf.state(address)
        is_late = time.monotonic() - self._asked.get(address, -_AGAIN) >= _AGAIN  # a worker may have died over it
        return state is PictureState.OFF or (state is PictureState.LOADING and is_late)

    def _show_chosen(self) -> None:
        article = self._article
        if article is not None and (article.loads_images or article.id in self._chosen):
            self.load()

    def _decode(self, address: str, width: int) -> None:
        file = self._files.get(address)
        if file is None:
            return

        def keep(image: QImage) -> None:
            if self._files.get(address) is not file:
                return
            if image.isNull():
                self._shelf.fail(address)
                self._pane.pictures_changed()
            else:
                self._shelf.keep(address, width, image)
                self._pane.viewport().update()

        self._desk.ask(lambda *_: decode(file, width), keep, lane=Lane.BACKGROUND, key=f"picture {address}")

    def _enlarge(self, address: str) -> None:
        file, article = self._files.get(address), self._article
        if file is None or article is None:
            return
        caption = next((block.text for block in article.blocks if block.src == address), "")
        self._desk.ask(
            lambda *_: decode(file, _LARGE), lambda image: self.enlarged.emit(address, caption, image), key="picture"
        )
