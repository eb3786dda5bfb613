"""Bars, dots and names in a text, as a screen reader finds them: objects with a name, a place and something to do."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from heard import Role, name_of
from planted_library import article as article_of
from planted_library import copy_of, entity
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from read_articles import FONTS, article

from reader.domain.article import Article
from reader.domain.blocks import Block, BlockKind, Run
from reader.domain.entity import ArticleMention, Entity, EntityKind
from reader.domain.entity_views import Together
from reader.gui.entity.entity_graph import EntityGraph
from reader.gui.reading.reading_pane import ReadingPane
from reader.gui.searching.facet_histogram import FacetHistogram
from reader.gui.theme.theme import LIGHT
from reader.gui.today.statistics_charts import Bar, ColumnChart, RowChart
from reader.gui.widgets.drawn_parts import DrawnParts
from reader.gui.window.main_window import MainWindow

MONTHS = [("2021-05", 3), ("2021-06", 1), ("2021-07", 2)]


@pytest.fixture(autouse=True)
def listener(qapp: QApplication) -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def list_in(widget: QWidget) -> QAccessibleInterface:
    within = interface(widget)
    children = [within.child(n) for n in range(within.childCount())]
    return next(one for one in children if one is not None and one.role() is Role.List)


def rows(found: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [row for row in map(found.child, range(found.childCount())) if row is not None]


def is_there(number: int) -> bool:
    """As the systems ask: by number, never by what may be gone."""
    found = QAccessible.accessibleInterface(number)
    return found is not None and found.isValid()


def press(row: QAccessibleInterface) -> None:
    does = row.actionInterface()
    assert does is not None and does.actionNames() == ["Toggle"]
    does.doAction("Toggle")


def key(qtbot: QtBot, pressed: Qt.Key) -> None:
    """To whom Qt would send it."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, pressed)


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()


# bars


def test_the_months_are_objects_in_their_places(qtbot: QtBot, fonts) -> None:
    histogram = FacetHistogram(LIGHT, fonts)
    histogram.show_months(MONTHS, None)
    shown(qtbot, histogram, 240, 80)
    found = list_in(histogram)
    assert name_of(found) == name_of(interface(histogram)) == "Articles by date"
    assert [name_of(row) for row in rows(found)] == [
        "May 2021: 3 articles", "June 2021: 1 article", "July 2021: 2 articles"
    ]  # fmt: skip
    assert all(row.role() is Role.ListItem and not row.state().invisible for row in rows(found))
    box = interface(histogram).rect()
    places = [row.rect() for row in rows(found)]
    assert all(box.contains(place) for place in places)
    assert places[0].right() <= places[1].left() + 1 < places[2].left()
    under = found.childAt(places[1].center().x(), places[1].center().y())
    assert under is not None and name_of(under) == "June 2021: 1 article"


def test_a_month_is_chosen_and_undone_by_the_command_of_a_screen_reader(qtbot: QtBot, fonts) -> None:
    histogram = FacetHistogram(LIGHT, fonts)
    histogram.show_months(MONTHS, None)
    shown(qtbot, histogram, 240, 80)
    with qtbot.waitSignal(histogram.brushed) as brushed:
        press(rows(list_in(histogram))[1])
    assert brushed.args == ["2021-06"]
    histogram.show_months(MONTHS, ("2021-06", "2021-06"))
    with qtbot.waitSignal(histogram.cleared):
        press(rows(list_in(histogram))[1])


