"""Names are given the room their text needs: the sidebar grows with it, and the chapters of the guide are wrapped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.reading.guide_page import GuidePage
from reader.gui.settings.session import Session
from reader.gui.theme.appearance import Appearance
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.theme import LIGHT
from reader.paths import resources
from reader.settings import Settings


def test_the_sidebar_is_wider_where_its_text_is_and_gets_its_width_back(open_window) -> None:
    window = open_window()
    window.resize(1600, 800)
    before, article = (window.splitter.sizes()[n] for n in (0, 3))
    window.preferences.change(interface_text_size=26)
    assert window.splitter.sizes()[0] == pytest.approx(2 * before, abs=2)
    assert window.splitter.sizes()[3] < article
    window.preferences.change(interface_text_size=13)
    assert window.splitter.sizes()[0] == pytest.approx(before, abs=2)


def test_it_is_wider_from_the_start_unless_the_person_chose(open_window) -> None:
    usual = open_window(settings=Settings(theme="light", language="en"))
    large = open_window(settings=Settings(theme="light", language="en", interface_text_size=26))
    chosen = open_window(
        settings=Settings(theme="light", language="en", interface_text_size=26),
        session=Session(columns=(300, 200, 380, 600)),
    )
    assert large.splitter.widths()[:2] == tuple(2 * width for width in usual.splitter.widths()[:2])
    assert chosen.splitter.widths()[0] == 300


def test_a_narrow_window_squeezes_it_rather_than_the_article(open_window) -> None:
    window = open_window(settings=Settings(theme="light", language="en"))
    window.resize(950, 700)
    window.preferences.change(interface_text_size=26)
    assert window.width() == 950
    assert window.splitter.sizes()[3] >= 290
    window.preferences.change(interface_text_size=13)
    window.resize(1300, 700)
    window.search_parts.panel.show()
    QApplication.processEvents()
    before = window.splitter.sizes()
    window.preferences.change(interface_text_size=26)
    assert window.splitter.sizes()[3] >= 415
    assert all(now > then for now, then in zip(window.splitter.sizes()[:2], before[:2], strict=True))
    window.preferences.change(interface_text_size=13)
    assert window.splitter.sizes() == pytest.approx(before, abs=3)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [300, 420, 900])
def test_no_chapter_of_the_guide_is_cut(
    qtbot: QtBot, qapp: QApplication, fonts: Fonts, language: str, width: int
) -> None:
    appearance = Appearance(qapp, fonts, Icons(resources() / "icons"))
    appearance.choose("light")
    appearance.set_text_size(13)
    former = QLocale()
    QLocale.setDefault(QLocale(language))
    page = GuidePage(LIGHT, fonts)
    try:
        qtbot.addWidget(page.view)
        page.view.resize(width, 500)
        page.open(0)
        page.view.show()
        rows = page.view.list
        for row in range(rows.count()):
            item = rows.item(row)
            area = rows.visualItemRect(item).adjusted(9, 0, -9, 0)
            needed = rows.fontMetrics().boundingRect(
                QRect(0, 0, area.width(), 9999), Qt.TextFlag.TextWordWrap, item.text()
            )
            assert needed.width() <= area.width() and needed.height() <= area.height(), item.text()
        assert rows.width() <= width // 2
    finally:
        QLocale.setDefault(former)
