"""The typefaces that come along, and what stands in where they are missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFontDatabase

_SERIFS = ("Source Serif 4", "Georgia", "Charter", "Noto Serif", "DejaVu Serif", "Times New Roman")


@dataclass(frozen=True, slots=True)
class Fonts:
    """Families: serif for articles, sans for the window, mono for code."""

    serif: str
    sans: str
    mono: str


def load_fonts(folder: Path) -> Fonts:
    """Call once a QApplication is there; the rest of the program only knows the names."""
    loaded: list[str] = []
    files = sorted(folder.glob("*.[to]tf")) if folder.is_dir() else []
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            loaded += QFontDatabase.applicationFontFamilies(number)
    families = QFontDatabase.families()
    system = QFontDatabase.SystemFont
    sans = QFontDatabase.systemFont(system.GeneralFont).family()
    return Fonts(
        serif=_first(loaded, "Serif") or next((name for name in _SERIFS if name in families), sans),
        sans=_first(loaded, "Inter") or _first([name for name in loaded if "Mono" not in name], "Sans") or sans,
        mono=_first(loaded, "Mono") or _first(loaded, "Code") or QFontDatabase.systemFont(system.FixedFont).family(),
    )


def _first(families: Sequence[str], word: str) -> str:
    return min((name for name in families if word in name), key=len, default="")  # not "... Display" or "... Caption"
