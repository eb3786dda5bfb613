"""A Markdown file: its front matter (title, date, author, url, language), its first heading, and the rest."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from reader.domain.dates import ArticleDate
from reader.sources.clean_text import one_line
from reader.sources.dated_text import title_from

_FRONT = re.compile(r"\A---[ \t]*\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*\n", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"^(?P<name>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>.*)$", re.MULTILINE)
_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]+?)[ \t#]*(?:\n|\Z)")
_LONGEST_TITLE = 300
_LONGEST_FRONT = 10_000


class MarkdownDocument(NamedTuple):
    title: str
    date: ArticleDate | None
    author: str
    url: str
    language: str
    body: str


def read_markdown(text: str) -> MarkdownDocument:
    """Only `name: value` lines of the front matter are understood; anything else in it is left out, never run."""
    facts: dict[str, str] = {}
    text = text.replace("\r\n", "\n").lstrip("\ufeff")
    front = _FRONT.match(text[:_LONGEST_FRONT])
    if front:
        facts = {pair["name"].lower(): _bare(pair["value"].strip()) for pair in _PAIR.finditer(front["front"])}
        text = text[front.end() :]
    heading = _HEADING.match(text)
    title = one_line(facts.get("title", ""), _LONGEST_TITLE)
    if heading and (not title or one_line(heading["title"], _LONGEST_TITLE) == title):
        title = one_line(heading["title"], _LONGEST_TITLE)
        text = text[heading.end() :]
    language = (facts.get("language") or facts.get("lang") or "")[:2].lower()
    return MarkdownDocument(
        title or title_from(text),
        ArticleDate.parse(facts.get("date", "")),
        one_line(facts.get("author", ""), _LONGEST_TITLE),
        facts.get("url", ""),
        language if language.isalpha() else "",
        text,
    )


def _bare(value: str) -> str:
    """Without its quotes, and in double ones as YAML means it."""
    if len(value) >= 2 and value[0] == value[-1] == '"' and "\\" in value:
        try:
            return str(json.loads(value))
        except ValueError:
            pass
    return value.strip("\"'")
