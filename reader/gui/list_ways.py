"""What the page in place of an empty list offers in this window, and with which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.list_messages import Ways
from reader.gui.sidebar_entries import View

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow


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
