"""The standalone app does its work on a machine without Python: it imports, searches, and shows its window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist" / "leeszaal"
PROGRAM = DIST / ("leeszaal.exe" if sys.platform == "win32" else "leeszaal")
MADE_FROM = ("reader", "resources", "seeds", "packaging", "requirements.lock")

Found = TypeVar("Found")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

ARTICLE = """ date 2024-03 Een zandloperfabriek in Zutphen

De fabriek van Anneke Jansen in Zutphen maakt al veertig jaar zandlopers, en stopt daar niet mee.

Het glas komt uit Leerdam. Het zand komt van Texel en wordt eerst gewassen en gedroogd.
"""


@pytest.fixture(scope="module")
def program() -> Path:
    if sys.platform.startswith("linux") and not shutil.which("objdump"):
        pytest.skip("PyInstaller needs binutils: sudo apt-get install binutils")
    with one_at_a_time(ROOT / "build"):
        if not is_fresh():
            built = subprocess.run(
                [sys.executable, str(ROOT / "packaging" / "build.py")],
                capture_output=True, text=True, check=False, cwd=ROOT,
            )  # fmt: skip
            assert built.returncode == 0, built.stdout[-4000:] + built.stderr[-4000:]
    return PROGRAM


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """The two processes of `pytest -n 2` must not build over each other; the system lets go of a dead one's lock."""
    if os.name == "nt":
        yield
        return
    import fcntl

    folder.mkdir(exist_ok=True)
    with (folder / "tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def is_fresh() -> bool:
    """Whether the build that is there was made of what is there."""
    if not PROGRAM.exists():
        return False
    built = PROGRAM.stat().st_mtime
    parts = [ROOT / part for part in MADE_FROM]
    files = [file for part in parts for file in ([part] if part.is_file() else part.rglob("*"))]
    return all(file.stat().st_mtime <= built for file in files if file.is_file() and "__pycache__" not in file.parts)


class Machine:
    """A fresh home, no Python, no screen, nothing of ours in the environment."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program
        self.data = folder / "a library"
        self.home = folder / "home"
        self.home.mkdir()
        self.environment = {"HOME": str(self.home), "PATH": str(self.home)}
        if os.name == "nt":
            self.environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.program), "--data", str(self.data), *arguments],
            input=typed, capture_output=True, encoding="utf-8", check=False, timeout=300,
            env=self.environment, cwd=self.home,
        )  # fmt: skip


@pytest.fixture
def machine(program: Path, tmp_path: Path) -> Machine:
    return Machine(program, tmp_path)


def test_says_its_version(machine: Machine) -> None:
    from reader import __version__

    said = machine.run("--version")
    assert (said.returncode, said.stdout.strip()) == (0, f"leeszaal {__version__}"), said.stderr


def test_imports_searches_and_shows(machine: Machine) -> None:
    own = machine.home / "eigen artikel.txt"
    own.write_text(ARTICLE, encoding="utf-8")
    imported = machine.run("import", str(own))
    assert imported.returncode == 0, imported.stderr

    searched = machine.run("search", "zandloperfabriek", "--json")
    assert searched.returncode == 0, searched.stderr
    answer = json.loads(searched.stdout)
    assert answer["total"] == 1
    assert answer["articles"][0]["title"] == "Een zandloperfabriek in Zutphen"

    shown = machine.run("show", str(answer["articles"][0]["id"]), "--json")
    assert "Zutphen" in {mention["text"] for mention in json.loads(shown.stdout)["mentions"]}

    picture = machine.home / "out.png"
    taken = machine.run("screenshot", str(picture), "--size", "1200x800", "--search", "zandloperfabriek")
    assert taken.returncode == 0, taken.stderr
    assert_is_a_window(picture, 1200, 800)


def test_a_first_start_brings_the_samples(machine: Machine) -> None:
    """The worker, started as the window starts it; the end of its input is the end of its work."""
    bundled = len(list((DIST / "_internal" / "seeds").glob("*.txt")))
    with subprocess.Popen(
        [str(machine.program), "--data", str(machine.data), "worker"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=machine.environment,
    ) as worker:  # fmt: skip
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write('{"do": "work"}\n')
        worker.stdin.flush()
        events = []
        for line in worker.stdout:
            events.append(json.loads(line))
            if events[-1]["event"] in ("idle", "error"):
                break
        worker.stdin.close()
        assert worker.wait(60) == 0
    assert events[-1]["event"] == "idle", events[-1]
    everything = json.loads(machine.run("search", "", "--json", "--limit", "1").stdout)
    assert everything["total"] == bundled >= 1

    picture = machine.home / "first.png"
    taken = machine.run("screenshot", str(picture), "--size", "1000x700")
    assert taken.returncode == 0, taken.stderr
    assert_is_a_window(picture, 1000, 700)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_window_and_its_worker_load_the_libraries_we_ship(machine: Machine) -> None:
    """On the machine that built, a library that is not found in the app is found in the system, and hides the fault."""
    shipped = {file.name for file in DIST.rglob("*.so*")}
    command = [str(machine.program), "--data", str(machine.data)]
    environment = machine.environment | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as window:
        try:
            worker = wait_for(lambda: child_of(window.pid))
            for process, late in ((window.pid, "libQt6Widgets"), (worker, "_sqlite3")):
                libraries = wait_for(lambda process=process, late=late: libraries_of(process, late))
                assert [file for file in libraries if file.name in shipped and DIST not in file.parents] == []
        finally:
            window.terminate()
            window.wait(30)


def wait_for(look: Callable[[], Found | None], seconds: float = 60) -> Found:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        time.sleep(0.05)  # between looks; nothing tells of another process's children
    raise AssertionError("it did not come")


def child_of(process: int) -> int | None:
    lists = [file.read_text(encoding="ascii") for file in Path(f"/proc/{process}/task").glob("*/children")]
    children = " ".join(lists).split()
    return int(children[0]) if children else None


def libraries_of(process: int, late: str) -> list[Path] | None:
    """The shared libraries that a process has loaded, once `late`, which comes after the others, is among them."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    files = {Path(line.split(maxsplit=5)[5]) for line in maps.splitlines() if ".so" in line}
    return sorted(files) if late in maps else None


def assert_is_a_window(picture: Path, width: int, height: int) -> None:
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (width, height)
    colours = {image.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)}
    assert len(colours) > 100  # letters are anti-aliased: a blank or half-drawn window has a handful
