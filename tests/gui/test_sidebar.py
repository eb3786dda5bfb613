"""The sidebar in the window: keys, folds, finding, dragging and naming."""

from __future__ import annotations

import pytest
from fake_library import FakeLibrary
from fake_subscriptions import example_tree
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from reader.gui.settings.session import Session
from reader.gui.sidebar.sidebar_drag_signs import picture_of
from reader.gui.sidebar.sidebar_drop import Move, Sign, drop_at, step_of
from reader.gui.sidebar.sidebar_entries import View
from reader.gui.sidebar.sidebar_tree import SidebarTree
from reader.gui.window.main_window import MainWindow
from reader.gui.window.window_state import session_of
from reader.library.asking import Scope


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary(tree=example_tree())


@pytest.fixture
def window(open_window, library: FakeLibrary) -> MainWindow:
    window: MainWindow = open_window(library)
    window.resize(1100, 900)
    window.sidebar.tree.setFocus()
    return window


def choose(window: MainWindow, key: str) -> None:
    window.sidebar.tree.setCurrentIndex(window.sidebar_model.index_of_key(key))


def titles(window: MainWindow) -> list[str]:
    """What can be seen of the feeds, closed folders left out."""
    tree, model = window.sidebar.tree, window.sidebar_model
    index, found = model.index(0), []
    while index.isValid():
        found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


# keys


def test_a_folder_lists_its_scope_and_a_label_its_own(qtbot: QtBot, library: FakeLibrary, open_window) -> None:
    library.labels_counted = (("lezen", 2),)
    window = open_window(library)
    for key, view in (
        ("folder-1", View(Scope.FOLDER, folder_id=1)),
        ("label-lezen", View(Scope.LABEL, label="lezen")),
        ("feed-4", View(Scope.SOURCE, 104)),
    ):
        with qtbot.waitSignal(window.settled):
            choose(window, key)
        assert View.of(library.asked[-1]) == view


def test_left_and_right_close_and_open_before_they_leave_the_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.sidebar.tree
    choose(window, "folder-3")
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert "Tweakers" not in titles(window) and tree.closed_folders == (3,)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert "Tweakers" in titles(window) and tree.closed_folders == ()
    assert tree.hasFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert not tree.hasFocus()
    tree.setFocus()
    choose(window, "feed-4")
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert window.sidebar.tree.target.key == "folder-3"


def test_down_passes_over_headings(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "starred")
    qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_Down)
    assert window.sidebar.tree.target.key == "folder-1"


def test_a_click_on_the_fold_lists_nothing_else(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    tree = window.sidebar.tree
    rect = tree.visualRect(window.sidebar_model.index_of_key("folder-3"))
    asked = len(library.asked)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(26, rect.center().y()))
    assert tree.closed_folders == (3,)
    assert len(library.asked) == asked and tree.view == View()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, rect.center().y()))
    assert tree.view == View(Scope.FOLDER, folder_id=3)


def test_closed_folders_view_and_folder_come_back(qtbot: QtBot, window: MainWindow, library, open_window) -> None:
    with qtbot.waitSignal(window.session_changed):
        window.sidebar.tree.collapse(window.sidebar_model.index_of_key("folder-1"))
    with qtbot.waitSignal(window.settled):
        choose(window, "folder-3")
    kept = session_of(window)
    assert (kept.scope, kept.folder_id, kept.closed_folders) == ("folder", 3, (1,))
    second = open_window(library, session=kept)
    assert View.of(second.searching.request) == View(Scope.FOLDER, folder_id=3)
    assert second.sidebar.tree.target.key == "folder-3"
    assert "NOS Nieuws" not in titles(second) and "Tweakers" in titles(second)


def test_a_session_of_a_folder_that_is_gone_is_harmless(open_window, library: FakeLibrary) -> None:
    window = open_window(library, session=Session(scope="folder", folder_id=77, closed_folders=(77,)))
    assert window.searching.view == View() and window.sidebar.tree.view == View()
    assert "NOS Nieuws" in titles(window)


def test_other_rows_keep_choice_folds_and_scroll(window: MainWindow, library: FakeLibrary) -> None:
    tree = window.sidebar.tree
    window.resize(1100, 420)
    QApplication.processEvents()
    choose(window, "feed-7")
    tree.collapse(window.sidebar_model.index_of_key("folder-2"))
    place = tree.verticalScrollBar().value()
    assert place > 0
    library.labels_counted = (("lezen", 2),)
    tree.set_counts(library.sidebar())
    assert tree.target.key == "feed-7"
    assert not tree.isExpanded(window.sidebar_model.index_of_key("folder-2"))
    assert tree.verticalScrollBar().value() == place


def test_all_folders_close_and_open_by_command(window: MainWindow) -> None:
    window.actions_by_id.run("close_folders")
    assert "NOS Nieuws" not in titles(window)
    window.actions_by_id.run("open_folders")
    assert "Omroep Brabant" in titles(window)


