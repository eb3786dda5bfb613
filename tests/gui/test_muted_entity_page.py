"""The page of somebody who is muted has all of their articles, also when months are chosen."""

from __future__ import annotations

import pytest
from planted_library import entity
from pytestqt.qtbot import QtBot

from reader.domain.entity_views import Mute
from reader.gui.entity.entity_page import EntityPageView
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library


@pytest.mark.parametrize("muted", ["Apple", "Joe Biden"])
def test_chosen_months_list_what_the_bars_count(qtbot: QtBot, open_window, library: Library, muted: str) -> None:
    library.entities.mute(entity(library, muted), Mute(None))
    window: MainWindow = open_window(library)
    window.entity_parts.open_entity(entity(library, "Apple"))
    page = window.entity_parts.pages.page
    assert isinstance(page, EntityPageView)
    qtbot.waitUntil(lambda: page.shown is not None)
    page.histogram.brushed.emit("2021-05..2021-08")
    qtbot.waitUntil(lambda: len(page.model.ids) == 2)
    assert page._chosen.text() == "2 of 4 articles"


def test_only_of_these_months(library: Library) -> None:
    apple = entity(library, "Apple")
    whole = library.entities.page(apple).ids.tolist()
    assert library.entities.within(apple, "1900..2100").tolist() == whole
    assert library.entities.within(apple, "1900").tolist() == []
    assert library.entities.within(apple, "no date").tolist() == []
    library.close()
