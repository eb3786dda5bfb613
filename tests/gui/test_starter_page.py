from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import example_tree
from making import put, received
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from small_library import small_library

from reader.domain.changes import Changes
from reader.gui.feeds.starter_feeds import LANGUAGES, TOPICS, StarterFeed, load_starter_feeds
from reader.gui.feeds.starter_page import StarterPage
from reader.gui.window.main_window import MainWindow
from reader.gui.words.subscribe_addresses import address_in, same_place
from reader.library.library import Library
from reader.paths import Paths, resources

FILE = resources() / "starter_feeds.json"
FEEDS = [
    StarterFeed("Ochtendblad", "https://a.example/rss", "https://a.example", "en", "general"),
    StarterFeed("Avondblad", "https://b.example/rss", "https://b.example", "en", "general"),
    StarterFeed("Proefveld", "https://c.example/rss", "https://c.example", "nl", "science"),
]


def test_the_feeds_that_come_along_are_sound() -> None:
    listed = json.loads(FILE.read_text("utf-8"))
    feeds = load_starter_feeds(FILE)
    assert len(feeds) == len(listed) >= 60
    assert len({same_place(feed.url) for feed in feeds}) == len(feeds)
    assert all(address_in(feed.url) and urlsplit(feed.site).scheme == "https" for feed in feeds)
    for language in LANGUAGES:
        of_language = {feed.topic for feed in feeds if feed.language == language}
        assert len(of_language) >= len(TOPICS) - 1, language


@pytest.mark.parametrize(
    "text", ["", "{}", "[1, null, {}]", '[{"title": "x"}]', '[{"title": 1, "url": "javascript:x"}]']
)
def test_a_damaged_list_offers_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "feeds.json"
    file.write_text(text)
    assert load_starter_feeds(file) == []
    assert load_starter_feeds(tmp_path / "none.json") == []


@pytest.fixture
def page(qtbot: QtBot) -> StarterPage:
    made = StarterPage(FEEDS)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def test_a_topic_is_ticked_and_its_feeds_wished_by_keyboard(qtbot: QtBot, page: StarterPage) -> None:
    assert not page.button.isEnabled()
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Space)
    assert page.button.text() == "Subscribe to 2 feeds"
    with qtbot.waitSignal(page.wished) as wished:
        qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert [feed.title for feed in wished.args[0]] == ["Ochtendblad", "Avondblad"]


def test_one_feed_of_a_topic_is_ticked(qtbot: QtBot, page: StarterPage) -> None:
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    qtbot.keyClick(page.tree, Qt.Key.Key_Space)
    assert [feed.title for feed in page.chosen] == ["Ochtendblad"]
    assert page.tree.topLevelItem(0).checkState(0) is Qt.CheckState.PartiallyChecked


def test_what_is_subscribed_to_is_not_offered(page: StarterPage) -> None:
    page.set_known(["http://a.example/rss/"])
    page.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    assert [feed.title for feed in page.chosen] == ["Avondblad"]


def test_languages_are_turned_on_and_ticks_stay(page: StarterPage) -> None:
    page.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    assert page.tree.topLevelItemCount() == 1
    chips = {chip.text(): chip for chip in page.findChildren(type(page.button)) if chip.isCheckable()}
    chips["The Netherlands"].click()
    assert page.tree.topLevelItemCount() == 2
    assert len(page.chosen) == 2


def test_the_list_is_no_wider_than_can_be_followed_and_stands_in_the_middle(qtbot: QtBot, page: StarterPage) -> None:
    def left_and_right() -> tuple[int, int]:
        box = page.tree.rect().translated(page.tree.mapTo(page, QPoint()))
        return box.left(), page.width() - box.right()

    assert max(left_and_right()) <= 30
    least = page.minimumSizeHint().width()
    page.resize(1_400, 500)
    qtbot.waitUntil(lambda: min(left_and_right()) > 200)
    assert abs(left_and_right()[0] - left_and_right()[1]) <= 2
    assert page.minimumSizeHint().width() == least, "it can be made narrow again"


