"""Articles for the pane that shows one, and typefaces that every machine of ours has."""

from __future__ import annotations

from reader.domain.article import Article, ArticleState
from reader.domain.blocks import Block, BlockKind, Run, plain_text
from reader.domain.dates import ArticleDate
from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.theme.fonts import Fonts

FONTS = Fonts("DejaVu Serif", "DejaVu Sans", "DejaVu Sans Mono")


def article(*blocks: Block, mentions: tuple[ArticleMention, ...] | None = None) -> Article:
    whole = (Block(BlockKind.HEADING, (Run("Tim Cook 😀 in Brussel"),), 1), *blocks)
    date = ArticleDate.parse("2021-08")
    assert date is not None
    text = plain_text(whole)
    return Article(
        7, "Tim Cook", "Bron", "Auteur", "https://nu.nl/1", date, "nl", whole, text, ArticleState(), mentions
    )


def long_article() -> Article:
    return article(
        *(Block(BlockKind.PARAGRAPH, (Run(f"Alinea {n} over Tim Cook. " + "woorden " * 40),)) for n in range(60))
    )


def mentions_of(text: str, name: str, kind: EntityKind, entity_id: int = 1) -> tuple[ArticleMention, ...]:
    found, at = [], text.find(name)
    while at >= 0:
        found.append(ArticleMention(at, at + len(name), kind, name, entity_id, name))
        at = text.find(name, at + 1)
    return tuple(found)
