"""What a person chose, in a TOML file they may edit by hand: a wrong value is named and ignored, never fatal."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark", "sepia"),
    "language": ("system", "nl", "en"),
    "highlights": ("all", "first", "off"),
}
_BROKEN = (ValueError, TOMLKitError, RecursionError)
_RANGES: Mapping[str, tuple[int, int]] = {"text_size": (10, 48)}


@dataclass(frozen=True, slots=True)
class Settings:
    """`text_size` is the reading pane's, in logical pixels; `single_keys` switches all one-letter shortcuts."""

    theme: str = "system"
    language: str = "system"
    text_size: int = 18
    highlights: str = "all"
    single_keys: bool = True


def load(path: Path) -> tuple[Settings, list[str]]:
    """The settings, and a sentence for each value that was wrong and so is the default."""
    try:
        written = _read(path).unwrap()
    except FileNotFoundError:
        return Settings(), []
    except (OSError, *_BROKEN) as error:
        return Settings(), [f"The settings in {path.name} cannot be read ({error}); the defaults are used."]
    chosen: dict[str, object] = {}
    problems = []
    for field in fields(Settings):
        if field.name not in written:
            continue
        value = written[field.name]
        if _is_right(field.name, value, field.default):
            chosen[field.name] = value
        else:
            problems.append(f"The setting {field.name} = {value!r} in {path.name} is not understood and is ignored.")
    return Settings(**chosen), problems  # type: ignore[arg-type]  # checked by _is_right


def save(path: Path, settings: Settings) -> None:
    """Write what differs from the file as it is, keeping the person's comments; a file that cannot be understood is
    kept beside the new one. Raises OSError."""
    path = path.resolve()  # a link to where a person keeps such files stays one
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        document = _read(path)
    except FileNotFoundError:
        document = tomlkit.document()
    except _BROKEN:
        path.replace(path.with_name(path.name + ".damaged"))
        document = tomlkit.document()
    for name, value in asdict(settings).items():
        if document.get(name) != value:
            document[name] = value
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(tomlkit.dumps(document))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _read(path: Path) -> tomlkit.TOMLDocument:
    return tomlkit.parse(path.read_text("utf-8-sig"))


def _is_right(name: str, value: object, default: object) -> bool:
    if type(value) is not type(default):
        return False
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name in _RANGES:
        low, high = _RANGES[name]
        return isinstance(value, int) and low <= value <= high
    return True
