"""One article of an entity: its day once, title, the sentence in which it is named, and whose article it is."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.entity import EntityKind
from reader.domain.entity_views import Passage
from reader.gui.entity.passage_model import FIRST_OF_DAY, PASSAGE
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY, CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.timeline.timeline_text import Shape, lay_out
from reader.gui.widgets.mirroring import draw_layout, mirrored
from reader.gui.words.dates import format_date
from reader.gui.words.texts import in_a_line

_SIDE, _ABOVE, _DAY_GAP = 20, 9, 14
_WIDE = 520  # pixels: from here on days have a column of their own
_LEAD = 110  # characters before the name that are shown: it stands in the two lines there are


class PassageDelegate(QStyledItemDelegate):
    """All rows have one height."""

    def __init__(self, theme: Theme, fonts: Fonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = EntityKind.OTHER
        self._title, self._unread = fonts.font(BODY), fonts.font(BODY, QFont.Weight.DemiBold)
        self._text, self._small = fonts.font(BODY), fonts.font(CAPTION)
        self._line = QFontMetricsF(self._text).height() + 2
        self._metrics = QFontMetricsF(self._small)
        self._day_width = self._metrics.horizontalAdvance("28 september 2026 ")
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    @property
    def row_height(self) -> int:
        return round(2 * _ABOVE + 3 * self._line + self._metrics.height() + 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(240, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box, state = QRectF(option.rect), option.state
        passage: Passage | None = index.data(PASSAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = mirrored(painter, box)
        self._paint_ground(painter, box, state)
        inside = box.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        is_wide = box.width() >= _WIDE
        if passage is None:
            self._paint_placeholder(painter, inside.adjusted(self._day_width + _DAY_GAP if is_wide else 0, 0, 0, 0))
        else:
            is_first = bool(index.data(FIRST_OF_DAY))
            if is_wide:
                if is_first or state & QStyle.StateFlag.State_Selected:
                    self._paint_day(painter, inside, passage, is_first)
                inside.setLeft(inside.left() + self._day_width + _DAY_GAP)
            self._paint_passage(painter, inside, passage, says_day=not is_wide)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.selection))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.raised))
        line = QRectF(box.left() + _SIDE, box.bottom() - 1, box.width() - 2 * _SIDE, 1)
        painter.fillRect(line, QColor(theme.border))

    def _paint_placeholder(self, painter: QPainter, inside: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border))
        for line, part in enumerate((0.7, 0.95, 0.5)):
            top = inside.top() + line * self._line + 4
            painter.drawRoundedRect(QRectF(inside.left(), top, inside.width() * part, self._line - 9), 4, 4)

    def _paint_day(self, painter: QPainter, inside: QRectF, passage: Passage, is_first: bool) -> None:
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.ink if is_first else self._theme.soft))
        said = format_date(passage.date, QLocale())
        if said[-3:-2] == ":":  # the hour goes to the foot: this column is for days
            said = said[:-6]
        area = QRectF(inside.left(), inside.top() + 1, self._day_width, self._metrics.height() * 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, said)

    def _paint_passage(self, painter: QPainter, inside: QRectF, passage: Passage, *, says_day: bool) -> None:
        theme = self._theme
        font = self._title if passage.is_read else self._unread
        mark = QTextCharFormat()
        mark.setForeground(QColor(theme.entities[self.kind].colour))
        mark.setFontWeight(QFont.Weight.DemiBold)
        if passage.sentence.strip() == passage.title.strip():  # it is the title that names it: said once
            layout = lay_out(passage.sentence, Shape(font, inside.width(), self._line, mark), 3, passage.marks)
            painter.setPen(QColor(theme.soft if passage.is_read else theme.ink))
            draw_layout(painter, layout, inside.topLeft())
            self._paint_foot(painter, self._below(inside, layout.lineCount()), passage, says_day=says_day)
            return
        title = QFontMetricsF(font).elidedText(
            in_a_line(passage.title, 300), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.soft if passage.is_read else theme.ink))
        line = QRectF(inside.left(), inside.top(), inside.width(), self._line)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        sentence, marks = _around_mention(passage)
        layout = lay_out(sentence, Shape(self._text, inside.width(), self._line, mark), 2, marks)
        painter.setPen(QColor(theme.ink))
        draw_layout(painter, layout, QPointF(inside.left(), inside.top() + self._line + 1))
        self._paint_foot(painter, self._below(inside, 1 + layout.lineCount()), passage, says_day=says_day)

    def _below(self, inside: QRectF, lines: int) -> QRectF:
        return QRectF(inside.left(), inside.top() + lines * self._line + 3, inside.width(), self._metrics.height())

    def _paint_foot(self, painter: QPainter, foot: QRectF, passage: Passage, *, says_day: bool) -> None:
        parts = [format_date(passage.date, QLocale())] if says_day else []
        parts.append(in_a_line(passage.source, 80))
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.soft))
        said = self._metrics.elidedText(" · ".join(filter(None, parts)), Qt.TextElideMode.ElideRight, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)


def _around_mention(passage: Passage) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The sentence from not long before its first mention: in a very long one it would stand outside the two lines."""
    sentence, marks = passage.sentence, passage.marks
    if not marks or marks[0][0] <= _LEAD:
        return sentence, marks
    start = sentence.find(" ", marks[0][0] - _LEAD // 2, marks[0][0])
    start = start + 1 if start >= 0 else marks[0][0] - _LEAD // 2
    return "…" + sentence[start:], tuple((first - start + 1, end - start + 1) for first, end in marks)
