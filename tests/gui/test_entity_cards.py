"""The card of a mention, and what can be done from it, in the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from planted_library import article, entity
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.entity.entity_card import EntityCardView
from reader.gui.entity.entity_doors import EntityDoors
from reader.gui.reading.reading_highlights import Highlights
from reader.gui.reading.reading_marks import Sign
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import LIGHT
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library
from reader.settings import Settings

COOK = "Tim Cook naar het Witte Huis"


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], library: Library) -> MainWindow:
    window = open_window(library, settings=Settings(theme="light", language="en"))
    window.resize(1300, 800)
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(article(library, COOK))
    window.column.pane.setFocus()
    return window


def to_mention(window: MainWindow, name: str) -> None:
    window.column.pane.go_to_mention(1, next(
        one.entity_id for one in window.opening.article.mentions if one.entity_name == name
    ))  # fmt: skip


def open_card(qtbot: QtBot, window: MainWindow, name: str) -> EntityCardView:
    window.column.pane.setFocus()
    to_mention(window, name)
    qtbot.keyClick(window.column.pane, Qt.Key.Key_Return)
    card = window.entity_parts.card
    qtbot.waitUntil(lambda: card.isVisible() and card.card is not None)
    return card


def point_at(window: MainWindow, number: int) -> None:
    pane = window.column.pane
    point = QPointF(pane.mention_rect(number).center() + QPoint(6, 0))
    no_button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = pane.viewport().mapToGlobal(point)
    QApplication.sendEvent(
        pane.viewport(), QMouseEvent(QEvent.Type.MouseMove, point, where, no_button, no_button, none)
    )


def test_enter_shows_the_card_and_escape_returns(qtbot: QtBot, window: MainWindow) -> None:
    to_mention(window, "Apple")
    qtbot.keyClick(window.column.pane, Qt.Key.Key_Return)
    card = window.entity_parts.card
    assert card.isVisible() and card._name.text() == "Apple" and card.has_focus  # at once, before anything is read
    size = card.size()
    qtbot.waitUntil(lambda: card.card is not None)
    assert card.size() == size and card._count.text() == "4 articles"
    assert len(card.card.days) == 30 and card._sparkline.said == "no articles in the last 30 days"
    names = {link.text() for link in card._links[::2]}
    assert {"Tim Cook", "Joe Biden"} <= names
    assert "Apple" in card.accessibleName() and "4 articles" in card.accessibleDescription()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert card.isHidden() and window.focusWidget() is window.column.pane


def test_every_part_of_the_card_is_reached_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    card = open_card(qtbot, window, "Apple")
    reached = set()
    for _ in range(12):
        focus = window.focusWidget()
        assert card.isAncestorOf(focus)
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert reached == {one for one in (*card._buttons.values(), *card._links) if one.isVisible() and one.isEnabled()}
    assert all(one.text() for one in reached)


def test_letters_of_the_card_act(qtbot: QtBot, window: MainWindow) -> None:
    open_card(qtbot, window, "Apple")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.focusWidget(), "f")
    assert window.searching.request.text == "org:Apple"
    card = open_card(qtbot, window, "Apple")
    qtbot.keyClicks(window.focusWidget(), "o")
    assert card.isHidden()
    page = window.entity_parts.pages
    qtbot.waitUntil(lambda: page.page is not None and page.page.title == "Apple")


def test_who_is_named_with_it_is_a_click_away(qtbot: QtBot, window: MainWindow) -> None:
    card = open_card(qtbot, window, "Apple")
    at = [link.text() for link in card._links].index("Joe Biden")
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(card._links[at + 1], Qt.MouseButton.LeftButton)
    assert window.searching.request.text == 'org:Apple person:"Joe Biden"'
    assert window.model.result is not None and window.model.result.total == 2
    card = open_card(qtbot, window, "Apple")
    qtbot.mouseClick(card._links[at], Qt.MouseButton.LeftButton)
    pages = window.entity_parts.pages
    qtbot.waitUntil(lambda: pages.page is not None and pages.page.title == "Joe Biden")


def test_w_follows_a_name_and_can_be_undone(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    pane = window.column.pane
    qtbot.keyClick(pane, Qt.Key.Key_W)
    assert "Go to a name first" in window.status.text
    to_mention(window, "Tim Cook")
    qtbot.keyClick(pane, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: window.notices.text == "You follow Tim Cook.")
    assert [one.name for one in library.entities.followed()] == ["Tim Cook"]
    qtbot.keyClick(pane, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: window.notices.text == "You do not follow Tim Cook any more.")
    assert library.entities.followed() == ()
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: len(library.entities.followed()) == 1)


def test_ctrl_enter_lists_only_articles_with_the_name(qtbot: QtBot, window: MainWindow) -> None:
    to_mention(window, "Tim Cook")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.column.pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.searching.request.text == 'person:"Tim Cook"'
    assert window.model.result is not None and window.model.result.total == 2
    assert window.focusWidget() is window.column.pane


def test_a_name_under_the_pointer_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    card = window.entity_parts.card
    point_at(window, 0)
    qtbot.waitUntil(lambda: card.isVisible() and card.card is not None)
    assert window.opening.article.mentions[0].entity_name in card.accessibleName()
    assert window.focusWidget() is window.column.pane  # nothing is taken from who only points
    QApplication.sendEvent(window.column.pane, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(card.isHidden)


def test_the_pointer_may_travel_into_the_card(qtbot: QtBot, window: MainWindow) -> None:
    card = window.entity_parts.card
    point_at(window, 0)
    qtbot.waitUntil(card.isVisible)
    QApplication.sendEvent(window.column.pane, QEvent(QEvent.Type.Leave))
    assert window.entity_parts.cards._going.isActive()
    QApplication.sendEvent(card, QEvent(QEvent.Type.Enter))
    going = window.entity_parts.cards._going
    assert not going.isActive() and card.isVisible()
    window.actions_by_id.run("back_to_list")  # Escape in the text closes the card first
    assert card.isHidden() and window.focusWidget() is window.column.pane


def test_a_card_goes_with_its_text(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    card = open_card(qtbot, window, "Apple")
    with qtbot.waitSignal(window.opening.opened):
        window.opening.open(article(library, "Joe Biden bezoekt Brussel"))
    assert card.isHidden()


MENTION = ArticleMention(0, 5, EntityKind.PERSON, "Apple", 1, "Apple")


@pytest.fixture
def bare(qtbot: QtBot, fonts: Fonts) -> Iterator[EntityCardView]:
    """A card over an empty window, which lives as long as the test."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1300, 800)
    window.show()
    doors = EntityDoors(id, id, id, follow=lambda *_: None, correct=lambda *_: None)
    yield EntityCardView(LIGHT, fonts, doors, window)
    window.hide()


