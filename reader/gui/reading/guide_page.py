"""The user guide and the privacy page: its sections, and the one that is read, set as an article is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QWidget

from reader.domain.changes import Changes
from reader.gui.reading.reading_head import Head
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.pages import GUIDE, PRIVACY
from reader.gui.words.texts import translate
from reader.library.guide import Book, Section, sections

_BOOKS = {GUIDE: Book.GUIDE, PRIVACY: Book.PRIVACY}
_LIST_WIDTH, _MOST_OF_WIDTH = 210, 3  # pixels; no more than a third, but for one long word
_AROUND, _ABOVE_AND_BELOW = 24, 10  # pixels of a row that are not its text
_HIGHEST = 10_000


class _Pane(ReadingPane):
    """Nobody wrote this on a day."""

    def _head(self) -> Head:
        return ()


class GuideView(QFrame):
    """Keys of the list and of the text are those of a list and a text; Right and Left go between them."""

    read = Signal(int)

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        super().__init__()
        self.setObjectName("finderPage")
        self.list, self.pane = QListWidget(), _Pane(theme, fonts)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self._usual = fonts.pixels(_LIST_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.list)
        row.addWidget(self.pane, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self.read)
        self.list.itemActivated.connect(lambda _: self.pane.setFocus())

    def show_titles(self, titles: Sequence[str]) -> None:
        self.list.clear()
        self.list.addItems(titles)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Titles are wrapped, not cut: Qt measures a row as if it had all the room, so each is told its height."""
        self.list.ensurePolished()  # its font is the style sheet's
        metrics = self.list.fontMetrics()
        items = [item for row in range(self.list.count()) if (item := self.list.item(row)) is not None]
        words = [word for item in items for word in item.text().split()]
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0) + _AROUND
        width = max(min(self._usual, self.width() // _MOST_OF_WIDTH), min(longest, self.width() // 2))
        self.list.setFixedWidth(width)
        room = QRect(0, 0, width - _AROUND, _HIGHEST)
        for item in items:
            wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(0, wrapped.height() + _ABOVE_AND_BELOW))


class GuidePage:
    """A page (see pages.py); `about` says which book."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self.view = GuideView(theme, fonts)
        self.view.read.connect(self._read)
        self._book = Book.GUIDE
        self._sections: tuple[Section, ...] = ()

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def title(self) -> str:
        return self._sections[0].title if self._sections else ""

    def open(self, about: int) -> None:
        book = _BOOKS.get(about, Book.GUIDE)
        if book is not self._book or not self._sections:
            self._book = book
            self._show()

    def take(self, changes: Changes) -> None:
        """Nothing of it is the library's."""

    def set_theme(self, theme: Theme) -> None:
        self.view.pane.set_theme(theme)

    def set_texts(self) -> None:
        self._show()

    def _show(self) -> None:
        is_dutch = QLocale().language() is QLocale.Language.Dutch
        # some kilobytes beside the program, read once: no lane is needed
        self._sections = sections(self._book, "nl" if is_dutch else "en")
        chosen = max(0, self.view.list.currentRow())
        self.view.show_titles([section.title for section in self._sections])
        self.view.list.setAccessibleName(translate("Guide", "Sections"))
        self.view.list.setCurrentRow(min(chosen, len(self._sections) - 1))

    def _read(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            self.view.pane.show_article(self._sections[row].article)
