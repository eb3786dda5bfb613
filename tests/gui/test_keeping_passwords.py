"""Without a keyring the person is told how long a password is kept, and every worker is told the password."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import FakeSubscriptions, example_tree
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from small_library import small_library

from reader.domain.feed import Discovery, FoundFeed
from reader.gui.basics.worker_process import WorkerProcess
from reader.gui.feeds.feed_settings_dialog import FeedSettingsDialog
from reader.gui.feeds.keeping_passwords import held_sentence
from reader.gui.feeds.subscribe_dialog import SubscribeDialog, Wish
from reader.gui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("no_keyring")
ONE = FoundFeed("https://krant.example/rss", "De Krant")
LISTENING = """
import json, sys
for line in sys.stdin:
    said = json.loads(line)
    if said["do"] == "work":
        print(json.dumps({"event": "error", "message": "worked"}), flush=True)
        print(json.dumps({"event": "idle"}), flush=True)
    elif said["do"] == "hold":
        print(json.dumps({"event": "error", "message": ",".join(said["passwords"].values())}), flush=True)
    elif said["do"] == "stop":
        break
    elif said["do"] == "cancel":
        sys.exit(0)
"""


def hints(dialog: SubscribeDialog | FeedSettingsDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible() and one.text() == held_sentence()]


def test_every_worker_is_told_before_it_works(qtbot: QtBot) -> None:
    worker = WorkerProcess(sys.executable, ["-S", "-c", LISTENING])
    heard: list[str] = []
    worker.failed.connect(heard.append)
    with qtbot.waitSignal(worker.idle):
        worker.work()
    worker.hold_passwords({"https://a.example/": "een"})
    worker.hold_passwords({"https://a.example/": "een"})
    with qtbot.waitSignal(worker.idle):
        worker.work()
    assert heard == ["worked", "een", "worked"]
    worker.cancel()  # this one leaves then
    qtbot.waitUntil(lambda: not worker.is_running)
    heard.clear()
    with qtbot.waitSignal(worker.idle):
        worker.work()
    assert heard == ["een", "worked"]
    worker.stop()


def test_a_subscription_is_fetched_with_its_password_and_that_it_is_not_kept_is_said(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    library = small_library(tmp_path)
    window = open_window(library)
    done: list[object] = []
    window.worker.work = lambda: done.append("work")
    window.feeds.organising.held.connect(lambda held: done.append(dict(held)))
    window.feed_doors._subscribe(Wish((ONE,), user_name="jan", password="klaver"))
    qtbot.waitUntil(lambda: held_sentence() in window.notices.text)
    qtbot.waitUntil(lambda: "work" in done)
    assert done == [{ONE.url: "klaver"}, "work"]
    assert library.subscriptions.due() == 1


def test_the_dialog_that_asks_for_a_password_says_how_long_it_is_kept(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = open_window(small_library(tmp_path))
    window.worker.discover = lambda number, *_: window.worker.discovered.emit(
        Discovery("https://krant.example/", needs_password=True), number
    )
    window.feed_doors.subscribe("https://krant.example/", is_dropped=True)
    qtbot.waitUntil(lambda: window.findChild(SubscribeDialog) is not None)
    dialog = window.findChild(SubscribeDialog)
    qtbot.waitUntil(lambda: bool(hints(dialog)))
    dialog.reject()


@pytest.mark.parametrize("has_safe", [True, False])
def test_so_do_the_settings_of_a_feed(
    qtbot: QtBot, open_window: Callable[..., MainWindow], has_safe: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = FakeLibrary()
    library.subscriptions = FakeSubscriptions(example_tree())
    asked: list[bool] = []
    monkeypatch.setattr(library.subscriptions, "has_safe", lambda: asked.append(True) or has_safe)
    window = open_window(library)
    window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_key("feed-4"))
    window.actions_by_id.run("feed_settings")
    dialog = window.findChild(FeedSettingsDialog)
    taken: list[bool] = []
    take = dialog.take_safe
    dialog.take_safe = lambda value: (taken.append(value), take(value))
    qtbot.waitUntil(lambda: taken == [has_safe])
    assert hints(dialog) == []  # nothing was typed
    dialog.findChildren(QLineEdit)[-2].setText("jan")
    assert bool(hints(dialog)) is not has_safe
    for hint in dialog.findChildren(QLabel):
        qtbot.waitUntil(lambda one=hint: one.isHidden() or one.height() >= one.heightForWidth(one.width()))
    dialog.reject()


def test_a_dialog_that_was_closed_meanwhile_hears_nothing(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    library = FakeLibrary()
    library.subscriptions = FakeSubscriptions(example_tree())
    window = open_window(library)
    window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_key("feed-4"))
    window.actions_by_id.run("feed_settings")
    window.findChild(FeedSettingsDialog).reject()
    qtbot.waitUntil(lambda: not window.findChildren(FeedSettingsDialog))
    with qtbot.waitSignal(window.counted):
        window.actions_by_id.run("refresh")
