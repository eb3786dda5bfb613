"""Nobody is left in a feed or folder that is no longer there."""

from __future__ import annotations

from reader.domain.counts import SidebarCounts, SourceCount
from reader.domain.feed import FeedTree, Folder
from reader.gui.sidebar.gone_place import GonePlace
from reader.gui.sidebar.sidebar_entries import View
from reader.library.asking import Scope

SOURCE, FOLDER = View(Scope.SOURCE, 7), View(Scope.FOLDER, folder_id=3)


def counts(*, has: bool) -> SidebarCounts:
    sources = (SourceCount(7, "De Krant", 1, 1),) if has else ()
    return SidebarCounts(1, 1, 1, 0, sources, FeedTree((Folder(3, None, "Kranten"),) if has else ()))


def test_what_was_there_and_is_not_is_gone() -> None:
    for view in (SOURCE, FOLDER):
        place = GonePlace()
        assert not place.is_gone(view, counts(has=True))
        assert place.is_gone(view, counts(has=False))
        assert not place.is_gone(View(), counts(has=False))


def test_where_a_former_session_ended_may_be_gone() -> None:
    assert GonePlace().is_gone(SOURCE, counts(has=False))
    assert not GonePlace().is_gone(View(Scope.LABEL, label="later"), counts(has=False))


def test_counts_from_before_a_feed_came_do_not_lead_away_from_it() -> None:
    place = GonePlace()
    assert not place.is_gone(View(), counts(has=False))
    assert not place.is_gone(SOURCE, counts(has=False))
    assert not place.is_gone(SOURCE, counts(has=True))
