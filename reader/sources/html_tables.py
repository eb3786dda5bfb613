"""Which tables of a page are data, to be shown as rows, and which only hold its layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.domain.blocks import Block, BlockKind, Run

_LONGEST_CELL = 240  # a cell of data is a figure or a few words; longer text wants the width of the page


class Cell(NamedTuple):
    row: int
    first: int  # index of the cell's first block
    is_header: bool


@dataclass(slots=True)
class OpenTable:
    first: int  # index of the table's first block
    cells: list[Cell] = field(default_factory=list)
    row: int = -1

    def begin_row(self) -> None:
        self.row += 1

    def begin_cell(self, at: int, is_header: bool) -> None:
        self.cells.append(Cell(max(self.row, 0), at, is_header))


def table_rows(table: OpenTable, blocks: Sequence[Block], number: int) -> list[Block] | None:
    """The rows that replace `blocks[table.cells[0].first:]`, or None for a table whose blocks stay as they are.

    Data has several cells to a row, each of one short paragraph, and at most a caption before them.
    """
    cells = table.cells
    if not cells or len({cell.row for cell in cells}) == len(cells) or cells[0].first - table.first > 1:
        return None
    ends = [cell.first for cell in cells[1:]] + [len(blocks)]
    if not all(_is_short(blocks[cell.first : end]) for cell, end in zip(cells, ends, strict=True)):
        return None
    rows: list[Block] = []
    runs: list[Run] = []
    is_header = True
    for at, (cell, end) in enumerate(zip(cells, ends, strict=True)):
        is_header &= cell.is_header
        for block in blocks[cell.first : end]:
            runs += (run._replace(text=run.text.replace("\n", " ").replace("\t", " ")) for run in block.runs)
        if at + 1 == len(cells) or cells[at + 1].row != cell.row:
            if any(run.text.strip() for run in runs):
                rows.append(Block(BlockKind.ROW, tuple(runs), int(is_header), table=number))
            runs, is_header = [], True
        else:
            runs.append(Run("\t"))
    quote = max((block.quote for block in blocks[cells[0].first :]), default=0)
    return [replace(row, quote=quote) for row in rows]


def _is_short(blocks: Sequence[Block]) -> bool:
    return not blocks or (
        len(blocks) == 1 and blocks[0].kind is BlockKind.PARAGRAPH and len(blocks[0].text) <= _LONGEST_CELL
    )
