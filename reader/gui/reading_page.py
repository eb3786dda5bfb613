"""An article as a laid-out document, and the map between places in it and offsets in the one text.

Made with a QTextCursor, never from HTML: a kilobyte of nested tables keeps `QTextDocument.setHtml` busy for hours.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from reader.domain.blocks import Block, BlockKind, Run, text_and_starts
from reader.gui.reading_formats import ReadingFormats
from reader.gui.reading_pictures import PICTURE, Pictures, picture_format
from reader.gui.utf16 import Utf16

MORE = "leeszaal:more"  # the address of 'show more', known only here and in the pane


@dataclass(frozen=True, slots=True)
class Portion:
    """How much of an article is laid out at once. Cells of a table cannot be laid out lazily, 0.1 ms each."""

    chars: int = 250_000
    blocks: int = 3_000
    items: int = 2_000
    images: int = 200
    runs: int = 12_000

    def times(self, count: int) -> Portion:
        return Portion(*(count * part for part in (self.chars, self.blocks, self.items, self.images, self.runs)))


class Byline(NamedTuple):
    """The line under the title, which is no part of the one text. A piece is what it says, and an address or ''."""

    pieces: tuple[tuple[str, str], ...] = ()


RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISOLATE, _END = "\u2068", "\u2069"
MARGIN = 4  # pixels beside the text, for the marks that reach a little outside it
_LARGEST_GRID = 1_000  # cells, in all tables together
_MOST_COLUMNS = 12


def first_blocks(blocks: Sequence[Block], portion: Portion) -> Sequence[Block]:
    """As many as fit, at least one. A beginning, so every offset keeps its meaning."""
    chars = items = images = runs = 0
    for count, block in enumerate(blocks):
        chars += len(block.text)
        runs += len(block.runs)
        items += block.kind is BlockKind.ITEM
        images += block.kind is BlockKind.IMAGE
        is_over = chars > portion.chars or items > portion.items or images > portion.images or runs > portion.runs
        if count and (is_over or count >= portion.blocks):
            return blocks[:count]
    return blocks


class Page:
    """`text` is the one text of the blocks shown; offsets are code points in it, places are positions in `document`."""

    def __init__(
        self,
        blocks: Sequence[Block],
        formats: ReadingFormats,
        width: float,
        *,
        byline: Byline | None = None,
        portion: Portion | None = None,
        parent: QObject | None = None,
    ) -> None:
        self.blocks = first_blocks(blocks, portion or Portion())
        self.is_whole = len(self.blocks) == len(blocks)
        self.text, self._starts = text_and_starts(self.blocks)
        self._utf16 = Utf16(self.text)
        self._places: list[int] = []  # where each block's text begins in the document
        self._formats = formats
        self._grid_cells = 0
        self.document = QTextDocument(parent)
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(formats.body_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._build(byline)
        # Only now, with its width known, is there a layout. Made earlier, every edit would lay the text out; made
        # without a width, each paragraph is one endless line, and the first lazy step shapes the whole article.
        self.document.setTextWidth(width)
        self._pictures = Pictures(formats, self.document)
        self.document.documentLayout().registerHandler(PICTURE, self._pictures)

    # places and offsets

    def place(self, offset: int) -> int:
        """The position in the document of an offset in the one text; between two blocks, the end of the first."""
        number = self._block_at(self._starts, offset)
        start = self._starts[number]
        end = min(offset, start + len(self.blocks[number].text))
        return self._places[number] + self._utf16.units(end) - self._utf16.units(start)

    def offset(self, place: int) -> int:
        """The offset in the one text of a position; what is not of the text counts as the nearest that is."""
        if not self._starts:
            return 0
        number = self._block_at(self._places, place)
        start = self._starts[number]
        offset = self._utf16.code_points(self._utf16.units(start) + max(place - self._places[number], 0))
        return min(offset, start + len(self.blocks[number].text))

    def end_place(self, end: int) -> int:
        """The position after the last character of a range that ends at `end`, which may begin the next block."""
        return self.place(end - 1) + (2 if self.text[end - 1] > "\uffff" else 1) if end else self.place(0)

    def cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document)
        cursor.setPosition(self.place(start))
        cursor.setPosition(self.end_place(end) if end > start else self.place(start), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @staticmethod
    def _block_at(begins: Sequence[int], at: int) -> int:
        return max(bisect_right(begins, at) - 1, 0)

    # building

    def _build(self, byline: Byline | None) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        writer = _Writer(cursor)
        blocks, formats = self.blocks, self._formats
        at = table_end = 0
        has_title = bool(blocks) and blocks[0].kind is BlockKind.HEADING
        if byline is not None and not has_title:
            self._write_byline(writer, byline)
        while at < len(blocks):
            block = blocks[at]
            if block.kind is BlockKind.ROW and at >= table_end:
                table_end = _end_of_table(blocks, at)
                if self._fits_grid(blocks[at:table_end]):
                    self._write_grid(writer, blocks[at:table_end])
                    at = table_end
                    continue
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            ends_group = following is None or following.kind is not block.kind
            writer.begin(
                formats.block(block, is_first=at == 0, ends_group=ends_group),
                formats.text(0, "", block.kind, block.level),
            )
            self._write(cursor, block)
            at += 1
            if at == 1 and has_title and byline is not None:
                self._write_byline(writer, byline)
        if not self.is_whole:
            writer.begin(formats.more(), formats.aside())
            more = QCoreApplication.translate("ReadingPane", "Show more of this article")
            cursor.insertText(more, formats.linked(formats.aside(), MORE))
        frame = self.document.rootFrame().frameFormat()
        frame.setTopMargin(formats.top_margin())
        frame.setBottomMargin(formats.size * 4.0)
        frame.setLeftMargin(MARGIN)
        frame.setRightMargin(MARGIN)
        self.document.rootFrame().setFrameFormat(frame)
        cursor.endEditBlock()

    def _write(self, cursor: QTextCursor, block: Block) -> None:
        formats = self._formats
        if block.kind is BlockKind.IMAGE:
            cursor.insertText("\ufffc", picture_format(block.src))
            if block.runs:
                cursor.insertText("\u2028", formats.text(0, "", block.kind))
        elif block.marker:
            cursor.insertText(block.marker + "\t", formats.marker())
        self._places.append(cursor.position())
        for text, style, href in block.runs:
            cursor.insertText(text.replace("\n", "\u2028"), formats.text(style, href, block.kind, block.level))

    def _write_byline(self, writer: _Writer, byline: Byline) -> None:
        """Aligned with the title; a source in Arabic turns no date around."""
        aside, form = self._formats.aside(), self._formats.byline()
        title = self.blocks[0].text if self.blocks else ""
        is_mixed = bool(RIGHT_TO_LEFT.search(title + "".join(text for text, _ in byline.pieces)))
        if is_mixed:
            form.setLayoutDirection(_direction(title))
        writer.begin(form, aside)
        for number, (text, href) in enumerate(piece for piece in byline.pieces if piece[0]):
            if number:
                writer.cursor.insertText(" · ", aside)
            shown = f"{_ISOLATE}{text}{_END}" if is_mixed else text
            writer.cursor.insertText(shown, self._formats.linked(aside, href) if href else aside)

    def _fits_grid(self, rows: Sequence[Block]) -> bool:
        """A small table becomes a grid, a large one stays lines with tabs."""
        columns = max(row.text.count("\t") + 1 for row in rows)
        if columns > _MOST_COLUMNS or self._grid_cells + columns * len(rows) > _LARGEST_GRID:
            return False
        self._grid_cells += columns * len(rows)
        return True

    def _write_grid(self, writer: _Writer, rows: Sequence[Block]) -> None:
        grid = [_cells(row) for row in rows]
        columns = max(map(len, grid))
        cursor, formats = writer.cursor, self._formats
        if not writer.is_fresh:
            cursor.insertBlock(formats.spacer(1))
        table = cursor.insertTable(len(rows), columns, formats.table(has_header=bool(rows[0].level)))
        for row_number, (row, cells) in enumerate(zip(rows, grid, strict=True)):
            for column in range(columns):
                cell = table.cellAt(row_number, column)
                cell.setFormat(formats.cell(cell.format(), is_header=bool(row.level)))
                inside = cell.firstCursorPosition()
                if column == 0:
                    self._places.append(inside.position())
                for text, style, href in cells[column] if column < len(cells) else ():
                    inside.insertText(text, formats.text(style, href, BlockKind.ROW, row.level))
        writer.leave_table(formats.spacer(formats.size * 0.75))


class _Writer:
    """Begins document blocks; a new document has an empty one to use first."""

    def __init__(self, cursor: QTextCursor) -> None:
        self.cursor = cursor
        self.is_fresh = True

    def begin(self, block: QTextBlockFormat, text: QTextCharFormat) -> None:
        if self.is_fresh:
            self.cursor.setBlockFormat(block)
            self.cursor.setBlockCharFormat(text)
        else:
            self.cursor.insertBlock(block, text)
        self.is_fresh = False

    def leave_table(self, spacer: QTextBlockFormat) -> None:
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.cursor.setBlockFormat(spacer)  # Qt's own empty block; the margins between it and a table count for nothing


def _direction(text: str) -> Qt.LayoutDirection:
    """That of its first letter, as Qt finds it for a paragraph."""
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft


def _end_of_table(blocks: Sequence[Block], first: int) -> int:
    end = first
    while end < len(blocks) and blocks[end].kind is BlockKind.ROW and blocks[end].table == blocks[first].table:
        end += 1
    return end


def _cells(row: Block) -> list[list[Run]]:
    cells: list[list[Run]] = [[]]
    for run in row.runs:
        for number, piece in enumerate(run.text.split("\t")):
            if number:
                cells.append([])
            if piece:
                cells[-1].append(run._replace(text=piece.replace("\n", "\u2028")))
    return cells
