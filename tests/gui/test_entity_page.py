"""The page of an entity in the real window, on a real library with known names."""

from __future__ import annotations

import time
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from planted_library import entity
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.domain.changes import Changes
from reader.domain.dates import ArticleDate
from reader.domain.entity import EntityKind
from reader.domain.entity_views import Passage, Together
from reader.gui.basics.history import PagePlace
from reader.gui.entity.entity_graph_layout import place, step
from reader.gui.entity.entity_page import EntityPageView
from reader.gui.entity.entity_wishes import same_as
from reader.gui.entity.passage_delegate import PassageDelegate
from reader.gui.entity.passage_list import PassageList
from reader.gui.entity.passage_model import PASSAGE, PassageModel
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import DARK, LIGHT
from reader.gui.widgets.count_list import CountModel, CountRow
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library

APPLE = {
    "Apple opens an office in London", "Een fiets voor iedereen", "Tim Cook naar het Witte Huis",
    "Joe Biden bezoekt Brussel",
}  # fmt: skip


def open_page(qtbot: QtBot, window: MainWindow, library: Library, name: str = "Apple") -> EntityPageView:
    window.entity_parts.open_entity(entity(library, name))
    return shown(qtbot, window, name)


def shown(qtbot: QtBot, window: MainWindow, name: str) -> EntityPageView:
    def is_there() -> bool:
        page = window.entity_parts.pages.page
        return isinstance(page, EntityPageView) and page.title == name

    qtbot.waitUntil(is_there)
    page = window.entity_parts.pages.page
    assert isinstance(page, EntityPageView)
    return page


def passages(page: EntityPageView) -> list[Passage]:
    model = page.model
    return [model.index(row).data(PASSAGE) for row in range(model.rowCount())]


def test_a_page_says_when_where_and_with_whom(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    qtbot.waitUntil(lambda: all(passages(page)))
    found = passages(page)
    assert {one.title for one in found} == APPLE
    assert [one.date.text[:7] for one in found] == ["2024-11", "2024-06", "2021-08", "2021-05"]
    for one in found:
        start, end = one.marks[0]
        assert one.sentence[start:end] == "Apple"
    assert sum(one.count for one in page.histogram.shown) == 4
    assert "Apple" in window.windowTitle() and "4 articles" in page.header._count.text()
    page.tabs.setCurrentIndex(1)
    assert page.together is not None
    together = {row.text: row.count for row in page.together.list.rows}
    assert together["Tim Cook"] == 2 and together["Joe Biden"] == 2 and together["Utrecht"] == 1
    page.tabs.setCurrentIndex(2)
    assert page.naming is not None
    assert {row.text: row.count for row in page.naming.sources.rows} == {"Krant": 3, "Weekblad": 1}
    assert page.naming.names.rows[0].text == "Apple"


def test_brushing_the_histogram_filters_the_articles(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    page.histogram.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.histogram, Qt.Key.Key_Home)
    qtbot.keyClick(page.histogram, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)  # May to August 2021
    qtbot.keyClick(page.histogram, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.model.ids) == 2)
    assert page._chosen.text() == "2 of 4 articles" and page._all.isVisible()
    page._all.click()
    assert len(page.model.ids) == 4 and not page._all.isVisible()


def test_enter_reads_the_article_at_the_mention_and_back_returns(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    page = open_page(qtbot, window, library)
    assert window.focusWidget() is page.list
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.opening.opened):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    mention = window.column.current_mention
    assert mention is not None and mention.entity_name == "Apple"
    assert window.opening.article is not None and window.opening.article.title == "Een fiets voor iedereen"
    assert window.column.isVisible() and window.focusWidget() is window.column.pane
    window.actions_by_id.run("history_back")
    assert page.isVisible() and page.list.currentIndex().row() == 1
    assert window.focusWidget() is page.list
    window.actions_by_id.run("history_forward")
    assert window.column.isVisible() and "fiets" in window.windowTitle()
    assert not window.actions_by_id["history_forward"].isEnabled()


