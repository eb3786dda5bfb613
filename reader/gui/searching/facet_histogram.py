"""Articles a month or a year as bars; a range of them is brushed with the mouse or chosen with the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.gui.searching.facet_months import Bin, Range, bins, date_value, is_chosen
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.announcing import describe
from reader.gui.widgets.drawn_parts import DrawnParts
from reader.gui.widgets.mirroring import mirrored, turned_box, turned_key, turned_x
from reader.gui.words.texts import article_count, translate

_SIDE, _FOOT, _BARS = 14, 18, 52
_SMALLEST = 1.5  # pixels: one article is seen too
_CHOOSE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_REMOVE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class FacetHistogram(QWidget):
    """`brushed` carries a date of the search language; `cleared` wishes the date away. Left and right walk, with Shift
    over a range; Enter chooses it, Delete undoes it."""

    brushed = Signal(str)
    cleared = Signal()
    left = Signal()

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bins: tuple[Bin, ...] = ()
        self._chosen: Range | None = None
        self._from = self._to = -1  # what is brushed now, or where the keys are
        self._is_brushing = False
        self._under = -1
        self.set_fonts(fonts)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.parts = DrawnParts(self, self._said_of, self._place_of)
        self.parts.pressed.connect(self._press)
        self.set_texts()

    @property
    def shown(self) -> tuple[Bin, ...]:
        return self._bins

    def show_months(self, months: Sequence[tuple[str, int]], chosen: Range | None) -> None:
        fresh = bins(months, chosen)
        if [one.period for one in fresh] != [one.period for one in self._bins]:
            self._from = self._to = -1
            self._is_brushing = False
        self._bins, self._chosen = fresh, chosen
        self.setVisible(len(fresh) > 1 or chosen is not None)
        self.parts.show_parts(len(fresh))
        self._say()
        self.update()

    def set_fonts(self, fonts: Fonts) -> None:
        self.setFont(fonts.font(11))
        self._foot = max(_FOOT, round(QFontMetricsF(self.font()).height()) + 2)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_texts(self) -> None:
        self.setAccessibleName(translate("Facets", "Articles by date"))
        self.parts.show_parts(len(self._bins))
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(160, _BARS + self._foot + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.setGeometry(self.rect())

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and at >= 0:
            self._from = self._to = at
            self._is_brushing = True
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if self._is_brushing and at >= 0:
            self._to = at
        self._under = at
        self._say_under(event.globalPosition().toPoint(), at)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_brushing:
            self._is_brushing = False
            self._take()
            self._from = self._to = -1
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._say_under(event.globalPos(), self._at(QPointF(event.pos())))
            return True
        return super().event(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = turned_key(event.key())
        if not self._bins:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._walk(key, is_range=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in _CHOOSE and self._to >= 0:
            self._take()
        elif key in _REMOVE:
            self.cleared.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._to < 0 and self._bins and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._from = self._to = len(self._bins) - 1
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._is_brushing:
            self._from = self._to = -1
            self._say()

    def _walk(self, key: int, *, is_range: bool) -> None:
        last = len(self._bins) - 1
        at = self._to if self._to >= 0 else last
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            at = 0 if key == Qt.Key.Key_Home else last
        else:
            at = self._next(at, 1 if key == Qt.Key.Key_Right else -1)
        self._to = at
        self._from = self._from if is_range and self._from >= 0 else at
        self._say()
        self.update()

    def _next(self, at: int, step: int) -> int:
        """The next bar with articles: between two of them may lie years without; `at` where there is none."""
        places = range(at + step, len(self._bins) if step > 0 else -1, step)
        return next((place for place in places if self._bins[place].count), at)

    def _press(self, bar: int) -> None:
        self._from = self._to = bar
        self._take()
        if not self.hasFocus():
            self._from = self._to = -1
        self._say()
        self.update()

    def _take(self) -> None:
        """What is brushed is chosen; the same again is given up."""
        if not (0 <= self._from < len(self._bins) and 0 <= self._to < len(self._bins)):
            return
        first, last = sorted((self._from, self._to))
        brushed = {one.period for one in self._bins[first : last + 1]}
        if brushed == {one.period for one in self._bins if is_chosen(one.period, self._chosen)}:
            self.cleared.emit()
        else:
            self.brushed.emit(date_value(self._bins[first].period, self._bins[last].period))

    # words

    def _say(self) -> None:
        """For who hears it: where the keys are."""
        said = ""
        if 0 <= self._to < len(self._bins):
            first, last = sorted((self._from, self._to))
            count = sum(one.count for one in self._bins[first : last + 1])
            names = [period_title(self._bins[n].period) for n in dict.fromkeys((first, last))]
            said = f"{' – '.join(names)}: {article_count(count)}"
        if self._from == self._to:
            self.setAccessibleDescription(said)
            self.parts.stand_at(self._to)
        else:
            describe(self, said)

    def _said_of(self, bar: int) -> str:
        return f"{period_title(self._bins[bar].period)}: {article_count(self._bins[bar].count)}"

    def _say_under(self, place: QPoint, at: int) -> None:
        if not 0 <= at < len(self._bins):
            QToolTip.hideText()
            return
        first, last = sorted((self._from, at)) if self._is_brushing else (at, at)
        count = sum(one.count for one in self._bins[first : last + 1])
        names = [period_title(self._bins[n].period) for n in dict.fromkeys((first, last))]
        QToolTip.showText(place + QPoint(0, 12), f"{' – '.join(names)}: {article_count(count)}", self)

    # drawing

    def _place_of(self, bar: int) -> QRect:
        wide = (self.width() - 2 * _SIDE) / max(len(self._bins), 1)
        return turned_box(QRectF(_SIDE + bar * wide, 4, wide, _BARS + 2), self.width())

    def _at(self, point: QPointF) -> int:
        """The number of the bar over or under a point."""
        if not self._bins:
            return -1
        at = int((turned_x(point.x(), self.width()) - _SIDE) / (self.width() - 2 * _SIDE) * len(self._bins))
        return min(max(at, 0), len(self._bins) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        base, room = 6 + _BARS, self.width() - 2 * _SIDE
        largest = max((one.count for one in self._bins), default=1) or 1
        width = room / max(len(self._bins), 1)
        gap = 2.0 if width > 7 else 1.0 if width > 3 else 0.0
        low, high = sorted((self._from, self._to))
        for number, one in enumerate(self._bins):
            is_in = low <= number <= high if low >= 0 else is_chosen(one.period, self._chosen)
            is_any = low >= 0 or self._chosen is not None
            colour = QColor(theme.accent)
            colour.setAlphaF(1.0 if is_in else 0.3 if is_any else 0.6)
            if number == self._under and not is_in:
                colour.setAlphaF(0.85)
            height = max(one.count / largest * _BARS, _SMALLEST) if one.count else 0.0
            left = _SIDE + number * width
            if is_in:
                ground = QColor(theme.accent)
                ground.setAlphaF(0.12)
                painter.setBrush(ground)
                painter.drawRect(QRectF(left, 4, width, _BARS + 2))
            painter.setBrush(colour)
            painter.drawRect(QRectF(left + gap / 2, base - height, max(width - gap, 1), height))
        painter.setBrush(QColor(theme.border))
        painter.drawRect(QRectF(_SIDE, base, room, 1))
        self._paint_ends(painter, base)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(7, 1, -7, -1), 5, 5)
        painter.end()

    def _paint_ends(self, painter: QPainter, base: float) -> None:
        """The first and the last period, or the ends of what is brushed now."""
        if not self._bins:
            return
        low, high = sorted((self._from, self._to))
        first, last = (low, high) if low >= 0 else (0, len(self._bins) - 1)
        painter.setPen(QColor(self._theme.ink if low >= 0 else self._theme.soft))
        painter.setFont(self.font())
        area = QRectF(_SIDE, base + 3, self.width() - 2 * _SIDE, self._foot)
        left, right = (
            period_title(self._bins[first].period, short=True),
            period_title(self._bins[last].period, short=True),
        )
        metrics = QFontMetricsF(self.font())
        if first == last:
            middle = _SIDE + (first + 0.5) * area.width() / len(self._bins)
            wide = metrics.horizontalAdvance(left) + 2
            begin = min(max(middle - wide / 2, area.left()), area.right() - wide)
            painter.drawText(QRectF(begin, area.top(), wide, area.height()), Qt.AlignmentFlag.AlignCenter, left)
            return
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, left)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, right)


def period_title(period: str, *, short: bool = False) -> str:
    """'2021-08' as 'augustus 2021', or 'aug 2021' where there is little room."""
    year, _, month = period.partition("-")
    if not month.isdecimal() or not 1 <= int(month) <= 12:
        return period
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return f"{QLocale().standaloneMonthName(int(month), form).rstrip('.')} {year}"
