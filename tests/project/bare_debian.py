"""A Debian in a folder with nothing on it but a screen, a window manager and a file manager: no Python.

Its programs run in namespaces of their own: they see their own processes and no network, and are all gone when the
first of them goes.
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

Found = TypeVar("Found")

# jwm, since openbox brings Python.
DESKTOP = ("xvfb", "xdotool", "jwm", "pcmanfm", "dbus", "at-spi2-core")
PERSON = "lezer"
HOME = f"/home/{PERSON}"
SIZE = (1280, 800)
_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"}
_SESSION = f"""
mkdir -p /tmp/.X11-unix {HOME}/screen {HOME}/run && chmod 1777 /tmp/.X11-unix /tmp
chown {PERSON}: {HOME}/screen {HOME}/run && chmod 700 {HOME}/run
exec setpriv --reuid={PERSON} --regid={PERSON} --clear-groups sh -c '
Xvfb :1 -screen 0 {SIZE[0]}x{SIZE[1]}x24 -nolisten tcp -fbdir {HOME}/screen &
dbus-daemon --session --address="$DBUS_SESSION_BUS_ADDRESS" --nofork &
until [ -e /tmp/.X11-unix/X1 ]; do sleep 0.1; done
jwm & wait'
"""


def why_not() -> str:
    """Why no such machine can be made here; empty if it can."""
    if not sys.platform.startswith("linux"):
        return "a Debian in a folder needs Linux"
    if missing := [name for name in ("debootstrap", "unshare", "nsenter", "apt-get") if not shutil.which(name)]:
        return f"a Debian in a folder needs {', '.join(missing)}"
    if os.geteuid() != 0:
        return "only root can make a Debian in a folder"
    if subprocess.run(["unshare", "--mount", "--pid", "--net", "--fork", "true"], check=False).returncode != 0:
        return "this machine lets nobody make namespaces"
    return "" if mirror() is not None else "this machine's apt has no source of Debian packages"


def mirror() -> tuple[str, str] | None:
    """Where this machine takes its Debian from, and which release that is."""
    command = ["apt-get", "indextargets", "--format", "$(ORIGIN)|$(COMPONENT)|$(RELEASE)|$(REPO_URI)"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    for line in said.splitlines():
        origin, component, release, address = line.split("|")
        if (origin, component) == ("Debian", "main") and "-" not in release:
            return address, release
    return None


class BareDebian:
    def __init__(self, root: Path) -> None:
        self.root = root

    def make(self) -> None:
        found = mirror()
        assert found is not None
        address, release = found
        command = ["debootstrap", "--variant=minbase", release, str(self.root), address]
        made = _tried(command)
        if "Failed getting release file" in made.stdout + made.stderr:
            pytest.skip("the source of this machine's Debian packages cannot be reached")
        assert made.returncode == 0, made.stdout[-3000:] + made.stderr[-3000:]
        for file in (Path("/etc/resolv.conf"), Path("/etc/hosts")):
            shutil.copy(file, self.root / "etc" / file.name)
        no_services = self.root / "usr/sbin/policy-rc.d"
        no_services.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        no_services.chmod(0o755)
        self.as_root("apt-get", "install", "-y", "--no-install-recommends", *DESKTOP)
        self.as_root("useradd", "--create-home", "--shell", "/bin/sh", PERSON)

    def as_root(self, *command: str) -> str:
        """With the network, which apt needs."""
        proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        environment = {**_ENVIRONMENT, **proxies, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        return _must([*self._inside("--mount", "--pid"), *command], environment)

    def has(self, path: str) -> bool:
        """Whether it is there, without following a link out of the machine."""
        return os.path.lexists(self.root / path.lstrip("/"))

    def _inside(self, *namespaces: str) -> list[str]:
        unshare = ["unshare", *namespaces, "--fork", "--kill-child", f"--mount-proc={self.root / 'proc'}"]
        return [*unshare, "chroot", str(self.root)]

    @contextmanager
    def desktop(self) -> Iterator[Desktop]:
        for left in ("tmp/.X11-unix", "tmp/.X1-lock", f"{HOME}/run"):  # by a desktop before
            _must(["rm", "-rf", str(self.root / left.lstrip("/"))])
        command = [*self._inside("--mount", "--pid", "--net"), "sh", "-c", _SESSION]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, env=_desktop_environment(), stdout=quiet, stderr=quiet) as session:
            desktop = Desktop(self.root, session.pid)
            try:
                until((self.root / "tmp/.X11-unix/X1").exists)
                until(desktop.bus.exists)
                yield desktop
            finally:
                os.kill(desktop.first(), signal.SIGKILL)  # and with it whatever runs in its namespaces
                desktop.wait()


class Desktop:
    """A screen with a person at it."""

    def __init__(self, root: Path, session: int) -> None:
        self._root = root
        self._session = session
        self._started: list[subprocess.Popen[bytes]] = []
        self.bus = root / HOME.lstrip("/") / "run/bus"

    def first(self) -> int:
        """The first process of the desktop's own namespaces."""
        children = Path(f"/proc/{self._session}/task/{self._session}/children")
        return until(lambda: [int(child) for child in children.read_text(encoding="ascii").split()])[0]

    def run(self, *command: str) -> str:
        return _must([*self._at_the_desk(), *command], _desktop_environment())

    def start(self, *command: str) -> None:
        line = [*self._at_the_desk(), *command]
        quiet = subprocess.DEVNULL
        self._started.append(subprocess.Popen(line, env=_desktop_environment(), stdout=quiet, stderr=quiet))

    def wait(self) -> None:
        """Until all that was started is gone."""
        for process in self._started:
            process.wait(30)

    def press(self, *keys: str) -> None:
        self.run("xdotool", "key", "--delay", "40", *keys)

    def write(self, text: str) -> None:
        self.run("xdotool", "type", "--delay", "60", text)

    def title(self) -> str:
        """Of the window that has the keyboard; empty while none has it."""
        command = [*self._at_the_desk(), "xdotool", "getactivewindow", "getwindowname"]
        return _tried(command, _desktop_environment()).stdout.strip()

    def double_click(self, place: tuple[int, int]) -> None:
        x, y = map(str, place)
        self.run("xdotool", "mousemove", x, y, "sleep", "0.2", "click", "--repeat", "2", "--delay", "90", "1")

    def screen(self) -> list[bytes]:
        """The picture, a row of pixels after the other, four bytes each: blue, green, red, nothing."""
        dump = (self._root / HOME.lstrip("/") / "screen/Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", dump[:100])  # as X11/XWDFile.h has it
        width, height, line, colours = head[4], head[5], head[12], head[19]
        start = head[0] + 12 * colours
        return [dump[start + line * y : start + line * y + 4 * width] for y in range(height)]

    def _at_the_desk(self) -> list[str]:
        enter = ["nsenter", "--target", str(self.first()), "--mount", "--pid", "--net", "--root", "--wd"]
        return [*enter, "setpriv", f"--reuid={PERSON}", f"--regid={PERSON}", "--clear-groups"]


