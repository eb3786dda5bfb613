"""A few lines of text in a row of the list: wrapped, cut with an ellipsis, some ranges in another format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from reader.gui.widgets.mirroring import is_mirrored
from reader.gui.words.text_direction import direction_of
from reader.gui.words.utf16 import Utf16

_MOST_ON_A_LINE = 300  # characters
_BEFORE_HIT = 18  # characters
_WIDER = 1.1  # times the average letter: the end may have many wide ones
_BETWEEN = 10  # pixels, between a title and a text on its line
_LEAST = 0.3  # of the width: less holds no words worth reading

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
    if shown is None or _end(layout) >= len(text):
        return layout
    start = Utf16(text).code_points(shown.textStart())
    rest = text[start : start + _MOST_ON_A_LINE]
    text = text[:start] + QFontMetricsF(shape.font).elidedText(rest, Qt.TextElideMode.ElideRight, shape.width - 2)
    layout = _lines(text, shape, most_lines, marked)
    while start < (end := _end(layout)) < len(text):  # what is marked is bold, and so wider than was measured
        text = text[: end - 1].rstrip() + "…"
        layout = _lines(text, shape, most_lines, marked)
    return layout


def _end(layout: QTextLayout) -> int:
    """How far the lines reach in the text, in code points."""
    last = layout.lineAt(layout.lineCount() - 1)
    return Utf16(layout.text()).code_points(last.textStart() + last.textLength())


def from_first_hit(text: str, hits: Ranges, shape: Shape) -> tuple[str, Ranges]:
    """The text from a few words before its first hit, or from earlier where all after that fits on one line too."""
    wide = QFontMetricsF(shape.font).horizontalAdvance(text) * _WIDER
    fits = int(len(text) * shape.width / max(1.0, wide))
    start = min(hits[0][0] - _BEFORE_HIT, len(text) - fits) if hits else 0
    if start <= 0:
        return text, hits
    space = text.find(" ", start, hits[0][0])
    start = space + 1 if space >= 0 else start
    return "…" + text[start:], [(first - start + 1, end - start + 1) for first, end in hits]


class Room(NamedTuple):
    """Of one line; in pixels from where the text before it begins."""

    left: float
    base_line: float
    width: float


def room_after(title: QTextLayout, width: float) -> Room | None:
    """What a title leaves free of its last line, where that is room enough to begin the text."""
    if not title.lineCount():
        return None
    line = title.lineAt(title.lineCount() - 1)
    used = line.naturalTextRect()
    left = width - used.width() - _BETWEEN
    runs_left = direction_of(title.text()) is Qt.LayoutDirection.RightToLeft
    if runs_left != is_mirrored() or left < _LEAST * width:  # as Hebrew does in a Dutch window
        return None
    return Room(used.width() + _BETWEEN, line.y() + line.ascent(), left)


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
