"""One notice on the desktop for all that a refresh brought and a rule wants told; a click opens the article.

QtDBus cannot say what org.freedesktop.Notifications wants to hear (PySide6 sends no 32-bit unsigned number), so it is
said through jeepney, which comes with the keyring; elsewhere the tray does it, and where nothing can, the window.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from reader.domain.rule import Notified
from reader.gui.words.texts import in_a_line, number, translate
from reader.paths import DESKTOP_NAME

log = logging.getLogger(__name__)

_MOST_TITLES = 4
_TRAY_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Notice:
    title: str
    text: str
    article_id: int | None


def notice_of(notified: Notified) -> Notice | None:
    """One article by its own title, several as a short list."""
    told = notified.articles
    if not told:
        return None
    if len(told) == 1 and notified.total <= 1:
        return Notice(in_a_line(told[0].title, 120), in_a_line(told[0].source, 80), told[0].id)
    title = translate("Notifications", "{n} articles for you").format(n=number(notified.total))
    lines = [in_a_line(one.title, 90) for one in told[:_MOST_TITLES]]
    if notified.total > len(lines):
        lines.append(translate("Notifications", "and {n} more").format(n=number(notified.total - len(lines))))
    return Notice(title, "\n".join(lines), told[0].id)


Done = Callable[[bool], object]
Run = Callable[[Callable[[], bool], Done], object]  # does work that may wait elsewhere, and says here how it went


class Desktop(Protocol):
    """Something that can show a notice: `clicked` is called when a person chooses it, `done` says if it is shown."""

    def show(self, notice: Notice, clicked: Callable[[], object], done: Done) -> None: ...

    def close(self) -> None: ...


class Notifications(QObject):
    """Nothing on the desktop while the person looks at the window: there it is said in the window."""

    article_wanted = Signal(int)
    fallback = Signal(object)  # Notice, for the window to say

    def __init__(
        self, desktops: Sequence[Desktop], has_focus: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desktops, self._has_focus = desktops, has_focus

    def tell(self, notified: Notified) -> None:
        notice = notice_of(notified)
        if notice is None:
            return
        article_id = notice.article_id

        def clicked() -> None:
            if article_id is not None:
                self.article_wanted.emit(article_id)

        if self._has_focus():
            self.fallback.emit(notice)  # nothing pops up over what a person is reading
            return
        self._try(notice, clicked, list(self._desktops))

    def _try(self, notice: Notice, clicked: Callable[[], object], left: list[Desktop]) -> None:
        """The first that can show it does."""
        if not left:
            self.fallback.emit(notice)
            return
        desktop, *rest = left
        desktop.show(notice, clicked, lambda is_shown: None if is_shown else self._try(notice, clicked, rest))

    def close(self) -> None:
        for desktop in self._desktops:
            desktop.close()


class FreedesktopDesktop:
    """The session bus. What waits for the desktop runs elsewhere; clicks are heard on the GUI thread, which
    does not listen meanwhile: the answer would go to the wrong one."""

    _PATH, _NAME = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"

    def __init__(self, run: Run, parent: QObject) -> None:
        self._run, self._parent = run, parent
        self._bus: Any = None
        self._ear: QSocketNotifier | None = None
        self._is_sending = self._is_closed = False
        self._shown: int = 0
        self._clicked: Callable[[], object] | None = None

    def show(self, notice: Notice, clicked: Callable[[], object], done: Done) -> None:
        if self._is_sending or self._is_closed:
            done(False)
            return
        self._is_sending = True
        self._deafen()

        def sent(is_shown: bool) -> None:
            self._is_sending = False
            if is_shown and not self._is_closed:
                self._clicked = clicked
                self._listen()
            else:
                self._hang_up()
            done(is_shown)

        self._run(lambda: self._send(notice), sent)

    def close(self) -> None:
        self._is_closed = True
        if not self._is_sending:
            self._hang_up()

    def _send(self, notice: Notice) -> bool:
        try:
            if self._bus is None:
                self._connect()
            self._shown = self._notify(notice)
        except Exception:  # no bus, nobody who shows notices, or no jeepney: another way is tried
            log.info("the desktop shows no notices", exc_info=True)
            return False
        return True

    def _listen(self) -> None:
        self._ear = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read, self._parent)
        self._ear.activated.connect(self._hear)  # not a lambda: taking the descriptor along ends in a crash
        QTimer.singleShot(0, self._parent, self._hear)  # what came with the answer is read already

    def _deafen(self) -> None:
        ear, self._ear = self._ear, None
        if ear is not None:
            ear.setEnabled(False)
            ear.deleteLater()

    def _hang_up(self) -> None:
        self._deafen()
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.close()

    def _connect(self) -> None:
        from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]
        from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

        self._bus = open_dbus_connection(bus="SESSION")
        rule = MatchRule(type="signal", interface=self._NAME, path=self._PATH)
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=1.0)

    def _notify(self, notice: Notice) -> int:
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(self._PATH, bus_name=self._NAME, interface=self._NAME)
        hints = {"desktop-entry": ("s", DESKTOP_NAME), "category": ("s", "transfer.complete")}
        body = ("Leeszaal", self._shown, DESKTOP_NAME, notice.title, _as_markup(notice.text),
                ["default", translate("Notifications", "Read")], hints, -1)  # fmt: skip
        message = new_method_call(address, "Notify", "susssasa{sv}i", body)
        return int(self._bus.send_and_get_reply(message, timeout=1.0).body[0])

    def _hear(self) -> None:
        from jeepney import HeaderFields

        try:
            while self._bus is not None and not self._is_sending:
                message = self._bus.receive(timeout=0)
                if message.header.fields.get(HeaderFields.member) == "ActionInvoked":
                    self._hear_click(message.body)
        except TimeoutError:
            return
        except Exception:  # the bus is gone
            self._hang_up()

    def _hear_click(self, body: tuple[Any, ...]) -> None:
        if body and body[0] == self._shown and self._clicked is not None:
            clicked, self._clicked = self._clicked, None
            clicked()


class TrayDesktop:
    """For systems whose notices come from an icon in the tray, which is there only as long as the notice."""

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        self._icon, self._parent = icon, parent
        self._tray: QSystemTrayIcon | None = None
        self._clicked: Callable[[], object] | None = None
        self._over = QTimer(parent)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self.close)

    def show(self, notice: Notice, clicked: Callable[[], object], done: Done) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            done(False)
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self._parent)
            self._tray.messageClicked.connect(self._click)
            self._tray.activated.connect(lambda _: self._click())
        self._clicked = clicked
        self._tray.show()
        self._tray.showMessage(notice.title, notice.text, self._icon, _TRAY_SECONDS * 1000)
        self._over.start(_TRAY_SECONDS * 1000)
        done(True)

    def close(self) -> None:
        self._over.stop()
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _click(self) -> None:
        clicked, self._clicked = self._clicked, None
        self.close()
        if clicked is not None:
            clicked()


def desktops(icon: QIcon, run: Run, parent: QObject) -> list[Desktop]:
    """What this system may have, the best first."""
    tray = TrayDesktop(icon, parent)
    return [FreedesktopDesktop(run, parent), tray] if sys.platform.startswith("linux") else [tray]


def _as_markup(text: str) -> str:
    """Servers read a little HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