def test_a_click_opens_an_article(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    rect = page.list.visualRect(page.model.index(2))
    with qtbot.waitSignal(window.opening.opened):
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.opening.article is not None and window.opening.article.title == "Tim Cook naar het Witte Huis"


def test_one_walks_the_graph_by_keyboard_from_name_to_name(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    qtbot.keyClick(page.list, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.together is not None
    graph = page.together.graph
    assert graph.hasFocus() and graph.current is not None
    seen = {graph.current.name}
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right):
        qtbot.keyClick(graph, key)
        assert graph.current is not None and graph.said.startswith(graph.current.name)
        seen.add(graph.current.name)
    assert len(seen) >= 3
    target = graph.current.name
    qtbot.keyClick(graph, Qt.Key.Key_Return)
    shown(qtbot, window, target)
    assert page.together.graph.isVisible()  # one walks on from there
    window.actions_by_id.run("history_back")
    shown(qtbot, window, "Apple")


def test_the_articles_with_both_are_one_key_or_click_away(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    page.tabs.setCurrentIndex(1)
    assert page.together is not None
    listed = page.together.list
    at = [row.text for row in listed.rows].index("Tim Cook")
    rect = listed.visualRect(listed.model().index(at, 0))
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 20, rect.center().y()))
    assert window.searching.request.text == 'org:Apple person:"Tim Cook"'
    assert window.model.result is not None and window.model.result.total == 2
    assert page.isVisible()  # the page stays beside what is listed
    graph = page.together.graph
    graph.setFocus()
    assert graph.current is not None
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(graph, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert graph.current.name.split()[0] in window.searching.request.text


def test_escape_and_ctrl_w_close_a_page(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    window.activateWindow()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert window.entity_parts.pages.place is None
    assert window.focusWidget() is window.timeline  # no article was open
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    open_page(qtbot, window, library)
    window.actions_by_id.run("close_page")
    assert window.column.isVisible() and window.focusWidget() is window.column.pane
    assert not window.actions_by_id["close_page"].isEnabled()


def test_a_name_that_is_gone_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.entity_parts.open_entity(987_654)
    page = window.entity_parts.pages.page
    assert isinstance(page, EntityPageView)
    qtbot.waitUntil(page._nothing.isVisible)
    assert "not in the library" in page._nothing.text() and page.title == ""


def test_following_from_the_page_is_shown_and_undone(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    page.header.buttons["follow"].click()
    qtbot.waitUntil(lambda: page.header.buttons["follow"].text() == "Unfollow", timeout=3_000)
    assert [one.name for one in library.entities.followed()] == ["Apple"]
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: page.header.buttons["follow"].text() == "Follow", timeout=3_000)
    assert library.entities.followed() == ()


def test_doors_that_nobody_opens_are_not_shown(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    doors = window.entity_parts.doors
    doors.export = None
    page = open_page(qtbot, window, library)
    assert page.header.buttons["export"].isHidden()
    asked: list[str] = []
    doors.export = lambda who: asked.append(who.name)
    page.header.set_texts()
    page.header.buttons["export"].click()
    assert asked == ["Apple"]


def test_a_page_changes_its_theme_and_its_language(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    for side in (1, 2, 0):
        page.tabs.setCurrentIndex(side)
    window.appearance.choose("dark")
    assert page._theme is DARK
    window.preferences.change(language="nl")
    qtbot.waitUntil(lambda: page.tabs.tabText(0) == "Artikelen")
    assert page.header.buttons["filter"].text() == "Lijst"
    window.preferences.change(interface_text_size=18)
    again = shown(qtbot, window, "Apple")
    assert again is not page and again.list.isVisible()


def test_what_the_worker_brings_keeps_the_row_one_is_at(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    page = open_page(qtbot, window, library)
    page.list.choose_row(2)
    page.take(Changes(entities=True))
    qtbot.waitUntil(lambda: not page._is_stale)
    assert page.list.currentIndex().row() == 2


# virtual lists


def passage(article_id: int) -> Passage:
    date = ArticleDate.parse(f"2024-05-{1 + article_id // 3 % 28:02d}")
    return Passage(article_id, f"T{article_id}", "Bron", date, False, False, "Apple groeit.", ((0, 5),), 0)


def test_a_hundred_thousand_articles_cost_only_what_is_seen(qtbot: QtBot, fonts: Fonts) -> None:
    model = PassageModel()
    view = PassageList(model, PassageDelegate(LIGHT, fonts))
    qtbot.addWidget(view)
    view.resize(600, 700)
    asked: list[list[int]] = []

    def answer(ids: list[int]) -> None:
        asked.append(ids)
        model.add(ids, [passage(n) for n in ids])

    model.wanted.connect(answer)
    view.show()
    begun = time.process_time()
    model.show(np.arange(100_000, 0, -1))
    view.updateGeometries()
    view.grab()
    qtbot.waitUntil(lambda: bool(asked))
    assert time.process_time() - begun < 0.5
    view.scrollToBottom()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    qtbot.waitUntil(lambda: any(1 in ids for ids in asked))
    assert sum(map(len, asked)) < 200
    first = [model.is_first_of_day(row) for row in range(6)]
    assert first[0] and first.count(True) < 6


def test_the_models_keep_the_rules_of_qt(qtbot: QtBot) -> None:
    model, counts = PassageModel(), CountModel()
    for one in (model, counts):
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([3, 2, 1])
    model.add([3, 2, 1], [passage(3), passage(1)])
    assert model.passage_at(1) is None and model.index(0).data() == "T3"
    model.show([], keeps=True)
    counts.show([CountRow("Apple", 3, EntityKind.ORGANISATION), CountRow("NOS")])
    counts.show([])


# the graph


@settings(max_examples=60, deadline=None)
@given(
    articles=st.lists(st.integers(1, 5_000), max_size=20),
    pairs=st.lists(st.tuples(st.integers(1, 20), st.integers(1, 20), st.integers(1, 99)), max_size=30),
    width=st.integers(160, 1_500),
    height=st.integers(60, 900),
)
def test_a_graph_is_always_the_same_inside_and_legible(
    articles: list[int], pairs: list[tuple[int, int, int]], width: int, height: int
) -> None:
    related = [Together(n + 1, EntityKind.PERSON, f"N{n}", count) for n, count in enumerate(articles)]
    nodes = place(related, pairs, width, height, 26)
    assert nodes == place(related, pairs, width, height, 26)
    assert len({node.number for node in nodes}) == len(nodes) <= len(related)
    assert bool(nodes) == bool(related)
    for node in nodes:
        assert 0 <= node.x <= width and 0 <= node.y <= height
        assert (node.x > width / 2) == node.is_right
    for is_right in (True, False):
        lines = sorted(node.y for node in nodes if node.is_right == is_right)
        assert all(later - earlier >= 25.9 for earlier, later in pairwise(lines))
    for at in range(-1, len(nodes)):
        for key in ("up", "down", "left", "right"):
            assert not nodes or 0 <= step(nodes, at, key) < len(nodes)


def test_every_name_of_the_graph_can_be_reached_by_arrows() -> None:
    related = [Together(n + 1, EntityKind.PLACE, f"N{n}", 20 - n) for n in range(13)]
    nodes = place(related, (), 800, 600, 26)
    reached, edge = {0}, [0]
    while edge:
        at = edge.pop()
        for key in ("up", "down", "left", "right"):
            to = step(nodes, at, key)
            if to not in reached:
                reached.add(to)
                edge.append(to)
    assert reached == set(range(13))


def test_a_page_place_survives_the_session() -> None:
    assert PagePlace.parse(str(PagePlace("entity", 12))) == PagePlace("entity", 12)
    assert PagePlace.parse(str(PagePlace("today"))) == PagePlace("today")


@given(st.text(max_size=80))
def test_any_text_is_a_place_or_none(text: str) -> None:
    found = PagePlace.parse(text)
    assert found is None or PagePlace.parse(str(found)) == found


def test_the_page_of_one_who_is_merged_is_the_other_until_that_is_undone(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    page = open_page(qtbot, window, library, "Tim Cook")
    cook, apple = (library.entities.card(entity(library, name)).entity for name in ("Tim Cook", "Apple"))
    window.entity_parts.correcting.do(same_as(cook, apple))
    qtbot.waitUntil(lambda: page.title == "Apple")
    qtbot.waitUntil(lambda: {one.title for one in passages(page) if one} == APPLE)
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: page.title == "Tim Cook")
