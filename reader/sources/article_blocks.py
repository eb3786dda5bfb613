"""From an article as received to its blocks: the title as first heading, then the body by its format."""

from __future__ import annotations

from reader.domain.article import BodyFormat, Received
from reader.domain.blocks import Block, BlockKind, Run
from reader.sources.html_blocks import html_blocks
from reader.sources.markdown_blocks import markdown_blocks
from reader.sources.text_blocks import text_blocks

BLOCKS_VERSION = 2  # raised when any of the readers makes other blocks of the same text


def article_blocks(received: Received) -> tuple[Block, ...]:
    """The title is part of the one text, so that names in it are mentions like any other."""
    if received.format is BodyFormat.HTML:
        body = html_blocks(received.body, received.url)
    elif received.format is BodyFormat.MARKDOWN:
        body = markdown_blocks(received.body, received.url)
    else:
        body = text_blocks(received.body)
    if body and body[0].kind is BlockKind.HEADING and body[0].text.casefold() == received.title.casefold():
        body = body[1:]  # a page that repeats its title
    return (title_block(received.title), *body)


def title_block(title: str) -> Block:
    return Block(BlockKind.HEADING, (Run(title),), level=1)
