"""Opens articles: one read of text, marks and hits, shown at once; then it is read, and part of the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article, ArticleState
from reader.domain.changes import Changes
from reader.domain.entity import ArticleMention
from reader.gui.basics.desk import Desk
from reader.gui.basics.history import History
from reader.gui.basics.tasks import IsCancelled
from reader.library.asking import SearchRequest

if TYPE_CHECKING:
    from reader.library.library import Library

Ranges = tuple[tuple[int, int], ...]


class Page(Protocol):
    """What is needed of the reading pane."""

    def show_article(self, article: Article) -> None: ...

    def update_article(self, article: Article) -> None: ...

    def set_mentions(self, mentions: tuple[ArticleMention, ...] | None) -> None: ...

    def set_hits(self, ranges: Ranges) -> None: ...


@dataclass(frozen=True, slots=True)
class Opened:
    article: Article
    hits: Ranges


class Opening(QObject):
    """`opened` for another article, `updated` for the same one with other names or text, `names_wanted` for an article
    in which nobody has looked for names yet."""

    opened = Signal(object)  # Article
    updated = Signal(object)  # Article
    names_wanted = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, page
        self._request = SearchRequest()
        self._article: Article | None = None
        self._hits: Ranges = ()
        self._wanted: int | None = None
        self._is_overtaken = False  # the wanted article changed while it was being read
        self.history = History()

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def hits(self) -> Ranges:
        """Where the search's words stand in the open article."""
        return self._hits

    @property
    def wanted_id(self) -> int | None:
        """The article that is open or on its way."""
        return self._wanted

    def open(self, article_id: int) -> None:
        """Shows an article; the newest choice wins."""
        if article_id == self._wanted:
            return
        self._wanted, self._is_overtaken = article_id, False
        self._desk.ask(_reading(article_id, self._request), self._show, failed=self._fail, key="article")

    def set_request(self, request: SearchRequest) -> None:
        """Other words are searched: their hits are shown in the open article too."""
        is_other = request.text != self._request.text
        self._request = request
        article = self._article
        if is_other and article is not None:
            self._desk.ask(
                lambda library, _: Opened(article, tuple(library.hits(request, article))), self._mark_hits, key="hits"
            )

    def take(self, changes: Changes) -> None:
        """The worker may have found the names in the open article, or a newer text."""
        article = self._article
        if article is not None and (changes.entities or article.id in changes.updated):
            self.read_again(article.id)
        elif self._wanted in changes.updated:
            self._is_overtaken = True

    def read_again(self, article_id: int) -> None:
        """If it is the open one: its text, its names or what is said under its title may be others now."""
        if self._article is None or article_id != self._article.id:
            return
        question = _reading(article_id, self._request)
        self._desk.ask(question, self._update, failed=self.failed.emit, key="article-again")

    def _show(self, opened: Opened) -> None:
        self._article, self._hits = opened.article, opened.hits
        self._page.show_article(opened.article)
        self._page.set_hits(opened.hits)
        self.history.add(opened.article.id)
        self.opened.emit(opened.article)
        if self._is_overtaken:
            self._is_overtaken = False
            self.read_again(opened.article.id)
        if opened.article.mentions is None:
            self.names_wanted.emit()

    def _update(self, opened: Opened) -> None:
        before = self._article
        if before is None or before.id != opened.article.id:
            return
        self._article, self._hits = opened.article, opened.hits
        if _without_marks(before) != _without_marks(opened.article):
            self._page.update_article(opened.article)
            self._page.set_hits(opened.hits)
        elif before.mentions != opened.article.mentions:
            self._page.set_mentions(opened.article.mentions)
        self.updated.emit(opened.article)
        if opened.article.mentions is None:
            self.names_wanted.emit()

    def _mark_hits(self, opened: Opened) -> None:
        if self._article is not None and self._article.id == opened.article.id:
            self._hits = opened.hits
            self._page.set_hits(opened.hits)
            self.updated.emit(self._article)

    def _fail(self, error: Exception) -> None:
        self._wanted = self._article.id if self._article is not None else None
        self.failed.emit(error)


def _without_marks(article: Article) -> Article:
    """What is laid out of it; names are only painted, and whether it is read or starred is shown elsewhere."""
    return replace(article, mentions=None, state=ArticleState(tags=article.state.tags))


def _reading(article_id: int, request: SearchRequest) -> Callable[[Library, IsCancelled], Opened]:
    """A question for the lane; an article in which nobody has looked for names goes before the others."""

    def question(library: Library, _: IsCancelled) -> Opened:
        article = library.article(article_id)
        if article.mentions is None:
            library.recognise_first([article_id])
        return Opened(article, tuple(library.hits(request, article)))

    return question