def test_shift_j_opens_the_folder_of_the_next_feed(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id.run("close_folders")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.sidebar.tree, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    assert window.sidebar.tree.target.key == "feed-1"
    assert "NOS Nieuws" in titles(window)


def test_rows_are_heard_with_their_trouble(window: MainWindow) -> None:
    heard = QAccessible.queryAccessibleInterface(window.sidebar.tree)
    said = [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]
    assert "Ars Technica, 4, cannot be refreshed: The server does not answer." in said
    assert "NOS Nieuws, 12" in said


# finding


def test_a_few_letters_find_a_row(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    sidebar = window.sidebar
    sidebar.tree.close_folders((1, 2, 3))
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_G)
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_F)
    assert window.focusWidget() is sidebar.field
    asked = len(library.asked)
    qtbot.keyClicks(sidebar.field, "braba")
    assert [one.title for one in sidebar.shown] == ["Feeds", "Nieuws", "Regio", "Omroep Brabant"]
    assert "Omroep Brabant" in titles(window) and len(library.asked) == asked
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(sidebar.field, Qt.Key.Key_Return)
    assert sidebar.tree.view == View(Scope.SOURCE, 103)
    assert not sidebar.field.isVisible() and sidebar.tree.hasFocus()
    assert len(sidebar.shown) == len(list(window.sidebar_model.rows()))


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    sidebar = window.sidebar
    sidebar.tree.close_folders((3,))
    window.actions_by_id.run("find_in_sidebar")
    qtbot.keyClicks(sidebar.field, "tweak")
    assert sidebar.tree.target.key == "feed-4"
    qtbot.keyClick(sidebar.field, Qt.Key.Key_Escape)
    assert sidebar.tree.view == View() and sidebar.tree.target.key == "all"
    assert "Tweakers" not in titles(window) and "Techniek" in titles(window)


def test_finding_shows_a_hidden_sidebar(window: MainWindow) -> None:
    window.actions_by_id.run("sidebar")
    assert window.sidebar.isHidden()
    window.actions_by_id.run("find_in_sidebar")
    assert window.sidebar.field.isVisible()


def test_nothing_found_is_an_empty_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id.run("find_in_sidebar")
    qtbot.keyClicks(window.sidebar.field, "xyzzy")
    assert window.sidebar.shown == []
    qtbot.keyClick(window.sidebar.field, Qt.Key.Key_Return)
    qtbot.keyClick(window.sidebar.field, Qt.Key.Key_Down)
    assert window.sidebar.tree.view == View()


# naming in place


def test_f2_names_a_feed_in_its_row(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    tree = window.sidebar.tree
    choose(window, "feed-4")
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit, "rowEditor")
    assert editor.text() == "Tweakers"
    ran: list[str] = []
    window.actions_by_id.ran.connect(ran.append)
    qtbot.keyClicks(editor, "jk nG f")
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert ran == []
    library.labels_counted = (("lezen", 2),)
    tree.set_counts(library.sidebar())  # other rows while somebody is typing
    assert editor.isVisible() and "lezen" not in titles(window)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("rename", 4, "jk nG") in library.subscriptions.calls)
    qtbot.waitUntil(lambda: "jk nG" in titles(window) and "lezen" in titles(window))


def test_a_name_that_is_refused_is_told_and_the_old_one_stays(qtbot, window: MainWindow, library: FakeLibrary) -> None:
    library.subscriptions.refuse = "There is a folder with that name already."
    window.sidebar_model.setData(window.sidebar_model.index_of_key("folder-3"), "Nieuws")
    qtbot.waitUntil(lambda: "with that name already" in window.status.text)
    assert "Techniek" in titles(window)


# dragging


def drag(tree: SidebarTree, key: str, onto: str, height: float) -> bool:
    """Drag a row onto another, and let go at that height of it (0 to 1); whether it was taken."""
    model = tree.model()
    mime = model.mimeData([model.index_of_key(key)])
    rect = tree.visualRect(model.index_of_key(onto))
    at = QPoint(rect.center().x(), round(rect.top() + height * rect.height()))
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = tree.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(at, move, mime, left, none))
    moved = QDragMoveEvent(at, move, mime, left, none)
    QApplication.sendEvent(viewport, moved)
    viewport.grab()  # the sign is drawn
    dropped = QDropEvent(QPointF(at), move, mime, left, none)
    QApplication.sendEvent(viewport, dropped)
    return bool(moved.isAccepted() and dropped.isAccepted())


@pytest.mark.parametrize(
    ("key", "onto", "height", "call"),
    [
        ("feed-6", "folder-3", 0.5, ("move", [6], 3, None)),  # into a folder
        ("feed-6", "feed-1", 0.1, ("move", [6], 1, 1)),  # before a feed in another folder
        ("feed-1", "feed-2", 0.9, ("move", [1], 1, None)),  # to the end
        ("feed-4", "heading-feeds", 0.5, ("move", [4], None, 6)),  # to the top
        ("folder-3", "folder-1", 0.1, ("move_folder", 3, None, 1)),
        ("folder-2", "folder-3", 0.5, ("move_folder", 2, 3, None)),
        ("folder-2", "heading-feeds", 0.5, ("move_folder", 2, None, 1)),
    ],
)
def test_rows_are_dragged_to_where_they_are_let_go(  # noqa: PLR0917  # fixtures and parameters
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, key: str, onto: str, height: float, call: tuple
) -> None:
    assert drag(window.sidebar.tree, key, onto, height)
    qtbot.waitUntil(lambda: call in library.subscriptions.calls)
    qtbot.waitUntil(lambda: "is moved" in window.notices.text)
    assert window.actions_by_id["undo"].isEnabled()


