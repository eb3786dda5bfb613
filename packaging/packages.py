"""Builds the app and everything that is given away of it, and says how large each is.

On Linux: dist/leeszaal_VERSION_ARCHITECTURE.deb and dist/leeszaal-VERSION-linux-MACHINE.tar.gz. On macOS and Windows:
the app as a zip. Each with a line in dist/SHA256SUMS.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import os
import platform
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import debian
import desktop
from bundle import libraries_asked_for
from depends import depends, versions_asked_for
from desktop import desktop_entries
from tree import Entry, folder_entries, write_tar

import build

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# With the model: what a person waits for.
MOST_BYTES_OF_DEB = 90_000_000


def main(words: Sequence[str]) -> int:
    """With `--app-there`, out of the app that is in dist/leeszaal already."""
    if "--app-there" not in words and (code := build.main()) != 0:
        return code
    began = time.monotonic()
    version, when = version_of_app(), moment()
    made = linux_packages(version, when) if sys.platform == "linux" else [zipped(version, when)]
    write_sums(made)
    for file in made:
        print(f"Made {file} ({file.stat().st_size / 1e6:.1f} MB).")
    size = build.size_of(build.DIST) / 1e6
    print(f"The app is {size:.1f} MB unpacked. Packed in {time.monotonic() - began:.0f} seconds.")
    for file in made:
        if file.suffix == ".deb" and file.stat().st_size > MOST_BYTES_OF_DEB:
            print(f"{file.name} is larger than {MOST_BYTES_OF_DEB / 1e6:.0f} MB, which was meant to be enough.")
            return 1
    return 0


def version_of_app() -> str:
    text = (ROOT / "reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(.+)"', text)
    if found is None:
        raise SystemExit("reader/__init__.py does not say its version.")
    return found[1]


def moment() -> int:
    """The time that every file of a package bears: as the builder says, else of the commit, else of the changes."""
    if (said := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return int(said)
    try:
        commit = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], check=True, capture_output=True, text=True, cwd=ROOT
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        commit = ""
    return int(commit) if commit.isdecimal() else int((ROOT / "CHANGELOG.md").stat().st_mtime)


def linux_packages(version: str, when: int) -> list[Path]:
    machine = platform.machine()
    deb = DIST / f"leeszaal_{version}_{ARCHITECTURES.get(machine, machine)}.deb"
    archive = DIST / f"leeszaal-{version}-linux-{machine}.tar.gz"
    for old in [*DIST.glob("leeszaal_*.deb"), *DIST.glob("leeszaal-*.tar.gz")]:
        old.unlink()
    write_debian(deb, version, when, debian_entries(version, when))
    with archive.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=when) as stream:
        write_tar(stream, archive_entries(version, when), when)
    return [deb, archive]


def debian_entries(version: str, when: int) -> list[Entry]:
    at_desktop = list(desktop_entries(version, when, build.BUILD / "icons"))
    return list(debian.package_entries(app_entries(), at_desktop, when))


def archive_entries(version: str, when: int) -> list[Entry]:
    """The app, what a desktop wants to know of it, and a script that puts both where they belong."""
    script = (desktop.HERE / "install.sh").read_text(encoding="utf-8").replace("@MACHINE@", platform.machine())
    entries = [
        *(entry.below("leeszaal") for entry in app_entries()),
        *desktop_entries(version, when, build.BUILD / "icons"),
        Entry("install.sh", script.encode(), 0o755),
        Entry("READ-ME-FIRST.txt", desktop.HERE / "READ-ME-FIRST.txt"),
        Entry("LICENSE", ROOT / "LICENSE"),
    ]
    return [entry.below(f"leeszaal-{version}") for entry in entries]


def app_entries() -> list[Entry]:
    return list(folder_entries(build.DIST, frozenset(["leeszaal"])))


def write_debian(deb: Path, version: str, when: int, entries: Sequence[Entry], *, quickly: bool = False) -> None:
    always, better = depends(*asked_for(build.DIST), debian_packages())
    size = sum(len(entry.content()) for entry in entries if not entry.link)
    said = debian.control(version, ARCHITECTURES[platform.machine()], size, always, better)
    part = deb.with_suffix(".part")  # a build that is cut off leaves nothing that looks whole
    with part.open("wb") as file:
        debian.write_deb(file, said, entries, when, quickly=quickly)
    part.replace(deb)


def asked_for(folder: Path) -> tuple[Mapping[str, set[str]], set[str]]:
    """Which libraries each binary of the app names, and which versions of the C and C++ libraries all of them want."""
    needs, versions = {}, set[str]()
    for file in build.binaries(folder):
        said = subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, text=True).stdout
        needs[file.relative_to(folder).as_posix()] = libraries_asked_for(said)
        versions |= versions_asked_for(said)
    return needs, versions


def debian_packages() -> Mapping[str, str]:
    """Debian's package for each library, as run.py has it for running from source."""
    spec = importlib.util.spec_from_file_location("leeszaal_run", ROOT / "run.py")
    if spec is None or spec.loader is None:
        raise SystemExit("run.py is not where it was.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    packages: dict[str, str] = module.APT_PACKAGES
    return packages


def zipped(version: str, when: int) -> Path:
    """The app's folder, for people to unpack; macOS wants the links in its bundle kept."""
    system = "macos" if sys.platform == "darwin" else "windows"
    archive = DIST / f"leeszaal-{version}-{system}-{platform.machine().lower()}.zip"
    folder = DIST / "Leeszaal.app" if sys.platform == "darwin" else build.DIST
    date = time.gmtime(max(when, 315_532_800))[:6]  # the format knows nothing before 1980
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for entry in folder_entries(folder, frozenset(["Contents/MacOS/leeszaal"])):
            member = zipfile.ZipInfo(f"{folder.name}/{entry.path}", date)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = (0o120777 if entry.link else 0o100000 | entry.mode) << 16
            file.writestr(member, entry.link.encode() if entry.link else entry.content())
    return archive


def write_sums(files: Sequence[Path]) -> None:
    """As `sha256sum --check` reads it."""
    lines = []
    for file in sorted(files):
        with file.open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {file.name}\n")
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
