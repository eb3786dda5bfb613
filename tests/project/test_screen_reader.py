"""What docs/access.md promises is heard: its keys are pressed in a real window while we listen to AT-SPI."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from own_screen import a_screen, ending, until

from reader.library.library import Library
from reader.paths import Paths, seeds

if TYPE_CHECKING:
    from screen_reader import Heard

pytestmark = [pytest.mark.slow, pytest.mark.timeout(280)]
ROOT = Path(__file__).parents[2]
PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
LAUNCHERS = [Path(folder) / "at-spi-bus-launcher" for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")]
_STEP = re.compile(
    r'^\d+\. (?:`(?P<key>[^`]+)`|"(?P<typed>[^"]+)") .*hears `(?P<heard>[^`]+)`(?:, finds `(?P<found>[^`]+)`)?$',
    re.MULTILINE,
)
_NAME = re.compile("list item: .+, (Person|Organisation|Place|Other name)")
KEYS = {"Shift+a": "shift+a"}


def why_not() -> str:
    if not sys.platform.startswith("linux"):
        return "AT-SPI is for Linux"
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if not any(launcher.exists() for launcher in LAUNCHERS):
        missing.append("at-spi2-core")
    return f"not on this machine: {', '.join(missing)}" if missing else ""


@dataclass(frozen=True)
class Step:
    key: str
    typed: str
    heard: str
    found: str

    @property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self.heard)


def steps() -> list[Step]:
    text = (ROOT / "docs" / "access.md").read_text("utf-8")
    found = [
        Step(one["key"] or "", one["typed"] or "", one["heard"], one["found"] or "") for one in _STEP.finditer(text)
    ]
    assert len(found) == len(re.findall(r"^\d+\. ", text, re.MULTILINE)) > 20
    return found


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A screen, a window manager and a bus of their own."""
    if why := why_not():
        pytest.skip(why)
    folder = Path(tempfile.mkdtemp(prefix="heard-"))  # not pytest's own: the path of a socket must be short
    with ExitStack() as ends:
        ends.callback(shutil.rmtree, folder, ignore_errors=True)
        own = {
            "XDG_RUNTIME_DIR": str(folder), "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            "LANG": "en_US.UTF-8", "LANGUAGE": "en",
        }  # fmt: skip
        environment = ends.enter_context(a_screen("1500x900x24", also=own))
        bus = ["dbus-daemon", "--session", f"--address=unix:path={folder}/bus", "--nofork"]
        _started(ends, bus, env=environment)
        until((folder / "bus").exists)
        yield environment


def test_every_step_of_the_script_is_heard(desktop: dict[str, str], tmp_path: Path) -> None:
    from screen_listener import ScreenListener
    from screen_reader import ScreenReader

    bus = Path(desktop["DBUS_SESSION_BUS_ADDRESS"].removeprefix("unix:path="))
    paths = Paths.within(tmp_path / "library")
    paths.settings.parent.mkdir(parents=True, exist_ok=True)
    paths.settings.write_text('language = "en"\n', "utf-8")
    with ExitStack() as ends:
        reader = ScreenReader(bus, Path("/"), os.getuid())
        ends.callback(reader.close)
        listener = ScreenListener(reader.bus_path, os.getuid())
        ends.callback(listener.close)
        _started(ends, [sys.executable, "-m", "reader", "--data", str(paths.data)], env=desktop, cwd=ROOT)
        until(paths.database.exists)
        library = Library.open(paths)
        samples = len(list(seeds().glob("*.txt")))
        until(lambda: library.sidebar().articles >= samples and not library.pending(), seconds=60)
        library.close()
        listener.heard_after(lambda: None, quiet=3.0)  # what is said at the start
        for number, step in enumerate(steps(), 1):
            heard = listener.heard_after(_pressing(step, desktop), until=step.pattern.fullmatch)
            assert any(step.pattern.fullmatch(said) for said in heard), f"step {number}, {step}: {heard}"
            if step.found:
                objects = [_said(one) for one in reader.heard()]
                assert any(map(_pattern(step.found).fullmatch, objects)), f"step {number}, {step}: {objects}"
        names = [one for one in reader.heard() if _NAME.fullmatch(_said(one))]
        lines = {reader.place(one)[1] for one in names}
        assert len(lines) > 1 and min(lines) > 0  # each stands where its name is
        heard = listener.heard_after(lambda: reader.press(names[-1]), until="push button: Open".__eq__)
        assert "push button: Open" in heard  # its card


def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(part) for part in said.split("…")))


def _said(one: Heard) -> str:
    return f"{one.role}: {one.name}"


def _pressing(step: Step, environment: dict[str, str]) -> Callable[[], object]:
    command = ["xdotool", "type", "--delay", "40", step.typed]
    if step.key:
        command = ["xdotool", "key", KEYS.get(step.key, step.key)]
    return lambda: subprocess.run(command, env=environment, check=True, timeout=20)


def _started(ends: ExitStack, command: list[str], **how: object) -> None:
    """Ended, and waited for, with the rest."""
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)  # type: ignore[call-overload]
    ends.enter_context(ending(program))
