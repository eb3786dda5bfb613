"""What is given away of the standalone app, made anew when it is older than the app."""

from __future__ import annotations

import importlib
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from built_app import ROOT, built_program, one_at_a_time

PACKAGING = ROOT / "packaging"
DIST = ROOT / "dist"


@dataclass(frozen=True, slots=True)
class Packages:
    deb: Path
    archive: Path

    def older(self, folder: Path, more: str) -> Path:
        """A package of an earlier version, with the same app and one file `more` that no later one has."""
        packages, tree = module("packages"), module("tree")
        entries = [*packages.debian_entries("0.0.1", 0), tree.Entry(more, b"old")]
        deb = folder / "leeszaal_0.0.1.deb"
        packages.write_debian(deb, "0.0.1", 0, entries, quickly=True)
        return deb


def built_packages() -> Packages:
    """Skips the test where there are none."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has packages of its own")
    program = built_program()
    with one_at_a_time(ROOT / "build"):
        found = made()
        if found is None or min(file.stat().st_mtime for file in (found.deb, found.archive)) < program.stat().st_mtime:
            done = subprocess.run(
                [sys.executable, str(PACKAGING / "packages.py"), "--app-there"],
                capture_output=True, text=True, check=False, cwd=ROOT,
            )  # fmt: skip
            assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
            found = made()
    assert found is not None
    return found


def made() -> Packages | None:
    from reader import __version__

    debs, archives = (
        list(DIST.glob(f"leeszaal_{__version__}_*.deb")),
        list(DIST.glob(f"leeszaal-{__version__}-linux-*")),
    )
    return Packages(debs[0], archives[0]) if debs and archives else None


def module(name: str) -> Any:
    """One of packaging's own; they find each other as their folder is on the path."""
    if str(PACKAGING) not in sys.path:
        sys.path.append(str(PACKAGING))
    return importlib.import_module(name)
