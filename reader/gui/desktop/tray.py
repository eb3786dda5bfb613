"""An icon in the tray that says how much is unread, and the way back to a window that was put away there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from reader.gui.words.texts import number, translate

_LOOK_AGAIN = 3_000  # milliseconds, while the window is away
_SIZES = (16, 22, 24, 32, 44, 48, 64)
_BADGE, _ON_BADGE = "#b3261e", "#ffffff"


@dataclass(frozen=True, slots=True)
class TrayWays:
    """What the menu does."""

    open: Callable[[], object]
    refresh: Callable[[], object]
    quit: Callable[[], object]


class Tray(QObject):
    """Made when it is wanted, taken away when it is not. `is_there` asks the desktop whether it has a tray at all."""

    lost = Signal()  # the desktop's tray went while the window was away

    def __init__(
        self,
        icon: QIcon,
        ways: TrayWays,
        window: QWidget,
        is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._icon, self._ways, self._window, self._is_there = icon, ways, window, is_there
        self._unread = 0
        self._sign: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_AGAIN)
        self._watch.timeout.connect(self.look_again)

    @property
    def can_hold(self) -> bool:
        """Whether a window can be put away now and found again."""
        return self._sign is not None and self._sign.isVisible() and self._is_there()

    @property
    def sign(self) -> QSystemTrayIcon | None:
        return self._sign

    def set_wanted(self, is_wanted: bool) -> None:
        if is_wanted and self._sign is None:
            self._make()
        elif not is_wanted and self._sign is not None:
            self.close()

    def set_unread(self, unread: int) -> None:
        if unread != self._unread:
            self._unread = unread
            self.show_state()

    def show_state(self) -> None:
        """The icon, its words and its menu as things are now, in the language of now."""
        if self._sign is None or self._menu is None:
            return
        unread = translate("Tray", "{n} unread").format(n=number(self._unread))
        self._sign.setToolTip(f"Leeszaal – {unread}" if self._unread else "Leeszaal")
        self._sign.setIcon(with_badge(self._icon, self._unread))
        opened, refreshed, _, ended = self._menu.actions()
        opened.setText(translate("Tray", "Open Leeszaal"))
        refreshed.setText(translate("Tray", "Refresh all feeds"))
        ended.setText(translate("Tray", "Quit"))

    def keep_watch(self, is_away: bool) -> None:
        """While the window is away somebody must look whether the tray is still there."""
        if is_away:
            self._watch.start()
        else:
            self._watch.stop()

    def look_again(self) -> None:
        if not self.can_hold:
            self._watch.stop()
            self.lost.emit()

    def close(self) -> None:
        self._watch.stop()
        if self._sign is not None:
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _make(self) -> None:
        self._sign = QSystemTrayIcon(self)
        menu = self._menu = QMenu(self._window)
        menu.addAction("").triggered.connect(self._ways.open)
        menu.addAction("").triggered.connect(self._ways.refresh)
        menu.addSeparator()
        menu.addAction("").triggered.connect(self._ways.quit)
        self._sign.setContextMenu(menu)
        self._sign.activated.connect(self._clicked)
        self.show_state()
        self._sign.show()

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._ways.open()


def tray_obstacle() -> str:
    """Why nothing can be put in a tray here."""
    if QSystemTrayIcon.isSystemTrayAvailable():
        return ""
    return translate("Tray", "Your desktop has no tray now.")


def badge_text(unread: int) -> str:
    """What fits."""
    return "" if unread <= 0 else str(unread) if unread < 100 else "99+"


def with_badge(icon: QIcon, unread: int) -> QIcon:
    said = badge_text(unread)
    if not said:
        return icon
    badged = QIcon()
    for size in _SIZES:
        badged.addPixmap(_badged(icon.pixmap(size, size), size, said))
    return badged


def _badged(plain: QPixmap, size: int, said: str) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPixmap(0, 0, size, size, plain)
    height = size * 0.58
    width = min(size, height * (1.0, 1.25, 1.7)[len(said) - 1])
    box = QRectF(size - width, size - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_BADGE))
    painter.drawRoundedRect(box, height / 2, height / 2)
    font = QFont()
    font.setPixelSize(max(7, round(height * (0.8, 0.76, 0.66)[len(said) - 1])))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(_ON_BADGE))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
    painter.end()
    return picture
