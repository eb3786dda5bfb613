"""By which column a table is sorted, and from which end: what a click on its head does, for keys and for the ear."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QTreeView, QWidget

from reader.gui.words.texts import translate


class SortChoice(QWidget):
    """Follows the head of the table, and changes it."""

    def __init__(self, table: QTreeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = table.header()
        self.column, self.order = QComboBox(), QPushButton()
        label = QLabel(translate("SortChoice", "Sorted by"))
        label.setBuddy(self.column)
        self.column.setAccessibleName(label.text())
        self.order.setAutoDefault(False)
        model = table.model()
        for section in range(self._header.count()):
            self.column.addItem(str(model.headerData(section, Qt.Orientation.Horizontal)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.column, self.order):
            row.addWidget(part)
        self._show()
        self._header.sortIndicatorChanged.connect(lambda *_: self._show())
        self.column.currentIndexChanged.connect(lambda at: self._header.setSortIndicator(at, self._now))
        self.order.clicked.connect(lambda: self._header.setSortIndicator(self.column.currentIndex(), self._other))

    @property
    def _now(self) -> Qt.SortOrder:
        return self._header.sortIndicatorOrder()

    @property
    def _other(self) -> Qt.SortOrder:
        is_up = self._now is Qt.SortOrder.AscendingOrder
        return Qt.SortOrder.DescendingOrder if is_up else Qt.SortOrder.AscendingOrder

    def _show(self) -> None:
        with QSignalBlocker(self.column):
            self.column.setCurrentIndex(self._header.sortIndicatorSection())
        is_up = self._now is Qt.SortOrder.AscendingOrder
        self.order.setText(
            translate("SortChoice", "Lowest first") if is_up else translate("SortChoice", "Highest first")
        )
