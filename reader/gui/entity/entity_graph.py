"""Who is in the news together with an entity, drawn: it in the middle, the others around it, to be walked along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.domain.entity import Entity
from reader.domain.entity_views import Together
from reader.gui.entity.entity_graph_layout import Link, Node, place, step
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY, CAPTION
from reader.gui.theme.theme import Theme
from reader.gui.widgets.drawn_parts import DrawnParts
from reader.gui.widgets.underlines import paint_underline
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import article_count, in_a_line, number, translate

_ARROWS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}
_SIDE, _LEAST = 12, 26.0
_MOST_LINES = 40  # between others: all of them are a grey cloud; who is pointed at shows all its own


class EntityGraph(QWidget):
    """Arrows walk from name to name; Enter goes to one (`entered`), Ctrl+Enter lists the articles with both
    (`linked`). A click goes there, with Ctrl it lists."""

    entered = Signal(int)  # the number of the related
    linked = Signal(int)

    def __init__(self, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entityGraph")
        self._theme = theme
        self._font, self._bold = fonts.font(BODY), fonts.font(BODY, QFont.Weight.DemiBold)
        self._small = fonts.font(CAPTION)
        self._metrics, self._small_metrics = QFontMetricsF(self._font), QFontMetricsF(self._small)
        self._entity: Entity | None = None
        self._related: tuple[Together, ...] = ()
        self._links: tuple[Link, ...] = ()
        self._nodes: list[Node] = []
        self._at = self._under = -1  # places in the nodes: where the keys are, and the pointer
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.parts = DrawnParts(self, self._heard, lambda at: self._node_box(self._nodes[at]).toRect())
        self.parts.pressed.connect(lambda at: self._take(at, is_linked=False))
        self.set_texts()

    def show_related(self, entity: Entity, related: Sequence[Together], links: Sequence[Link]) -> None:
        kept = self.current if self._entity is not None and self._entity.id == entity.id else None
        self._entity, self._related, self._links = entity, tuple(related), tuple(sorted(links, key=_weakness))
        self._at = self._under = -1
        self._lay_out()
        ids = [self._related[node.number].entity_id for node in self._nodes]
        if kept is not None and kept.entity_id in ids:
            self._at = ids.index(kept.entity_id)
        elif self.hasFocus() and ids:
            self._at = 0
        self.parts.show_parts(len(ids))
        self._say()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_texts(self) -> None:
        self.setAccessibleName(translate("EntityGraph", "Who is named together with it"))
        self.parts.show_parts(len(self._nodes))
        self._say()

    @property
    def current(self) -> Together | None:
        return self._related[self._nodes[self._at].number] if 0 <= self._at < len(self._nodes) else None

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 140)

    # hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None and self._nodes:
            self._go(step(self._nodes, self._at, arrow))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._nodes:
            self._go(0 if event.key() == Qt.Key.Key_Home else len(self._nodes) - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self._take(self._at, is_linked=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Arrows walk here, and never from pane to pane."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_arrow(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._nodes:
            self._go(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._node_at(event.position())
        if under != self._under:
            self._under = under
            shape = Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._node_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and at >= 0:
            self._at = at
            self._take(at, is_linked=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def _go(self, at: int) -> None:
        self._at = at
        self._say()
        self.update()

    def _take(self, at: int, *, is_linked: bool) -> None:
        (self.linked if is_linked else self.entered).emit(self._nodes[at].number)

    def _node_at(self, point: QPointF) -> int:
        return next((at for at, node in enumerate(self._nodes) if self._node_box(node).contains(point)), -1)

    def _node_box(self, node: Node) -> QRectF:
        """Its dot and its name."""
        line = self._line / 2
        return self._label_box(node).united(QRectF(node.x - 11, node.y - line, 22, 2 * line))

    # words

    @property
    def said(self) -> str:
        """Of the name one is at: how often with the entity, and with whom of the others."""
        return self._said_of(self._under if self._under >= 0 else self._at if self.hasFocus() else -1)

    def _said_of(self, at: int) -> str:
        if not 0 <= at < len(self._nodes) or self._entity is None:
            return ""
        one = self._related[self._nodes[at].number]
        said = translate("EntityGraph", "{name}: {articles} with both").format(
            name=in_a_line(one.name, 60), articles=article_count(one.articles)
        )
        names = {other.entity_id: other.name for other in self._related}
        others = sorted(
            ((count, names[next(n for n in (a, b) if n != one.entity_id)]) for a, b, count in self._links
             if one.entity_id in (a, b) and {a, b} <= names.keys() and a != b),
            key=lambda found: (-found[0], found[1]),
        )  # fmt: skip
        if others:
            listed = ", ".join(f"{in_a_line(name, 40)} ({number(count)})" for count, name in others[:3])
            said += " · " + translate("EntityGraph", "also with {names}").format(names=listed)
        return said

    def _say(self) -> None:
        self.setAccessibleDescription(self._heard(self._at) if self.current is not None else "")
        self.parts.stand_at(self._at)

    def _heard(self, at: int) -> str:
        return f"{one_of_kind(self._related[self._nodes[at].number].kind)}, {self._said_of(at)}"

    # drawing

    @property
    def _line(self) -> float:
        return max(self._metrics.height() + 8, _LEAST)

    @property
    def _foot(self) -> float:
        return self._small_metrics.height() + 10

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.setGeometry(self.rect())
        self._lay_out()
        self.parts.show_parts(len(self._nodes))
        self.parts.stand_at(self._at)

    def _lay_out(self) -> None:
        kept = self.current
        height = max(self.height() - self._foot - 4, self._line)
        self._nodes = place(self._related, self._links, self.width(), height, self._line)
        numbers = [self._related[node.number] for node in self._nodes]
        self._at = numbers.index(kept) if kept in numbers else -1
        self._under = -1
        self.update()

    def _label_box(self, node: Node) -> QRectF:
        half = self._line / 2
        if node.is_right:
            left = node.x + node.radius + 7
            room = self.width() - _SIDE - left
        else:
            room = node.x - node.radius - 7 - _SIDE
            left = _SIDE
        wide = min(self._bold_width(self._related[node.number].name), max(room, 0))
        left = left if node.is_right else node.x - node.radius - 7 - wide
        return QRectF(left, node.y - half, wide, 2 * half)

    def _bold_width(self, name: str) -> float:
        return QFontMetricsF(self._bold).horizontalAdvance(in_a_line(name, 60)) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._entity is not None and self._nodes:
            focus = self._under if self._under >= 0 else self._at if self.hasFocus() else -1
            self._paint_lines(painter, focus)
            self._paint_middle(painter)
            for at, node in enumerate(self._nodes):
                self._paint_node(painter, node, is_at=at == focus)
            self._paint_foot(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 1, -3, -1), 5, 5)
        painter.end()

    @property
    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, max(self.height() - self._foot - 4, self._line) / 2)

    def _paint_lines(self, painter: QPainter, focus: int) -> None:
        theme, middle = self._theme, self._middle
        places = {self._related[node.number].entity_id: node for node in self._nodes}
        chosen = self._related[self._nodes[focus].number].entity_id if focus >= 0 else None
        most = max((one.articles for one in self._related), default=1) or 1
        painter.setBrush(Qt.BrushStyle.NoBrush)
        strongest = max((count for _, _, count in self._links), default=1) or 1
        for at, (first, second, count) in enumerate(self._links):
            if at >= _MOST_LINES and chosen not in (first, second):
                continue
            one, other = places.get(first), places.get(second)
            if one is None or other is None or first == second:
                continue
            is_chosen = chosen in (first, second)
            colour = QColor(theme.accent if is_chosen else theme.bar)
            colour.setAlphaF(0.9 if is_chosen else 0.2 if chosen is not None else 0.5)
            painter.setPen(QPen(colour, 0.8 + 1.6 * count / strongest))
            path = QPainterPath(QPointF(one.x, one.y))
            between = QPointF((one.x + other.x) / 2, (one.y + other.y) / 2)
            path.quadTo((between + middle * 1.0) / 2, QPointF(other.x, other.y))
            painter.drawPath(path)
        for node in self._nodes:
            related = self._related[node.number]
            mark = theme.entities[related.kind]
            colour = QColor(mark.colour)
            colour.setAlphaF(0.75 if chosen in (None, related.entity_id) else 0.25)
            painter.setPen(QPen(colour, 1 + 3 * related.articles / most))
            painter.drawLine(middle, QPointF(node.x, node.y))

    def _paint_middle(self, painter: QPainter) -> None:
        theme = self._theme
        assert self._entity is not None
        metrics = QFontMetricsF(self._bold)
        room = max(min(self.width() * 0.36, 190.0), 70.0)
        name = metrics.elidedText(in_a_line(self._entity.name, 80), Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(name) + 20
        box = QRectF(0, 0, wide, metrics.height() + 10)
        box.moveCenter(self._middle)
        painter.setPen(QPen(QColor(theme.entities[self._entity.kind].colour), 1.5))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(self._bold)
        painter.setPen(QColor(theme.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_node(self, painter: QPainter, node: Node, *, is_at: bool) -> None:
        theme, related = self._theme, self._related[node.number]
        mark = theme.entities[related.kind]
        painter.setPen(QPen(QColor(theme.page), 1.5))
        painter.setBrush(QColor(mark.colour))
        painter.drawEllipse(QPointF(node.x, node.y), node.radius, node.radius)
        box = self._label_box(node)
        if box.width() < 12:
            return
        if is_at:
            painter.setPen(QPen(QColor(theme.accent), 1) if theme.is_strong else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(box.adjusted(-4, 1, 4, -1), 5, 5)
        font = self._bold if is_at else self._font
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(in_a_line(related.name, 60), Qt.TextElideMode.ElideRight, box.width())
        wide = metrics.horizontalAdvance(name)
        side = Qt.AlignmentFlag.AlignLeft if node.is_right else Qt.AlignmentFlag.AlignRight
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, name)
        left = box.left() if node.is_right else box.right() - wide
        line = QPointF(left, box.center().y() + metrics.height() / 2)
        paint_underline(painter, line, wide, QColor(mark.colour), mark.underline)

    def _paint_foot(self, painter: QPainter) -> None:
        said = self.said or translate(
            "EntityGraph", "Arrows walk, Enter goes there, Ctrl+Enter lists the articles with both"
        )
        area = QRectF(_SIDE, self.height() - self._foot, self.width() - 2 * _SIDE, self._foot)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.soft))
        cut = self._small_metrics.elidedText(said, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, cut)


def _is_arrow(event: QKeyEvent) -> bool:
    return event.key() in _ARROWS and event.modifiers() == Qt.KeyboardModifier.NoModifier


def _weakness(link: Link) -> tuple[int, int, int]:
    return -link[2], link[0], link[1]
