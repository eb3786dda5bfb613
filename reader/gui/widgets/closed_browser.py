"""A text browser that goes nowhere: it loads nothing, opens nothing and takes nothing in."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget


class ClosedBrowser(QTextBrowser):
    """Qt's own would read any file and address that a document names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        return QImage()  # nothing, from nowhere

    def doSetSource(
        self, url: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        """There is no other document to go to."""