def until(look: Callable[[], Found | None], seconds: float = 60) -> Found:
    """What `look` finds in the end; another machine's processes send no signal."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.1)
    return found


def middle_of(rows: list[bytes], colour: tuple[int, int, int], least: int) -> tuple[int, int] | None:
    """Where pixels of that colour (red, green, blue) lie, if there are at least so many."""
    pixel = bytes(reversed(colour))
    found = [(x // 4, y) for y, row in enumerate(rows) for x in range(0, len(row), 4) if row[x : x + 3] == pixel]
    if len(found) < least:
        return None
    return sum(x for x, _ in found) // len(found), sum(y for _, y in found) // len(found)


def colours_of(rows: list[bytes]) -> int:
    """How many different ones there are on every third pixel: letters are anti-aliased, a blank window has a few."""
    return len({row[x : x + 3] for row in rows[::3] for x in range(0, len(row), 12)})


def _desktop_environment() -> dict[str, str]:
    return {
        **_ENVIRONMENT,
        "HOME": HOME,
        "USER": PERSON,
        "DISPLAY": ":1",
        "XDG_RUNTIME_DIR": f"{HOME}/run",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={HOME}/run/bus",
    }


def _must(command: list[str], environment: dict[str, str] | None = None) -> str:
    done = _tried(command, environment)
    assert done.returncode == 0, f"{command}: {done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done.stdout


def _tried(command: list[str], environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=600)
