"""Feeds and folders by command: settings, leaving with a way back, marking read and walking on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import example_tree, feed
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from reader.domain.feed import FeedSettings, FeedTree
from reader.gui.feeds.feed_folder_dialog import FolderDialog, NameDialog
from reader.gui.feeds.feed_health_dialog import FeedHealthDialog
from reader.gui.feeds.feed_leaving_dialog import LeavingDialog
from reader.gui.feeds.feed_organising import FeedEdit, edit_of
from reader.gui.feeds.feed_settings_dialog import FeedSettingsDialog, check_choices, keep_choices
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.window.main_window import MainWindow
from reader.library.asking import Scope

NOW = 1_795_000_000
DAY = 86_400


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(tree=example_tree())


def choose(window: MainWindow, key: str) -> None:
    window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_key(key))


def keys(window: MainWindow) -> list[str]:
    return [entry.key for _, entry in window.sidebar_model.rows()]


def press(dialog: QDialog, kind: QDialogButtonBox.StandardButton = QDialogButtonBox.StandardButton.Ok) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(kind).click()


# leaving


def test_leaving_a_feed_can_be_undone(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    choose(window, "feed-4")
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_Delete)
    dialog = window.findChild(LeavingDialog)
    assert dialog is not None and "feed-4" in keys(window)
    press(dialog)
    qtbot.waitUntil(lambda: "feed-4" not in keys(window))
    assert library.subscriptions.calls[-1] == ("unsubscribe", [4], False)
    qtbot.waitUntil(lambda: window.notices.text == "You left “Tweakers”; its articles stay.")
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: "feed-4" in keys(window))
    assert ("resubscribe", [4]) in library.subscriptions.calls
    assert window.worker.is_working or window.worker.is_running


def test_articles_go_only_when_that_is_ticked(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    choose(window, "feed-4")
    window.actions_by_id.run("unsubscribe")
    dialog = window.findChild(LeavingDialog)
    box = dialog.findChild(QCheckBox)
    assert not box.isChecked()
    box.click()
    press(dialog)
    qtbot.waitUntil(lambda: ("unsubscribe", [4], True) in library.subscriptions.calls)


def test_saying_no_leaves_the_feed(window: MainWindow, library: FakeLibrary) -> None:
    choose(window, "feed-4")
    window.actions_by_id.run("unsubscribe")
    press(window.findChild(LeavingDialog), QDialogButtonBox.StandardButton.Cancel)
    assert not [call for call in library.subscriptions.calls if call[0] == "unsubscribe"]


# folders


def test_removing_a_folder_keeps_what_is_in_it_and_can_be_undone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    choose(window, "folder-1")
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "folder-1" not in keys(window))
    assert {"feed-1", "feed-2", "feed-3", "folder-2"} <= set(keys(window))
    qtbot.waitUntil(lambda: "“Nieuws” is removed" in window.notices.text)
    window.actions_by_id.run("undo")
    made = ("folder", "Nieuws")
    qtbot.waitUntil(lambda: made in [("folder", one.name) for one in library.subscriptions.now.folders])
    qtbot.waitUntil(lambda: library.subscriptions.calls[-1][0] == "move_folder")
    inside = [entry for _, entry in window.sidebar_model.rows() if entry.title == "Nieuws"]
    qtbot.waitUntil(lambda: "Nieuws" in [entry.title for _, entry in window.sidebar_model.rows()])
    inside = next(entry for _, entry in window.sidebar_model.rows() if entry.title == "Nieuws")
    assert [one.title for one in inside.children] == ["Regio", "NOS Nieuws", "De Volkskrant"]
    assert keys(window).index(inside.key) < keys(window).index("folder-3")


def test_a_new_folder_lies_beside_the_chosen_feed(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    choose(window, "feed-1")
    window.actions_by_id.run("new_folder")
    dialog = window.findChild(NameDialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.findChild(QLineEdit).setText("  Sport ")
    ok.click()
    qtbot.waitUntil(lambda: ("add_folder", "Sport", 1) in library.subscriptions.calls)
    qtbot.waitUntil(lambda: "folder-4" in keys(window))


def test_moving_to_a_folder_by_keyboard(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.sidebar.tree.setFocus()
    choose(window, "feed-6")
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    dialog = window.findChild(FolderDialog)
    rows = dialog.findChild(QListWidget)
    assert [rows.item(n).text() for n in range(rows.count())][1:] == ["Nieuws", "Nieuws / Regio", "Techniek"]
    assert rows.currentRow() == 0
    qtbot.keyClicks(rows, "tech")
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("move", [6], 3, None) in library.subscriptions.calls)


def test_moving_to_a_folder_that_is_made_for_it(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    choose(window, "feed-6")
    window.actions_by_id.run("move_to_folder")
    dialog = window.findChild(FolderDialog)
    dialog.findChild(QLineEdit).setText("Kranten")
    press(dialog)
    qtbot.waitUntil(lambda: ("move", [6], 4, None) in library.subscriptions.calls)
    qtbot.waitUntil(lambda: "feed-6" in [one.key for one in _children(window, "folder-4")])


def _children(window: MainWindow, key: str) -> tuple:
    entry = window.sidebar_model.entry(window.sidebar_model.index_of_key(key))
    return entry.children if entry is not None else ()


def test_a_folder_is_not_offered_itself(window: MainWindow) -> None:
    choose(window, "folder-1")
    window.actions_by_id.run("move_to_folder")
    rows = window.findChild(FolderDialog).findChild(QListWidget)
    assert [rows.item(n).text() for n in range(rows.count())][1:] == ["Techniek"]


# settings


def test_settings_write_what_differs(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.sidebar.tree.setFocus()
    choose(window, "feed-4")
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    dialog = window.findChild(FeedSettingsDialog)
    for box in dialog.findChildren(QCheckBox):
        box.click()
    for box in dialog.findChildren(QComboBox):
        box.setCurrentIndex(2)  # Nieuws / Regio; every hour; three months
    before = len(library.subscriptions.calls)
    press(dialog)
    qtbot.waitUntil(lambda: not window.findChildren(FeedSettingsDialog))
    done = library.subscriptions.calls[before:]
    assert [call for call in done if call[0] != "icon"] == [
        ("move", [4], 2, None),
        ("set_settings", 4, FeedSettings(True, True, 90, 3_600)),
    ]


def test_a_password_goes_to_the_keyring_and_the_feed_is_tried(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    choose(window, "feed-4")
    window.actions_by_id.run("feed_settings")
    dialog = window.findChild(FeedSettingsDialog)
    user, password = dialog.findChildren(QLineEdit)[-2:]
    user.setText("jan")
    password.setText("geheim")
    assert password.echoMode() is QLineEdit.EchoMode.Password
    press(dialog)
    qtbot.waitUntil(lambda: ("refresh", [4]) in library.subscriptions.calls)
    assert ("set_password", 4, "jan", "geheim") in library.subscriptions.calls


def test_a_password_that_is_not_touched_is_not_written(
    qtbot: QtBot, open_window: Callable[..., MainWindow], library: FakeLibrary
) -> None:
    tree = example_tree()
    known = replace(tree.feeds[3], settings=FeedSettings(user_name="jan"))
    library.subscriptions.now = FeedTree(tree.folders, (known,))
    window = open_window(library)
    choose(window, "feed-4")
    window.actions_by_id.run("feed_settings")
    dialog = window.findChild(FeedSettingsDialog)
    dialog.findChildren(QLineEdit)[0].setText("T")
    press(dialog)
    qtbot.waitUntil(lambda: ("rename", 4, "T") in library.subscriptions.calls)
    assert not [call for call in library.subscriptions.calls if call[0] in {"set_password", "set_settings"}]


def test_what_is_refused_stays_in_the_dialog(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    choose(window, "feed-4")
    window.actions_by_id.run("feed_settings")
    dialog = window.findChild(FeedSettingsDialog)
    dialog.findChildren(QLineEdit)[1].setText("https://other.example/")
    library.subscriptions.refuse = "Another feed in this library has that address already."
    press(dialog)
    qtbot.waitUntil(lambda: "already" in dialog.problem)
    assert dialog.isVisible() and dialog.edit().url == "https://other.example/"
    press(dialog)
    qtbot.waitUntil(lambda: ("refresh", [4]) in library.subscriptions.calls)


def test_who_closes_a_dialog_before_the_answer_is_told_in_the_window(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    for refuse in ("That address is taken.", ""):
        choose(window, "feed-4")
        window.actions_by_id.run("feed_settings")
        dialog = window.findChild(FeedSettingsDialog)
        dialog.findChildren(QLineEdit)[1].setText(f"https://other.example/{len(refuse)}")
        library.subscriptions.refuse = refuse
        press(dialog)
        dialog.reject()
        qtbot.waitUntil(lambda: not window.findChildren(FeedSettingsDialog))
    qtbot.waitUntil(lambda: ("refresh", [4]) in library.subscriptions.calls)
    assert window.status.text == "That address is taken."


def test_a_health_dialog_that_is_closed_hears_no_counts(qtbot: QtBot, window: MainWindow, library) -> None:
    window.actions_by_id.run("feed_health")
    window.findChild(FeedHealthDialog).close()
    qtbot.waitUntil(lambda: not window.findChildren(FeedHealthDialog))
    with qtbot.waitSignal(window.counted):
        window.actions_by_id.run("refresh")


def test_choices_that_are_not_in_the_list_are_kept(qtbot: QtBot) -> None:
    settings = FeedSettings(keep_days=7, check_every=1_800)
    edit = FeedEdit("T", "https://x.example", 99, settings)
    dialog = FeedSettingsDialog(edit, [(1, "Nieuws")])
    qtbot.addWidget(dialog)
    assert dialog.edit().settings == settings
    assert check_choices(1_800)[-1] == (1_800, "Every 30 minutes")
    assert keep_choices(7)[-1] == (7, "For 7 days")


def test_every_field_of_the_settings_has_a_name(qtbot: QtBot) -> None:
    dialog = FeedSettingsDialog(edit_of(feed(1, "NOS")), [])
    qtbot.addWidget(dialog)
    for kind in (QLineEdit, QComboBox, QCheckBox):
        assert all(one.accessibleName() for one in dialog.findChildren(kind))


# reading


def test_marking_a_folder_read_can_be_undone(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    unread = set(range(1, 66)) - library.read
    choose(window, "folder-1")  # the fake one holds the even articles
    qtbot.waitUntil(lambda: window.searching.request.scope is Scope.FOLDER)
    window.actions_by_id.run("mark_view_read")
    qtbot.waitUntil(lambda: "marked as read" in window.notices.text)
    assert unread - library.read == {n for n in unread if n % 2}
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: set(range(1, 66)) - library.read == unread)


def test_n_walks_on_into_the_next_feed(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.read = set(range(1, 66)) - {3, 13, 14}  # in feeds 1 and 2, of ten articles each
    with qtbot.waitSignal(window.settled):
        window.show_view(View(Scope.SOURCE, 101))
    window.timeline.setFocus()
    for key, article_id, source_id in (
        (Qt.Key.Key_N, 3, 101),
        (Qt.Key.Key_N, 13, 102),
        (Qt.Key.Key_N, 14, 102),
    ):
        with qtbot.waitSignal(window.opening.opened):
            qtbot.keyClick(window.timeline, key)
        qtbot.waitUntil(lambda: window.marking is not None and article_id in library.read)  # noqa: B023
        assert (window.timeline.current_id(), window.searching.view) == (article_id, View(Scope.SOURCE, source_id))
    qtbot.keyClick(window.timeline, Qt.Key.Key_N)  # the counts of the other feeds are out of date: each is tried once
    qtbot.waitUntil(lambda: "No other unread articles" in window.status.text, timeout=10_000)


def test_p_walks_back(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.read = set(range(1, 66)) - {3, 9}
    with qtbot.waitSignal(window.settled):
        window.show_view(View(Scope.SOURCE, 102))
    with qtbot.waitSignal(window.opening.opened):
        window.actions_by_id.run("previous_unread")
    assert (window.timeline.current_id(), window.searching.view) == (9, View(Scope.SOURCE, 101))


def test_in_the_list_of_everything_nothing_is_crossed(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    library.read = set(range(1, 66))
    window.actions_by_id.run("next_unread")
    qtbot.waitUntil(lambda: "No other unread articles" in window.status.text)
    assert window.searching.view == View()


def test_only_a_web_site_is_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    choose(window, "feed-4")
    window.actions_by_id.run("open_feed_site")
    assert opened == ["https://tweakers.example/"]


def test_another_address_by_the_health_dialog(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    window.feeds.commands.show_health(only_troubled=True)
    dialog = window.findChild(FeedHealthDialog)
    assert sorted(dialog.titles) == ["Ars Technica", "Blog van vroeger"]
    dialog.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 0))
    dialog.address_wanted.emit(dialog.chosen[0])
    asked = window.findChild(NameDialog)
    asked.findChild(QLineEdit).setText("https://new.example/feed")
    library.subscriptions.refuse = "That is not an address."
    press(asked)
    qtbot.waitUntil(lambda: asked.problem == "That is not an address.")
    press(asked)
    qtbot.waitUntil(lambda: ("change_address", 5, "https://new.example/feed") in library.subscriptions.calls)
    qtbot.waitUntil(lambda: ("refresh", [5]) in library.subscriptions.calls)
