"""The user guide and the privacy page, in the person's language, as articles like any other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.domain.article import Article, ArticleState
from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.domain.dates import ArticleDate
from reader.paths import resources
from reader.sources.markdown_blocks import markdown_blocks

LANGUAGES = ("nl", "en")
_HEADING = re.compile(r"^#{1,2} +(.+)$", re.MULTILINE)


class Book(StrEnum):
    GUIDE = "guide"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    article: Article


@cache
def sections(book: Book, language: str) -> tuple[Section, ...]:
    """The first is the introduction. In English where there is no such language. Raises OSError."""
    name = f"{book.value}-{language if language in LANGUAGES else 'en'}.md"
    text = (resources() / "guide" / name).read_text("utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [one.start() for one in headings[1:]] + [len(text)]
    return tuple(
        Section(one[1], _article(one[1], text[one.end() : end], language))
        for one, end in zip(headings, ends, strict=True)
    )


def _article(title: str, text: str, language: str) -> Article:
    blocks = (Block(BlockKind.HEADING, (Run(title),), 1), *markdown_blocks(text.strip()))
    return Article(0, title, "", "", "", ArticleDate.at(0), language, blocks, plain_text(blocks), ArticleState(), ())
