"""Subscriptions in memory with the real ones' interface: folders and feeds that can be arranged, and fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from threading import RLock

from reader.domain.changes import Changes
from reader.domain.feed import Feed, FeedHealth, FeedSettings, FeedTree, Folder
from reader.errors import LeeszaalError, NotFound

SIDEBAR = Changes(sources=True)


def feed(n: int, title: str, folder_id: int | None = None, unread: int = 0, **parts: object) -> Feed:
    """Its source has the number of the feed and a hundred more."""
    host = "".join(one for one in title.casefold() if one.isascii() and one.isalnum())
    made = Feed(
        n, n + 100, f"https://{host}.example/rss", title, f"https://{host}.example/", folder_id, n, unread + 5, unread
    )
    return replace(made, **parts)  # type: ignore[arg-type]


def failing(error: str = "The server does not answer.", **parts: object) -> FeedHealth:
    return replace(FeedHealth(1_700_000_000, 1_699_000_000, 1_698_000_000, 0, 3, error), **parts)  # type: ignore[arg-type]


def example_tree() -> FeedTree:
    """Two folders, one in the other, with feeds in and below them."""
    return FeedTree(
        (Folder(1, None, "Nieuws", 0, 19), Folder(2, 1, "Regio", 0, 0), Folder(3, None, "Techniek", 1, 35)),
        (
            feed(1, "NOS Nieuws", 1, 12),
            feed(2, "De Volkskrant", 1, 7),
            feed(3, "Omroep Brabant", 2, 0),
            feed(4, "Tweakers", 3, 31),
            feed(5, "Ars Technica", 3, 4, health=failing()),
            feed(6, "Het Dagblad", None, 2),
            feed(7, "Blog van vroeger", None, 0, health=failing("Gone.", is_gone=True)),
        ),
    )


class FakeSubscriptions:
    """`calls` tells what was asked, in order; `refuse` makes the next change fail with that sentence."""

    def __init__(self, tree: FeedTree | None = None) -> None:
        self.now = tree or FeedTree()
        self.left: dict[int, Feed] = {}
        self.calls: list[tuple[object, ...]] = []
        self.icons: dict[int, bytes] = {}
        self.count_due = 0
        self.refuse = ""
        self.before: Callable[[], object] = lambda: None
        self._lock = RLock()

    # asking

    def tree(self) -> FeedTree:
        return self.now

    def due(self) -> int:
        self._note("due")
        return self.count_due

    def icon(self, feed_id: int) -> bytes | None:
        self._note("icon", feed_id)
        return self.icons.get(feed_id)

    def refresh(self, feed_ids: Sequence[int] | None = None) -> None:
        self._note("refresh", None if feed_ids is None else list(feed_ids))

    # feeds

    def unsubscribe(self, feed_ids: Sequence[int], *, remove_articles: bool = False) -> Changes:
        self._note("unsubscribe", list(feed_ids), remove_articles)
        self.left |= {one.id: one for one in self.now.feeds if one.id in feed_ids}
        self._keep(one for one in self.now.feeds if one.id not in feed_ids)
        return SIDEBAR

    def resubscribe(self, feed_ids: Sequence[int]) -> Changes:
        self._note("resubscribe", list(feed_ids))
        self._keep(sorted((*self.now.feeds, *(self.left[n] for n in feed_ids)), key=lambda one: one.position))
        return SIDEBAR

    def rename(self, feed_id: int, title: str) -> Changes:
        self._note("rename", feed_id, title)
        return self._change(feed_id, title=title or "Its own title")

    def move(self, feed_ids: Sequence[int], folder_id: int | None, before: int | None = None) -> Changes:
        self._note("move", list(feed_ids), folder_id, before)
        moving = [replace(self._feed(n), folder_id=folder_id) for n in feed_ids]
        rest = [one for one in self.now.feeds if one.id not in feed_ids]
        at = next((n for n, one in enumerate(rest) if one.id == before), len(rest))
        self._keep([*rest[:at], *moving, *rest[at:]])
        return SIDEBAR

    def set_settings(self, feed_id: int, settings: FeedSettings) -> Changes:
        self._note("set_settings", feed_id, settings)
        return self._change(feed_id, settings=settings)

    def set_password(self, feed_id: int, user_name: str, password: str) -> None:
        self._note("set_password", feed_id, user_name, password)
        self._change(feed_id, settings=replace(self._feed(feed_id).settings, user_name=user_name))

    def held_passwords(self) -> dict[str, str]:
        return {}

    def has_safe(self) -> bool:
        return True

    def change_address(self, feed_id: int, url: str) -> Changes:
        self._note("change_address", feed_id, url)
        return self._change(feed_id, url=url)

    # folders

    def add_folder(self, name: str, parent_id: int | None = None) -> int:
        self._note("add_folder", name, parent_id)
        made = Folder(1 + max((one.id for one in self.now.folders), default=0), parent_id, name)
        self.now = replace(self.now, folders=(*self.now.folders, made))
        return made.id

    def rename_folder(self, folder_id: int, name: str) -> Changes:
        self._note("rename_folder", folder_id, name)
        folders = tuple(replace(one, name=name) if one.id == folder_id else one for one in self.now.folders)
        self.now = replace(self.now, folders=folders)
        return SIDEBAR

    def move_folder(self, folder_id: int, parent_id: int | None, before: int | None = None) -> Changes:
        self._note("move_folder", folder_id, parent_id, before)
        moving = next(one for one in self.now.folders if one.id == folder_id)
        rest = [one for one in self.now.folders if one.id != folder_id]
        at = next((n for n, one in enumerate(rest) if one.id == before), len(rest))
        self.now = replace(self.now, folders=(*rest[:at], replace(moving, parent_id=parent_id), *rest[at:]))
        return SIDEBAR

    def remove_folder(self, folder_id: int) -> Changes:
        self._note("remove_folder", folder_id)
        parent_id = next(one.parent_id for one in self.now.folders if one.id == folder_id)
        self.now = FeedTree(
            tuple(
                replace(one, parent_id=parent_id) if one.parent_id == folder_id else one
                for one in self.now.folders
                if one.id != folder_id
            ),
            tuple(replace(one, folder_id=parent_id) if one.folder_id == folder_id else one for one in self.now.feeds),
        )
        return SIDEBAR

    # parts

    def _note(self, *call: object) -> None:
        self.before()
        with self._lock:
            self.calls.append(call)
            refuse, self.refuse = self.refuse, ""
        if refuse:
            raise LeeszaalError(refuse)

    def _feed(self, feed_id: int) -> Feed:
        found = next((one for one in self.now.feeds if one.id == feed_id), None)
        if found is None:
            raise NotFound(f"There is no feed {feed_id} in this library.")
        return found

    def _change(self, feed_id: int, **parts: object) -> Changes:
        changed = replace(self._feed(feed_id), **parts)  # type: ignore[arg-type]
        self._keep(changed if one.id == feed_id else one for one in self.now.feeds)
        return SIDEBAR

    def _keep(self, feeds: Iterable[Feed]) -> None:
        self.now = replace(self.now, feeds=tuple(feeds))
