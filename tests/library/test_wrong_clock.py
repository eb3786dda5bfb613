"""A clock that was never set, or stands years ahead for an hour, costs nothing once it is right again."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import format_datetime

import pytest
from feeding import Item, refresh, rss, story, titles
from making import put, received
from web_server import LoopbackServer

from reader.domain.feed import FeedSettings
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.stores import Stores
from reader.paths import Paths
from reader.storage import articles, backup

AHEAD = timedelta(days=5 * 365)


def backup_at(moment: datetime, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls.fromtimestamp(moment.timestamp(), tz)

    with monkeypatch.context() as patch:
        patch.setattr(backup, "datetime", Clock)
        made = backup.make(paths.database, paths.backups, "daily")
    assert made is not None
    os.utime(made, (moment.timestamp(), moment.timestamp()))


def test_a_backup_of_the_future_is_neither_the_newest_nor_keeps_others_from_being_made(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = Stores.open(paths)
    put(stores, received("Eerst"))
    backup_at(datetime.now(UTC) + AHEAD, paths, monkeypatch)
    assert backup.newest_age(paths.backups) is None, "the day's backup is made"
    for n in range(backup.KEEP):
        put(stores, received(f"Later {n}"))
        backup.make(paths.database, paths.backups, "daily")
        age = backup.newest_age(paths.backups)
        assert age is not None and age < 60
    stores.close()
    assert len(list(paths.backups.iterdir())) == backup.KEEP
    paths.database.write_bytes(b"geen database" * 1000)
    stores = Stores.open(paths)
    assert stores.articles.count() == 1 + backup.KEEP
    stores.close()


def test_a_backup_of_before_the_clock_was_set_gives_way_to_those_of_after(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = Stores.open(paths)
    put(stores, received("Eerst"))
    backup_at(datetime(1970, 1, 1, 1, tzinfo=UTC), paths, monkeypatch)
    put(stores, received("Later"))
    backup.make(paths.database, paths.backups, "daily")
    stores.close()
    paths.database.write_bytes(b"geen database" * 1000)
    stores = Stores.open(paths)
    assert stores.articles.count() == 2
    stores.close()


@pytest.mark.parametrize("more", [(), (story(2),)])
def test_a_clock_that_the_server_contradicts_removes_nothing(
    library: Library, server: LoopbackServer, outside: Outside, more: tuple[Item, ...]
) -> None:
    """What retention removes does not come back. Ours is ahead of theirs as theirs is behind ours."""
    feed_id = library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    refresh(library, outside)
    with library.stores.database.writing() as connection:
        connection.execute("UPDATE article SET arrived = instant")
    library.subscriptions.set_settings(feed_id, FeedSettings(keep_days=30))
    behind = {"Date": format_datetime(datetime.now(UTC) - AHEAD, usegmt=True)}
    server.serve("/rss", rss(story(1), *more), headers=behind)
    refresh(library, outside)
    assert len(titles(library)) == 1 + len(more)
    kept_by_a_cache = {**behind, "Age": str(int(AHEAD.total_seconds()))}
    server.serve("/rss", rss(story(1), *more), headers=kept_by_a_cache)
    refresh(library, outside)
    assert titles(library) == [one.title for one in more], "which came just now"


def test_what_came_while_the_clock_was_not_set_is_of_the_day_it_says(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = library.stores
    with monkeypatch.context() as patch:
        patch.setattr(articles.time, "time", lambda: 3600.0)
        [dated] = put(stores, received("Gedateerd", date="2026-08-01"))
    [later] = put(stores, received("Later", date="2026-08-02"))
    [before] = put(stores, received("Eerder", date="2026-07-31"))
    assert stores.articles.list_ids() == [later, dated, before]
    arrived = stores.database.connection().execute("SELECT arrived FROM article WHERE id = ?", (dated,)).fetchone()
    assert datetime.fromtimestamp(arrived[0], UTC).year == 2026
