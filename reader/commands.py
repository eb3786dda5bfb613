"""What each command of the command line does with a library; values come back as text or JSON on stdout."""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from reader.domain.changes import Changes, ImportReport
from reader.domain.entity import ArticleMention, EntityKind, LinkedMention, Mention
from reader.domain.feed import RefreshReport
from reader.domain.query import Order
from reader.domain.rule import Notified
from reader.entities.language import detect_language
from reader.entities.names import link
from reader.errors import LeeszaalError, LibraryInUse
from reader.library import checking
from reader.library.asking import Facets, SearchRequest, SearchResult
from reader.library.engines import ENGINE_VERSION, known_names, make_engine
from reader.library.indexing import OwnIndex, damage_marker, mark_damaged
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.stores import Stores
from reader.library.work import INDEX_STEP, Work
from reader.paths import Paths
from reader.sources.documents import LARGEST_DOCUMENT, plain_text_of
from reader.storage import backup as backups

_RETRY_SECONDS = 0.2


class Console:
    """Progress on stderr when a person looks at it; the report is kept for the end."""

    def __init__(self) -> None:
        self.report: ImportReport | None = None  # of what was done here
        self.refresh: RefreshReport | None = None
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()

    def progress(self, job: str, done: int, total: int) -> None:
        if self._is_shown:
            print(f"\r{job}: {done}{f' of {total}' if total else ''} ", end="", file=sys.stderr, flush=True)

    def changed(self, changes: Changes) -> None:
        pass

    def imported(self, report: ImportReport) -> None:
        self.report = report

    def refreshed(self, report: RefreshReport) -> None:
        self.refresh = report

    def full_text(self, article_id: int, error: str) -> None:
        pass

    def notify(self, notified: Notified) -> None:
        pass


def import_paths(paths: Paths, options: argparse.Namespace) -> int:
    with _stores(paths) as stores:
        stores.queues.add_imports([str(_place(path)) for path in options.paths])
        console = Console()
        work(stores, console, recognise=not options.no_recognise)
    report = console.report
    if report is None:
        print("leeszaal: another Leeszaal has the library open and did the import.", file=sys.stderr)
        return 0
    if report.skipped and not (report.added or report.updated or report.unchanged):
        first, others = report.skipped[0], len(report.skipped) - 1
        also = f" and {others} more" if others else ""
        raise LeeszaalError(f"Nothing was imported: {first.path}: {first.reason}{also}.")
    print(
        f"{report.added} added, {report.updated} updated, {report.unchanged} unchanged, {len(report.skipped)} skipped."
    )
    for skipped in report.skipped:
        print(f"{skipped.path}: {skipped.reason}", file=sys.stderr)
    return 0


def _place(name: str) -> Path:
    try:
        return Path(name).expanduser().absolute()
    except RuntimeError:  # nobody has that home folder: then it is the name of a file
        return Path(name).absolute()


def recognise(paths: Paths, options: argparse.Namespace) -> int:
    engine = make_engine()
    failed = False
    for name in options.files:
        try:
            text = plain_text_of(_beginning(name))
        except OSError as error:
            print(f"leeszaal: {name} cannot be read ({error.strerror}).", file=sys.stderr)
            failed = True
            continue
        language = detect_language(text)
        mentions = link(engine.find_mentions(text, language), known_names())
        if options.json:
            print(json.dumps({"file": name, "language": language, "mentions": [_linked_json(m) for m in mentions]},
                             ensure_ascii=False))  # fmt: skip
        else:
            for found in mentions:
                mention = found.mention
                print(f"{name}\t{mention.start}-{mention.end}\t{mention.kind}\t{mention.text}\t{found.name}")
    return 1 if failed else 0


def _beginning(name: str) -> bytes:
    """As much as an article may have, of whatever gives bytes without an end too."""
    if name == "-" and sys.stdin is None:
        return b""
    with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
        data = file.read(LARGEST_DOCUMENT)
    if len(data) == LARGEST_DOCUMENT and not data.isascii():
        while data and 0x80 <= data[-1] < 0xC0:  # what was cut within a letter, which would make all of it no UTF-8
            data = data[:-1]
        data = data[:-1]
    return data


def search(paths: Paths, options: argparse.Namespace) -> int:
    with open_library(paths) as library:
        began = time.perf_counter()
        request = SearchRequest(options.query, order=Order(options.sort))
        result = searched(library, request)
        rows = library.rows(result, result.ids[: options.limit].tolist())
        took = (time.perf_counter() - began) * 1000
        if options.json:
            articles = [
                {"id": r.id, "title": r.title, "source": r.source, "date": r.date.text, "language": r.language,
                 "snippet": r.snippet}
                for r in rows
            ]  # fmt: skip
            print_json(
                {
                    "query": options.query,
                    "total": result.total,
                    "took_ms": round(took, 1),
                    "did_you_mean": result.did_you_mean,
                    "articles": articles,
                    "facets": _facets_json(library.facets(request)),
                }
            )
            return 0
        for row in rows:
            print(f"{row.id}\t{row.date.text}\t{row.title} ({row.source})\n\t{row.snippet}")
        print(f"{result.total} articles.")
        for remark in (result.notice, f"Did you mean: {result.did_you_mean}" if result.did_you_mean else ""):
            if remark:
                print(remark, file=sys.stderr)
    return 0


