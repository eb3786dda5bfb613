"""Markdown to blocks: CommonMark and tables, with HTML shown as the text it is."""

from __future__ import annotations

from markdown_it import MarkdownIt

from reader.domain.blocks import Block
from reader.sources.block_writer import Limits
from reader.sources.clean_text import without_lone_surrogates
from reader.sources.html_blocks import html_blocks
from reader.sources.text_blocks import text_blocks

_LONGEST = 500_000  # nobody wrote more in one document by hand; the parser is Python and needs seconds for it


def markdown_blocks(text: str, base: str = "", limits: Limits | None = None) -> tuple[Block, ...]:
    """The blocks of a Markdown document. A longer one than a person writes is read as plain text."""
    if len(text) > _LONGEST:
        return text_blocks(text, limits)
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return html_blocks(parser.render(without_lone_surrogates(text)), base, limits)
