"""Articles as received: put in, listed and read back. What the person did with them is never touched here."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from reader.domain.article import ArticleRow, BodyFormat, Received
from reader.domain.blocks import Block, BlockKind, Run
from reader.domain.dates import ArticleDate, Precision
from reader.domain.packed_blocks import PackedBlocks, hash_of, pack, unpack
from reader.errors import NotFound
from reader.storage.connection import Connection
from reader.storage.database import Database
from reader.storage.date_lengths import HAS_DAY
from reader.storage.packing import CANNOT_UNPACK, pack_ids, pack_text, unpack_text

log = logging.getLogger(__name__)

_SET_SINCE = 1_767_225_600  # 2026: before that there was no Leeszaal, so a clock that says so was never set


class Put(Enum):
    """What became of a document."""

    ADDED = auto()
    UPDATED = auto()
    UNCHANGED = auto()


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A document with what was made of it: its blocks by code of `blocks_version`, `language` as stated or detected."""

    received: Received
    packed: PackedBlocks
    blocks_version: int
    language: str
    arrived_date: ArticleDate | None = None  # the date to keep when the document has none
    content_hash: bytes = field(init=False)  # of what the document says

    def __post_init__(self) -> None:
        object.__setattr__(self, "content_hash", content_hash(self.received))


@dataclass(frozen=True, slots=True)
class StoredArticle:
    id: int
    title: str
    source_id: int
    source: str
    author: str
    url: str
    date: ArticleDate
    language: str
    text_hash: bytes
    blocks: tuple[Block, ...]
    blocks_version: int


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """A row of the list without its snippet, and the blocks to make that from."""

    row: ArticleRow
    blocks: tuple[Block, ...]


_COLUMNS = (
    "SELECT a.id, a.title, a.source_id, s.title, a.author, a.url, a.date_text, a.instant, a.language, a.text_hash,"
    " b.blocks, b.blocks_version"
    " FROM article a JOIN source s ON s.id = a.source_id JOIN body b ON b.article_id = a.id"
)


