from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.domain.rule import Notified, NotifiedArticle
from reader.gui.basics.tasks import Tasks
from reader.gui.desktop.notifications import FreedesktopDesktop, Notice, Notifications, notice_of
from reader.gui.window.main_window import MainWindow

TWO = Notified((NotifiedArticle(3, "Kabinet gevallen", "NOS"), NotifiedArticle(4, "Zege", "Sporza")), 2)
ONE = Notified(TWO.articles[:1], 1)


class FakeDesktop:
    def __init__(self, works: bool = True) -> None:
        self.works = works
        self.shown: list[Notice] = []
        self.clicked: Callable[[], object] = lambda: None
        self.is_closed = False

    def show(self, notice: Notice, clicked: Callable[[], object], done: Callable[[bool], object]) -> None:
        self.clicked = clicked
        if self.works:
            self.shown.append(notice)
        done(self.works)

    def close(self) -> None:
        self.is_closed = True


def test_one_article_is_told_by_its_title_and_several_are_grouped(qapp) -> None:
    assert notice_of(ONE) == Notice("Kabinet gevallen", "NOS", 3)
    grouped = notice_of(TWO)
    assert grouped == Notice("2 articles for you", "Kabinet gevallen\nZege", 3)
    many = Notified(tuple(NotifiedArticle(n, f"Titel {n}", "NOS") for n in range(1, 8)), 250)
    notice = notice_of(many)
    assert notice is not None
    assert notice.title == "250 articles for you"
    assert notice.text.splitlines()[-1] == "and 246 more"
    assert notice_of(Notified((), 0)) is None


def test_a_title_cannot_break_out_of_its_line(qapp) -> None:
    bad = Notified((NotifiedArticle(1, "a\nb\u202ec" + "x" * 500, "NOS"),), 1)
    notice = notice_of(bad)
    assert notice is not None
    assert "\n" not in notice.title and "\u202e" not in notice.title and len(notice.title) <= 120


def test_a_refresh_shows_one_notice_and_a_click_opens_the_article(qtbot: QtBot) -> None:
    broken, working = FakeDesktop(works=False), FakeDesktop()
    notifications = Notifications([broken, working], lambda: False)
    notifications.tell(TWO)
    assert [notice.title for notice in working.shown] == ["2 articles for you"]
    with qtbot.waitSignal(notifications.article_wanted) as wanted:
        working.clicked()
    assert wanted.args == [3]
    notifications.close()
    assert working.is_closed


def test_nothing_pops_up_over_a_window_that_is_being_read(qtbot: QtBot) -> None:
    desktop = FakeDesktop()
    notifications = Notifications([desktop], lambda: True)
    with qtbot.waitSignal(notifications.fallback):
        notifications.tell(TWO)
    assert not desktop.shown


def test_without_a_desktop_the_window_says_it(qtbot: QtBot, open_window) -> None:
    window: MainWindow = open_window()
    window.feed_doors.notifications._desktops = []
    window.worker.notified.emit(ONE)
    assert window.notices.text == "Kabinet gevallen · NOS"
    with qtbot.waitSignal(window.opening.opened):
        window.notices._button.click()
    assert window.opening.article.id == 3


SERVER = """
import sys
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection(bus="SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
print("ready", flush=True)
while True:
    message = bus.receive()
    if message.header.message_type != MessageType.method_call:
        continue
    print(message.header.fields[HeaderFields.signature], message.body[0], message.body[3:6], flush=True)
    bus.send(new_method_return(message, "u", (7,)))
    address = DBusAddress("/org/freedesktop/Notifications", interface="org.freedesktop.Notifications")
    bus.send(new_signal(address, "ActionInvoked", "us", (6, "default")))
    bus.send(new_signal(address, "ActionInvoked", "us", (7, "default")))
"""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """A session bus of its own with a desktop that shows notices, and clicks each at once."""
    if not (sys.platform.startswith("linux") and shutil.which("dbus-daemon")):
        pytest.skip("there is no D-Bus here")
    pytest.importorskip("jeepney")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address=unix:path={tmp_path}/bus"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, env=os.environ.copy(), text=True)
    assert server.stdout is not None and server.stdout.readline() == "ready\n"
    yield server
    for process in (server, daemon):
        process.kill()
        process.wait()
        process.stdout.close()


def test_the_desktop_is_told_through_the_session_bus_and_clicks_come_back(qtbot: QtBot, tasks: Tasks, bus) -> None:
    parent = QObject()
    desktop = FreedesktopDesktop(elsewhere(tasks), parent)
    clicks: list[int] = []
    answers: list[bool] = []
    for n in (3, 4):  # the second takes the place of the first
        desktop.show(Notice("Kabinet <gevallen>", "a & <b>", n), partial(clicks.append, n), answers.append)
        desktop.show(Notice("At once", "", 9), list, answers.append)  # one at a time
        said = bus.stdout.readline()
        assert said.startswith(
            "susssasa{sv}i Leeszaal ('Kabinet <gevallen>', 'a &amp; &lt;b&gt;', ['default', 'Read'])"
        )
        qtbot.waitUntil(lambda: clicks[-1:] == [n])  # noqa: B023
    assert answers == [False, True, False, True]
    desktop.close()


def test_without_a_bus_another_way_is_tried(qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    parent, tray = QObject(), FakeDesktop()
    notifications = Notifications([FreedesktopDesktop(elsewhere(tasks), parent), tray], lambda: False)
    notifications.tell(ONE)
    qtbot.waitUntil(lambda: len(tray.shown) == 1)
    notifications.close()


def elsewhere(tasks: Tasks) -> Callable[[Callable[[], bool], Callable[[bool], object]], None]:
    return lambda work, then: tasks.start(lambda _: work(), then)
