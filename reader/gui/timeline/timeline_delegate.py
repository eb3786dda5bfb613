"""One row of the list: title and snippet share a few lines; below them source, names in the article, and its age."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.article import ArticleRow
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.list_style import ListStyle
from reader.gui.theme.theme import Theme
from reader.gui.timeline.timeline_days import DayHeadings
from reader.gui.timeline.timeline_foot import BETWEEN, RowFoot
from reader.gui.timeline.timeline_model import BEFORE, ROW
from reader.gui.timeline.timeline_text import Shape, from_first_hit, lay_out, room_after
from reader.gui.widgets.mirroring import draw_layout, mirrored
from reader.gui.words.dates import age

LEFT, RIGHT = 26, 16
_DOT = 8
_ROUND = 6
_KEPT = 120


class Thumbnails(Protocol):
    def has(self, row: ArticleRow) -> bool:
        """Whether a row keeps room for a picture: it has one that the person lets be shown."""

    def image(self, row: ArticleRow, side: int) -> QImage | None:
        """A square of that many device pixels if it is here; else it may come, and the list is painted again."""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    row: ArticleRow
    width: int
    lines: int
    title: QTextLayout
    snippet: QTextLayout | None
    snippet_at: QPointF  # from where the title begins


def age_now(row: ArticleRow) -> str:
    """How long ago the article is from, in the person's language."""
    return age(row.date, datetime.now().astimezone(), QLocale())


