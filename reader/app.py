"""Where the window is put together: everything it uses is made here, once, and taken apart here."""

from __future__ import annotations

import gc
import logging
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QDeadlineTimer, QEventLoop, QIODevice, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from reader.errors import LeeszaalError
from reader.gui.basics.desk import Desk
from reader.gui.basics.qt_messages import log_qt_messages, say_why_there_is_no_window
from reader.gui.basics.tasks import Tasks
from reader.gui.basics.worker_process import WorkerProcess
from reader.gui.desktop.application import ReaderApplication
from reader.gui.desktop.handing_over import Handover, handover_of
from reader.gui.desktop.interrupting import Interrupts
from reader.gui.settings import session as session_file
from reader.gui.settings.preferences import Preferences
from reader.gui.settings.session import Session
from reader.gui.settings.session_keeper import SessionKeeper
from reader.gui.theme.appearance import Appearance
from reader.gui.theme.fonts import load_fonts
from reader.gui.theme.icons import Icons
from reader.gui.window.arrivals import Arrivals
from reader.gui.window.equipment import Equipment
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import session_of
from reader.gui.words.languages import Languages
from reader.paths import DESKTOP_NAME, Paths, data_option, own_command, resources
from reader.settings import Settings, SettingsFile
from reader.whole_file import write_whole

if TYPE_CHECKING:
    from reader.gui.desktop.single_instance import SingleInstance
    from reader.library.library import Library

log = logging.getLogger(__name__)

NO_SCREEN = "Leeszaal has no screen here; `leeszaal screenshot FILE` makes a picture without one."
TOO_FEW_COLOURS = (
    "This screen has too few colours for the window (256 or less; it needs 15 bits or more). The commands work: see "
    "`leeszaal --help`."
)
_FEWEST_BITS = 15  # Qt draws nothing on less: the window would stay black
_PICTURE_SECONDS = 120


class NoPicture(LeeszaalError):
    """The window did not come to rest in time, or the picture could not be written."""


def run_window(paths: Paths, given: list[str], *, in_tray: bool = False) -> int:
    """Shows the window until it is closed; the exit code. What is `given` - files, folders, addresses - is taken in.

    Where this library has a window already, that one gets it. With `in_tray` the window waits in the tray, if the
    person keeps it there.
    """
    if not _has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    handover = handover_of(given, os.environ)  # before Qt takes what the desktop gave for its own
    app = _make_app()
    instance = _claim(paths, handover)
    if instance is True:
        return 0
    if app.primaryScreen() is not None and app.primaryScreen().depth() < _FEWEST_BITS:
        print(TOO_FEW_COLOURS, file=sys.stderr)
        return 1
    settings, problems = SettingsFile(paths.settings).load()
    office = open_office(paths)
    window = make_window(app, paths, settings, session_file.load(paths.session), office)
    arrivals = Arrivals(window)
    if instance is not False:
        instance.received.connect(arrivals.take_later_start)
        window.closed.connect(lambda _: instance.close())
    keeper = SessionKeeper(
        lambda: session_of(window), lambda session: session_file.save(paths.session, session), office.tasks, window
    )
    window.session_changed.connect(keeper.note)
    window.closed.connect(lambda session: _keep(paths, session, keeper))
    window.library_opened.connect(_look_for_garbage)
    window.library_failed.connect(_look_for_garbage)
    window.telling.of_settings((*problems, *window.actions_by_id.keys.problems))
    app.setQuitOnLastWindowClosed(False)  # a window that is put away in the tray ends nothing, nor does its last dialog
    window.closed.connect(lambda _: app.quit())
    window.desktop.show_window(in_tray=in_tray)
    QTimer.singleShot(0, window.open_library)  # after the first paint
    arrivals.take(handover)
    app.hand_to(arrivals.take_later_start)
    interrupts = Interrupts()
    interrupts.heard.connect(window.desktop.quit)
    code = app.exec()
    interrupts.close()
    app.hand_to(None)
    window.worker.stop()
    office.desk.close()
    return code


