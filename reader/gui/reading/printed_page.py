"""An article on paper: laid out anew for the page, with margins, a line below each page, and nothing fetched."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
)

from reader.domain.article import Article
from reader.domain.blocks import Block, BlockKind
from reader.gui.reading.picture_shelf import PictureShelf, PictureState
from reader.gui.reading.reading_byline import article_head
from reader.gui.reading.reading_formats import ReadingFormats, title_size
from reader.gui.reading.reading_head import Head, HeadLine
from reader.gui.reading.reading_highlights import Highlights
from reader.gui.reading.reading_marks import MarksByBlock
from reader.gui.reading.reading_page import MARGIN, Page, Portion
from reader.gui.reading.reading_under import paint_under
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.text_style import TextStyle
from reader.gui.theme.theme import LIGHT, Theme
from reader.gui.words.links import is_on_web
from reader.gui.words.texts import in_a_line, number, translate

_MARGINS = QMarginsF(26, 20, 26, 16)  # millimetres
_PIXELS_AN_INCH = 96.0  # in which the text is laid out
_FOOT = 36.0  # of them, for the line below
_SIZE = 15  # of the text: 11 points
_MOST = Portion().times(2)  # what is printed of an article without end
_LONGEST_TITLE = 80  # characters, in the line below


@dataclass(frozen=True, slots=True)
class Print:
    """What goes on paper. `highlights` has the names to mark, as they are on the screen; its hits are left out."""

    article: Article
    fonts: Fonts
    highlights: Highlights
    shelf: PictureShelf
    locale: QLocale
    typeface: str = "serif"


def paper_theme() -> Theme:
    """Ink on white, whatever is on the screen."""
    return replace(LIGHT, page="#ffffff", ink="#000000")


def set_margins(device: QPagedPaintDevice) -> None:
    device.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)


def print_article(what: Print, device: QPagedPaintDevice) -> int:
    """Paints it page by page; how many there are, or 0 where the device takes nothing."""
    inches = device.pageLayout().paintRect(QPageLayout.Unit.Inch)
    width, height = inches.width() * _PIXELS_AN_INCH, inches.height() * _PIXELS_AN_INCH - _FOOT
    theme = paper_theme()
    style = TextStyle(size=_SIZE, typeface=what.typeface)
    formats = ReadingFormats(theme, what.fonts, style, title_size(what.article.title, style, width, height))
    page = Page(_for_paper(what), formats, width, head=_head(what), shelf=what.shelf, portion=_MOST)
    frame = page.document.rootFrame().frameFormat()
    frame.setTopMargin(0)
    frame.setBottomMargin(0)
    page.document.rootFrame().setFrameFormat(frame)
    font = page.document.defaultFont()
    for joined in ("liga", "dlig", "calt"):  # a file would keep the shape of "ft" and forget that it is two letters
        font.setFeature(QFont.Tag(joined), 0)
    page.document.setDefaultFont(font)
    page.document.setPageSize(QSizeF(width, height))
    marks = MarksByBlock(page, what.highlights.marks(theme))
    count = page.document.pageCount()
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        painter.scale(device.logicalDpiX() / _PIXELS_AN_INCH, device.logicalDpiY() / _PIXELS_AN_INCH)
        for at in range(count):
            if at and not device.newPage():
                return at
            _paint_page(painter, page, formats, marks, QRectF(0, at * height, width, height))
            _paint_foot(painter, what, formats, QRectF(0, height, width, _FOOT), at + 1, count)
    finally:
        painter.end()
    return count


def _for_paper(what: Print) -> list[Block]:
    """A picture that is not here leaves its caption; the text, and with it every offset, stays the same."""

    def on_paper(block: Block) -> Block:
        is_missing = block.kind is BlockKind.IMAGE and what.shelf.state(block.src) is not PictureState.THERE
        return replace(block, kind=BlockKind.PARAGRAPH, src="") if is_missing else block

    return [on_paper(block) for block in what.article.blocks]


def _head(what: Print) -> Head:
    """Where and when; the address as text, because paper has no links. What can be asked of the window is left out."""
    byline, *_ = article_head(what.article, what.locale)
    url = what.article.url
    plain = HeadLine(tuple((text, "") for text, _href in byline.pieces))
    return (plain, HeadLine(((url, url),))) if is_on_web(url) else (plain,)


def _paint_page(painter: QPainter, page: Page, formats: ReadingFormats, marks: MarksByBlock, area: QRectF) -> None:
    painter.save()
    painter.translate(0, -area.top())
    painter.setClipRect(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first = _first_block(page.document, area.top())
    paint_under(painter, first, area.toRect(), formats, marks)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(formats.theme.ink))
    context.palette = palette
    page.document.documentLayout().draw(painter, context)
    painter.restore()


def _first_block(document: QTextDocument, top: float) -> QTextBlock:
    """The last that begins above the page, and the one before: a box reaches below its text."""
    layout = document.documentLayout()
    place = layout.hitTest(QRectF(0, top, 1, 1).center(), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(place, 0))
    while block.previous().isValid() and layout.blockBoundingRect(block).top() > top:
        block = block.previous()
    return block.previous() if block.previous().isValid() else block


def _paint_foot(  # noqa: PLR0917  # a page has as many parts
    painter: QPainter, what: Print, formats: ReadingFormats, area: QRectF, at: int, count: int
) -> None:
    font = QFont(what.fonts.sans)
    font.setPixelSize(round(_SIZE * 0.7))
    painter.setFont(font)
    painter.setPen(QColor(formats.theme.soft))
    page = translate("Printing", "{n} of {total}").format(n=number(at), total=number(count))
    room = area.width() - QFontMetricsF(font).horizontalAdvance(page) - 20
    title = in_a_line(what.article.title, _LONGEST_TITLE)
    title = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, room)
    area, bottom = area.adjusted(MARGIN, 0, -MARGIN, 0), Qt.AlignmentFlag.AlignBottom
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | bottom, title)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | bottom, page)


def article_pdf(what: Print) -> bytes:
    """The article as a PDF file, with its title in it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(in_a_line(what.article.title, 200))
    writer.setCreator("Leeszaal")
    writer.setResolution(300)
    writer.setPageSize(QPageSize(paper_size(what.locale)))
    set_margins(writer)
    print_article(what, writer)
    buffer.close()
    return bytes(content.data())


def paper_size(locale: QLocale) -> QPageSize.PageSizeId:
    is_metric = locale.measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter
