"""What ends programs from outside closes the window in good order; what was to be ignored stays so."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from own_screen import until
from pytestqt.qtbot import QtBot

from reader.gui.desktop.interrupting import Interrupts
from reader.paths import Paths

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_end_of_a_session_closes_the_window_in_good_order(name: str, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    paths = Paths.within(tmp_path / "library")
    command = [sys.executable, "-m", "reader", "--data", str(paths.data)]
    with subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.PIPE) as window:
        until(paths.database.exists)  # so Qt's loop runs
        window.send_signal(getattr(signal, name))
        _out, said = window.communicate(timeout=20)
    assert (window.returncode, said) == (0, b"")
    assert paths.session.exists()


def test_a_second_one_finds_the_program_as_it_would_be_without(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    interrupts = Interrupts()
    try:
        with qtbot.waitSignal(interrupts.heard):
            os.kill(os.getpid(), signal.SIGTERM)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        interrupts.close()
    assert signal.getsignal(signal.SIGTERM) is before


def test_what_nohup_ignores_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        interrupts = Interrupts()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        interrupts.close()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