class Articles:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def content_is_known(self, received: Received) -> bool:
        """Whether this very document, from this place or another, is in the library: then nothing is to be done."""
        connection = self._database.connection()
        found = connection.execute(
            "SELECT 1 FROM article WHERE content_hash = ? LIMIT 1", (content_hash(received),)
        ).fetchone()
        return found is not None

    def put(self, articles: Iterable[NewArticle]) -> list[tuple[Put, int]]:
        """Add or update, and queue what changed for indexing and recognising: one transaction, all or nothing."""
        with self._database.writing() as connection:
            return [_put(connection, article, int(time.time())) for article in articles]

    def remove(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM article WHERE id = ?", [(int(n),) for n in ids])

    def remake(self, version: int, limit: int) -> list[tuple[int, Received | None]]:
        """Articles whose blocks were made by older code than `version`; None for one that cannot be read any more."""
        rows = self._database.connection().execute(
            "SELECT a.id, a.identity, s.title, a.title, coalesce(f.html, b.received),"
            " iif(f.html IS NULL, b.format, 'html'), a.url, a.author, a.language"
            " FROM body b JOIN article a ON a.id = b.article_id JOIN source s ON s.id = a.source_id"
            " LEFT JOIN full_text f ON f.article_id = a.id AND f.is_shown"
            " WHERE b.blocks_version < ? LIMIT ?",
            (version, limit),
        )
        return [(row[0], _received(row[1:])) for row in rows]

    def put_blocks(self, made: Sequence[tuple[int, tuple[Block, ...] | None]], version: int) -> None:
        """Replace blocks by those of newer code; where the one text changed, it is indexed and recognised anew. None
        keeps the old ones."""
        with self._database.writing() as connection:
            for article_id, blocks in made:
                connection.execute("UPDATE body SET blocks_version = ? WHERE article_id = ?", (version, article_id))
                if blocks is not None:
                    replace_blocks(connection, article_id, blocks)

    def get(self, article_id: int) -> StoredArticle:
        """Raises NotFound."""
        for article in self.get_many([article_id]):
            return article
        raise NotFound(f"There is no article {article_id} in this library.")

    def get_many(self, ids: Sequence[int]) -> list[StoredArticle]:
        """The articles that exist, in the order of `ids`."""
        rows = self._database.connection().execute(
            f"{_COLUMNS} WHERE a.id IN (SELECT value FROM json_each(?))", (pack_ids(ids),)
        )
        found = {row[0]: _stored(row) for row in rows}
        return [found[n] for n in map(int, ids) if n in found]

    def existing(self, ids: Sequence[int]) -> frozenset[int]:
        rows = self._database.connection().execute(
            "SELECT article_id FROM body WHERE article_id IN (SELECT value FROM json_each(?))", (pack_ids(ids),)
        )
        return frozenset(row[0] for row in rows)

    def rows(self, ids: Sequence[int]) -> list[ListedArticle]:
        """What the list shows of the articles that exist, in the order of `ids`; snippets are still to be made."""
        states = {
            n: (bool(read), bool(starred))
            for n, read, starred in self._database.connection().execute(
                "SELECT article_id, is_read, is_starred FROM state"
                " WHERE article_id IN (SELECT value FROM json_each(?))",
                (pack_ids(ids),),
            )
        }
        listed = []
        for article in self.get_many(ids):
            is_read, is_starred = states.get(article.id, (False, False))
            row = ArticleRow(
                article.id, article.title, article.source, article.date, article.language, is_read, is_starred, ""
            )
            listed.append(ListedArticle(row, article.blocks))
        return listed

    def list_ids(self, where: str = "1", parameters: Sequence[object] = ()) -> list[int]:
        """All ids for a condition of this package, newest first: the list while the index is behind."""
        rows = self._database.connection().execute(
            "SELECT a.id FROM article a LEFT JOIN state t ON t.article_id = a.id"
            f" WHERE {where} ORDER BY a.instant DESC, a.id DESC",
            tuple(parameters),
        )
        return [row[0] for row in rows]

    def of_no_day(self, since: int) -> list[int]:
        """Those from that instant on of which only the month or year is known."""
        rows = self._database.connection().execute(
            f"SELECT id FROM article WHERE instant >= ? AND NOT {HAS_DAY}", (since,)
        )
        return [row[0] for row in rows]

    def identity(self, article_id: int) -> str:
        """What makes it that article and no other in every library. Raises NotFound."""
        found = (
            self._database.connection()
            .execute("SELECT identity FROM article WHERE id = ?", (int(article_id),))
            .fetchone()
        )
        if not found:
            raise NotFound(f"There is no article {article_id} in this library.")
        return str(found[0])

    def count(self) -> int:
        return int(self._database.connection().execute("SELECT coalesce(sum(articles), 0) FROM source").fetchone()[0])

    def source_ids(self, title: str) -> frozenset[int]:
        """Sources with this title or with this word in it, whatever their capitals."""
        wanted = title.casefold().strip()
        rows = self._database.connection().execute("SELECT id, title FROM source").fetchall()
        exact = frozenset(n for n, name in rows if name.casefold() == wanted)
        return exact or frozenset(n for n, name in rows if wanted and wanted in name.casefold())

    def source_titles(self) -> dict[int, str]:
        return dict(self._database.connection().execute("SELECT id, title FROM source").fetchall())


def put_article(connection: Connection, article: NewArticle, now: int, source_id: int, known: int | None) -> int:
    """Add an article, or replace what was received for the `known` one; its id. It is queued for all that follows."""
    received = article.received
    stated = received.date or article.arrived_date
    if known is not None:
        arrived = connection.execute("SELECT arrived FROM article WHERE id = ?", (known,)).fetchone()[0]
    else:
        arrived = _arrival(now, stated)
    date = stated or ArticleDate.at(arrived)
    # A date in the future would defeat the early stop of a newest-first search, and never leave the top of the list.
    instant = min(date.instant, arrived)
    values = (
        source_id, article.content_hash, received.title, received.author, received.url, article.language, date.text,
        instant,
    )  # fmt: skip
    if known is not None:
        n = known
        connection.execute(
            "UPDATE article SET source_id = ?, content_hash = ?, title = ?, author = ?, url = ?, language = ?,"
            " date_text = ?, instant = ? WHERE id = ?",
            (*values, n),
        )
    else:
        n = connection.execute(
            "INSERT INTO article (source_id, content_hash, title, author, url, language, date_text, instant, identity,"
            " arrived, text_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (*values, received.identity, arrived, article.packed.text_hash),
        ).fetchone()[0]
    body = (received.format.value, pack_text(received.body))
    if known is not None and _shows_full_text(
        connection, n
    ):  # what its own page said stays on screen, and is asked again
        connection.execute("UPDATE body SET format = ?, received = ? WHERE article_id = ?", (*body, n))
        connection.execute("UPDATE full_text SET is_waiting = 1, attempts = 0 WHERE article_id = ?", (n,))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO body VALUES (?, ?, ?, ?, ?)",
            (n, *body, pack_text(article.packed.json), article.blocks_version),
        )
        if known is not None:
            connection.execute("UPDATE article SET text_hash = ? WHERE id = ?", (article.packed.text_hash, n))
    _queue(connection, n)
    return n


