"""The whole article from its own page, beside what the feed sent; which of the two is shown is the person's choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.article import BodyFormat, FullText, Received
from reader.domain.blocks import Block
from reader.storage.articles import replace_blocks
from reader.storage.database import Database
from reader.storage.packing import CANNOT_UNPACK, pack_ids, pack_text, unpack_text

MOST_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class WantedPage:
    article_id: int
    url: str
    title: str
    private_url: str  # of the feed, where the person allowed a private one; else ''
    is_asked: bool
    attempts: int


@dataclass(frozen=True, slots=True)
class FullTextState:
    state: FullText = FullText.NONE
    error: str = ""
    is_shown: bool = False


class FullTexts:
    """Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(self, article_id: int) -> None:
        """The person wants the whole article."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO full_text (article_id, is_asked) SELECT id, 1 FROM article WHERE id = ?"
                " ON CONFLICT (article_id) DO UPDATE SET is_waiting = 1, is_asked = 1, attempts = 0, error = ''",
                (article_id,),
            )

    def next(self, without: Sequence[int], limit: int) -> list[WantedPage]:
        rows = self._database.connection().execute(
            "SELECT w.article_id, a.url, a.title, iif(f.allows_private, f.url, ''), w.is_asked, w.attempts"
            " FROM full_text w JOIN article a ON a.id = w.article_id LEFT JOIN feed f ON f.source_id = a.source_id"
            " WHERE w.is_waiting AND w.article_id NOT IN (SELECT value FROM json_each(?))"
            " ORDER BY w.is_asked DESC, w.article_id DESC LIMIT ?",
            (pack_ids(without), limit),
        )
        return [WantedPage(n, url, title, at, bool(asked), tries) for n, url, title, at, asked, tries in rows]

    def begin(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            connection.executemany(
                "UPDATE full_text SET attempts = attempts + 1 WHERE article_id = ?", [(n,) for n in ids]
            )

    def leave(self, ids: Sequence[int]) -> None:
        """Begun, and given up in good order: nothing is held against them."""
        with self._database.writing() as connection:
            connection.executemany("UPDATE full_text SET attempts = 0 WHERE article_id = ?", [(n,) for n in ids])

    def put(self, article_id: int, html: str, blocks: tuple[Block, ...], version: int) -> bool:
        """Keep and show it; whether the article's text is another than before."""
        with self._database.writing() as connection:
            kept = connection.execute(
                "UPDATE full_text SET html = ?, is_waiting = 0, is_asked = 0, attempts = 0, error = '', is_shown = 1"
                " WHERE article_id = ?",
                (pack_text(html), article_id),
            )
            if not kept.rowcount:
                return False  # the article has gone meanwhile
            connection.execute("UPDATE body SET blocks_version = ? WHERE article_id = ?", (version, article_id))
            return replace_blocks(connection, article_id, blocks)

    def failed(self, article_id: int, error: str) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE full_text SET error = ?, is_waiting = 0, is_asked = 0 WHERE article_id = ?",
                (error, article_id),
            )

    def received(self, article_id: int, full: bool) -> Received | None:
        """What the blocks are made of: the page's own text, or what came in. None where it is not there."""
        row = (
            self._database.connection()
            .execute(
                "SELECT a.identity, s.title, a.title, b.received, b.format, a.url, a.author, a.language, f.html"
                " FROM article a JOIN source s ON s.id = a.source_id JOIN body b ON b.article_id = a.id"
                " LEFT JOIN full_text f ON f.article_id = a.id WHERE a.id = ?",
                (article_id,),
            )
            .fetchone()
        )
        if row is None or (full and row[8] is None):
            return None
        identity, source, title, body, form, url, author, language, html = row
        try:
            text = unpack_text(html if full else body)
        except CANNOT_UNPACK:
            return None
        return Received(
            identity, source, title, text, BodyFormat.HTML if full else BodyFormat(form), None, url, author, language
        )

    def show(self, article_id: int, shows: bool, blocks: tuple[Block, ...], version: int) -> bool:
        """Show the page's own text, or what came in; whether the article's text is another than before."""
        with self._database.writing() as connection:
            connection.execute("UPDATE full_text SET is_shown = ? WHERE article_id = ?", (shows, article_id))
            connection.execute("UPDATE body SET blocks_version = ? WHERE article_id = ?", (version, article_id))
            return replace_blocks(connection, article_id, blocks)

    def shown_among(self, ids: Sequence[int]) -> frozenset[int]:
        """Those of which the page's own text is shown."""
        rows = self._database.connection().execute(
            "SELECT article_id FROM full_text WHERE is_shown AND article_id IN (SELECT value FROM json_each(?))",
            (pack_ids(ids),),
        )
        return frozenset(row[0] for row in rows)

    def state(self, article_id: int) -> FullTextState:
        row = (
            self._database.connection()
            .execute(
                "SELECT is_waiting, html IS NOT NULL, error, is_shown FROM full_text WHERE article_id = ?",
                (article_id,),
            )
            .fetchone()
        )
        if row is None:
            return FullTextState()
        is_waiting, is_there, error, is_shown = row
        state = FullText.THERE if is_there else FullText.WAITING if is_waiting else FullText.FAILED
        return FullTextState(state, error, bool(is_shown))
