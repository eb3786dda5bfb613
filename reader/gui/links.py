"""Where a link of an article may lead, and how its address is written."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset(("http", "https", "mailto"))


def may_lead(url: QUrl) -> bool:
    """Only to what a browser or a mail program is for; an article cannot start anything else."""
    return url.scheme() in _SCHEMES


def address(url: QUrl) -> str:
    """As it will be asked for: a host name that looks like another shows its true letters."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def open_in_browser(link: str) -> None:
    url = QUrl(link)
    if may_lead(url):
        QDesktopServices.openUrl(url)
