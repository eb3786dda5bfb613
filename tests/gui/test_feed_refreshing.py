"""When feeds are refreshed, what is said of it, and the pictures of feeds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import example_tree, feed
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from wcag import contrast

from reader.domain.feed import FailedFeed, RefreshReport
from reader.gui.feeds.feed_health_dialog import FeedHealthDialog
from reader.gui.feeds.feed_refreshing import Refreshing
from reader.gui.sidebar.feed_icons import drowns, letter_colours, read_icon
from reader.gui.theme.theme import THEMES
from reader.gui.window.main_window import MainWindow

FAILED = (FailedFeed("https://a.example", "A", "The server does not answer."),)
THREE = FAILED * 3


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(tree=example_tree())


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


class Counted:
    """A worker that only counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def work(self) -> None:
        self.times += 1


@pytest.fixture
def refreshing(window: MainWindow) -> Refreshing:
    made = Refreshing(window._desk, Counted(), window, Clock(), after_waking=30)  # type: ignore[arg-type]
    made.start()
    return made


def work_of(refreshing: Refreshing) -> Counted:
    return refreshing._worker  # type: ignore[return-value]


def asked_due(library: FakeLibrary) -> int:
    return library.subscriptions.calls.count(("due",))


# when


def test_the_worker_is_called_when_a_feeds_time_has_come(qtbot, refreshing: Refreshing, library: FakeLibrary) -> None:
    refreshing.look()
    qtbot.waitUntil(lambda: asked_due(library) == 1)
    assert work_of(refreshing).times == 0
    library.subscriptions.count_due = 3
    refreshing._now.now += 60  # type: ignore[attr-defined]
    refreshing.look()
    qtbot.waitUntil(lambda: work_of(refreshing).times == 1)


def test_after_a_sleep_it_waits_for_the_network(qtbot, refreshing: Refreshing, library: FakeLibrary) -> None:
    library.subscriptions.count_due = 3
    refreshing._now.now += 3_600  # type: ignore[attr-defined]
    refreshing.look()
    assert refreshing._waking.isActive()
    refreshing.look()  # a minute that comes meanwhile changes nothing
    assert asked_due(library) == 0
    qtbot.waitUntil(lambda: work_of(refreshing).times == 1)
    assert asked_due(library) == 1


def test_a_clock_that_is_set_back_is_no_sleep(qtbot, refreshing: Refreshing, library: FakeLibrary) -> None:
    refreshing._now.now -= 7_200  # type: ignore[attr-defined]
    refreshing.look()
    assert not refreshing._waking.isActive()
    qtbot.waitUntil(lambda: asked_due(library) == 1)


def test_f5_refreshes_all_and_r_the_chosen_folder(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.sidebar.tree.setFocus()
    calls = library.subscriptions.calls
    window.actions_by_id.run("refresh")
    qtbot.waitUntil(lambda: ("refresh", None) in calls)
    window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_key("folder-1"))
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: ("refresh", [3, 1, 2]) in calls)
    window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_key("feed-6"))
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: ("refresh", [6]) in calls)
    assert window.worker.is_running


