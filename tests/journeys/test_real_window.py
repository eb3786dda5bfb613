"""The main job by real key presses in a real window, on a screen made for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.domain.entity import EntityKind
from reader.library.library import Library
from reader.paths import Paths, seeds

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(150),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
]
SIZE = "1280x800"


def until(condition: Callable[[], object], seconds: float = 40.0) -> None:
    """Look again until the condition holds; a condition of another process sends no signal."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} seconds: {condition}"
        pause.wait(0.05)


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """An environment with a screen and a window manager of its own."""
    missing = [name for name in ("Xvfb", "xdotool", "openbox") if not shutil.which(name)]
    assert not missing, f"this proof needs {', '.join(missing)}; `python3 run.py test --slow` as root installs them"
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = ":" + told.readline().strip()
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        with subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL) as manager:
            yield environment
            manager.terminate()
        server.terminate()


class Hands:
    """A person at the keyboard."""

    def __init__(self, environment: dict[str, str]) -> None:
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
def running(paths: Paths, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The program, which says nothing on stderr and is not left behind, whatever a test finds."""
    said = paths.data.with_name("stderr.txt")
    command = [sys.executable, "-m", "reader", "--data", str(paths.data)]
    with said.open("w") as errors, subprocess.Popen(command, env=environment, stderr=errors, text=True) as program:
        try:
            yield program
        finally:
            program.kill()
            program.wait()
            print(said.read_text())  # pytest shows it when the test fails
    assert "Traceback" not in said.read_text()


def test_search_read_and_leave_by_keyboard_alone(screen: dict[str, str], tmp_path: Path) -> None:
    paths = Paths.within(tmp_path / "library")
    hands = Hands(screen)
    with running(paths, screen) as program:
        until(lambda: hands.title() == "Leeszaal")
        until(paths.database.exists)
        library = Library.open(paths)
        samples = len(list(seeds().glob("*.txt")))
        until(lambda: library.sidebar().articles >= samples and not library.pending())

        hands.press("slash")
        hands.write("tim cook")
        hands.press("Return", "Return")  # into the list, whatever the completer offers, and into the article
        until(lambda: hands.title() != "Leeszaal")
        opened = hands.title().removesuffix(" – Leeszaal")
        [article] = [
            library.article(n) for n in library.stores.articles.list_ids() if library.article(n).title == opened
        ]
        assert "Tim Cook" in article.text
        assert article.mentions
        assert {mention.kind for mention in article.mentions} >= {EntityKind.PERSON, EntityKind.ORGANISATION}
        until(lambda: library.article(article.id).state.is_read)

        hands.press("s")
        until(lambda: library.article(article.id).state.is_starred)
        hands.press("1", "j")
        until(lambda: hands.title().removesuffix(" – Leeszaal") not in ("", opened))
        hands.press("k")
        until(lambda: hands.title().removesuffix(" – Leeszaal") == opened)

        hands.press("ctrl+q")
        assert program.wait(20) == 0
        library.close()
    session = json.loads(paths.session.read_text("utf-8"))
    assert session["text"] == "tim cook"
    assert session["article_id"] == article.id


def test_without_a_screen_it_says_so(tmp_path: Path) -> None:
    screenless = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, "-m", "reader", "--data", str(tmp_path)]
    done = subprocess.run(command, env=screenless, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "Leeszaal has no screen here; `leeszaal screenshot FILE` makes a picture without one."


SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
