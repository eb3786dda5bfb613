"""Line icons, drawn from resources/icons in the colours of the palette and sharp on every screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """Icons are written with `currentColor`; the colour asked for replaces it. A missing file is an empty icon."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._made: dict[tuple[str, str, str], QIcon] = {}
        self._drawn: dict[tuple[str, int, str, float], QPixmap] = {}
        self._colour = "#555555"
        self._faint = "#aaaaaa"

    def set_colours(self, normal: QColor, faint: QColor) -> None:
        self._colour, self._faint = normal.name(), faint.name()

    @property
    def faint(self) -> str:
        """The colour of what only decorates."""
        return self._faint

    def icon(self, name: str, colour: str = "") -> QIcon:
        key = (name, colour or self._colour, self._faint)
        if key not in self._made:
            self._made[key] = QIcon(_Drawn(self, *key))
        return self._made[key]

    def pixmap(self, name: str, size: int, colour: str = "", ratio: float = 1.0) -> QPixmap:
        """Drawn once: a sidebar asks for its icons at every repaint."""
        key = (name, size, colour or self._colour, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def _draw(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        picture.fill(Qt.GlobalColor.transparent)
        source = self._source(name)
        if source:
            painter = QPainter(picture)
            svg = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
            svg.render(painter, QRectF(0, 0, picture.width(), picture.height()))
            painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _source(self, name: str) -> str:
        if name not in self._sources:
            file = self._folder / f"{name}.svg"
            self._sources[name] = file.read_text(encoding="utf-8") if file.is_file() else ""
        return self._sources[name]


class _Drawn(QIconEngine):
    """Draws a size when it is asked for: sharp at any scale, and a start draws only what is in sight."""

    def __init__(self, icons: Icons, name: str, colour: str, faint: str) -> None:
        super().__init__()
        self._icons, self._name, self._colours = icons, name, (colour, faint)

    def clone(self) -> QIconEngine:
        return _Drawn(self._icons, self._name, *self._colours)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in logical pixels, `scale` the screen's."""
        return QPixmap(self._drawn(min(size.width(), size.height()), mode, scale))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        left, top = rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2
        painter.drawPixmap(left, top, self._drawn(side, mode, painter.device().devicePixelRatio()))

    def _drawn(self, side: int, mode: QIcon.Mode, scale: float) -> QPixmap:
        return self._icons.pixmap(self._name, side, self._colours[mode is QIcon.Mode.Disabled], scale)
