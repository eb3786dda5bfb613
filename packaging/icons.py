"""Draws the one app icon at every size a desktop asks for: PNGs for Linux, .ico for Windows, .icns for macOS."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MACOS_SIZES = (32, 64, 128, 256, 512)  # the format has no 16 of its own; 1024 is the picture it starts from


def draw(svg: Path, folder: Path) -> None:
    """Write leeszaal-SIZE.png for each size, leeszaal.ico and leeszaal.icns into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise SystemExit(f"{svg} is not an SVG that Qt can draw.")
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(str(_png(folder, size))):
            raise SystemExit(f"{_png(folder, size)} could not be written.")
    del application
    _pack(folder, "leeszaal.ico", 256, WINDOWS_SIZES)
    _pack(folder, "leeszaal.icns", 1024, MACOS_SIZES)


def _pack(folder: Path, name: str, biggest: int, sizes: tuple[int, ...]) -> None:
    pictures = [Image.open(_png(folder, size)) for size in sizes]
    # Only .ico knows `sizes`; .icns takes them from the pictures.
    Image.open(_png(folder, biggest)).save(folder / name, append_images=pictures, sizes=[(s, s) for s in sizes])


def _png(folder: Path, size: int) -> Path:
    return folder / f"leeszaal-{size}.png"


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
