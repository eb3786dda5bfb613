"""What a screen reader is told while a person works: where the focus went, and what the program says of itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule, message_bus
from screen_reader import Gone, ask, connected

_REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
_EVENTS = ("object:state-changed:focused", "object:announcement", "object:active-descendant-changed")
_MOST_SECONDS = 10.0
_OBJECT = "org.a11y.atspi.Event.Object"


class ScreenListener:
    """Beside a ScreenReader, on connections of its own to the same bus."""

    def __init__(self, bus: Path, person: int) -> None:
        self._bus = connected(bus, person)
        self._asking = connected(bus, person)
        for event in _EVENTS:
            ask(self._bus, _REGISTRY, "RegisterEvent", "s", (event,))
        for member in ("StateChanged", "Announcement", "ActiveDescendantChanged"):
            rule = MatchRule(type="signal", interface=_OBJECT, member=member)
            self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=10)

    def heard_after(
        self, act: Callable[[], object], until: Callable[[str], object] | None = None, quiet: float = 0.8
    ) -> list[str]:
        """'role: name' of what got the focus, and 'says: text', up to what one waits for and a quiet while after it."""
        self._listen(0.3, 0.3, None)
        act()
        return self._listen(quiet, _MOST_SECONDS, until)

    def close(self) -> None:
        self._bus.close()
        self._asking.close()

    def _listen(self, quiet: float, most: float, until: Callable[[str], object] | None) -> list[str]:
        found: list[str] = []
        last = time.monotonic()
        end, is_there = last + most, until is None
        while (now := time.monotonic()) < end and (not is_there or now < last + quiet):
            with suppress(TimeoutError):
                said = self._said(self._bus.receive(timeout=quiet / 3))
                if said:
                    last = time.monotonic()
                    is_there = is_there or bool(until is not None and until(said))
                    found += [said] if found[-1:] != [said] else []
        return found

    def _said(self, message: Any) -> str:
        fields = message.header.fields
        member = fields.get(3, "")
        if member == "Announcement":
            return f"says: {message.body[3][1]}"
        if member == "StateChanged" and message.body[0] == "focused" and message.body[1]:
            return self._named(fields[7], fields[1])
        if member == "ActiveDescendantChanged":
            program, path = message.body[3][1]
            return self._named(program, path)
        return ""

    def _named(self, program: str, path: str) -> str:
        try:
            at = DBusAddress(path, program, "org.a11y.atspi.Accessible")
            role = ask(self._asking, at, "GetRoleName")
            name = ask(
                self._asking, DBusAddress(path, program, "org.freedesktop.DBus.Properties"), "Get", "ss",
                ("org.a11y.atspi.Accessible", "Name"),
            )  # fmt: skip
        except Gone:
            return ""
        return f"{role}: {name[1]}"
