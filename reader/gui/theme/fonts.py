"""The typefaces that come along, what stands in where they are missing, and how large the window's own text is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from reader.gui.theme.measures import USUAL, scaled

_SERIFS = ("Source Serif 4", "Georgia", "Charter", "Noto Serif", "DejaVu Serif", "Times New Roman")


@dataclass(frozen=True, slots=True)
class Fonts:
    """Families: serif for articles, sans for the window, mono for code, and the one that the system uses.

    `interface_size` is that of menus and labels in pixels; all other text of the window keeps its share of it.
    """

    serif: str
    sans: str
    mono: str
    system: str = ""
    interface_size: int = USUAL

    def reading(self, typeface: str) -> str:
        """The family of articles: 'serif', 'sans' or 'system'."""
        return {"sans": self.sans, "system": self.system or self.sans}.get(typeface, self.serif)

    def pixels(self, usual: int) -> int:
        """A size of the type scale (measures.py), as large as the person wants the window's text."""
        return scaled(usual, self.interface_size)

    def font(self, usual: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's typeface in a size of the type scale."""
        font = QFont(self.sans)
        font.setPixelSize(self.pixels(usual))
        font.setWeight(weight)
        return font


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
    general = QFontDatabase.systemFont(system.GeneralFont).family()
    return Fonts(
        serif=_first(loaded, "Serif") or next((name for name in _SERIFS if name in families), general),
        sans=_first(loaded, "Inter") or _first([name for name in loaded if "Mono" not in name], "Sans") or general,
        mono=_first(loaded, "Mono") or _first(loaded, "Code") or QFontDatabase.systemFont(system.FixedFont).family(),
        system=general if general in families else "",  # a bare machine names a typeface that it does not have
    )


def _first(families: Sequence[str], word: str) -> str:
    return min((name for name in families if word in name), key=len, default="")  # not "... Display" or "... Caption"
