"""Which item of a feed is which article: nothing old comes back as new, and one story in several feeds is one row.

An item is known by its name in the feed: its GUID, else its link, else a hash of its text. A feed that gives the same
link and the same text or title another name has not written a new article, nor has one that moved to https. The same
story in another feed (the same link and title, or the same text) is kept as a copy: it is shown once, and read once.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from reader.domain.feed import Enclosure
from reader.storage.articles import NewArticle, put_article
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.packing import ID_SUM

_DAY = 24 * 3600
_REMOVED_AT_ONCE = 100  # another writer waits for some tens of milliseconds
_NONE: Mapping[str, str] = {}
_SAME_TEXT_CHARS = 200  # two feeds may well have a short text in common by chance


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item with what was made of it. `name` is of this one item of its feed, and the end of the article's
    identity."""

    name: str
    article: NewArticle
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedPlace:
    """The feed that items are put into."""

    feed_id: int
    source_id: int
    wants_full_text: bool = False
    keep_days: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()


class FeedItems:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, place: FeedPlace, items: Sequence[NewItem], names: Mapping[str, str] = _NONE) -> Placed:
        """Add or update in one transaction, in the feed's order: the first is the newest where dates are the same.

        `names` are those of all items that the feed gives now, each with its link, so that two of them with one link
        are two articles.
        Nothing is put into a feed that was left meanwhile.
        """
        added: list[int] = []
        updated: list[int] = []
        now = int(time.time())
        with self._database.writing() as connection:
            if not connection.execute("SELECT 1 FROM feed WHERE id = ? AND is_subscribed", (place.feed_id,)).fetchone():
                return Placed()
            batch = _Batch(connection, place, names, now)
            has_rules = connection.execute("SELECT EXISTS (SELECT 1 FROM rule WHERE is_on)").fetchone()[0]
            for item in reversed(items):
                article_id, is_new = batch.put(item)
                if article_id is None:
                    continue
                (added if is_new else updated).append(article_id)
                if is_new and has_rules:
                    connection.execute("INSERT OR IGNORE INTO rule_queue VALUES (?)", (article_id,))
                if is_new and place.wants_full_text and item.article.received.url:
                    connection.execute("INSERT OR IGNORE INTO full_text (article_id) VALUES (?)", (article_id,))
        return Placed(tuple(reversed(added)), tuple(reversed(updated)))

    def remove_old(self, place: FeedPlace) -> list[int]:
        """Remove some of what this feed is not to keep, never what has a star or a label; which these were."""
        if place.keep_days is None:
            return []
        return self._remove(
            "a.source_id = ? AND a.instant < ? AND a.arrived < ?",
            (place.source_id, *(int(time.time()) - place.keep_days * _DAY,) * 2),
        )

    def remove_all(self, source_id: int) -> list[int]:
        """Remove every article of the feed but those with a star or a label; which these were. Should the feed come
        back, so may they."""
        ids: list[int] = []
        while some := self._remove("a.source_id = ?", (source_id,)):
            ids += some
        with self._database.writing() as connection:
            connection.execute(
                "DELETE FROM feed_item WHERE article_id IS NULL"
                " AND feed_id = (SELECT id FROM feed WHERE source_id = ?)",
                (source_id,),
            )
            connection.execute(
                "UPDATE feed SET etag = '', last_modified = '', body_hash = NULL WHERE source_id = ?", (source_id,)
            )
        return ids

    def _remove(self, where: str, parameters: tuple[int, ...]) -> list[int]:
        """A batch of what the feed brought: what a person put into its source is not its own to remove."""
        with self._database.writing() as connection:
            ids = [
                row[0]
                for row in connection.execute(
                    "SELECT a.id FROM article a LEFT JOIN state t ON t.article_id = a.id"
                    f" WHERE {where} AND NOT coalesce(t.is_starred, 0)"
                    " AND NOT EXISTS (SELECT 1 FROM tag WHERE article_id = a.id)"
                    " AND EXISTS (SELECT 1 FROM feed_item WHERE article_id = a.id) LIMIT ?",
                    (*parameters, _REMOVED_AT_ONCE),
                )
            ]
            connection.executemany("DELETE FROM article WHERE id = ?", [(n,) for n in ids])
        return ids

    # of one article
    def feed_of(self, article_id: int) -> tuple[int, bool] | None:
        """The feed that brought it, and whether its images are to be loaded."""
        row = (
            self._database.connection()
            .execute(
                "SELECT f.id, f.loads_images FROM article a JOIN feed f ON f.source_id = a.source_id WHERE a.id = ?",
                (article_id,),
            )
            .fetchone()
        )
        return (row[0], bool(row[1])) if row else None

    def enclosures(self, article_id: int) -> tuple[Enclosure, ...]:
        rows = self._database.connection().execute(
            "SELECT url, media_type, bytes, seconds, title FROM enclosure WHERE article_id = ? ORDER BY position",
            (article_id,),
        )
        return tuple(Enclosure(*row) for row in rows)

    def also_in(self, article_id: int) -> tuple[str, ...]:
        """Titles of the other sources with the same story."""
        rows = self._database.connection().execute(
            "SELECT DISTINCT s.title FROM article a JOIN source s ON s.id = a.source_id"
            " WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY s.title",
            (str([n for n in self.story([article_id]) if n != article_id]),),
        )
        return tuple(title for (title,) in rows)

    def story(self, ids: Sequence[int]) -> list[int]:
        """These articles and every other copy of the same stories."""
        connection = self._database.connection()
        wanted = str([int(n) for n in ids])
        if not connection.execute("SELECT EXISTS (SELECT 1 FROM copy)").fetchone()[0]:
            return [int(n) for n in ids]
        rows = connection.execute(
            "WITH asked (id) AS (SELECT value FROM json_each(?)),"
            " root (id) AS (SELECT DISTINCT coalesce(c.original_id, asked.id)"
            "   FROM asked LEFT JOIN copy c ON c.article_id = asked.id)"
            " SELECT id FROM asked UNION SELECT id FROM root"
            " UNION SELECT c.article_id FROM root JOIN copy c ON c.original_id = root.id",
            (wanted,),
        )
        return [row[0] for row in rows]

    def copies(self) -> list[tuple[int, int, int, int]]:
        """Every copy: its article, its source, and the article and source of the original."""
        rows = self._database.connection().execute(
            "SELECT c.article_id, a.source_id, c.original_id, o.source_id FROM copy c"
            " JOIN article a ON a.id = c.article_id JOIN article o ON o.id = c.original_id"
        )
        return rows.fetchall()

    def sum_of_copies(self) -> int:
        """Of the ids of the articles that are copies, as `States.sums`."""
        return int(self._database.connection().execute(f"SELECT {ID_SUM} FROM copy").fetchone()[0])


