"""The program on a real screen (own_screen.py), and a person at its keyboard."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.paths import Paths

SCREEN_TEST = [
    pytest.mark.slow,
    pytest.mark.timeout(150),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
]


class Hands:
    """A person at the keyboard."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], env=self._environment, check=True, timeout=20)

    def write(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "40", text], env=self._environment, check=True, timeout=20)

    def title(self) -> str:
        """Of the window that has the keyboard; empty while none has it."""
        command = ["xdotool", "getactivewindow", "getwindowname"]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, timeout=20, check=False)
        return done.stdout.strip()


@contextmanager
def running(
    paths: Paths, environment: Mapping[str, str], *before: str, data: bool = True
) -> Iterator[subprocess.Popen[str]]:
    """The program, which fails no one with a traceback and is not left behind, whatever a test finds.

    `before` is what starts it, such as `faketime`; without `data` it looks for its library itself.
    """
    said: Path = paths.data.with_name("stderr.txt")
    command = [*before, sys.executable, "-m", "reader", *(["--data", str(paths.data)] if data else [])]
    with said.open("w") as errors, subprocess.Popen(command, env=environment, stderr=errors, text=True) as program:
        try:
            yield program
        finally:
            program.kill()
            program.wait()
            print(said.read_text())  # pytest shows it when the test fails
    assert "Traceback" not in said.read_text()
