"""What is given away on Linux: sizes, sums, Debian's own judgement, and the installer that needs no root."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from built_packages import DIST, Packages

from reader import __version__
from reader.paths import DESKTOP_NAME

ASK_ICU = """
import ctypes, sys
folder, version = sys.argv[1:]
parts = [f"{folder}/libicu{part}.so.{version}" for part in ("data", "uc", "i18n")]
data, common, sorting = (ctypes.CDLL(part, ctypes.RTLD_GLOBAL) for part in parts)
error = ctypes.c_int(0)
getattr(common, f"u_init_{version}")(ctypes.byref(error))
assert error.value <= 0, error
opened, compared = getattr(sorting, f"ucol_open_{version}"), getattr(sorting, f"ucol_strcoll_{version}")
opened.restype = ctypes.c_void_p
for language in (b"nl_NL", b"en_GB", b"zh_CN"):
    order = ctypes.c_void_p(opened(language, ctypes.byref(error)))
    assert order and error.value <= 0, (language, error)
    def precedes(a, b):
        a, b = a.encode("utf-16-le"), b.encode("utf-16-le")
        return ctypes.c_int(compared(order, a, len(a) // 2, b, len(b) // 2)).value < 0
    assert precedes("\\u00e9\\u00e9n", "fiets") and precedes("aap", "Zus"), language
"""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def test_they_are_small_enough_and_their_sums_are_right(packages: Packages) -> None:
    assert packages.deb.stat().st_size <= 90_000_000
    with tarfile.open(packages.archive) as tar:
        assert sum(member.size for member in tar) <= 260_000_000
    lines = dict(reversed(line.split("  ")) for line in (DIST / "SHA256SUMS").read_text("ascii").splitlines())
    for file in (packages.deb, packages.archive):
        assert lines[file.name] == hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.skipif(not shutil.which("lintian"), reason="needs lintian")
def test_debian_finds_no_fault_that_is_not_explained(packages: Packages) -> None:
    said = subprocess.run(
        ["lintian", "--fail-on", "error,warning", str(packages.deb)], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("name", ["a home", 'odd "$x" 100%'])
def test_it_installs_without_root_and_goes_again(packages: Packages, tmp_path: Path, name: str) -> None:
    home = tmp_path / name
    home.mkdir()
    data = home / ".local/share/leeszaal"
    data.mkdir(parents=True)
    (data / "library.sqlite").write_bytes(b"a library")
    unpacked = tmp_path / f"leeszaal-{__version__}"
    subprocess.run(["tar", "-xzf", str(packages.archive), "-C", str(tmp_path)], check=True)
    run(home, unpacked / "install.sh")
    app = home / ".local/share/leeszaal-app"
    (app / "_internal" / "only-in-the-old-one").touch()
    run(home, unpacked / "install.sh")  # again, as an upgrade does
    shutil.rmtree(unpacked)
    assert not (app / "_internal" / "only-in-the-old-one").exists()

    program = home / ".local/bin/leeszaal"
    assert run(home, program, "--version") == f"leeszaal {__version__}\n"
    entry = home / f".local/share/applications/{DESKTOP_NAME}.desktop"
    [line] = [line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec=")]
    assert started_by(line.removeprefix("Exec=")) == [str(program), "%U"]
    assert (home / f".local/share/icons/hicolor/48x48/apps/{DESKTOP_NAME}.png").exists()

    run(home, app / "install.sh", "--uninstall")
    left = sorted(str(file.relative_to(home)) for file in home.rglob("*") if not file.is_dir())
    assert [file for file in left if ".cache" not in file and "/mime/" not in file] == [
        ".local/share/leeszaal/library.sqlite"
    ]


def run(home: Path, *command: Path | str) -> str:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False, env=environment, cwd=home
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def started_by(line: str) -> list[str]:
    """What a desktop makes of the text of `Exec=`: escapes of a text undone, then those of a quoted word, then %%."""
    text = line.replace("\\\\", "\\")
    assert text.startswith('"')
    word, at = "", 1
    while text[at] != '"':
        if text[at] == "\\":
            at += 1
        word += text[at]
        at += 1
    return [word.replace("%%", "%"), *text[at + 1 :].split()]


def test_what_is_left_of_icu_still_puts_words_in_order(program: Path) -> None:
    """As Qt asks it; most of its data was left out."""
    folder = program.parent / "_internal" / "PySide6" / "Qt" / "lib"
    [data] = folder.glob("libicudata.so.*")
    assert data.stat().st_size < 5_000_000
    done = subprocess.run([sys.executable, "-c", ASK_ICU, str(folder), data.name.rsplit(".", 1)[1]], check=False)
    assert done.returncode == 0
