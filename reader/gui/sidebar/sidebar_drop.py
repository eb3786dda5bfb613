"""Where a dragged feed or folder would come to lie, from the row under the pointer: a decision without a mouse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex

from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry, walk
from reader.gui.sidebar.sidebar_model import SidebarModel


@dataclass(frozen=True, slots=True)
class Move:
    """A feed or folder to its new place: in `folder_id` (None is the top), before a row of its own kind or at the
    end."""

    entry: SidebarEntry
    folder_id: int | None
    before: int | None = None


class Sign(Enum):
    """What is drawn at the row under the pointer."""

    INTO = auto()
    ABOVE = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class Drop:
    move: Move
    at: QModelIndex
    sign: Sign


def drop_at(model: SidebarModel, dragged: SidebarEntry, at: QModelIndex, height: float) -> Drop | None:
    """What letting go here would do; `height` is how far down the row the pointer is, 0 to 1. None: nothing."""
    target = model.entry(at)
    if target is None or target.key == dragged.key or _is_inside(target, dragged):
        return None
    if target.kind is Kind.HEADING:
        return _at_top(model, dragged, at) if target.key == "heading-feeds" else None
    if not target.is_movable:
        return None
    if target.kind is Kind.FOLDER and (dragged.kind is Kind.FEED or 0.3 < height < 0.7):
        return _changed(Drop(Move(dragged, _folder_id(target)), at, Sign.INTO))
    above = model.entry(at.parent())
    folder_id = _folder_id(above)
    if target.kind is not dragged.kind:  # folders lie above feeds: a folder let go among feeds comes last of them
        return _changed(Drop(Move(dragged, folder_id), at, Sign.ABOVE)) if dragged.kind is Kind.FOLDER else None
    if height < 0.5:
        return _changed(Drop(Move(dragged, folder_id, _number(target)), at, Sign.ABOVE))
    following = model.entry(at.siblingAtRow(at.row() + 1))
    is_next = following is not None and following.kind is dragged.kind
    before = _number(following) if is_next and following is not None else None
    return _changed(Drop(Move(dragged, folder_id, before), at, Sign.BELOW))


def step_of(model: SidebarModel, entry: SidebarEntry, step: int) -> Move | None:
    """One place up (-1) or down (1) among the rows of its own kind; None at the end."""
    index = model.index_of_key(entry.key)
    siblings = [model.entry(index.siblingAtRow(row)) for row in range(model.rowCount(index.parent()))]
    same = [one for one in siblings if one is not None and one.kind is entry.kind]
    at = next((n for n, one in enumerate(same) if one.key == entry.key), None)
    if at is None or not 0 <= at + step < len(same):
        return None
    behind = at + step + (1 if step > 0 else 0)
    return Move(entry, _folder_id(model.entry(index.parent())), _number(same[behind]) if behind < len(same) else None)


def move_back(model: SidebarModel, entry: SidebarEntry) -> Move:
    """What puts it where it is now."""
    index = model.index_of_key(entry.key)
    following = model.entry(index.siblingAtRow(index.row() + 1))
    is_next = following is not None and following.kind is entry.kind
    before = _number(following) if is_next and following is not None else None
    return Move(entry, _folder_id(model.entry(index.parent())), before)


def _at_top(model: SidebarModel, dragged: SidebarEntry, heading: QModelIndex) -> Drop | None:
    rows = [model.entry(model.index(row)) for row in range(heading.row() + 1, model.rowCount())]
    first = next((one for one in rows if one is not None and one.kind is dragged.kind), None)
    if first is not None and first.key == dragged.key:
        return None
    return Drop(Move(dragged, None, _number(first) if first is not None else None), heading, Sign.BELOW)


def _changed(drop: Drop) -> Drop | None:
    """None for a feed that is let go before itself."""
    return None if drop.move.before == _number(drop.move.entry) else drop


def _is_inside(target: SidebarEntry, dragged: SidebarEntry) -> bool:
    return any(one.key == target.key for one in walk(dragged.children))


def _folder_id(entry: SidebarEntry | None) -> int | None:
    return entry.folder.id if entry is not None and entry.folder is not None else None


def _number(entry: SidebarEntry) -> int | None:
    if entry.feed is not None:
        return entry.feed.id
    return _folder_id(entry)
