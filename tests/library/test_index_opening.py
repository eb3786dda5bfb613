"""Two threads that ask at a start: the second waits for the index, and does not take it for missing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from making import put, received
from working import work_off

from reader.domain.saved_search import SavedSearch
from reader.library.asking import SearchRequest
from reader.library.library import Library
from reader.paths import Paths
from reader.search.snapshot import Snapshot


def test_a_badge_is_right_while_the_list_is_still_opening_the_index(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Library.open(paths)
    put(first.stores, received("Een fiets", source="Krant"))
    work_off(first)
    first.saved_searches.save(SavedSearch(0, "Fietsen", "fiets"))
    first.close()

    real, is_opening, may_open = Snapshot.open, Event(), Event()

    def slowly(folder: Path, former: Snapshot | None = None) -> Snapshot:
        is_opening.set()
        assert may_open.wait(20)
        return real(folder, former)

    monkeypatch.setattr(Snapshot, "open", slowly)
    library = Library.open(paths)
    with ThreadPoolExecutor(2) as lanes:
        listed = lanes.submit(library.search, SearchRequest("fiets"))
        assert is_opening.wait(20)
        badges = lanes.submit(library.sidebar)
        with pytest.raises(TimeoutError):
            badges.result(0.3)  # it waits
        may_open.set()
        assert listed.result(20).total == 1
        assert [one.unread for one in badges.result(20).searches] == [1]
    library.close()
