"""Text to blocks within limits, whatever the text came from: no input can make an article endless."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from reader.domain.blocks import Block, BlockKind, Run


@dataclass(frozen=True, slots=True)
class Limits:
    """What is kept of one article at all. What is shown at first is a matter of the reading pane."""

    source: int = 6_000_000  # characters of HTML: pages with their pictures inside are long, and their text is not
    tags: int = 300_000
    chars: int = 1_000_000
    blocks: int = 20_000
    quote: int = 4
    level: int = 6
    block_chars: int = 8_000  # a longer block goes on in a next one: the time to lay it out stays linear
    block_runs: int = 800
    links: int = 3_000


class LimitReached(Exception):
    """Nothing more is read; what was read so far is the article."""


class BlockWriter:
    """Collects runs into the open block, and closed blocks into `blocks`."""

    def __init__(self, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self._limits = limits
        self._shape = Block(BlockKind.PARAGRAPH)
        self._runs: list[Run] = []
        self._size = 0  # characters in the open block
        self._chars = 0  # characters in all closed blocks

    @property
    def is_open(self) -> bool:
        return bool(self._runs)

    @property
    def ends_with_space(self) -> bool:
        """A next space would be the second, or the first of a block."""
        return not self._runs or self._runs[-1].text[-1] in " \n"

    @property
    def ends_with_line_break(self) -> bool:
        return bool(self._runs) and self._runs[-1].text.endswith("\n")

    def put(self, text: str, shape: Block, style: int = 0, href: str = "") -> None:
        """Append clean text. `shape` is the block without runs that it opens, if none is open."""
        if not self._runs:
            self._shape = shape
        limits = self._limits
        while text:
            room = limits.block_chars - self._size
            if room <= 0 or len(self._runs) >= limits.block_runs:
                self._split()
                continue
            part = text[:room]
            if room < len(text):
                cut = part.rfind(" ", max(0, room - 200))
                if cut > 0:
                    part = part[: cut + 1]
                elif self._runs and room < 200:  # the word began near the end: it goes to the next block whole
                    self._split()
                    continue
            text = text[len(part) :]
            last = self._runs[-1] if self._runs else None
            if last is not None and last.style == style and last.href == href:
                self._runs[-1] = Run(last.text + part, style, href)
            else:
                self._runs.append(Run(part, style, href))
            self._size += len(part)

    def break_line(self) -> None:
        """A line break inside the open block."""
        if self._runs:
            last = self._runs[-1]
            text = last.text if self._shape.kind is BlockKind.PRE else last.text.rstrip(" ")
            self._runs[-1] = last._replace(text=text + "\n")
            self._size += 1

    def close(self) -> bool:
        """End the open block. False if there was none, or nothing but white space in it."""
        runs, self._runs, self._size = self._runs, [], 0
        while runs and not (stripped := runs[-1].text.rstrip(" \n")):
            runs.pop()
        if not runs:
            return False
        if stripped != runs[-1].text:
            runs[-1] = Run(stripped, runs[-1].style, runs[-1].href)
        if self._shape.kind is BlockKind.PRE:
            runs[0] = runs[0]._replace(text=runs[0].text.lstrip("\n"))
        text = "".join(run.text for run in runs)
        if not text.strip():
            return False
        if not unicodedata.is_normalized("NFC", text):  # an accent in another style than its letter: one style for all
            runs = [Run(unicodedata.normalize("NFC", text))]
        shape = self._shape
        kept = tuple(run for run in runs if run.text)
        self.add(Block(shape.kind, kept, shape.level, shape.quote, shape.marker, shape.src, shape.table))
        return True

    def add(self, block: Block) -> None:
        """Append a whole block; raises LimitReached after the last that fits."""
        self.blocks.append(block)
        self._chars += len(block.text) + 2
        if self._chars > self._limits.chars or len(self.blocks) >= self._limits.blocks:
            raise LimitReached

    def _split(self) -> None:
        if self.close():
            self._shape = replace(self._shape, marker="")  # the same list item, going on
