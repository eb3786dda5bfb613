"""How often something was in the news on each of the last days, as a row of thin bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.gui.theme.theme import Theme
from reader.gui.widgets.mirroring import mirrored, turned_x
from reader.gui.words.dates import short_day
from reader.gui.words.texts import article_count, number, translate

_LEAST = 2.0  # pixels: one article is seen too
_HEIGHT = 30


class Sparkline(QWidget):
    """The last bar is today's. Nothing is shown before `show_days`, but its room is kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[int, ...] = ()
        self._today = date.today()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_texts()

    def set_texts(self) -> None:
        self.setAccessibleName(translate("Sparkline", "The last 30 days"))
        self.setAccessibleDescription(self.said)

    @property
    def days(self) -> tuple[int, ...]:
        return self._days

    def show_days(self, days: Sequence[int], today: date | None = None) -> None:
        self._days, self._today = tuple(days), today or date.today()
        self.setAccessibleDescription(self.said)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def said(self) -> str:
        """For who hears it: how many, and on which day most."""
        if not any(self._days):
            return translate("Sparkline", "no articles in the last 30 days") if self._days else ""
        most = max(self._days)
        said = translate("Sparkline", "{articles} in the last 30 days, most on {day}: {n}")
        day = self._name(len(self._days) - 1 - self._days[::-1].index(most))
        return said.format(articles=article_count(sum(self._days)), day=day, n=number(most))

    def sizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self._at(QPointF(event.pos()))
            if at >= 0:
                said = f"{self._name(at)}: {article_count(self._days[at])}"
                QToolTip.showText(event.globalPos() + QPoint(0, 12), said, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = mirrored(QPainter(self), self.rect()), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        base = self.height() - 1.0
        painter.fillRect(QRectF(0, base, self.width(), 1), QColor(theme.border))
        if not any(self._days):
            said = self.said[:1].upper() + self.said[1:]
            if painter.fontMetrics().horizontalAdvance(said) <= self.width():
                painter.setPen(QColor(theme.soft))  # an empty strip looks as if something were still to come
                area = QRectF(0, 0, self.width(), base - 2)
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
            painter.end()
            return
        most, width = max(*self._days, 1), self.width() / len(self._days)
        gap = 2.0 if width > 5 else 1.0
        colour = QColor(theme.accent)
        for day, count in enumerate(self._days):
            if count:
                height = max(count / most * (base - 2), _LEAST)
                colour.setAlphaF(1.0 if day == len(self._days) - 1 else 0.65)
                painter.setBrush(colour)
                painter.drawRect(QRectF(day * width + gap / 2, base - height, max(width - gap, 1.0), height))
        painter.end()

    def _at(self, point: QPointF) -> int:
        if not self._days or not self.rect().contains(point.toPoint()):
            return -1
        return min(int(turned_x(point.x(), self.width()) / self.width() * len(self._days)), len(self._days) - 1)

    def _name(self, day: int) -> str:
        when = self._today - timedelta(days=len(self._days) - 1 - day)
        return short_day(QLocale(), when.day, when.month)
