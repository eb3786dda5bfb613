"""The only shapes an article can have on screen, and the one text made from them.

Article HTML, Markdown and text are turned into blocks once, at the border; nothing else can be expressed, so nothing
else can get in. Every mention and search hit is a half-open range of code points in `plain_text(blocks)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"  # level 1..4
    ITEM = "item"  # level 1..6, marker "•" or "3."
    PRE = "pre"
    IMAGE = "image"  # src is http(s) or ""; its text is the caption
    ROW = "row"  # cells are separated by a tab; level 1 is a header row
    RULE = "rule"


STRONG, EMPHASIS, CODE = 1, 2, 4


class Run(NamedTuple):
    """Text in one style: a sum of STRONG, EMPHASIS and CODE, and a safe absolute address or ''."""

    text: str
    style: int = 0
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    quote: int = 0  # quote depth: a property of a block, not a container
    marker: str = ""
    src: str = ""
    table: int = 0  # rows of one table share a number

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def first_picture(blocks: Iterable[Block]) -> str:
    """The address of the first picture that has one, or ''."""
    return next((block.src for block in blocks if block.src), "")


def without_captions(blocks: Sequence[Block]) -> Sequence[Block]:
    """What is told beside the pictures; all, where there is nothing else."""
    told = [block for block in blocks if block.kind is not BlockKind.IMAGE]
    return told if any(block.text for block in told) else blocks


def text_and_starts(blocks: Iterable[Block]) -> tuple[str, list[int]]:
    """The one text, and the offset (code points) in it where each block's text begins."""
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    before: Block | None = None
    for block in blocks:
        if before is not None:
            gap = _gap(before, block)
            parts.append(gap)
            at += len(gap)
        text = block.text
        parts.append(text)
        offsets.append(at)
        at += len(text)
        before = block
    return "".join(parts), offsets


def plain_text(blocks: Sequence[Block]) -> str:
    """The one text: indexed, recognised, shown and copied."""
    return text_and_starts(blocks)[0]


def _gap(before: Block, after: Block) -> str:
    is_tight = before.kind is after.kind and (
        after.kind is BlockKind.ITEM or (after.kind is BlockKind.ROW and before.table == after.table)
    )
    return "\n" if is_tight else "\n\n"
