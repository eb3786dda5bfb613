"""Folders and subscriptions as the person arranged them; what a server said of a feed is in `feed_checks`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count
from typing import Any
from urllib.parse import urlsplit

from reader.domain.feed import Feed, FeedHealth, FeedSettings, FeedTree, Folder, Outline, OutlineFeed, folders_within
from reader.errors import LeeszaalError, NotFound
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.feed_items import told_again
from reader.storage.packing import pack_ids

_FEEDS = (
    "SELECT f.id, f.source_id, f.url, f.given_title, f.stated_title, f.site_url, f.folder_id, f.position, s.articles,"
    " s.articles - s.read, f.wants_full_text, f.loads_images, f.keep_days, f.check_every, f.user_name, f.checked,"
    " f.succeeded, (SELECT max(instant) FROM article WHERE source_id = f.source_id), f.next_check, f.failures, f.error,"
    " f.is_gone, f.icon IS NOT NULL"
    " FROM feed f JOIN source s ON s.id = f.source_id"
)
_LONGEST_NAME = 200


class SubscriptionStore:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tree(self) -> FeedTree:
        with self._database.reading() as connection:
            return read_tree(connection)

    def feed(self, feed_id: int) -> Feed:
        """A subscription, or what was one. Raises NotFound."""
        row = self._database.connection().execute(f"{_FEEDS} WHERE f.id = ?", (feed_id,)).fetchone()
        if row is None:
            raise NotFound(f"There is no feed {feed_id} in this library.")
        return _feed(row)

    def find(self, url: str) -> Feed | None:
        """The subscription with this address."""
        row = self._database.connection().execute(f"{_FEEDS} WHERE f.url = ? AND f.is_subscribed", (url,)).fetchone()
        return _feed(row) if row else None

    def subscribe(self, wanted: OutlineFeed, folder_id: int | None, allows_private: bool) -> int:
        """The id of the feed with this address, which is fetched next; known before or not."""
        with self._database.writing() as connection:
            return _subscribe(connection, wanted, folder_id, allows_private)

    def subscribe_all(self, outline: Outline, is_private: frozenset[str]) -> tuple[int, int]:
        """Subscribe to a whole list in one transaction; how many feeds are new and how many were there."""
        added = known = 0
        with self._database.writing() as connection:
            folders: dict[tuple[str, ...], int | None] = {(): None}
            for path in outline.folders:
                _folder_of(connection, path, folders)
            for one in outline.feeds:
                there = connection.execute("SELECT 1 FROM feed WHERE url = ? AND is_subscribed", (one.url,)).fetchone()
                if there:
                    known += 1
                    continue
                folder = _folder_of(connection, one.folders, folders)
                _subscribe(connection, one, folder, one.url in is_private)
                added += 1
        return added, known

    def set_subscribed(self, feed_ids: Sequence[int], value: bool) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE feed SET is_subscribed = ?, is_asked = ?, is_gone = 0"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (value, value, pack_ids(feed_ids)),
            )

    def rename(self, feed_id: int, title: str) -> None:
        with self._database.writing() as connection:
            connection.execute("UPDATE feed SET given_title = ? WHERE id = ?", (_name(title), feed_id))
            retitle(connection, feed_id)

    def move(self, feed_ids: Sequence[int], folder_id: int | None, before: int | None) -> None:
        """Put these feeds, in this order, into the folder: before another feed of it, else at the end."""
        with self._database.writing() as connection:
            moving = [int(n) for n in feed_ids]
            there = [
                row[0]
                for row in connection.execute(
                    "SELECT id FROM feed WHERE folder_id IS ? AND is_subscribed ORDER BY position, id", (folder_id,)
                )
                if row[0] not in moving
            ]
            at = there.index(before) if before in there else len(there)
            ordered = [*there[:at], *moving, *there[at:]]
            connection.executemany(
                "UPDATE feed SET folder_id = ?, position = ? WHERE id = ?",
                [(folder_id, n, feed_id) for n, feed_id in enumerate(ordered)],
            )

    def set_settings(self, feed_id: int, settings: FeedSettings) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE feed SET wants_full_text = ?, loads_images = ?, keep_days = ?, check_every = ?, user_name = ?"
                " WHERE id = ?",
                (
                    settings.wants_full_text, settings.loads_images, settings.keep_days, settings.check_every,
                    settings.user_name, feed_id,
                ),
            )  # fmt: skip

    def change_address(self, feed_id: int, url: str, allows_private: bool) -> None:
        """Raises LeeszaalError when another feed has this address."""
        with self._database.writing() as connection:
            if connection.execute("SELECT 1 FROM feed WHERE url = ? AND id <> ?", (url, feed_id)).fetchone():
                raise LeeszaalError("Another feed in this library has that address already.")
            connection.execute(
                "UPDATE feed SET url = ?, allows_private = ?, etag = '', last_modified = '', body_hash = NULL,"
                " is_gone = 0, is_asked = 1, failures = 0, not_before = 0, error = '' WHERE id = ?",
                (url, allows_private, feed_id),
            )

    def add_folder(self, name: str, parent_id: int | None) -> int:
        """The folder with this name in this place, new or not. Raises LeeszaalError for an empty name."""
        if not _name(name):
            raise LeeszaalError("A folder needs a name.")
        with self._database.writing() as connection:
            return _add_folder(connection, _name(name), parent_id)

    def rename_folder(self, folder_id: int, name: str) -> None:
        """Raises LeeszaalError for an empty name, or when another with that name is there."""
        if not _name(name):
            raise LeeszaalError("A folder needs a name.")
        with self._database.writing() as connection:
            parent = connection.execute("SELECT parent_id FROM folder WHERE id = ?", (folder_id,)).fetchone()
            if parent and _is_taken(connection, parent[0], _name(name), folder_id):
                raise LeeszaalError("There is a folder with that name already.")
            connection.execute("UPDATE folder SET name = ? WHERE id = ?", (_name(name), folder_id))

    def move_folder(self, folder_id: int, parent_id: int | None, before: int | None) -> None:
        """Raises LeeszaalError when a folder would be inside itself, or another with its name is there."""
        with self._database.writing() as connection:
            if folder_id in _above(connection, parent_id):
                raise LeeszaalError("A folder cannot be put into itself.")
            name = connection.execute("SELECT name FROM folder WHERE id = ?", (folder_id,)).fetchone()
            if name is None:
                raise NotFound(f"There is no folder {folder_id} in this library.")
            if _is_taken(connection, parent_id, name[0], folder_id):
                raise LeeszaalError("There is a folder with that name already.")
            there = [
                row[0]
                for row in connection.execute(
                    "SELECT id FROM folder WHERE parent_id IS ? AND id <> ? ORDER BY position, id",
                    (parent_id, folder_id),
                )
            ]
            at = there.index(before) if before in there else len(there)
            ordered = [*there[:at], folder_id, *there[at:]]
            connection.executemany(
                "UPDATE folder SET parent_id = ?, position = ? WHERE id = ?",
                [(parent_id, n, one) for n, one in enumerate(ordered)],
            )

    def remove_folder(self, folder_id: int) -> None:
        """What is in it moves to where it stood; a folder of a name that is there already joins that one."""
        with self._database.writing() as connection:
            found = connection.execute("SELECT parent_id FROM folder WHERE id = ?", (folder_id,)).fetchone()
            if found:
                connection.execute("UPDATE folder SET name = name || char(0) WHERE id = ?", (folder_id,))
                _empty_into(connection, folder_id, found[0])

    def icon(self, feed_id: int) -> bytes | None:
        row = self._database.connection().execute("SELECT icon FROM feed WHERE id = ?", (feed_id,)).fetchone()
        return row[0] if row else None


def read_tree(connection: Connection) -> FeedTree:
    folders = tuple(
        Folder(*row)
        for row in connection.execute("SELECT id, parent_id, name, position FROM folder ORDER BY position, id")
    )
    feeds = tuple(_feed(row) for row in connection.execute(f"{_FEEDS} WHERE f.is_subscribed ORDER BY f.position, f.id"))
    muted = unread_muted(connection)
    feeds = tuple(replace(feed, unread=feed.unread - muted.get(feed.source_id, 0)) for feed in feeds)
    unread_copies = (
        connection.execute(
            "SELECT c.article_id, a.source_id, c.original_id, o.source_id FROM copy c"
            " JOIN article a ON a.id = c.article_id JOIN article o ON o.id = c.original_id"
            " LEFT JOIN state s ON s.article_id = c.article_id WHERE NOT coalesce(s.is_read, 0)"
            " AND c.article_id NOT IN (SELECT article_id FROM muted_article)"
        ).fetchall()
        if folders
        else []
    )
    counted = []
    for folder in folders:
        within = folders_within(folders, folder.id)
        inside = [feed for feed in feeds if feed.folder_id in within]
        again = told_again(unread_copies, {feed.source_id for feed in inside})
        counted.append(replace(folder, unread=sum(feed.unread for feed in inside) - len(again)))
    return FeedTree(tuple(counted), feeds)


def unread_muted(connection: Connection) -> dict[int, int]:
    """By source, the unread articles that no list shows because someone in them is muted."""
    rows = connection.execute(
        "SELECT a.source_id, count(*) FROM muted_article m JOIN article a ON a.id = m.article_id"
        " LEFT JOIN state s ON s.article_id = a.id WHERE NOT coalesce(s.is_read, 0) GROUP BY a.source_id"
    )
    return dict(rows.fetchall())


def retitle(connection: Connection, feed_id: int) -> None:
    """Give the feed's source the title it is listed by; no two sources have the same."""
    url, given, stated, source_id = connection.execute(
        "SELECT url, given_title, stated_title, source_id FROM feed WHERE id = ?", (feed_id,)
    ).fetchone()
    title = _free_title(connection, given or stated or _host(url), url, source_id)
    connection.execute("UPDATE source SET title = ? WHERE id = ? AND title <> ?", (title, source_id, title))