@dataclass(frozen=True, slots=True)
class _Batch:
    """Items of one feed, put in one transaction."""

    connection: Connection
    place: FeedPlace
    names: Mapping[str, str]
    now: int

    def put(self, item: NewItem) -> tuple[int | None, bool]:
        """The article that was added (True) or changed (False); None where nothing was to be done."""
        found = self._find(item.name)
        if found and found[0] is not None and self._is_reused(item, found[0]):
            item = _named_by_link(item, self.place.feed_id)
            found = self._find(item.name)
        text_hash = item.article.packed.text_hash
        known: int | None = found[0] if found else None
        if found and known is None:
            return None, False  # removed, and not to come back
        if not found:
            if self._is_too_old(item):
                return None, False
            known = self._under_another_name(item, text_hash)
            if known is not None:
                self._remember(item, known)
        if known is None:
            return self._add(item, text_hash), True
        before = self.connection.execute(
            "SELECT content_hash, source_id FROM article WHERE id = ?", (known,)
        ).fetchone()
        if before[0] == item.article.content_hash:
            return None, False
        put_article(self.connection, item.article, self.now, before[1], known)
        _put_enclosures(self.connection, known, item.enclosures)
        return known, False

    def _find(self, name: str) -> tuple[int | None] | None:
        found: tuple[int | None] | None = self.connection.execute(
            "SELECT article_id FROM feed_item WHERE feed_id = ? AND guid = ?", (self.place.feed_id, name)
        ).fetchone()
        return found

    def _is_reused(self, item: NewItem, article_id: int) -> bool:
        """Whether a name that was an article's is given to another: with its own link and its own title."""
        received = item.article.received
        if not names_one_article(received.url):
            return False
        url, title = self.connection.execute("SELECT url, title FROM article WHERE id = ?", (article_id,)).fetchone()
        return (
            names_one_article(url)
            and _place_of(url) != _place_of(received.url)
            and folded(title) != folded(received.title)
        )

    def _add(self, item: NewItem, text_hash: bytes) -> int:
        original = self._original(item, text_hash)
        n = put_article(self.connection, item.article, self.now, self.place.source_id, None)
        self._remember(item, n)
        if item.enclosures:
            _put_enclosures(self.connection, n, item.enclosures)
        if original is not None:
            self.connection.execute("INSERT INTO copy VALUES (?, ?)", (n, original))
            self.connection.execute(  # what was read there has been read
                "INSERT INTO state (article_id, is_read) SELECT ?, 1 FROM state WHERE article_id = ? AND is_read",
                (n, original),
            )
        return n

    def _remember(self, item: NewItem, article_id: int) -> None:
        self.connection.execute(
            "INSERT OR REPLACE INTO feed_item VALUES (?, ?, ?, ?)",
            (self.place.feed_id, item.name, _place_of(item.article.received.url), article_id),
        )

    def _is_too_old(self, item: NewItem) -> bool:
        date, keep_days = item.article.received.date, self.place.keep_days
        return date is not None and keep_days is not None and date.instant < self.now - keep_days * _DAY

    def _under_another_name(self, item: NewItem, text_hash: bytes) -> int | None:
        received = item.article.received
        if not names_one_article(received.url):
            return self._of_the_same_text(item, text_hash)
        rows = self.connection.execute(
            "SELECT i.guid, i.article_id, a.text_hash, a.title FROM feed_item i JOIN article a ON a.id = i.article_id"
            " WHERE i.feed_id = ? AND i.link = ? LIMIT 50",
            (self.place.feed_id, place := _place_of(received.url)),
        )
        for name, article_id, known_hash, title in rows:
            is_other = _place_of(self.names.get(name, "")) == place  # it is given beside this one
            is_same = item.name == received.url or known_hash == text_hash or folded(title) == folded(received.title)
            if is_same and not is_other:
                return int(article_id)
        return None

    def _of_the_same_text(self, item: NewItem, text_hash: bytes) -> int | None:
        """Without a link of its own: the same words of the same day."""
        date = item.article.received.date
        rows = self.connection.execute(
            "SELECT i.guid, a.id, a.date_text FROM article a JOIN feed_item i ON i.article_id = a.id"
            " WHERE a.text_hash = ? AND +i.feed_id = ? LIMIT 50",  # not by the index of the feed, which holds all of it
            (text_hash, self.place.feed_id),
        )
        for name, article_id, date_text in rows:
            if name not in self.names and (date is None or date.text == date_text):
                return int(article_id)
        return None

    def _original(self, item: NewItem, text_hash: bytes) -> int | None:
        """The article that tells this story already, in another source."""
        received = item.article.received
        if names_one_article(received.url):
            for article_id, title in self.connection.execute(
                "SELECT a.id, a.title FROM feed_item i JOIN article a ON a.id = i.article_id"
                " WHERE i.link = ? AND i.feed_id <> ? AND a.source_id <> ? ORDER BY a.id",
                (_place_of(received.url), self.place.feed_id, self.place.source_id),
            ):
                if folded(title) == folded(received.title):
                    return _root(self.connection, article_id)
        if len(item.article.packed.beginning) >= _SAME_TEXT_CHARS:
            found = self.connection.execute(
                "SELECT id FROM article WHERE text_hash = ? AND source_id <> ? ORDER BY id LIMIT 1",
                (text_hash, self.place.source_id),
            ).fetchone()
            if found:
                return _root(self.connection, found[0])
        return None


