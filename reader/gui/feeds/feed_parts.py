"""What arranges, refreshes and watches over feeds, put together and connected with the window in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.basics.desk import Desk
from reader.gui.feeds.feed_commands import FeedCommands
from reader.gui.feeds.feed_organising import Organising
from reader.gui.feeds.feed_refreshing import Refreshing
from reader.gui.feeds.feed_telling import FeedTelling
from reader.gui.searching.unread_walk import UnreadWalk
from reader.gui.theme.refresh_sign import RefreshSign
from reader.gui.widgets.undoing import Undoing

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class FeedParts(QObject):
    def __init__(self, window: MainWindow, desk: Desk, undoing: Undoing) -> None:
        super().__init__(window)
        self._window, self.desk = window, desk
        self.organising = Organising(desk, window.sidebar_model, undoing, self)
        self.refreshing = Refreshing(desk, window.worker, self)
        self.walk = UnreadWalk(window.searching, window.sidebar_model, window.show_view, self)
        self.commands = FeedCommands(window, self)
        self.telling = FeedTelling(window.notices, window.status, lambda: self.commands.show_health(only_troubled=True))

    def connect_parts(self) -> None:
        """Called once the window has its actions."""
        window, tree, organising = self._window, self._window.sidebar.tree, self.organising
        self.sign = RefreshSign(window.actions_by_id["refresh"], window.icons, window.appearance.theme, self)
        window.appearance.themed.connect(self.sign.set_theme)
        tree.view_chosen.connect(window.show_view)
        tree.target_changed.connect(window.update_situation)
        tree.menu_wanted.connect(self.commands.pop_up_menu)
        tree.removal_wanted.connect(self.commands.remove_chosen)
        tree.dropped.connect(organising.move)
        tree.folded.connect(window.session_changed)
        window.sidebar_model.renamed.connect(organising.rename)
        window.feed_icons.arrived.connect(tree.viewport().update)
        organising.changed.connect(window.take_changes)
        organising.held.connect(window.worker.hold_passwords)
        organising.said.connect(window.status.say)
        organising.queued.connect(window.worker.work)
        organising.folder_made.connect(tree.open_folder)
        organising.failed.connect(window.telling.failure)
        self.walk.nowhere.connect(window.telling.nothing_unread)
        self.refreshing.reported.connect(self.telling.refreshed)
        self.refreshing.failed.connect(window.telling.failure)
        window.library_opened.connect(self.refreshing.start)
        window.closed.connect(lambda _: self.refreshing.stop())
        window.worker.refreshed.connect(self.refreshing.take)
        window.worker.progress.connect(self.sign.set_progress)
        window.worker.idle.connect(self.sign.set_idle)
