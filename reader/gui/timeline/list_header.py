"""Above the list: what is listed, how many there are, and in what order."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.domain.query import Order
from reader.gui.widgets.announcing import announce
from reader.gui.widgets.mirroring import margins
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, as_tip, in_a_line, number, translate
from reader.library.asking import SearchResult
from reader.library.query_operators import in_dutch


class ListHeader(QFrame):
    """`look_for_wanted` carries the words that may have been meant."""

    order_wanted = Signal(object)  # Order
    look_for_wanted = Signal(str)
    explained = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listHeader")
        self._order = Order.NEWEST
        self._title, self._count, self._notice, self._switch = QLabel(), QLabel(), QLabel(), QToolButton()
        self._title.setObjectName("listTitle")
        self._count.setObjectName("listCount")
        self._notice.setObjectName("listNotice")
        self._explained, self._explain, self._meant = QLabel(), QToolButton(), QToolButton()
        self._explained.setObjectName("listExplained")
        self._explained.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._explained.setIndent(0)
        self._explain.setCheckable(True)
        self._explain.setObjectName("quietButton")
        self._meant.setObjectName("meantButton")
        self._meant.setCursor(Qt.CursorShape.PointingHandCursor)
        self._searched, self._suggestion, self._heard_for = "", "", ""
        for label in (self._notice, self._explained):
            label.setWordWrap(True)
        labels = (self._title, self._count, self._notice, self._explained)
        for label in labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self._switch)
        second.addWidget(self._count, 1)
        second.addWidget(self._explain)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(26, 10, 10, 9))
        column.setSpacing(1)
        column.addLayout(first)
        column.addLayout(second)
        for part in (self._explained, self._notice):
            column.addWidget(part)
        column.addWidget(self._meant, 0, Qt.AlignmentFlag.AlignLeft)
        hidden: tuple[QWidget, ...] = (self._explained, self._notice, self._explain, self._meant)
        for widget in hidden:
            widget.hide()
        room = self._explain.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # else the whole list goes down as soon as somebody types
        self._explain.setSizePolicy(room)
        self._explain.toggled.connect(self._turn_explanation)
        self._meant.clicked.connect(lambda: self.look_for_wanted.emit(self._suggestion))
        self._switch.clicked.connect(self._turn)
        self.set_order(Order.NEWEST)

    @property
    def count_text(self) -> str:
        return self._count.text()

    @property
    def order(self) -> Order:
        """The one that it says."""
        return self._order

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setToolTip(as_tip(title))

    def set_order(self, order: Order) -> None:
        self._order = order
        is_newest = order is Order.NEWEST
        self._switch.setText(
            (translate("ListHeader", "Newest first") if is_newest else translate("ListHeader", "Best match first"))
            + "  ↕"
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
        is_search, in_own = bool(result.request.text.strip()), QLocale().language() is QLocale.Language.Dutch
        self._searched = in_dutch(result.explanation) if in_own else result.explanation
        self._suggestion = result.did_you_mean or ""
        self._notice.setText(in_own_language(result.notice))
        self._notice.setVisible(bool(result.notice))
        self._explain.setText(translate("ListHeader", "Explain"))
        self._explain.setToolTip(translate("ListHeader", "Shows what is really searched"))
        self._explain.setVisible(is_search and bool(self._searched))
        meant = translate("ListHeader", "Did you mean “{words}”?").format(words=in_a_line(self._suggestion, 80))
        self._meant.setText(meant.replace("&", "&&"))
        self._meant.setVisible(bool(self._suggestion and result.total))  # where nothing is found a page says so
        self._show_explanation()
        if result.request.text != self._heard_for:  # other words, not the same question asked again
            self._heard_for = result.request.text
            announce(self, ". ".join(filter(None, (said, self._notice.text()))))

    @property
    def explanation(self) -> str:
        """What is said of the search, '' while that is not asked for."""
        return "" if self._explained.isHidden() else self._explained.text()

    @property
    def is_explaining(self) -> bool:
        return self._explain.isChecked()

    def set_explaining(self, is_on: bool) -> None:
        self._explain.setChecked(is_on)

    def _turn_explanation(self, is_on: bool) -> None:
        self._show_explanation()
        self.explained.emit(is_on)

    def _show_explanation(self) -> None:
        self._explained.setText(translate("ListHeader", "Searched: {query}").format(query=self._searched))
        self._explained.setVisible(self._explain.isChecked() and not self._explain.isHidden())

    def _turn(self) -> None:
        self.order_wanted.emit(Order.RELEVANCE if self._order is Order.NEWEST else Order.NEWEST)
