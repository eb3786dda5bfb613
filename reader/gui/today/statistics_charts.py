"""Two charts in the window's own colours: columns along time, and rows by size; keys walk along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.domain.entity import EntityKind
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY, CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.widgets.drawn_parts import DrawnParts
from reader.gui.widgets.mirroring import mirrored, turned_box, turned_key, turned_x
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.texts import as_tip, in_a_line, number

_LEAST = 2.0  # pixels: one article is seen too
_FOOT = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """`name` in full, `short` for below a column ('' where it has no room); a kind has its own colour and line."""

    name: str
    count: int
    short: str = ""
    kind: EntityKind | None = None

    @property
    def said(self) -> str:
        return f"{self.name}: {number(self.count)}"


class _Chart(QWidget):
    """`chosen` is the number of the bar that was clicked or entered."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._at, self._under = -1, -1
        self.setFont(fonts.font(BODY))
        self._small = fonts.font(CAPTION)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.parts = DrawnParts(self, lambda bar: self._bars[bar].said, self.place_of)
        self.parts.pressed.connect(self._enter)

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    @property
    def at(self) -> int:
        """The bar that one stands on by keys; -1 for none."""
        return self._at

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self._at = min(self._at, len(self._bars) - 1)
        if self._at < 0 and self.hasFocus():
            self._at = self.first
        self.parts.show_parts(len(self._bars))
        self._say()
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def bar_at(self, point: QPointF) -> int:
        raise NotImplementedError

    def place_of(self, bar: int) -> QRect:
        """With the room above it, or beside it."""
        raise NotImplementedError

    def step_of(self, key: int) -> int:
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.setGeometry(self.rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.bar_at(event.position())
        if under != self._under:
            self._under = under
            self.update()
            if under >= 0:
                QToolTip.showText(event.globalPosition().toPoint(), as_tip(self._bars[under].said), self)
            else:
                QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        under = self.bar_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and under >= 0:
            self._enter(under)

    def _enter(self, bar: int) -> None:
        self._at = bar
        self._say()
        self.update()
        self.chosen.emit(bar)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._bars:
            self._at = self.first
        self._say()

    @property
    def first(self) -> int:
        """Where the keys begin."""
        return 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        step = self.step_of(key)
        if step and self._bars and 0 <= self._at + step < len(self._bars):
            self._at += step
            self._say()
            self.update()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._bars:
            self._at = 0 if key == Qt.Key.Key_Home else len(self._bars) - 1
            self._say()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.setAccessibleDescription(self._bars[self._at].said if 0 <= self._at < len(self._bars) else "")
        self.parts.stand_at(self._at)

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class ColumnChart(_Chart):
    """The earliest at the left; of the bar one stands on the value is written above it."""

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None, height: int = 132) -> None:
        super().__init__(theme, fonts, parent)
        self._height = height

    @property
    def first(self) -> int:
        return len(self._bars) - 1

    def sizeHint(self) -> QSize:
        return QSize(240, self._height)

    def step_of(self, key: int) -> int:
        return {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}.get(int(turned_key(key)), 0)

    def bar_at(self, point: QPointF) -> int:
        area, x = self._area, turned_x(point.x(), self.width())
        if not self._bars or not area.left() <= x <= area.right():
            return -1
        return min(int((x - area.left()) / area.width() * len(self._bars)), len(self._bars) - 1)

    def place_of(self, bar: int) -> QRect:
        area = self._area
        wide = area.width() / max(len(self._bars), 1)
        return turned_box(QRectF(area.left() + bar * wide, area.top(), wide, area.height()), self.width())

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(8, 24, -8, -_FOOT - 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = self._theme, self._area
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), QColor(theme.border))
        most = max((bar.count for bar in self._bars), default=0) or 1
        wide = area.width() / max(len(self._bars), 1)
        gap = 3.0 if wide > 12 else 1.0 if wide > 3 else 0.0
        told = self._under if self._under >= 0 else self._at if self.hasFocus() else -1
        metrics, last_label = QFontMetricsF(self._small), -1000.0
        painter.setFont(self._small)
        for n, bar in enumerate(self._bars):
            left = area.left() + n * wide
            if bar.count:
                colour = QColor(theme.accent)
                colour.setAlphaF(1.0 if n == told else 0.65)
                height = max(bar.count / most * area.height(), _LEAST)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawRect(QRectF(left + gap / 2, area.bottom() - height, max(wide - gap, 1.0), height))
            room = metrics.horizontalAdvance(bar.short)
            middle = min(max(left + wide / 2, area.left() + room / 2), area.right() - room / 2)
            if bar.short and middle - room / 2 > last_label + 8:
                painter.setPen(QColor(theme.soft))
                foot = QRectF(middle - room / 2 - 1, area.bottom() + 4, room + 4, _FOOT)
                painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, bar.short)
                last_label = middle + room / 2
        self._paint_value(painter, area, told, wide)
        self._paint_focus(painter)
        painter.end()

    def _paint_value(self, painter: QPainter, area: QRectF, told: int, wide: float) -> None:
        """Of the bar that is pointed at or stood on; else how high the highest is."""
        metrics = QFontMetricsF(self._small)
        painter.setPen(QColor(self._theme.ink if told >= 0 else self._theme.soft))
        highest = max((bar.count for bar in self._bars), default=0)
        said = self._bars[told].said if told >= 0 else number(highest) if highest else ""
        room = metrics.horizontalAdvance(said) + 2
        middle = area.left() + (told + 0.5) * wide if told >= 0 else area.left() + room / 2
        left = min(max(middle - room / 2, area.left()), max(area.right() - room, area.left()))
        painter.drawText(QRectF(left, 4, room, 18), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)


