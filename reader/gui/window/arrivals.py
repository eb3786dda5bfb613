"""What comes from outside while the window is there: what a start was given, and the wish to see the window."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.gui.desktop.handing_over import Handover

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

_TOKEN = "XDG_ACTIVATION_TOKEN"
_A_MOMENT = 2_000  # milliseconds


class Arrivals(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def take_later_start(self, handover: Handover) -> None:
        """Of a second start: the window comes to the front, whatever was given."""
        bring_to_front(self._window, handover.token)
        self.take(handover)

    def take(self, handover: Handover) -> None:
        """Files and folders are imported, a list of subscriptions is shown, an address is asked about; what comes
        before the library is open waits for it."""
        if not handover.arguments:
            return
        if not self._window.is_open:
            once = Qt.ConnectionType.SingleShotConnection
            self._window.library_opened.connect(lambda: self.take(handover), once)
            return
        importing = self._window.importing
        importing.take(handover.paths)
        if handover.addresses:
            importing.take_urls([QUrl(address) for address in handover.addresses])


def bring_to_front(window: QWidget, token: str = "") -> None:
    """Out of the tray or the task bar, before all others if the desktop lets it: Wayland asks for a token of the one
    that was clicked."""
    if token and QGuiApplication.platformName().startswith("wayland"):
        os.environ[_TOKEN] = token  # where Qt looks for it
        QTimer.singleShot(_A_MOMENT, window, lambda: os.environ.pop(_TOKEN, None))  # not for a browser we start
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
