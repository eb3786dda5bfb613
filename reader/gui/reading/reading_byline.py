"""The lines under the title: where and when, the full text, the pictures, and what comes with the article."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QLocale

from reader.domain.article import Article, FullText
from reader.gui.reading.enclosure_lines import enclosure_lines
from reader.gui.reading.label_byline import label_parts
from reader.gui.reading.reading_asks import Ask, own_link
from reader.gui.reading.reading_head import Head, HeadLine
from reader.gui.words.dates import format_date
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.links import is_on_web
from reader.gui.words.texts import in_a_line, number, translate

_WORDS_A_MINUTE = 230
_NO_BREAK = str.maketrans(" ", "\u00a0")
_MOST_SOURCES = 5
_LONGEST = 60  # characters of the name of another source


def article_head(article: Article, locale: QLocale, pictures: int = 0) -> Head:
    """No part of the one text. `pictures` is how many of its pictures can be asked for."""
    byline = HeadLine(
        (
            (article.source, article.url if is_on_web(article.url) else ""),
            (article.author, ""),
            (format_date(article.date, locale).translate(_NO_BREAK), ""),
            (_reading_time(article).translate(_NO_BREAK), ""),
            (also_in(article.also_in), ""),
            *label_parts(article.state.tags),
        )
    )
    asks = (_full_text(article), _pictures(pictures))
    lines = [byline]
    if any(text for text, _ in asks):
        lines.append(HeadLine(asks))
    if article.full_text is FullText.FAILED:
        lines.append(HeadLine(((in_a_line(in_own_language(article.full_text_error), 300), ""),)))
    return (*lines, *enclosure_lines(article.enclosures, locale))


def also_in(sources: tuple[str, ...]) -> str:
    if not sources:
        return ""
    named = ", ".join(in_a_line(source, _LONGEST) for source in sources[:_MOST_SOURCES])
    if len(sources) > _MOST_SOURCES:
        rest = number(len(sources) - _MOST_SOURCES)
        return translate("ReadingPane", "Also in: {sources} and {n} more").format(sources=named, n=rest)
    return translate("ReadingPane", "Also in: {sources}").format(sources=named)


def can_fetch(article: Article) -> bool:
    """Whether there is a page on the web to take the whole text from."""
    return is_on_web(article.url)


def _full_text(article: Article) -> tuple[str, str]:
    if not can_fetch(article) or (article.feed_id is None and article.full_text is FullText.NONE):
        return "", ""  # an imported article is whole; the key works all the same
    ask = own_link(Ask.FULL_TEXT)
    match article.full_text:
        case FullText.WAITING:
            return translate("ReadingPane", "Fetching the full text…"), ""
        case FullText.THERE if article.shows_full_text:
            return translate("ReadingPane", "Back to the text of the feed"), ask
        case FullText.THERE:
            return translate("ReadingPane", "Show the full text"), ask
        case FullText.FAILED:
            return translate("ReadingPane", "Try the full text again"), ask
        case _:
            return translate("ReadingPane", "Fetch the full text"), ask


def _pictures(count: int) -> tuple[str, str]:
    if not count:
        return "", ""
    said = translate("ReadingPane", "Show {n} pictures").format(n=number(count))
    return (said if count > 1 else translate("ReadingPane", "Show the picture")), own_link(Ask.PICTURES)


def _reading_time(article: Article) -> str:
    return QCoreApplication.translate("ReadingPane", "%n min read", None, reading_minutes(article.text))


def reading_minutes(text: str) -> int:
    return max(1, math.ceil(len(text.split()) / _WORDS_A_MINUTE))
