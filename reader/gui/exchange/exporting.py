"""Takes articles out of the library: asks which and as what, and lets a process of its own do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.basics.desk import Desk
from reader.gui.basics.side_command import SideCommand
from reader.gui.basics.tasks import IsCancelled
from reader.gui.widgets.dialogs import is_open, make_room
from reader.gui.widgets.saving_place import ask_where_to_save
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, translate
from reader.library.asking import Scope, SearchRequest
from reader.library.export_format import Format

if TYPE_CHECKING:
    from reader.gui.exchange.export_dialog import ExportDialog
    from reader.library.library import Library

_ENDINGS = {
    Format.MARKDOWN: ".md", Format.HTML: ".html", Format.EPUB: ".epub", Format.JSON: ".json",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Selection:
    """Articles to export: `label` says which these are, in the language of the moment; `title` is what the export is
    called."""

    label: Callable[[], str]
    title: str
    ids: tuple[int, ...]


class Exporting(QObject):
    """One export at a time. `told` is a sentence for the status line, when the dialog is closed."""

    told = Signal(str)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._form = Format.MARKDOWN
        self._running: SideCommand | None = None
        self._place = Path()
        self._answer: dict[str, Any] = {}
        self.dialog: ExportDialog | None = None
        self.ask_place: Callable[[Selection, Format], Path | None] = self._ask_place

    @property
    def is_running(self) -> bool:
        return self._running is not None

    def ask(self, selections: list[Selection]) -> None:
        """Shows the choices; the starred articles are always one of them."""
        if self.is_running and self.dialog is not None and is_open(self.dialog):
            self.dialog.activateWindow()
            return
        if self.is_running:
            self.told.emit(translate("Export", "Another export is still being written."))
            return

        def question(library: Library, _: IsCancelled) -> tuple[int, ...]:
            return tuple(library.search(SearchRequest(scope=Scope.STARRED)).ids.tolist())

        def show(starred: tuple[int, ...]) -> None:
            self._show([*selections, Selection(_starred, _starred(), starred)])

        self._desk.ask(question, show, failed=self.failed.emit, key="export")

    def export(self, selection: Selection, form: Format, place: Path) -> None:
        """Begins; what becomes of it is shown in the dialog, or told."""
        self._place, self._answer = place, {}
        self._show_progress(0, 0)
        order = {
            "ids": list(selection.ids), "file": str(place), "form": form.value, "title": selection.title,
            "language": QLocale().name()[:2],
        }  # fmt: skip

        def start(data: Path) -> None:
            self._running = SideCommand("export-chosen", [], data, self)
            self._running.said.connect(self._take)
            self._running.ended.connect(self._end)
            self._running.start(order)

        self._desk.ask(lambda library, _: library.stores.paths.data, start, failed=self.failed.emit)

    def stop(self) -> None:
        if self._running is not None:
            self._running.stop()

    def close(self) -> None:
        """When the window goes: what is half written is taken away."""
        running, self._running = self._running, None
        if running is not None:
            running.close()

    def _show(self, selections: list[Selection]) -> None:
        from reader.gui.exchange.export_dialog import ExportDialog

        self.dialog = dialog = ExportDialog(selections, self._form, self._window)
        dialog.wanted.connect(self._choose_place)
        dialog.stop_wanted.connect(self.stop)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()  # not in the way: reading goes on while it is written
        make_room(dialog)

    def _choose_place(self, selection: Selection, form: Format) -> None:
        self._form = form
        place = self.ask_place(selection, form)
        if (dialog := self._open_dialog()) is not None:
            dialog.activateWindow()  # after the question the window would have the keys
        if place is not None:
            self.export(selection, form, place)

    def _ask_place(self, selection: Selection, form: Format) -> Path | None:
        from reader.gui.exchange.export_dialog import format_names
        from reader.library.export_markdown import safe_name

        title = translate("Export", "Export articles")
        name = safe_name(selection.title)
        if form is Format.MARKDOWN_FOLDER:
            asked = translate("Export", "Choose where the new folder comes")
            chosen = QFileDialog.getExistingDirectory(self._window, asked, QDir.homePath())
            if not chosen:
                return None
            return Path(chosen) / name  # or the next free name
        ending = _ENDINGS[form]
        kind = f"{format_names()[form][0]} (*{ending})"
        suggested = str(Path(QDir.homePath()) / f"{name}{ending}")
        return ask_where_to_save(self._window, title, suggested, kind, ending)

    def _take(self, said: dict[str, Any]) -> None:
        if "total" in said:
            self._show_progress(int(said["done"]), int(said["total"]))
        else:
            self._answer = said

    def _end(self) -> None:
        if self._running is None:
            return
        self._running.deleteLater()
        self._running = None
        if "count" in self._answer:
            count, self._place = int(self._answer["count"]), Path(str(self._answer["file"]))
            if (dialog := self._open_dialog()) is not None:
                dialog.show_done(count, self._place)
            else:
                said = translate("Export", "{articles} written to {name}.")
                self.told.emit(said.format(articles=article_count(count), name=self._place.name))
            return
        if "stopped" in self._answer:
            said = translate("Export", "The export was stopped; nothing was written.")
        elif "error" in self._answer:
            said = in_own_language(str(self._answer["error"]))
        else:
            said = translate("Export", "The export ended unexpectedly; nothing was written.")
        if (dialog := self._open_dialog()) is not None:
            dialog.show_failure(said)
        else:
            self.told.emit(said)

    def _show_progress(self, done: int, total: int) -> None:
        if (dialog := self._open_dialog()) is not None:
            dialog.show_progress(done, total)

    def _open_dialog(self) -> ExportDialog | None:
        return self.dialog if self.dialog is not None and is_open(self.dialog) else None


def _starred() -> str:
    return translate("Export", "Starred articles")