def test_undoing_a_move_puts_the_row_where_it_was(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    before = titles(window)
    assert drag(window.sidebar.tree, "feed-1", "folder-3", 0.5)
    qtbot.waitUntil(lambda: "is moved" in window.notices.text and titles(window) != before)
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: titles(window) == before)


@pytest.mark.parametrize(
    ("key", "onto"),
    [("feed-1", "all"), ("feed-1", "feed-1"), ("folder-1", "folder-2"), ("folder-1", "feed-3"), ("feed-1", "source-1")],
)
def test_some_places_take_nothing(window: MainWindow, library: FakeLibrary, key: str, onto: str) -> None:
    assert not drag(window.sidebar.tree, key, onto, 0.5)
    assert window.sidebar_model.mimeData([window.sidebar_model.index_of_key("all")]).formats() == []
    assert not [call for call in library.subscriptions.calls if call[0].startswith("move")]


def test_the_sign_shows_where_it_would_go(window: MainWindow) -> None:
    model = window.sidebar_model
    feed = model.entry(model.index_of_key("feed-6"))
    folder = model.entry(model.index_of_key("folder-3"))

    def sign(dragged, onto: str, height: float) -> Sign | None:
        drop = drop_at(model, dragged, model.index_of_key(onto), height)
        return drop.sign if drop else None

    assert sign(feed, "folder-1", 0.05) is Sign.INTO
    assert sign(feed, "feed-1", 0.2) is Sign.ABOVE
    assert sign(feed, "feed-2", 0.8) is Sign.BELOW
    assert sign(folder, "folder-1", 0.1) is Sign.ABOVE
    assert sign(folder, "folder-1", 0.5) is Sign.INTO


def test_files_dragged_over_the_sidebar_are_the_windows(window: MainWindow) -> None:
    from PySide6.QtCore import QMimeData, QUrl

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/x.txt")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, left, none)
    window.sidebar.tree.dragEnterEvent(event)
    assert not event.isAccepted()


def test_the_keyboard_moves_rows_too(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    tree = window.sidebar.tree
    choose(window, "feed-2")
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: ("move", [2], 1, 1) in library.subscriptions.calls)
    qtbot.waitUntil(lambda: titles(window).index("De Volkskrant") < titles(window).index("NOS Nieuws"))
    assert tree.target.key == "feed-2"
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: ("move", [2], 1, None) in library.subscriptions.calls)


def test_a_step_stays_among_rows_of_its_kind(window: MainWindow) -> None:
    model = window.sidebar_model

    def step(key: str, by: int) -> Move | None:
        return step_of(model, model.entry(model.index_of_key(key)), by)

    assert step("feed-6", -1) is None and step("folder-3", 1) is None
    assert step("folder-3", -1).before == 1 and step("folder-1", 1).before is None


# the menu


def test_the_menu_of_a_row_is_about_that_row_and_leaves_the_list_alone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    tree = window.sidebar.tree
    at = tree.visualRect(window.sidebar_model.index_of_key("feed-4")).center()
    everywhere = tree.viewport().mapToGlobal(at)
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, everywhere))
    menu = window.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [action.objectName() for action in menu.actions()]
    assert {"refresh_feed", "unsubscribe", "feed_settings", "rename_row"} <= set(shown)
    assert "remove_folder" not in shown
    assert tree.target.key == "feed-4" and tree.view == View()
    window.actions_by_id.run("copy_feed_address")
    assert QApplication.clipboard().text() == "https://tweakers.example/rss"
    menu.close()
    qtbot.waitUntil(lambda: tree.target.key == "all")
    assert not window.actions_by_id["unsubscribe"].isEnabled()


def test_commands_on_feeds_go_with_the_chosen_row(window: MainWindow) -> None:
    actions = window.actions_by_id
    for key, able in (("all", set()), ("folder-1", {"remove_folder"}), ("feed-1", {"unsubscribe", "open_feed_site"})):
        choose(window, key)
        found = {name for name in ("remove_folder", "unsubscribe", "open_feed_site") if actions[name].isEnabled()}
        assert found == able


def test_the_new_keys_are_in_the_table(window: MainWindow) -> None:
    assert QKeySequence("F5") in window.actions_by_id["refresh"].shortcuts()


def test_a_dragged_row_can_be_seen(window: MainWindow) -> None:
    tree = window.sidebar.tree
    picture = picture_of(tree, window.sidebar_model.index_of_key("feed-1")).toImage()
    plain = picture.pixelColor(0, 0)
    assert any(picture.pixelColor(x, picture.height() // 2) != plain for x in range(picture.width()))
