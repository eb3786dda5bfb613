"""The lines between the title and the text: the window's own, no part of the one text, and written anew in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor

from reader.gui.reading.enclosure_signs import sign_format
from reader.gui.reading.reading_formats import ReadingFormats
from reader.gui.words.text_direction import RIGHT_TO_LEFT, direction_of

_ISOLATE, _END = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A piece is what it says, and an address or ''. `sign` is drawn before the first piece, '' for none."""

    pieces: tuple[tuple[str, str], ...]
    sign: str = ""


Head = tuple[HeadLine, ...]  # the byline first
Begin = Callable[..., None]  # begins a document block


def write_head(cursor: QTextCursor, begin: Begin, head: Head, formats: ReadingFormats, title: str) -> None:
    """Aligned with the title; a source in Arabic turns no date around."""
    aside = formats.aside()
    said = "".join(text for line in head for text, _ in line.pieces)
    is_mixed = bool(RIGHT_TO_LEFT.search(title + said))
    for number, line in enumerate(head):
        form = formats.head_line(is_last=number == len(head) - 1)
        if is_mixed:
            form.setLayoutDirection(direction_of(title))
        begin(form, aside)
        if line.sign:
            cursor.insertText("\ufffc", sign_format(line.sign))
            cursor.insertText("\u00a0\u00a0", aside)
        _write_pieces(cursor, line, aside, formats, is_mixed)


def _write_pieces(
    cursor: QTextCursor, line: HeadLine, aside: QTextCharFormat, formats: ReadingFormats, is_mixed: bool
) -> None:
    for number, (text, href) in enumerate(piece for piece in line.pieces if piece[0]):
        if number:
            cursor.insertText(" · ", aside)
        shown = f"{_ISOLATE}{text}{_END}" if is_mixed else text
        cursor.insertText(shown, formats.linked(aside, href) if href else aside)
