"""When each feed is to be fetched, and what came of it: rows, so that a killed worker goes on where it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from reader.storage.database import Database
from reader.storage.packing import pack_ids
from reader.storage.subscriptions import retitle

SUSPECT = 2  # times begun and never ended: fetched alone, so that no other is blamed
_FAR = 40 * 24 * 3600  # seconds: who waits for longer was told so by a clock that was wrong
_IS_DUE = (
    f"is_subscribed AND NOT is_gone AND (not_before <= :now OR not_before > :now + {_FAR})"
    f" AND (is_asked OR next_check <= :now OR next_check > :now + {_FAR})"
)
# Those that went well first, and among these in no order that means anything: the first tell whether the network is
# there, and may not all be of one dead server. Those that may have stopped the worker come last.
_ORDER = f"attempts >= {SUSPECT}, is_asked DESC, failures > 0, next_check, (f.id * 2654435761) % 4294967296"
_TIMES_MOVED = 3  # a feed's address is changed when its server has said so this often in a row


@dataclass(frozen=True, slots=True)
class DueFeed:
    """What is needed to fetch a feed. `attempts` were begun and never ended."""

    id: int
    source_id: int
    url: str
    title: str
    etag: str
    last_modified: str
    body_hash: bytes | None
    allows_private: bool
    user_name: str
    wants_full_text: bool
    keep_days: int | None
    check_every: int | None
    failures: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Read:
    """A feed that answered: with something new, or that nothing is. Empty texts leave what was known."""

    next_check: int
    etag: str = ""
    last_modified: str = ""
    body_hash: bytes | None = None
    title: str = ""
    site_url: str = ""
    icon_url: str = ""
    moved_to: str = ""
    notice: str | None = ""  # what the person is told though it went well; None is what was told before


class FeedChecks:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(self, feed_ids: Sequence[int] | None) -> None:
        """The person wants these, or all, fetched now."""
        which = "" if feed_ids is None else " AND id IN (SELECT value FROM json_each(?))"
        with self._database.writing() as connection:
            connection.execute(
                f"UPDATE feed SET is_asked = 1, attempts = 0 WHERE is_subscribed{which}",
                () if feed_ids is None else (pack_ids(feed_ids),),
            )

    def count_due(self, now: int) -> int:
        row = self._database.connection().execute(f"SELECT count(*) FROM feed WHERE {_IS_DUE}", {"now": now})
        return int(row.fetchone()[0])

    def due(self, now: int, without: Sequence[int], limit: int) -> list[DueFeed]:
        """The next to fetch: first those the person asked for, then those that have waited longest; what is suspected
        of having stopped the worker comes last."""
        rows = self._database.connection().execute(
            "SELECT f.id, f.source_id, f.url, s.title, f.etag, f.last_modified, f.body_hash, f.allows_private,"
            " f.user_name, f.wants_full_text, f.keep_days, f.check_every, f.failures, f.attempts"
            f" FROM feed f JOIN source s ON s.id = f.source_id WHERE {_IS_DUE}"
            " AND f.id NOT IN (SELECT value FROM json_each(:without))"
            f" ORDER BY {_ORDER} LIMIT :limit",
            {"now": now, "without": pack_ids(without), "limit": limit},
        )
        return [
            DueFeed(*row[:7], bool(row[7]), row[8], bool(row[9]), *row[10:14])  # type: ignore[call-arg]
            for row in rows
        ]

    def begin(self, feed_ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany("UPDATE feed SET attempts = attempts + 1 WHERE id = ?", [(n,) for n in feed_ids])

    def leave(self, feed_ids: Sequence[int]) -> None:
        """Begun, and given up in good order: it is begun again another time, and nothing is held against it."""
        with self._database.writing() as connection:
            connection.executemany("UPDATE feed SET attempts = 0 WHERE id = ?", [(n,) for n in feed_ids])

    def read(self, feed_id: int, url: str, now: int, said: Read) -> None:
        """What came from `url`: nothing of it holds for another address that the person has given meanwhile."""
        with self._database.writing() as connection:
            row = connection.execute(
                "UPDATE feed SET checked = :now, succeeded = :now, next_check = :next, not_before = 0, is_asked = 0,"
                " attempts = 0, failures = 0,"
                " error = CASE WHEN :notice IS NOT NULL THEN :notice WHEN failures THEN '' ELSE error END,"
                " etag = :etag, last_modified = :last_modified,"
                " body_hash = coalesce(:body_hash, body_hash),"
                " stated_title = CASE WHEN :title = '' THEN stated_title ELSE :title END,"
                " site_url = CASE WHEN :site_url = '' THEN site_url ELSE :site_url END,"
                " icon_url = CASE WHEN :icon_url = '' THEN icon_url ELSE :icon_url END,"
                " moved_times = CASE WHEN :moved_to = '' THEN 0 WHEN :moved_to = moved_to THEN moved_times + 1"
                "   ELSE 1 END,"
                " moved_to = :moved_to WHERE id = :id AND url = :url RETURNING moved_times, user_name",
                {
                    "now": now, "next": said.next_check, "etag": said.etag, "last_modified": said.last_modified,
                    "body_hash": said.body_hash, "title": said.title[:200], "site_url": said.site_url,
                    "icon_url": said.icon_url, "moved_to": said.moved_to, "id": feed_id, "url": url,
                    "notice": said.notice,
                },
            ).fetchone()  # fmt: skip
            if row is None:
                connection.execute("UPDATE feed SET attempts = 0 WHERE id = ?", (feed_id,))
                return
            if row[0] >= _TIMES_MOVED and not row[1]:  # a password stays where it was given for
                connection.execute(
                    "UPDATE OR IGNORE feed SET url = moved_to, moved_to = '', moved_times = 0,"
                    " allows_private = allows_private AND ? WHERE id = ?",
                    (_host(url) == _host(said.moved_to), feed_id),
                )
            retitle(connection, feed_id)

    def failed(self, feed_id: int, url: str, now: int, error: str, next_check: int, *, not_before: int = 0) -> None:
        """`not_before` is the instant until which its server asked to be left alone."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE feed SET checked = ?, error = ?, next_check = ?, not_before = ?, failures = failures + 1,"
                " is_asked = 0, attempts = 0 WHERE id = ? AND url = ?",
                (now, error, next_check, not_before, feed_id, url),
            )

    def gone(self, feed_id: int, url: str, now: int, error: str) -> None:
        """Its server says that it will not come back: it is asked no more, and its articles stay."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE feed SET checked = ?, error = ?, is_gone = 1, is_asked = 0, attempts = 0,"
                " failures = failures + 1 WHERE id = ? AND url = ?",
                (now, error, feed_id, url),
            )

    def wait(self, feed_ids: Sequence[int], next_check: int) -> None:
        """Not before then: the network is away, or the person broke it off; no feed is blamed."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE feed SET is_asked = 0, attempts = 0, next_check = max(next_check, ?)"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (next_check, pack_ids(feed_ids)),
            )

    def dates(self, source_id: int, most: int = 20) -> list[int]:
        """Instants of its newest articles, for its pace."""
        rows = self._database.connection().execute(
            "SELECT instant FROM article WHERE source_id = ? ORDER BY instant DESC LIMIT ?", (source_id, most)
        )
        return [row[0] for row in rows]

    # icons
    def icons_to_fetch(self, before: int, limit: int) -> list[tuple[int, str, str, str]]:
        """Feeds that answered and whose icon was last looked for before that instant: id, icon's address, site, and
        the feed's own address where that may be a private one."""
        rows = self._database.connection().execute(
            "SELECT id, icon_url, site_url, iif(allows_private, url, '') FROM feed"
            " WHERE is_subscribed AND succeeded IS NOT NULL AND icon_checked < ? LIMIT ?",
            (before, limit),
        )
        return rows.fetchall()

    def put_icon(self, feed_id: int, icon: bytes | None, now: int) -> None:
        """None keeps the one there is."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE feed SET icon = coalesce(?, icon), icon_checked = ? WHERE id = ?", (icon, now, feed_id)
            )


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
