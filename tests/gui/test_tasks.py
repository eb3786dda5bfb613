from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import Cancelled
from reader.gui.basics.tasks import Lane, Tasks


def test_work_runs_off_the_gui_thread_and_delivers_on_it(qtbot: QtBot, tasks: Tasks) -> None:
    got: list[tuple[str, str]] = []
    tasks.start(
        lambda _: threading.current_thread().name, lambda name: got.append((name, threading.current_thread().name))
    )
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0].startswith("leeszaal-foreground")
    assert got[0][1] == threading.main_thread().name


def test_a_newer_request_replaces_the_older_even_one_that_has_finished(qtbot: QtBot, tasks: Tasks) -> None:
    got: list[str] = []
    finished = threading.Event()

    def first(_: object) -> str:
        finished.set()
        return "old"

    tasks.start(first, got.append, key="search")
    assert finished.wait(5)  # its answer is under way to the GUI thread
    tasks.start(lambda _: "new", got.append, key="search")
    qtbot.waitUntil(lambda: bool(got))
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert got == ["new"]


def test_the_replaced_work_is_told_to_stop(qtbot: QtBot, tasks: Tasks) -> None:
    started, stopped, got = threading.Event(), threading.Event(), []

    def endless(is_cancelled: object) -> str:
        started.set()
        while not is_cancelled():  # type: ignore[operator]
            stopped.wait(0.001)
        stopped.set()
        raise Cancelled

    tasks.start(endless, got.append, key="search")
    assert started.wait(5)
    tasks.start(lambda _: "new", got.append, key="search")
    qtbot.waitUntil(lambda: got == ["new"])
    assert stopped.is_set()


def test_other_keys_and_no_key_are_not_replaced(qtbot: QtBot, tasks: Tasks) -> None:
    got: list[str] = []
    for key in ("a", "b", "", ""):
        tasks.start(lambda _, key=key: key, got.append, key=key)
    qtbot.waitUntil(lambda: len(got) == 4)


def test_the_lanes_do_not_wait_for_each_other(qtbot: QtBot, tasks: Tasks) -> None:
    may_end, got = threading.Event(), []
    tasks.start(lambda _: may_end.wait(5), got.append, lane=Lane.BACKGROUND)
    tasks.start(lambda _: "foreground", got.append)
    qtbot.waitUntil(lambda: got == ["foreground"])
    may_end.set()
    qtbot.waitUntil(lambda: got == ["foreground", True])


def test_an_error_goes_to_who_asked_else_to_the_window(qtbot: QtBot) -> None:
    unexpected: list[Exception] = []
    own: list[Exception] = []
    tasks = Tasks(unexpected.append)

    def broken(_: object) -> None:
        raise ValueError("broken")

    tasks.start(broken, failed=own.append)
    tasks.start(broken)
    qtbot.waitUntil(lambda: len(own) == len(unexpected) == 1)
    tasks.shut_down()


@pytest.mark.parametrize("lane", list(Lane))
def test_after_shutting_down_nothing_is_delivered_and_no_thread_is_left(qtbot: QtBot, lane: Lane) -> None:
    tasks = Tasks(lambda error: None)
    got: list[str] = []
    started = threading.Event()
    tasks.start(lambda _: (started.set(), "late")[1], got.append, lane=lane)
    assert started.wait(5)
    tasks.start(lambda _: "never", got.append, lane=lane)
    tasks.shut_down()
    tasks.start(lambda _: "never", got.append, lane=lane)
    qtbot.wait(1)
    assert got == []


@pytest.mark.parametrize("lane", list(Lane))
def test_what_a_hand_did_is_still_done_when_the_lanes_end_and_what_was_asked_is_not(qtbot: QtBot, lane: Lane) -> None:
    tasks = Tasks(lambda error: None)
    started, goes_on = threading.Event(), threading.Event()
    done: list[str] = []

    def count(_: object) -> None:
        started.set()
        goes_on.wait(5)

    tasks.start(count, lane=Lane.BACKGROUND, key="sidebar")
    tasks.start(lambda _: done.append("star"), done.append, lane=lane)
    if lane is not Lane.KEEPING:
        tasks.start(lambda _: done.append("rows"), lane=lane, key="rows")
    assert started.wait(5)
    threading.Timer(0.05, goes_on.set).start()
    tasks.shut_down()
    qtbot.wait(1)
    assert done[:1] == ["star"]
    assert lane is Lane.FOREGROUND or done == ["star"]


def test_what_a_hand_did_keeps_nobody_waiting_for_ever(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program may hold the library, and each of many marks would wait for it."""
    monkeypatch.setattr("reader.gui.basics.tasks._PATIENCE", 0.05)
    tasks = Tasks(lambda error: None)
    goes_on = threading.Event()
    done: list[int] = []
    tasks.start(lambda _: goes_on.wait(5), lane=Lane.BACKGROUND)
    for _ in range(50):
        tasks.start(lambda _: done.append(1), lane=Lane.BACKGROUND)
    threading.Timer(0.3, goes_on.set).start()
    tasks.shut_down()
    assert done == []


def test_what_a_crash_must_not_lose_is_still_written_when_the_lanes_end(qtbot: QtBot) -> None:
    tasks = Tasks(lambda error: None)
    started, goes_on = threading.Event(), threading.Event()
    written: list[str] = []

    def earlier(_: object) -> None:
        started.set()
        goes_on.wait(5)

    tasks.start(earlier, lane=Lane.KEEPING)
    tasks.start(lambda _: written.append("settings"), lane=Lane.KEEPING, key="settings")
    assert started.wait(5)
    threading.Timer(0.05, goes_on.set).start()
    tasks.shut_down()
    assert written == ["settings"]
