"""Words on screen: translated, with numbers as the person's language writes them."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale


def translate(context: str, text: str) -> str:
    """The text in the person's language. pyside6-lupdate finds calls of this name with two plain texts."""
    return QCoreApplication.translate(context, text)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for translation later; pyside6-lupdate knows this name, and Qt's own is typed as an object."""
    return text


def number(value: int) -> str:
    """1234 as "1.234" in Dutch, "1,234" in English."""
    return QLocale().toString(value)


def article_count(count: int) -> str:
    if count == 1:
        return translate("Counts", "1 article")
    return translate("Counts", "{n} articles").format(n=number(count))


_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def in_a_line(text: str, most: int) -> str:
    """Text from outside for where there is one line: no breaks, and nothing that turns the words after it around."""
    line = " ".join(_UNSEEN.sub(" ", text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def as_tip(text: str) -> str:
    """Text from outside for a tooltip, which would take it for HTML if it looks like that."""
    return f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text
