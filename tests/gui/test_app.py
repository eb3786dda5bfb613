"""The window as a program: in a process of its own, with the real library, worker and index."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.app import NO_SCREEN, worker_command
from reader.paths import Paths

SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def leeszaal(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in SCREEN}
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=55, check=False,
    )  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    ended = leeszaal("--data", str(tmp_path))
    assert (ended.returncode, ended.stderr.strip()) == (1, NO_SCREEN)


def test_a_picture_needs_no_screen_and_shows_the_library(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    ended = leeszaal("--data", str(tmp_path / "data"), "screenshot", str(file), "--size", "900x600", "--theme", "dark")
    assert ended.returncode == 0, ended.stderr
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (900, 600)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 900, 4) for y in range(0, 600, 4)}
    assert len(colours) > 20


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    ended = leeszaal("--data", str(tmp_path / "data"), "screenshot", str(tmp_path / "no" / "folder" / "window.png"))
    assert ended.returncode == 1
    assert "cannot be written" in ended.stderr


def test_the_worker_is_the_same_program(tmp_path: Path) -> None:
    program, arguments = worker_command(Paths.within(tmp_path))
    assert program == sys.executable
    assert arguments[-4:] == ["worker", "--opened", "--data", str(tmp_path)]
