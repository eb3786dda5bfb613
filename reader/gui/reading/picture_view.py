"""One picture by itself, as large as the screen has room for; Escape or a click leaves it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.words.links import shown_host
from reader.gui.words.texts import in_a_line, translate

_PART = 0.9  # of the screen
_LONGEST = 400  # characters of a caption
_AROUND = QSize(40, 110)  # pixels beside the picture: margins, caption and buttons


class PictureView(QDialog):
    open_wanted = Signal(str)

    def __init__(self, address: str, caption: str, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("PictureView", "Picture from {host}").format(host=shown_host(address)))
        picture = _Picture(image, self)
        picture.setAccessibleName(in_a_line(caption, _LONGEST) or self.windowTitle())
        picture.clicked.connect(self.close)
        words = QLabel(in_a_line(caption, _LONGEST), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setVisible(bool(caption))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(translate("PictureView", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        browser = buttons.addButton(
            translate("PictureView", "Open in the browser"), QDialogButtonBox.ButtonRole.ActionRole
        )
        browser.setToolTip(address)
        close.setDefault(True)
        browser.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        browser.clicked.connect(lambda: self.open_wanted.emit(address))
        column = QVBoxLayout(self)
        column.addWidget(picture, 1)
        column.addWidget(words)
        column.addWidget(buttons)
        room = self.screen().availableSize() * _PART - _AROUND
        size = image.size() / self.devicePixelRatio()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize((size + _AROUND).expandedTo(QSize(360, 240)))


class _Picture(QWidget):
    clicked = Signal()

    def __init__(self, image: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = image
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Never larger than it is."""
        own = self._image.size() / self.devicePixelRatio()
        size = own if own.width() <= self.width() and own.height() <= self.height() else None
        shown = size or self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, shown.width(), shown.height()), self._image)
