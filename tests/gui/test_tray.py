from __future__ import annotations

import configparser
import plistlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.desktop.autostart import DesktopFile, LaunchAgent, RunKey, agree, command_for, desktop_entry, entry_for
from reader.gui.desktop.tray import Tray, TrayWays, badge_text, with_badge
from reader.gui.window import desktop_parts
from reader.paths import Paths
from reader.settings import Settings

IN_TRAY = Settings(theme="light", language="en", tray=True, close_to_tray=True)


class Panel:
    """The desktop's tray, there or not."""

    is_there = True

    def __call__(self) -> bool:
        return self.is_there


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> Panel:
    panel = Panel()

    def made(icon: QIcon, ways: TrayWays, window: QWidget) -> Tray:
        return Tray(icon, ways, window, panel)

    monkeypatch.setattr(desktop_parts, "Tray", made)
    return panel


def close(window: QWidget) -> None:
    """As the window manager does."""
    QApplication.sendEvent(window, QCloseEvent())


def test_closing_puts_the_window_away_and_the_tray_brings_it_back(qtbot: QtBot, open_window, panel: Panel) -> None:
    window = open_window(settings=IN_TRAY)
    sign = window.desktop.tray.sign
    assert sign is not None and sign.isVisible()
    with qtbot.assertNotEmitted(window.closed):
        close(window)
    assert not window.isVisible()
    opened, _refreshed, _, _quit = sign.contextMenu().actions()
    opened.trigger()
    assert window.isVisible()


def test_by_default_there_is_no_sign_and_closing_ends(qtbot: QtBot, open_window, panel: Panel) -> None:
    window = open_window()
    assert window.desktop.tray.sign is None
    with qtbot.waitSignal(window.closed):
        window.close()


def test_without_a_tray_the_only_window_is_never_hidden(qtbot: QtBot, open_window, panel: Panel) -> None:
    panel.is_there = False
    window = open_window(settings=IN_TRAY)
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_tray_that_goes_away_gives_the_window_back(open_window, panel: Panel) -> None:
    window = open_window(settings=IN_TRAY)
    close(window)
    panel.is_there = False
    window.desktop.tray.look_again()
    assert window.isVisible()


def test_quit_ends_also_what_closing_would_put_away(qtbot: QtBot, open_window, panel: Panel) -> None:
    window = open_window(settings=IN_TRAY)
    close(window)
    sign = window.desktop.tray.sign
    with qtbot.waitSignal(window.closed):
        sign.contextMenu().actions()[-1].trigger()
    assert window.desktop.tray.sign is None


def test_the_session_can_end_while_closing_would_put_the_window_away(
    qtbot: QtBot, open_window, panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(settings=IN_TRAY)
    monkeypatch.setattr(QApplication, "isSavingSession", lambda _: True)
    with qtbot.waitSignal(window.closed):
        window.close()


def test_the_sign_says_how_much_is_unread_in_the_language_of_the_window(
    qtbot: QtBot, open_window, panel: Panel
) -> None:
    window = open_window(settings=replace(IN_TRAY, language="nl"))
    unread = window.sidebar_model.counts.unread
    assert window.desktop.tray.sign.toolTip() == f"Leeszaal – {unread} ongelezen"
    window.preferences.change(language="en")
    qtbot.waitUntil(lambda: window.desktop.tray.sign.toolTip() == f"Leeszaal – {unread} unread")
    assert [one.text() for one in window.desktop.tray.sign.contextMenu().actions() if one.text()] == [
        "Open Leeszaal",
        "Refresh all feeds",
        "Quit",
    ]


def test_a_start_with_the_session_waits_in_the_tray_only_if_there_is_one(open_window, panel: Panel) -> None:
    window = open_window(settings=IN_TRAY)
    window.hide()
    window.desktop.show_window(in_tray=True)
    assert not window.isVisible()
    panel.is_there = False
    window.desktop.show_window(in_tray=True)
    assert window.isMinimized()  # it can be found in the task bar
    panel.is_there = True
    window.desktop._look_for_tray()
    assert not window.isVisible()
    window.preferences.change(tray=False)
    window.desktop.show_window(in_tray=True)
    assert window.isVisible()


def test_the_number_fits_its_badge_and_is_painted(qapp: QApplication) -> None:
    assert [badge_text(n) for n in (-1, 0, 1, 99, 100, 250_000)] == ["", "", "1", "99", "99+", "99+"]
    plain = QPixmap(64, 64)
    plain.fill(QColor("#0000ff"))
    shown = with_badge(QIcon(plain), 7).pixmap(64, 64).toImage()
    assert shown.pixelColor(5, 5) == QColor("#0000ff")
    assert shown.pixelColor(34, 46).red() > 100


# starting with the session


def words_of(entry: str) -> list[str]:
    """What a desktop makes of an Exec line, by the two rounds of the specification."""
    line = next(one for one in entry.splitlines() if one.startswith("Exec=")).removeprefix("Exec=")
    line = re.sub(r"\\(.)", lambda found: {"s": " ", "n": "\n", "t": "\t", "r": "\r"}.get(found[1], found[1]), line)
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) if quoted or not bare else bare for quoted, bare in words]


