"""What ties the window to the desktop around it: tray, start with the session, printing, sharing and reading aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QIcon

from reader.domain.counts import SidebarCounts
from reader.gui.basics.desk import Desk
from reader.gui.basics.screen_room import fit_to_screen
from reader.gui.basics.tasks import Lane
from reader.gui.desktop.autostart import agree, command_for, entry_for
from reader.gui.desktop.tray import Tray, TrayWays
from reader.gui.exchange.sharing import Sharing
from reader.gui.reading.printing import Printing
from reader.gui.speech.reading_aloud import ReadingAloud
from reader.gui.window.arrivals import bring_to_front
from reader.gui.words.texts import translate
from reader.paths import Paths, resources
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

_UNTIL_THE_TRAY = 30_000  # milliseconds: when the session begins, its panel may come later than we do
_MARK = "autostart.made"


class DesktopParts(QObject):
    """`paths` is None where nothing of the desktop may be touched: in a picture, and in tests."""

    def __init__(self, window: MainWindow, desk: Desk, paths: Paths | None) -> None:
        super().__init__(window)
        self._window, self._desk, self._paths = window, desk, paths
        ways = TrayWays(lambda: bring_to_front(window), lambda: window.actions_by_id.run("refresh"), self.quit)
        self.tray = Tray(QIcon(str(resources() / "app-icon.svg")), ways, window)
        self.printing, self.aloud = Printing(window, desk), ReadingAloud(window, desk)
        self.sharing = Sharing(window, paths.data if paths is not None else None)
        self._is_ending = False
        self._had_autostart: bool | None = None
        self._waits_for_tray = QTimer(self, interval=500)
        self._waits_for_tray.timeout.connect(self._look_for_tray)
        self._waited = 0
        self.tray.lost.connect(lambda: bring_to_front(window))
        window.counted.connect(self._counted)
        window.closed.connect(lambda _: self.tray.close())
        window.library_opened.connect(lambda: self._agree_on_autostart(window.preferences.settings))
        window.preferences.changed.connect(self.take_settings)
        window.preferences.changed.connect(lambda _: QTimer.singleShot(0, self.aloud, self.aloud.say_why))
        window.installEventFilter(self)
        self.take_settings(window.preferences.settings)

    def handlers(self) -> dict[str, Callable[[], object]]:
        speaking = self.aloud.speaking
        return {
            "quit": self.quit,
            "copy_markdown": self.sharing.copy_markdown,
            "share_mail": self.sharing.mail,
            "open_data_folder": self.sharing.open_data_folder,
            "print": self.printing.print_it,
            "print_preview": self.printing.preview,
            "save_pdf": self.printing.save_pdf,
            "speak": self.aloud.turn,
            "speak_stop": speaking.stop,
            "speak_next": lambda: speaking.step(1),
            "speak_previous": lambda: speaking.step(-1),
        }

    def take_settings(self, settings: Settings) -> None:
        self.tray.set_wanted(settings.tray)
        if self._had_autostart is not None and settings.autostart != self._had_autostart:
            self._agree_on_autostart(settings)

    def set_texts(self) -> None:
        """After a change of language, once the actions have theirs."""
        self.tray.show_state()
        self.aloud.bar.set_texts()
        self.aloud.say_why()

    def set_icons(self) -> None:
        self.aloud.bar.set_icons()

    # the window goes away, and comes back

    def quit(self) -> None:
        """Really, also where closing the window only puts it away."""
        self._is_ending = True
        self._window.close()

    def show_window(self, *, in_tray: bool) -> None:
        """For the first time. In the tray only where there is one to bring it back; until it is there the window
        waits in the task bar, and in the end it is shown."""
        fit_to_screen(self._window)
        if not in_tray or not self._window.preferences.settings.tray:
            self._window.show()
        elif self.tray.can_hold:
            self.tray.keep_watch(True)
        else:
            self._window.showMinimized()
            self._waits_for_tray.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Close and self._may_put_away():
                event.ignore()
                self._window.hide()
                self.tray.keep_watch(True)
                return True
            if event.type() is QEvent.Type.Show:
                self.tray.keep_watch(False)
        return super().eventFilter(watched, event)

    def _may_put_away(self) -> bool:
        settings = self._window.preferences.settings
        app = QGuiApplication.instance()
        ends_session = isinstance(app, QGuiApplication) and app.isSavingSession()
        is_wanted = settings.tray and settings.close_to_tray
        return is_wanted and not self._is_ending and not ends_session and self.tray.can_hold

    def _look_for_tray(self) -> None:
        self._waited += self._waits_for_tray.interval()
        if not self._window.isMinimized():  # the person was faster
            self._waits_for_tray.stop()
        elif self.tray.can_hold:
            self._waits_for_tray.stop()
            self._window.hide()
            self.tray.keep_watch(True)
        elif self._waited >= _UNTIL_THE_TRAY:
            self._waits_for_tray.stop()

    def _counted(self, counts: SidebarCounts) -> None:
        self.tray.set_unread(counts.unread)

    # starting with the session

    def _agree_on_autostart(self, settings: Settings) -> None:
        """The entry of the desktop follows the setting, and the setting follows who removed the entry there."""
        self._had_autostart = settings.autostart
        paths = self._paths
        if paths is None:
            return

        def work() -> bool:
            return agree(entry_for(paths), command_for(paths), paths.data / _MARK, is_wanted=settings.autostart)

        self._desk.ask(lambda _library, _: work(), self._agreed, failed=self._not_agreed, lane=Lane.BACKGROUND)

    def _agreed(self, holds: bool) -> None:
        self._had_autostart = holds
        self._window.preferences.change(autostart=holds)

    def _not_agreed(self, error: Exception) -> None:
        said = translate("Desktop", "Starting with the session could not be changed: {error}")
        self._window.status.say(said.format(error=error))
        self._agreed(False)
