"""What a person chose, in a TOML file they may edit by hand: a wrong value is named and ignored, never fatal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Item, Table

from reader.whole_file import write_whole

_BROKEN = (ValueError, TOMLKitError, RecursionError)
Number = TypeVar("Number", int, float)
_LONGEST = 200  # characters of a text
_HEADING = "Settings of Leeszaal. What is not written here is as it comes; in the window, Ctrl+, says what there is."


def one_of(default: str, *others: str) -> str:
    """A setting with a few values, of which the first is the default."""
    return field(default=default, metadata={"choices": (default, *others)})


def between(default: Number, low: Number, high: Number) -> Number:
    return field(default=default, metadata={"range": (low, high)})


@dataclass(frozen=True, slots=True)
class Settings:
    """Sizes are logical pixels; `single_keys` switches all one-letter shortcuts; `keys` has the keys of each command
    that the person gave others than `key_preset` does.

    `text_*`, `typeface`, `line_height` (percent of the size) and `is_justified` are the reading pane's; `text_width` is
    in average characters. `layout` says where the article lies: beside the list or below it.
    """

    theme: str = one_of("system", "light", "dark", "sepia", "contrast")
    language: str = one_of("system", "nl", "en")
    text_size: int = between(18, 10, 48)
    highlights: str = one_of("all", "first", "off")
    single_keys: bool = True
    key_preset: str = one_of("standard", "google_reader", "netnewswire", "vi")
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    typeface: str = one_of("serif", "sans", "system")
    text_width: int = between(68, 40, 120)
    line_height: int = between(150, 110, 220)
    is_justified: bool = False
    list_text_size: int = between(15, 11, 32)
    list_density: str = one_of("normal", "compact", "spacious")
    list_pictures: bool = True
    front_page: str = one_of("daily", "always", "never")  # when the window begins with it
    interface_text_size: int = between(13, 11, 28)
    layout: str = one_of("beside", "below")
    tray: bool = False
    close_to_tray: bool = False
    autostart: bool = False


_FIELDS = {one.name: one for one in fields(Settings)}


def default_of(name: str) -> Any:
    return getattr(Settings(), name)


def choices_of(name: str) -> tuple[str, ...]:
    """The values a setting may have, or nothing where they cannot be named one by one."""
    choices: tuple[str, ...] = _FIELDS[name].metadata.get("choices", ())
    return choices


def range_of(name: str) -> tuple[float, float] | None:
    """The lowest and the highest value of a number."""
    return _FIELDS[name].metadata.get("range")


def load(path: Path) -> tuple[Settings, list[str]]:
    """The settings, and a sentence for each value that was wrong and so is the default."""
    try:
        written = _read(path).unwrap()
    except FileNotFoundError:
        return Settings(), []
    except (OSError, *_BROKEN) as error:
        return Settings(), [f"The settings in {path.name} cannot be read ({error}); the defaults are used."]
    chosen: dict[str, Any] = {}
    problems = []
    for name in written:
        value = written[name]
        if name == "keys" and isinstance(value, dict):
            chosen[name], wrong = _keys(value)
            problems += [_ignored(f"keys.{one}", value[one], path) for one in wrong]
        elif name in _FIELDS and name != "keys" and _is_right(name, value):
            chosen[name] = value
        else:
            problems.append(_ignored(name, value, path))
    return Settings(**chosen), problems


def save(path: Path, settings: Settings, before: Settings | None = None) -> None:
    """Write what differs from the file as it is, keeping the person's comments; a file that cannot be understood is
    kept beside the new one. With `before`, only what differs from that, so that what was meanwhile changed by hand
    stays. Raises OSError."""
    path = path.resolve()  # a link to where a person keeps such files stays one
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        document = _read(path)
    except FileNotFoundError:
        document = tomlkit.document()
        document.add(tomlkit.comment(_HEADING))
    except _BROKEN:
        path.replace(path.with_name(path.name + ".damaged"))
        document, before = tomlkit.document(), None  # nothing else knows the others any more
    for name in _FIELDS:
        value = getattr(settings, name)
        if before is not None and value == getattr(before, name):
            continue
        if name == "keys":
            _write_keys(document, value)
        elif document.get(name, default_of(name)) != value:
            _put(document, name, value)
    write_whole(path, tomlkit.dumps(document))


class SettingsFile:
    """The file of one window: it knows what it wrote or read last, and so what to write."""

    def __init__(self, path: Path, known: Settings | None = None) -> None:
        self._path, self._known = path, known

    def load(self) -> tuple[Settings, list[str]]:
        self._known, problems = load(self._path)
        return self._known, problems

    def save(self, settings: Settings) -> None:
        save(self._path, settings, self._known)
        self._known = settings


def _read(path: Path) -> tomlkit.TOMLDocument:
    return tomlkit.parse(path.read_text("utf-8-sig"))


def _ignored(name: str, value: object, path: Path) -> str:
    return f"The setting {name} = {repr(value)[:_LONGEST]} in {path.name} is not understood and is ignored."


def _is_right(name: str, value: object) -> bool:
    default, limits = default_of(name), range_of(name)
    if type(value) is int and type(default) is float:
        value = float(value)
    if type(value) is not type(default):
        return False
    if limits is not None:
        return limits[0] <= value <= limits[1]  # type: ignore[operator]  # a number, as its default
    if isinstance(value, str):
        return value in choices_of(name) if choices_of(name) else len(value) <= _LONGEST
    return True


def _keys(written: Mapping[str, Any]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """The keys of each command, written as one text or a list of them, and the names of what is neither."""
    keys: dict[str, tuple[str, ...]] = {}
    wrong = []
    for name, value in written.items():
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list) and all(isinstance(one, str) and len(one) <= _LONGEST for one in texts):
            keys[name] = tuple(texts)
        else:
            wrong.append(name)
    return keys, wrong


def _write_keys(document: tomlkit.TOMLDocument, keys: Mapping[str, tuple[str, ...]]) -> None:
    """What is no list of keys stays as it was written: it was ignored, and may be somebody's slip."""
    table = document.get("keys")
    if not isinstance(table, Table):
        if not keys:
            return
        document["keys"] = table = tomlkit.table()
    now, _ = _keys(table.unwrap())
    for name in now.keys() - keys.keys():
        del table[name]
    for name, texts in keys.items():
        if now.get(name) != texts:
            _put(table, name, list(texts))


def _put(table: Table | tomlkit.TOMLDocument, name: str, value: object) -> None:
    """With what was said behind the value before."""
    item = tomlkit.item(value)
    former = table.get(name)
    if isinstance(former, Item):
        item.trivia.comment_ws, item.trivia.comment = former.trivia.comment_ws, former.trivia.comment
    table[name] = item
