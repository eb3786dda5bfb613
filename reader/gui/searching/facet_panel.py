"""The panel beside the list: when the articles found are from, whom they name, where they come from; all to choose."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.gui.searching.facet_delegate import FacetDelegate
from reader.gui.searching.facet_histogram import FacetHistogram
from reader.gui.searching.facet_list import FacetList
from reader.gui.searching.facet_model import FacetModel
from reader.gui.searching.facet_months import Range
from reader.gui.searching.facet_rows import facet_rows
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import Theme
from reader.gui.widgets.mirroring import margins
from reader.gui.words.texts import translate
from reader.library.asking import Facets
from reader.library.query_terms import Group, Term


class FacetPanel(QFrame):
    """What was last shown stays until the newer counts are there."""

    wanted = Signal(object)  # Term
    dropped = Signal(object)  # Term
    closed = Signal()
    left = Signal()  # with Escape, to the list

    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetPanel")
        self._icons = icons
        self._facets, self._chosen = Facets(0), tuple[Term, ...]()
        self._range: Range | None = None
        self._opened: set[Group] = set()
        self._is_counted = False
        self._model = FacetModel(self)
        self._delegate = FacetDelegate(theme, fonts, self)
        self.list, self.histogram = FacetList(self._model, self._delegate), FacetHistogram(theme, fonts)
        self._title, self._close, self._nothing = QLabel(), QToolButton(), QLabel()
        self._title.setObjectName("facetTitle")
        self._nothing.setObjectName("facetNothing")
        self._nothing.setWordWrap(True)
        self._nothing.setIndent(0)  # below the title
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._close.setIconSize(QSize(14, 14))
        self._close.setAutoRaise(True)
        above = QHBoxLayout()
        above.setContentsMargins(margins(14, 9, 6, 4))
        above.addWidget(self._title, 1)
        above.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.histogram)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.setTabOrder(self._close, self.histogram)
        self.setTabOrder(self.histogram, self.list)
        self._close.clicked.connect(self.closed)
        self.list.wanted.connect(self.wanted)
        self.list.dropped.connect(self.dropped)
        self.list.more_wanted.connect(self._turn_group)
        self.list.left.connect(self.left)
        self.histogram.left.connect(self.left)
        self.histogram.brushed.connect(lambda value: self.wanted.emit(Term(Group.DATE, value)))
        self.histogram.cleared.connect(self._drop_date)
        self.set_texts()
        self._show()

    @property
    def titles(self) -> list[str]:
        """What is listed, from the top down."""
        return [row.title for row in self._model.rows]

    def show_facets(self, facets: Facets, chosen: tuple[Term, ...], dates: Range | None) -> None:
        self._facets, self._chosen, self._range, self._is_counted = facets, chosen, dates, True
        self._show()

    def set_fonts(self, fonts: Fonts) -> None:
        self._delegate.set_fonts(fonts)
        self.histogram.set_fonts(fonts)
        self.list.doItemsLayout()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.histogram.set_theme(theme)
        self.list.viewport().update()

    def set_icons(self) -> None:
        self._close.setIcon(self._icons.icon("clear"))

    def set_texts(self) -> None:
        self._title.setText(translate("Facets", "Narrow down"))
        self._title.setToolTip(self._title.text())
        for widget, said in (
            (self._close, translate("Facets", "Close")),
            (self.list, translate("Facets", "Names, sources and languages of the articles found")),
        ):
            widget.setAccessibleName(said)
        self._close.setToolTip(translate("Facets", "Close"))
        self.histogram.set_texts()
        self._show()

    def _show(self) -> None:
        rows = facet_rows(self._facets, self._chosen, self._opened)
        self._model.show(rows)
        self._nothing.setText(
            translate("Facets", "No names among these articles yet.")
            if self._facets.total
            else translate("Facets", "Nothing was found to narrow down.")
        )
        self._nothing.setVisible(self._is_counted and not rows)
        self.histogram.show_months(self._facets.months, self._range)

    def _turn_group(self, group: Group) -> None:
        self._opened ^= {group}
        self._show()

    def _drop_date(self) -> None:
        for term in self._chosen:
            if term.group is Group.DATE and not term.is_not:
                self.dropped.emit(term)
                return
