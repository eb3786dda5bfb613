"""Words on screen: translated, with numbers as the person's language writes them."""

from __future__ import annotations

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
