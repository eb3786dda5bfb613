"""What lies under the text of a page: quote bars, the boxes of code, rules, and the marks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QTextBlock

from reader.gui.reading.reading_formats import BOX, QUOTE, RULE, ReadingFormats
from reader.gui.reading.reading_marks import MarksByBlock
from reader.gui.reading.reading_page import MARGIN


def paint_under(
    painter: QPainter, first: QTextBlock, area: QRect, formats: ReadingFormats, marks: MarksByBlock | None
) -> None:
    """Paint from block `first` to the end of `area`. The painter's origin is the document's."""
    layout = first.document().documentLayout()
    block = first
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() > area.bottom() + 2 * formats.size:  # a box begins above its text
            return
        form = block.blockFormat()
        quote = form.intProperty(QUOTE)
        if quote:
            _paint_bars(painter, layout, block, rect, formats)
        if form.hasProperty(BOX):
            pad = formats.size * 0.7
            left = MARGIN + quote * formats.quote_step()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(formats.theme.code))
            box = QRectF(left, rect.top() - pad, area.width() - MARGIN - left, rect.height() + 2 * pad)
            painter.drawRoundedRect(box, 6, 6)
        if form.hasProperty(RULE):
            width = area.width()
            painter.fillRect(QRectF(width * 0.4, rect.center().y(), width * 0.2, 1), QColor(formats.theme.bar))
        if marks is not None:
            marks.paint(painter, block, QPointF(rect.topLeft()))
        block = block.next()


def _paint_bars(
    painter: QPainter, layout: QAbstractTextDocumentLayout, block: QTextBlock, rect: QRectF, formats: ReadingFormats
) -> None:
    """One bar for each depth; it runs on to the next block where that is as deep."""
    following = block.next()
    joined = following.blockFormat().intProperty(QUOTE) if following.isValid() else 0
    for level in range(block.blockFormat().intProperty(QUOTE)):
        bottom = layout.blockBoundingRect(following).top() if level < joined else rect.bottom()
        bar = QRectF(MARGIN + level * formats.quote_step(), rect.top(), 3, bottom - rect.top())
        painter.fillRect(bar, QColor(formats.theme.bar))
