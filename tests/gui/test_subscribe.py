from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import failing, feed
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot
from small_library import small_library

from reader.domain.feed import Discovery, FeedTree, Folder, FoundFeed
from reader.errors import LeeszaalError
from reader.gui.feeds.subscribe_dialog import SubscribeDialog, Wish
from reader.gui.feeds.subscribe_folders import FolderField, folder_paths
from reader.gui.feeds.subscribe_found import FoundRow
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.widgets import list_messages
from reader.gui.window.main_window import MainWindow
from reader.gui.words.subscribe_addresses import address_in, is_from_a_link, is_of_this_network, same_place, shown
from reader.library.asking import Scope
from reader.library.subscriptions import Subscriptions

ONE = FoundFeed("https://krant.example/rss", "De Krant", "https://krant.example/", ("Eerste", "Tweede", "Derde"), 30)
TWO = FoundFeed("https://krant.example/sport", "Sport & Spel", "https://krant.example/", ("Doelpunt",), 1)


@pytest.mark.parametrize(
    "text",
    ["https://nos.nl/rss", " HTTP://NOS.nl ", "feed:https://a.nl/x", "feed://a.nl/x", "<https://a.nl/>", "www.nos.nl"],
)
def test_an_address_is_known(text: str) -> None:
    assert address_in(text) == text.strip().strip("<>")


@pytest.mark.parametrize(
    "text",
    ["", "hallo wereld", "nos", "https://", "feed:", "https://a.nl b", "http://a\nb", "/etc/passwd", "x" * 5_000],
)
def test_another_text_is_no_address(text: str) -> None:
    assert address_in(text) == ""


def test_one_place_in_several_spellings() -> None:
    spellings = ("https://www.nos.nl/rss/", "http://NOS.nl/rss", "feed:https://nos.nl/rss", "feed://nos.nl:80/rss#x")
    assert {same_place(one) for one in spellings} == {"nos.nl/rss"}
    assert same_place("https://nos.nl/RSS") != same_place("https://nos.nl/rss")
    assert is_from_a_link("feed:https://nos.nl") and not is_from_a_link("https://nos.nl/feed:")
    assert shown("feed:https://nos.nl/rss/") == "nos.nl/rss"


@pytest.mark.parametrize(
    "text", ["http://localhost:80/x", "192.168.1.4/rss", "http://[::1]/", "http://nas/", "nas.local", "feed://10.0.0.1"]
)
def test_machines_at_home_are_told_from_the_web(text: str) -> None:
    assert is_of_this_network(text)
    assert not is_of_this_network("https://nos.nl/rss")
    assert not is_of_this_network("http://[nonsense/")


def test_folders_are_listed_with_what_they_lie_in_and_a_circle_is_cut() -> None:
    folders = (
        Folder(1, None, "Nieuws", 1),
        Folder(2, 1, "Regio", 0),
        Folder(3, None, "Blogs", 0),
        Folder(4, 4, "Rond", 0),
    )
    assert folder_paths(folders) == [(3, "Blogs"), (1, "Nieuws"), (2, "Nieuws / Regio")]


def test_a_folder_is_chosen_or_a_new_one_typed(qtbot: QtBot) -> None:
    field = FolderField()
    qtbot.addWidget(field)
    field.set_folders((Folder(1, None, "Nieuws"), Folder(2, 1, "Regio")), 2)
    assert (field.folder_id, field.new_name) == (2, "")
    field.setEditText("  nieuws ")
    assert (field.folder_id, field.new_name) == (1, "")
    field.setEditText(" Mijn  blogs ")
    assert (field.folder_id, field.new_name) == (None, "Mijn blogs")
    field.setEditText("")
    assert (field.folder_id, field.new_name) == (None, "")


@pytest.fixture
def dialog(qtbot: QtBot) -> SubscribeDialog:
    made = SubscribeDialog(FeedTree((Folder(7, None, "Nieuws"),), (feed(1, "NOS", 7, url="https://nos.nl/rss"),)))
    qtbot.addWidget(made)
    made.show()
    return made


def field_of(dialog: SubscribeDialog) -> QLineEdit:
    return dialog.findChildren(QLineEdit)[0]


def look_for(qtbot: QtBot, dialog: SubscribeDialog, address: str) -> None:
    qtbot.keyClicks(field_of(dialog), address)
    qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)


