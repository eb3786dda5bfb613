"""The page that helps a newcomer to news: feeds by topic and country to tick, and the other ways to get some.

It stands in the reading area, beside the samples in the list: both are there at once, and neither hides the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTreeWidget, QVBoxLayout, QWidget

from reader.gui.feeds.starter_feeds import LANGUAGES, StarterFeed, language_title
from reader.gui.feeds.starter_tree import StarterTree
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.words.subscribe_addresses import same_place
from reader.gui.words.texts import number, translate

_SIDE = 28  # pixels
_LETTERS = 76  # on a line at most


class StarterPage(QFrame):
    wished = Signal(object)  # list[StarterFeed]
    address_wanted = Signal()
    import_wanted = Signal()
    samples_wanted = Signal()
    list_wanted = Signal()  # with Left, where there is nothing to close
    left = Signal()  # with Escape or the button: back to what was there

    def __init__(self, feeds: Sequence[StarterFeed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messagePage")
        self._feeds = feeds
        self._known: frozenset[str] = frozenset()
        self._middle = QWidget()
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("messageTitle")
        self._text.setObjectName("messageText")
        for label in (self._title, self._text):
            label.setWordWrap(True)
        self._languages = {language: _chip() for language in LANGUAGES}
        for language, chip in self._languages.items():
            chip.setChecked(language in _usual_languages())
            chip.toggled.connect(lambda _: self._list())
        self._tree, self._go = StarterTree(), QPushButton()
        self._tree.itemChanged.connect(lambda *_: self._count())
        self._tree.accepted.connect(self._go.click)
        self._tree.left.connect(self.left)
        self._tree.list_wanted.connect(self.list_wanted)
        self._go.setObjectName("mainWay")
        self._go.clicked.connect(lambda: self.wished.emit(self.chosen))
        self._ways = {name: QPushButton() for name in ("address", "import", "samples", "back")}
        for name, wish in (
            ("address", self.address_wanted), ("import", self.import_wanted), ("samples", self.samples_wanted),
            ("back", self.left),
        ):  # fmt: skip
            self._ways[name].setObjectName("quietWay")
            self._ways[name].clicked.connect(wish)
        self._lay_out()
        self.setFocusProxy(self._tree)
        self._has_samples, self._has_back = True, False
        self._is_listed = False  # until it is first seen, which in most libraries is never
        self.set_texts()

    def _lay_out(self) -> None:
        middle, column = QHBoxLayout(self), QVBoxLayout(self._middle)
        middle.setContentsMargins(_SIDE, 18, _SIDE, 10)
        middle.addStretch(1)
        middle.addWidget(self._middle, 1_000)  # all there is, up to its widest
        middle.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        chips, ways = FlowLayout(gap=8), FlowLayout(gap=8, below=1)
        for chip in self._languages.values():
            chips.addWidget(chip)
        for way in (self._go, *self._ways.values()):
            ways.addWidget(way)
        column.addLayout(chips)
        column.addWidget(self._tree, 1)
        column.addLayout(ways)

    @property
    def chosen(self) -> list[StarterFeed]:
        return [feed for feed, item in self._tree.feeds() if item.checkState(0) is Qt.CheckState.Checked]

    @property
    def tree(self) -> QTreeWidget:
        return self._tree

    @property
    def button(self) -> QPushButton:
        return self._go

    def set_known(self, addresses: Iterable[str]) -> None:
        """What is subscribed to is not offered again."""
        known = frozenset(same_place(address) for address in addresses)
        if known != self._known:
            self._known = known
            self._list()

    def set_ways(self, *, has_samples: bool, has_back: bool) -> None:
        self._has_samples, self._has_back = has_samples, has_back
        self._ways["samples"].setVisible(has_samples)
        self._ways["back"].setVisible(has_back)

    def set_texts(self) -> None:
        self._title.setText(translate("Starters", "What do you want to read?"))
        self._text.setText(translate("Starters", "Tick topics or single feeds; everything can be changed later."))
        for language, chip in self._languages.items():
            chip.setText(language_title(language))
        self._ways["address"].setText(translate("Starters", "Another address…"))
        self._ways["import"].setText(translate("Starters", "From another reader…"))
        self._ways["samples"].setText(translate("Starters", "Try the samples first"))
        self._ways["back"].setText(translate("Starters", "Close"))
        self._tree.setAccessibleName(translate("Starters", "Feeds by topic"))
        self.set_ways(has_samples=self._has_samples, has_back=self._has_back)
        self._list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_listed:
            self._is_listed = True
            self._list()
        self._limit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "_has_back"):
            self.set_texts()
        elif event.type() is QEvent.Type.PaletteChange and hasattr(self, "_has_back"):
            self._list()
        elif event.type() is QEvent.Type.FontChange and hasattr(self, "_has_back"):
            self._limit()

    def _limit(self) -> None:
        """In much room it stands in the middle, as a text does: no eye follows a row across a whole screen."""
        self._middle.setMaximumWidth(_LETTERS * self.fontMetrics().averageCharWidth())

    def _list(self) -> None:
        if not self._is_listed:
            return
        languages = {language for language, chip in self._languages.items() if chip.isChecked()}
        offered = [
            feed for feed in self._feeds if feed.language in languages and same_place(feed.url) not in self._known
        ]
        self._tree.show_feeds(offered, {feed.url for feed in self.chosen})
        self._count()

    def _count(self) -> None:
        count = len(self.chosen)
        self._go.setEnabled(count > 0)
        if count == 1:
            self._go.setText(translate("Starters", "Subscribe to 1 feed"))
        elif count:
            self._go.setText(translate("Starters", "Subscribe to {n} feeds").format(n=number(count)))
        else:
            self._go.setText(translate("Starters", "Subscribe"))


def _chip() -> QPushButton:
    chip = QPushButton()
    chip.setObjectName("languageChip")
    chip.setCheckable(True)
    return chip


def _usual_languages() -> frozenset[str]:
    """What is offered first: the person's own language, and for Dutch both countries."""
    return frozenset({"nl", "nl-BE"}) if QLocale().language() is QLocale.Language.Dutch else frozenset({"en"})
