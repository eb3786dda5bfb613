"""What a screen reader is told of a window: its tree of roles, names and states, as Qt gives it to any system."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
_MOST_ROWS = 40  # of one list: the next ones are made by the same model

# Roles of what a person works with, or what says something; all else is a frame around them.
WORKED_WITH = {
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.EditableText,
    Role.ComboBox, Role.ListItem, Role.TreeItem, Role.Cell, Role.PageTab, Role.MenuItem, Role.Slider, Role.SpinBox,
    Role.List, Role.Tree, Role.Table, Role.ProgressBar, Role.Chart, Role.Graphic, Role.Link, Role.Dialog, Role.Document,
    Role.PageTabList, Role.ColumnHeader, Role.PopupMenu, Role.StaticText,
}  # fmt: skip


def tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """All that is in sight in it, itself first."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    yield from _below(root, 0)


def _below(one: QAccessibleInterface, depth: int) -> Iterator[QAccessibleInterface]:
    yield one
    if depth > 40:
        return
    rows = one.role() in {Role.List, Role.Tree, Role.Table}
    for at in range(min(one.childCount(), _MOST_ROWS) if rows else one.childCount()):
        child = one.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _below(child, depth + 1)


def name_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name).strip()


def nameless(widget: QWidget) -> list[str]:
    """What is worked with and has no name, said so that one finds it."""
    found = []
    for one in tree(widget):
        if one.role() in WORKED_WITH and not name_of(one) and not _is_empty(one):
            found.append(f"{one.role().name} {_where(one)}")
        elif one.state().focusable and not name_of(one) and one.role() not in WORKED_WITH:
            found.append(f"(focusable) {one.role().name} {_where(one)}")
    return found


def without_state(widget: QWidget) -> list[str]:
    """Boxes to tick that do not say they can be ticked, and fields that do not say whether they can be written in."""
    found = []
    for one in tree(widget):
        state = one.state()
        ticks = one.role() in {Role.CheckBox, Role.RadioButton} and not state.checkable
        writes = one.role() is Role.EditableText and not (state.editable or state.readOnly)
        if ticks or writes:
            found.append(f"no state: {one.role().name} {name_of(one)!r} {_where(one)}")
    return found


def _is_empty(one: QAccessibleInterface) -> bool:
    """A label that says nothing now, or an empty cell beside the first of its row."""
    if one.role() is Role.TreeItem:
        cell = one.tableCellInterface()
        return cell is not None and cell.columnIndex() > 0
    return one.role() in {Role.StaticText, Role.Cell, Role.ColumnHeader}


def _where(one: QAccessibleInterface) -> str:
    said = []
    at: QAccessibleInterface | None = one
    while at is not None and at.isValid() and len(said) < 4:
        made = at.object()
        said.append(f"{type(made).__name__}#{made.objectName()}" if made is not None else at.role().name)
        at = at.parent()
    return " in ".join(said)
