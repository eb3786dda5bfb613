"""Where other readers keep their libraries on this computer, as far as these are there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import UnreadableFile
from reader.library.other_readers.finding import find_library

_MAC = "Library/Containers/com.ranchero.NetNewsWire-Evergreen/Data/Library/Application Support/NetNewsWire/Accounts"
_PLACES = (
    ".newsboat", ".local/share/newsboat", ".newsbeuter", ".local/share/liferea", ".config/RSS Guard 4",
    ".config/RSS Guard 5", ".config/RSS Guard", ".var/app/net.sourceforge.liferea/data/liferea",
    ".var/app/io.github.martinrotter.rssguard/config/RSS Guard 4",
    ".var/app/io.github.martinrotter.rssguard/config/RSS Guard 5",
    ".var/app/io.github.martinrotter.rssguard/config/RSS Guard", _MAC,
    "Library/Preferences/RSS Guard 4", "AppData/Local/RSS Guard 4", "AppData/Local/RSS Guard",
)  # fmt: skip


def known_places(home: Path | None = None) -> list[tuple[str, Path]]:
    """The name of the program and the folder of its library, for each that is found."""
    return list(_found(home or Path.home()))


def _found(home: Path) -> Iterator[tuple[str, Path]]:
    for place in _PLACES:
        folder = home / place
        with suppress(UnreadableFile, OSError):
            if folder.is_dir():
                library = find_library(folder)
                if library is not None:
                    yield library.program, folder
