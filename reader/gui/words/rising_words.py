"""How much more than usual somebody is in the news, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from reader.domain.entity_views import Rising
from reader.gui.words.texts import article_count, translate


def said_rising(rising: Rising) -> str:
    """As `5 articles today, usually 0.4`."""
    said = translate("Rising", "{articles} today, usually {usual}")
    return said.format(articles=article_count(rising.today), usual=usual_number(rising.usual))


def usual_number(usual: float) -> str:
    """With a decimal while it is small."""
    if usual < 0.05:
        return "0"
    return QLocale().toString(usual, "f", 1) if usual < 9.95 else QLocale().toString(round(usual))