def test_return_looks_and_return_again_subscribes(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    with qtbot.waitSignal(dialog.look_wanted) as asked:
        look_for(qtbot, dialog, "krant.example")
    assert asked.args[1:] == ["krant.example", "", ""]
    assert dialog.said == "Looking at krant.example…"
    dialog.take(Discovery("https://krant.example/", (ONE, TWO)), dialog.number)
    ticks = [tick for tick in dialog.findChildren(QCheckBox) if tick.isVisible()]
    assert [tick.isChecked() for tick in ticks] == [True, False]
    assert [tick.text() for tick in ticks] == ["De Krant", "Sport && Spel"]
    assert "Eerste" in ticks[0].accessibleDescription()
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    assert wished.args[0] == Wish((ONE,))
    assert dialog.isHidden()


def test_several_feeds_are_taken_at_once_into_a_new_folder(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "krant.example")
    dialog.take(Discovery("https://krant.example/", (ONE, TWO)), dialog.number)
    dialog.findChildren(QCheckBox)[1].click()
    dialog.findChild(FolderField).setEditText("Kranten")
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    assert wished.args[0] == Wish((ONE, TWO), new_folder="Kranten")


def test_tab_goes_to_the_found_feeds_before_the_name(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "krant.example")
    dialog.take(Discovery("krant.example", (ONE, TWO)), dialog.number)
    first, second = (row.tick for row in dialog.findChildren(FoundRow))
    field_of(dialog).setFocus()
    order = []
    for _ in range(3):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        order.append(dialog.focusWidget())
    assert order[:2] == [first, second]
    assert isinstance(order[2], QLineEdit) and order[2].text() == ONE.title
    QTest.keyClick(order[2], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.focusWidget() is second


def test_a_name_of_ones_own_is_kept_when_ticks_change(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "krant.example")
    dialog.take(Discovery("https://krant.example/", (ONE, TWO)), dialog.number)
    name = next(one for one in dialog.findChildren(QLineEdit) if one.text() == "De Krant")
    name.setText("Mijn krant")
    second = dialog.findChildren(QCheckBox)[1]
    second.click()
    assert not name.isEnabled()
    second.click()
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    assert wished.args[0].title == "Mijn krant"


def test_an_answer_to_an_earlier_question_is_not_heard(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "oud.example")
    before = dialog.number
    qtbot.keyClicks(field_of(dialog), "/nieuw")
    dialog.take(Discovery("https://oud.example/", (ONE,)), before)
    assert dialog.findChildren(QCheckBox) == []
    qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    dialog.take(Discovery("https://oud.example/", (ONE,)), before)
    assert dialog.findChildren(QCheckBox) == []


def test_what_is_subscribed_to_is_said_and_gone_to(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    asked: list[object] = []
    dialog.look_wanted.connect(lambda *parts: asked.append(parts))
    look_for(qtbot, dialog, "feed:https://www.nos.nl/rss/")
    assert not asked
    assert dialog.said == "You have this feed already: NOS."
    with qtbot.waitSignal(dialog.feed_wanted) as wanted:
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    assert wanted.args[0].id == 1


def test_a_site_whose_feeds_are_all_there_leads_to_the_feed(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "nos.nl")
    dialog.take(Discovery("https://nos.nl/", (FoundFeed("https://nos.nl/rss", "NOS"),)), dialog.number)
    with qtbot.waitSignal(dialog.feed_wanted):
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)


def test_a_failure_is_a_sentence_and_the_address_can_be_mended(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "krnt.example")
    dialog.take(Discovery("https://krnt.example/", error="There is no such site."), dialog.number)
    assert dialog.said == "There is no such site."
    with qtbot.waitSignal(dialog.look_wanted):
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    dialog.take(Discovery("https://krnt.example/"), dialog.number)
    assert dialog.said.startswith("There is no feed at this address.")


def test_a_name_and_password_are_asked_and_sent_along(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "geheim.example")
    dialog.take(Discovery("https://geheim.example/", needs_password=True), dialog.number)
    user, password = dialog.focusWidget(), None
    assert isinstance(user, QLineEdit)
    password = next(one for one in dialog.findChildren(QLineEdit) if one.echoMode() is QLineEdit.EchoMode.Password)
    qtbot.keyClicks(user, "jan")
    qtbot.keyClicks(password, "klaver")
    with qtbot.waitSignal(dialog.look_wanted) as asked:
        qtbot.keyClick(password, Qt.Key.Key_Return)
    assert asked.args[1:] == ["geheim.example", "jan", "klaver"]
    dialog.take(Discovery("https://geheim.example/", (ONE,)), dialog.number)
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(password, Qt.Key.Key_Return)
    assert (wished.args[0].user_name, wished.args[0].password) == ("jan", "klaver")


def test_a_wrong_password_keeps_what_was_typed(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    look_for(qtbot, dialog, "geheim.example")
    dialog.take(Discovery("https://geheim.example/", needs_password=True), dialog.number)
    user = dialog.focusWidget()
    qtbot.keyClicks(user, "jan")
    qtbot.keyClick(user, Qt.Key.Key_Return)
    dialog.take(Discovery("https://geheim.example/", needs_password=True), dialog.number)
    assert user.text() == "jan" and user.isVisible()


def test_a_machine_at_home_is_meant_only_by_a_hand(qtbot: QtBot, dialog: SubscribeDialog) -> None:
    asked: list[object] = []
    dialog.look_wanted.connect(lambda *parts: asked.append(parts))
    dialog.set_address("feed:http://192.168.1.4/rss", looks=False, typed=False)
    assert "Another program" in dialog.said
    dialog.look()
    assert "own network" in dialog.said and not asked
    field_of(dialog).clear()
    look_for(qtbot, dialog, "192.168.1.4/rss")
    assert len(asked) == 1
    found = FoundFeed("http://192.168.1.4/rss", "NAS")
    dialog.take(Discovery(found.url, (found,)), dialog.number)
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    assert wished.args[0].allows_private


# in the window


@pytest.fixture
def asked_by_window(open_window: Callable[..., MainWindow]) -> tuple[MainWindow, list[tuple[object, ...]]]:
    window = open_window()
    asked: list[tuple[object, ...]] = []
    window.worker.discover = lambda *parts: asked.append(parts)
    return window, asked


def open_dialog(qtbot: QtBot, window: MainWindow) -> SubscribeDialog:
    qtbot.waitUntil(lambda: window.findChild(SubscribeDialog) is not None)
    return window.findChild(SubscribeDialog)


def test_the_address_on_the_clipboard_is_filled_in_but_not_looked_at(qtbot: QtBot, asked_by_window) -> None:
    window, asked = asked_by_window
    QGuiApplication.clipboard().setText(" https://krant.example/rss ")
    window.actions_by_id.run("subscribe")
    assert field_of(open_dialog(qtbot, window)).text() == "https://krant.example/rss"
    assert not asked
    QGuiApplication.clipboard().clear()


def test_a_dropped_address_is_looked_at_and_a_link_of_a_page_only_asked_about(qtbot: QtBot, asked_by_window) -> None:
    window, asked = asked_by_window

    def drop(text: str) -> None:
        mime = QMimeData()
        mime.setText(text)
        rest = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        place, copy = QPoint(9, 9), Qt.DropAction.CopyAction
        QApplication.sendEvent(window, QDragEnterEvent(place, copy, *rest))
        QApplication.sendEvent(window, QDropEvent(place.toPointF(), copy, *rest))

    drop("https://krant.example/")
    qtbot.waitUntil(lambda: len(asked) == 1)
    open_dialog(qtbot, window).reject()
    qtbot.waitUntil(lambda: window.findChild(SubscribeDialog) is None)
    drop("feed:https://krant.example/")
    assert "Another program" in open_dialog(qtbot, window).said
    assert len(asked) == 1


def test_files_and_other_schemes_are_told_apart(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    library = FakeLibrary()
    window = open_window(library)
    window.importing.take_urls([QUrl("ftp://a.example/x")])
    assert "begin with http" in window.notices.text
    text = tmp_path / "x.txt"
    text.write_text("Hallo")
    with qtbot.waitSignal(window.importing.queued):
        window.importing.take_urls([QUrl.fromLocalFile(str(text))])
    assert library.queued == [text]


def test_subscribing_goes_to_the_feed_and_can_be_undone(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    library = small_library(tmp_path)
    window = open_window(library)
    window.search_bar.set_text("kamer")
    with qtbot.waitSignal(window.settled):
        window.searching.change(text="kamer")
    window.worker.discover = lambda number, *_: window.worker.discovered.emit(Discovery("x", (ONE,)), number)
    window.feed_doors.subscribe("https://krant.example/", is_dropped=True)
    dialog = open_dialog(qtbot, window)
    qtbot.waitUntil(lambda: dialog.findChild(QCheckBox) is not None)
    dialog.findChild(FolderField).setEditText("Kranten")
    qtbot.keyClick(field_of(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notices.text == "Subscribed to De Krant.")
    tree = library.subscriptions.tree()
    assert [(one.url, one.folder_id) for one in tree.feeds] == [(ONE.url, tree.folders[0].id)]
    assert window.searching.view == View(Scope.SOURCE, tree.feeds[0].source_id)
    assert (window.searching.request.text, window.search_bar.text) == ("", ""), "it would hide what comes"
    qtbot.waitUntil(lambda: window.list_header._title.text() == "De Krant")  # not its host, until it was fetched
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: library.subscriptions.tree().feeds == ())
    assert not window.undoing.can_undo
    qtbot.waitUntil(lambda: window.searching.view == View())


def test_without_a_keyring_the_feed_is_there_and_it_is_said(
    qtbot: QtBot, open_window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_keyring(*_: object) -> None:
        raise LeeszaalError("There is no keyring here.")

    monkeypatch.setattr(Subscriptions, "set_password", no_keyring)
    library = small_library(tmp_path)
    window = open_window(library)
    window.feed_doors._subscribe(Wish((ONE,), user_name="jan", password="klaver"))
    qtbot.waitUntil(lambda: "There is no keyring here." in window.notices.text)
    assert [one.url for one in library.subscriptions.tree().feeds] == [ONE.url]


def test_a_feed_without_articles_says_why(qtbot: QtBot, open_window) -> None:
    library = FakeLibrary()
    library.subscriptions.now = FeedTree(
        (), (feed(900, "NOS", health=failing("There is no such site.")), feed(901, "NU"))
    )
    window = open_window(library)
    window.show_view(View(Scope.SOURCE, 1000))
    qtbot.waitUntil(lambda: window.message_page.message.title == "This feed has no articles yet")
    assert window.message_page.message.text == "There is no such site."
    result = window.model.result
    ways = list_messages.Ways(*[lambda *_: None] * 4)
    waiting = list_messages.nothing_listed(result, True, ways, feed(901, "NU"))
    assert waiting.title == "Your articles are on their way"
