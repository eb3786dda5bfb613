"""A language that nobody speaks: every translated text in brackets, accented and 40 % longer, if wished right to left.

What is on screen without brackets did not go through translate(), and what fits in it fits in German.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

OPEN, CLOSE = "⟦", "⟧"
_KEPT = re.compile(r"(\{[^{}]*\}|%L?\d+|%n|<[^<>]*>|&&|&(?=\w)|\[\*\])")  # places, tags, mnemonics
_ACCENTED = str.maketrans("aceinosuyACEINOSUY", "áçéïñôšüýÁÇÉÏÑÔŠÜÝ")
_LONGER = 0.4
_TO_LEFT = "\u200f"  # as if its letters were Hebrew


def pseudo(text: str) -> str:
    """`text` as this language writes it; places for numbers and names, tags and mnemonics stay."""
    parts = _KEPT.split(text)
    written = "".join(part if n % 2 else part.translate(_ACCENTED) for n, part in enumerate(parts))
    letters = sum(len(part) for part in parts[::2])
    more = " ".join("ø" * min(left, 7) for left in range(round(letters * _LONGER), 0, -8))
    dots = "…" if written.endswith("…") else ""
    return f"{OPEN}{written.removesuffix('…')}{' ' if more else ''}{more}{dots}{CLOSE}"


class PseudoTranslator(QTranslator):
    def __init__(self, *, to_left: bool) -> None:
        super().__init__()
        self._to_left = to_left

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        if text == "QT_LAYOUT_DIRECTION":
            return "RTL" if self._to_left else "LTR"
        return (_TO_LEFT if self._to_left else "") + pseudo(text) if text else ""


@contextmanager
def speaking(app: QCoreApplication, *, to_left: bool = False) -> Iterator[None]:
    """All windows speak it, those that are open too."""
    translator = PseudoTranslator(to_left=to_left)
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)
