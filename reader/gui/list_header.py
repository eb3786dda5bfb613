"""Above the list: what is listed, how many there are, and in what order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.domain.query import Order
from reader.gui.library_sentences import in_own_language
from reader.gui.texts import article_count, as_tip, number, translate
from reader.library.asking import SearchResult


class ListHeader(QFrame):
    order_wanted = Signal(object)  # Order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listHeader")
        self._order = Order.NEWEST
        self._title, self._count, self._notice, self._switch = QLabel(), QLabel(), QLabel(), QToolButton()
        self._title.setObjectName("listTitle")
        self._count.setObjectName("listCount")
        self._notice.setObjectName("listNotice")
        self._notice.setWordWrap(True)
        for label in (self._title, self._count, self._notice):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self._switch)
        second.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 10, 10, 9)
        column.setSpacing(1)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._notice)
        self._notice.hide()
        self._switch.clicked.connect(self._turn)
        self.set_order(Order.NEWEST)

    @property
    def count_text(self) -> str:
        return self._count.text()

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setToolTip(as_tip(title))

    def set_order(self, order: Order) -> None:
        self._order = order
        is_newest = order is Order.NEWEST
        self._switch.setText(
            (translate("ListHeader", "Newest first") if is_newest else translate("ListHeader", "Best match first"))
            + "  ⇅"
        )
        self._switch.setToolTip(translate("ListHeader", "Change the order"))

    def set_result(self, result: SearchResult | None) -> None:
        """Counts, and what the library had to say about the question."""
        if result is None:
            self._count.setText(translate("ListHeader", "Opening the library…"))
            return
        said = article_count(result.total)
        if result.unindexed:
            said += " · " + translate("ListHeader", "{n} still being indexed").format(n=number(result.unindexed))
        self._count.setText(said)
        self._count.setToolTip(as_tip(result.explanation))
        self._notice.setText(in_own_language(result.notice))
        self._notice.setVisible(bool(result.notice))

    def _turn(self) -> None:
        self.order_wanted.emit(Order.RELEVANCE if self._order is Order.NEWEST else Order.NEWEST)
