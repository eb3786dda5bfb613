"""What a screen reader hears of the windows on a desktop: the accessible tree, over its own bus (AT-SPI).

Speaks to the buses by their sockets, so that the desktop may be that of a machine in a folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import MessageType

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_MOST = 3_000  # objects looked at: a tree that goes round must end
_SECONDS = 10.0
_SHOWING = 1 << 25  # of the states that an object may be in
_WITH_TEXT = ("label", "text", "document text", "document frame", "paragraph")


@dataclass(frozen=True, slots=True)
class Heard:
    role: str
    name: str
    text: str = ""
    at: tuple[str, str] = ("", "")  # program and path


class ScreenReader:
    """Asks the desktop to be accessible, as a screen reader does when it starts, and reads what its windows say."""

    def __init__(self, session_bus: Path, machine: Path, person: int) -> None:
        """`machine` is the folder that is the root of the desktop's machine, `person` the user at it."""
        self._session = connected(session_bus, person)
        at = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = str(ask(self._session, at, "GetAddress"))
        for what in ("IsEnabled", "ScreenReaderEnabled"):
            status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", _PROPERTIES)
            ask(self._session, status, "Set", "ssv", ("org.a11y.Status", what, ("b", True)))
        socket = dict(part.split("=", 1) for part in address.removeprefix("unix:").split(","))["path"]
        self.bus_path = Path(f"{machine}{socket}")
        self._bus = connected(self.bus_path, person)

    def heard(self) -> list[Heard]:
        """All that is on the screen and says something of itself, of all programs; a window before what is in it."""
        return list(self._below(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")))

    def press(self, one: Heard) -> None:
        """The first thing that it says one can do with it."""
        ask(self._bus, DBusAddress(one.at[1], one.at[0], "org.a11y.atspi.Action"), "DoAction", "i", (0,))

    def place(self, one: Heard) -> tuple[int, int, int, int]:
        """Left, top, width and height, on the screen."""
        at = DBusAddress(one.at[1], one.at[0], "org.a11y.atspi.Component")
        found = ask(self._bus, at, "GetExtents", "u", (0,))
        return found[0], found[1], found[2], found[3]

    def close(self) -> None:
        self._bus.close()
        self._session.close()

    def _below(self, root: tuple[str, str]) -> Iterator[Heard]:
        todo, seen = [root], 0
        while todo and seen < _MOST:
            program, path = todo.pop()
            seen += 1
            try:
                at = DBusAddress(path, program, _ACCESSIBLE)
                role = str(ask(self._bus, at, "GetRoleName"))
                if role not in ("desktop frame", "application") and not ask(self._bus, at, "GetState")[0] & _SHOWING:
                    continue
                name = ask(self._bus, DBusAddress(path, program, _PROPERTIES), "Get", "ss", (_ACCESSIBLE, "Name"))
                text = self._text(program, path) if role in _WITH_TEXT else ""
                yield Heard(role, str(name[1]), text, (program, path))
                todo += reversed([(child[0], child[1]) for child in ask(self._bus, at, "GetChildren")])
            except Gone:  # between being named and being asked
                continue

    def _text(self, program: str, path: str) -> str:
        try:
            at = DBusAddress(path, program, "org.a11y.atspi.Text")
            return str(ask(self._bus, at, "GetText", "ii", (0, -1)))
        except Gone:  # it has none
            return ""


class Gone(Exception):
    """What was asked is not there, or does not answer."""


def connected(socket: Path, person: int) -> DBusConnection:
    """A bus lets in only the person that it is of; root must look like that person while it knocks."""
    before = os.getresuid()
    os.setresuid(person, person, before[2])
    try:
        return open_dbus_connection(f"unix:path={socket}")
    finally:
        os.setresuid(*before)


def ask(bus: DBusConnection, at: DBusAddress, what: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
    call = new_method_call(at, what, signature, body) if signature else new_method_call(at, what)
    try:
        reply = bus.send_and_get_reply(call, timeout=_SECONDS)
    except TimeoutError as error:
        raise Gone(f"{what} of {at.object_path}") from error
    if reply.header.message_type is MessageType.error:
        raise Gone(f"{what} of {at.object_path}: {reply.body}")
    return reply.body[0] if reply.body else None
