"""One notice for a refresh: what its rules tell, piece after piece, is kept until the worker rests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.rule import Notified, NotifiedArticle

_LONGEST_WAIT = 300_000  # milliseconds: names of ten thousand articles are not waited for
_MOST_NAMED = 20


class NoticeGathering(QObject):
    ready = Signal(object)  # Notified

    def __init__(self, is_working: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_working = is_working
        self._articles: dict[int, NotifiedArticle] = {}
        self._total = 0
        self._too_long = QTimer(self, singleShot=True, interval=_LONGEST_WAIT)
        self._too_long.timeout.connect(self.tell)

    def take(self, notified: Notified) -> None:
        self._total += notified.total
        for article in notified.articles:
            if len(self._articles) < _MOST_NAMED:
                self._articles[article.id] = article
        if not self._is_working():
            self.tell()
        elif not self._too_long.isActive():
            self._too_long.start()

    def tell(self) -> None:
        """Call when the worker rests."""
        self._too_long.stop()
        if self._total:
            gathered = Notified(tuple(self._articles.values()), max(self._total, len(self._articles)))
            self._articles, self._total = {}, 0
            self.ready.emit(gathered)
