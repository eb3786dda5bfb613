"""From paths to articles in the database: harmless, told apart from what is there, and queued for what follows."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.article import Received
from reader.domain.changes import Changes, ImportReport, Skipped
from reader.domain.packed_blocks import pack
from reader.entities.language import detect_language
from reader.errors import UnreadableFile
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION, article_blocks
from reader.sources.clean_text import one_line
from reader.sources.documents import BadLine, modified_date, read_documents
from reader.sources.folders import documents_below
from reader.storage.articles import NewArticle, Put

log = logging.getLogger(__name__)

SAMPLES = "Voorbeelden"  # the source of the sample articles, where nobody says what it is called
BATCH = 50  # documents a transaction: another writer waits at most some tens of milliseconds
BATCH_CHARS = 2_000_000  # of text a transaction: fifty of the largest documents would fill the memory
LOOK_UP_SECONDS = 0.2  # between two looks at whether to go on, also where everything is known already
_MOST_SKIPPED = 1_000  # reasons kept; a folder of a million pictures is told of once too often


@dataclass(slots=True)
class Tally:
    """Counts of one import while it runs."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    more: int = 0  # skipped, and not named

    def skip(self, skipped: Skipped) -> None:
        if len(self.skipped) < _MOST_SKIPPED:
            self.skipped.append(skipped)
        else:
            self.more += 1

    def report(self) -> ImportReport:
        more = (Skipped("…", f"{self.more} more"),) if self.more else ()
        return ImportReport(self.added, self.updated, self.unchanged, (*self.skipped, *more))


def import_path(stores: Stores, path: Path, tally: Tally) -> Iterator[Changes]:
    """Import a file or folder, a transaction or a fraction of a second a step; a kill in between leaves whole articles,
    and importing the path again adds only what is missing."""
    try:
        if not path.exists() and not path.is_symlink():
            tally.skip(Skipped(str(path), "there is no such file"))
            return
        source = (path if path.is_dir() else path.resolve().parent).resolve().name
    except (OSError, ValueError, RuntimeError) as error:  # too long, a circle of links, a folder that may not be read
        tally.skip(Skipped(str(path), getattr(error, "strerror", None) or "cannot be read"))
        return
    yield from _import(stores, documents_below(path), one_line(source, 120) or "Import", tally)


def import_samples(stores: Stores, folder: Path, tally: Tally, called: str = "") -> Iterator[Changes]:
    """Import the sample articles; they are known by name, so that a new version of the app finds its own again.
    `called` is their source in the person's language; a library that has them keeps what it called them."""
    titles = set(stores.articles.source_titles().values())
    source = SAMPLES if SAMPLES in titles or not called else called
    files = [file for file in documents_below(folder) if isinstance(file, Path)] if folder.is_dir() else []
    yield from _import(stores, iter(files), source, tally, samples_in=folder)


def _import(
    stores: Stores, files: Iterator[Path | Skipped], source: str, tally: Tally, samples_in: Path | None = None
) -> Iterator[Changes]:
    batch: list[NewArticle] = []
    chars = 0
    looked_up = time.monotonic()
    for article in _unknown_articles(stores, files, source, tally, samples_in):
        if article is not None:
            batch.append(article)
            chars += len(article.received.body)
        if len(batch) >= BATCH or chars >= BATCH_CHARS:
            yield _put(stores, batch, tally)
            batch, chars, looked_up = [], 0, time.monotonic()
        elif time.monotonic() - looked_up > LOOK_UP_SECONDS:
            yield Changes()
            looked_up = time.monotonic()
    if batch:
        yield _put(stores, batch, tally)


def _unknown_articles(
    stores: Stores, files: Iterator[Path | Skipped], source: str, tally: Tally, samples_in: Path | None
) -> Iterator[NewArticle | None]:
    """What is to be put in the library; None for each document of which that is not so."""
    for file in files:
        if isinstance(file, Skipped):
            tally.skip(file)
            yield None
            continue
        identity = f"sample:{file.relative_to(samples_in).as_posix()}" if samples_in else ""
        try:
            for received in read_documents(file, source, identity):
                if isinstance(received, BadLine):
                    tally.skip(Skipped(f"{file}:{received.number}", received.reason))
                    yield None
                elif stores.articles.content_is_known(received):
                    tally.unchanged += 1
                    yield None
                else:
                    article = _new_article(received, file)
                    if article is None:
                        tally.skip(Skipped(f"{file}: {received.title[:60]}", "its text cannot be understood"))
                    yield article
        except UnreadableFile as error:
            tally.skip(Skipped(str(file), str(error)))


def _new_article(received: Received, file: Path) -> NewArticle | None:
    try:
        blocks = article_blocks(received)
    except Exception:  # one text that a parser cannot bear must not stop the import of all others
        log.exception("%s cannot be turned into blocks", received.identity)
        return None
    language = received.language
    if not language:
        language = detect_language("\n".join(block.text for block in blocks[:12]))
    return NewArticle(received, pack(blocks), BLOCKS_VERSION, language, None if received.date else modified_date(file))


def _put(stores: Stores, batch: list[NewArticle], tally: Tally) -> Changes:
    added, updated = [], []
    for put, article_id in stores.articles.put(batch):
        if put is Put.ADDED:
            added.append(article_id)
        elif put is Put.UPDATED:
            updated.append(article_id)
        else:
            tally.unchanged += 1
    tally.added += len(added)
    tally.updated += len(updated)
    return Changes(added=tuple(added), updated=tuple(updated), sources=True)
