"""Writes a .deb: the same bytes on every machine that has Python, with or without Debian's tools.

A .deb is an `ar` of three files: the version of the format, a tar of what is said of the package, a tar of its files.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import lzma
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from email.utils import formatdate
from pathlib import Path
from typing import IO

sys.path.insert(0, str(Path(__file__).resolve().parent))

from tree import Entry, write_tar

HERE = Path(__file__).resolve().parent
MAINTAINER = "The makers of Leeszaal <leeszaal@leeszaal.invalid>"
DESCRIPTION = """News reader that knows who is in the news
A window lists your articles from a full-text index on your own computer. You
subscribe to feeds, search while you type, and in each article the people,
organisations and places are marked.
.
 * RSS, Atom and JSON feeds, OPML, whole articles, pictures when you ask
 * search in Dutch and English at once, who and what is in the results
 * stars, labels, folders, saved searches and rules; all keys
.
Nothing is reported to anybody, and removing the package keeps your library."""
# Debian keeps these for everybody; what is pointed to is not printed again.
COMMON_LICENCES = {"LGPL-3.0.txt": "LGPL-3", "GPL-3.0.txt": "GPL-3", "Apache-2.0.txt": "Apache-2.0"}
# Debian 11's dpkg reads it too; the filter for x86 saves a thirtieth. 64 MB is what unpacking takes of memory.
_DICTIONARY = 1 << 26


def control(version: str, architecture: str, size: int, depends: Sequence[str], recommends: Sequence[str]) -> bytes:
    """`size` is that of the files, in bytes."""
    first, *more = DESCRIPTION.splitlines()
    fields = {
        "Package": "leeszaal",
        "Version": version,
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(-(-size // 1024)),
        "Depends": ", ".join(depends),
        # The browser for links, a session bus for notices and passwords, authorities that the administrator keeps.
        "Recommends": ", ".join([*recommends, "ca-certificates", "dbus-user-session | dbus-session-bus", "xdg-utils"]),
        "Suggests": "gnome-keyring | kwalletmanager, speech-dispatcher | espeak-ng",
        "Section": "net",
        "Priority": "optional",
        "Description": "\n".join([first, *(f" {line}" for line in more)]),
    }
    return "".join(f"{name}: {text}\n" for name, text in fields.items()).encode()


def changelog(markdown: str, when: int) -> bytes:
    """Debian's own form of CHANGELOG.md, gzipped."""
    sections = re.findall(r"^## (\S+)[^\n]*\n(.*?)(?=^## |\Z)", markdown, re.MULTILINE | re.DOTALL)
    text = []
    for version, body in sections:
        points = [
            " ".join(point.split()) for point in re.findall(r"^- (.*?)(?=^- |\Z)", body, re.MULTILINE | re.DOTALL)
        ]
        lines = [textwrap.fill(point, 78, initial_indent="  * ", subsequent_indent="    ") for point in points]
        text += [f"leeszaal ({version}) unstable; urgency=medium", "", *lines, ""]
        text += [f" -- {MAINTAINER}  {formatdate(when)}", ""]
    return gzip.compress("\n".join(text).encode(), 9, mtime=0)


def copyright_text(licence: str, parts: Sequence[Mapping[str, str]]) -> bytes:
    """Who made what is in the package, each text once. `parts` are those of resources/licences.json."""
    commons = {
        (HERE / "licences" / file).read_text(encoding="utf-8").strip(): name for file, name in COMMON_LICENCES.items()
    }
    seen: dict[str, str] = {}
    blocks = [f"Leeszaal\n\n{licence.strip()}", "The package holds parts made by others:"]
    for part in parts:
        text = part["text"].strip()
        for common, name in commons.items():
            text = text.replace(common, f"See /usr/share/common-licenses/{name}.")
        title = f"{part['name']} {part['version']}".strip()
        blocks.append(f"{title}\nLicense: {part['licence']}\n\n" + (f"As of {seen[text]}." if text in seen else text))
        seen.setdefault(text, title)
    return ("\n\n--------\n\n".join(blocks) + "\n").encode()


def package_entries(app: Sequence[Entry], desktop: Sequence[Entry], when: int) -> Iterator[Entry]:
    """Where Debian wants everything; the app reads what is beside it wherever it lies."""
    root = HERE.parent
    yield from (entry.below("usr/lib/leeszaal") for entry in app)
    yield Entry("usr/bin/leeszaal", link="../lib/leeszaal/leeszaal")
    yield from (entry.below("usr") for entry in desktop)
    parts = json.loads((root / "resources" / "licences.json").read_text(encoding="utf-8"))
    licence = (root / "LICENSE").read_text(encoding="utf-8")
    yield Entry("usr/share/doc/leeszaal/copyright", copyright_text(licence, parts))
    yield Entry("usr/share/doc/leeszaal/changelog.gz", changelog((root / "CHANGELOG.md").read_text("utf-8"), when))
    yield Entry("usr/share/lintian/overrides/leeszaal", HERE / "linux" / "lintian-overrides")


def write_deb(stream: IO[bytes], said: bytes, entries: Sequence[Entry], when: int, *, quickly: bool = False) -> None:
    """`said` is the control file; `quickly` makes a larger package in a tenth of the time.

    There are no scripts: Debian's own triggers see new icons, types and manuals.
    """
    sums = "".join(
        f"{hashlib.md5(entry.content(), usedforsecurity=False).hexdigest()}  {entry.path}\n"
        for entry in sorted(entries, key=lambda entry: entry.path)
        if not entry.link
    )
    about = io.BytesIO()
    write_tar(about, [Entry("control", said), Entry("md5sums", sums.encode())], when)
    data = io.BytesIO()
    x86 = [{"id": lzma.FILTER_X86}] if "Architecture: amd64\n" in said.decode() else []
    filters = [
        *x86,
        {"id": lzma.FILTER_LZMA2, **({"preset": 0} if quickly else {"preset": 9, "dict_size": _DICTIONARY})},
    ]
    with lzma.open(data, "wb", check=lzma.CHECK_CRC64, filters=filters) as squeezed:
        write_tar(squeezed, entries, when)
    stream.write(b"!<arch>\n")
    members = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": lzma.compress(about.getvalue(), preset=6),
        "data.tar.xz": data.getvalue(),
    }
    for name, content in members.items():
        stream.write(f"{name:<16}{when:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode("ascii"))
        stream.write(content + b"\n" * (len(content) % 2))
