"""Fonts, app icon and licences are there, work in Qt, and say what is really shipped."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"


@pytest.fixture
def families(qtbot: QtBot) -> set[str]:
    found: set[str] = set()
    for file in sorted(FONTS.glob("*.ttf")):
        found.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    return found


def test_families_have_the_names_the_theme_asks_for(families: set[str]) -> None:
    assert {"Source Serif 4", "Inter", "JetBrains Mono"} <= families


@pytest.mark.parametrize(
    ("family", "weight", "is_italic"),
    [
        ("Source Serif 4", 400, False),
        ("Source Serif 4", 400, True),
        ("Source Serif 4", 600, False),
        ("Source Serif 4", 700, False),
        ("Source Serif 4", 700, True),
        ("Inter", 400, False),
        ("Inter", 600, False),
        ("Inter", 700, False),
        ("JetBrains Mono", 400, False),
    ],
)
def test_each_cut_is_a_real_one(families: set[str], family: str, weight: int, is_italic: bool) -> None:
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(is_italic)
    info, raw = QFontInfo(font), QRawFont.fromFont(font)
    assert (info.family(), info.weight(), info.italic()) == (family, weight, is_italic)
    assert raw.weight() == weight  # the file's own, not Qt's emboldening
    missing = [letter for letter in "aéïŐž€–“”ΩλЖщĀ…" if not raw.supportsCharacter(ord(letter))]
    assert missing == []


def test_fonts_are_few_and_carry_their_licence() -> None:
    fonts = list(FONTS.glob("*.ttf"))
    assert sum(font.stat().st_size for font in fonts) < 2.5e6
    for font in fonts:
        licence = FONTS / f"{font.stem.split('-')[0]}-OFL.txt"
        assert "SIL OPEN FONT LICENSE" in licence.read_text(encoding="utf-8").upper()


def test_app_icon_can_be_told_from_its_ground_at_16_pixels(qtbot: QtBot) -> None:
    renderer = QSvgRenderer(str(ROOT / "resources" / "app-icon.svg"))
    assert renderer.isValid()
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    lightness = sorted(image.pixelColor(x, y).lightness() for x in range(16) for y in range(16))
    dark, light = lightness[len(lightness) // 4], lightness[-len(lightness) // 8]
    assert light - dark > 100


def licences() -> list[dict[str, str]]:
    read: list[dict[str, str]] = json.loads((ROOT / "resources" / "licences.json").read_text(encoding="utf-8"))
    return read


def test_every_licence_is_complete() -> None:
    for entry in licences():
        assert set(entry) == {"name", "version", "licence", "text"}
        assert entry["name"]
        assert entry["licence"]
        assert len(entry["text"]) > 40, entry["name"]


def test_licences_are_those_of_the_lock() -> None:
    """Made anew by packaging/licences.py after a change of the lock."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    shipped = {entry["name"].lower(): entry["version"] for entry in licences()}
    shipped["pyside6-essentials"] = shipped.pop("qt for python (pyside6)")
    shipped["shiboken6"] = shipped.pop("shiboken 6")
    pins = re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE)
    for name in {name for name, _ in pins}:
        assert shipped[name] in {version for other, version in pins if other == name}, name


def test_nothing_is_told_of_that_is_not_shipped() -> None:
    """The app may drop a package; the licences then drop it too."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    told = runpy.run_path(str(ROOT / "packaging" / "licences.py"))
    stated = {*told["DISTRIBUTIONS"], *told["ELSEWHERE"], *told["QT"]}
    assert stated == set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))


def test_every_bundled_font_is_in_the_licences() -> None:
    names = {entry["name"] for entry in licences()}
    assert {"Source Serif 4 (font)", "Inter (font)", "JetBrains Mono (font)"} <= names
