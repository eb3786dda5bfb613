"""Articles as one JSON file; docs/notes/export-format.md tells what is in it."""

from __future__ import annotations

import json
from pathlib import Path

from reader.domain.article import Article
from reader.library.export_heading import Heading

VERSION = 1


class JsonFile:
    def __init__(self, path: Path, heading: Heading) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n", errors="replace")
        facts = {"format": "leeszaal-articles", "version": VERSION, "title": heading.title, "made": heading.made}
        self._file.write(json.dumps(facts, ensure_ascii=False)[:-1] + ', "articles": [')
        self._is_first = True

    def add(self, article: Article, labels: tuple[str, ...]) -> None:
        self._file.write("\n" if self._is_first else ",\n")
        self._is_first = False
        self._file.write(json.dumps(article_json(article, labels), ensure_ascii=False))

    def finish(self) -> None:
        self._file.write("\n]}\n")
        self.close()

    def close(self) -> None:
        self._file.close()


def article_json(article: Article, labels: tuple[str, ...]) -> dict[str, object]:
    """The fields of `leeszaal show --json`, and what else is known."""
    return {
        "id": article.id, "title": article.title, "source": article.source, "author": article.author,
        "url": article.url, "date": article.date.text, "date_precision": article.date.precision.value,
        "language": article.language, "is_read": article.state.is_read, "is_starred": article.state.is_starred,
        "labels": list(labels), "text": article.text,
        "mentions": [
            {"start": one.start, "end": one.end, "kind": one.kind.value, "text": one.text, "entity": one.entity_name}
            for one in article.mentions or ()
        ],
    }  # fmt: skip
