"""Takes over the library of another reader: asks where it is, shows what is in it, and lets the worker do it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.basics.desk import Desk
from reader.gui.basics.side_command import SideCommand
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.exchange.opml_exchange import SUFFIXES
from reader.gui.widgets.dialogs import is_open, show
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import translate

if TYPE_CHECKING:
    from reader.gui.exchange.other_reader_dialog import OtherReaderDialog
    from reader.library.library import Library


class OtherReaders(QObject):
    queued = Signal()  # the worker has something to import
    list_given = Signal(object)  # Path of a list of subscriptions alone
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._looking: SideCommand | None = None
        self.dialog: OtherReaderDialog | None = None

    def ask(self) -> None:
        dialog = self._make_dialog()
        show(dialog)

        def found(places: list[tuple[str, Path]]) -> None:
            if is_open(dialog):
                dialog.show_places(places)

        self._desk.ask(_known_places, found, lane=Lane.BACKGROUND)

    def look_at(self, path: Path) -> None:
        """Shows what is in it; a person decides."""
        dialog = self.dialog if self.dialog is not None and is_open(self.dialog) else self._make_dialog()
        if not dialog.isVisible():
            show(dialog)
        dialog.show_looking(path)
        answer: dict[str, Any] = {}

        def ended() -> None:
            self._looking = None
            if not is_open(dialog):
                return
            if "program" in answer:
                dialog.show_preview(answer)
            else:
                unknown = translate("OtherReader", "The file could not be looked at.")
                dialog.show_failure(in_own_language(str(answer["error"])) if "error" in answer else unknown)

        def start(data: Path) -> None:
            self.close()
            self._looking = SideCommand("look", [str(path)], data, self)
            self._looking.said.connect(answer.update)
            self._looking.ended.connect(ended)
            self._looking.start()

        self._desk.ask(lambda library, _: library.stores.paths.data, start, failed=self.failed.emit)

    def close(self) -> None:
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.close()

    def _make_dialog(self) -> OtherReaderDialog:
        from reader.gui.exchange.other_reader_dialog import OtherReaderDialog

        self.dialog = dialog = OtherReaderDialog(self._window)
        dialog.place_wanted.connect(self._ask_place)
        dialog.look_wanted.connect(self.look_at)
        dialog.wished.connect(self._take_over)
        dialog.finished.connect(lambda _: self.close())
        return dialog

    def _ask_place(self, is_file: bool) -> None:
        title = translate("OtherReader", "Import from another reader")
        if is_file:
            kinds = translate("OtherReader", "Libraries and exports")
            everything = translate("OtherReader", "All files")
            name, _ = QFileDialog.getOpenFileName(
                self._window, title, QDir.homePath(),
                f"{kinds} (*.db *.sqlite *.sqlite3 *.zip *.json *.opml urls);;{everything} (*)",
            )  # fmt: skip
        else:
            name = QFileDialog.getExistingDirectory(self._window, title, QDir.homePath())
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """What was chosen; a list of subscriptions has a dialog of its own."""
        if path.suffix.casefold() in SUFFIXES and path.name != "feedlist.opml":
            if self.dialog is not None and is_open(self.dialog):
                self.dialog.reject()
            self.list_given.emit(path)
        else:
            self.look_at(path)

    def _take_over(self, path: Path) -> None:
        if self.dialog is not None and is_open(self.dialog):
            self.dialog.accept()
        self._desk.ask(
            lambda library, _: library.queue_import([path]), lambda _: self.queued.emit(), failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip


def _known_places(_library: Library, _: IsCancelled) -> list[tuple[str, Path]]:
    from reader.library.other_readers.places import known_places

    return known_places()
