"""Every text that a person sees, points at or hears in a window: of its widgets, menus and rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_MOST_ROWS = 40


def texts_of(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Of what is in sight in `root`, and of its menus."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) and not isinstance(widget, QMenu):
            continue
        for text in (*_own(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            if text:
                yield widget, text


def _own(widget: QWidget) -> Iterator[str]:
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case QSpinBox():
            yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
        case QHeaderView():
            return
        case QAbstractItemView() if widget.model() is not None:
            yield from _rows(widget.model(), QModelIndex())
            if isinstance(widget, QTreeView | QTableView):
                across = Qt.Orientation.Horizontal
                yield from (_text(widget.model().headerData(at, across)) for at in range(_columns(widget.model())))


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_columns(model)):
            yield from (_text(model.index(row, column, parent).data(role)) for role in _ROLES)
        if not isinstance(model, QAbstractListModel | QAbstractTableModel):
            yield from _rows(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
