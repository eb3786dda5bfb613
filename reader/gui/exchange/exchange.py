"""What goes out to other programs and comes in from other readers: exports, citations, whole libraries."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication

from reader.domain.citation import Style, cite
from reader.domain.entity import Entity
from reader.gui.basics.desk import Desk
from reader.gui.entity.entity_doors import term_of, text_with
from reader.gui.exchange.exporting import Exporting, Selection
from reader.gui.exchange.other_readers import OtherReaders
from reader.gui.words.texts import in_a_line, translate
from reader.library.asking import SearchRequest

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class Exchange(QObject):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.exporting, self.other_readers = Exporting(desk, window), OtherReaders(desk, window)

    def connect_parts(self) -> None:
        window = self._window
        self.exporting.told.connect(window.status.say)
        self.exporting.failed.connect(window.telling.failure)
        self.other_readers.queued.connect(window.worker.work)
        self.other_readers.failed.connect(window.telling.failure)
        window.importing.library_given.connect(self.other_readers.look_at)
        window.closed.connect(lambda _: self._close())
        window.entity_parts.doors.export = self.export_entity

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "import_other": self.other_readers.ask,
            "export": self.export,
            "copy_citation": lambda: self._copy(Style.PLAIN),
            "copy_citation_apa": lambda: self._copy(Style.APA),
            "copy_citation_link": lambda: self._copy(Style.MARKDOWN),
        }

    def export(self, *first: Selection) -> None:
        """Asks which articles; `first` are offered above the list that is shown, the open article and the stars."""
        window = self._window
        selections = list(first)
        result = window.model.result
        if result is not None and result.total:
            view, words = window.searching.view, window.searching.request.text.strip()

            def listed() -> str:
                title = window.sidebar_model.title_of(view)
                return f"{title}: {words}" if words else title

            selections.append(
                Selection(
                    lambda: translate("Exchange", "The list: {title}").format(title=listed()),
                    listed(), tuple(result.ids.tolist()),
                )
            )  # fmt: skip
        article = window.opening.article
        if article is not None:
            title = in_a_line(article.title, 120)
            selections.append(
                Selection(
                    lambda: translate("Exchange", "This article: {title}").format(title=title), title, (article.id,)
                )
            )
        self.exporting.ask(selections)

    def export_entity(self, entity: Entity) -> None:
        """All articles that name it."""
        request = SearchRequest(f"{text_with(term_of(entity))} ")

        def show(ids: tuple[int, ...]) -> None:
            name = in_a_line(entity.name, 120)
            self.export(Selection(lambda: translate("Exchange", "Articles with {name}").format(name=name), name, ids))

        self._desk.ask(lambda library, _: tuple(library.search(request).ids.tolist()), show, key="export")

    def _copy(self, style: Style) -> None:
        article = self._window.opening.article
        if article is not None:
            QGuiApplication.clipboard().setText(cite(article, style, QLocale().name()[:2]))
            self._window.status.say(translate("Exchange", "The citation is copied."))

    def _close(self) -> None:
        self.exporting.close()
        self.other_readers.close()
