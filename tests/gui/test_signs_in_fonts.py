"""A bare machine shows no boxes: every sign that the window writes by itself is in a typeface that comes along."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from reader.paths import resources

ROOT = Path(__file__).parents[2]


def test_every_sign_is_in_a_font_that_comes_along(qapp: QApplication) -> None:
    fonts = [QRawFont(str(file), 16) for file in sorted((resources() / "fonts").glob("*.ttf"))]
    assert len(fonts) > 5
    texts = [*sorted((ROOT / "reader" / "gui").rglob("*.py")), *sorted((resources() / "translations").glob("*.ts"))]
    signs = {sign: file.name for file in texts for sign in re.findall(r"[^\x00-\x7f]", file.read_text("utf-8"))}
    assert len(signs) > 10
    missing = {
        sign: file for sign, file in signs.items() if not any(font.supportsCharacter(ord(sign)) for font in fonts)
    }
    assert missing == {}