def test_a_refusal_is_told(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.subscriptions.refuse = "The library may not be written."
    window.actions_by_id.run("refresh")
    qtbot.waitUntil(lambda: "may not be written" in window.status.text)


# what is said


def test_no_connection_is_one_calm_line(window: MainWindow) -> None:
    window.worker.refreshed.emit(RefreshReport(200, 0, 0, THREE, is_offline=True))
    assert window.status.text.startswith("There is no connection.")
    assert window.notices.text == ""


def test_failures_are_one_line_with_a_way_to_see_them(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id.run("refresh")
    window.worker.refreshed.emit(RefreshReport(40, 5, 0, THREE))
    assert window.notices.text == "3 of 40 feeds could not be refreshed."
    window.notices._button.click()
    dialog = window.findChild(FeedHealthDialog)
    assert dialog is not None and "Ars Technica" in dialog.titles and "NOS Nieuws" not in dialog.titles


def test_failures_nobody_waits_for_do_not_ask_for_attention(window: MainWindow) -> None:
    window.worker.refreshed.emit(RefreshReport(40, 5, 0, THREE))
    assert window.notices.text == ""
    assert window.status.text == "3 of 40 feeds could not be refreshed."


def test_one_failure_says_why(window: MainWindow) -> None:
    window.worker.refreshed.emit(RefreshReport(1, 0, 0, FAILED))
    assert window.status.text == "“A” could not be refreshed: The server does not answer."


def test_what_was_asked_for_is_answered(window: MainWindow) -> None:
    for new, said in ((12, "12 articles new."), (0, "Everything is up to date.")):
        window.actions_by_id.run("refresh")
        window.worker.refreshed.emit(RefreshReport(40, new, 0))
        assert window.status.text == said
    window.status.say("")
    window.worker.refreshed.emit(RefreshReport(40, 7, 0))  # of itself: the articles show themselves
    assert "new" not in window.status.text


def test_progress_is_told_in_the_line_and_on_the_button(window: MainWindow) -> None:
    def drawn() -> QImage:
        return window.actions_by_id["refresh"].icon().pixmap(20, 20).toImage()

    before = drawn()
    window.worker.progress.emit("refresh", 10, 40)
    assert window.status.job == "Refreshing: 10 of 40"
    quarter = drawn()
    window.worker.progress.emit("refresh", 30, 40)
    assert len({before.cacheKey(), quarter.cacheKey(), drawn().cacheKey()}) == 3
    assert quarter != drawn()
    window.actions_by_id.run("theme_dark")
    window.worker.progress.emit("index", 1, 2)
    window.worker.idle.emit()
    assert window.status.job == ""
    window.actions_by_id.run("theme_light")
    assert drawn() == before


# pictures


def picture(colour: str, size: int = 32, kind: bytes = b"PNG", ground: bool = True) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour) if ground else QColor(0, 0, 0, 0))
    if not ground:
        for n in range(size // 4, size // 2):
            for m in range(size // 4, size // 2):
                image.setPixelColor(n, m, QColor(colour))
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind.decode())
    return bytes(raw.data())


def test_pictures_come_in_the_background_and_are_asked_for_once(
    qtbot: QtBot, open_window: Callable[..., MainWindow], library: FakeLibrary
) -> None:
    tree = example_tree()
    from dataclasses import replace

    with_icons = tuple(replace(one, has_icon=one.id in {1, 4}) for one in tree.feeds)
    library.subscriptions.now = replace(tree, feeds=with_icons)
    library.subscriptions.icons = {1: picture("#ff0000"), 4: b"no picture"}
    window = open_window(library)
    icons, theme = window.feed_icons, window.appearance.theme
    qtbot.waitUntil(lambda: 1 in icons._images)
    drawn = icons.pixmap(with_icons[0], 16, theme)
    assert drawn.toImage().pixelColor(8, 8).name() == "#ff0000"
    letter = icons.pixmap(with_icons[3], 16, theme)
    assert letter.toImage() == icons.pixmap(replace(with_icons[3], has_icon=False), 16, theme).toImage()
    window.sidebar.tree.viewport().grab()
    assert sorted(call[1] for call in library.subscriptions.calls if call[0] == "icon") == [1, 4]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a" + b"\xff" * 20, b"\0\0\1\0\xff\xff" + b"\xff" * 64,
    ],
)  # fmt: skip
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert read_icon(data) is None


def test_a_large_picture_is_made_small_and_a_huge_one_left() -> None:
    small = read_icon(picture("#00ff00", 300))
    assert small is not None and (small.width(), small.height()) == (64, 64)
    assert read_icon(picture("#00ff00", 2_001)) is None


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_letters_can_be_read_in_every_theme(theme) -> None:
    for n in range(60):
        ground, ink = letter_colours(feed(n, f"Krant {n}").url, theme)
        assert contrast(ground.name(), ink.name()) >= 4.5


def test_a_dark_sign_without_ground_gets_a_plate_in_the_dark_only() -> None:
    dark_sign = read_icon(picture("#111111", ground=False))
    full = read_icon(picture("#111111"))
    assert dark_sign is not None and full is not None
    assert drowns(dark_sign, THEMES["dark"]) and not drowns(dark_sign, THEMES["light"])
    assert not drowns(full, THEMES["dark"])
