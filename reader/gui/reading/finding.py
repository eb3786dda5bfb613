"""Finding in the open article: asked on a lane, the newest words win, and the first hit comes into view."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui.basics.desk import Desk
from reader.gui.reading.article_column import ArticleColumn
from reader.gui.reading.find_text import FindRequest, Found, find


class Finding(QObject):
    def __init__(self, desk: Desk, column: ArticleColumn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._column = desk, column
        self._shown_for: FindRequest | None = None
        column.find_wanted.connect(self._ask)
        column.find_bar.closed.connect(self._forget)

    def _ask(self, text: str, request: FindRequest) -> None:
        self._desk.ask(
            lambda _, is_cancelled: find(text, request, is_cancelled),
            lambda found: self._show(request, found), key="find",
        )  # fmt: skip

    def _show(self, request: FindRequest, found: Found) -> None:
        is_other, self._shown_for = request != self._shown_for, request
        self._column.show_found(found, goes_there=is_other)

    def _forget(self) -> None:
        self._shown_for = None
