"""The standalone app does its work on a machine without Python: it imports, searches, and shows its window."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from built_app import DIST, ROOT, Machine
from PySide6.QtGui import QImage

Found = TypeVar("Found")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

ARTICLE = """ date 2024-03 Een zandloperfabriek in Zutphen

De fabriek van Anneke Jansen in Zutphen maakt al veertig jaar zandlopers, en stopt daar niet mee.

Het glas komt uit Leerdam. Het zand komt van Texel en wordt eerst gewassen en gedroogd.
"""


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


def test_finds_the_names_that_the_source_finds(machine: Machine) -> None:
    """By the model where there is one: an app that cannot load it falls back to the rules, and says nothing."""
    text = machine.home / "artikel.txt"
    text.write_text("Femke de Vries van Delphine Installaties sprak Rutger Spaan in Zoutkamp.\n" + ARTICLE, "utf-8")
    ours = subprocess.run(
        [sys.executable, "-m", "reader", "recognise", str(text), "--json"],
        capture_output=True, encoding="utf-8", check=True, cwd=ROOT,
    )  # fmt: skip
    found = machine.run("recognise", str(text), "--json")
    assert (found.returncode, found.stdout, found.stderr) == (0, ours.stdout, "")


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
