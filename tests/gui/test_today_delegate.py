"""How much room a story takes on the front page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.domain.dates import ArticleDate
from reader.domain.front_page import Reason, Story, Telling
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import BODY
from reader.gui.theme.theme import LIGHT
from reader.gui.today.today_delegate import SIDE, WIDEST, StoryDelegate
from reader.gui.today.today_model import ROW, StoryModel, StoryRow

TOLD = Telling(1, "Ajax wint", "De Krant", ArticleDate.at(datetime(2026, 11, 23, tzinfo=UTC).timestamp()), False)
STORY = Story((TOLD,), Reason.ONLY, (), "", 1.0)
LEAD = "Ajax heeft met grote cijfers gewonnen van Feyenoord, en de trainer was tevreden."


@pytest.fixture
def delegate(qtbot: QtBot, fonts: Fonts) -> StoryDelegate:
    return StoryDelegate(LIGHT, fonts, StoryModel(lambda _: "2 hours"))


def test_a_lead_that_just_fits_on_a_line_takes_one(delegate: StoryDelegate, fonts: Fonts) -> None:
    def height(lead: str, width: int) -> int:
        model, item, option = QStandardItemModel(), QStandardItem(), QStyleOptionViewItem()
        item.setData(StoryRow(replace(STORY, lead_text=lead), 1), ROW)
        model.appendRow(item)
        option.rect = QRect(0, 0, width, 100)
        return delegate.sizeHint(option, model.index(0, 0)).height()

    wide = round(QFontMetricsF(fonts.font(BODY)).horizontalAdvance(LEAD))
    assert wide < WIDEST
    assert height(LEAD, wide + 2 * SIDE + 3) == height("Kort.", wide), "no empty line under it"
    assert height(LEAD, wide + 2 * SIDE - 12) == height(LEAD * 2, wide) > height("Kort.", wide)
