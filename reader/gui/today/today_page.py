"""The front page: who rises, and the day's stories; read by keys in two minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.domain.changes import Changes
from reader.domain.dates import ArticleDate, Precision
from reader.domain.front_page import FrontPage
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.today.today_delegate import StoryDelegate, side_of
from reader.gui.today.today_list import KeysOf, StoryList
from reader.gui.today.today_model import StoryModel
from reader.gui.today.today_rising import RisingStrip
from reader.gui.words.dates import age
from reader.gui.words.texts import article_count, number, translate

if TYPE_CHECKING:
    from reader.library.library import Library

_OFTEN = 3_000  # milliseconds between two looks at what a busy worker changes
_LOW = 460  # pixels: there one line of charts is enough


class TodayPage(QFrame):
    """Asks for the page on a lane; what a hand marks is shown at once."""

    titled = Signal()
    article_wanted = Signal(int)
    list_wanted = Signal()  # all of the day, in the list
    marked = Signal(object)  # ids that were unread, now read
    pane_left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, fonts: Fonts, keys: KeysOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todayPage")
        self._desk = desk
        self._page: FrontPage | None = None
        self._given: FrontPage | None = None
        self._said = ""
        self._summary, self._nothing = QLabel(), QLabel()
        self._summary.setObjectName("quietText")
        self._nothing.setObjectName("messageText")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._all_read, self._all = QPushButton(), QPushButton()
        for button in (self._all_read, self._all):
            button.setObjectName("quietWay")
        self.rising = RisingStrip(theme, fonts)
        self.model = StoryModel(_age, self)
        self._delegate = StoryDelegate(theme, fonts, self.model, self)
        self.list = StoryList(self.model, self._delegate, keys)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_OFTEN)
        self._soon.timeout.connect(lambda: self._ask(Lane.BACKGROUND))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.set_texts()

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self._summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.addWidget(self._summary, 1)
        self._line.addWidget(self._all_read)
        self._line.addWidget(self._all)
        self._around = QVBoxLayout()
        self._around.addWidget(self.rising)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addLayout(self._around)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.entered.connect(self.article_wanted)
        self.list.pane_left.connect(self.pane_left)
        self.list.left.connect(self.rising.focus)
        self.list.command.connect(self._run)
        self.rising.passed.connect(self._into_stories)
        self.rising.left.connect(self.pane_left)
        self._all_read.clicked.connect(self.mark_all_read)
        self._all.clicked.connect(self.list_wanted)

    # as a page

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def title(self) -> str:
        if self._page is None or not self._page.articles:
            return translate("Today", "Front page")
        day, locale = self._page.day, QLocale()
        if self._page.precision is Precision.YEAR:
            return str(day.year)
        if self._page.precision is Precision.MONTH:
            said = f"{locale.standaloneMonthName(day.month)} {day.year}"
            return said[:1].upper() + said[1:]
        name = locale.dayName(day.isoweekday())
        said = f"{name[:1].upper()}{name[1:]} {day.day} {locale.monthName(day.month)}"
        return said if day.year == datetime.now().year else f"{said} {day.year}"

    @property
    def shown(self) -> FrontPage | None:
        return self._page

    def give(self, page: FrontPage | None) -> None:
        """What was read already: it is not asked for when the page is opened for the first time."""
        self._given = page

    def open(self, about: int) -> None:
        given, self._given = self._given, None
        if given is not None:
            self.show_page(given)
        else:
            self._ask(Lane.FOREGROUND)

    def take(self, changes: Changes) -> None:
        """A correction is shown at once, what the worker brings in time."""
        if changes.entities:
            self._ask(Lane.BACKGROUND)
        elif (
            changes.updated and not (changes.added or changes.removed) and len(changes.updated) < 50
        ) or not self._soon.isActive():
            self._soon.start()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()
        self.rising.set_theme(theme)

    def set_texts(self) -> None:
        self.list.setAccessibleName(translate("Today", "The stories of the day"))
        self._all_read.setText(translate("Today", "Mark as read"))
        self._all_read.setToolTip(translate("Today", "Marks every article on this page as read"))
        self._all.setText(translate("Today", "In the list"))
        self._all.setToolTip(translate("Today", "All articles of the day in the list"))
        self.rising.set_texts()
        self._say()

    # what is shown

    def show_page(self, page: FrontPage) -> None:
        """One stays on the story one stands on."""
        at = self.list.current
        kept, place = (at.shown.id if at is not None else None), self.list.verticalScrollBar().value()
        is_first = self._page is None
        self._page = page
        self.model.show(page.stories)
        self.rising.show_rising(
            page.rising, has_usual=page.has_usual, is_day=page.precision not in (Precision.MONTH, Precision.YEAR)
        )
        self._stack.setCurrentWidget(self.list if page.stories else self._nothing)
        row = self.model.place_of(kept) if kept is not None else -1
        if page.stories:
            self.list.setCurrentIndex(self.model.index(max(row, 0)))
        self.list.verticalScrollBar().setValue(0 if is_first else place)
        self._all_read.setEnabled(any(not story.is_read for story in page.stories))
        self._all.setVisible(page.is_now and bool(page.stories))
        self._say()
        self._fit()
        self.titled.emit()

    def set_read(self, ids: Sequence[int], is_read: bool) -> None:
        self.model.set_read(ids, is_read=is_read)
        self._all_read.setEnabled(any(not row.is_read for row in self.model.rows))

    def mark_all_read(self) -> None:
        if self._page is not None:
            self._mark(self._page.ids, is_read=True)

    # parts

    def _ask(self, lane: Lane) -> None:
        self._soon.stop()
        self._desk.ask(
            lambda library, _: library.today.front_page(), self.show_page, failed=self.failed.emit, lane=lane,
            key="front-page",
        )  # fmt: skip

    def _run(self, command: str) -> None:
        if command == "mark_all_read":
            self.mark_all_read()
        elif command == "toggle_read" and (row := self.list.current) is not None:
            self._mark(row.ids, is_read=not row.is_read, says_so=False)

    def _mark(self, ids: Sequence[int], *, is_read: bool, says_so: bool = True) -> None:
        wanted = list(dict.fromkeys(ids))

        def question(library: Library, _: IsCancelled) -> Changes:
            return library.mark_read(wanted, is_read)

        def done(changes: Changes) -> None:
            self.set_read(changes.updated, is_read)
            if says_so or changes.updated:
                self.marked.emit((changes, is_read, says_so))

        self.set_read(wanted, is_read)
        self._desk.ask(question, done, failed=self.failed.emit, lane=Lane.BACKGROUND)

    def _into_stories(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.choose_row(0)

    def _say(self) -> None:
        page = self._page
        if page is None:
            return
        if not page.articles:
            self._nothing.setText(
                translate("Today", "No articles yet: they come with the first refresh of your feeds.")
            )
        unread = translate("Today", "{n} unread").format(n=number(page.unread))
        parts = [_period(page), article_count(page.articles), unread] if page.articles else []
        if page.left_out:
            parts.append(translate("Today", "{n} smaller stories").format(n=number(page.left_out)))
        said = " · ".join(parts)
        self._said = said[:1].upper() + said[1:]
        self._summary.setAccessibleName(self._said)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = round(side_of(self.list.viewport().width()))
        self._line.setContentsMargins(side, 2, side - 6, 0)
        room = self.width() - 2 * side - self._all_read.sizeHint().width() - self._all.sizeHint().width() - 20
        metrics = QFontMetricsF(self._summary.font())
        self._summary.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, max(room, 0)))
        self._summary.setVisible(room > 3 * metrics.height())  # less says nothing, and the two ways need the room
        self._summary.setToolTip(self._said)
        self._around.setContentsMargins(side, 0, side, 0)
        self.rising.resize(self.width() - 2 * side, self.rising.height())
        self.rising.fit(1 if self.height() < _LOW else 2)


def _period(page: FrontPage) -> str:
    if page.is_now:
        return translate("Today", "the last 24 hours")
    match page.precision:
        case Precision.YEAR:
            return translate("Today", "the newest year there is")
        case Precision.MONTH:
            return translate("Today", "the newest month there is")
    return translate("Today", "the newest day there is")


def _age(date: ArticleDate) -> str:
    return age(date, datetime.now().astimezone(), QLocale())