def _arrival(now: int, stated: ArticleDate | None) -> int:
    """Now, or what the article says where nothing else does: of 1970 it would be the oldest for ever, and removed."""
    return now if now >= _SET_SINCE else max(stated.instant if stated else 0, _SET_SINCE)


def replace_blocks(connection: Connection, article_id: int, blocks: tuple[Block, ...]) -> bool:
    """Other blocks for an article; where the one text changed, it is indexed and recognised anew: whether it did."""
    packed = pack(blocks)
    connection.execute("UPDATE body SET blocks = ? WHERE article_id = ?", (pack_text(packed.json), article_id))
    changed = connection.execute(
        "UPDATE article SET text_hash = ? WHERE id = ? AND text_hash <> ?",
        (packed.text_hash, article_id, packed.text_hash),
    )
    if changed.rowcount:
        _queue(connection, article_id)
    return bool(changed.rowcount)


def _put(connection: Connection, article: NewArticle, now: int) -> tuple[Put, int]:
    received = article.received
    same = connection.execute(
        "SELECT id FROM article WHERE content_hash = ? LIMIT 1", (article.content_hash,)
    ).fetchone()
    if same:
        return Put.UNCHANGED, same[0]
    old = connection.execute("SELECT id FROM article WHERE identity = ?", (received.identity,)).fetchone()
    source = _source_id(connection, received.source)
    n = put_article(connection, article, now, source, old[0] if old else None)
    return (Put.UPDATED if old else Put.ADDED), n


def _shows_full_text(connection: Connection, article_id: int) -> bool:
    return bool(
        connection.execute("SELECT 1 FROM full_text WHERE article_id = ? AND is_shown", (article_id,)).fetchone()
    )


def _queue(connection: Connection, article_id: int) -> None:
    connection.execute("INSERT OR REPLACE INTO index_queue VALUES (?, random())", (article_id,))
    connection.execute("INSERT OR IGNORE INTO recognise_queue (article_id) VALUES (?)", (article_id,))


def _source_id(connection: Connection, title: str) -> int:
    found = connection.execute("SELECT id FROM source WHERE title = ?", (title,)).fetchone()
    if not found:
        found = connection.execute("INSERT INTO source (title) VALUES (?) RETURNING id", (title,)).fetchone()
    return int(found[0])


def content_hash(received: Received) -> bytes:
    """Of what the document says, not of where it lies."""
    parts = (received.title, str(received.date or ""), received.url, received.author, received.format, received.body)
    return hash_of("\x1f".join(parts))


def _stored(row: tuple[int, str, int, str, str, str, str, int, str, bytes, bytes, int]) -> StoredArticle:
    n, title, source_id, source, author, url, date_text, instant, language, text_hash, packed, version = row
    try:
        blocks = unpack(unpack_text(packed))
    except (*CANNOT_UNPACK, TypeError):  # SQLite guards no text with a checksum: one lost must not hide a page
        log.exception("the text of article %d cannot be read", n)
        blocks = (Block(BlockKind.HEADING, (Run(title),), level=1),)
    date = ArticleDate.parse(date_text)
    precision = date.precision if date else Precision.MINUTE
    return StoredArticle(
        n, title, source_id, source, author, url, ArticleDate(date_text, instant, precision), language, text_hash,
        blocks, version,
    )  # fmt: skip


def _received(row: tuple[str, str, str, bytes, str, str, str, str]) -> Received | None:
    identity, source, title, body, form, url, author, language = row
    try:
        return Received(identity, source, title, unpack_text(body), BodyFormat(form), None, url, author, language)
    except CANNOT_UNPACK:
        log.exception("%s cannot be read any more", identity)
        return None
