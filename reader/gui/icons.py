"""Line icons, drawn from resources/icons in the colours of the palette and sharp on every screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 20, 24, 32, 40, 48)


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

    def icon(self, name: str, colour: str = "") -> QIcon:
        key = (name, colour or self._colour, self._faint)
        if key not in self._made:
            made = QIcon()
            for size in _SIZES:
                made.addPixmap(self.pixmap(name, size, key[1]), QIcon.Mode.Normal)
                made.addPixmap(self.pixmap(name, size, key[2]), QIcon.Mode.Disabled)
            self._made[key] = made
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
