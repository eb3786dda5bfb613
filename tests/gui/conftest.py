from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from fake_library import FakeLibrary
from planted_library import copy_of, plant
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from read_articles import FONTS

from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Tasks
from reader.gui.basics.worker_process import WorkerProcess
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.settings.preferences import Preferences
from reader.gui.settings.session import Session
from reader.gui.theme.appearance import Appearance
from reader.gui.theme.fonts import Fonts, load_fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import LIGHT
from reader.gui.window.equipment import Equipment
from reader.gui.window.main_window import MainWindow
from reader.gui.words.languages import Languages
from reader.library.library import Library
from reader.paths import resources
from reader.settings import Settings

HERE = Path(__file__).parent
FAKE_WORKER = [str(HERE / "fake_worker.py")]

Opener = Callable[..., MainWindow]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails a test of the window, but for what an offscreen window cannot do."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(
                pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)|grabbing the keyboard|systemTrayWindow")
            )


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    yield
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("leeszaal-")]
    assert not left, f"threads left behind: {left}"


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> Fonts:
    return load_fonts(resources() / "fonts")


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library with names, to be copied (see planted_library.py)."""
    return plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(_raise)
    yield made
    made.shut_down()


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    """Alone, without a window around it."""
    pane = ReadingPane(LIGHT, FONTS)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.show()
    return pane


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, fonts: Fonts) -> Iterator[Opener]:
    """Opens the real window on a library in memory; closes it, and checks that it leaves nothing."""
    opened: list[tuple[MainWindow, Desk]] = []

    def open_it(
        library: FakeLibrary | None = None,
        session: Session | None = None,
        settings: Settings | None = None,
        worker: str = "idle",
        failing: Exception | None = None,
    ) -> MainWindow:
        library = library or FakeLibrary()

        def open_library() -> FakeLibrary:
            if failing is not None:
                raise failing
            return library

        tasks = Tasks(_raise)
        desk = Desk(tasks, open_library)  # type: ignore[arg-type]
        settings = settings or Settings(theme="light", language="en")
        icons = Icons(resources() / "icons")
        equipment = Equipment(
            desk=desk,
            worker=WorkerProcess(sys.executable, ["-S", *FAKE_WORKER, worker], first_wait=10),
            preferences=Preferences(settings, lambda _: None, tasks),
            appearance=Appearance(qapp, fonts, icons),
            languages=Languages(qapp, resources() / "translations"),
            icons=icons,
            licences=resources() / "licences.json",
        )
        window = MainWindow(equipment, session or Session())
        qtbot.addWidget(window)
        opened.append((window, desk))
        window.show()
        qtbot.waitExposed(window)
        if failing is None:
            with qtbot.waitSignals([window.settled, window.worker.idle], timeout=10_000):
                window.open_library()
            qtbot.waitUntil(lambda: window.sidebar_model.counts is not None)
        return window

    yield open_it
    for window, desk in opened:
        window.worker.stop()
        desk.close()
        window.close()
        assert not window.worker.is_running
        window.languages.use("en")  # takes its translators away


@pytest.fixture
def library(planted: Path, tmp_path: Path) -> Library:
    """On disk and with known names; the window's desk closes it. Where a file has a `library` of its own, `window` has
    that one."""
    return copy_of(planted, tmp_path)


@pytest.fixture
def window(open_window: Opener, library: Library) -> MainWindow:
    window = open_window(library)
    window.resize(1300, 800)
    return window


def _raise(error: Exception) -> None:
    raise error
