from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.domain.changes import Changes, ImportReport, Skipped
from reader.gui.basics.worker_process import WorkerProcess

FAKE_WORKER = str(Path(__file__).parent / "fake_worker.py")


@pytest.fixture
def make_worker(qtbot: QtBot) -> Iterator[Callable[..., WorkerProcess]]:
    made: list[WorkerProcess] = []

    def make(*how: str) -> WorkerProcess:
        worker = WorkerProcess(sys.executable, ["-S", FAKE_WORKER, *how], first_wait=5)
        made.append(worker)
        return worker

    yield make
    for worker in made:
        worker.stop()


def test_it_starts_when_there_is_work_and_tells_what_happens(
    qtbot: QtBot, make_worker: Callable[..., WorkerProcess], caplog: pytest.LogCaptureFixture
) -> None:
    worker = make_worker("import")
    progress: list[tuple[str, int, int]] = []
    changed: list[Changes] = []
    reports: list[ImportReport] = []
    worker.progress.connect(lambda *values: progress.append(values))
    worker.changed.connect(changed.append)
    worker.reported.connect(reports.append)
    assert not worker.is_running
    with caplog.at_level(logging.WARNING), qtbot.waitSignal(worker.idle):
        worker.work()
    assert progress == [("import", 3, 10)]
    assert changed == [Changes(added=(1, 2), updated=(3,), sources=True)]
    assert reports == [ImportReport(2, 1, 0, (Skipped("x.bin", "not text"),))]
    assert "not understood" in caplog.text
    assert worker.is_running and not worker.is_working


def test_after_a_crash_it_starts_again_and_does_the_work(
    qtbot: QtBot, make_worker: Callable[..., WorkerProcess], tmp_path: Path
) -> None:
    worker = make_worker("crash-once", str(tmp_path / "crashed"))
    with qtbot.waitSignal(worker.idle):
        worker.work()
    assert (tmp_path / "crashed").exists()


def test_one_that_keeps_crashing_is_given_up_with_a_sentence_and_can_be_tried_again(
    qtbot: QtBot, make_worker: Callable[..., WorkerProcess]
) -> None:
    worker = make_worker("crash")
    for _ in range(2):
        with qtbot.waitSignals([worker.failed, worker.idle], timeout=20_000):
            worker.work()
        assert not worker.is_running


def test_a_program_that_is_not_there_is_told(qtbot: QtBot) -> None:
    worker = WorkerProcess("/no/such/program", [], first_wait=1)
    with qtbot.waitSignal(worker.failed):
        worker.work()
    worker.stop()


def test_its_errors_are_passed_on(qtbot: QtBot, make_worker: Callable[..., WorkerProcess]) -> None:
    worker = make_worker("complain")
    with qtbot.waitSignal(worker.failed) as said:
        worker.work()
    assert said.args == ["The disk is full."]


def test_cancelling_reaches_it(qtbot: QtBot, make_worker: Callable[..., WorkerProcess]) -> None:
    worker = make_worker("busy")
    with qtbot.waitSignal(worker.progress):
        worker.work()
    assert worker.is_working
    with qtbot.waitSignal(worker.idle):
        worker.cancel()
    assert not worker.is_working


@pytest.mark.parametrize("how", ["idle", "busy"])
def test_stopping_leaves_no_process(qtbot: QtBot, make_worker: Callable[..., WorkerProcess], how: str) -> None:
    worker = make_worker(how)
    with qtbot.waitSignal(worker.idle if how == "idle" else worker.progress):
        worker.work()
    worker.stop()
    assert not worker.is_running
    worker.work()
    assert not worker.is_running


def test_a_stubborn_one_is_ended(
    qtbot: QtBot, make_worker: Callable[..., WorkerProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gui.basics.worker_process._PATIENCE", 100)
    worker = make_worker("stubborn")
    with qtbot.waitSignal(worker.idle):
        worker.work()
    worker.stop()
    assert not worker.is_running


def test_a_worker_that_crashes_after_some_progress_is_given_up_too(
    qtbot: QtBot, make_worker: Callable[..., WorkerProcess]
) -> None:
    process = make_worker("progress-crash")
    starts: list[int] = []
    process.progress.connect(lambda job, done, total: starts.append(done))
    with qtbot.waitSignal(process.failed, timeout=20_000):
        process.work()
    assert len(starts) == 6


def test_garbage_of_every_kind_is_passed_over(qtbot: QtBot, make_worker: Callable[..., WorkerProcess]) -> None:
    process = make_worker("garbage")
    heard: list[tuple[int, int]] = []
    process.progress.connect(lambda job, done, total: heard.append((done, total)))
    with qtbot.waitSignal(process.idle, timeout=10_000):
        process.work()
    assert heard == [(2**31 - 1, 2**31 - 1)]
