"""An article as a laid-out document, and the map between places in it and offsets in the one text.

Made with a QTextCursor, never from HTML: a kilobyte of nested tables keeps `QTextDocument.setHtml` busy for hours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from reader.domain.blocks import Block, BlockKind, Run, text_and_starts
from reader.gui.reading.enclosure_signs import SIGN, Signs
from reader.gui.reading.picture_shelf import PictureShelf
from reader.gui.reading.reading_asks import Ask, own_link
from reader.gui.reading.reading_formats import ReadingFormats
from reader.gui.reading.reading_head import Head, write_head
from reader.gui.reading.reading_pictures import PICTURE, Pictures, picture_format
from reader.gui.words.utf16 import Utf16


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


_LEADS_OUT = ("http://", "https://", "mailto:")
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
        head: Head = (),
        shelf: PictureShelf | None = None,
        portion: Portion | None = None,
        parent: QObject | None = None,
    ) -> None:
        self.blocks = first_blocks(blocks, portion or Portion())
        self.is_whole = len(self.blocks) == len(blocks)
        self.text, self._starts = text_and_starts(self.blocks)
        self._utf16 = Utf16(self.text)
        self._places: list[int] = []  # where each block's text begins in the document
        self.pictures: dict[int, int] = {}  # the place of each picture, and its block's number
        self._formats = formats
        self._head = _Range(0, 0)
        self._grid_cells = 0
        self.document = QTextDocument(parent)
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(formats.body_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._build(head)
        # Only now, with its width known, is there a layout. Made earlier, every edit would lay the text out; made
        # without a width, each paragraph is one endless line, and the first lazy step shapes the whole article.
        self.document.setTextWidth(width)
        self._pictures, self._signs = Pictures(formats, shelf or PictureShelf(), self.document), Signs(formats)
        self._signs.setParent(self.document)
        self.document.documentLayout().registerHandler(PICTURE, self._pictures)
        self.document.documentLayout().registerHandler(SIGN, self._signs)

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

    def set_head(self, head: Head) -> None:
        """Write the lines under the title anew, with as many or as few as there are now; what follows only moves."""
        if not self._head.end:
            return
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.setPosition(self._head.start)
        cursor.setPosition(self._head.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        before = self._head.end
        self._write_head(_Writer(cursor), head)
        moved = self._head.end - before
        self._places = [place + moved if place > before else place for place in self._places]
        self.pictures = {place + moved: number for place, number in self.pictures.items()}
        cursor.endEditBlock()

    @property
    def picture_addresses(self) -> tuple[str, ...]:
        """Each once, in the order of the text."""
        return tuple(dict.fromkeys(block.src for block in self.blocks if block.src))

    def measure_pictures(self) -> None:
        """Their sizes are others now."""
        if self.pictures:
            first, last = min(self.pictures), max(self.pictures)
            self.document.markContentsDirty(first, last - first + 1)

    # building

    def _build(self, head: Head) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        writer = _Writer(cursor)
        blocks, formats = self.blocks, self._formats
        at = table_end = 0
        has_title = bool(blocks) and blocks[0].kind is BlockKind.HEADING
        if head and not has_title:
            self._write_head(writer, head)
        while at < len(blocks):
            block = blocks[at]
            if block.kind is BlockKind.ROW and at >= table_end:
                table_end = _end_of_table(blocks, at)
                if self._fits_grid(blocks[at:table_end]):
                    self._write_grid(writer, blocks[at:table_end])
                    at = table_end
                    continue
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            ends_group = following is None or following.kind is not block.kind or _is_other_list(block, following)
            writer.begin(
                formats.block(block, is_first=at == 0, ends_group=ends_group),
                formats.text(0, "", block.kind, block.level),
            )
            self._write(cursor, block, at)
            at += 1
            if at == 1 and has_title and head:
                self._write_head(writer, head)
        if not self.is_whole:
            writer.begin(formats.more(), formats.aside())
            more = QCoreApplication.translate("ReadingPane", "Show more of this article")
            cursor.insertText(more, formats.linked(formats.aside(), own_link(Ask.MORE)))
        frame = self.document.rootFrame().frameFormat()
        frame.setTopMargin(formats.top_margin())
        frame.setBottomMargin(formats.size * 4.0)
        frame.setLeftMargin(MARGIN)
        frame.setRightMargin(MARGIN)
        self.document.rootFrame().setFrameFormat(frame)
        cursor.endEditBlock()

    def _write(self, cursor: QTextCursor, block: Block, number: int) -> None:
        formats = self._formats
        if block.kind is BlockKind.IMAGE:
            self.pictures[cursor.position()] = number
            cursor.insertText("\ufffc", picture_format(block.src, number))
            if block.runs:
                cursor.insertText("\u2028", formats.text(0, "", block.kind))
        elif block.marker:
            cursor.insertText(block.marker + "\t", formats.marker())
        self._places.append(cursor.position())
        for text, style, href in block.runs:
            safe = href if href.startswith(_LEADS_OUT) else ""  # no article can ask anything of the window
            cursor.insertText(text.replace("\n", "\u2028"), formats.text(style, safe, block.kind, block.level))

    def _write_head(self, writer: _Writer, head: Head) -> None:
        begins = writer.cursor.position() + (not writer.is_fresh)
        title = self.blocks[0].text if self.blocks else ""
        write_head(writer.cursor, writer.begin, head, self._formats, title)
        self._head = _Range(begins, writer.cursor.position())

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


@dataclass(frozen=True, slots=True)
class _Range:
    """Positions in the document."""

    start: int
    end: int


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


def _end_of_table(blocks: Sequence[Block], first: int) -> int:
    end = first
    while end < len(blocks) and blocks[end].kind is BlockKind.ROW and blocks[end].table == blocks[first].table:
        end += 1
    return end


def _is_other_list(item: Block, following: Block) -> bool:
    """A list with numbers after one with dots, or the other way round; a deeper list belongs to the item above it."""
    is_numbered, comes_numbered = (block.marker[:1].isalnum() for block in (item, following))
    return following.level == 1 and bool(item.marker and following.marker) and is_numbered is not comes_numbered


def _cells(row: Block) -> list[list[Run]]:
    cells: list[list[Run]] = [[]]
    for run in row.runs:
        for number, piece in enumerate(run.text.split("\t")):
            if number:
                cells.append([])
            if piece:
                cells[-1].append(run._replace(text=piece.replace("\n", "\u2028")))
    return cells