def _subscribe(connection: Connection, wanted: OutlineFeed, folder_id: int | None, allows_private: bool) -> int:
    url, title = wanted.url, _name(wanted.title)
    found = connection.execute("SELECT id, is_subscribed FROM feed WHERE url = ?", (url,)).fetchone()
    position = connection.execute(
        "SELECT 1 + coalesce(max(position), -1) FROM feed WHERE folder_id IS ? AND is_subscribed", (folder_id,)
    ).fetchone()[0]
    if found:
        feed_id: int = found[0]
        connection.execute("UPDATE feed SET is_asked = 1, is_gone = 0 WHERE id = ?", (feed_id,))
        if not found[1]:
            connection.execute(
                "UPDATE feed SET is_subscribed = 1, folder_id = ?, position = ? WHERE id = ?",
                (folder_id, position, feed_id),
            )
        return feed_id
    stated = _name(wanted.stated_title)
    name = _free_title(connection, title or stated or _host(url), url, 0)
    source_id = connection.execute("INSERT INTO source (title) VALUES (?) RETURNING id", (name,)).fetchone()[0]
    row = connection.execute(
        "INSERT INTO feed (source_id, url, given_title, stated_title, site_url, folder_id, position, allows_private,"
        " is_asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id",
        (source_id, url, title, stated, wanted.site_url, folder_id, position, allows_private),
    ).fetchone()
    return int(row[0])


