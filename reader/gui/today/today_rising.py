"""Who rises today: a row of small charts to walk along, each with the days behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.entity import Entity
from reader.domain.front_page import RisingDays
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY
from reader.gui.theme.theme import Theme
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.mirroring import mirrored, turned_key
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.rising_words import said_rising
from reader.gui.words.texts import article_count, as_tip, in_a_line, number, translate

_WIDE, _GAP = 172, 8
_SIDE, _BARS = 10, 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RisingStrip(QFrame):
    """Left and Right walk, Enter opens the page, Ctrl+Enter lists its articles, W follows; `left` and `passed` say that
    Up or Down goes out of it."""

    page_wanted = Signal(int)
    list_wanted = Signal(object)  # Rising
    follow_wanted = Signal(object)  # Entity
    passed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("risingStrip")
        self._theme, self._fonts = theme, fonts
        self._title = QLabel()
        self._title.setObjectName("quietText")
        self._title.setWordWrap(True)
        self._chips: list[RisingChip] = []
        self._most_lines, self._has_usual, self._is_day = 2, True, True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self._title)
        self._flow = FlowLayout(gap=_GAP)
        column.addLayout(self._flow)
        self.hide()

    @property
    def chips(self) -> list[RisingChip]:
        """Those in sight."""
        return [chip for chip in self._chips if not chip.isHidden()]

    def show_rising(self, rising: Sequence[RisingDays], *, has_usual: bool, is_day: bool = True) -> None:
        focused = next((chip.shown.rising.entity_id for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [RisingChip(one, self._theme, self._fonts, self, has_usual=has_usual) for one in rising]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.clicked.connect(lambda _=False, chip=chip: self.page_wanted.emit(chip.shown.rising.entity_id))
            chip.stepped.connect(lambda step, chip=chip: self._step(chip, step))
            chip.list_wanted.connect(self.list_wanted)
            chip.follow_wanted.connect(self.follow_wanted)
            chip.passed.connect(self.passed)
            chip.left.connect(self.left)
            if chip.shown.rising.entity_id == focused:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._has_usual, self._is_day = has_usual, is_day
        self.set_texts()
        self.setVisible(bool(rising))
        self.fit(self._most_lines)

    def fit(self, most_lines: int) -> None:
        """Shows as many as fit in so many lines."""
        self._most_lines = most_lines
        in_line = max(1, (self.width() + _GAP) // (self._fonts.pixels(_WIDE) + _GAP))
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < in_line * most_lines)

    def focus(self) -> bool:
        if self.isVisible() and self.chips:
            self.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chip in self._chips:
            chip.set_theme(theme)

    def set_texts(self) -> None:
        if self._has_usual:
            self._title.setText(translate("Today", "More in the news than in the last 30 days"))
        elif self._is_day:
            self._title.setText(translate("Today", "Most in the news; what is usual shows after a few days"))
        else:
            self._title.setText(translate("Today", "Most in the news"))
        self.setAccessibleName(self._title.text())

    def _step(self, chip: RisingChip, step: int) -> None:
        chips = self.chips
        at = chips.index(chip) + step
        if 0 <= at < len(chips):
            chips[at].setFocus(Qt.FocusReason.OtherFocusReason)
        elif at < 0:
            self.left.emit()


class RisingChip(QAbstractButton):
    stepped = Signal(int)
    list_wanted = Signal(object)
    follow_wanted = Signal(object)
    passed = Signal()
    left = Signal()

    def __init__(
        self, shown: RisingDays, theme: Theme, fonts: Fonts, parent: QWidget | None = None, *, has_usual: bool = True
    ) -> None:
        super().__init__(parent)
        self.shown, self._theme, self._has_usual = shown, theme, has_usual
        self._wide = fonts.pixels(_WIDE)
        self.setFont(fonts.font(BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        rising = shown.rising
        said = said_rising(rising) if has_usual else article_count(rising.today)
        heard = ", ".join((in_a_line(rising.name, 200), one_of_kind(rising.kind), said))
        self.setAccessibleName(heard)
        self.setToolTip(as_tip(heard.replace(", ", "\n")))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        bars = _BARS + 6 if self.shown.days else 0
        return QSize(self._wide, round(QFontMetricsF(self.font()).height() + bars + 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            is_list = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.list_wanted.emit(self.shown.rising) if is_list else self.click()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.stepped.emit(1 if turned_key(key) == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_J):
            self.passed.emit()
        elif key == Qt.Key.Key_W and not event.modifiers():
            self._follow()
        elif key not in (Qt.Key.Key_Up, Qt.Key.Key_K):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Return, also with Ctrl, is this chip's."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for said, act in (
            (translate("Today", "Open the page of this name"), self.click),
            (translate("Today", "List its articles"), lambda: self.list_wanted.emit(self.shown.rising)),
            (translate("Today", "Follow"), self._follow),
        ):
            action = QAction(said, menu)
            action.triggered.connect(lambda _=False, act=act: act())
            menu.addAction(action)
        menu.popup(event.globalPos())

    def _follow(self) -> None:
        rising = self.shown.rising
        self.follow_wanted.emit(Entity(rising.entity_id, rising.kind, rising.name))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rising = self._theme, self.shown.rising
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        has_focus = self.hasFocus()
        painter.setPen(QPen(QColor(theme.accent if has_focus else theme.border), 1.5 if has_focus else 1))
        painter.setBrush(QColor(theme.selection if has_focus else theme.raised))
        painter.drawRoundedRect(box, 7, 7)
        inside = box.adjusted(_SIDE, 6, -_SIDE, -8)
        metrics = QFontMetricsF(self.font())
        count, strong = number(rising.today), QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(theme.ink))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
        room = inside.width() - QFontMetricsF(strong).horizontalAdvance(count) - 10
        name = metrics.elidedText(in_a_line(rising.name, 80), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self.font())
        painter.drawText(QPointF(inside.left(), inside.top() + metrics.ascent()), name)
        mark = theme.entities[rising.kind]
        under = QPointF(inside.left(), inside.top() + metrics.height() + 0.5)
        paint_underline(painter, under, metrics.horizontalAdvance(name), QColor(mark.colour), mark.underline)
        self._paint_bars(painter, QRectF(inside.left(), inside.bottom() - _BARS, inside.width(), _BARS))
        painter.end()

    def _paint_bars(self, painter: QPainter, area: QRectF) -> None:
        days = self.shown.days
        if not days:
            return
        colour, most = QColor(self._theme.accent), max(*days, 1)
        wide = area.width() / len(days)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), QColor(self._theme.border))
        for at, count in enumerate(days):
            if count:
                height = max(count / most * area.height(), 1.5)
                colour.setAlphaF(1.0 if at == len(days) - 1 else 0.55)
                painter.setBrush(colour)
                left = area.left() + at * wide
                painter.drawRect(QRectF(left, area.bottom() - height, max(wide - 0.7, 1.0), height))
