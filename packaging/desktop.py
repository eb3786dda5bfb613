"""How a Linux desktop gets to know the app: its entry, icons, file types, description and manual, as entries below
the prefix `share`."""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from identity import NAME
from tree import Entry

HERE = Path(__file__).resolve().parent / "linux"
ROOT = HERE.parent.parent
# hicolor has no folder for what is larger.
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def desktop_entries(version: str, when: int, icons: Path) -> Iterator[Entry]:
    """`icons` holds leeszaal-SIZE.png; `when` is the moment of the release, in seconds since 1970."""
    yield Entry(f"share/applications/{NAME}.desktop", HERE / f"{NAME}.desktop")
    yield Entry(f"share/metainfo/{NAME}.metainfo.xml", filled(HERE / f"{NAME}.metainfo.xml", version, when))
    yield Entry(f"share/mime/packages/{NAME}.xml", HERE / f"{NAME}.xml")
    yield Entry(f"share/icons/hicolor/scalable/apps/{NAME}.svg", ROOT / "resources" / "app-icon.svg")
    for size in ICON_SIZES:
        yield Entry(f"share/icons/hicolor/{size}x{size}/apps/{NAME}.png", icons / f"leeszaal-{size}.png")
    yield Entry("share/man/man1/leeszaal.1.gz", squeezed(filled(HERE / "leeszaal.1", version, when)))
    yield Entry("share/man/nl/man1/leeszaal.1.gz", squeezed(filled(HERE / "leeszaal.nl.1", version, when)))


def filled(file: Path, version: str, when: int) -> bytes:
    date = time.strftime("%Y-%m-%d", time.gmtime(when))
    return file.read_text(encoding="utf-8").replace("@VERSION@", version).replace("@DATE@", date).encode()


def squeezed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
