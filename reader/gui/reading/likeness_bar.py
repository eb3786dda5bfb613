"""A few other articles under the text, each with what it shares: earlier ones about the same, or more like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.measures import BODY, CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.widgets.mirroring import margins, mirrored
from reader.gui.words.texts import in_a_line, translate

MOST = 5
_ROW = 28
_LEFT, _RIGHT = 22, 16


@dataclass(frozen=True, slots=True)
class Like:
    """`shares` says why in a few names or words, `origin` whose it is and how old."""

    id: int
    title: str
    shares: str
    origin: str
    is_read: bool = False

    @property
    def heard(self) -> str:
        return ", ".join(part for part in (self.title, self.shares, self.origin) if part)


class LikenessBar(QFrame):
    """Arrows walk, Enter opens, Escape goes back to the text; hidden while there is nothing like it."""

    article_wanted = Signal(int)
    other_wanted = Signal()  # more like this in place of the earlier ones, or the other way round
    closed = Signal()  # by hand: it is not wanted here
    left = Signal()

    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("likenessBar")
        self._theme, self._icons = theme, icons
        self._title, self._other, self._close = QLabel(), QPushButton(), QToolButton()
        self._other.setObjectName("cardLink")
        self._is_earlier = False
        self._title.setObjectName("likenessTitle")
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(14, 14))
        self._rows = [_Row(theme, fonts, self) for _ in range(MOST)]
        above = QHBoxLayout()
        above.setContentsMargins(margins(_LEFT, 5, 8, 0))
        above.addWidget(self._title)
        above.addWidget(self._other)
        above.addStretch(1)
        above.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addLayout(above)
        for row in self._rows:
            column.addWidget(row)
            row.clicked.connect(lambda _=False, row=row: self._open(row))
            row.step_wanted.connect(lambda step, row=row: self._step(row, step))
            row.left.connect(self.left)
        self._close.clicked.connect(self._turn_off)
        self._other.clicked.connect(self.other_wanted)
        self.set_texts()
        self.hide()

    @property
    def titles(self) -> list[str]:
        return [row.like.title for row in self._rows if row.like is not None and not row.isHidden()]

    @property
    def is_earlier(self) -> bool:
        """Whether these are earlier articles about the same people."""
        return self._is_earlier

    @property
    def has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_likes(self, likes: Sequence[Like], most: int = MOST, *, is_earlier: bool = False) -> None:
        """At most so many; none hides the bar."""
        self._is_earlier = is_earlier
        self.set_texts()
        shown = [*likes[: min(most, MOST)]]
        for row, like in zip(self._rows, [*shown, *[None] * (MOST - len(shown))], strict=True):
            row.set_like(like)
        self.setVisible(bool(shown))

    def limit(self, most: int) -> None:
        """There is room for so many."""
        for number, row in enumerate(self._rows):
            row.setVisible(row.like is not None and number < most)

    def focus(self) -> None:
        self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_fonts(self, fonts: Fonts) -> None:
        for row in self._rows:
            row.set_fonts(fonts)

    def set_theme(self, theme: Theme) -> None:
        for row in self._rows:
            row.set_theme(theme)

    def set_icons(self) -> None:
        self._close.setIcon(self._icons.icon("clear"))

    def set_texts(self) -> None:
        earlier, alike = translate("Likeness", "Earlier about these people"), translate("Likeness", "More like this")
        self._title.setText(earlier if self._is_earlier else alike)
        self._other.setText(alike if self._is_earlier else earlier)
        self.setAccessibleName(self._title.text())
        self._close.setToolTip(translate("Likeness", "Close"))
        self._close.setAccessibleName(translate("Likeness", "Close"))

    def _open(self, row: _Row) -> None:
        if row.like is not None:
            self.article_wanted.emit(row.like.id)

    def _step(self, row: _Row, step: int) -> None:
        shown = [one for one in self._rows if not one.isHidden()]
        at = shown.index(row) + step
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.OtherFocusReason)
        elif at < 0:
            self.left.emit()

    def _turn_off(self) -> None:
        self.hide()
        self.closed.emit()


class _Row(QAbstractButton):
    step_wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.like: Like | None = None
        self.set_fonts(fonts)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_fonts(self, fonts: Fonts) -> None:
        self._height, self._small = fonts.pixels(_ROW), fonts.font(CAPTION)
        self.setFont(fonts.font(BODY))
        self.updateGeometry()

    def set_like(self, like: Like | None) -> None:
        self.like = like
        self.setVisible(like is not None)
        if like is not None:
            self.setAccessibleName(like.heard)
            self.setToolTip("")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, what it shares, and whose it is; in little room the title alone."""
        like, theme = self.like, self._theme
        if like is None:
            return
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.hasFocus() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if self.hasFocus() else theme.raised))
            painter.drawRoundedRect(box.adjusted(_LEFT - 8, 1, -8, -1), 5, 5)
        left, right = box.left() + _LEFT, box.right() - _RIGHT
        metrics, small = QFontMetricsF(self.font()), QFontMetricsF(self._small)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.soft))
        if right - left > 320:
            area = QRectF(left, box.top(), right - left, box.height())
            origin = small.elidedText(like.origin, Qt.TextElideMode.ElideRight, (right - left) * 0.35)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, origin)
            right -= small.horizontalAdvance(origin) + 16
        title = metrics.elidedText(in_a_line(like.title, 200), Qt.TextElideMode.ElideRight, right - left)
        wide = metrics.horizontalAdvance(title)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.soft if like.is_read else theme.ink))
        area = QRectF(left, box.top(), right - left, box.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        left += wide + 12
        shares = small.elidedText(like.shares, Qt.TextElideMode.ElideRight, max(right - left, 0))
        if like.shares and right - left > 60:
            painter.setFont(self._small)
            painter.setPen(QColor(theme.soft))
            area = QRectF(left, box.top(), right - left, box.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shares)
        painter.end()
