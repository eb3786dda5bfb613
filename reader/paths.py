"""Where everything lies: fixed names on every platform, frozen for ever, so that no upgrade ever loses a library."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

import platformdirs

from reader.errors import LeeszaalError

NAME = "leeszaal"
# What desktops know the program by: its .desktop file, its icon, its windows. Under packaging/linux files bear it.
DESKTOP_NAME = "org.leeszaal.Leeszaal"


@dataclass(frozen=True, slots=True)
class Paths:
    """One library: `data` is its folder; everything in it but `index` and `logs` is worth a backup."""

    data: Path
    settings: Path

    @classmethod
    def default(cls) -> Paths:
        """The platform's own places for data and configuration. Raises LeeszaalError where there are none."""
        data = platformdirs.user_data_path(NAME, appauthor=False)
        if not data.is_absolute():  # a "~" that stands for nobody's home
            raise LeeszaalError("There is no home folder to keep the library in; choose a folder with --data.")
        return cls(data, platformdirs.user_config_path(NAME, appauthor=False) / "settings.toml")

    @classmethod
    def within(cls, folder: Path) -> Paths:
        """A library that keeps everything, its settings too, in one folder."""
        return cls(folder, folder / "settings.toml")

    @property
    def database(self) -> Path:
        return self.data / "library.sqlite"

    @property
    def pictures(self) -> Path:
        """Images of articles, kept as long as there is room; can be fetched again."""
        return self.data / "pictures"

    @property
    def index(self) -> Path:
        return self.data / "index"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def session(self) -> Path:
        return self.data / "session.json"


def resources() -> Path:
    """Icons, fonts, translations and name lists: beside the package in a checkout, inside the standalone app."""
    return _top() / "resources"


SAMPLES_CALLED = "LEESZAAL_SAMPLES"  # in the worker's environment: the samples' source, in the person's language


def seeds() -> Path:
    """The sample articles, and in a checkout whatever a person dropped among them."""
    return _top() / "seeds"


def own_command(*arguments: str) -> list[str]:
    """The same program once more: Python with the package, or the standalone app itself."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "reader"]
    return [*start, *arguments]


def data_option(folder: Path) -> list[str]:
    """`--data` in words that Qt and every file can hold; the name of a folder need not be text."""
    name = str(folder)
    try:
        name.encode()
    except UnicodeEncodeError:
        name = folder.absolute().as_uri()
    return ["--data", name]


def data_folder(name: str) -> Path:
    """The folder that `--data` means. Raises RuntimeError for a home folder that nobody has."""
    if name.startswith("file:///") and os.name == "posix":
        return Path(os.fsdecode(unquote_to_bytes(name.removeprefix("file://"))))
    return Path(name).expanduser().absolute()


def _top() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent
