"""Which item of a feed is which article: nothing old comes back as new, and one story in several feeds is one row.

An item is known by its name in the feed: its GUID, else its link, else a hash of its text. A feed that gives the same
link and the same text or title another name has not written a new article, nor has one that moved to https. What was
removed does not come back, under another name neither, unless it is dated later. The same
story in another feed (the same link and title, or the same text) is kept as a copy: it is shown once, and read once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from reader.domain.feed import Enclosure
from reader.storage.articles import NewArticle, put_article
from reader.storage.connection import Connection

DAY = 24 * 3600
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
class _Known:
    """An item of before. Without an article it was removed; then that one's title and instant are kept, which an older
    version did not."""

    article_id: int | None
    url: str = ""
    title: str = ""
    removed_instant: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """Items of one feed, put in one transaction."""

    connection: Connection
    place: FeedPlace
    names: Mapping[str, str]
    now: int

    def put(self, item: NewItem) -> tuple[int | None, bool]:
        """The article that was added (True) or changed (False); None where nothing was to be done."""
        found = self._find(item.name)
        if found and _is_reused(item, found):
            item = _named_by_link(item, self.place.feed_id)
            found = self._find(item.name)
        text_hash = item.article.packed.text_hash
        if not found:
            if self._is_too_old(item):
                return None, False
            found = self._under_another_name(item, text_hash)
            if not found:
                return self._add(item, text_hash), True
            self._remember(item, found)
        known = found.article_id
        if known is None:
            return None, False  # removed, and not to come back
        before = self.connection.execute(
            "SELECT content_hash, source_id FROM article WHERE id = ?", (known,)
        ).fetchone()
        if before[0] == item.article.content_hash:
            return None, False
        put_article(self.connection, item.article, self.now, before[1], known)
        _put_enclosures(self.connection, known, item.enclosures)
        return known, False

    def _find(self, name: str) -> _Known | None:
        row = self.connection.execute(
            "SELECT i.article_id, coalesce(a.url, 'https://' || i.link), coalesce(a.title, i.removed_title),"
            " i.removed_instant FROM feed_item i LEFT JOIN article a ON a.id = i.article_id"
            " WHERE i.feed_id = ? AND i.guid = ?",
            (self.place.feed_id, name),
        ).fetchone()
        return _Known(*row) if row else None

    def _add(self, item: NewItem, text_hash: bytes) -> int:
        original = self._original(item, text_hash)
        n = put_article(self.connection, item.article, self.now, self.place.source_id, None)
        self._remember(item, _Known(n))
        if item.enclosures:
            _put_enclosures(self.connection, n, item.enclosures)
        if original is not None:
            self.connection.execute("INSERT INTO copy VALUES (?, ?)", (n, original))
            self.connection.execute(  # what was read there has been read
                "INSERT INTO state (article_id, is_read) SELECT ?, 1 FROM state WHERE article_id = ? AND is_read",
                (n, original),
            )
        return n

    def _remember(self, item: NewItem, known: _Known) -> None:
        removed = (known.title, known.removed_instant) if known.article_id is None else ("", 0)
        self.connection.execute(
            "INSERT OR REPLACE INTO feed_item (feed_id, guid, link, article_id, removed_title, removed_instant)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (self.place.feed_id, item.name, place_of(item.article.received.url), known.article_id, *removed),
        )

    def _is_too_old(self, item: NewItem) -> bool:
        date, keep_days = item.article.received.date, self.place.keep_days
        return date is not None and keep_days is not None and date.instant < self.now - keep_days * DAY

    def _under_another_name(self, item: NewItem, text_hash: bytes) -> _Known | None:
        received = item.article.received
        if not names_one_article(received.url):
            return self._of_the_same_text(item, text_hash)
        rows = self.connection.execute(
            "SELECT i.guid, a.text_hash, i.article_id, coalesce(a.url, ''), coalesce(a.title, i.removed_title),"
            " i.removed_instant FROM feed_item i LEFT JOIN article a ON a.id = i.article_id"
            " WHERE i.feed_id = ? AND i.link = ? ORDER BY i.article_id IS NULL LIMIT 50",
            (self.place.feed_id, place := place_of(received.url)),
        )
        for name, known_hash, *row in rows:
            known = _Known(*row)
            is_other = place_of(self.names.get(name, "")) == place  # it is given beside this one
            has_title = folded(known.title) == folded(received.title)
            if known.article_id is None:  # what is newer than what was removed may be news under the same heading
                is_same = has_title and received.date is not None and received.date.instant <= known.removed_instant
            else:
                is_same = item.name == received.url or known_hash == text_hash or has_title
            if is_same and not is_other:
                return known
        return None

    def _of_the_same_text(self, item: NewItem, text_hash: bytes) -> _Known | None:
        """Without a link of its own: the same words of the same day."""
        date = item.article.received.date
        rows = self.connection.execute(
            "SELECT i.guid, a.id, a.date_text FROM article a JOIN feed_item i ON i.article_id = a.id"
            " WHERE a.text_hash = ? AND +i.feed_id = ? LIMIT 50",  # not by the index of the feed, which holds all of it
            (text_hash, self.place.feed_id),
        )
        for name, article_id, date_text in rows:
            if name not in self.names and (date is None or date.text == date_text):
                return _Known(article_id)
        return None

    def _original(self, item: NewItem, text_hash: bytes) -> int | None:
        """The article that tells this story already, in another source."""
        received = item.article.received
        if names_one_article(received.url):
            for article_id, title in self.connection.execute(
                "SELECT a.id, a.title FROM feed_item i JOIN article a ON a.id = i.article_id"
                " WHERE i.link = ? AND i.feed_id <> ? AND a.source_id <> ? ORDER BY a.id",
                (place_of(received.url), self.place.feed_id, self.place.source_id),
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


def _is_reused(item: NewItem, known: _Known) -> bool:
    """Whether a name that was an article's is given to another: with its own link and its own title."""
    received = item.article.received
    return (
        bool(known.title)
        and names_one_article(received.url)
        and names_one_article(known.url)
        and place_of(known.url) != place_of(received.url)
        and folded(known.title) != folded(received.title)
    )


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


def place_of(link: str) -> str:
    """A link as far as it says which page: sites move from http to https, and from and to `www`."""
    host, slash, path = link.partition("://")[2].partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")


def folded(title: str) -> str:
    return " ".join(title.casefold().split())
