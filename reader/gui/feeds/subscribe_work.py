"""What is asked of the library when a person says yes to feeds; runs on a lane, values in and values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.changes import Changes
from reader.domain.feed import Feed, FeedTree
from reader.errors import LeeszaalError
from reader.gui.feeds.starter_feeds import StarterFeed

if TYPE_CHECKING:
    from reader.gui.feeds.subscribe_dialog import Wish
    from reader.library.library import Library


@dataclass(frozen=True, slots=True)
class Subscribed:
    """`fresh` are the ids of feeds that were not there before; `problem` is a sentence on what did not work; `name`
    is what a single one is called, also before it was fetched; `has_password` says that the worker may have to be told
    one, and `is_held` that no keyring keeps it."""

    feeds: tuple[Feed, ...]
    fresh: tuple[int, ...]
    name: str = ""
    problem: str = ""
    has_password: bool = False
    is_held: bool = False


def subscribe(library: Library, wish: Wish) -> Subscribed:
    """Raises LeeszaalError."""
    subscriptions, problem = library.subscriptions, ""
    before = {feed.id for feed in subscriptions.tree().feeds}
    folder_id = subscriptions.add_folder(wish.new_folder) if wish.new_folder else wish.folder_id
    typed = None if wish.allows_private else False
    ids = [
        subscriptions.subscribe(
            one.url, title=wish.title, folder_id=folder_id, allows_private=typed, stated_title=one.title
        )
        for one in wish.feeds
    ]
    if wish.user_name:
        try:
            for feed_id in ids:
                subscriptions.set_password(feed_id, wish.user_name, wish.password)
        except LeeszaalError as error:  # no keyring, say: the feed is there all the same
            problem = str(error)
    name = wish.title or wish.feeds[0].title
    done = _subscribed(subscriptions.tree(), ids, before, name, problem)
    held = subscriptions.held_passwords() if wish.user_name else {}
    is_held = any(feed.url in held for feed in done.feeds)
    return replace(done, has_password=bool(wish.user_name), is_held=is_held)


def subscribe_starters(library: Library, feeds: Sequence[StarterFeed], folder_names: Mapping[str, str]) -> Subscribed:
    """Each in the folder of its topic, which is made where there is none. Raises LeeszaalError."""
    subscriptions = library.subscriptions
    tree = subscriptions.tree()
    before = {feed.id for feed in tree.feeds}
    folders = {folder.name.casefold(): folder.id for folder in tree.folders if folder.parent_id is None}
    ids = []
    for feed in feeds:
        name = folder_names[feed.topic]
        if name.casefold() not in folders:
            folders[name.casefold()] = subscriptions.add_folder(name)
        ids.append(
            subscriptions.subscribe(
                feed.url, title=feed.title, folder_id=folders[name.casefold()], allows_private=False
            )
        )
    return _subscribed(subscriptions.tree(), ids, before, feeds[0].title)


def leave_again(library: Library, done: Subscribed) -> Changes:
    """As it was before. What came with a feed goes with it, but not what it had brought before it was left once."""
    fresh = [feed for feed in done.feeds if feed.id in done.fresh]
    new, back = ([feed.id for feed in fresh if bool(feed.articles) is had_some] for had_some in (False, True))
    changes = library.subscriptions.unsubscribe(new, remove_articles=True)
    return changes | library.subscriptions.unsubscribe(back) if back else changes


def _subscribed(tree: FeedTree, ids: Sequence[int], before: set[int], name: str, problem: str = "") -> Subscribed:
    wanted = set(ids)
    feeds = tuple(feed for feed in tree.feeds if feed.id in wanted)
    return Subscribed(feeds, tuple(n for n in dict.fromkeys(ids) if n not in before), name, problem)
