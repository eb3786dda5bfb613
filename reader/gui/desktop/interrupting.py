"""Ctrl+C in the terminal from which the window was started, a terminal that goes, a session that ends: the window
closes in good order, as when a person closes it."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Interrupts(QObject):
    """Tells of the first signal to end; a second one ends the program where it stands.

    While Qt waits no Python runs that could hear a signal, so Python writes a byte that Qt waits for.
    """

    heard = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """In the main thread only."""
        super().__init__(parent)
        self._hears, self._tells = socket.socketpair()
        self._hears.setblocking(False)
        self._tells.setblocking(False)
        self._notifier = QSocketNotifier(self._hears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._byte_before = signal.set_wakeup_fd(self._tells.fileno(), warn_on_full_buffer=False)
        heeded = [number for number in _ENDING if signal.getsignal(number) is not signal.SIG_IGN]  # `nohup leeszaal`
        self._before = {number: signal.signal(number, _wait_for_qt) for number in heeded}

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._byte_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._hears.close()
        self._tells.close()

    def _hear(self) -> None:
        if self._before.keys() & set(self._hears.recv(64)):
            for number in self._before:
                signal.signal(number, signal.SIG_DFL)
            self.heard.emit()


def _wait_for_qt(number: int, frame: FrameType | None) -> None:
    """Nothing here: it would be between any two steps of whatever runs."""
