"""A few lines of text in a row of the list: wrapped, cut with an ellipsis, some ranges in another format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from reader.gui.mirroring import is_mirrored
from reader.gui.utf16 import Utf16

_MOST_ON_A_LINE = 300  # characters
_BEFORE_HIT = 18  # characters

_BREAKS = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " ")

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Shape:
    """How lines are set; lengths in pixels."""

    font: QFont
    width: float
    line_height: float
    mark: QTextCharFormat


def lay_out(text: str, shape: Shape, most_lines: int, marked: Ranges) -> QTextLayout:
    """The text in at most so many lines; `marked` are code-point ranges."""
    text = text[: most_lines * _MOST_ON_A_LINE].translate(_BREAKS)  # no line holds so much, and shaping it all costs
    layout = _lines(text, shape, most_lines, marked)
    shown = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    units = Utf16(text)
    if shown is None or shown.textStart() + shown.textLength() >= units.units(len(text)):
        return layout
    start = units.code_points(shown.textStart())
    rest = text[start : start + _MOST_ON_A_LINE]
    cut = QFontMetricsF(shape.font).elidedText(rest, Qt.TextElideMode.ElideRight, shape.width - 2)
    return _lines(text[:start] + cut, shape, most_lines, marked)


def from_first_hit(text: str, hits: Ranges) -> tuple[str, Ranges]:
    """The text from a few words before its first hit, for where there is room for one line only."""
    start = hits[0][0] - _BEFORE_HIT if hits else 0
    if start <= 0:
        return text, hits
    space = text.find(" ", start, hits[0][0])
    start = space + 1 if space >= 0 else start
    return "…" + text[start:], [(first - start + 1, end - start + 1) for first, end in hits]


def _lines(text: str, shape: Shape, most_lines: int, marked: Ranges) -> QTextLayout:
    layout = QTextLayout(text, shape.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_mirrored():
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if marked:
        units = Utf16(text)
        layout.setFormats([_format_range(units.units(start), units.units(end), shape.mark) for start, end in marked])
    layout.beginLayout()
    for number in range(most_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(shape.width)
        line.setPosition(QPointF(0, number * shape.line_height))
    layout.endLayout()
    return layout


def _format_range(start: int, end: int, mark: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, max(0, end - start), mark
    return found
