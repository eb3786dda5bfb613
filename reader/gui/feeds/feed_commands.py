"""What the commands on feeds and folders do: most are about the row of the sidebar that is chosen or clicked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.domain.feed import Feed
from reader.gui.feeds.feed_organising import Failed, edit_of
from reader.gui.feeds.keeping_passwords import tell_about_safe
from reader.gui.feeds.subscribe_folders import folder_paths
from reader.gui.sidebar.sidebar_drop import Move, step_of
from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry, feeds_in
from reader.gui.widgets.dialogs import is_open, show
from reader.gui.widgets.telling import said_of
from reader.gui.words.links import open_in_browser
from reader.gui.words.texts import translate
from reader.library.asking import SearchRequest

if TYPE_CHECKING:
    from reader.gui.feeds.feed_folder_dialog import NameDialog
    from reader.gui.feeds.feed_parts import FeedParts
    from reader.gui.feeds.feed_settings_dialog import FeedSettingsDialog
    from reader.gui.window.main_window import MainWindow


class FeedCommands:
    """`handlers` has them all by id; the rest is for what the sidebar and the dialogs ask for."""

    def __init__(self, window: MainWindow, parts: FeedParts) -> None:
        self._window, self._parts = window, parts

    def handlers(self) -> dict[str, Callable[[], object]]:
        tree = self._window.sidebar.tree
        return {
            "refresh_feed": self._refresh_feed,
            "mark_view_read": self._mark_read,
            "find_in_sidebar": self._find,
            "rename_row": tree.start_renaming,
            "move_to_folder": self._move_to_folder,
            "move_up": lambda: self._step(-1),
            "move_down": lambda: self._step(1),
            "new_folder": self._new_folder,
            "remove_folder": self._remove_folder,
            "close_folders": lambda: tree.close_folders(one.id for one in self._window.sidebar_model.tree.folders),
            "open_folders": lambda: tree.close_folders(()),
            "feed_settings": lambda: self._with_feed(self._ask_settings),
            "unsubscribe": lambda: self._with_feed(lambda feed: self.ask_to_leave([feed])),
            "copy_feed_address": lambda: self._with_feed(self._copy_address),
            "open_feed_site": lambda: self._with_feed(lambda feed: open_in_browser(feed.site_url)),
            "feed_health": self.show_health,
        }

    # asked by the sidebar and by dialogs

    def remove_chosen(self) -> None:
        """The Delete key: leaves a feed, or takes a folder away around its feeds."""
        for command_id in ("unsubscribe", "remove_folder"):
            if self._window.actions_by_id[command_id].isEnabled():
                self._window.actions_by_id.run(command_id)
                return

    def pop_up_menu(self, at: QPoint) -> None:
        menu = self._window.actions_by_id.pop_up_sidebar_menu(at)
        menu.aboutToHide.connect(self._window.sidebar.tree.forget_menu)

    def ask_to_leave(self, feeds: list[Feed], over: QWidget | None = None) -> None:
        from reader.gui.feeds.feed_leaving_dialog import LeavingDialog

        dialog = LeavingDialog(feeds, over or self._window)
        dialog.confirmed.connect(lambda removes: self._parts.organising.unsubscribe(feeds, removes))
        show(dialog)

    def ask_address(self, feed: Feed, over: QWidget | None = None) -> None:
        from reader.gui.feeds.feed_folder_dialog import NameDialog

        dialog = NameDialog(
            translate("FeedHealth", "Change the address"),
            translate("FeedHealth", "The new address of “{title}”").format(title=feed.title),
            feed.url,
            translate("FeedHealth", "Change"),
            over or self._window,
        )
        change = partial(self._parts.organising.change_address, feed)
        dialog.given.connect(lambda url: change(url, *self._answers(dialog)))
        show(dialog)

    def show_health(self, only_troubled: bool = False) -> None:
        from reader.gui.feeds.feed_health_dialog import FeedHealthDialog

        window = self._window
        dialog = FeedHealthDialog(window.sidebar_model.tree, only_troubled, window)
        window.counted.connect(dialog.take_counts)  # no lambda: it ends with the dialog
        dialog.refresh_wanted.connect(self._parts.refreshing.refresh)
        dialog.address_wanted.connect(lambda feed: self.ask_address(feed, dialog))
        dialog.leaving_wanted.connect(lambda feeds: self.ask_to_leave(feeds, dialog))
        dialog.settings_wanted.connect(lambda feed: self._ask_settings(feed, dialog))
        show(dialog)

    # parts

    def _target(self) -> SidebarEntry | None:
        return self._window.sidebar.tree.target

    def _with_feed(self, act: Callable[[Feed], object]) -> None:
        entry = self._target()
        if entry is not None and entry.feed is not None:
            act(entry.feed)

    def _refresh_feed(self) -> None:
        """What is no feed and no folder stands for all of them."""
        entry = self._target()
        if entry is not None and entry.is_movable:
            self._parts.refreshing.refresh([feed.id for feed in feeds_in(entry)])
        else:
            self._window.refresh()

    def _mark_read(self) -> None:
        entry = self._target()
        if entry is not None and entry.view is not None:
            self._window.marking.mark_where(entry.view.within(SearchRequest()))

    def _find(self) -> None:
        if self._window.sidebar.isHidden():
            self._window.sidebar_room.turn()
        self._window.sidebar.open_field()

    def _step(self, step: int) -> None:
        entry = self._target()
        move = step_of(self._window.sidebar_model, entry, step) if entry is not None and entry.is_movable else None
        if move is not None:
            self._parts.organising.move(move, says_so=False)

    def _move_to_folder(self) -> None:
        from reader.gui.feeds.feed_folder_dialog import FolderDialog

        entry = self._target()
        if entry is None or not entry.is_movable:
            return
        tree = self._window.sidebar_model.tree
        inside = {one.folder.id for one in _folders_in(entry) if one.folder is not None}
        paths = [(folder_id, path) for folder_id, path in folder_paths(tree.folders) if folder_id not in inside]
        now = entry.feed.folder_id if entry.feed is not None else entry.folder.parent_id if entry.folder else None
        dialog = FolderDialog(entry.title, paths, now, self._window)
        organising = self._parts.organising
        dialog.chosen.connect(lambda folder_id: organising.move(Move(entry, folder_id)))
        dialog.new_wanted.connect(
            lambda name: organising.add_folder(name, then=lambda made: organising.move(Move(entry, made)))
        )
        show(dialog)

    def _new_folder(self) -> None:
        """Inside the chosen folder, beside the chosen feed, else at the top."""
        from reader.gui.feeds.feed_folder_dialog import NameDialog

        entry = self._target()
        inside = entry.folder.id if entry is not None and entry.folder is not None else None
        if entry is not None and entry.feed is not None:
            inside = entry.feed.folder_id
        dialog = NameDialog(
            translate("FolderDialog", "New folder"),
            translate("FolderDialog", "The name of the folder"),
            "",
            translate("FolderDialog", "Make"),
            self._window,
        )
        dialog.given.connect(lambda name: self._parts.organising.add_folder(name, inside))
        dialog.given.connect(dialog.accept)
        show(dialog)

    def _remove_folder(self) -> None:
        entry = self._target()
        if entry is not None and entry.kind is Kind.FOLDER:
            self._parts.organising.remove_folder(entry)

    def _copy_address(self, feed: Feed) -> None:
        QGuiApplication.clipboard().setText(feed.url)
        self._parts.telling.copied()

    def _ask_settings(self, feed: Feed, over: QWidget | None = None) -> None:
        from reader.gui.feeds.feed_settings_dialog import FeedSettingsDialog

        paths = folder_paths(self._window.sidebar_model.tree.folders)
        dialog = FeedSettingsDialog(edit_of(feed), paths, over or self._window)
        apply = partial(self._parts.organising.apply, feed)
        dialog.wanted.connect(lambda edit: apply(edit, *self._answers(dialog)))
        show(dialog)
        tell_about_safe(self._parts.desk, dialog)

    def _answers(self, dialog: NameDialog | FeedSettingsDialog) -> tuple[Callable[[], object], Failed]:
        """What to do when it is written, and when it is not; who closed the dialog meanwhile is told in the window."""

        def accept() -> None:
            if is_open(dialog):
                dialog.accept()

        def show_problem(error: Exception) -> None:
            if is_open(dialog):
                dialog.show_problem(said_of(error))
            else:
                self._window.telling.failure(error)

        return accept, show_problem


def _folders_in(entry: SidebarEntry) -> list[SidebarEntry]:
    """A folder and those in it: it cannot go there."""
    found = [entry] if entry.kind is Kind.FOLDER else []
    for child in entry.children:
        found += _folders_in(child)
    return found