def searched(library: Library, request: SearchRequest) -> SearchResult:
    """After indexing what still waits for it - all, in a library that was put back from a backup - unless somebody
    else does so or nothing can be written: then what is indexed by now is found, and the result says so."""
    result = library.search(request)
    if not result.unindexed:
        return result
    try:
        index = OwnIndex(library.stores, at_once=True)
    except LeeszaalError:
        return result
    try:
        while index.index_pending(INDEX_STEP):
            pass
    finally:
        index.close()
    library.refresh()
    return library.search(request)


def show(paths: Paths, options: argparse.Namespace) -> int:
    with open_library(paths) as library:
        article = library.article(options.id)
    if options.json:
        print_json({
            "id": article.id, "title": article.title, "source": article.source, "date": article.date.text,
            "language": article.language, "text": article.text,
            "mentions": [_mention_json(mention) for mention in article.mentions or ()],
        })  # fmt: skip
    else:
        print(f"{article.text}\n\n{article.source}, {article.date.text}")
        for mention in article.mentions or ():
            print(f"{mention.start}-{mention.end}\t{mention.kind}\t{mention.text}\t{mention.entity_name}")
    return 0


def entities(paths: Paths, options: argparse.Namespace) -> int:
    with _stores(paths) as stores:
        found = stores.entities.entities(options.query)
    if options.json:
        print_json([
            {"name": one.entity.name, "kind": one.entity.kind, "aliases": one.entity.aliases, "articles": one.articles}
            for one in found
        ])  # fmt: skip
    else:
        for one in found:
            also = f" ({', '.join(one.entity.aliases)})" if one.entity.aliases else ""
            print(f"{one.articles}\t{one.entity.kind}\t{one.entity.name}{also}")
    return 0


def reindex(paths: Paths, options: argparse.Namespace) -> int:
    with _stores(paths) as stores:
        mark_damaged(paths)
        work(stores, Console(), recognise=False)
        print(f"{stores.articles.count()} articles indexed.")
    return 0


def check(paths: Paths, options: argparse.Namespace) -> int:
    with _stores(paths) as stores:
        problems, is_told = checking.check(stores), bool(stores.notices)
        count = stores.articles.count()
    if problems:
        raise LeeszaalError(" ".join(problems))
    if is_told:  # on stderr, when it was opened
        return 1
    print(f"The library is sound: {count} articles.")
    return 0


def backup(paths: Paths, options: argparse.Namespace) -> int:
    with _stores(paths):
        print(backups.make(paths.database, paths.backups, "asked"))
    return 0


def work(stores: Stores, console: Console, recognise: bool, outside: Outside | None = None) -> bool:
    """Do all that waits, or wait while a window's worker does it; whether it was done here. Nothing is fetched without
    `outside`."""
    pause = threading.Event()
    while True:
        try:
            mine = Work(stores, ENGINE_VERSION, make_engine, console, outside)
        except LibraryInUse:
            pending = stores.queues.pending()
            is_marked = damage_marker(stores.paths).exists()
            is_due = outside is not None and stores.feed_checks.count_due(int(time.time())) > 0
            is_wanted = pending.importing or pending.indexing or (recognise and pending.recognising)
            if not (is_marked or is_due or is_wanted):
                return False
            pause.wait(_RETRY_SECONDS)
            continue
        try:
            mine.run(recognise)
        finally:
            mine.close()
        return True


@contextmanager
def _stores(paths: Paths) -> Iterator[Stores]:
    stores = Stores.open(paths)
    for notice in stores.notices:
        print(f"leeszaal: {notice}", file=sys.stderr)
    try:
        yield stores
    finally:
        stores.close()


@contextmanager
def open_library(paths: Paths) -> Iterator[Library]:
    library = Library.open(paths)
    for notice in library.notices:
        print(f"leeszaal: {notice}", file=sys.stderr)
    try:
        yield library
    finally:
        library.close()


def print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _facets_json(facets: Facets) -> dict[str, object]:
    groups = {kind.value: facets.entities.get(kind, ()) for kind in EntityKind}
    groups |= {"source": facets.sources, "language": facets.languages}
    return {name: [{"name": one.name, "count": one.count} for one in counts] for name, counts in groups.items()}


def _mention_json(mention: ArticleMention) -> dict[str, object]:
    return _json(Mention(mention.start, mention.end, mention.kind, mention.text), mention.entity_name)


def _linked_json(linked: LinkedMention) -> dict[str, object]:
    return _json(linked.mention, linked.name)


def _json(mention: Mention, name: str) -> dict[str, object]:
    return {
        "start": mention.start,
        "end": mention.end,
        "kind": mention.kind.value,
        "text": mention.text,
        "entity": name,
    }
