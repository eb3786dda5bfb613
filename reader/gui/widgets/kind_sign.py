"""Of which kind a name is: its word over its line, as names of that kind are marked in the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.domain.entity import EntityKind
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.kind_words import one_of_kind


class KindSign(QWidget):
    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = EntityKind.OTHER
        self.set_fonts(fonts)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_kind(self, kind: EntityKind) -> None:
        self._kind = kind
        self.set_texts()

    def set_texts(self) -> None:
        self.setAccessibleName(one_of_kind(self._kind))
        self.updateGeometry()
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        self.setFont(fonts.font(CAPTION))
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(round(metrics.horizontalAdvance(one_of_kind(self._kind))) + 3, round(metrics.height()) + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, mark = QPainter(self), self._theme.entities[self._kind]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(QColor(mark.colour))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, one_of_kind(self._kind))
        wide = self.width() - 3.0
        paint_underline(painter, QPointF(0, self.height() - 3.0), wide, QColor(mark.colour), mark.underline)
        painter.end()
