"""How an article is named elsewhere: in a note, in a list of sources, as a link. Never more precise than its date."""

from __future__ import annotations

from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Protocol

from reader.domain.article_markdown import markdown_link, plain_markdown
from reader.domain.dates import ArticleDate, Precision
from reader.domain.local_time import LOCAL_ZONE

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


class Style(StrEnum):
    PLAIN = "plain"  # Author, “Title”, Source, 23 August 2021, https://…
    APA = "apa"  # Author. (2021, August 23). Title. Source. https://…
    MARKDOWN = "markdown"  # [Title](https://…), Source, 23 August 2021


class Citable(Protocol):
    """What is needed of an article."""

    @property
    def title(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def date(self) -> ArticleDate: ...


def cite(article: Citable, style: Style, language: str = "en", zone: tzinfo | None = None) -> str:
    """One line; what is not known is left out, and an author who is also the source is named once. Days are those of
    `zone`, or of this computer: the day that the window shows."""
    title, source, author = (" ".join(part.split()) for part in (article.title, article.source, article.author))
    if author.casefold() == source.casefold():
        author = ""
    if style is Style.APA:
        return _apa(title, source, author, _apa_date(article.date, language, zone), article.url)
    day = written_date(article.date, language, zone)
    if style is Style.MARKDOWN:
        linked = markdown_link(title, article.url)
        return ", ".join(part for part in (linked, plain_markdown(author), plain_markdown(source), day) if part)
    quoted = f"“{title}”" if title else ""
    return ", ".join(part for part in (author, quoted, source, day, article.url) if part)


def written_date(date: ArticleDate, language: str, zone: tzinfo | None = None) -> str:
    """'2021', 'augustus 2021' or '23 augustus 2021'; a moment is its day."""
    year, month, day = _calendar(date, zone)
    return " ".join(part for part in (str(day or ""), _month(month, language), f"{year}") if part)


def _apa(title: str, source: str, author: str, date: str, url: str) -> str:
    """Without an author the title comes first: APA's own rule."""
    first, then = (author, title) if author else (title, "")
    parts = [_ended(first), f"({date})." if date else "", _ended(then), _ended(source), url]
    return " ".join(part for part in parts if part)


def _ended(part: str) -> str:
    return part if not part or part[-1] in ".?!…" else part + "."


def _apa_date(date: ArticleDate, language: str, zone: tzinfo | None) -> str:
    year, month, day = _calendar(date, zone)
    if not month:
        return f"{year}"
    name = _month(month, language)
    if not day:
        return f"{year}, {name}"
    return f"{year}, {day} {name}" if language == "nl" else f"{year}, {name} {day}"


def _month(month: int, language: str) -> str:
    return _MONTHS.get(language, _MONTHS["en"]).split()[month - 1] if month else ""


def _calendar(date: ArticleDate, zone: tzinfo | None) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not known."""
    if date.precision is Precision.MINUTE:
        try:
            moment = datetime.fromisoformat(date.text).astimezone(zone or LOCAL_ZONE)
        except (OSError, OverflowError, ValueError):
            moment = datetime.fromisoformat(date.text[:10])
        return moment.year, moment.month, moment.day
    year, month, day = (*map(int, date.text[:10].split("-")), 0, 0)[:3]
    return year, month, day
