"""What is chosen beside the words, as chips over the list: a click, or Delete, takes one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from reader.gui.searching.facet_delegate import group_colour
from reader.gui.searching.facet_histogram import period_title
from reader.gui.searching.facet_rows import value_title
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.mirroring import margins, mirrored
from reader.gui.words.texts import in_a_line, translate
from reader.library.query_terms import Group, Term

_MOST = 34  # characters


def term_title(term: Term) -> str:
    """'Joe Biden', 'mei 2021 – aug 2021'."""
    if term.group is not Group.DATE:
        return in_a_line(value_title(term.group, term.value), _MOST)
    first, dots, last = term.value.partition("..")
    return (
        " – ".join(period_title(part, short=bool(dots)) for part in (first, last) if part)
        if dots
        else (period_title(first))
    )


class FacetChips(QFrame):
    dropped = Signal(object)  # Term

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetChips")
        self._theme, self._fonts = theme, fonts
        self._terms: tuple[Term, ...] = ()
        self._chips: list[_Chip] = []
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(margins(24, 7, 12, 8))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def titles(self) -> list[str]:
        return [chip.text() for chip in self._chips]

    def show_terms(self, terms: Sequence[Term]) -> None:
        if tuple(terms) == self._terms and self._chips:
            return
        had_focus = any(chip.hasFocus() for chip in self._chips)
        self._terms = tuple(terms)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(term, self._theme, self._fonts, self) for term in self._terms]
        for chip in self._chips:
            chip.clicked.connect(lambda _=False, chip=chip: self.dropped.emit(chip.term))
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self._chips))
        if had_focus and self._chips:
            self._chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def set_fonts(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self.set_texts()  # makes them anew

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chip in self._chips:
            chip.set_theme(theme)

    def set_texts(self) -> None:
        self.setAccessibleName(translate("Facets", "Chosen"))
        terms, self._terms = self._terms, ()
        self.show_terms(terms)


class _Chip(QAbstractButton):
    def __init__(self, term: Term, theme: Theme, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self.term, self._theme = term, theme
        font = QFont(fonts.sans)
        font.setPixelSize(fonts.pixels(12))
        self.setFont(font)
        title = term_title(term)
        self.setText(translate("Facets", "not {name}").format(name=title) if term.is_not else title)
        self.setToolTip(translate("Facets", "Take away"))
        self.setAccessibleName(translate("Facets", "{name}: take away").format(name=self.text()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 38, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, colour = self._theme, group_colour(self._theme, self.term.group)
        painter = mirrored(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QColor(theme.accent) if self.hasFocus() else QColor(colour)
        if not self.hasFocus():
            edge.setAlpha(150 if self.underMouse() else 80)
        ground = QColor(colour)
        ground.setAlpha(28 if theme.is_dark else 16)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme.soft) if self.term.is_not else colour)
        area = box.adjusted(11, 0, -22, 0)
        title = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        middle = QPointF(box.right() - 14, box.center().y())
        painter.setPen(QPen(QColor(theme.ink if self.underMouse() else theme.soft), 1.4))
        for y in (-3, 3):
            painter.drawLine(middle + QPointF(-3, -y), middle + QPointF(3, y))
        painter.end()
