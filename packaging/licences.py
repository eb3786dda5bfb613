"""Writes resources/licences.json: what is shipped in the standalone app, and under which licence, for the About window.

Run it with the venv's Python after a change of the lock; a test compares its names and versions with the lock.
"""

from __future__ import annotations

import json
import re
from importlib import metadata, resources
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
TEXTS = Path(__file__).resolve().parent / "licences"
OUTPUT = ROOT / "resources" / "licences.json"


class Licence(TypedDict):
    name: str
    version: str  # empty: whichever the system brought that the app was built on
    licence: str  # an SPDX expression
    text: str


# What the app is made of, by its name on the package index. The licence is ours to state: metadata says it in as many
# ways as there are packages.
DISTRIBUTIONS = {
    "whoosh": "BSD-2-Clause",
    "numpy": "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
    "pystemmer": "MIT AND BSD-3-Clause",
    "py3langid": "BSD-3-Clause",
    "lxml": "BSD-3-Clause AND MIT",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "platformdirs": "MIT",
    "tomlkit": "MIT",
}
QT = {"pyside6-essentials": "Qt for Python (PySide6)", "shiboken6": "Shiboken 6"}
FONTS = {
    "Source Serif 4": ("4.005", "SourceSerif4-OFL.txt"),
    "Inter": ("4.001", "Inter-OFL.txt"),
    "JetBrains Mono": ("2.211", "JetBrainsMono-OFL.txt"),
}
LINUX_LIBRARIES = {
    "XCB (libxcb-cursor and its family)": ("MIT AND X11", "xcb.txt"),
    "libxkbcommon": ("MIT AND X11", "xkbcommon.txt"),
    "ICU": ("ICU", "icu.txt"),
    "Zstandard": ("BSD-3-Clause", "zstd.txt"),
    "XZ Utils (liblzma)": ("0BSD", "xz.txt"),
    "bzip2": ("bzip2-1.0.6", "bzip2.txt"),
    "libffi": ("MIT", "libffi.txt"),
    "OpenSSL": ("Apache-2.0", "Apache-2.0.txt"),
}
QT_TEXT = """Qt and Qt for Python are used under the GNU Lesser General Public License, version 3, which follows, and
which adds to the GNU General Public License, version 3, printed after it. Copyright (C) The Qt Company Ltd. and other
contributors. They lie as separate libraries in this program's folder, and may be replaced there by versions of your
own. Their source is published by the Qt Project (https://download.qt.io/official_releases/). Qt contains code of
others: https://doc.qt.io/qt-6/licenses-used-in-qt.html lists it."""


def shipped() -> list[Licence]:
    """Everything in the app that somebody else wrote, the largest parts first."""
    lgpl = "\n\n".join([QT_TEXT, read("LGPL-3.0.txt"), read("GPL-3.0.txt")])
    qt = [
        Licence(name=title, version=metadata.version(name), licence="LGPL-3.0-only", text=lgpl if at == 0 else QT_TEXT)
        for at, (name, title) in enumerate(QT.items())
    ]
    python = Licence(name="Python", version="", licence="PSF-2.0", text=read("Python.txt"))
    parts = [
        Licence(
            name=metadata.metadata(name)["Name"], version=metadata.version(name), licence=licence, text=text_of(name)
        )
        for name, licence in DISTRIBUTIONS.items()
    ]
    fonts = [
        Licence(name=f"{name} (font)", version=version, licence="OFL-1.1", text=font_text(file))
        for name, (version, file) in FONTS.items()
    ]
    libraries = [
        Licence(name=name, version="", licence=licence, text=read(file))
        for name, (licence, file) in LINUX_LIBRARIES.items()
    ]
    sqlite = Licence(
        name="SQLite",
        version="",
        licence="blessing",
        text="SQLite is in the public domain: https://sqlite.org/copyright",
    )
    starter = Licence(
        name="PyInstaller (the part that starts the app)",
        version=metadata.version("pyinstaller"),
        licence="GPL-2.0-or-later WITH Bootloader-exception",
        text=text_of("pyinstaller"),
    )
    return [*qt, python, *parts, *fonts, sqlite, *libraries, starter]


def text_of(name: str) -> str:
    """The licence files that the distribution carries."""
    if name == "whoosh":  # its licence stands only at the head of its source
        head = resources.files("whoosh").joinpath("__init__.py").read_text(encoding="utf-8").split("\n\n")[0]
        return re.sub(r"^# ?", "", head, flags=re.MULTILINE).strip()
    files = [file for file in metadata.files(name) or [] if re.match(r"(LICEN[CS]E|COPYING|AUTHORS|NOTICE)", file.name)]
    # Each once, the one for the whole first; numpy says those of its parts beside them too.
    files = [file for file in files if ".dist-info" in str(file)]
    files.sort(key=lambda file: (len(file.parts), file.name))
    texts = [Path(str(file.locate())).read_text(encoding="utf-8").strip() for file in files]
    if not texts:
        raise SystemExit(f"{name} carries no licence text.")
    return "\n\n".join(dict.fromkeys(texts))


def font_text(file: str) -> str:
    return (ROOT / "resources" / "fonts" / file).read_text(encoding="utf-8").strip()


def read(file: str) -> str:
    return (TEXTS / file).read_text(encoding="utf-8").strip()


if __name__ == "__main__":
    OUTPUT.write_text(json.dumps(shipped(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{OUTPUT.relative_to(ROOT)}: {len(shipped())} parts")
