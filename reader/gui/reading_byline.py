"""The line under the title: source, author, date and how long it takes to read."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QLocale, QUrl

from reader.domain.article import Article
from reader.gui.dates import format_date
from reader.gui.reading_page import Byline

_WORDS_A_MINUTE = 230
_NO_BREAK = str.maketrans(" ", "\u00a0")


def article_byline(article: Article, locale: QLocale) -> Byline:
    """No part of the one text. The source leads to the article on the web, if it came from there."""
    is_on_web = QUrl(article.url).scheme() in ("http", "https")
    minutes = QCoreApplication.translate("ReadingPane", "%n min read", None, reading_minutes(article.text))
    return Byline(
        (
            (article.source, article.url if is_on_web else ""),
            (article.author, ""),
            (format_date(article.date, locale).translate(_NO_BREAK), ""),
            (minutes.translate(_NO_BREAK), ""),
        )
    )


def reading_minutes(text: str) -> int:
    return max(1, math.ceil(len(text.split()) / _WORDS_A_MINUTE))
