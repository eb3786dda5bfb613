"""Articles for tests, made as an import makes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from reader.domain.article import Received
from reader.domain.dates import ArticleDate
from reader.domain.packed_blocks import pack
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION, article_blocks
from reader.storage.articles import NewArticle, Put


def received(
    title: str = "Titel", body: str = "Een tekst.", date: str = "2024-05-01", identity: str = "", source: str = "Bron"
) -> Received:
    return Received(identity or f"test:{title}", source, title, body, date=ArticleDate.parse(date))


def new(document: Received, language: str = "nl") -> NewArticle:
    return NewArticle(document, pack(article_blocks(document)), BLOCKS_VERSION, language)


def put(stores: Stores, *documents: Received) -> list[int]:
    """The ids of these articles."""
    return [article_id for _, article_id in put_all(stores, documents)]


def put_all(stores: Stores, documents: Sequence[Received]) -> list[tuple[Put, int]]:
    return stores.articles.put([new(document) for document in documents])


def write_many(file: Path, count: int, sentences: int) -> Path:
    """JSON lines to import: "Artikel 0" to "Artikel {count - 1}", in each the same names and a word of its own."""
    with file.open("w", encoding="utf-8") as lines:
        for n in range(count):
            body = f"Joe Biden en Tim Cook spraken in Utrecht over woord{n}. " * sentences
            line = {"title": f"Artikel {n}", "date": "2024-01-01", "body": body, "language": "nl"}
            lines.write(json.dumps(line) + "\n")
    return file