class TimelineDelegate(QStyledItemDelegate):
    """All rows have one height; text is laid out once and kept while the row is the same.

    Where another day begins, its name takes the first of the row's lines; not in results, which need it for the hits.
    """

    def __init__(
        self, theme: Theme, fonts: Fonts, icons: Icons, age: Callable[[ArticleRow], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fonts, self._icons, self._age = fonts, icons, age
        self._kept: OrderedDict[int, _LaidOut] = OrderedDict()
        self._days = DayHeadings()
        self._pictures: Thumbnails | None = None
        self._theme = theme
        self.set_style(ListStyle())

    def set_style(self, style: ListStyle) -> None:
        """Rows have another height now: the view must be told."""
        self._style = style
        self._title_font, self._read_font = self._font(style.size, QFont.Weight.DemiBold), self._font(style.size)
        self._snippet_font, self._small_font = self._font(style.snippet_size), self._font(style.small_size)
        self._heading_font = self._font(style.small_size, QFont.Weight.DemiBold)
        self._line = float(round(max(QFontMetricsF(self._title_font).height(), style.size * 1.26) + 1))
        self.set_theme(self._theme)

    @property
    def style(self) -> ListStyle:
        return self._style

    def set_pictures(self, pictures: Thumbnails) -> None:
        self._pictures = pictures

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._kept.clear()
        self._foot = RowFoot(self._small_font, theme)
        self._in_title, self._in_snippet = QTextCharFormat(), QTextCharFormat()
        for mark in (self._in_title, self._in_snippet):
            mark.setBackground(QColor(theme.hit))
            mark.setForeground(QColor(theme.ink))
        self._in_snippet.setFontWeight(QFont.Weight.Bold)

    @property
    def row_height(self) -> int:
        style = self._style
        return round(style.above + style.lines * self._line + style.gap + self._foot.height + style.above)

    @property
    def picture_side(self) -> int:
        """Of the square at the end of a row, in logical pixels; 0 where rows are too low for one."""
        return round(self._style.lines * self._line) - 4 if self._style.lines > 1 else 0

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
        painter = mirrored(painter, rect)
        heading = self._heading(row, index) if row is not None and self._style.has_headings else ""
        below = QRect(rect)
        if heading:
            below.setTop(rect.top() + round(self._line) + self._style.above // 2)
        self._paint_ground(painter, rect, below, state)
        if row is None:
            self._paint_placeholder(painter, rect)
        elif rect.width() - LEFT - RIGHT >= 40:
            if heading:
                self._paint_heading(painter, rect, below, heading)
            self._paint_row(painter, rect, row, has_heading=bool(heading))
        painter.restore()

    def _heading(self, row: ArticleRow, index: QModelIndex | QPersistentModelIndex) -> str:
        if row.hits or row.title_hits:  # who searches looks for words, and their line is needed for these
            return ""
        before: ArticleRow | None = index.data(BEFORE)
        return self._days.begins(row.date, before.date) if before is not None else ""

    def _paint_ground(self, painter: QPainter, rect: QRect, chosen: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(chosen, QColor(theme.selection))
            if theme.is_strong:
                painter.setPen(QPen(QColor(theme.ink), 2))
                painter.drawRect(chosen.adjusted(1, 1, -1, -1))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(chosen.left(), chosen.top(), 3, chosen.height()), QColor(theme.accent))
        else:
            if state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(chosen, QColor(theme.raised))
            width = rect.width() - LEFT - RIGHT
            painter.fillRect(QRectF(rect.left() + LEFT, rect.bottom(), width, 1), QColor(theme.border))

    def _paint_heading(self, painter: QPainter, rect: QRect, below: QRect, heading: str) -> None:
        painter.setFont(self._heading_font)
        painter.setPen(QColor(self._theme.soft))
        area = QRectF(rect.left() + LEFT, rect.top(), rect.width() - LEFT - RIGHT, below.top() - rect.top())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, heading)

    def _paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border))
        width = rect.width() - LEFT - RIGHT
        for line, part in enumerate((0.9, 0.6, 0.75, 0.5)[: self._style.lines]):
            top = rect.top() + self._style.above + line * self._line + 5
            painter.drawRoundedRect(QRectF(rect.left() + LEFT, top, width * part, self._line - 11), 4, 4)

    def _paint_row(self, painter: QPainter, rect: QRect, row: ArticleRow, *, has_heading: bool) -> None:
        theme, style = self._theme, self._style
        left, top = float(rect.left() + LEFT), float(rect.top() + style.above)
        width, lines = rect.width() - LEFT - RIGHT, style.lines
        if has_heading:
            top, lines = top + self._line, lines - 1
        side = round(min(self.picture_side, lines * self._line - 4))
        if self._pictures is not None and side > 30 and width > 4 * side and self._pictures.has(row):
            self._paint_picture(painter, QRectF(rect.right() - RIGHT - side, top + 2, side, side), row)
            width -= side + BETWEEN
        if not row.is_read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.unread))
            painter.drawEllipse(QPointF(rect.left() + LEFT / 2 + 1, top + self._line / 2), _DOT / 2, _DOT / 2)
        if row.is_starred:
            ratio = painter.device().devicePixelRatio()
            star = self._icons.pixmap("star-filled", style.size + 1, theme.accent, ratio)
            painter.drawPixmap(QPointF(left + width - style.size - 1, top + 1), star)
            width -= style.size + 6
        laid_out = self._laid_out(row, width, lines)
        painter.setPen(QColor(theme.soft if row.is_read else theme.ink))
        draw_layout(painter, laid_out.title, QPointF(left, top))
        if laid_out.snippet is not None:
            painter.setPen(QColor(theme.soft))
            draw_layout(painter, laid_out.snippet, QPointF(left, top) + laid_out.snippet_at)
        height = self._foot.height
        foot = rect.top() + self.row_height - style.above - height
        self._foot.paint(painter, QRectF(left, foot, rect.width() - LEFT - RIGHT, height), row, self._age(row))

    def _paint_picture(self, painter: QPainter, box: QRectF, row: ArticleRow) -> None:
        assert self._pictures is not None
        path = QPainterPath()
        path.addRoundedRect(box, _ROUND, _ROUND)
        image = self._pictures.image(row, round(box.width() * painter.device().devicePixelRatio()))
        if image is None:
            painter.fillPath(path, QColor(self._theme.code))
            return
        painter.save()
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, image)
        painter.restore()

    def _laid_out(self, row: ArticleRow, width: int, lines: int) -> _LaidOut:
        kept = self._kept.get(row.id)
        if kept is not None and kept.row is row and kept.width == width and kept.lines == lines:
            self._kept.move_to_end(row.id)
            return kept
        font = self._read_font if row.is_read else self._title_font
        most = min(lines, self._style.most_title)
        title = lay_out(row.title, Shape(font, width, self._line, self._in_title), most, row.title_hits)
        left = lines - max(1, title.lineCount())
        snippet, at = None, QPointF(0, max(1, title.lineCount()) * self._line + 1)
        if row.snippet and left:
            shape = Shape(self._snippet_font, width, self._line, self._in_snippet)
            text, hits = (row.snippet, row.hits) if left > 1 else from_first_hit(row.snippet, row.hits, shape)
            snippet = lay_out(text, shape, left, hits)
        elif row.snippet and self._style.lines > 1 and (room := room_after(title, width)):
            # a day's name took the last line: the text begins behind the title, on the same base line
            shape = Shape(self._snippet_font, room.width, self._line, self._in_snippet)
            snippet = lay_out(row.snippet, shape, 1, row.hits)
            at = QPointF(room.left, room.base_line - snippet.lineAt(0).ascent())
        made = _LaidOut(row, width, lines, title, snippet, at)
        self._kept[row.id] = made
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._fonts.sans)
        font.setPixelSize(size)
        font.setWeight(weight)
        return font
