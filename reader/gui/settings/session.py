"""Where a person was: window, view, search, article and scroll, kept as JSON that may be missing, old or broken."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, TypeGuard

from reader.domain.entity import EntityKind
from reader.domain.query import Order
from reader.gui.basics.history import PagePlace
from reader.gui.basics.search_history import MOST
from reader.library.asking import Scope
from reader.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Session:
    """`geometry` is Qt's own, in base64; `place_*` say where the list stood (see `Place`)."""

    geometry: str = ""
    columns: tuple[int, ...] = ()
    has_sidebar: bool = True
    scope: str = Scope.ALL.value
    source_id: int | None = None
    order: str = Order.NEWEST.value
    text: str = ""
    article_id: int | None = None
    place_id: int | None = None
    place_offset: int = 0
    scroll: float = 0.0  # the part of the article above the view
    hidden_kinds: tuple[str, ...] = ()
    folder_id: int | None = None
    label: str = ""
    closed_folders: tuple[int, ...] = ()
    closed_groups: tuple[str, ...] = ()  # sections of the sidebar
    entity_id: int | None = None
    is_central: bool = False
    day: str = ""  # on which it was kept, `2026-11-23`
    has_facets: bool = False
    explains: bool = False  # says beside each search what is really searched
    searches: tuple[str, ...] = ()  # of before, the newest first
    page: str = ""  # in place of the article (see `PagePlace`)
    heights: tuple[int, ...] = ()  # of the list and the article below it


def load(path: Path) -> Session:
    """The session as it was left; each field that makes no sense is as if it had never been kept."""
    try:
        written = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Session()
    if not isinstance(written, dict):
        return Session()
    right: dict[str, Any] = {}
    for field in fields(Session):
        value = written.get(field.name)
        if isinstance(value, list):
            value = tuple(value)
        if field.name in written and _is_right(field.name, value):
            right[field.name] = value
    return Session(**right)


def save(path: Path, session: Session) -> None:
    """There is always a whole one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(session), indent=1))  # in ASCII: what was typed may hold half a character


def _is_right(name: str, value: object) -> bool:
    match name:
        case "page":
            return value == "" or (isinstance(value, str) and PagePlace.parse(value) is not None)
        case "geometry" | "text" | "label" | "day":
            return isinstance(value, str) and len(value) < 100_000
        case "columns" | "heights":
            return (
                isinstance(value, tuple) and len(value) <= 8 and all(_is_number(n) and 0 <= n < 100_000 for n in value)
            )
        case "has_sidebar" | "has_facets" | "explains" | "is_central":
            return isinstance(value, bool)
        case "scope":
            return isinstance(value, str) and value in set(Scope)
        case "order":
            return isinstance(value, str) and value in set(Order)
        case "source_id" | "article_id" | "place_id" | "folder_id" | "entity_id":
            return value is None or _is_id(value)
        case "place_offset":
            return _is_number(value) and abs(value) < 100_000
        case "scroll":
            return isinstance(value, float | int) and 0 <= value <= 1
        case "hidden_kinds":
            return isinstance(value, tuple) and all(isinstance(kind, str) and kind in set(EntityKind) for kind in value)
        case "closed_folders":
            return isinstance(value, tuple) and len(value) < 100_000 and all(_is_id(n) for n in value)
        case "closed_groups":
            return isinstance(value, tuple) and len(value) < 50 and all(isinstance(key, str) for key in value)
        case "searches":
            return isinstance(value, tuple) and len(value) <= MOST and all(_is_search(text) for text in value)
        case _:
            return False


def _is_search(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) < 1_000


def _is_id(value: object) -> bool:
    return _is_number(value) and 0 < value < 2**63


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