def told_again(copies: Iterable[tuple[int, int, int, int]], sources: Collection[int]) -> list[int]:
    """Those of the copies (as `FeedItems.copies` gives them) of which an earlier telling is in these sources too."""
    told: set[int] = set()
    again = []
    for article_id, source_id, original_id, original_source in sorted(copies):
        if source_id in sources:
            if original_source in sources or original_id in told:
                again.append(article_id)
            told.add(original_id)
    return again


def _root(connection: Connection, article_id: int) -> int:
    found = connection.execute("SELECT original_id FROM copy WHERE article_id = ?", (article_id,)).fetchone()
    return int(found[0]) if found else article_id


def _put_enclosures(connection: Connection, article_id: int, enclosures: tuple[Enclosure, ...]) -> None:
    connection.execute("DELETE FROM enclosure WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT INTO enclosure VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (article_id, at, one.url, one.media_type, one.bytes, one.seconds, one.title)
            for at, one in enumerate(enclosures)
        ],
    )


def _named_by_link(item: NewItem, feed_id: int) -> NewItem:
    name = f"link:{item.article.received.url}"  # the link alone may be a name already
    received = replace(item.article.received, identity=f"feed:{feed_id}:{name}")
    return replace(item, name=name, article=replace(item.article, received=received))


def names_one_article(link: str) -> bool:
    """Not a site's front page, to which a feed of remarks may link each time."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def _place_of(link: str) -> str:
    """A link as far as it says which page: sites move from http to https, and from and to `www`."""
    host, slash, path = link.partition("://")[2].partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")


def folded(title: str) -> str:
    return " ".join(title.casefold().split())
