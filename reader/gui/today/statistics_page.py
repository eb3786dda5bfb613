"""The library in numbers: charts that can be walked, or the same as tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.changes import Changes
from reader.domain.statistics import LibraryNumbers
from reader.gui.basics.desk import Desk
from reader.gui.basics.tasks import Lane
from reader.gui.reading.legend import kind_title
from reader.gui.searching.facet_histogram import period_title
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.today.statistics_charts import Bar, ColumnChart, RowChart
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.mirroring import turned_key
from reader.gui.words.dates import short_day
from reader.gui.words.texts import in_a_line, number, translate

_MOST_SOURCES = 15
_SOON = 3_000  # milliseconds


class StatisticsPage(QFrame):
    titled = Signal()
    pane_left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsPage")
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk = desk
        self._numbers: LibraryNumbers | None = None
        self._chosen = -1  # the source whose months are shown; -1 for all
        self.months, self.hours = ColumnChart(theme, fonts), ColumnChart(theme, fonts, height=112)
        self.sources, self.kinds = RowChart(theme, fonts), RowChart(theme, fonts)
        self._charts = (self.months, self.sources, self.kinds, self.hours)
        self._tables = [QTableWidget() for _ in self._charts]
        self._headings = [QLabel() for _ in self._charts]
        self._tiles: list[tuple[QLabel, QLabel]] = [(QLabel(), QLabel()) for _ in range(6)]
        self.as_tables = QPushButton()
        self.as_tables.setObjectName("quietWay")
        self.as_tables.setCheckable(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(lambda: self._ask(Lane.BACKGROUND))
        self._lay_out()
        self.as_tables.toggled.connect(lambda _: self._turn())
        self.sources.chosen.connect(self._choose)
        self.setFocusProxy(self.months)
        self.set_texts()
        self._turn()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("statisticsInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 6, 24, 24)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.as_tables)
        tiles = FlowLayout(gap=10)
        for amount, name in self._tiles:
            tile = QFrame()
            tile.setObjectName("numberTile")
            amount.setObjectName("tileNumber")
            name.setObjectName("quietText")
            within = QVBoxLayout(tile)
            within.setContentsMargins(14, 8, 14, 9)
            within.setSpacing(0)
            within.addWidget(amount)
            within.addWidget(name)
            tiles.addWidget(tile)
        column.addLayout(line)
        column.addLayout(tiles)
        for heading, chart, table in zip(self._headings, self._charts, self._tables, strict=True):
            heading.setObjectName("formHeading")
            heading.setWordWrap(True)
            table.setObjectName("healthTable")
            table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
            table.setTabKeyNavigation(False)
            table.verticalHeader().hide()
            column.addSpacing(10)
            column.addWidget(heading)
            column.addWidget(chart)
            column.addWidget(table)
        column.addStretch(1)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    # as a page

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def title(self) -> str:
        return translate("Statistics", "The library in numbers")

    @property
    def shown(self) -> LibraryNumbers | None:
        return self._numbers

    def open(self, about: int) -> None:
        self._ask(Lane.FOREGROUND)

    def take(self, changes: Changes) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def set_theme(self, theme: Theme) -> None:
        for chart in self._charts:
            chart.set_theme(theme)

    def set_texts(self) -> None:
        self.as_tables.setText(translate("Statistics", "Show as tables"))
        self.area.setAccessibleName(self.title)
        if self._numbers is not None:
            self.show_numbers(self._numbers)

    def show_numbers(self, numbers: LibraryNumbers) -> None:
        self._numbers = numbers
        if self._chosen >= min(len(numbers.sources), _MOST_SOURCES):
            self._chosen = -1
        self._show_tiles(numbers)
        self._show_sources(numbers)
        self._show_months(numbers)
        kinds = [Bar(kind_title(kind), count, kind=kind) for kind, count in numbers.entities]
        self._fill(2, kinds, translate("Statistics", "Names by kind"), translate("Statistics", "Kind"))
        self._show_hours(numbers)
        self.titled.emit()

    # parts

    def _ask(self, lane: Lane) -> None:
        self._soon.stop()
        self._desk.ask(
            lambda library, _: library.statistics.numbers(), self.show_numbers, failed=self.failed.emit, lane=lane,
            key="statistics",
        )  # fmt: skip

    def _show_tiles(self, numbers: LibraryNumbers) -> None:
        is_one = len(numbers.sources) == 1
        sources = translate("Statistics", "source") if is_one else translate("Statistics", "sources")
        names = sum(count for _, count in numbers.entities)
        told = (
            (number(numbers.articles), translate("Statistics", "articles")),
            (number(numbers.unread), translate("Statistics", "unread")),
            (number(len(numbers.sources)), sources),
            (number(names), translate("Statistics", "names")),
            (_size(numbers.database_size), translate("Statistics", "library on disk")),
            (_size(numbers.index_size), translate("Statistics", "search index")),
        )
        for (amount, name), (shown, said) in zip(self._tiles, told, strict=True):
            amount.setText(shown)
            name.setText(said)
            amount.setAccessibleName(f"{shown} {said}")

    def _show_sources(self, numbers: LibraryNumbers) -> None:
        shown = [Bar(in_a_line(one.title, 120), one.articles) for one in numbers.sources[:_MOST_SOURCES]]
        rest = numbers.sources[_MOST_SOURCES:]
        if rest:
            said = translate("Statistics", "{n} other sources").format(n=number(len(rest)))
            shown.append(Bar(said, sum(one.articles for one in rest)))
        heading = translate("Statistics", "Articles by source; choose one to see its months")
        self._fill(1, shown, heading, translate("Statistics", "Source"))
        self.sources.mark(self._chosen)

    def _show_months(self, numbers: LibraryNumbers) -> None:
        source = numbers.sources[self._chosen] if self._chosen >= 0 else None
        counts = source.months if source is not None else numbers.by_month
        bars = [
            Bar(period_title(month), count, period_title(month, short=True))
            for month, count in zip(numbers.months, counts, strict=True)
        ]
        heading = translate("Statistics", "Articles by month")
        if source is not None:
            said = translate("Statistics", "Articles by month: {source}")
            heading = said.format(source=in_a_line(source.title, 80))
        self._fill(0, bars, heading, translate("Statistics", "Month"))

    def _show_hours(self, numbers: LibraryNumbers) -> None:
        bars = [Bar(f"{hour:02d}:00–{hour:02d}:59", count, f"{hour}") for hour, count in enumerate(numbers.hours)]
        heading = translate("Statistics", "Articles opened by hour")
        if numbers.reading_since is not None:
            day = numbers.reading_since
            since = f"{short_day(QLocale(), day.day, day.month)} {day.year}"
            said = translate("Statistics", "Articles opened by hour: {n} since {day}. Kept on this computer only.")
            heading = said.format(n=number(numbers.opened), day=since)
        self._fill(3, bars, heading, translate("Statistics", "Hour"))

    def _fill(self, at: int, bars: Sequence[Bar], heading: str, first: str) -> None:
        """A chart and its table."""
        self._headings[at].setText(heading)
        chart, table = self._charts[at], self._tables[at]
        chart.setAccessibleName(heading)
        chart.show_bars(bars)
        table.setAccessibleName(heading)
        table.setColumnCount(2)
        counted = translate("Statistics", "Names") if chart is self.kinds else translate("Statistics", "Articles")
        table.setHorizontalHeaderLabels([first, counted])
        table.setRowCount(len(bars))
        for row, bar in enumerate(bars):
            table.setItem(row, 0, QTableWidgetItem(bar.name))
            amount = QTableWidgetItem(number(bar.count))
            amount.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, 1, amount)
        table.resizeColumnsToContents()
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        table.setFixedHeight(min(header.sizeHint().height() + (table.rowHeight(0) or 26) * max(len(bars), 1) + 4, 320))

    def _turn(self) -> None:
        is_table = self.as_tables.isChecked()
        for chart, table in zip(self._charts, self._tables, strict=True):
            chart.setVisible(not is_table)
            table.setVisible(is_table)
        self.setFocusProxy(self._tables[0] if is_table else self.months)

    def _choose(self, at: int) -> None:
        """The months of one source; the same again, of all."""
        if self._numbers is None or at >= min(len(self._numbers.sources), _MOST_SOURCES):
            return
        self._chosen = -1 if at == self._chosen else at
        self.sources.mark(self._chosen)
        self._show_months(self._numbers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if turned_key(event.key()) == Qt.Key.Key_Left:
            self.pane_left.emit()
        else:
            super().keyPressEvent(event)


def _size(amount: int) -> str:
    return QLocale().formattedDataSize(amount, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
