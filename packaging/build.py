"""Builds the standalone app in dist/leeszaal and refuses one that would not start on another machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import icu_trim
from bundle import MOST_BYTES, can_be_slimmed, libraries_asked_for, our_missing_modules, stray_libraries
from search_paths import without_foreign_paths

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist" / "leeszaal"
BUILD = ROOT / "build"
PROGRAM = DIST / ("leeszaal.exe" if sys.platform == "win32" else "leeszaal")


def main() -> int:
    started = time.monotonic()
    # Another process draws: Qt's application object must not linger in the one that builds.
    run(
        [
            sys.executable,
            str(ROOT / "packaging" / "icons.py"),
            str(ROOT / "resources/app-icon.svg"),
            str(BUILD / "icons"),
        ]
    )
    spec = ROOT / "packaging" / "leeszaal.spec"
    places = ["--distpath", str(DIST.parent), "--workpath", str(BUILD)]
    run([sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, str(spec)])
    if sys.platform == "linux":
        for library in binaries(DIST):
            if library.name.startswith("libicudata.so."):
                icu_trim.trim(library)
        slim(DIST / "_internal")
    faults = list(find_faults())
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print("The build is not fit to be given away; the lines above say why.", file=sys.stderr)
        shutil.rmtree(DIST)  # nobody, no test either, shall take it for a good one
        return 1
    print(f"Built {PROGRAM} ({size_of(DIST) / 1e6:.0f} MB) in {time.monotonic() - started:.0f} seconds.")
    return 0


def run(command: list[str]) -> None:
    # Sets are packed in the order of their hashes: the same each time.
    code = subprocess.run(command, check=False, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"}).returncode
    if code != 0:
        raise SystemExit(f"{Path(command[1]).name} stopped with {code}; the lines above say why.")


def slim(folder: Path) -> None:
    """Take out what only linkers, debuggers and this machine want; in Python's own library it is three quarters."""
    for file in binaries(folder):
        library = file.read_bytes()
        if (cleaned := without_foreign_paths(library)) != library:
            file.write_bytes(cleaned)
        command = ["readelf", "--wide", "--sections", "--dynamic", str(file)]
        said = subprocess.run(command, check=True, capture_output=True, text=True)
        if can_be_slimmed(file.as_posix(), said.stdout):
            run(["strip", "--strip-unneeded", str(file)])


def size_of(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def find_faults() -> Iterator[str]:
    """What is wrong with the build, one line each."""
    warnings = BUILD / "leeszaal" / "warn-leeszaal.txt"
    yield from our_missing_modules(warnings.read_text(encoding="utf-8"))
    if sys.platform == "linux":
        yield from library_faults(DIST)
    yield from start_faults()
    if (size := size_of(DIST)) > MOST_BYTES:
        yield f"The build is {size / 1e6:.0f} MB; {MOST_BYTES / 1e6:.0f} MB was meant to be enough."


def library_faults(folder: Path) -> Iterator[str]:
    """Each library that a file of the build needs and that is neither in it nor in every Linux."""
    # The program itself sets this for what it loads.
    environment = {**os.environ, "LD_LIBRARY_PATH": str(folder / "_internal")}
    for file in binaries(folder):
        found = subprocess.run(["ldd", str(file)], check=False, capture_output=True, text=True, env=environment)
        named = subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, text=True)
        strays = stray_libraries(found.stdout, libraries_asked_for(named.stdout), str(folder))
        for library, place in strays.items():
            yield f"{file.relative_to(folder)} needs {library} ({place}), which is not in the build."


def binaries(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink() and is_elf(file)]


def is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def start_faults() -> Iterator[str]:
    """Whether the built program starts at all, away from this Python."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LD_", "QT_"))}
    environment["PATH"] = ""
    said = subprocess.run([str(PROGRAM), "--version"], check=False, capture_output=True, text=True, env=environment)
    if said.returncode != 0:
        yield f"leeszaal --version stopped with {said.returncode}: {said.stderr.strip()}"


if __name__ == "__main__":
    sys.exit(main())
