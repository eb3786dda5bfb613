"""Subscriptions as the person arranges them. What is fetched is the worker's: here it is only asked for, as rows."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reader.domain.changes import Changes
from reader.domain.feed import FeedSettings, FeedTree, Folder, Outline, OutlineFeed
from reader.errors import LeeszaalError
from reader.library.stores import Stores
from reader.web import passwords
from reader.web.addresses import is_private, normal_address, origin_of
from reader.web.passwords import NoSafe
from reader.whole_file import write_whole

# What reads lists, pages and feeds (lxml, feedparser) is loaded where it is asked for: a window starts without it.
_LARGEST_FEED = 1_000_000  # bytes of it that are looked at
_LARGEST_LIST = 50_000_000  # bytes
_SIDEBAR = Changes(sources=True)


@dataclass(frozen=True, slots=True)
class OpmlReport:
    """What came of a subscription list; `skipped` are sentences."""

    added: int = 0
    known: int = 0
    skipped: tuple[str, ...] = ()


class Subscriptions:
    """May be called from any thread but the GUI's. Every method that changes something returns or raises
    LeeszaalError, and then has changed nothing."""

    def __init__(self, stores: Stores) -> None:
        self._stores, self._store = stores, stores.subscriptions

    # asking
    def tree(self) -> FeedTree:
        return self._store.tree()

    def due(self) -> int:
        """How many feeds are to be fetched now."""
        return self._stores.feed_checks.count_due(int(time.time()))

    def icon(self, feed_id: int) -> bytes | None:
        """The file of the feed's icon, as its server sent it: an image of at most 64 KB."""
        return self._store.icon(feed_id)

    # feeds
    def subscribe(
        self, url: str, *, title: str = "", folder_id: int | None = None, allows_private: bool | None = None,
        stated_title: str = "",
    ) -> int:  # fmt: skip
        """The feed's id; it is fetched when the worker next works. An address that was left comes back with its
        articles. `allows_private` None: the address was typed by the person, who may mean their own network.
        `stated_title` is how it is listed until it was fetched, where the person gives it no `title`."""
        url = normal_address(url)
        private = is_private(url) if allows_private is None else allows_private
        return self._store.subscribe(OutlineFeed(url, title, stated_title=stated_title), folder_id, private)

    def unsubscribe(self, feed_ids: Sequence[int], *, remove_articles: bool = False) -> Changes:
        """Articles stay unless they are to be removed; what has a star or a label always stays."""
        self._store.set_subscribed(feed_ids, False)
        removed: list[int] = []
        if remove_articles:
            for feed_id in feed_ids:
                removed += self._stores.feed_items.remove_all(self._store.feed(feed_id).source_id)
        return Changes(removed=tuple(removed), sources=True)

    def resubscribe(self, feed_ids: Sequence[int]) -> Changes:
        self._store.set_subscribed(feed_ids, True)
        return _SIDEBAR

    def rename(self, feed_id: int, title: str) -> Changes:
        """'' is the title that the feed gives itself."""
        self._store.rename(feed_id, title)
        return _SIDEBAR

    def move(self, feed_ids: Sequence[int], folder_id: int | None, before: int | None = None) -> Changes:
        """Into the folder (None: the top), before another feed of it, else at its end."""
        self._store.move(feed_ids, folder_id, before)
        return _SIDEBAR

    def set_settings(self, feed_id: int, settings: FeedSettings) -> Changes:
        self._store.set_settings(feed_id, settings)
        return _SIDEBAR

    def set_password(self, feed_id: int, user_name: str, password: str) -> None:
        """The password goes into the system's keyring; where that cannot be used it is held in memory, for whoever
        gives it to the worker (`held_passwords`)."""
        feed = self._store.feed(feed_id)
        if user_name:
            _keep(feed.url, password)
        elif feed.settings.user_name:
            _forget(feed.url)
        self._store.set_settings(feed_id, replace(feed.settings, user_name=user_name))

    def has_safe(self) -> bool:
        """Whether the system has a keyring."""
        return passwords.has_safe()

    def held_passwords(self) -> dict[str, str]:
        """Those that are in memory for want of a keyring, by the address of the feed."""
        return passwords.held()

    def change_address(self, feed_id: int, url: str) -> Changes:
        """A password goes along to another address of the same server, and nowhere else."""
        url = normal_address(url)
        feed = self._store.feed(feed_id)
        password = _known(feed.url) if feed.settings.user_name else ""
        self._store.change_address(feed_id, url, is_private(url))
        if feed.settings.user_name and url != feed.url:
            if origin_of(feed.url) == origin_of(url):
                if password:
                    _keep(url, password)
            else:
                self._store.set_settings(feed_id, replace(feed.settings, user_name=""))
            with suppress(NoSafe):
                passwords.forget(feed.url)
        return _SIDEBAR

    def refresh(self, feed_ids: Sequence[int] | None = None) -> None:
        """Ask for these feeds, or all, to be fetched when the worker next works."""
        self._stores.feed_checks.ask(feed_ids)

    # folders
    def add_folder(self, name: str, parent_id: int | None = None) -> int:
        return self._store.add_folder(name, parent_id)

    def rename_folder(self, folder_id: int, name: str) -> Changes:
        self._store.rename_folder(folder_id, name)
        return _SIDEBAR

    def move_folder(self, folder_id: int, parent_id: int | None, before: int | None = None) -> Changes:
        self._store.move_folder(folder_id, parent_id, before)
        return _SIDEBAR

    def remove_folder(self, folder_id: int) -> Changes:
        """What is in it moves to where it stood."""
        self._store.remove_folder(folder_id)
        return _SIDEBAR

    # subscription lists
    def read_list(self, path: Path) -> Outline:
        """What a subscription list (OPML) holds; nothing is changed."""
        from reader.feeds.opml import read_opml

        try:
            with path.open("rb") as file:
                data = file.read(_LARGEST_LIST + 1)
            if len(data) > _LARGEST_LIST:
                raise LeeszaalError("That file is too large to be a subscription list.")
        except OSError as error:
            raise LeeszaalError(f"The subscription list cannot be read: {error.strerror or error}.") from error
        return read_opml(data)

    def import_opml(self, path: Path) -> OpmlReport:
        """All of the list or, where an error is raised, nothing of it; fetched when the worker next works."""
        outline = self.read_list(path)
        feeds, skipped = [], list(outline.skipped)
        for feed in outline.feeds:
            try:
                feeds.append(replace(feed, url=normal_address(feed.url)))  # as if each had been typed
            except LeeszaalError as error:
                skipped.append(f"“{feed.title}” has an address that cannot be subscribed to: {error}")
        private = frozenset(feed.url for feed in feeds if is_private(feed.url))
        added, known = self._store.subscribe_all(replace(outline, feeds=tuple(feeds)), private)
        return OpmlReport(added, known, tuple(skipped))

    def address_in_file(self, path: Path) -> str:
        """Where a feed that was saved as a file comes from; '' where it does not say so, or cannot be read."""
        from reader.feeds.own_address import own_address

        try:
            with path.open("rb") as file:
                return own_address(file.read(_LARGEST_FEED))
        except OSError:
            return ""

    def export_opml(self, path: Path) -> int:
        """How many feeds were written; the file is replaced only by a whole one."""
        from reader.feeds.opml import write_opml

        outline = _outline(self.tree())
        if not path.name or path.is_dir():
            raise LeeszaalError("The subscription list cannot be written: that is a folder.")
        try:
            write_whole(path, write_opml(outline))
        except OSError as error:
            raise LeeszaalError(f"The subscription list cannot be written: {error.strerror or error}.") from error
        return len(outline.feeds)

    # full text
    def ask_full_text(self, article_id: int) -> None:
        """The worker fetches the article's own page when it next works."""
        self._stores.full_texts.ask(article_id)

    def show_full_text(self, article_id: int, shows: bool) -> Changes:
        """Show the page's own text, or what the feed sent."""
        from reader.sources.article_blocks import BLOCKS_VERSION, article_blocks

        received = self._stores.full_texts.received(article_id, shows)
        if received is None:
            raise LeeszaalError("The full text of this article was not fetched yet.")
        self._stores.full_texts.show(article_id, shows, article_blocks(received), BLOCKS_VERSION)
        return Changes(updated=(article_id,))


def _keep(url: str, password: str) -> None:
    try:
        passwords.set(url, password)
    except NoSafe:
        passwords.hold(url, password)


def _known(url: str) -> str:
    """Without a keyring one that is not held is gone, which is no reason to keep a feed where it is."""
    try:
        return passwords.get(url)
    except NoSafe:
        if passwords.has_safe():
            raise
        return ""


def _forget(url: str) -> None:
    try:
        passwords.forget(url)
    except NoSafe:
        if passwords.has_safe():
            raise


def _outline(tree: FeedTree) -> Outline:
    folders = {folder.id: folder for folder in tree.folders}
    paths = {folder.id: _path(folder, folders) for folder in tree.folders}
    feeds = tuple(
        OutlineFeed(feed.url, feed.title, feed.site_url, paths.get(feed.folder_id or 0, ())) for feed in tree.feeds
    )
    return Outline("Leeszaal", feeds, tuple(paths.values()))


def _path(folder: Folder, folders: dict[int, Folder]) -> tuple[str, ...]:
    names = [folder.name]
    while folder.parent_id in folders:
        folder = folders[folder.parent_id]
        names.append(folder.name)
    return tuple(reversed(names))
