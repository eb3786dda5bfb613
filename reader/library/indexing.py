"""From the database to the index: what the queue names, and all of it when the index is missing or damaged."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

from reader.domain.blocks import plain_text
from reader.domain.changes import Changes
from reader.errors import IndexDamaged
from reader.library.stores import Stores
from reader.paths import Paths
from reader.search.index import IndexDocument, IndexWriter

log = logging.getLogger(__name__)


def open_writer(stores: Stores) -> tuple[IndexWriter, bool]:
    """The index to write, whole: a damaged or older one is set aside and all articles are queued; whether that was so.

    Raises LibraryInUse while another process writes the index.
    """
    paths = stores.paths
    is_fresh = not (paths.index.is_dir() and any(paths.index.iterdir()))
    if damage_marker(paths).exists():
        set_aside(paths)
        is_fresh = True
    try:
        writer = IndexWriter(paths.index)
        missing = stores.queues.index_difference(writer.ids())
    except IndexDamaged:
        log.warning("the index is set aside and rebuilt", exc_info=True)
        set_aside(paths)
        is_fresh = True
        writer = IndexWriter(paths.index)
        missing = stores.queues.index_difference(writer.ids())
    if missing:
        log.info("%d articles differ between the library and its index", missing)
    return writer, is_fresh and bool(missing)


def set_aside(paths: Paths) -> None:
    """Keep the last damaged index for whoever wants to look at it; it holds nothing that the database lacks."""
    aside = paths.index.with_name("index-damaged")
    shutil.rmtree(aside, ignore_errors=True)
    if paths.index.exists():
        paths.index.rename(aside)
    damage_marker(paths).unlink(missing_ok=True)


def mark_damaged(paths: Paths) -> None:
    """Said by a reader of the index: whoever writes it next makes it anew."""
    damage_marker(paths).touch()


def damage_marker(paths: Paths) -> Path:
    return paths.index.with_name("index.damaged")


def index_pending(stores: Stores, writer: IndexWriter, limit: int) -> Changes | None:
    """Index up to `limit` queued articles in one commit; None when nothing was queued."""
    tickets = stores.queues.next_to_index(limit)
    if not tickets:
        return None
    documents = _documents(stores, list(tickets))
    present = {document.id for document in documents}
    gone = [n for n in tickets if n not in present]
    writer.apply(documents, gone)
    stores.queues.indexed(tickets)
    return Changes(updated=tuple(present), removed=tuple(gone))


def _documents(stores: Stores, ids: Sequence[int]) -> list[IndexDocument]:
    documents = []
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        entities = stores.mentions.of_articles(part)
        documents += [
            IndexDocument(
                article.id,
                article.date.instant,
                article.source_id,
                article.language,
                article.title,
                plain_text(article.blocks[1:]),
                tuple(entities.get(article.id, ())),
            )
            for article in stores.articles.get_many(part)
        ]
    return documents