def _folder_of(connection: Connection, path: tuple[str, ...], known: dict[tuple[str, ...], int | None]) -> int | None:
    for depth in range(1, len(path) + 1):
        if path[:depth] not in known:
            known[path[:depth]] = _add_folder(connection, _name(path[depth - 1]) or "…", known[path[: depth - 1]])
    return known[path]


def _add_folder(connection: Connection, name: str, parent_id: int | None) -> int:
    found = connection.execute("SELECT id FROM folder WHERE parent_id IS ? AND name = ?", (parent_id, name)).fetchone()
    if not found:
        found = connection.execute(
            "INSERT INTO folder (parent_id, name, position) VALUES (?, ?, (SELECT 1 + coalesce(max(position), -1)"
            " FROM folder WHERE parent_id IS ?)) RETURNING id",
            (parent_id, name, parent_id),
        ).fetchone()
    return int(found[0])


def _empty_into(connection: Connection, folder_id: int, parent_id: int | None) -> None:
    connection.execute("UPDATE feed SET folder_id = ? WHERE folder_id = ?", (parent_id, folder_id))
    for child, name in connection.execute("SELECT id, name FROM folder WHERE parent_id = ?", (folder_id,)).fetchall():
        same = connection.execute(
            "SELECT id FROM folder WHERE parent_id IS ? AND name = ?", (parent_id, name)
        ).fetchone()
        if same:
            _empty_into(connection, child, same[0])
        else:
            connection.execute("UPDATE folder SET parent_id = ? WHERE id = ?", (parent_id, child))
    connection.execute("DELETE FROM folder WHERE id = ?", (folder_id,))


def _above(connection: Connection, folder_id: int | None) -> set[int]:
    """The folder and every folder it lies in."""
    found: set[int] = set()
    while folder_id is not None and folder_id not in found:
        found.add(folder_id)
        row = connection.execute("SELECT parent_id FROM folder WHERE id = ?", (folder_id,)).fetchone()
        folder_id = row[0] if row else None
    return found


def _is_taken(connection: Connection, parent_id: int | None, name: str, folder_id: int) -> bool:
    row = connection.execute(
        "SELECT 1 FROM folder WHERE parent_id IS ? AND name = ? AND id <> ?", (parent_id, name, folder_id)
    )
    return row.fetchone() is not None


def _free_title(connection: Connection, title: str, url: str, source_id: int) -> str:
    last = connection.execute("SELECT coalesce(max(id), 0) FROM source").fetchone()[0]
    more = chain(range(2, 10), count(last + 1))  # a list may hold thousands of one title
    for one in chain((title, f"{title} ({_host(url)})"), (f"{title} ({n})" for n in more)):
        if not connection.execute("SELECT 1 FROM source WHERE title = ? AND id <> ?", (one, source_id)).fetchone():
            return one
    raise AssertionError("there is always one more number")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def _name(name: str) -> str:
    return " ".join(name.split())[:_LONGEST_NAME]


def _feed(row: tuple[Any, ...]) -> Feed:
    (
        n, source_id, url, given, stated, site_url, folder_id, position, articles, unread, full_text, images, keep_days,
        check_every, user_name, checked, succeeded, newest, next_check, failures, error, is_gone, has_icon,
    ) = row  # fmt: skip
    settings = FeedSettings(bool(full_text), bool(images), keep_days, check_every, user_name)
    health = FeedHealth(checked, succeeded, newest, next_check, failures, error, bool(is_gone))
    return Feed(
        n, source_id, url, given or stated or _host(url), site_url, folder_id, position, articles, unread,
        settings, health, bool(has_icon),
    )  # fmt: skip
