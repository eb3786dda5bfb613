"""A screen with a window manager, made for one use and gone after it."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

NEEDED = ("Xvfb", "xdotool", "openbox")
_NUMBERS = (100, 30_000)  # of displays: far from those that a person, or another container on this network, takes
_TRIES = 8


def until(condition: Callable[[], object], seconds: float = 40.0) -> None:
    """Look again until the condition holds; a condition of another process sends no signal."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} seconds: {condition}"
        pause.wait(0.05)


@contextmanager
def a_screen(
    size: str = "1280x800x24", *options: str, also: Mapping[str, str] | None = None
) -> Iterator[dict[str, str]]:
    """The environment for a program that is to be shown there; its window manager already answers."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    assert not missing, f"this proof needs {', '.join(missing)}; `python3 run.py test --slow` as root installs them"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", **(also or {})}
    for _ in range(_TRIES):
        server, environment["DISPLAY"] = _server(size, options)
        null = subprocess.DEVNULL
        with (
            ending(server),
            ending(subprocess.Popen(["openbox"], env=environment, stdout=null, stderr=null)) as manager,
        ):
            if _answers(server, manager, environment):
                yield environment
                return
    raise AssertionError(f"no screen with a window manager after {_TRIES} tries")


def _server(size: str, options: tuple[str, ...]) -> tuple[subprocess.Popen[bytes], str]:
    reading, writing = os.pipe()
    display = f":{random.randint(*_NUMBERS)}"
    # -noreset: else the server begins anew when its only client leaves, and who connects just then is refused
    command = ["Xvfb", display, "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        [*command, *options], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        told.readline()  # whole, or the server gives up: it listens, or is gone since another has that number
    return server, display


def _answers(server: subprocess.Popen[bytes], manager: subprocess.Popen[bytes], environment: Mapping[str, str]) -> bool:
    """Wait until the window manager is there; false if one of the two is gone before."""
    pause = threading.Event()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.poll() is None and manager.poll() is None:
        asked = subprocess.run(
            ["xdotool", "get_desktop"], env=environment, capture_output=True, timeout=20, check=False
        )
        if asked.returncode == 0 and asked.stdout.strip() == b"0":
            return True
        pause.wait(0.05)
    return False


@contextmanager
def ending(program: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """It is asked to end, then made to, and waited for."""
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
