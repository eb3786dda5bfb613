"""What is painted by hand, in a window that runs from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from pseudo_language import speaking
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.searching.facet_histogram import FacetHistogram
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import LIGHT
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.mirroring import draw_layout, is_mirrored, margins, mirrored, turned_key, turned_x
from reader.gui.widgets.sparkline import Sparkline

WIDE, HIGH = 100, 20


@pytest.fixture
def to_left(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, to_left=True):
        yield
    assert not is_mirrored()


def painted(paint: str) -> list[int]:
    """The columns of a picture in which there is ink."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    real = QPainter(image)
    painter, ink = mirrored(real, QRect(0, 0, WIDE, HIGH)), QColor("black")
    painter.setPen(ink)
    painter.setBrush(ink)
    match paint:
        case "fill":
            painter.fillRect(QRectF(5, 2, 10, 10), ink)
        case "box":
            painter.drawRoundedRect(QRect(5, 2, 10, 10), 2, 2)
        case "dot":
            painter.drawEllipse(QPointF(10, 10), 4, 4)
        case "line":
            painter.drawLine(QPointF(5, 5), QPointF(15, 5))
        case "picture":
            picture = QImage(4, 4, QImage.Format.Format_RGB32)
            picture.fill(ink)  # a new image holds whatever was in memory
            painter.drawImage(QRectF(5, 2, 10, 10), picture)
        case "text":
            painter.drawText(QRectF(5, 0, 40, HIGH), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "ii")
        case "text at":
            painter.drawText(QPointF(5, 15), "ii")
        case "layout":
            layout = QTextLayout("ii", painter.font())
            layout.beginLayout()
            layout.createLine().setLineWidth(10)
            layout.endLayout()
            draw_layout(painter, layout, QPointF(5, 0))
    real.end()
    return [x for x in range(WIDE) if any(image.pixelColor(x, y).lightness() < 128 for y in range(HIGH))]


@pytest.mark.parametrize("paint", ["fill", "box", "dot", "line", "picture", "text", "text at", "layout"])
def test_what_lies_at_the_left_lies_at_the_right(qapp: QApplication, paint: str) -> None:
    before = painted(paint)
    assert before and max(before) < WIDE / 2
    with speaking(qapp, to_left=True):
        after = painted(paint)
    assert min(after) > WIDE / 2
    assert abs(min(before) - (WIDE - 1 - max(after))) <= 4  # pixels: letters have room around them
    assert abs(len(before) - len(after)) <= 1


def test_words_stay_words(qapp: QApplication) -> None:
    """Turned is where a text lies, and not the text."""

    def picture() -> QImage:
        image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        real = QPainter(image)
        box = QRectF(0, 0, WIDE, HIGH)
        mirrored(real, box).drawText(box, Qt.AlignmentFlag.AlignCenter, "6 Nov!")
        real.end()
        return image

    plain = picture()
    with speaking(qapp, to_left=True):
        assert picture() == plain


def test_keys_places_and_margins_turn_with_it(to_left: None) -> None:
    assert turned_key(Qt.Key.Key_Left.value) == Qt.Key.Key_Right.value
    assert turned_key(Qt.Key.Key_Up.value) == Qt.Key.Key_Up.value
    assert turned_x(10, 100) == 90
    assert margins(26, 1, 10, 2).right() == 26


def test_a_window_from_left_to_right_is_left_alone() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    assert mirrored(painter, QRect(0, 0, 4, 4)) is painter
    painter.end()
    assert turned_key(Qt.Key.Key_Left.value) == Qt.Key.Key_Left.value


def test_the_latest_month_is_at_the_left_and_left_walks_to_it(qtbot: QtBot, fonts: Fonts, to_left: None) -> None:
    chart = FacetHistogram(LIGHT, fonts)
    qtbot.addWidget(chart)
    chart.resize(200, 90)
    chart.show_months([("2021-05", 3), ("2021-06", 1), ("2021-07", 2)], None)
    chart.show()
    brushed: list[str] = []
    chart.brushed.connect(brushed.append)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(25, 30))
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert brushed == ["2021-07", "2021-06"]


def test_a_row_of_bars_is_pointed_at_where_it_is_painted(qtbot: QtBot, to_left: None) -> None:
    line = Sparkline(LIGHT)
    qtbot.addWidget(line)
    line.resize(100, 30)
    line.show_days((0, 0, 0, 9), date(2024, 6, 4))
    image = line.grab().toImage()
    assert image.pixelColor(12, 20) != image.pixelColor(80, 20)
    assert line._at(QPointF(12, 20)) == 3


def test_what_flows_begins_at_the_right(qtbot: QtBot, to_left: None) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    flow = FlowLayout(frame)
    first, second = QPushButton("a"), QPushButton("b")
    for button in (first, second):
        flow.addWidget(button)
    frame.resize(400, 60)
    frame.show()
    assert first.geometry().left() > second.geometry().left()
