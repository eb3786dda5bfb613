"""What a feed is called before it was fetched."""

from __future__ import annotations

from pathlib import Path

from feeding import the_feed

from reader.library.library import Library
from reader.paths import Paths

URL = "https://krant.example/rss"


def test_a_feed_is_listed_by_what_it_called_itself_when_it_was_found(tmp_path: Path) -> None:
    library = Library.open(Paths.within(tmp_path / "library"))
    feed_id = library.subscriptions.subscribe(URL, stated_title=" De  Krant\n")
    assert the_feed(library, feed_id).title == "De Krant"
    library.subscriptions.rename(feed_id, "Mijn krant")
    assert the_feed(library, feed_id).title == "Mijn krant"
    library.subscriptions.rename(feed_id, "")
    assert the_feed(library, feed_id).title == "De Krant"
    library.close()


def test_a_name_of_ones_own_goes_before_it_and_the_host_is_for_what_has_none(tmp_path: Path) -> None:
    library = Library.open(Paths.within(tmp_path / "library"))
    own = library.subscriptions.subscribe(URL, title="Mijn krant", stated_title="De Krant")
    bare = library.subscriptions.subscribe("https://weekblad.example/rss")
    assert the_feed(library, own).title == "Mijn krant"
    assert the_feed(library, bare).title == "weekblad.example"
    library.close()
