"""The legend: what the colours and lines under names mean, how many there are, and a switch for each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.widgets.underlines import paint_underline

_BETWEEN = 6  # pixels


def kind_title(kind: EntityKind) -> str:
    match kind:
        case EntityKind.PERSON:
            return QCoreApplication.translate("Legend", "People")
        case EntityKind.ORGANISATION:
            return QCoreApplication.translate("Legend", "Organisations")
        case EntityKind.PLACE:
            return QCoreApplication.translate("Legend", "Places")
        case EntityKind.OTHER:
            return QCoreApplication.translate("Legend", "Other")


class Legend(QWidget):
    kind_toggled = Signal(EntityKind, bool)

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Names in this article"))
        self._chips = {kind: _Chip(kind, theme, fonts, self) for kind in EntityKind}
        self._wait = QLabel(self)
        self._counts: Counter[EntityKind] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for kind, chip in self._chips.items():
            row.addWidget(chip)
            chip.toggled.connect(lambda is_on, kind=kind: self.kind_toggled.emit(kind, is_on))
        row.addWidget(self._wait)
        self._wait.setFont(self._chips[EntityKind.PERSON].font())
        self.setMinimumHeight(self._chips[EntityKind.PERSON].sizeHint().height())  # the text below stays where it is
        row.addStretch(1)
        self.set_theme(theme)
        self.set_counts(None)

    def chip(self, kind: EntityKind) -> QAbstractButton:
        return self._chips[kind]

    def is_shown(self, kind: EntityKind) -> bool:
        return self._chips[kind].isChecked()

    def toggle(self, kind: EntityKind) -> None:
        """As a click does."""
        self._chips[kind].toggle()

    def set_shown(self, kind: EntityKind, is_shown: bool) -> None:
        self._chips[kind].setChecked(is_shown)

    def set_counts(self, mentions: Sequence[ArticleMention] | None) -> None:
        """None: not yet recognised."""
        self._counts = None if mentions is None else Counter(mention.kind for mention in mentions)
        self._wait.setText(self.tr("Recognising names…"))
        self._wait.setVisible(mentions is None)
        for kind, chip in self._chips.items():
            chip.setVisible(mentions is not None)
            chip.set_count(self._counts[kind] if self._counts is not None else 0)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._wait.setStyleSheet(f"color: {theme.soft};")
        for chip in self._chips.values():
            chip.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        for chip in self._chips.values():
            chip.setFont(fonts.font(CAPTION))
            chip.name()
        self._wait.setFont(fonts.font(CAPTION))
        self._fit()
        self.setMinimumHeight(self._chips[EntityKind.PERSON].sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Names in this article"))
            self._wait.setText(self.tr("Recognising names…"))
            for chip in self._chips.values():
                chip.name()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In too little room for all names of kinds, the counts alone, for all alike."""
        full = sum(chip.full_width for chip in self._chips.values()) + _BETWEEN * (len(self._chips) - 1)
        for chip in self._chips.values():
            chip.set_short(full > self.width())


class _Chip(QAbstractButton):
    """One kind: its name over its line, and a count; or the count alone."""

    def __init__(self, kind: EntityKind, theme: Theme, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._theme, self._count, self._is_short = kind, theme, 0, False
        self.setFont(fonts.font(CAPTION))
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self.name())
        self.name()

    def set_count(self, count: int) -> None:
        self._count = count
        self.name()

    def set_short(self, is_short: bool) -> None:
        if is_short != self._is_short:
            self._is_short = is_short
            self.name()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def name(self) -> None:
        """Text, tooltip and accessible name from what it stands for now."""
        title = kind_title(self._kind)
        self.setText(f"{title} {self._count}")
        state = self.tr("shown") if self.isChecked() else self.tr("hidden")
        self.setAccessibleName(f"{title}: {self._count}, {state}")
        tip = self.tr("Hide these names") if self.isChecked() else self.tr("Show these names")
        self.setToolTip(f"{title}: {tip}" if self._is_short else tip)
        self.updateGeometry()
        self.update()

    @property
    def full_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) + 22

    def sizeHint(self) -> QSize:
        least = self.minimumSizeHint()
        return least if self._is_short else QSize(self.full_width, least.height())

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(str(self._count)) + 22, metrics.height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, metrics = self._theme, self.fontMetrics()
        mark = theme.entities[self._kind]
        is_on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
        else:
            painter.setPen(QPen(QColor(theme.soft if self.underMouse() else theme.border), 1))
        painter.setBrush(QColor(theme.raised) if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        title, count = kind_title(self._kind), str(self._count)
        shown = count if self._is_short else self.text()
        left = (self.width() - metrics.horizontalAdvance(shown)) / 2
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2 - (1 if is_on else 0)
        painter.setPen(QColor(mark.colour if is_on and self._count else theme.soft))
        painter.drawText(round(left), round(baseline), shown)
        if is_on:
            right = left + metrics.horizontalAdvance(title if shown is not count else count)
            start = QPointF(left, round(baseline) + 4.0)
            paint_underline(painter, start, right - left, QColor(mark.colour), mark.underline)
