"""What the strip of the last days shows."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.gui.theme.theme import LIGHT
from reader.gui.widgets.sparkline import Sparkline

TODAY = date(2026, 11, 23)


def test_a_quiet_month_is_said_and_no_empty_strip(qtbot: QtBot) -> None:
    line = Sparkline(LIGHT)
    qtbot.addWidget(line)
    line.resize(320, line.sizeHint().height())
    unknown: QImage = line.grab().toImage()
    line.show_days([0] * 30, TODAY)
    assert line.grab().toImage() != unknown
    assert line.said == "no articles in the last 30 days"


def test_nothing_is_cut_where_the_strip_is_too_short_for_words(qtbot: QtBot) -> None:
    line = Sparkline(LIGHT)
    qtbot.addWidget(line)
    line.resize(60, line.sizeHint().height())
    empty: QImage = line.grab().toImage()
    line.show_days([0] * 30, TODAY)
    assert line.grab().toImage() == empty
