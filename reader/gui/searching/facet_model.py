"""The facet panel's rows for Qt: new counts on the same rows keep the place; other rows are another list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from reader.gui.searching.facet_rows import FacetRow, RowKind
from reader.gui.widgets.row_model import Index, RowModel
from reader.gui.words.texts import as_tip, translate

FACET = Qt.ItemDataRole.UserRole + 1


class FacetModel(RowModel[FacetRow]):
    def show(self, rows: Sequence[FacetRow]) -> None:
        fresh = tuple(rows)
        if [one.key for one in fresh] == [one.key for one in self.rows]:
            self.rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        super().show(fresh)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.kind is RowKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.heard
            case Qt.ItemDataRole.ToolTipRole if row.kind is RowKind.VALUE:
                return as_tip(f"{row.heard}\n" + translate("Facets", "Click: only these. Alt+click: without these."))
            case _ if role == FACET:
                return row
        return None
