"""Takes what is given: by dialog, dropped on the window, or named on the command line.

Documents are imported, lists of subscriptions are shown, and an address on the web is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.exchange.opml_exchange import SUFFIXES, is_subscriptions
from reader.gui.words.subscribe_addresses import address_in
from reader.gui.words.texts import translate

if TYPE_CHECKING:
    from reader.library.library import Library

FEEDS = frozenset({".rss", ".atom", ".rdf", ".xml", ".json"})
LIBRARIES = frozenset({".db", ".sqlite", ".sqlite3", ".zip", ".json"})  # of other readers; no document ends so


class Importing(QObject):
    queued = Signal()
    address_given = Signal(str)
    subscriptions_given = Signal(object)  # Path
    library_given = Signal(object)  # Path of another reader's
    refused = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def take_drops(self) -> None:
        """Whatever is dropped anywhere on the window is taken."""
        self._window.setAcceptDrops(True)
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            urls = dropped_urls(event.mimeData())
            if urls:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.take_urls(urls)
            return True
        return super().eventFilter(watched, event)

    def ask_files(self) -> None:
        kinds = translate("Importing", "Documents") + " (*.txt *.html *.htm *.md *.jsonl *.jsonl.gz *.opml)"
        everything = translate("Importing", "All files") + " (*)"
        title = translate("Importing", "Import files")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", f"{kinds};;{everything}")
        self.take([Path(name) for name in names])

    def ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, translate("Importing", "Import a folder"))
        self.take([Path(name)] if name else [])

    def take(self, paths: Sequence[Path]) -> None:
        """A list of subscriptions is shown before anything is done; all else goes to the worker."""
        if not paths:
            return
        if len(paths) == 1 and paths[0].suffix.casefold() in FEEDS:
            self._take_feed(paths[0])
        else:
            self._take(paths)

    def _take_feed(self, path: Path) -> None:
        """A feed that was saved as a file, by a browser say, is asked about by its address; else it is a document."""

        def found(address: str) -> None:
            if address:
                self.address_given.emit(address)
            else:
                self._take([path])

        self._desk.ask(
            lambda library, _: library.subscriptions.address_in_file(path), found, failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _take(self, paths: Sequence[Path]) -> None:
        if len(paths) == 1 and paths[0].suffix.casefold() in LIBRARIES:
            self.library_given.emit(paths[0])
            return

        def question(library: Library, _: IsCancelled) -> list[Path]:
            lists = [path for path in paths if path.suffix.casefold() in SUFFIXES and is_subscriptions(path)]
            rest = [path for path in paths if path not in lists]
            if rest:
                library.queue_import(rest)
            return lists

        def taken(lists: list[Path]) -> None:
            for path in lists[:1]:
                self.subscriptions_given.emit(path)
            if len(lists) < len(paths):
                self.queued.emit()

        self._desk.ask(question, taken, failed=self.failed.emit, lane=Lane.BACKGROUND)

    def take_urls(self, urls: Sequence[QUrl]) -> None:
        """Files and folders, or the first address on the web."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        address = next((found for url in urls if (found := address_in(url.toString()))), "")
        if paths:
            self.take(paths)
        elif address:
            self.address_given.emit(address)
        elif urls:
            self.refused.emit(
                translate("Importing", "Leeszaal opens files and addresses that begin with http or https.")
            )


def dropped_urls(mime: QMimeData) -> list[QUrl]:
    """What was dropped: a list of addresses, or text that is one."""
    if mime.hasUrls():
        return mime.urls()
    address = address_in(mime.text()[:8_000]) if mime.hasText() else ""
    return [QUrl(address)] if address else []
