"""The refresh button's picture: two arrows, and while feeds are fetched a ring that fills."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen, QPixmap

from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import Theme

_STEPS = 36  # of the ring; a thousand feeds need no thousand pictures
_SIZE = 20
_RATIO = 3  # drawn this much larger, for sharp screens


class RefreshSign(QObject):
    def __init__(self, action: QAction, icons: Icons, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._action, self._icons, self._theme = action, icons, theme
        self._step: int | None = None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show()

    def set_progress(self, job: str, done: int, total: int) -> None:
        step = round(_STEPS * min(done, total) / total) if job == "refresh" and total > 0 else None
        if step != self._step:
            self._step = step
            self._show()

    def set_idle(self) -> None:
        self.set_progress("", 0, 0)

    def _show(self) -> None:
        done = self._step
        self._action.setIcon(self._icons.icon("refresh") if done is None else QIcon(ring(done / _STEPS, self._theme)))


def ring(part: float, theme: Theme) -> QPixmap:
    picture = QPixmap(QSize(_SIZE * _RATIO, _SIZE * _RATIO))
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(3, 3, _SIZE - 6, _SIZE - 6)
    painter.setPen(QPen(QColor(theme.bar), 2.2))
    painter.drawEllipse(area)
    pen = QPen(QColor(theme.accent), 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(area, 90 * 16, -round(max(part, 0.03) * 360 * 16))
    painter.end()
    return picture
