"""The reading pane: one article, its names and hits marked, and ways to walk through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QWidget

from reader.domain.article import Article
from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.closed_browser import ClosedBrowser
from reader.gui.fonts import Fonts
from reader.gui.links import address, may_lead
from reader.gui.measures import MEASURES
from reader.gui.mention_card import HoverCard, show_card
from reader.gui.reading_bar import ReadingBar
from reader.gui.reading_byline import article_byline
from reader.gui.reading_formats import ReadingFormats, title_size
from reader.gui.reading_highlights import HighlightMode, Highlights, Range
from reader.gui.reading_marks import MarksByBlock
from reader.gui.reading_message import message_document
from reader.gui.reading_page import MARGIN, MORE, Page, Portion
from reader.gui.reading_ticks import page_ticks
from reader.gui.reading_under import paint_under
from reader.gui.theme import Theme, qt_palette


class ReadingPane(ClosedBrowser):
    """Ranges are code points in the article's one text. Mention numbers are positions in what `set_mentions` got."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)  # "" when the pointer leaves it
    mention_activated = Signal(int)
    focus_moved = Signal()  # to another hit or mention: `current_hit` and `current_mention`

    def __init__(self, theme: Theme, fonts: Fonts, text_size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._fonts, self._text_size = theme, fonts, text_size
        self._article: Article | None = None
        self._message: tuple[str, str] = ("", "")
        self._page: Page | None = None
        self._own_document: QTextDocument | None = None
        self._portions = 1
        self._measure = MEASURES["normal"]
        self._formats = ReadingFormats(theme, fonts, text_size)
        self._highlights = Highlights()
        self._marks: MarksByBlock | None = None
        self._bar = ReadingBar(self)
        self._ticks_due = QTimer(self, singleShot=True, interval=0)
        self._ticks_due.timeout.connect(self._place_ticks)
        self._hover_card = HoverCard(self._explain, self)
        self.mention_activated.connect(self._explain)

        self.setVerticalScrollBar(self._bar)
        # always on, else the text moves as the bar comes and goes
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)
        self._wear(theme)
        self._lay_out()

    # what is shown

    @property
    def article(self) -> Article | None:
        return self._article

    def show_article(self, article: Article) -> None:
        """From its beginning, with its mentions if they are known and without hits."""
        self._article, self._portions = article, 1
        self._hover_card.point_at(-1)
        self._highlights.begin(len(article.text), article.mentions or ())
        self._lay_out()
        self._bar.setValue(0)

    def show_nothing(self, title: str, hint: str = "") -> None:
        """No article, and why: what to do next belongs in `hint`."""
        self._article, self._message = None, (title, hint)
        self._highlights.begin(0, ())
        self._lay_out()

    def show_more(self) -> None:
        """The next portion of a very long article."""
        if self._page is not None and not self._page.is_whole:
            self._portions += 1
            self._lay_out_again()

    @property
    def is_whole(self) -> bool:
        """False while a part of a very long article is behind 'show more'."""
        return self._page is None or self._page.is_whole

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._wear(theme)
        self._lay_out_again()

    def _wear(self, theme: Theme) -> None:
        palette = qt_palette(theme)
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.page))  # the margins beside the column
        self.setPalette(palette)

    def set_text_size(self, pixels: int) -> None:
        if pixels != self._text_size:
            self._text_size = pixels
            self._lay_out_again()

    @property
    def measure(self) -> int:
        """Average characters in a line, where there is room."""
        return self._measure

    def set_measure(self, characters: int) -> None:
        if characters != self._measure:
            self._measure = characters
            self._lay_out_again()

    # names and hits

    def set_mentions(self, mentions: Sequence[ArticleMention] | None) -> None:
        """They may come after the text; it stays where it is."""
        self._highlights.set_mentions(mentions or ())
        self._hover_card.point_at(-1)
        self._mark()

    def set_hits(self, hits: Sequence[Range]) -> None:
        self._highlights.set_hits(hits)
        self._mark()

    def set_kind_shown(self, kind: EntityKind, is_shown: bool) -> None:
        hidden = self._highlights.hidden
        (hidden.discard if is_shown else hidden.add)(kind)
        self._mark()

    def set_highlight_mode(self, mode: str) -> None:
        self._highlights.mode = HighlightMode(mode)
        self._mark()

    @property
    def current_hit(self) -> int:
        return self._highlights.at_hit

    @property
    def current_mention(self) -> int:
        return self._highlights.at_mention

    def go_to_hit(self, step: int) -> bool:
        """The next (+1) or previous (-1) hit, round the end; the first time, from where one reads. False if none."""
        return self._go_to(self._highlights.step_hit(step, self._top_offset()))

    def go_to_mention(self, step: int, entity_id: int | None = None) -> bool:
        """As `go_to_hit`, among the mentions of the kinds that are shown, or of one entity."""
        return self._go_to(self._highlights.step_mention(step, self._top_offset(), entity_id))

    def _go_to(self, found: Range | None) -> bool:
        if found is None or self._page is None:
            return False
        self._mark()
        self._bring_into_view(*found)
        self.focus_moved.emit()
        return True

    def mention_rect(self, number: int) -> QRect:
        """Where a mention begins, in the viewport: a card about it opens there."""
        if self._page is None or not 0 <= number < len(self._highlights.mentions):
            return QRect()
        start = self._highlights.mentions[number].start
        return self.cursorRect(self._page.cursor(start, start))

    def mention_at(self, point: QPoint) -> int:
        """The number of the marked mention at a point of the viewport, -1 if there is none."""
        if self._page is None:
            return -1
        inside = QPointF(point) + QPointF(0, self._bar.value())
        place = self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return self._highlights.mention_at(self._page.offset(place)) if place >= 0 else -1

    # where one reads

    def page_down(self) -> bool:
        """One view further, two lines kept for the eye. False if the end was in view already."""
        return self._turn(1)

    def page_up(self) -> bool:
        return self._turn(-1)

    def scroll_fraction(self) -> float:
        """The part of the text above the view: right again at any width and text size."""
        if self._page is None or not self._page.text or self._bar.value() == 0:
            return 0.0
        return self._top_offset() / len(self._page.text)

    def set_scroll_fraction(self, fraction: float) -> None:
        if self._page is None or fraction <= 0:
            self._bar.setValue(0)
            return
        offset = round(min(fraction, 1.0) * len(self._page.text))
        rect = self.cursorRect(self._page.cursor(offset, offset))
        self._bar.setValue(self._bar.value() + rect.top())

    def _turn(self, direction: int) -> bool:
        before = self._bar.value()
        self._bar.setValue(before + direction * (self.viewport().height() - 3 * self._text_size))
        return self._bar.value() != before

    def _top_offset(self) -> int:
        """The first offset in view."""
        return self._page.offset(self._place_at(0)) if self._page is not None else 0

    def _place_at(self, y: int) -> int:
        """The position in the document at the left of the viewport, `y` pixels from its top.

        Not asked above the first line: until all is laid out, Qt answers there with the last line it knows.
        """
        if self._bar.value() + y <= self._formats.top_margin():
            return 0
        return self.cursorForPosition(QPoint(0, y)).position()

    def _bring_into_view(self, start: int, end: int) -> None:
        assert self._page is not None
        while end > len(self._page.text) and not self._page.is_whole:
            self.show_more()
        if end > len(self._page.text):
            return
        first = self.cursorRect(self._page.cursor(start, start))
        last = self.cursorRect(self._page.cursor(end, end))
        height = self.viewport().height()
        if first.top() < height * 0.08 or last.bottom() > height * 0.9:
            self._bar.setValue(self._bar.value() + first.top() - round(height * 0.35))

    # laying out

    def _lay_out_again(self) -> None:
        fraction = self.scroll_fraction()
        self._lay_out()
        self.set_scroll_fraction(fraction)

    def _lay_out(self) -> None:
        body = ReadingFormats(self._theme, self._fonts, self._text_size).body_font()
        self._column = round(QFontMetricsF(body).averageCharWidth() * self._measure) + 2 * MARGIN
        self._keep_column()
        formats = self._formats = ReadingFormats(self._theme, self._fonts, self._text_size, self._title_size())
        if self._article is None:
            self._page = None
            document = message_document(*self._message, formats, self.viewport().height(), self)
        else:
            self._page = Page(
                self._article.blocks,
                formats,
                self.viewport().width(),
                byline=article_byline(self._article, self.locale()),
                portion=Portion().times(self._portions),
                parent=self,
            )
            document = self._page.document
        self.setDocument(document)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document
        document.documentLayout().documentSizeChanged.connect(self._ticks_due.start)
        self._mark()

    def _title_size(self) -> float:
        title = self._article.title if self._article is not None else ""
        return title_size(title, self._text_size, self.viewport().width(), self.viewport().height())

    def _keep_column(self) -> None:
        """The text stays as wide as one reads well, in the middle; a narrow pane keeps a small margin."""
        room = self.width() - self._bar.sizeHint().width()
        margin = max(20, (room - self._column) // 2)
        if self.viewportMargins().left() != margin:
            self.setViewportMargins(margin, 0, margin, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        fraction = self.scroll_fraction()
        super().resizeEvent(event)
        self._keep_column()
        if event.oldSize().width() != event.size().width():
            self.set_scroll_fraction(fraction)
        if self._page is None:
            self._lay_out()
        elif self._title_size() != self._formats.title_size:
            self._lay_out()
            self.set_scroll_fraction(fraction)

    # marks

    def _mark(self) -> None:
        """Cost: the marks, not the text. Nothing is laid out."""
        self._ticks_due.start()
        page = self._page
        self._marks = None if page is None else MarksByBlock(page, self._highlights.marks(self._theme))
        self.viewport().update()

    def _place_ticks(self) -> None:
        self._bar.set_ticks([] if self._page is None else page_ticks(self._page, self._highlights, self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None:
            top, rect = self._bar.value(), event.rect()
            area = QRect(0, rect.top() + top, self.viewport().width(), rect.height())
            first = self._page.document.findBlock(self._place_at(rect.top()))
            if first.previous().isValid():  # a box reaches below its text, and a bar through the gap
                first = first.previous()
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -top)
            paint_under(painter, first, area, self._formats, self._marks)
            painter.end()
        super().paintEvent(event)

    # hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._highlights
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and shown.at_mention >= 0 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.mention_activated.emit(shown.at_mention)
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and shown.at_mention >= 0:
            shown.at_mention = -1  # a link has the focus now, and Enter is its
            self._mark()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        is_free = event.buttons() == Qt.MouseButton.NoButton
        self._hover_card.point_at(self.mention_at(point) if is_free else -1)
        if is_free and not self.anchorAt(point):
            shape = Qt.CursorShape.PointingHandCursor if self._hover_card.pointed >= 0 else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_card.point_at(-1)

    def _explain(self, number: int) -> None:
        """Whose name it is, beside it: an article says 'Cook', and means Tim Cook."""
        if 0 <= number < len(self._highlights.mentions):
            show_card(self._highlights.mentions[number], self.mention_rect(number), self.viewport())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection() or self.anchorAt(point):
            return
        number = self.mention_at(point)
        if number >= 0:
            self._highlights.at_mention, self._highlights.at_hit = number, -1
            self._mark()
            self.mention_activated.emit(number)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange) and hasattr(self, "_ticks_due"):
            self._lay_out_again()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Cut from the one text: no HTML, no signs of the layout, no byline."""
        data, cursor = QMimeData(), self.textCursor()
        if self._page is None:
            data.setText(cursor.selectedText())
        else:
            start, end = (self._page.offset(place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
            data.setText(self._page.text[start:end])
        return data

    # no way out but links, and those only told

    def _follow(self, url: QUrl) -> None:
        if url.toString() == MORE:
            self.show_more()
        elif may_lead(url):
            self.link_clicked.emit(address(url))

    def _hover(self, url: QUrl) -> None:
        self.link_hovered.emit(address(url) if may_lead(url) else "")
