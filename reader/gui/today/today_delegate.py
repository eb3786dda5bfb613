"""How a story of the front page looks: a headline, how it begins, who is in it, and who tells it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY, CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.timeline.timeline_text import Shape, lay_out
from reader.gui.today.today_model import ROW, StoryModel, StoryRow, said_reason, said_sources
from reader.gui.widgets.mirroring import draw_layout, mirrored
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.texts import article_count, in_a_line

Index = QModelIndex | QPersistentModelIndex
WIDEST = 780  # pixels of text: a headline is read at a glance
SIDE = 24
_ABOVE, _GAP, _FOLD = 13, 5, 18
_HEAD, _TOP_HEAD = 17, 22


def side_of(width: float) -> float:
    """The margin that keeps the column in the middle."""
    return max(SIDE, (width - WIDEST) / 2)


class StoryDelegate(QStyledItemDelegate):
    """Rows are as high as their text; the first story is set larger."""

    def __init__(self, theme: Theme, fonts: Fonts, model: StoryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme, self._model = theme, model
        self._heads = [_serif(fonts, size) for size in (_TOP_HEAD, _HEAD)]
        self._text, self._small = fonts.font(BODY), fonts.font(CAPTION)
        self._strong = fonts.font(BODY, QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._small)
        self._line = QFontMetricsF(self._text).height() + 3
        self._foot = self._metrics.height() + 4
        self._laid: dict[tuple[str, int, bool, int], QTextLayout] = {}
        self._leads: dict[tuple[str, int, bool, int], QTextLayout] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: StoryRow = index.data(ROW)
        view = option.widget
        width: float = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if row.telling is not None:
            return QSize(200, round(self._line + 12))
        width -= 2 * side_of(width)
        height = 2 * _ABOVE + self._head_height(row, width) + self._foot + _GAP
        height += self._lead_height(row, width) + (self._foot + 3 if row.story.names else 0)
        return QSize(200, round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StoryRow = index.data(ROW)
        box, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = mirrored(painter, box)
        side = side_of(box.width())
        self._paint_ground(painter, box, side, state, has_line=row.telling is None and index.row() > 0)
        if row.telling is None:
            self._paint_story(painter, box.adjusted(side, _ABOVE, -side, -_ABOVE), row)
        else:
            self._paint_telling(painter, box.adjusted(side + _FOLD, 0, -side, 0), row)
        painter.restore()

    # parts

    def _paint_ground(
        self, painter: QPainter, box: QRectF, side: float, state: QStyle.StateFlag, *, has_line: bool
    ) -> None:
        theme = self.theme
        if has_line:
            painter.fillRect(QRectF(box.left() + side, box.top(), box.width() - 2 * side, 1), QColor(theme.border))
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if not is_current and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(QColor(theme.selection if is_current and has_focus else theme.panel))
        if is_current and theme.is_strong:
            painter.setPen(QPen(QColor(theme.accent if has_focus else theme.border), 1.5))
        area = box.adjusted(side - 14, 2, -side + 14, -2)
        painter.drawRoundedRect(area, 6, 6)
        if is_current and has_focus:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(area.left(), area.top() + 4, 3, area.height() - 8), 1.5, 1.5)

    def _paint_story(self, painter: QPainter, inside: QRectF, row: StoryRow) -> None:
        theme, story = self.theme, row.story
        head = self._head(row, inside.width())
        painter.setPen(QColor(theme.soft if row.is_read else theme.ink))
        draw_layout(painter, head, inside.topLeft())
        top = inside.top() + self._head_height(row, inside.width()) + _GAP
        lead = self._lead(row, inside.width())
        if lead is not None:
            painter.setPen(QColor(theme.soft if row.is_read else theme.ink))
            draw_layout(painter, lead, QPointF(inside.left(), top))
            top += lead.lineCount() * self._line
        if story.names:
            self._paint_names(painter, QRectF(inside.left(), top + 2, inside.width(), self._foot), row)
            top += self._foot + 3
        self._paint_foot(painter, QRectF(inside.left(), top, inside.width(), self._foot), row)

    def _paint_names(self, painter: QPainter, area: QRectF, row: StoryRow) -> None:
        """As many as there is room for, each with the line of its kind."""
        painter.setFont(self._small)
        left = area.left()
        for name in row.story.names:
            text = in_a_line(name.name, 40)
            wide = self._metrics.horizontalAdvance(text)
            if left + wide > area.right():
                break
            mark = self.theme.entities[name.kind]
            painter.setPen(QColor(self.theme.soft if row.is_read else self.theme.ink))
            painter.setFont(self._small)
            painter.drawText(QPointF(left, area.top() + self._metrics.ascent()), text)
            at = QPointF(left, area.top() + self._metrics.height() + 0.5)
            paint_underline(painter, at, wide, QColor(mark.colour), mark.underline)
            left += wide + 14

    def _paint_foot(self, painter: QPainter, area: QRectF, row: StoryRow) -> None:
        theme, story = self.theme, row.story
        parts = [said_sources(story)]
        if row.can_open:
            parts.append(article_count(len(story.tellings)))
            self._paint_fold(painter, QPointF(area.left() + 5, area.center().y() + 1), row.is_open)
            area = area.adjusted(_FOLD, 0, 0, 0)
        parts.append(self._model.age(story.lead.date))
        if row.is_open:
            parts.append(said_reason(story))
        painter.setFont(self._small)
        painter.setPen(QColor(theme.soft))
        said = self._metrics.elidedText(" · ".join(filter(None, parts)), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_fold(self, painter: QPainter, middle: QPointF, is_open: bool) -> None:
        pen = QPen(QColor(self.theme.link), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = ((-4, -2), (0, 2.2), (4, -2)) if is_open else ((-2, -4), (2.2, 0), (-2, 4))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))

    def _paint_telling(self, painter: QPainter, inside: QRectF, row: StoryRow) -> None:
        theme, telling = self.theme, row.shown
        painter.setFont(self._small)
        painter.setPen(QColor(theme.soft))
        age = self._model.age(telling.date)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, age)
        inside = inside.adjusted(0, 0, -self._metrics.horizontalAdvance(age) - 14, 0)
        wide = min(150.0, inside.width() * 0.3)
        source = self._metrics.elidedText(in_a_line(telling.source, 80), Qt.TextElideMode.ElideRight, wide - 10)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, source)
        font = self._text if telling.is_read else self._strong
        painter.setFont(font)
        painter.setPen(QColor(theme.soft if telling.is_read else theme.ink))
        area = inside.adjusted(wide, 0, 0, 0)
        title = QFontMetricsF(font).elidedText(in_a_line(telling.title, 300), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    # heights

    def _head(self, row: StoryRow, width: float) -> QTextLayout:
        """Laid out once: a list asks for heights again and again."""
        is_top = row.rank == 0
        key = (row.story.lead.title, round(width), is_top, row.is_read)
        if key not in self._laid:
            if len(self._laid) > 400:
                self._laid.clear()
            font = QFont(self._heads[0 if is_top else 1])
            font.setWeight(QFont.Weight.Normal if row.is_read else QFont.Weight.DemiBold)
            shape = Shape(font, width, _line_of(font), QTextCharFormat())
            self._laid[key] = lay_out(row.story.lead.title, shape, 3 if is_top else 2, ())
        return self._laid[key]

    def _head_height(self, row: StoryRow, width: float) -> float:
        layout = self._head(row, width)
        return max(layout.lineCount(), 1) * _line_of(self._heads[0 if row.rank == 0 else 1])

    def _lead_height(self, row: StoryRow, width: float) -> float:
        lead = self._lead(row, width)
        return lead.lineCount() * self._line if lead is not None else 0.0

    def _lead(self, row: StoryRow, width: float) -> QTextLayout | None:
        """How the story begins, laid out once too. What is only read needs less room."""
        if not row.story.lead_text or row.is_read:
            return None
        key = (row.story.lead_text, round(width), row.rank == 0, False)
        if key not in self._leads:
            if len(self._leads) > 400:
                self._leads.clear()
            shape = Shape(self._text, width, self._line, QTextCharFormat())
            self._leads[key] = lay_out(row.story.lead_text, shape, 3 if row.rank == 0 else 2, ())
        return self._leads[key]


def _serif(fonts: Fonts, size: int) -> QFont:
    font = QFont(fonts.serif)
    font.setPixelSize(fonts.pixels(size))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _line_of(font: QFont) -> float:
    return round(QFontMetricsF(font).height() * 1.06)