def take_screenshot(  # noqa: PLR0917  # as the command line gives them
    paths: Paths,
    file: Path,
    size: tuple[int, int] = (1200, 800),
    theme: str | None = None,
    language: str | None = None,
    search: str = "",
    article: int | None = None,
) -> None:
    """Writes a picture of the real window on the real library, once its list and article are there.

    Needs no screen. Raises LeeszaalError.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _make_app()
    settings, _ = SettingsFile(paths.settings).load()
    settings = replace(settings, theme=theme or settings.theme, language=language or settings.language)
    session = Session(text=search, article_id=article)
    office = open_office(paths)
    window = make_window(app, paths, settings, session, office, marks_read=False)
    try:
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        _wait_for_rest(window, office.tasks, article)
        _save_picture(window.grab(), file)
    finally:
        window.worker.stop()
        office.desk.close()
        window.close()


def _save_picture(picture: QPixmap, file: Path) -> None:
    """By the ending of its name; what was there stays where it fails."""
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    try:
        is_made = picture.save(content, file.suffix[1:] or "?")
        if is_made:
            write_whole(file, bytes(content.data().data()))
    except OSError:
        is_made = False
    if not is_made:
        raise NoPicture(f"The picture cannot be written to {file}; is the folder there, and is the name a .png?")


@dataclass(frozen=True, slots=True)
class Office:
    """The lanes, and the desk on which the library lies."""

    desk: Desk
    tasks: Tasks


def open_office(paths: Paths) -> Office:
    def open_library() -> Library:
        from reader.library.library import Library  # on the lane: the window is painted by then

        return Library.open(paths)

    tasks = Tasks(lambda error: log.error("unexpected", exc_info=error))
    return Office(Desk(tasks, open_library), tasks)


def make_window(
    app: QApplication, paths: Paths, settings: Settings, session: Session, office: Office, *, marks_read: bool = True
) -> MainWindow:
    icons = Icons(resources() / "icons")
    fonts = replace(load_fonts(resources() / "fonts"), interface_size=settings.interface_text_size)
    languages = Languages(app, resources() / "translations")
    languages.use(settings.language)  # before there is a window to be told that its texts are others now
    equipment = Equipment(
        desk=office.desk,
        worker=WorkerProcess(*worker_command(paths)),
        preferences=Preferences(settings, SettingsFile(paths.settings, settings).save, office.tasks),
        appearance=Appearance(app, fonts, icons),
        languages=languages,
        icons=icons,
        licences=resources() / "licences.json",
        marks_read=marks_read,
        paths=paths if marks_read else None,
    )
    return MainWindow(equipment, session)


def worker_command(paths: Paths) -> tuple[str, list[str]]:
    """The same program as a worker: Python with the package, or the standalone app itself."""
    program, *arguments = own_command("worker", "--opened", *data_option(paths.data))
    return program, arguments


def _make_app() -> ReaderApplication:
    say_why_there_is_no_window()
    app = ReaderApplication(sys.argv[:1])
    log_qt_messages()
    app.setApplicationName("leeszaal")
    app.setApplicationDisplayName("Leeszaal")
    app.setDesktopFileName(DESKTOP_NAME)
    app.setWindowIcon(QIcon(str(resources() / "app-icon.svg")))
    return app


def _look_for_garbage() -> None:
    """From now on, and never again among what is there now: it stays until the end, and is most of what there is."""
    gc.freeze()
    gc.enable()


def _claim(paths: Paths, handover: Handover) -> SingleInstance | bool:
    """As `claim`; a system without the libraries that Qt's network needs gets a window for each start."""
    try:
        from reader.gui.desktop.single_instance import claim
    except ImportError:
        log.warning("no one window for this library", exc_info=True)
        return False
    return claim(paths.data, handover)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _keep(paths: Paths, session: Session, keeper: SessionKeeper) -> None:
    keeper.stop()
    try:
        session_file.save(paths.session, session)
    except OSError as error:  # a full disk must not keep the window from closing
        print(f"leeszaal: where you were could not be kept: {error}", file=sys.stderr)


def _wait_for_rest(window: MainWindow, tasks: Tasks, article: int | None) -> None:
    """Until the list is there, the worker is done, and the article is shown."""
    failed: list[str] = []
    done = {"worker": False, "list": False, "article": article is None}
    loop = QEventLoop()

    def note(what: str) -> None:
        done[what] = True
        if all(done.values()):
            loop.quit()

    def fail(said: str) -> None:
        failed.append(said)
        loop.quit()

    window.settled.connect(lambda: note("list"))
    window.worker.idle.connect(lambda: note("worker"))
    window.opening.opened.connect(lambda _: note("article"))
    window.opening.failed.connect(lambda error: fail(str(error)))
    window.library_failed.connect(fail)
    window.worker.failed.connect(fail)
    QTimer.singleShot(_PICTURE_SECONDS * 1000, loop.quit)
    window.open_library()
    loop.exec()
    if failed:
        raise NoPicture(failed[0])
    if not all(done.values()):
        raise NoPicture(f"The window was not ready within {_PICTURE_SECONDS} seconds.")
    rest = QDeadlineTimer(2_000)
    while (window.gate.is_waiting or tasks.is_busy) and not rest.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
