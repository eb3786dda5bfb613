from __future__ import annotations

import time

import pytest

from reader.domain.blocks import EMPHASIS, BlockKind
from reader.sources.markdown_blocks import markdown_blocks


def test_markdown_becomes_blocks() -> None:
    text = "# Kop\n\nEen *schuin* [woord](https://nu.nl).\n\n- a\n- b\n\n> citaat\n\n"
    text += "| x | y |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```"
    blocks = markdown_blocks(text)
    kind = BlockKind
    assert [block.kind for block in blocks] == [
        kind.HEADING, kind.PARAGRAPH, kind.ITEM, kind.ITEM, kind.PARAGRAPH, kind.ROW, kind.ROW, kind.PRE,
    ]  # fmt: skip
    assert blocks[1].runs[1].style == EMPHASIS
    assert blocks[1].runs[3].href == "https://nu.nl"
    assert blocks[4].quote == 1


def test_html_in_markdown_is_shown_and_not_read() -> None:
    (block,) = markdown_blocks("<script>alert(1)</script><b>x</b> [x](javascript:alert(1))")
    assert block.text == "<script>alert(1)</script><b>x</b> [x](javascript:alert(1))"
    assert all(not run.href and not run.style for run in block.runs)


@pytest.mark.parametrize(
    "text",
    [
        "lorem *ipsum*\n\n" * 400_000, ">" * 100_000, "[" * 50_000, "*a **a " * 20_000, "[a](" * 50_000,
        "_a" * 50_000 + "\ud800",
    ],
    ids=["5 MB", "quotes", "brackets", "stars", "links", "emphasis"],
)  # fmt: skip
def test_bombs_take_bounded_time(text: str) -> None:
    began = time.process_time()
    blocks = markdown_blocks(text)
    assert time.process_time() - began < 5
    assert len(blocks) <= 20_000
