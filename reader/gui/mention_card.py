"""What is said about a name under the pointer: whose it is, and of what kind."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.texts import in_a_line, translate

_MOST = 120  # characters
_PATIENCE = 400  # milliseconds over a name before it is explained


def one_of_kind(kind: EntityKind) -> str:
    match kind:
        case EntityKind.PERSON:
            return translate("MentionCard", "Person")
        case EntityKind.ORGANISATION:
            return translate("MentionCard", "Organisation")
        case EntityKind.PLACE:
            return translate("MentionCard", "Place")
        case EntityKind.OTHER:
            return translate("MentionCard", "Other name")


def mention_card(mention: ArticleMention) -> str:
    """For a tooltip; a name from outside is text in it and nothing else."""
    name = escape(in_a_line(mention.entity_name, _MOST))
    return f"<p style='white-space: pre'><b>{name}</b><br>{one_of_kind(mention.kind)}</p>"


def show_card(mention: ArticleMention, beside: QRect, view: QWidget) -> None:
    """Below where the mention begins, in the coordinates of the view."""
    QToolTip.showText(view.mapToGlobal(beside.bottomLeft() + QPoint(0, 2)), mention_card(mention), view)


class HoverCard(QObject):
    """Explains the mention under the pointer (its number, or -1) once the pointer has rested there."""

    def __init__(self, explain: Callable[[int], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pointed = -1
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_PATIENCE)
        self._rested.timeout.connect(lambda: explain(self.pointed))

    def point_at(self, mention: int) -> None:
        if mention != self.pointed:
            self.pointed = mention
            self._rested.stop()
            QToolTip.hideText()
            if mention >= 0:
                self._rested.start()
