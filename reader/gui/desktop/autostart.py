"""Starting with the session, as each platform writes it down: one entry for one library, and none once it is off."""

from __future__ import annotations

import hashlib
import os
import plistlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings

from reader.errors import LeeszaalError
from reader.paths import DESKTOP_NAME, NAME, Paths, data_option
from reader.whole_file import write_whole

_RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_ENTRY = """\
[Desktop Entry]
Type=Application
Version=1.0
Name=Leeszaal
Comment=News reader
Comment[nl]=Nieuwslezer
Exec={command}
Icon={icon}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""
_PLAIN = re.compile(r"[\w./:=,+@%-]+", re.ASCII)  # a word that needs no quotes


class Entry(Protocol):
    """May touch the disk, and raise OSError."""

    def is_there(self) -> bool: ...

    def write(self, command: Sequence[str]) -> None: ...

    def remove(self) -> None: ...


class DesktopFile:
    """XDG autostart: every desktop on Linux."""

    def __init__(self, folder: Path, name: str) -> None:
        self._file = folder / f"{name}.desktop"

    def is_there(self) -> bool:
        return self._file.exists()

    def write(self, command: Sequence[str]) -> None:
        _write(self._file, desktop_entry(command).encode("utf-8", "surrogateescape"))

    def remove(self) -> None:
        self._file.unlink(missing_ok=True)


class LaunchAgent:
    """macOS."""

    def __init__(self, folder: Path, name: str) -> None:
        self._label = f"leeszaal.{name}"
        self._file = folder / f"{self._label}.plist"

    def is_there(self) -> bool:
        return self._file.exists()

    def write(self, command: Sequence[str]) -> None:
        said = {
            "Label": self._label,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        _write(self._file, plistlib.dumps(said))

    def remove(self) -> None:
        self._file.unlink(missing_ok=True)


class RunKey:
    """Windows: a value in the registry. Another file stands in for the registry in tests."""

    def __init__(self, name: str, store: QSettings | None = None) -> None:
        self._name = name
        self._store = store or QSettings(_RUN_KEY, QSettings.Format.NativeFormat)

    def is_there(self) -> bool:
        return self._store.contains(self._name)

    def write(self, command: Sequence[str]) -> None:
        self._store.setValue(self._name, " ".join(f'"{word}"' for word in command))  # no word of ours holds a quote
        self._sync()

    def remove(self) -> None:
        self._store.remove(self._name)
        self._sync()

    def _sync(self) -> None:
        self._store.sync()
        if self._store.status() is not QSettings.Status.NoError:
            raise OSError("the list of programs that start with the session cannot be changed")


def entry_for(paths: Paths, platform: str = sys.platform, home: Path | None = None) -> Entry:
    """The person's own library has the plain name; another library never takes its entry."""
    mark = hashlib.sha256(os.fsencode(paths.data)).hexdigest()[:8]
    name = NAME if _is_default(paths) else f"{NAME}-{mark}"
    home = home or Path.home()
    if platform == "win32":
        return RunKey(name)
    if platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents", name)
    configured = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(configured) if configured and Path(configured).is_absolute() else home / ".config"
    return DesktopFile(folder / "autostart", name)


def command_for(paths: Paths) -> list[str]:
    """What starts this library in the tray, from whatever folder."""
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(_module())]
    return [*own, "--in-tray", *([] if _is_default(paths) else data_option(paths.data.resolve()))]


def agree(entry: Entry, command: Sequence[str], mark: Path, *, is_wanted: bool) -> bool:
    """Makes the entry what the setting says, and returns what holds: who takes the entry away with the desktop's own
    means, has switched the setting off. `mark` remembers what we wrote. Raises OSError."""
    written = mark.read_text("utf-8") if mark.exists() else ""
    if written and (not is_wanted or not entry.is_there()):
        entry.remove()
        mark.unlink()
        return False
    said = repr(list(command))
    if is_wanted and written != said:  # the program may have moved
        entry.write(command)
        mark.parent.mkdir(parents=True, exist_ok=True)
        write_whole(mark, said.encode("utf-8", "backslashreplace"))
    return is_wanted


def desktop_entry(command: Sequence[str]) -> str:
    """As the Desktop Entry Specification has it, quoted twice where it must be."""
    return _ENTRY.format(icon=DESKTOP_NAME, command=" ".join(map(_quoted, command)))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, "\\" + sign)
    return '"{}"'.format(word.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, content)


def _is_default(paths: Paths) -> bool:
    try:
        return paths == Paths.default()
    except LeeszaalError:  # there is no home folder
        return False


def _module() -> Path:
    """Runs from any folder, unlike `-m reader`."""
    return Path(__file__).resolve().parents[2] / "__main__.py"
