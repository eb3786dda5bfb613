"""The user guide and the privacy page: its sections, and the one that is read, set as an article is."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QWidget

from reader.domain.changes import Changes
from reader.gui.fonts import Fonts
from reader.gui.reading_head import Head
from reader.gui.reading_pane import ReadingPane
from reader.gui.texts import translate
from reader.gui.theme import Theme
from reader.library.guide import Book, Section, sections

NAME = "guide"
GUIDE, PRIVACY = 0, 1
_BOOKS = {GUIDE: Book.GUIDE, PRIVACY: Book.PRIVACY}
_LIST_WIDTH, _MOST_OF_WIDTH = 210, 3  # pixels; and never more than a third


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
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.list)
        row.addWidget(self.pane, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self.read)
        self.list.itemActivated.connect(lambda _: self.pane.setFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.list.setFixedWidth(min(_LIST_WIDTH, self.width() // _MOST_OF_WIDTH))
        super().resizeEvent(event)


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
        self.view.list.clear()
        self.view.list.addItems([section.title for section in self._sections])
        self.view.list.setAccessibleName(translate("Guide", "Sections"))
        self.view.list.setCurrentRow(min(chosen, len(self._sections) - 1))

    def _read(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            self.view.pane.show_article(self._sections[row].article)