@given(some.lists(some.text(some.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))), min_size=1))
def test_the_command_survives_its_quotes(command: list[str]) -> None:
    assert [word.replace("%%", "%") for word in words_of(desktop_entry(command))] == command


def test_the_entry_of_a_linux_desktop(tmp_path: Path) -> None:
    entry = DesktopFile(tmp_path / "autostart", "leeszaal")
    entry.write(["/opt/lees zaal/leeszaal", "--in-tray"])
    read = configparser.ConfigParser(interpolation=None)
    read.read(tmp_path / "autostart" / "leeszaal.desktop", "utf-8")
    assert read["Desktop Entry"]["Exec"] == '"/opt/lees zaal/leeszaal" --in-tray'
    assert entry.is_there()
    entry.remove()
    entry.remove()
    assert not entry.is_there() and not list((tmp_path / "autostart").iterdir())


def test_the_entry_of_a_mac(tmp_path: Path) -> None:
    entry = LaunchAgent(tmp_path, "leeszaal")
    entry.write(["/Applications/Leeszaal.app/Contents/MacOS/leeszaal", "--in-tray"])
    said = plistlib.loads((tmp_path / "leeszaal.leeszaal.plist").read_bytes())
    assert said["ProgramArguments"][-1] == "--in-tray" and said["RunAtLoad"] is True
    entry.remove()
    assert not entry.is_there()


def test_the_entry_of_windows(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    entry = RunKey("leeszaal", store)
    entry.write([r"C:\Program Files\Leeszaal\leeszaal.exe", "--in-tray"])
    assert store.value("leeszaal") == r'"C:\Program Files\Leeszaal\leeszaal.exe" "--in-tray"'
    assert entry.is_there()
    entry.remove()
    assert not entry.is_there()


def test_the_entry_follows_the_setting_and_the_setting_who_removes_the_entry(tmp_path: Path) -> None:
    entry, mark = DesktopFile(tmp_path, "leeszaal"), tmp_path / "data" / "mark"
    command = ["/opt/leeszaal", "--in-tray"]
    assert agree(entry, command, mark, is_wanted=False) is False and not entry.is_there()
    assert agree(entry, command, mark, is_wanted=True) is True and entry.is_there()
    assert agree(entry, ["/elsewhere/leeszaal"], mark, is_wanted=True) is True
    assert "Exec=/elsewhere/leeszaal\n" in (tmp_path / "leeszaal.desktop").read_text()
    entry.remove()  # in the desktop's own list of what starts
    assert agree(entry, command, mark, is_wanted=True) is False and not entry.is_there()
    assert agree(entry, command, mark, is_wanted=True) is True
    assert agree(entry, command, mark, is_wanted=False) is False and not entry.is_there()


def test_each_library_has_an_entry_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    one, other = Paths.within(tmp_path / "one"), Paths.within(tmp_path / "other")
    entry_for(one, "linux", tmp_path).write(["x"])
    assert not entry_for(other, "linux", tmp_path).is_there()
    assert command_for(one)[-3:] == ["--in-tray", "--data", str(one.data.resolve())]
    assert [file.parent.name for file in (tmp_path / "config").rglob("*.desktop")] == ["autostart"]


def test_the_setting_writes_and_removes_the_entry(qtbot: QtBot, open_window, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(desktop_parts, "entry_for", lambda paths: entry_for(paths, "linux", tmp_path))
    window = open_window()
    window.desktop._paths = Paths.within(tmp_path / "library")
    window.preferences.change(autostart=True)
    qtbot.waitUntil(lambda: bool(list(tmp_path.rglob("leeszaal-*.desktop"))))
    window.preferences.change(autostart=False)
    qtbot.waitUntil(lambda: not list(tmp_path.rglob("leeszaal-*.desktop")))


def test_an_entry_that_cannot_be_written_is_told_and_the_setting_is_off(
    qtbot: QtBot, open_window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed:
        def is_there(self) -> bool:
            return False

        def write(self, command: list[str]) -> None:
            raise PermissionError(13, "Permission denied", "/srv/x/.config")

        def remove(self) -> None: ...

    monkeypatch.setattr(desktop_parts, "entry_for", lambda paths: Closed())
    window = open_window()
    window.desktop._paths = Paths.within(tmp_path)
    window.preferences.change(autostart=True)
    qtbot.waitUntil(lambda: not window.preferences.settings.autostart)
    assert "Permission denied" in window.status.text
