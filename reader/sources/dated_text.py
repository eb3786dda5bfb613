"""The user's own format: a first line ` date 2021-08 TITLE`, then paragraphs; and plain text without such a line."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.domain.dates import ArticleDate
from reader.sources.clean_text import clean_text, one_line

_DATE_LINE = re.compile(
    r"[ \t]*date[ \t]+(?P<date>\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?: ?Z|[+-]\d{2}:?\d{2})?)?)?)?)"
    r"(?:[ \t]+(?P<title>.*))?",
)
_LONGEST_TITLE = 300
_TITLE_FROM_TEXT = 80


class DatedText(NamedTuple):
    date: ArticleDate | None
    title: str
    body: str


def read_dated_text(text: str) -> DatedText:
    """Date, title and body. Without a date line the date is None; without a title it is the text's first line if that
    is short, else its first 80 characters."""
    text = clean_text(text).lstrip("\n")
    first, _, rest = text.partition("\n")
    found = _DATE_LINE.fullmatch(first)
    date = ArticleDate.parse(found["date"]) if found else None
    if found and date:
        title = one_line(found["title"] or "", _LONGEST_TITLE)
        body = rest.strip("\n")
        return DatedText(date, title or title_from(body), body)
    return untitled_text(text)


def untitled_text(text: str) -> DatedText:
    """Plain text: its first line is the title if it is short and a blank line follows."""
    first, _, rest = text.strip().partition("\n")
    if len(first) <= 150 and rest.strip() and not rest.partition("\n")[0].strip():
        return DatedText(None, one_line(first, _LONGEST_TITLE), rest.strip("\n"))
    return DatedText(None, title_from(text), text.strip("\n"))


def title_from(body: str) -> str:
    """The first 80 characters of a text, cut at a word."""
    start = one_line(body[:400], 400)
    if len(start) <= _TITLE_FROM_TEXT:
        return start
    cut = start.rfind(" ", 40, _TITLE_FROM_TEXT)
    return start[: cut if cut > 0 else _TITLE_FROM_TEXT] + "…"
