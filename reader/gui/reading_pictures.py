"""The place of a picture: a drawn box of known size, for nothing is ever loaded to read an article."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPyTextObject, QTextCharFormat, QTextDocument, QTextFormat

from reader.gui.reading_formats import ReadingFormats

PICTURE = QTextFormat.ObjectTypes.UserObject.value + 1
_ADDRESS = QTextFormat.Property.UserProperty.value + 4


def picture_format(address: str) -> QTextCharFormat:
    """For the one U+FFFC that stands for a picture; a click on it opens the address outside."""
    form = QTextCharFormat()
    form.setObjectType(PICTURE)
    if address:
        form.setProperty(_ADDRESS, address)
        form.setAnchor(True)
        form.setAnchorHref(address)
    return form


class Pictures(QPyTextObject):
    """Draws the boxes. It measures one without asking the layout, which is at work when it asks."""

    def __init__(self, formats: ReadingFormats, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = formats
        self._document = document

    def intrinsicSize(self, doc: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        return QSizeF(max(40.0, min(self._document.textWidth() - 2, 420.0)), self._formats.size * 3.2)

    def drawObject(self, painter: QPainter, rect: Any, doc: QTextDocument, position: int, form: QTextFormat) -> None:
        theme = self._formats.theme
        address = form.stringProperty(_ADDRESS)
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.bar), 1))
        painter.setBrush(QColor(theme.code))
        painter.drawRoundedRect(box, 6, 6)
        font = QFont(self._formats.fonts.sans)
        font.setPixelSize(round(self._formats.size * 0.72))
        painter.setFont(font)
        painter.setPen(QColor(theme.link if address else theme.soft))
        words = QCoreApplication.translate("ReadingPane", "Picture")
        if address:
            words = QCoreApplication.translate("ReadingPane", "Open picture from {host}").format(
                host=urlsplit(address).hostname or ""
            )
        room = box.adjusted(12, 0, -12, 0)
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
