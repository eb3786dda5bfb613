"""The feeds to choose from, below their topics, with a tick for each topic and each feed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.gui.feeds.starter_feeds import TOPICS, StarterFeed, topic_title
from reader.gui.widgets.mirroring import turned_key
from reader.gui.words.subscribe_addresses import shown
from reader.gui.words.texts import as_tip, number

FEED = Qt.ItemDataRole.UserRole + 1
_WIDE, _USUAL_LINE = 340, 16  # pixels that hold a name and a host, and from line to line where text is as it comes


class StarterTree(QTreeWidget):
    """Topics with their feeds below them; Space ticks, Return goes on."""

    accepted = Signal()
    left = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("starterTree")
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.itemExpanded.connect(_show_arrow)
        self.itemCollapsed.connect(_show_arrow)
        self.itemClicked.connect(self._clicked)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(60)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def topics(self) -> list[QTreeWidgetItem]:
        return [item for n in range(self.topLevelItemCount()) if (item := self.topLevelItem(n)) is not None]

    def feeds(self) -> list[tuple[StarterFeed, QTreeWidgetItem]]:
        items = [topic.child(row) for topic in self.topics() for row in range(topic.childCount())]
        return [(item.data(0, FEED), item) for item in items if item is not None]

    def show_feeds(self, feeds: Sequence[StarterFeed], ticked: set[str]) -> None:
        opened = {topic.text(0) for topic in self.topics() if topic.isExpanded()}
        is_first = not self.topLevelItemCount()
        soft = self.palette().color(QPalette.ColorRole.PlaceholderText)
        soft.setAlpha(255)
        self.blockSignals(True)
        self.clear()
        for topic in TOPICS:
            of_topic = [feed for feed in feeds if feed.topic == topic]
            if not of_topic:
                continue
            head = QTreeWidgetItem([topic_title(topic), ""])
            head.setFlags(head.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            head.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            font = head.font(0)
            font.setWeight(font.Weight.DemiBold)
            head.setFont(0, font)
            head.setCheckState(0, Qt.CheckState.Unchecked)
            for feed in of_topic:
                item = QTreeWidgetItem([feed.title, self._beside(feed)])
                item.setForeground(1, soft)
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setData(0, FEED, feed)
                item.setToolTip(0, as_tip(shown(feed.url)))
                item.setCheckState(0, Qt.CheckState.Checked if feed.url in ticked else Qt.CheckState.Unchecked)
                head.addChild(item)
            self.addTopLevelItem(head)
            head.setExpanded(head.text(0) in opened or (is_first and topic == TOPICS[0]))
            _show_arrow(head)
        self.blockSignals(False)
        if self.topics():
            self.setCurrentItem(self.topics()[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name goes before the host it comes from."""
        super().resizeEvent(event)
        self.blockSignals(True)
        for feed, item in self.feeds():
            item.setText(1, self._beside(feed))
        self.blockSignals(False)

    def _beside(self, feed: StarterFeed) -> str:
        return _host(feed.site) if self.width() >= _WIDE * self.fontMetrics().lineSpacing() / _USUAL_LINE else ""

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 1 and item.childCount():
            item.setExpanded(not item.isExpanded())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        is_closed = current is None or (current.parent() is None and not current.isExpanded())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif turned_key(event.key()) == Qt.Key.Key_Left and is_closed:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


def _show_arrow(topic: QTreeWidgetItem) -> None:
    """How many feeds are below, and whether they are in sight."""
    topic.setText(1, f"{number(topic.childCount())}  {'▾' if topic.isExpanded() else '▸'}")


def _host(site: str) -> str:
    return shown(site).partition("/")[0].removeprefix("www.")