def test_a_doubtful_name_is_faint_and_said_so(bare: EntityCardView) -> None:
    for confidence, is_doubtful in ((0.95, False), (0.6, False), (0.59, True)):
        mention = replace(MENTION, confidence=confidence)
        bare.begin(mention, QRect(10, 10, 40, 20))
        assert bare._doubt.isVisible() == is_doubtful
        assert ("not sure" in bare.accessibleDescription()) == is_doubtful
        marks = Highlights(length=10, mentions=[mention]).marks(LIGHT)
        assert [mark.is_faint for mark in marks if mark.sign is Sign.LINE] == [is_doubtful]


def test_a_hostile_name_is_text_in_its_card(bare: EntityCardView) -> None:
    bare.begin(replace(MENTION, entity_name="<img src=x>\u202e" + "x" * 5_000), QRect(10, 10, 40, 20))
    assert bare._name.textFormat() is Qt.TextFormat.PlainText
    assert "\u202e" not in bare._name.text() and len(bare._name.text()) < 120
    assert bare.width() <= 520 and bare.window().rect().contains(bare.geometry())


@pytest.mark.parametrize("beside", [QRect(5, 5, 40, 20), QRect(1_290, 780, 30, 20), QRect(640, 400, 60, 20)])
def test_a_card_lies_inside_the_window(bare: EntityCardView, beside: QRect) -> None:
    bare.begin(MENTION, beside)
    assert bare.window().rect().contains(bare.geometry())
    assert not bare.geometry().intersects(beside)


def test_what_changes_about_a_name_changes_its_card(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    card = open_card(qtbot, window, "Apple")
    window.gate.add(library.entities.follow(entity(library, "Apple")))
    qtbot.waitUntil(lambda: card._buttons["follow"].text() == "Unfollo&w")
    assert card.isVisible()


def test_earlier_articles_about_the_same_people_are_shown(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    bar = window.search_parts.likeness
    qtbot.waitUntil(bar.isVisible)
    assert bar.is_earlier and bar.titles == ["Joe Biden bezoekt Brussel"]
    window.actions_by_id.run("more_like")
    assert bar.has_focus
    window.actions_by_id.run("more_like")  # again: in place of these what is like it
    qtbot.waitUntil(lambda: not bar.is_earlier)
    assert "Apple opens an office in London" in bar.titles
    bar._other.click()
    qtbot.waitUntil(lambda: bar.is_earlier)


def test_earlier_articles_go_with_the_names_they_share_and_come_back(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    bar = window.search_parts.likeness
    qtbot.waitUntil(bar.isVisible)
    row = bar._rows[0]
    assert row.like is not None
    shared = row.like.shares.split(", ")
    hidden = [library.correcting.hide(entity(library, name)) for name in shared]
    for one in hidden:
        window.gate.add(one.changes)
    qtbot.waitUntil(lambda: not (bar.isVisible() and bar.is_earlier and row.like and row.like.shares))
    for one in hidden:
        window.gate.add(library.correcting.undo(one.undo))
    qtbot.waitUntil(lambda: bar.isVisible() and row.like is not None and row.like.shares == ", ".join(shared))


def test_another_name_is_shown_everywhere(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    row = window.model.row_of(window.opening.article.id)
    assert any(chip.name == "Tim Cook" for chip in window.model.row_at(row).chips)
    corrected = library.correcting.rename(entity(library, "Tim Cook"), "Timothy D. Cook")
    window.gate.add(corrected.changes)
    qtbot.waitUntil(lambda: "Timothy D. Cook" in {one.entity_name for one in window.opening.article.mentions})

    def chips() -> set[str]:
        window.timeline.viewport().grab()
        shown = window.model.row_at(window.model.row_of(window.opening.article.id))
        return {chip.name for chip in shown.chips} if shown is not None else set()

    qtbot.waitUntil(lambda: "Timothy D. Cook" in chips())
    card = open_card(qtbot, window, "Timothy D. Cook")
    assert card._name.text() == "Timothy D. Cook"
