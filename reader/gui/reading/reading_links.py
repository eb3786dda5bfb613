"""What a link, a button or a picture in the text does when it is clicked or entered, and what is said of it before."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QTextEdit

from reader.domain.article import Article
from reader.gui.reading.label_byline import label_of
from reader.gui.reading.picture_shelf import PictureShelf, PictureState
from reader.gui.reading.reading_asks import Ask, asked_by
from reader.gui.reading.reading_pictures import box_words
from reader.gui.words.links import address, may_lead, said_address


class ReadingLinks(QObject):
    """Goes nowhere itself. `said` is where a link leads, in words, and '' when nothing is pointed at."""

    name_wanted = Signal()  # what is selected is one
    followed = Signal(str)
    said = Signal(str)
    more_wanted = Signal()
    full_text_wanted = Signal()
    pictures_wanted = Signal()
    picture_opened = Signal(str)  # its address; it is on the shelf
    copy_wanted = Signal(str)
    label_chosen = Signal(str)

    def __init__(self, shelf: PictureShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.article: Article | None = None

    def follow(self, url: QUrl) -> None:
        asked = asked_by(url.toString())
        label = label_of(address(url))
        if asked is not None:
            self._obey(*asked)
        elif label:
            self.label_chosen.emit(label)
        elif may_lead(url):
            self.followed.emit(address(url))

    def point_at(self, url: QUrl) -> None:
        target = self.leads_to(url)
        self.said.emit(said_address(QUrl(target)) if target else "")

    def focus_at(self, view: QTextEdit) -> None:
        """As `point_at`, for the link that the Tab key came to. It is heard, too: a picture is a letter without a name
        to who cannot see it, and the status line is out of hearing."""
        cursor = view.textCursor()
        href = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
        self.point_at(QUrl(href))
        if href:
            asked = asked_by(href)
            is_picture = asked is not None and asked[0] is Ask.PICTURE
            source = self.leads_to(QUrl(href))
            words = box_words(source, self._shelf.state(source)) if is_picture else cursor.selectedText()
            heard = f"{words}, {said_address(QUrl(source))}" if source else words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, heard))

    def leads_to(self, url: QUrl) -> str:
        """Where a link goes, or what a button or a picture is fetched from; '' for nowhere."""
        asked = asked_by(url.toString())
        target = url if asked is None else QUrl(self._source_of(*asked))
        return address(target) if may_lead(target) else ""

    def _obey(self, ask: Ask, number: int) -> None:
        match ask:
            case Ask.MORE:
                self.more_wanted.emit()
            case Ask.FULL_TEXT:
                self.full_text_wanted.emit()
            case Ask.PICTURES:
                self.pictures_wanted.emit()
            case Ask.COPY:
                self.copy_wanted.emit(self._source_of(ask, number))
            case Ask.PICTURE:
                self._open_picture(self._source_of(ask, number))

    def _open_picture(self, source: str) -> None:
        match self._shelf.state(source):
            case PictureState.THERE:
                self.picture_opened.emit(source)
            case PictureState.FAILED:
                self.followed.emit(source)
            case _:
                self.pictures_wanted.emit()

    def _source_of(self, ask: Ask, number: int) -> str:
        article = self.article
        match ask:
            case Ask.FULL_TEXT if article is not None:
                return article.url
            case Ask.COPY if article is not None and number < len(article.enclosures):
                return article.enclosures[number].url
            case Ask.PICTURE if article is not None and number < len(article.blocks):
                return article.blocks[number].src
        return ""