class RowChart(_Chart):
    """The name at the left, its bar in the middle, the number at the right; `marked` is the row that is chosen."""

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(theme, fonts, parent)
        self._marked = -1

    def mark(self, number: int) -> None:
        self._marked = number
        self.update()

    @property
    def _row(self) -> float:
        return QFontMetricsF(self.font()).height() + 9

    def sizeHint(self) -> QSize:
        return QSize(240, round(max(len(self._bars), 1) * self._row + 8))

    def step_of(self, key: int) -> int:
        return {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(int(key), 0)

    def bar_at(self, point: QPointF) -> int:
        at = int((point.y() - 4) // self._row)
        return at if 0 <= at < len(self._bars) else -1

    def place_of(self, bar: int) -> QRect:
        return QRectF(10, 4 + bar * self._row, self.width() - 20, self._row).toRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, small = QFontMetricsF(self.font()), QFontMetricsF(self._small)
        most = max((bar.count for bar in self._bars), default=0) or 1
        widest = max((small.horizontalAdvance(number(bar.count)) for bar in self._bars), default=0)
        names = min(
            max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0) + 4, self.width() * 0.42
        )
        for n, bar in enumerate(self._bars):
            line = QRectF(10, 4 + n * self._row, self.width() - 20, self._row)
            if n in (self._marked, self._under) or (n == self._at and self.hasFocus()):
                painter.setPen(Qt.PenStyle.NoPen)
                is_strong = n in (self._marked, self._at)
                painter.setBrush(QColor(theme.selection if is_strong else theme.raised))
                painter.drawRoundedRect(line.adjusted(-5, 0, 5, 0), 5, 5)
            painter.setFont(self.font())
            painter.setPen(QColor(theme.ink))
            name = metrics.elidedText(in_a_line(bar.name, 200), Qt.TextElideMode.ElideRight, names)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            colour = QColor(theme.accent)
            if bar.kind is not None:
                mark = theme.entities[bar.kind]
                colour = QColor(mark.colour)
                at = QPointF(line.left(), line.center().y() + metrics.height() / 2 - 1)
                paint_underline(painter, at, metrics.horizontalAdvance(name), colour, mark.underline)
            room = QRectF(line.left() + names + 12, line.top(), line.width() - names - widest - 26, line.height())
            colour.setAlphaF(0.75)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            wide = max(bar.count / most * room.width(), _LEAST if bar.count else 0)
            painter.drawRoundedRect(QRectF(room.left(), line.center().y() - 5, wide, 10), 2, 2)
            painter.setFont(self._small)
            painter.setPen(QColor(theme.soft))
            count = number(bar.count)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        self._paint_focus(painter)
        painter.end()
