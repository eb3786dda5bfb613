"""Taking back a subscription takes nothing that was there before it."""

from __future__ import annotations

from making import new, received

from reader.domain.feed import FoundFeed
from reader.gui.feeds.subscribe_dialog import Wish
from reader.gui.feeds.subscribe_work import leave_again, subscribe
from reader.library.library import Library
from reader.paths import Paths
from reader.storage.feed_placing import FeedPlace, NewItem

WISH = Wish((FoundFeed("https://krant.example/rss", "De Krant", "", (), 0),))


def bring(library: Library, name: str) -> None:
    [feed] = library.subscriptions.tree().feeds
    library.stores.feed_items.put(FeedPlace(feed.id, feed.source_id), [NewItem(name, new(received(name)))])


def test_a_feed_that_comes_back_keeps_what_it_had_when_that_is_undone(paths: Paths) -> None:
    library = Library.open(paths)
    first = subscribe(library, WISH)
    bring(library, "Van vroeger")
    library.subscriptions.unsubscribe(first.fresh)  # “its articles stay”
    leave_again(library, subscribe(library, WISH))
    assert library.subscriptions.tree().feeds == ()
    assert library.stores.articles.count() == 1
    library.close()


def test_what_a_new_feed_brought_goes_with_it(paths: Paths) -> None:
    library = Library.open(paths)
    done = subscribe(library, WISH)
    bring(library, "Net gekomen")
    changes = leave_again(library, done)
    assert library.subscriptions.tree().feeds == ()
    assert library.stores.articles.count() == 0 and len(changes.removed) == 1
    library.close()
