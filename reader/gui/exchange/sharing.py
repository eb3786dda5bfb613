"""Ways out of the window for the open article: the clipboard, a mail, and the folder in which all of it lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.domain.article import Article
from reader.domain.clipping import clipping
from reader.gui.words.languages import LANGUAGES
from reader.gui.words.links import is_on_web
from reader.gui.words.texts import in_a_line, translate

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

_LONGEST_SUBJECT = 200  # characters
_LONGEST_LINK = 1_500  # characters: systems cut what they hand to a mail program at about two thousand


class Sharing:
    def __init__(self, window: MainWindow, data: Path | None) -> None:
        self._window, self._data = window, data

    def copy_markdown(self) -> None:
        article = self._window.opening.article
        if article is not None:
            QGuiApplication.clipboard().setText(clipping(article, language_of_window()))
            self._window.status.say(translate("Sharing", "The article is copied as Markdown."))

    def mail(self) -> None:
        article = self._window.opening.article
        if article is not None and not QDesktopServices.openUrl(mail_address(article)):
            self._window.status.say(translate("Sharing", "No mail program opened. You can copy the link instead."))

    def open_data_folder(self) -> None:
        if self._data is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data))):
            said = translate("Sharing", "No file manager opened. The data lies in {folder}.")
            self._window.status.say(said.format(folder=self._data))


def mail_address(article: Article) -> QUrl:
    """A mail to nobody yet, with the title as its subject and the title, the source and the link in it."""
    title, link = in_a_line(article.title, _LONGEST_SUBJECT), article.url
    lines = [title, in_a_line(article.source, _LONGEST_SUBJECT)]
    if is_on_web(link) and len(link) <= _LONGEST_LINK:
        lines += ["", link]
    body = quote("\r\n".join(lines), safe="", errors="replace")
    return QUrl.fromEncoded(f"mailto:?subject={quote(title, safe='', errors='replace')}&body={body}".encode())


def language_of_window() -> str:
    name = QLocale().name()[:2]
    return name if name in LANGUAGES else "en"
