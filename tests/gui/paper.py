"""An article to print, and how it goes on paper."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from reader.domain.article import Article, ArticleState
from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.domain.dates import ArticleDate
from reader.gui.reading.picture_shelf import PictureShelf
from reader.gui.reading.printed_page import Print
from reader.gui.reading.reading_highlights import HighlightMode, Highlights
from reader.gui.theme.fonts import Fonts

TITLE = "Nachtwacht weer compleet"


def article(paragraphs: int = 1, *more: Block) -> Article:
    text = "Het schilderij van Rembrandt heeft vannacht de hele affiche gevuld. " * 6
    blocks = (
        Block(BlockKind.HEADING, (Run(TITLE),), 1),
        *(Block(BlockKind.PARAGRAPH, (Run(text),)) for _ in range(paragraphs)),
        *more,
    )
    return Article(
        7, TITLE, "Krant", "Eva", "https://example.org/nacht?a=1&b=2", ArticleDate.parse("2021-06-23"), "nl", blocks,
        plain_text(blocks), ArticleState(), (),
    )  # fmt: skip


def on_paper(shown: Article, fonts: Fonts, mode: HighlightMode = HighlightMode.ALL) -> Print:
    marks = Highlights(mode=mode)
    marks.begin(len(shown.text), shown.mentions or ())
    return Print(shown, fonts, marks, PictureShelf(), QLocale(QLocale.Language.Dutch))
