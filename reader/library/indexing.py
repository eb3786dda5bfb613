"""From the database to the index: what the queue names, and all of it when the index is missing or damaged."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.domain.blocks import BlockKind, plain_text
from reader.domain.changes import Changes
from reader.domain.query import Trait
from reader.errors import IndexDamaged, LeeszaalError
from reader.library.stores import Stores
from reader.paths import Paths
from reader.search.index import IndexDocument, IndexWriter
from reader.storage.articles import StoredArticle
from reader.storage.in_use import InUse

log = logging.getLogger(__name__)

_TEXTS_AT_ONCE = 100  # in memory; an article may hold a megabyte


class OwnIndex:
    """The index in the hands of the one process that does the library's work; whole, or else made anew.

    The lock lies beside the index, so that a damaged one is never taken from under another process. Whatever goes wrong
    with the files is raised as a LeeszaalError.
    """

    def __init__(self, stores: Stores, *, at_once: bool = False) -> None:
        """Raises LibraryInUse while another process has it."""
        self._stores, self._paths = stores, stores.paths
        self._lock = InUse(self._paths.index)
        self._writer: IndexWriter | None = None
        self._has_failed = False
        self.is_rebuilding = False
        try:
            self._lock.take("Another program is updating the search index; try again when it is done.", at_once=at_once)
            self._open()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._lock.close()

    def index_pending(self, limit: int) -> Changes | None:
        """Index up to `limit` queued articles in one commit; None when nothing was queued."""
        if damage_marker(self._paths).exists():  # a reader has just found it so
            self._renew()
        tickets = self._stores.queues.next_to_index(limit)
        if not tickets:
            return None
        present = self._stores.articles.existing(list(tickets))
        gone = [n for n in tickets if n not in present]
        try:
            is_done = self._do(lambda writer: writer.apply(_documents(self._stores, sorted(present)), gone))
        except LeeszaalError:
            raise
        except Exception:  # one text that the index cannot bear must not keep all others, and all other work, waiting
            if len(tickets) > 1:
                return self.index_pending(len(tickets) // 2)
            log.exception("article %d cannot be indexed", *tickets)
            is_done = True
        if is_done:
            self._stores.queues.indexed(tickets)
        return Changes(updated=tuple(present), removed=tuple(gone)) if is_done else Changes()

    def merge(self, is_stopped: Callable[[], bool]) -> bool:
        """One step of tidying; False when there was nothing to merge."""
        merged = False

        def merge(writer: IndexWriter) -> None:
            nonlocal merged
            merged = writer.merge(is_stopped)

        return self._do(merge) and merged

    def _do(self, step: Callable[[IndexWriter], None]) -> bool:
        """False when the index turned out to be damaged and all of it is queued; raises when that does not help."""
        assert self._writer is not None
        try:
            with _said(self._paths):
                step(self._writer)
        except IndexDamaged:
            if self._has_failed:
                raise
            self._has_failed = True
            self._renew()
            return False
        self._has_failed = False
        return True

    def _renew(self) -> None:
        log.warning("the index is set aside and rebuilt", exc_info=True)
        with _said(self._paths):
            if self._writer is not None:
                self._writer.close()
            set_aside(self._paths)
        self._open()

    def _open(self) -> None:
        with _said(self._paths):
            is_fresh = not (self._paths.index.is_dir() and any(self._paths.index.iterdir()))
            if damage_marker(self._paths).exists():
                set_aside(self._paths)
                is_fresh = True
            try:
                missing = self._open_writer()
            except IndexDamaged:
                log.warning("the index is set aside and rebuilt", exc_info=True)
                set_aside(self._paths)
                is_fresh = True
                missing = self._open_writer()
        if missing:
            log.info("%d articles differ between the library and its index", missing)
        self.is_rebuilding = is_fresh and bool(missing)

    def _open_writer(self) -> int:
        """How many articles differ between the database and the index; these are queued."""
        writer = IndexWriter(self._paths.index)
        try:
            missing = self._stores.queues.index_difference(writer.ids().tolist())
        except BaseException:
            writer.close()
            raise
        self._writer = writer
        return missing


def set_aside(paths: Paths) -> None:
    """Keep the last damaged index for whoever wants to look at it; it holds nothing that the database lacks."""
    aside = paths.index.with_name("index-damaged")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        if paths.index.exists():
            paths.index.rename(aside)
    except OSError:  # Windows, while the window has it mapped: without its contents it is an empty index
        for contents in paths.index.glob("*.toc"):
            contents.unlink()
    damage_marker(paths).unlink(missing_ok=True)


def mark_damaged(paths: Paths) -> None:
    """Said by a reader of the index: whoever writes it next makes it anew."""
    try:
        damage_marker(paths).touch()
    except OSError:
        log.warning("the index cannot be marked as damaged", exc_info=True)


def damage_marker(paths: Paths) -> Path:
    return paths.index.with_name("index.damaged")


def _documents(stores: Stores, ids: Sequence[int]) -> Iterator[IndexDocument]:
    for start in range(0, len(ids), _TEXTS_AT_ONCE):
        part = ids[start : start + _TEXTS_AT_ONCE]
        entities = stores.mentions.of_articles(part)
        enclosed, full = stores.feed_items.enclosure_types(part), stores.full_texts.shown_among(part)
        for article in stores.articles.get_many(part):
            yield IndexDocument(
                article.id,
                article.date.instant,
                article.source_id,
                article.language,
                article.title,
                plain_text(article.blocks[1:]),
                tuple(entities.get(article.id, ())),
                article.author,
                _traits(article, enclosed.get(article.id, ()), article.id in full),
            )


def _traits(article: StoredArticle, media_types: Sequence[str], is_full: bool) -> frozenset[Trait]:
    kinds = {media_type.partition("/")[0] for media_type in media_types}
    has = {
        Trait.IMAGE: "image" in kinds or any(block.kind is BlockKind.IMAGE for block in article.blocks),
        Trait.ENCLOSURE: bool(media_types),
        Trait.AUDIO: "audio" in kinds,
        Trait.VIDEO: "video" in kinds,
        Trait.FULL_TEXT: is_full,
    }
    return frozenset(trait for trait, is_there in has.items() if is_there)


@contextmanager
def _said(paths: Paths) -> Iterator[None]:
    """An error of the disk as a sentence."""
    try:
        yield
    except OSError as error:
        raise LeeszaalError(
            f"The search index in {paths.data} cannot be written ({error.strerror}); nothing is lost. "
            "Make room, or check the folder's permissions, and try again."
        ) from error
