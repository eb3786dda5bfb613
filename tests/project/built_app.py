"""The standalone app, made anew when it is older than what it is made of, on a machine of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist" / "leeszaal"
PROGRAM = DIST / ("leeszaal.exe" if sys.platform == "win32" else "leeszaal")
MADE_FROM = ("reader", "resources", "seeds", "packaging", "requirements.lock")


def built_program() -> Path:
    """Skips the test where it cannot be built."""
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
