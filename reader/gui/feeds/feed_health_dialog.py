"""How the feeds are doing, as a table to sort, with what can be done about one that fails."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.domain.counts import SidebarCounts
from reader.domain.feed import Feed, FeedTree
from reader.gui.feeds.feed_health_model import COLUMNS, FEED, Column, FeedHealthModel, Part
from reader.gui.widgets.sort_choice import SortChoice
from reader.gui.words.texts import number, translate

_WIDTHS = {Column.FEED: 220, Column.SUCCEEDED: 130, Column.NEWEST: 125, Column.FAILURES: 80}


class FeedHealthDialog(QDialog):
    """Several rows may be chosen: refreshing and leaving are for all of them, the other two for one."""

    refresh_wanted = Signal(object)  # list of feed ids
    address_wanted = Signal(object)  # Feed
    settings_wanted = Signal(object)  # Feed
    leaving_wanted = Signal(object)  # list of Feed

    def __init__(self, tree: FeedTree, only_troubled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("FeedHealth", "How the feeds are doing"))
        part = Part.TROUBLED if only_troubled else Part.ALL
        self.model = FeedHealthModel(tree.feeds, part, self)
        self.table, self._part, self._nothing = QTreeView(), QComboBox(), QLabel()
        self._retry, self._address = QPushButton(), QPushButton()
        self._settings, self._leave = QPushButton(), QPushButton()
        self._set_up_table()
        self._part.setAccessibleName(translate("FeedHealth", "Which feeds"))
        for one in Part:
            self._part.addItem("", one)
        self._part.setCurrentIndex(list(Part).index(part))
        self._nothing.setObjectName("messageText")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._part.currentIndexChanged.connect(lambda _: self._choose_part())
        self._retry.clicked.connect(lambda: self.refresh_wanted.emit([feed.id for feed in self.chosen]))
        self._address.clicked.connect(lambda: self.address_wanted.emit(self.chosen[0]))
        self._settings.clicked.connect(lambda: self.settings_wanted.emit(self.chosen[0]))
        self._leave.clicked.connect(lambda: self.leaving_wanted.emit(self.chosen))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._fit())
        self.model.modelReset.connect(self._fit)
        self.resize(900, 520)
        self._show_first()
        self.table.setFocus()

    @property
    def chosen(self) -> list[Feed]:
        return [index.data(FEED) for index in self.table.selectionModel().selectedRows()]

    @property
    def titles(self) -> list[str]:
        """The feeds in the order shown."""
        return [str(self.model.index(row, 0).data()) for row in range(self.model.rowCount())]

    def take_counts(self, counts: SidebarCounts) -> None:
        self.set_tree(counts.tree)

    def set_tree(self, tree: FeedTree) -> None:
        """As the library has them now; what was chosen stays chosen."""
        kept = {feed.id for feed in self.chosen}
        self.model.set_feeds(tree.feeds)
        self._choose(kept)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen:
            self.leaving_wanted.emit(self.chosen)
        elif event.key() in {Qt.Key.Key_F5, Qt.Key.Key_R} and self.chosen:
            self.refresh_wanted.emit([feed.id for feed in self.chosen])
        else:
            super().keyPressEvent(event)

    # parts

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(translate("FeedHealth", "Feeds"))
        table.setObjectName("healthTable")
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.doubleClicked.connect(lambda index: self.settings_wanted.emit(index.data(FEED)))
        header = table.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            header.resizeSection(COLUMNS.index(column), max(width, header.sectionSizeHint(COLUMNS.index(column))))
        header.setSortIndicator(COLUMNS.index(Column.FAILURES), Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)

    def _lay_out(self) -> None:
        for button, said in (
            (self._retry, translate("FeedHealth", "Try again")),
            (self._address, translate("FeedHealth", "Change the address…")),
            (self._settings, translate("FeedHealth", "Settings…")),
            (self._leave, translate("FeedHealth", "Unsubscribe…")),
        ):
            button.setText(said)
            button.setAutoDefault(False)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._part)
        head.addStretch(1)
        head.addWidget(SortChoice(self.table))
        for part in (self._retry, self._address, self._settings, self._leave):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)

    def _choose_part(self) -> None:
        self.model.set_part(self._part.currentData())
        self._show_first()

    def _show_first(self) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._fit()

    def _choose(self, feed_ids: set[int]) -> None:
        flags = self.table.selectionModel().SelectionFlag
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            if index.data(FEED).id in feed_ids and not self.table.selectionModel().isRowSelected(row):
                self.table.selectionModel().select(index, flags.Select | flags.Rows)

    def _fit(self) -> None:
        """Counts and buttons that go with what is there and what is chosen."""
        count = len(self.chosen)
        self._retry.setEnabled(count > 0)
        self._leave.setEnabled(count > 0)
        self._address.setEnabled(count == 1)
        self._settings.setEnabled(count == 1)
        for n, said in enumerate((
            translate("FeedHealth", "All feeds ({n})"),
            translate("FeedHealth", "Feeds that fail ({n})"),
            translate("FeedHealth", "Dead feeds ({n})"),
        )):  # fmt: skip
            self._part.setItemText(n, said.format(n=number(self.model.count(list(Part)[n]))))
        is_empty = not self.model.rowCount()
        self.table.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._nothing.setText(
            translate("FeedHealth", "There are no feeds.")
            if self.model.part is Part.ALL
            else translate("FeedHealth", "None: every feed is doing well.")
        )