def test_the_list_of_bars_has_the_focus_and_knows_the_bar_of_the_keys(
    qtbot: QtBot, fonts, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = ColumnChart(LIGHT, fonts)
    chart.setAccessibleName("Articles by month")
    chart.show_bars([Bar("May", 4), Bar("June", 0), Bar("July", 7)])
    shown(qtbot, chart, 300, 132)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    found = list_in(chart)
    assert chart.hasFocus() and found.state().focused
    told: list[int] = []

    def tell(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Focus:
            told.append(event.child())

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    for pressed, said in ((Qt.Key.Key_Left, "June: 0"), (Qt.Key.Key_Home, "May: 4"), (Qt.Key.Key_Right, "June: 0")):
        key(qtbot, pressed)
        at = found.focusChild()
        assert at is not None and name_of(at) == said == chart.accessibleDescription()
        assert at.state().focused
    assert told == [1, 0, 1]
    chart.show_bars([Bar("May", 4), Bar("June", 1), Bar("July", 7)])  # the worker counts on: nothing to hear
    assert told == [1, 0, 1] and name_of(rows(found)[1]) == "June: 1"


def test_a_row_of_a_chart_is_pressed(qtbot: QtBot, fonts) -> None:
    chart = RowChart(LIGHT, fonts)
    chart.show_bars([Bar("Krant", 4), Bar("Weekblad", 2)])
    shown(qtbot, chart, 300, 90)
    for _ in range(2):  # again does it again
        with qtbot.waitSignal(chart.chosen) as chosen:
            press(rows(list_in(chart))[1])
        assert chosen.args == [1] and chart.at == 1
    first, second = (row.rect() for row in rows(list_in(chart)))
    assert first.bottom() <= second.top() + 1 and first.width() > 200


def test_the_keys_of_a_drawing_still_leave_it_and_the_mouse_still_reaches_it(qtbot: QtBot, fonts) -> None:
    histogram = FacetHistogram(LIGHT, fonts)
    histogram.show_months(MONTHS, None)
    shown(qtbot, histogram, 240, 80)
    assert histogram.childAt(QPoint(60, 30)) is None  # for the pointer there is only the drawing
    histogram.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(histogram.left):
        key(qtbot, Qt.Key.Key_Escape)
    histogram.clearFocus()
    assert not histogram.hasFocus() and histogram.accessibleDescription() == ""


# the graph


def graph_of(qtbot: QtBot, fonts, names: int) -> EntityGraph:
    graph = EntityGraph(LIGHT, fonts)
    related = [Together(n + 1, EntityKind.PLACE, f"N{n}", 20 - n) for n in range(names)]
    graph.show_related(Entity(99, EntityKind.PERSON, "Tim Cook"), related, [(1, 2, 5)])
    shown(qtbot, graph, 700, 400)
    return graph


def test_the_names_of_the_graph_are_objects_to_press(qtbot: QtBot, fonts) -> None:
    graph = graph_of(qtbot, fonts, 6)
    found = rows(list_in(graph))
    assert len(found) == 6
    assert "Place, N0: 20 articles with both · also with N1 (5)" in [name_of(row) for row in found]
    box = interface(graph).rect()
    assert all(box.contains(row.rect()) for row in found)
    assert not any(a.rect().intersects(b.rect()) for n, a in enumerate(found) for b in found[:n])
    at = next(row for row in found if name_of(row).startswith("Place, N3"))
    with qtbot.waitSignal(graph.entered) as entered:
        press(at)
    assert entered.args == [3]


def test_a_graph_with_less_room_has_fewer_objects(qtbot: QtBot, fonts) -> None:
    graph = graph_of(qtbot, fonts, 20)
    graph.resize(300, 140)
    found = rows(list_in(graph))
    assert 0 < len(found) < 20 and all(name_of(row) for row in found)


# names in the text


def text_with_names(count: int, gap: str = "bla " * 12) -> Article:
    """`count` people, each in a sentence of its own, forty to a paragraph."""
    paragraphs = [
        Block(BlockKind.PARAGRAPH, (Run("".join(f"{gap}Persoon{n:04d}. " for n in range(at, min(at + 40, count)))),))
        for at in range(0, count, 40)
    ]
    whole = article(*paragraphs)
    mentions = []
    for n in range(count):
        start = whole.text.index(f"Persoon{n:04d}")
        kind = EntityKind.PERSON if n % 2 == 0 else EntityKind.PLACE
        mentions.append(ArticleMention(start, start + 11, kind, f"Persoon{n:04d}", n + 1, f"Persoon {n}"))
    return article(*paragraphs, mentions=tuple(mentions))


def test_names_in_the_text_are_objects_where_they_stand(qtbot: QtBot) -> None:
    pane = ReadingPane(LIGHT, FONTS)
    pane.show_article(text_with_names(80))
    shown(qtbot, pane, 600, 400)
    found = list_in(pane)
    assert name_of(found) == "Names in the text"
    names = rows(found)
    assert [name_of(one) for one in names[:2]] == ["Persoon 0, Person", "Persoon 1, Place"]
    place = names[1].rect()
    top = pane.viewport().mapToGlobal(pane.mention_rect(1).topLeft())
    assert place.topLeft() == top and place.width() > 20
    assert not names[0].state().invisible and names[79].state().invisible  # it is further down
    assert pane.mention_at(pane.viewport().mapFromGlobal(place.center())) == 1
    pane.verticalScrollBar().setValue(60)
    assert names[1].rect().top() == place.top() - 60
    pane.resize(500, 300)
    assert pane.viewport().mapToGlobal(pane.mention_rect(1).topLeft()) == names[1].rect().topLeft()


def test_a_name_is_pressed_in_the_text(qtbot: QtBot) -> None:
    pane = ReadingPane(LIGHT, FONTS)
    pane.show_article(text_with_names(80))
    shown(qtbot, pane, 600, 400)
    with qtbot.waitSignal(pane.mention_activated) as activated:
        press(rows(list_in(pane))[70])
    assert activated.args == [70] and pane.current_mention == 70
    assert pane.viewport().rect().contains(pane.mention_rect(70))


def test_kinds_that_are_not_shown_and_other_articles_are_followed(qtbot: QtBot) -> None:
    pane = ReadingPane(LIGHT, FONTS)
    pane.show_article(text_with_names(5))
    shown(qtbot, pane, 600, 400)
    pane.set_kind_shown(EntityKind.PLACE, False)
    assert [name_of(one) for one in rows(list_in(pane))] == [f"Persoon {n}, Person" for n in (0, 2, 4)]
    with qtbot.waitSignal(pane.mention_activated) as activated:
        press(rows(list_in(pane))[1])
    assert activated.args == [2]
    held = QAccessible.uniqueId(rows(list_in(pane))[2])
    assert is_there(held)
    pane.show_article(text_with_names(2))
    assert not is_there(held) and len(rows(list_in(pane))) == 1
    pane.show_nothing("Nothing")
    assert rows(list_in(pane)) == []


def test_a_press_that_comes_after_another_article_does_nothing(qtbot: QtBot) -> None:
    pane = ReadingPane(LIGHT, FONTS)
    pane.show_article(text_with_names(5))
    shown(qtbot, pane, 600, 400)
    activated: list[int] = []
    pane.mention_activated.connect(activated.append)
    press(rows(list_in(pane))[4])
    pane.show_article(text_with_names(3))
    QCoreApplication.processEvents()
    assert activated == [] and pane.current_mention == -1


def test_a_long_text_is_not_laid_out_because_somebody_listens(qtbot: QtBot) -> None:
    pane = ReadingPane(LIGHT, FONTS)
    shown(qtbot, pane, 600, 400)
    pane.show_article(text_with_names(1_000))
    laid_out = sum(bool(block.layout().lineCount()) for block in blocks(pane))
    names = rows(list_in(pane))
    assert len(names) == 1_000 and names[999].state().invisible and name_of(names[999]) == "Persoon 999, Place"
    assert sum(bool(block.layout().lineCount()) for block in blocks(pane)) == laid_out


def blocks(pane: ReadingPane) -> Iterator:
    at = pane.document().begin()
    while at.isValid():
        yield at
        at = at.next()


def test_without_a_listener_there_is_no_list_in_the_text(qtbot: QtBot) -> None:
    QAccessible.setActive(False)
    pane = ReadingPane(LIGHT, FONTS)
    pane.show_article(text_with_names(5))
    shown(qtbot, pane, 600, 400)
    assert pane.findChildren(DrawnParts) == []
    QAccessible.setActive(True)  # a screen reader is started
    pane.go_to_mention(1)
    assert len(rows(list_in(pane))) == 5


# no crash


def test_a_drawing_may_go_while_it_is_heard_and_has_the_focus(qtbot: QtBot, fonts) -> None:
    for n in range(20):
        outer = QWidget()
        chart = ColumnChart(LIGHT, fonts, outer)
        chart.resize(200, 132)
        chart.show_bars([Bar("May", 4), Bar("June", 2)])
        outer.show()
        chart.setFocus()
        held = [QAccessible.uniqueId(row) for row in rows(list_in(chart))]
        press(rows(list_in(chart))[0])
        if n % 2:
            chart.chosen.connect(lambda _, chart=chart: chart.show_bars([Bar("May", 4)] * (_ + 3)))
        else:
            chart.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        assert not any(map(is_there, held))
        outer.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del chart, outer, held
        gc.collect()


def test_the_rows_keep_to_what_qt_asks_of_a_model(qtbot: QtBot, fonts) -> None:
    chart = RowChart(LIGHT, fonts)
    qtbot.addWidget(chart)
    QAbstractItemModelTester(chart.parts.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, chart)
    for count in (0, 3, 3, 40, 1, 0):
        chart.show_bars([Bar(f"B{n}", n) for n in range(count)])
        assert chart.parts.model().rowCount() == count


def test_a_name_pressed_in_the_window_opens_its_card(
    qtbot: QtBot, open_window: Callable[..., MainWindow], planted, tmp_path
) -> None:
    library = copy_of(planted, tmp_path)
    window = open_window(library)
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(article_of(library, "Tim Cook naar het Witte Huis"))
    qtbot.waitUntil(lambda: bool(window.column.pane.go_to_mention(1)))
    cook = next(row for row in rows(list_in(window.column.pane)) if name_of(row) == "Tim Cook, Person")
    press(cook)
    qtbot.waitUntil(lambda: window.entity_parts.card.card is not None)
    assert window.entity_parts.card.card is not None
    assert window.entity_parts.card.card.entity.id == entity(library, "Tim Cook")
