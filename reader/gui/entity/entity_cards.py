"""Opens the card of a mention: when the pointer rests on it, on Enter and on a click; and closes it again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from reader.domain.article import Article
from reader.domain.changes import Changes
from reader.domain.entity import ArticleMention
from reader.domain.entity_views import EntityCard
from reader.gui.basics.desk import Desk
from reader.gui.entity.entity_card import EntityCardView
from reader.gui.reading.article_column import ArticleColumn
from reader.gui.widgets.telling import said_of

_GRACE = 350  # milliseconds for the pointer to travel from the mention to its card


class EntityCards(QObject):
    def __init__(self, desk: Desk, column: ArticleColumn, card: EntityCardView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._column, self.card = desk, column, card
        self._is_kept = False  # it was asked for, and stays until it is closed
        self._is_over = False  # the pointer is on the card
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(_GRACE)
        self._going.timeout.connect(self._go)
        pane = column.pane
        pane.hover.rested.connect(self._rested)
        pane.hover.left.connect(self._left)
        pane.mention_activated.connect(self.open)
        pane.focus_moved.connect(self.close)
        pane.verticalScrollBar().valueChanged.connect(lambda _: self._scrolled())
        card.left.connect(self._closed)
        card.installEventFilter(self)
        for part in card.findChildren(QWidget):
            part.installEventFilter(self)

    def open(self, number: int) -> None:
        """The card of a mention, with the focus in it."""
        if self._show(number):
            self._is_kept = True
            self.card.take_focus()

    def close(self) -> bool:
        """Whether there was one to close."""
        was_open = not self.card.isHidden()
        had_focus = self.card.has_focus
        self._going.stop()
        self._is_kept = False
        self.card.hide()
        if had_focus:
            self._column.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return was_open

    def article_changed(self, article: Article) -> None:
        """The open article has other hits, names or text; a card of a name that is no longer there goes."""
        mention = self.card.mention
        if mention is not None and mention not in (article.mentions or ()):
            self.close()

    def take(self, changes: Changes) -> None:
        """Something about entities has changed: what an open card says is asked again."""
        mention = self.card.mention
        if changes.entities and mention is not None:
            self._ask(mention)

    def _rested(self, number: int) -> None:
        if not self._is_kept and self._column.pane.isVisible():
            self._show(number)

    def _left(self) -> None:
        if not self._is_kept and not self.card.isHidden():
            self._going.start()

    def _go(self) -> None:
        if not self._is_kept and not self._is_over:
            self.close()

    def _scrolled(self) -> None:
        if not self._is_kept:
            self.close()

    def _show(self, number: int) -> bool:
        pane = self._column.pane
        mention = self._column.mention(number)
        if mention is None:
            return False
        self._going.stop()
        self._is_over = False
        rect = pane.mention_rect(number)
        beside = QRect(pane.viewport().mapTo(self.card.window(), rect.topLeft()), rect.size())
        self.card.begin(mention, beside)
        self._ask(mention)
        return True

    def _ask(self, mention: ArticleMention) -> None:
        def known(card: EntityCard) -> None:
            if self.card.mention is mention:
                self.card.fill_in(card)

        def failed(error: Exception) -> None:
            if self.card.mention is mention:
                self.card.say(said_of(error))

        self._desk.ask(
            lambda library, _: library.entities.card(mention.entity_id), known, failed=failed, key="entity-card"
        )

    def _closed(self) -> None:
        self._is_kept = False
        self._column.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only watches: the pointer comes and goes, and the focus may go elsewhere."""
        match event.type():
            case QEvent.Type.Enter if watched is self.card:
                self._is_over = True
                self._going.stop()
            case QEvent.Type.Leave if watched is self.card:
                self._is_over = self.card.rect().contains(self.card.mapFromGlobal(self.card.cursor().pos()))
                if not self._is_kept and not self._is_over:
                    self._going.start()
            case QEvent.Type.FocusIn:
                self._is_kept = True
            case QEvent.Type.FocusOut:
                QTimer.singleShot(0, self, self._lost_focus)
        return super().eventFilter(watched, event)

    def _lost_focus(self) -> None:
        focus = self.card.window().focusWidget()
        if not self.card.isHidden() and self._is_kept and not self.card.has_focus and focus is not None:
            self._is_kept = False
            self.card.hide()
