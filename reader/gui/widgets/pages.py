"""The pages of the reading area: what is shown in place of an article, and part of the same history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.article import Article
from reader.domain.changes import Changes
from reader.gui.basics.history import PagePlace, Visit
from reader.gui.theme.theme import Theme
from reader.gui.widgets.pages_area import PagesArea
from reader.gui.words.texts import in_a_line

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

_MOST_TITLES = 1_000
# Pages are loaded when they are opened; their names are known before.
HISTORY, GUIDE_PAGE = "history", "guide"
GUIDE, PRIVACY = 0, 1  # what the page of the guide is about


class Page(Protocol):
    """One page, made when it is opened for the first time and kept.

    `widget` has the focus proxy or takes the focus itself. `title` is said once it is known, through `titled` of the
    area; '' while it is still being asked for.
    """

    @property
    def widget(self) -> QWidget: ...

    @property
    def title(self) -> str: ...

    def open(self, about: int) -> None:
        """It is in sight: asks a lane for what it shows. Again, for the same or something else, at any time."""

    def take(self, changes: Changes) -> None:
        """The library has changed while it is in sight."""

    def set_theme(self, theme: Theme) -> None: ...

    def set_texts(self) -> None:
        """After a change of language."""


class Pages(QObject):
    """`opened` carries the PagePlace that came into sight; `left` says that there is an article again."""

    opened = Signal(object)  # PagePlace
    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._makers: dict[str, Callable[[], Page]] = {}
        self._made: dict[str, Page] = {}
        self._titles: dict[Visit, str] = {}
        self._place: PagePlace | None = None
        self._restored: PagePlace | None = None
        self.area = PagesArea(window.icons)
        self.area.close_wanted.connect(self.close)
        self.area.back_wanted.connect(lambda: self.go(-1))

    def connect_parts(self) -> None:
        """Called once the window has its parts."""
        window = self._window
        window.feed_doors.reading_side.addWidget(self.area)
        self.area.key_of = window.actions_by_id.key_of
        self.area.set_texts()
        window.actions_by_id.keys_changed.connect(self.area.set_texts)
        window.feed_doors.reading_side.currentChanged.connect(lambda _: self._turned())
        window.focus.add(self.area)
        window.opening.opened.connect(self._article_opened)
        window.opening.failed.connect(lambda _: self._show_restored())  # its article has gone meanwhile
        window.timeline.clicked.connect(lambda _: self._to_article())
        window.timeline.entered_article.connect(self._to_article)
        window.library_opened.connect(self._restore)
        window.gate.through.connect(self._take)
        window.appearance.themed.connect(self._wear)

    # which pages there are

    def add(self, name: str, make: Callable[[], Page]) -> None:
        """A page that can be opened by this name; made when it is."""
        self._makers[name] = make

    @property
    def place(self) -> PagePlace | None:
        """What is in sight, if it is a page."""
        return self._place

    @property
    def page(self) -> Page | None:
        return self._made.get(self._place.name) if self._place is not None else None

    # going there and back

    def open(self, name: str, about: int = 0, *, takes_focus: bool = True) -> None:
        """Shows a page; it is part of the history from now on."""
        self._show(PagePlace(name, about), takes_focus=takes_focus)

    def go(self, step: int) -> None:
        """Back (-1) or forward (1) through articles and pages alike."""
        opening = self._window.opening
        visit = opening.history.go(step)
        if isinstance(visit, PagePlace):
            self._show(visit)
        elif visit is not None:
            had_focus = self.area.has_focus
            article = opening.article
            self._leave()
            if article is None or article.id != visit:
                opening.open(visit)
            else:
                self._name(article.title)
            if had_focus:
                self._window.column.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def visit(self, visit: Visit) -> None:
        """An article or a page that was opened before."""
        if isinstance(visit, PagePlace):
            self._show(visit)
        else:
            self.open_article(visit)

    def open_article(self, article_id: int) -> None:
        """In place of the page, with the focus in its text."""
        opening = self._window.opening
        if opening.article is not None and opening.article.id == article_id:
            opening.open(article_id)  # takes the place of one that is on its way
            self._to_article()
        else:
            opening.open(article_id)
        self._window.column.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Back to the article, or to the list where none is open."""
        if self._place is None:
            return
        article = self._window.opening.article
        self._to_article()
        if article is not None:
            self._window.column.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.shown_list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def visits(self) -> tuple[Visit, ...]:
        """Articles and pages, the earliest first."""
        return self._window.opening.history.visits

    def title_of(self, visit: Visit) -> str:
        """What was opened there, as it was called then."""
        return self._titles.get(visit, "")

    # the session

    def restore(self, kept: str) -> None:
        """The page that a former session ended with: shown once the library and its article are there."""
        self._restored = PagePlace.parse(kept) if kept else None

    @property
    def kept(self) -> str:
        place = self._restored or self._place
        return str(place) if place is not None else ""

    def _restore(self) -> None:
        if self._window.opening.wanted_id is None:
            self._show_restored()

    def _show_restored(self) -> None:
        place, self._restored = self._restored, None
        if place is not None:
            self._show(place, takes_focus=False)

    # showing

    def _show(self, place: PagePlace, *, takes_focus: bool = True) -> None:
        if place.name not in self._makers:
            return
        page = self._made.get(place.name)
        if page is None:
            page = self._made[place.name] = self._makers[place.name]()
            self.area.add(page.widget)
        self._place = place
        self.area.show_page(page.widget)
        self._window.feed_doors.reading_side.setCurrentWidget(self.area)
        page.open(place.about)
        self._window.opening.history.add(place)
        self.titled()
        if takes_focus:
            page.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(place)
        self._window.update_situation()
        self._window.session_changed.emit()

    def titled(self) -> None:
        """The page in sight has another title: pages call it once they know."""
        page = self.page
        if page is None or self._place is None:
            return
        title = page.title
        self.area.set_title(title)
        self.area.set_can_go_back(self._window.opening.history.can_go_back)
        if title:
            self._remember(self._place, title)
            self._name(title)

    def _name(self, title: str) -> None:
        self._window.setWindowTitle(f"{in_a_line(title, 120)} – Leeszaal".replace("[*]", "[*][*]"))

    def _remember(self, visit: Visit, title: str) -> None:
        self._titles.pop(visit, None)
        self._titles[visit] = title
        while len(self._titles) > _MOST_TITLES:
            del self._titles[next(iter(self._titles))]

    def _article_opened(self, article: Article) -> None:
        self._remember(article.id, article.title)
        if self._restored is not None:
            self._show_restored()
        else:
            self._leave()

    def _to_article(self) -> None:
        """The article that is open already."""
        article = self._window.opening.article
        self._leave()
        if article is not None:
            self._window.opening.history.add(article.id)
            self._name(article.title)
            self._window.update_situation()

    def _leave(self) -> None:
        if self._place is None:
            return
        had_focus = self.area.has_focus
        self._place = None
        self._window.feed_doors.reading_side.setCurrentWidget(self._window.column)
        if had_focus:
            self._window.column.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()
        self._window.update_situation()
        self._window.session_changed.emit()

    def _turned(self) -> None:
        """Something else than an article came in its place."""
        if self._place is not None and self._window.feed_doors.reading_side.currentWidget() is not self.area:
            self._place = None
            self.left.emit()
            self._window.update_situation()

    def _take(self, changes: Changes) -> None:
        page = self.page
        if page is not None:
            page.take(changes)

    # theme and language

    def _wear(self, theme: Theme) -> None:
        for page in self._made.values():
            page.set_theme(theme)
        self.area.set_icons()

    def make_anew(self) -> None:
        """Text of another size: simpler than to tell every part of every page."""
        place, had_focus = self._place, self.area.has_focus
        for page in self._made.values():
            self.area.remove(page.widget)
        self._made.clear()
        if place is not None:
            self._show(place, takes_focus=had_focus)

    def set_texts(self) -> None:
        self.area.set_texts()
        for visit in self._titles:
            page = self._made.get(visit.name) if isinstance(visit, PagePlace) and not visit.about else None
            if page is not None and page.title:
                self._titles[visit] = page.title
        for page in self._made.values():
            page.set_texts()
        self.titled()
