"""Leaves a feed or folder that is no longer there, so that nobody is left in an empty place without a name."""

from __future__ import annotations

from reader.domain.counts import SidebarCounts
from reader.gui.sidebar.sidebar_entries import View
from reader.library.asking import Scope


class GonePlace:
    """A place is gone when it was there at the counts before and is not now: counts that were asked for before a new
    feed came know nothing of it. The first counts of a session judge the place that the former one ended in."""

    def __init__(self) -> None:
        self._known: frozenset[View] | None = None

    def is_gone(self, view: View, counts: SidebarCounts) -> bool:
        known, self._known = self._known, _places(counts)
        if view.scope not in {Scope.SOURCE, Scope.FOLDER} or view in self._known:
            return False
        return known is None or view in known


def _places(counts: SidebarCounts) -> frozenset[View]:
    sources = {feed.source_id for feed in counts.tree.feeds} | {source.id for source in counts.sources}
    folders = {folder.id for folder in counts.tree.folders}
    return frozenset(
        {View(Scope.SOURCE, source) for source in sources} | {View(Scope.FOLDER, folder_id=one) for one in folders}
    )
