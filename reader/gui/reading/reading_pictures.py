"""The places of pictures in the text: a calm box until the person asks for them, then the picture itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPyTextObject, QTextCharFormat, QTextDocument, QTextFormat

from reader.gui.reading.picture_shelf import PictureShelf, PictureState
from reader.gui.reading.reading_asks import Ask, own_link
from reader.gui.reading.reading_formats import ReadingFormats
from reader.gui.words.links import shown_host

PICTURE = QTextFormat.ObjectTypes.UserObject.value + 1
_ADDRESS = QTextFormat.Property.UserProperty.value + 4
_WIDEST_BOX = 420.0
_BESIDE = 10  # pixels of a line that are not for a picture: the page's margins, and a hair


def picture_format(address: str, number: int) -> QTextCharFormat:
    """For the one U+FFFC that stands for a picture; a click on it asks the window, by the number of its block."""
    form = QTextCharFormat()
    form.setObjectType(PICTURE)
    if address:
        form.setProperty(_ADDRESS, address)
        form.setAnchor(True)
        form.setAnchorHref(own_link(Ask.PICTURE, number))
    return form


class Pictures(QPyTextObject):
    """Draws them. It measures one without asking the layout, which is at work when it asks."""

    def __init__(self, formats: ReadingFormats, shelf: PictureShelf, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats, self._shelf = formats, shelf
        self._document = document

    def intrinsicSize(self, doc: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        beside = _BESIDE + self._document.findBlock(position).blockFormat().leftMargin()
        room = max(40.0, self._document.textWidth() - beside)
        size = self._shelf.size(form.stringProperty(_ADDRESS))
        if size is None:
            return QSizeF(min(room, _WIDEST_BOX), self._formats.size * 3.2)
        width = min(room, size.width())
        return QSizeF(width, max(1.0, size.height() * width / size.width()))

    def drawObject(self, painter: QPainter, rect: Any, doc: QTextDocument, position: int, form: QTextFormat) -> None:
        address, box = form.stringProperty(_ADDRESS), QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shelf.state(address) is PictureState.THERE:
            self._draw_picture(painter, box, address)
        else:
            self._draw_box(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), address)
        painter.restore()

    def _draw_picture(self, painter: QPainter, box: QRectF, address: str) -> None:
        device = painter.device()
        image = self._shelf.image(address, round(box.width() * device.devicePixelRatio()))
        if image is None:
            painter.fillRect(box, QColor(self._formats.theme.code))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)

    def _draw_box(self, painter: QPainter, box: QRectF, address: str) -> None:
        theme = self._formats.theme
        painter.setPen(QPen(QColor(theme.bar), 1))
        painter.setBrush(QColor(theme.code))
        painter.drawRoundedRect(box, 6, 6)
        font = QFont(self._formats.fonts.sans)
        font.setPixelSize(round(self._formats.size * 0.72))
        painter.setFont(font)
        state = self._shelf.state(address)
        painter.setPen(QColor(theme.link if address and state is not PictureState.LOADING else theme.soft))
        room = box.adjusted(12, 0, -12, 0)
        words = painter.fontMetrics().elidedText(
            box_words(address, state), Qt.TextElideMode.ElideMiddle, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


def box_words(address: str, state: PictureState) -> str:
    """What a box says, or what is heard of a picture: whose it is, before anybody asks for it."""
    host = shown_host(address)
    if not address:
        return QCoreApplication.translate("ReadingPane", "Picture")
    if state is PictureState.THERE:
        return QCoreApplication.translate("ReadingPane", "Picture from {host}").format(host=host)
    if state is PictureState.LOADING:
        return QCoreApplication.translate("ReadingPane", "Loading the picture…")
    if state is PictureState.FAILED:
        said = QCoreApplication.translate("ReadingPane", "Cannot be shown · open at {host}")
        return said.format(host=host)
    return QCoreApplication.translate("ReadingPane", "Show picture from {host}").format(host=host)
