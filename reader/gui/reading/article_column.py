"""The right-hand column: legend, text, and the bar to find something in it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.domain.article import Article
from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.reading.find_bar import FindBar
from reader.gui.reading.find_text import FindRequest, Found
from reader.gui.reading.legend import Legend
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.theme.theme import Theme

Ranges = tuple[tuple[int, int], ...]


class ArticleColumn(QFrame):
    """The page as `Opening` knows it. While the find bar is open its finds are marked in place of the search's hits."""

    hits_changed = Signal()
    find_wanted = Signal(str, object)  # the text and a FindRequest; the answer comes through `show_found`

    def __init__(self, legend: Legend, pane: ReadingPane, find_bar: FindBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingColumn")
        self.legend, self.pane, self.find_bar = legend, pane, find_bar
        self._article: Article | None = None
        self._hits: Ranges = ()
        self._shown_hits: Ranges = ()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        legend.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.setContentsMargins(22, 10, 22, 8)
        above.addWidget(legend)
        column.addLayout(above)
        column.addWidget(pane, 1)
        column.addWidget(find_bar)
        self._mentions: tuple[ArticleMention, ...] = ()
        self._found = Found()
        find_bar.request_changed.connect(lambda _: self._find())
        find_bar.closed.connect(self._find_closed)
        find_bar.step_wanted.connect(pane.go_to_hit)
        pane.focus_moved.connect(self._say_found)
        legend.kind_toggled.connect(pane.set_kind_shown)
        self.show_nothing("")

    @property
    def has_hits(self) -> bool:
        return bool(self._shown_hits)

    def show_article(self, article: Article) -> None:
        self._article = article
        self._hits, self._mentions = (), article.mentions or ()
        self.pane.show_article(article)
        self.legend.set_counts(article.mentions)
        self.legend.show()

    def update_article(self, article: Article) -> None:
        """The open article with another text or other lines under its title; one reads on where one was."""
        self._article = article
        self._hits, self._mentions = (), article.mentions or ()
        self.pane.update_article(article)
        self.legend.set_counts(article.mentions)

    def show_nothing(self, title: str, hint: str = "") -> None:
        self._article, self._mentions = None, ()
        self.legend.hide()
        self.find_bar.hide()
        self.pane.show_nothing(title, hint)

    def set_mentions(self, mentions: tuple[ArticleMention, ...] | None) -> None:
        self._mentions = mentions or ()
        self.pane.set_mentions(mentions)
        self.legend.set_counts(mentions)

    def set_hits(self, ranges: Ranges) -> None:
        self._hits = ranges
        self._find()

    def add_under_text(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(self.find_bar), widget)

    def open_find(self) -> None:
        if self._article is not None:
            self.find_bar.open_bar()

    def mention(self, number: int) -> ArticleMention | None:
        return self._mentions[number] if 0 <= number < len(self._mentions) else None

    @property
    def current_mention(self) -> ArticleMention | None:
        """The one that was gone to last."""
        return self.mention(self.pane.current_mention)

    @property
    def entity_id(self) -> int | None:
        """Whose mention was gone to last."""
        mention = self.current_mention
        return mention.entity_id if mention is not None else None

    @property
    def hidden_kinds(self) -> tuple[str, ...]:
        return tuple(kind.value for kind in EntityKind if not self.legend.is_shown(kind))

    def hide_kinds(self, kinds: Iterable[str]) -> None:
        for kind in kinds:
            self.legend.set_shown(EntityKind(kind), False)

    def set_theme(self, theme: Theme) -> None:
        self.legend.set_theme(theme)
        self.pane.set_theme(theme)

    def show_found(self, found: Found, *, goes_there: bool) -> None:
        """What the find bar asked for; with `goes_there` the first one from where one reads comes into view."""
        if not self._is_finding:
            return
        self._found = found
        self._mark(found.ranges)
        if goes_there and found.ranges:
            self.pane.go_to_hit(1)
        self._say_found()

    @property
    def _is_finding(self) -> bool:
        return not self.find_bar.isHidden() and self._article is not None and bool(self.find_bar.request.words.strip())

    def _find(self) -> None:
        """The marks of the find bar if it is in use, else those of the search."""
        if self._is_finding and self._article is not None:
            request: FindRequest = self.find_bar.request
            self.find_wanted.emit(self._article.text, request)
        else:
            self._found = Found()
            self._mark(self._hits)
            self._say_found()

    def _mark(self, ranges: Ranges) -> None:
        self._shown_hits = ranges
        self.pane.set_hits(ranges)
        self.hits_changed.emit()

    def _say_found(self) -> None:
        self.find_bar.show_found(self._found, self.pane.current_hit)

    def _find_closed(self) -> None:
        self._find()
        self.pane.setFocus()
