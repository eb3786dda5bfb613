"""One row of the list: title and snippet share three lines; below them source, age and the names in the article."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.article import ArticleRow, EntityChip
from reader.gui.dates import age
from reader.gui.fonts import Fonts
from reader.gui.icons import Icons
from reader.gui.reading_marks import paint_underline
from reader.gui.texts import in_a_line
from reader.gui.theme import Theme
from reader.gui.timeline_model import ROW
from reader.gui.timeline_text import Shape, from_first_hit, lay_out

LEFT, RIGHT, ABOVE = 26, 16, 12
_LINES = 3
_KEPT = 120
_ISOLATE, _END = "\u2068", "\u2069"  # a source in Arabic stays before the age


@dataclass(frozen=True, slots=True)
class _LaidOut:
    row: ArticleRow
    width: int
    title: QTextLayout
    snippet: QTextLayout | None


def age_now(row: ArticleRow) -> str:
    """How long ago the article is from, in the person's language."""
    return age(row.date, datetime.now().astimezone(), QLocale())


class TimelineDelegate(QStyledItemDelegate):
    """All rows have one height; text is laid out once and kept while the row is the same."""

    def __init__(
        self, theme: Theme, fonts: Fonts, icons: Icons, age: Callable[[ArticleRow], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._age = age
        self._kept: OrderedDict[int, _LaidOut] = OrderedDict()
        self._title_font, self._read_font = _font(fonts, 15, QFont.Weight.DemiBold), _font(fonts, 15)
        self._snippet_font, self._small_font = _font(fonts, 13), _font(fonts, 12)
        self._line = float(round(max(QFontMetricsF(self._title_font).height(), 19) + 1))
        self._small = QFontMetricsF(self._small_font)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._kept.clear()
        self._in_title, self._in_snippet = QTextCharFormat(), QTextCharFormat()
        for mark in (self._in_title, self._in_snippet):
            mark.setBackground(QColor(theme.hit))
        self._in_snippet.setFontWeight(QFont.Weight.Bold)
        self._in_snippet.setForeground(QColor(theme.ink))

    @property
    def row_height(self) -> int:
        return round(ABOVE + _LINES * self._line + 5 + self._small.height() + ABOVE)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: ArticleRow | None = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        if row is None:
            self._paint_placeholder(painter, rect)
        else:
            self._paint_row(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selection))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.raised))
        painter.fillRect(
            QRectF(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT - RIGHT, 1), QColor(theme.border)
        )

    def _paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border))
        width = rect.width() - LEFT - RIGHT
        for line, part in enumerate((0.9, 0.6, 0.75)):
            top = rect.top() + ABOVE + line * self._line + 5
            painter.drawRoundedRect(QRectF(rect.left() + LEFT, top, width * part, self._line - 11), 4, 4)

    def _paint_row(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        theme = self._theme
        left, top = float(rect.left() + LEFT), float(rect.top() + ABOVE)
        width = rect.width() - LEFT - RIGHT - (20 if row.is_starred else 0)
        if width < 40:
            return
        if not row.is_read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.unread))
            painter.drawEllipse(QPointF(rect.left() + LEFT / 2 + 1, top + self._line / 2), 4, 4)
        if row.is_starred:
            ratio = painter.device().devicePixelRatio()
            star = self._icons.pixmap("star-filled", 16, theme.accent, ratio)
            painter.drawPixmap(QPointF(rect.right() - RIGHT - 14, top + 1), star)
        laid_out = self._laid_out(row, width)
        painter.setPen(QColor(theme.soft if row.is_read else theme.ink))
        laid_out.title.draw(painter, QPointF(left, top))
        if laid_out.snippet is not None:
            painter.setPen(QColor(theme.soft))
            laid_out.snippet.draw(painter, QPointF(left, top + laid_out.title.lineCount() * self._line + 1))
        self._paint_foot(
            painter,
            QRectF(
                left,
                rect.bottom() - ABOVE - self._small.height() + 1,
                rect.width() - LEFT - RIGHT,
                self._small.height(),
            ),
            row,
        )

    def _paint_foot(self, painter: QPainter, foot: QRectF, row: ArticleRow) -> None:
        """Source and age, then the labels and names that still fit: none is ever cut."""
        painter.setFont(self._small_font)
        age = self._age(row)
        rest = self._small.horizontalAdvance(f" · {age}")
        kept = min(self._chip_width(row.chips[0]) + 14, foot.width() * 0.5) if row.chips else 0.0
        source = self._small.elidedText(
            in_a_line(row.source, 80), Qt.TextElideMode.ElideRight, max(foot.width() - rest - kept, 60)
        )
        said = f"{_ISOLATE}{source}{_END} · {age}" if source else age
        painter.setPen(QColor(self._theme.soft))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        left = foot.left() + self._small.horizontalAdvance(said) + 14
        for label in row.labels:
            text = f"#{in_a_line(label, 30)}"
            width = self._small.horizontalAdvance(text)
            if left + width > foot.right():
                break
            painter.setPen(QColor(self._theme.link))
            painter.drawText(QRectF(left, foot.top(), width + 2, foot.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + 12
        for chip in row.chips:
            width = self._chip_width(chip) - 12
            if left + width > foot.right():
                break
            self._paint_chip(painter, QRectF(left, foot.top(), width, foot.height()), chip)
            left += width + 12

    def _chip_width(self, chip: EntityChip) -> float:
        return self._small.horizontalAdvance(chip.name) + 12

    def _paint_chip(self, painter: QPainter, rect: QRectF, chip: EntityChip) -> None:
        mark = self._theme.entities[chip.kind]
        painter.setPen(QColor(mark.colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, chip.name)
        paint_underline(painter, rect.bottomLeft(), rect.width(), QColor(mark.colour), mark.underline)

    def _laid_out(self, row: ArticleRow, width: int) -> _LaidOut:
        kept = self._kept.get(row.id)
        if kept is not None and kept.row is row and kept.width == width:
            self._kept.move_to_end(row.id)
            return kept
        font = self._read_font if row.is_read else self._title_font
        title = lay_out(row.title, Shape(font, width, self._line, self._in_title), 2, row.title_hits)
        left = _LINES - max(1, title.lineCount())
        snippet = None
        if row.snippet:
            text, hits = (row.snippet, row.hits) if left > 1 else from_first_hit(row.snippet, row.hits)
            shape = Shape(self._snippet_font, width, self._line, self._in_snippet)
            snippet = lay_out(text, shape, left, hits)
        made = _LaidOut(row, width, title, snippet)
        self._kept[row.id] = made
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made


def _font(fonts: Fonts, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(fonts.sans)
    font.setPixelSize(size)
    font.setWeight(weight)
    return font