def test_escape_leaves_and_left_goes_to_the_list(qtbot: QtBot, page: StarterPage) -> None:
    page.tree.topLevelItem(0).setExpanded(False)
    with qtbot.waitSignal(page.list_wanted):
        qtbot.keyClick(page.tree, Qt.Key.Key_Left)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.tree, Qt.Key.Key_Escape)


def test_a_newcomer_sees_samples_and_feeds_side_by_side(qtbot: QtBot, open_window) -> None:
    window: MainWindow = open_window()
    assert window.feed_doors.shows_starters
    assert window.model.rowCount() == 65
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    assert not window.feed_doors.shows_starters
    assert "sample" in window.notices.text
    window.actions_by_id.run("find_feeds")
    assert window.feed_doors.shows_starters
    qtbot.keyClick(window.feed_doors.starters.tree, Qt.Key.Key_Escape)
    assert not window.feed_doors.shows_starters


def test_the_page_makes_way_for_a_search_and_comes_back_with_an_empty_field(qtbot: QtBot, open_window) -> None:
    window: MainWindow = open_window()
    doors, field = window.feed_doors, window.search_bar
    window.actions_by_id.run("search")
    qtbot.keyClicks(window.focusWidget(), "tim")
    qtbot.waitUntil(lambda: not doors.shows_starters)
    assert window.focusWidget() is not None and field.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: doors.shows_starters)
    assert field.isAncestorOf(window.focusWidget())
    qtbot.keyClicks(window.focusWidget(), "tim")
    qtbot.waitUntil(lambda: not doors.shows_starters and window.searching.request.text == "tim")
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    assert "sample" in window.notices.text
    window.searching.change(text="")
    assert not doors.shows_starters, "somebody reads"


def test_the_samples_are_offered_as_soon_as_they_have_come(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    library = Library.open(Paths.within(tmp_path / "library"))
    window: MainWindow = open_window(library)
    page = window.feed_doors.starters
    ways = {way.text(): way for way in page.findChildren(QAbstractButton)}
    assert not ways["Try the samples first"].isVisibleTo(page)
    put(library.stores, received("Voorbeeld", "Een tekst."))
    window.gate.add(Changes(sources=True))
    qtbot.waitUntil(lambda: ways["Try the samples first"].isVisibleTo(page))


def test_feeds_that_come_another_way_end_the_page(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    library = small_library(tmp_path)
    window: MainWindow = open_window(library)
    assert window.feed_doors.shows_starters
    library.subscriptions.subscribe("https://a.example/rss")
    window.gate.add(Changes(sources=True))
    qtbot.waitUntil(lambda: not window.feed_doors.shows_starters)


def test_who_has_feeds_is_not_asked_again_but_can_find_more(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    library.subscriptions.now = example_tree()
    window: MainWindow = open_window(library)
    assert not window.feed_doors.shows_starters
    window.actions_by_id.run("find_feeds")
    assert window.feed_doors.shows_starters and window.feed_doors.starters.tree.hasFocus()
    qtbot.keyClick(window.feed_doors.starters.tree, Qt.Key.Key_Escape)
    assert not window.feed_doors.shows_starters


def test_ticked_feeds_come_into_folders_of_their_topics(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    library = small_library(tmp_path)
    window: MainWindow = open_window(library)
    page = window.feed_doors.starters
    for n in range(2):
        page.tree.topLevelItem(n).setCheckState(0, Qt.CheckState.Checked)
    count = len(page.chosen)
    page.button.click()
    qtbot.waitUntil(lambda: window.notices.text == f"Subscribed to {count} feeds.")
    tree = library.subscriptions.tree()
    assert [folder.name for folder in tree.folders] == ["General news", "Politics"]
    assert len(tree.feeds) == count and all(feed.folder_id for feed in tree.feeds)
    assert not window.feed_doors.shows_starters
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: library.subscriptions.tree().feeds == ())
