"""Brings documents in: by dialog, or dropped on the window; the worker reads them and reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.desk import Desk
from reader.gui.tasks import Lane
from reader.gui.texts import translate


class Importing(QObject):
    queued = Signal()
    refused = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def take_drops(self) -> None:
        """Whatever is dropped anywhere on the window is imported."""
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
        kinds = translate("Importing", "Documents") + " (*.txt *.html *.htm *.md *.jsonl *.jsonl.gz)"
        everything = translate("Importing", "All files") + " (*)"
        title = translate("Importing", "Import files")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", f"{kinds};;{everything}")
        self.take([Path(name) for name in names])

    def ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._window, translate("Importing", "Import a folder"))
        self.take([Path(name)] if name else [])

    def take(self, paths: Sequence[Path]) -> None:
        if paths:
            self._desk.ask(
                lambda library, _: library.queue_import(paths), lambda _: self.queued.emit(), failed=self.failed.emit,
                lane=Lane.BACKGROUND,
            )  # fmt: skip

    def take_urls(self, urls: Sequence[QUrl]) -> None:
        """Files and folders are imported; addresses on the web are refused with a reason."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if not paths and urls:
            said = translate(
                "Importing",
                "Leeszaal cannot fetch web addresses yet. Save the page as a file and drop that here.",
            )
            self.refused.emit(said)
        self.take(paths)


def dropped_urls(mime: QMimeData) -> list[QUrl]:
    """What was dropped: a list of addresses, or text that is one."""
    if mime.hasUrls():
        return mime.urls()
    text = mime.text().strip() if mime.hasText() else ""
    return [QUrl(text)] if text.startswith(("http://", "https://", "feed:")) and len(text) < 4_000 else []
