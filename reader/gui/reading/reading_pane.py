"""The reading pane: one article, its names and hits marked, and ways to walk through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from reader.domain.article import Article
from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.reading.mention_card import MentionHover
from reader.gui.reading.picture_shelf import PictureShelf, PictureState
from reader.gui.reading.reading_bar import ReadingBar
from reader.gui.reading.reading_byline import article_head
from reader.gui.reading.reading_column import ReadingColumn
from reader.gui.reading.reading_formats import ReadingFormats, page_palette, title_size
from reader.gui.reading.reading_head import Head
from reader.gui.reading.reading_heard import heard_at, name_pane
from reader.gui.reading.reading_highlights import HighlightMode, Highlights, Range
from reader.gui.reading.reading_links import ReadingLinks
from reader.gui.reading.reading_menu import reading_menu
from reader.gui.reading.reading_message import message_document
from reader.gui.reading.reading_names import ReadingNames
from reader.gui.reading.reading_page import Page, Portion
from reader.gui.reading.reading_painting import ReadingPainting
from reader.gui.reading.reading_place import ReadingPlace
from reader.gui.reading.reading_versions import ReadingVersions
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.text_style import TextStyle
from reader.gui.theme.theme import Theme
from reader.gui.widgets.announcing import announce
from reader.gui.widgets.closed_browser import ClosedBrowser


class ReadingPane(ClosedBrowser):
    """Ranges are code points in the article's one text. Mention numbers are positions in what `set_mentions` got."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)  # where it leads, in words; "" when the pointer or the focus leaves it
    more_shown = Signal()  # of a long article
    mention_activated = Signal(int)
    focus_moved = Signal()  # to another hit or mention: `current_hit` and `current_mention`

    def __init__(
        self, theme: Theme, fonts: Fonts, style: TextStyle | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._fonts, self._style = theme, fonts, style or TextStyle()
        self._article: Article | None = None
        self._message: tuple[str, str] = ("", "")
        self._page: Page | None = None
        self._own_document: QTextDocument | None = None
        self._portions = 1
        self._formats = ReadingFormats(theme, fonts, self._style)
        self._highlights = Highlights()
        self._bar = ReadingBar(self)
        self._place, self._versions = ReadingPlace(self), ReadingVersions()
        self.shelf = PictureShelf(parent=self)
        self.links = ReadingLinks(self.shelf, self)
        self._painting = ReadingPainting(self, self._bar, self._place, self._highlights)
        self.hover = MentionHover(self)
        self._names = ReadingNames(self, self._place, self._highlights)

        self._column = ReadingColumn(self, self._bar)
        self.viewport().setMouseTracking(True)
        name_pane(self, self.tr("Article"), self._article)
        self.anchorClicked.connect(self.links.follow)
        self.highlighted.connect(self.links.point_at)
        self.links.followed.connect(self.link_clicked)
        self.links.said.connect(self.link_hovered)
        self.links.more_wanted.connect(self.show_more)
        self.setPalette(page_palette(theme))
        self._lay_out()

    # what is shown

    @property
    def article(self) -> Article | None:
        return self._article

    def show_article(self, article: Article) -> None:
        """From its beginning, with its mentions if they are known and without hits."""
        if self._article is None or self._article.id != article.id:
            self.shelf.clear()
            self._versions.forget()
        self._article, self._portions, self.links.article = article, 1, article
        name_pane(self, self.tr("Article"), article)
        self.hover.point_at(-1)
        self._highlights.begin(len(article.text), article.mentions or ())
        self._lay_out()
        self._bar.setValue(0)

    def update_article(self, article: Article) -> None:
        """The same article with another text, names or lines under its title; one reads on where one was."""
        before, held = self._article, self._place.hold()
        if before is None or self._page is None:
            self.show_article(article)
            return
        self._article = self.links.article = article
        self.hover.point_at(-1)
        self._highlights.begin(len(article.text), article.mentions or ())
        if article.blocks == before.blocks:
            self.pictures_changed()
            return
        offset = self._versions.turn(before.text, held.offset if held else 0, article.text)
        self._lay_out()
        self._show_until(offset)
        if offset:
            self._place.go_to(offset, held.top if held else 0)
        else:
            self._bar.setValue(0)

    def show_nothing(self, title: str, hint: str = "") -> None:
        """No article, and why: what to do next belongs in `hint`."""
        self._article, self._message, self.links.article = None, (title, hint), None
        name_pane(self, self.tr("Article"), self._article)
        self._highlights.begin(0, ())
        self._lay_out()

    def show_more(self) -> None:
        """The next portion of a very long article."""
        if self._page is not None and not self._page.is_whole:
            self._portions += 1
            self._lay_out_again()
            self.more_shown.emit()

    @property
    def is_whole(self) -> bool:
        """False while a part of a very long article is behind 'show more'."""
        return self._page is None or self._page.is_whole

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(page_palette(theme))
        self._lay_out_again()

    def set_style(self, style: TextStyle) -> None:
        """One reads on at the line one was at."""
        if style != self._style:
            self._style = style
            self._lay_out_again()

    # pictures

    @property
    def picture_addresses(self) -> tuple[str, ...]:
        """Of the part that is shown, each once."""
        return self._page.picture_addresses if self._page is not None else ()

    def pictures_changed(self) -> None:
        """Pictures and the lines under the title are shown as they are now; the line one reads does not move."""
        if self._page is not None:
            held = self._place.hold()
            self._page.measure_pictures()
            self._page.set_head(self._head())
            self._place.restore(held, same_document=True)
            self._mark()

    # names and hits

    def set_mentions(self, mentions: Sequence[ArticleMention] | None) -> None:
        """They may come after the text; it stays where it is."""
        self._highlights.set_mentions(mentions or ())
        self.hover.point_at(-1)
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
        return self._go_to(self._highlights.step_hit(step, self._place.top_offset()))

    def go_to_mention(self, step: int, entity_id: int | None = None) -> bool:
        """As `go_to_hit`, among the mentions of the kinds that are shown, or of one entity."""
        return self._go_to(self._highlights.step_mention(step, self._place.top_offset(), entity_id))

    def _go_to(self, found: Range | None) -> bool:
        if found is None or self._page is None:
            return False
        self._mark()
        if self._show_until(found[1]):
            self._place.bring_into_view(*found)
        self.focus_moved.emit()
        announce(self, heard_at(self._highlights, self._page.text))
        return True

    def show_spoken(self, sentence: Range | None) -> None:
        """The sentence that is being read aloud, in view."""
        self._highlights.spoken = sentence
        self._mark()
        if sentence is not None and self._show_until(sentence[1]):
            self._place.bring_into_view(*sentence)

    def top_offset(self) -> int:
        """Where the first line in view begins."""
        return self._place.top_offset()

    def mention_rect(self, number: int) -> QRect:
        """Where a mention begins, in the viewport: a card about it opens there."""
        mentions = self._highlights.mentions
        return self._place.rect(mentions[number].start) if 0 <= number < len(mentions) else QRect()

    def mention_at(self, point: QPoint) -> int:
        """The number of the marked mention at a point of the viewport, -1 if there is none."""
        offset = self._place.offset_at(point)
        return self._highlights.mention_at(offset) if offset >= 0 else -1

    # where one reads

    def page_down(self) -> bool:
        """One view further, two lines kept for the eye. False if the end was in view already."""
        return self._place.turn(self.viewport().height() - 3 * self._formats.size)

    def page_up(self) -> bool:
        return self._place.turn(3 * self._formats.size - self.viewport().height())

    def scroll_fraction(self) -> float:
        """The part of the text above the view: right again at any width and text size."""
        return self._place.fraction()

    def set_scroll_fraction(self, fraction: float) -> None:
        self._place.set_fraction(fraction)

    def _show_until(self, offset: int) -> bool:
        """Lay out as many portions as that takes."""
        while self._page is not None and offset > len(self._page.text) and not self._page.is_whole:
            self.show_more()
        return self._page is not None and offset <= len(self._page.text)

    # laying out

    def _lay_out_again(self) -> None:
        held = self._place.hold()
        self._lay_out()
        self._place.restore(held)

    def _lay_out(self) -> None:
        body = ReadingFormats(self._theme, self._fonts, self._style).body_font()
        self._column.set_width(body, self._style.width)
        self._keep_column()
        formats = self._formats = ReadingFormats(self._theme, self._fonts, self._style, self._title_size())
        if self._article is None:
            self._page = None
            document = message_document(*self._message, formats, self.viewport().height(), self)
        else:
            self._page = Page(
                self._article.blocks,
                formats,
                self.viewport().width(),
                head=self._head(),
                shelf=self.shelf,
                portion=Portion().times(self._portions),
                parent=self,
            )
            document = self._page.document
        self._place.page, self._place.top_margin = self._page, formats.top_margin()
        self.setDocument(document)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document
        document.documentLayout().documentSizeChanged.connect(self._painting.moved)
        self._mark()

    def _head(self) -> Head:
        assert self._article is not None
        shown = [self.shelf.state(block.src) for block in self._article.blocks if block.src]
        return article_head(self._article, self.locale(), shown.count(PictureState.OFF))

    def _title_size(self) -> float:
        title = self._article.title if self._article is not None else ""
        return title_size(title, self._style, self.viewport().width(), self.viewport().height())

    def _keep_column(self) -> None:
        margin = self._column.margin()
        if self.viewportMargins().left() != margin:
            self.setViewportMargins(margin, 0, margin, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        fraction = self.scroll_fraction()
        super().resizeEvent(event)
        self._keep_column()
        self._names.lie_over()
        if event.oldSize().width() != event.size().width():
            self.set_scroll_fraction(fraction)
        if self._page is None:
            self._lay_out()
        elif self._title_size() != self._formats.title_size:
            self._lay_out()
            self.set_scroll_fraction(fraction)

    def showEvent(self, event: QShowEvent) -> None:
        """What was laid out behind a page may have another width: Qt tells a hidden view of none."""
        super().showEvent(event)
        if self._page is not None and round(self.document().textWidth()) != self.viewport().width():
            self._lay_out_again()

    # marks

    def _mark(self) -> None:
        """Nothing is laid out."""
        self._painting.mark(self._theme)
        self._names.tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painting.paint(event.rect(), self._formats)
        super().paintEvent(event)

    # hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._highlights
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and shown.at_mention >= 0 and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.mention_activated.emit(shown.at_mention)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The Tab key goes from link to link; where one leads is said, as it is under the pointer."""
        has_moved = super().focusNextPrevChild(forward)
        self.links.focus_at(self)
        if has_moved and self._highlights.at_mention >= 0:
            self._highlights.at_mention = -1  # a link has the focus now, and Enter is its
            self._mark()
        return has_moved

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        is_free = event.buttons() == Qt.MouseButton.NoButton
        self.hover.point_at(self.mention_at(point) if is_free else -1)
        if is_free and not self.anchorAt(point):
            self.hover.shape_cursor(self.viewport())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_of_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        anchor = self.textCursor().charFormat().anchorHref() if is_of_key else self.anchorAt(event.pos())
        reading_menu(self, self.links, anchor).popup(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hover.point_at(-1)

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
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            return  # Qt would set the article in the letters of the menus
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange) and hasattr(self, "_painting"):
            name_pane(self, self.tr("Article"), self._article)
            self._lay_out_again()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Cut from the one text: no HTML, no signs of the layout, no byline."""
        data = QMimeData()
        data.setText(self._place.selected_text())
        return data
