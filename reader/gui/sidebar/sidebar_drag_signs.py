"""What is seen while a row of the sidebar is dragged: the row under the pointer, and where it would go."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from reader.gui.sidebar.sidebar_delegate import left_of
from reader.gui.sidebar.sidebar_drop import Drop, Sign
from reader.gui.sidebar.sidebar_model import DEPTH
from reader.gui.widgets.mirroring import mirrored

_WIDEST = 220  # pixels


def picture_of(view: QTreeView, index: QModelIndex) -> QPixmap:
    """The row as it follows the pointer, thin enough to see through."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    rect = view.visualRect(index)
    width = min(rect.width(), _WIDEST)
    option.rect = QRect(0, 0, width, rect.height())
    ratio = view.devicePixelRatioF()
    picture = QPixmap(QSize(round(width * ratio), round(rect.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(0.75)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture


def paint_drop(view: QTreeView, drop: Drop) -> None:
    """Over the rows: a frame around what it would go into, or a line between two."""
    painter = mirrored(QPainter(view.viewport()), view.viewport().rect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(view.palette().accent().color()), 2))
    rect = QRectF(view.visualRect(drop.at))
    if drop.sign is Sign.INTO:
        painter.drawRoundedRect(rect.adjusted(9, 2, -9, -2), 6, 6)
    else:
        y = rect.top() if drop.sign is Sign.ABOVE else rect.bottom()
        left = left_of(int(drop.at.data(DEPTH)))
        painter.drawEllipse(QRectF(left - 4, y - 3, 6, 6))
        painter.drawLine(left + 3, round(y), round(rect.right()) - 12, round(y))
    painter.end()
