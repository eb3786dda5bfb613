"""The page of an entity: when it was in the news, its articles with the sentence that names it, and who with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reader.domain.changes import Changes
from reader.domain.entity_views import EntityPage, Passage
from reader.errors import NotFound
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.entity.entity_doors import EntityDoors
from reader.gui.entity.entity_header import EntityHeader
from reader.gui.entity.entity_sides import NamingSide, TogetherSide
from reader.gui.entity.passage_delegate import PassageDelegate
from reader.gui.entity.passage_list import PassageList
from reader.gui.entity.passage_model import PassageModel
from reader.gui.searching.facet_histogram import FacetHistogram
from reader.gui.searching.facet_months import Range, bins
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.timeline.timeline_ids import Ids
from reader.gui.widgets.mirroring import margins, turned_key
from reader.gui.widgets.telling import said_of
from reader.gui.words.texts import article_count, number, translate
from reader.library.query_terms import months_of

_ARTICLES, _TOGETHER, _NAMING = range(3)
_BAR = 64  # pixels: the most that a bar is wide
_OFTEN = 2_000  # milliseconds between two looks at what a busy worker changes


class EntityPageView(QFrame):
    """`article_wanted` carries the article and the entity whose mention is to be gone to; `titled` that the name is
    known; `pane_wanted` a step to another pane. Only the side that is in sight is built."""

    article_wanted = Signal(int, int)
    titled = Signal()
    pane_wanted = Signal(int)

    def __init__(
        self, desk: Desk, theme: Theme, fonts: Fonts, doors: EntityDoors, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entityPage")
        self._desk, self._theme, self._fonts, self._doors = desk, theme, fonts, doors
        self._asked = self._about = 0  # whom it was opened for, and whom that is now: one may have been merged
        self._page: EntityPage | None = None
        self._dates = ""  # what is brushed, as the search language says it
        self.header = EntityHeader(theme, fonts, doors)
        self.tabs, self._sides = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for _ in range(3):
            self.tabs.addTab("")
        self.histogram = FacetHistogram(theme, fonts)
        self._chosen, self._all = QLabel(), QPushButton()
        self._chosen.setObjectName("quietText")
        self._all.setObjectName("quietWay")
        self.model = PassageModel(self)
        self._delegate = PassageDelegate(theme, fonts, self)
        self.list = PassageList(self.model, self._delegate)
        self._nothing = QLabel()
        self._nothing.setObjectName("messageText")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._is_stale = False  # what was read of the articles may say otherwise now
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_OFTEN)
        self._soon.timeout.connect(lambda: self._ask(Lane.BACKGROUND))
        self._together: TogetherSide | None = None
        self._naming: NamingSide | None = None
        self._lay_out()
        self._connect()
        self.set_texts()

    def _lay_out(self) -> None:
        self._articles = QWidget()
        column = QVBoxLayout(self._articles)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(margins(20, 0, 12, 2))
        line.addWidget(self._chosen)
        line.addWidget(self._all)
        line.addStretch(1)
        column.addWidget(self.histogram)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        self._sides.addWidget(self._articles)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(10, 0, 10, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        outer.addWidget(self.header)
        outer.addLayout(tabs)
        outer.addWidget(self._sides, 1)
        self._nothing.hide()
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.histogram.brushed.connect(self._brush)
        self.histogram.cleared.connect(lambda: self._brush(""))
        self.histogram.left.connect(self.list.setFocus)
        self._all.clicked.connect(lambda: self._brush(""))
        self.list.left.connect(self.tabs.setFocus)
        self.list.entered.connect(lambda article_id: self.article_wanted.emit(article_id, self._about))
        self.model.wanted.connect(self._read_passages)

    # as a page

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def title(self) -> str:
        return self._page.card.entity.name if self._page is not None else ""

    @property
    def shown(self) -> EntityPage | None:
        return self._page

    def open(self, about: int) -> None:
        if about != self._asked or self._page is None:
            self._asked = self._about = about
            self._page, self._dates, self._is_stale = None, "", True
            self.header.clear()
            self._show_ids(())
            self.histogram.show_months((), None)
            self._nothing.hide()
            self.list.show()
        self._ask()

    def take(self, changes: Changes) -> None:
        """A hand's correction is shown at once; what the worker brings in time, and what was read stays in sight."""
        if changes.entities:
            self._is_stale = True
            self._ask()
        elif (changes.added or changes.removed or changes.updated) and not self._soon.isActive():
            self._soon.start()

    def _ask(self, lane: Lane = Lane.FOREGROUND) -> None:
        asked = self._asked

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self._fail(error)

        def show(page: EntityPage) -> None:
            if asked == self._asked:
                self._show(page)

        self._desk.ask(
            lambda library, _: library.entities.page(asked), show, failed=failed, lane=lane, key="entity-page"
        )

    def _show(self, page: EntityPage) -> None:
        is_fresh = self._page is None
        self._page, self._about = page, page.card.entity.id
        self.histogram.setMaximumWidth(_BAR * (len(bins(page.months)) + 1))
        self._delegate.kind = page.card.entity.kind
        self.header.show_card(page.card)
        self.histogram.show_months(page.months, self._range)
        self._nothing.hide()
        self.list.show()
        if self._dates:
            self._brush(self._dates)
        else:
            self._show_ids(page.ids)
        if is_fresh:
            self.list.choose_row(0)
        self._turn(self.tabs.currentIndex())
        self.titled.emit()

    def _fail(self, error: Exception) -> None:
        """It went, or was merged into another."""
        self._page = None
        self.header.clear()
        gone = translate("EntityPage", "This name is not in the library any more.")
        self._nothing.setText(gone if isinstance(error, NotFound) else said_of(error))
        self.tabs.setCurrentIndex(_ARTICLES)
        self.list.hide()
        self._nothing.show()

    # its articles

    @property
    def _range(self) -> Range | None:
        now = datetime.now().astimezone()
        return months_of(self._dates, now.date(), now.tzinfo) if self._dates and now.tzinfo is not None else None

    def _show_ids(self, ids: Ids | Sequence[int]) -> None:
        current = self.model.id_at(self.list.currentIndex().row())
        top = self.list.verticalScrollBar().value()
        self.model.show(ids, keeps=self._page is not None and not self._is_stale)
        self._is_stale = False
        self.list.updateGeometries()
        row = self.model.row_of(current)
        if row >= 0:
            self.list.choose_row(row)
            self.list.verticalScrollBar().setValue(top)
        self._say_chosen()

    def _say_chosen(self) -> None:
        is_part = bool(self._dates) and self._page is not None
        if is_part and self._page is not None:
            self._chosen.setText(
                translate("EntityPage", "{n} of {articles}").format(
                    n=number(len(self.model.ids)), articles=article_count(len(self._page.ids))
                )
            )
        self._chosen.setVisible(is_part)
        self._all.setVisible(is_part)

    def _brush(self, dates: str) -> None:
        """Only the articles of these months; '' is all."""
        page, about = self._page, self._about
        self._dates = dates
        if page is None:
            return
        self.histogram.show_months(page.months, self._range)
        if not dates:
            self._desk.ask(lambda _, __: None, key="entity-months")  # an answer on its way comes too late
            self._show_ids(page.ids)
            return

        def show(ids: Ids) -> None:
            if about == self._about and dates == self._dates:
                self._show_ids(ids)
                if self.list.currentIndex().row() < 0:
                    self.list.choose_row(0)

        self._desk.ask(
            lambda library, _: library.entities.within(about, dates), show, failed=self._fail, key="entity-months"
        )

    def _read_passages(self, ids: list[int]) -> None:
        about = self._about

        def add(passages: list[Passage]) -> None:
            if about == self._about:
                self.model.add(ids, passages)

        self._desk.ask(
            lambda library, _: library.entities.passages(about, ids), add, failed=lambda _: self.model.failed(),
            key="passages",
        )  # fmt: skip

    # its other sides

    def _turn(self, side: int) -> None:
        if side == _TOGETHER and self._together is None:
            self._together = TogetherSide(self._theme, self._fonts, self._doors)
            self._sides.addWidget(self._together)
        elif side == _NAMING and self._naming is None:
            self._naming = NamingSide(self._theme, self._fonts, self._doors)
            self._sides.addWidget(self._naming)
        shown = {_TOGETHER: self._together, _NAMING: self._naming}.get(side)
        self._sides.setCurrentWidget(shown or self._articles)
        self.setFocusProxy(shown or self.list)
        if shown is not None and self._page is not None:
            shown.show_page(self._page)

    @property
    def together(self) -> TogetherSide | None:
        return self._together

    @property
    def naming(self) -> NamingSide | None:
        return self._naming

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Page Down and Up turn to the next side; an arrow that nobody here wanted leads to another pane."""
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_ctrl and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            step = 1 if event.key() == Qt.Key.Key_PageDown else -1
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
            proxy = self.focusProxy()
            if proxy is not None:
                proxy.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Down and self.tabs.hasFocus():
            proxy = self.focusProxy()
            if proxy is not None:
                proxy.setFocus(Qt.FocusReason.OtherFocusReason)
        elif turned_key(event.key()) == Qt.Key.Key_Left:
            self.pane_wanted.emit(-1)
        else:
            super().keyPressEvent(event)

    # theme and language

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.header, self.histogram, self._delegate, self._together, self._naming):
            if part is not None:
                part.set_theme(theme)
        self.list.viewport().update()

    def set_texts(self) -> None:
        titles = (
            translate("EntityPage", "Articles"),
            translate("EntityPage", "Together"),
            translate("EntityPage", "Sources and names"),
        )
        for side, title in enumerate(titles):
            self.tabs.setTabText(side, title)
        self.tabs.setAccessibleName(translate("EntityPage", "Sides of this page"))
        self.list.setAccessibleName(translate("EntityPage", "Articles with this name"))
        self._all.setText(translate("EntityPage", "Show all"))
        self.histogram.set_texts()
        self.header.set_texts()
        if self._page is not None:
            self.header.show_card(self._page.card)
        for part in (self._together, self._naming):
            if part is not None:
                part.set_texts()
        self._say_chosen()
