"""Which sentence of an article tells about somebody."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.blocks import Block, BlockKind, Run, text_and_starts
from reader.library.passages import sentence_with_marks, telling

NAME = "Heinen"


def block(kind: BlockKind, text: str) -> Block:
    return Block(kind, (Run(text),))


TITLE = block(BlockKind.HEADING, "Begroting van Heinen")
CAPTION = block(BlockKind.IMAGE, "Minister Heinen. Foto: ANP")
HEADING = Block(BlockKind.HEADING, (Run("Heinen levert in"),), level=2)
TOLD = block(BlockKind.PARAGRAPH, "Het was laat. Heinen dankte de Kamer.")
OTHER = block(BlockKind.PARAGRAPH, "De Kamer was tevreden.")


def sentence(*blocks: Block) -> str:
    text, starts = text_and_starts(blocks)
    found: Sequence[tuple[int, int]] = [(at, at + len(NAME)) for at in range(len(text)) if text.startswith(NAME, at)]
    said, marks = sentence_with_marks(text, telling(blocks, starts, found))
    assert marks and all(said[start:end] == NAME for start, end in marks)
    return said


def test_what_is_told_goes_before_what_stands_over_it_and_that_before_the_title() -> None:
    assert sentence(TITLE, CAPTION, TOLD) == "Heinen dankte de Kamer."
    assert sentence(TITLE, TOLD, CAPTION) == "Heinen dankte de Kamer."
    assert sentence(TITLE, HEADING, OTHER, TOLD) == "Heinen dankte de Kamer."
    assert sentence(TITLE, OTHER, HEADING) == "Heinen levert in"
    assert sentence(TITLE, CAPTION, OTHER).startswith("Minister Heinen.")
    assert sentence(TITLE, OTHER) == "Begroting van Heinen"
