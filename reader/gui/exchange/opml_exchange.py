"""Subscriptions in and out as an OPML file: what other readers write and read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.widgets.dialogs import is_open, show
from reader.gui.widgets.saving_place import ask_where_to_save
from reader.gui.widgets.telling import said_of
from reader.gui.words.subscribe_addresses import same_place
from reader.gui.words.texts import translate

if TYPE_CHECKING:
    from reader.gui.exchange.opml_dialog import OpmlDialog, OpmlPreview
    from reader.library.library import Library
    from reader.library.subscriptions import OpmlReport

SUFFIXES = frozenset({".opml", ".xml"})
_HEAD = 4_000  # bytes in which the first tag stands


class OpmlExchange(QObject):
    imported = Signal(int)  # how many feeds are new
    said = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def ask_file(self) -> None:
        kinds = f"{translate('Opml', 'Subscriptions')} (*.opml *.xml)"
        everything = f"{translate('Opml', 'All files')} (*)"
        title = translate("Opml", "Import subscriptions")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", f"{kinds};;{everything}")
        if name:
            self.look_at(Path(name))

    def look_at(self, path: Path) -> None:
        """Shows what is in the file; a person decides."""
        from reader.gui.exchange.opml_dialog import OpmlPreview

        def question(library: Library, _: IsCancelled) -> OpmlPreview:
            outline = library.subscriptions.read_list(path)
            known = {same_place(feed.url) for feed in library.subscriptions.tree().feeds}
            return OpmlPreview(path.name, outline, sum(same_place(one.url) in known for one in outline.feeds))

        self._desk.ask(question, lambda preview: self._show(path, preview), failed=self.failed.emit)

    def ask_place(self) -> None:
        title = translate("Opml", "Export subscriptions")
        kinds = f"{translate('Opml', 'Subscriptions')} (*.opml)"
        path = ask_where_to_save(self._window, title, "leeszaal.opml", kinds, ".opml", ".xml")
        if path is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        from reader.gui.exchange.opml_dialog import feeds

        path = path if path.suffix else path.with_suffix(".opml")

        def told(count: int) -> None:
            said = translate("Opml", "{feeds} written to {name}.").format(feeds=feeds(count), name=path.name)
            self.said.emit(said)

        self._desk.ask(
            lambda library, _: library.subscriptions.export_opml(path), told, failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    def _show(self, path: Path, preview: OpmlPreview) -> None:
        from reader.gui.exchange.opml_dialog import OpmlDialog

        dialog = OpmlDialog(preview, lambda: self._import(path, dialog), self._window)
        show(dialog)

    def _import(self, path: Path, dialog: OpmlDialog) -> None:
        def done(report: OpmlReport) -> None:
            if is_open(dialog):
                dialog.show_report(report.added, report.known, report.skipped)
            self.imported.emit(report.added)

        def not_done(error: Exception) -> None:
            if is_open(dialog):
                dialog.show_failure(said_of(error))
            else:
                self.failed.emit(error)

        self._desk.ask(
            lambda library, _: library.subscriptions.import_opml(path), done, failed=not_done, lane=Lane.BACKGROUND
        )


def is_subscriptions(path: Path) -> bool:
    """Whether the first tag of a file is OPML's, whatever it is called; reads its beginning."""
    if path.suffix.casefold() == ".opml":
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return b"<opml" in head.replace(b"\x00", b"").lower()
