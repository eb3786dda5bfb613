"""An article as Markdown that stands on its own: its title, one line on where it is from, and its text."""

from __future__ import annotations

import json
import re
from datetime import tzinfo

from reader.domain.article import Article
from reader.domain.article_markdown import markdown_of, plain_markdown
from reader.domain.citation import written_date

_PLAIN_YAML = re.compile(r"[^\W_][^:#\"'\\\[\]{}]*", re.UNICODE)
_NOT_TEXT = re.compile(r"(?:true|false|yes|no|on|off|null|[\d.+-]+(?:e\d+)?)", re.IGNORECASE)


def clipping(article: Article, language: str = "en", zone: tzinfo | None = None) -> str:
    """What is copied to paste elsewhere; dates as `citation.written_date` writes them."""
    head, *body = article.blocks if article.blocks else (None,)
    title = markdown_of([head]) if head is not None else f"# {plain_markdown(article.title)}\n"
    return "\n".join(
        part for part in (title, byline(article, language, zone), markdown_of(list(filter(None, body)))) if part
    )


def byline(article: Article, language: str, zone: tzinfo | None = None) -> str:
    """'*Author, Source, 23 August 2021* · <https://…>' and a line end."""
    author = "" if article.author.casefold() == article.source.casefold() else article.author
    said = ", ".join(
        plain_markdown(part) for part in (author, article.source, written_date(article.date, language, zone)) if part
    )
    address = f"<{article.url}>" if article.url else ""
    return " · ".join(part for part in (f"*{said}*" if said else "", address) if part) + "\n"


def document(article: Article, labels: tuple[str, ...] = ()) -> str:
    """A Markdown file of its own, with front matter that Leeszaal and others read back."""
    facts = {
        "title": article.title, "date": article.date.text, "author": article.author, "source": article.source,
        "url": article.url, "language": article.language,
    }  # fmt: skip
    lines = [f"{name}: {_scalar(value)}" for name, value in facts.items() if value]
    if labels:
        lines.append("tags: [" + ", ".join(json.dumps(label, ensure_ascii=False) for label in labels) + "]")
    return "---\n" + "\n".join(lines) + "\n---\n\n" + markdown_of(article.blocks)


def _scalar(value: str) -> str:
    """A value as YAML takes it: bare where that is safe, else between quotes."""
    value = " ".join(value.split())
    if value.startswith("http") and " " not in value and "#" not in value:
        return value
    if _PLAIN_YAML.fullmatch(value) and not _NOT_TEXT.fullmatch(value) and not value.endswith(" "):
        return value
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'" if "'" not in value else json.dumps(value, ensure_ascii=False)
    return f'"{value}"'
