"""What a second start tells the first: one line of JSON, of bounded size, and nothing in it is believed unseen."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

LONGEST = 1_000_000  # bytes of a whole message
_MOST = 10_000  # arguments
_LONGEST_TOKEN = 1_000  # characters
_PROTOCOL = 1
_ON_WEB = ("http://", "https://", "feed:")


class BadMessage(ValueError):
    """Not what a start of this program says."""


@dataclass(frozen=True, slots=True)
class Handover:
    """Absolute paths and addresses, and what the desktop gave so that the window may come to the front."""

    arguments: tuple[str, ...] = ()
    token: str = ""

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(one for one in self.arguments if is_address(one))

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(Path(one) for one in self.arguments if not is_address(one))


def is_address(name: str) -> bool:
    return name.casefold().startswith(_ON_WEB)


def handover_of(names: Sequence[str], environment: Mapping[str, str]) -> Handover:
    """What was named on the command line, understood from where this process stands: another one stands elsewhere."""
    token = environment.get("XDG_ACTIVATION_TOKEN", "") or environment.get("DESKTOP_STARTUP_ID", "")
    return Handover(tuple(map(_absolute, names)), token if _is_token(token) else "")


def encode(handover: Handover) -> bytes:
    said = {"leeszaal": _PROTOCOL, "arguments": list(handover.arguments), "token": handover.token}
    return json.dumps(said).encode("ascii") + b"\n"  # a name that is no Unicode goes as an escape


def decode(line: bytes) -> Handover:
    """Raises BadMessage for all that `encode` never writes."""
    if len(line) > LONGEST:
        raise BadMessage("too long")
    try:
        said = json.loads(line.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise BadMessage("no JSON") from error
    if not isinstance(said, dict) or set(said) != {"leeszaal", "arguments", "token"}:
        raise BadMessage("other parts")
    if type(said["leeszaal"]) is not int or said["leeszaal"] != _PROTOCOL:
        raise BadMessage("another protocol")
    arguments, token = said["arguments"], said["token"]
    if not isinstance(arguments, list) or len(arguments) > _MOST or not all(map(_is_argument, arguments)):
        raise BadMessage("no list of names")
    if not isinstance(token, str) or not _is_token(token):
        raise BadMessage("no token")
    return Handover(tuple(arguments), token)


def _absolute(name: str) -> str:
    if is_address(name):
        return name
    if name.casefold().startswith("file:"):  # as file managers give it
        parts = urlsplit(name)
        if parts.netloc in ("", "localhost") and parts.path.startswith("/"):
            path = unquote(parts.path, errors="surrogateescape")
            return path.removeprefix("/") if os.name == "nt" else path
    return str(Path(_here(), name))


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError:  # the folder was removed under our feet
        return Path(Path.home().anchor)


def _is_argument(name: object) -> bool:
    """An address, or a path that means the same wherever it is read."""
    return isinstance(name, str) and "\0" not in name and (is_address(name) or Path(name).is_absolute())


def _is_token(token: str) -> bool:
    return len(token) <= _LONGEST_TOKEN and (not token or (token.isascii() and token.isprintable()))
