"""What the pane shows where there is no article: what is the matter, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from reader.gui.reading.reading_formats import ReadingFormats


def message_document(title: str, hint: str, formats: ReadingFormats, height: int, parent: QObject) -> QTextDocument:
    """`height` is that of the view, in pixels: the words stand a little above its middle."""
    document = QTextDocument(parent)
    document.setDocumentMargin(0)
    document.setDefaultFont(formats.body_font())
    cursor, block = QTextCursor(document), QTextBlockFormat()
    block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    cursor.setBlockFormat(block)
    cursor.insertText(title, formats.message())
    if hint:
        block.setTopMargin(round(formats.size * 0.6))
        cursor.insertBlock(block)
        cursor.insertText(hint, formats.aside())
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(max(40, round(height * 0.34)))
    document.rootFrame().setFrameFormat(frame)
    return document
