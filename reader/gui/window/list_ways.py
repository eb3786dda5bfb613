"""What the page in place of an empty list offers in this window, and with which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.sidebar.sidebar_entries import View
from reader.gui.widgets.list_messages import Ways

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


def ways_of(window: MainWindow) -> Ways:
    def everywhere() -> None:
        window.show_view(View())

    return Ways(
        window.feed_doors.show_starters,
        window.search_parts.search,
        everywhere,
        everywhere,
        window.actions_by_id.key_of,
    )
