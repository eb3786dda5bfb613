"""All heavy work of a library, one small step at a time: the worker's loop, and what the commands wait for."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from reader.domain.article import Received
from reader.domain.blocks import Block
from reader.domain.changes import Changes, ImportReport, Skipped
from reader.domain.feed import RefreshReport
from reader.domain.rule import Notified, NotifiedArticle
from reader.entities.engine import EntityEngine
from reader.errors import LeeszaalError
from reader.library.foreign_import import import_any
from reader.library.full_text import FullTextFetching
from reader.library.icons import IconFetching
from reader.library.importing import LOOK_UP_SECONDS, Tally, import_samples
from reader.library.indexing import OwnIndex
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.recognising import recognise_pending
from reader.library.refreshing import Refreshing
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION, article_blocks
from reader.storage import backup

log = logging.getLogger(__name__)

INDEX_STEP = 2_000  # articles a commit: one second of a core, the longest that a stop may wait
RECOGNISE_STEP = 20
RECOGNISE_STEP_FETCHING = 2  # what comes in meanwhile does not wait for long
REMAKE_STEP = 20
# A commit costs 10 ms and a segment: names found in one second's recognising go into the index together.
INDEX_EVERY_SECONDS = 1.0
INDEX_EVERY_SECONDS_FETCHING = 15.0  # most refreshes are over by then; what is stored is listed at once
_INDEX_SHARE = 9.0  # and takes a tenth of the time while more comes in: what is stored can be read meanwhile
ARRIVES_SOON_SECONDS = 0.3  # what is being fetched goes before finding names
MOST_ATTEMPTS = 3
_MOST_NOTIFIED = 20  # told by title
BACKUP_EVERY_SECONDS = 24 * 3600.0


class Reporter(Protocol):
    """Who is told what the work does."""

    def progress(self, job: str, done: int, total: int) -> None: ...

    def changed(self, changes: Changes) -> None: ...

    def imported(self, report: ImportReport) -> None: ...

    def refreshed(self, report: RefreshReport) -> None: ...

    def full_text(self, article_id: int, error: str) -> None: ...

    def notify(self, notified: Notified) -> None: ...


class Work:
    """Used by one thread of one process, which holds the index's write lock until `close`."""

    def __init__(
        self,
        stores: Stores,
        engine_version: str,
        make_engine: Callable[[], EntityEngine],
        reporter: Reporter,
        outside: Outside | None = None,
    ) -> None:
        """`make_engine` is called at the first text, and makes an engine of `engine_version`. Without `outside`
        nothing is fetched.

        Raises LibraryInUse while another process does this library's work.
        """
        self._stores = stores
        self._make_engine = make_engine
        self._reporter = reporter
        self._engine: EntityEngine | None = None
        self._index = OwnIndex(stores)
        self._outside = outside
        self._refreshing = Refreshing(stores, outside, reporter) if outside else None
        self._full_texts = FullTextFetching(stores, outside, reporter) if outside else None
        self._icons = IconFetching(stores, outside) if outside else None
        self._rules = Library(stores).rules
        self._import: Iterator[Changes] | None = None
        self._import_name = ""
        self._tally = Tally()
        self._has_samples = False
        self._last_index = self._index_took = 0.0
        self._may_have_rules = True
        self._totals: dict[str, int] = {}
        try:
            stores.queues.recognise_older_than(engine_version)
        except BaseException:
            self._index.close()
            raise

    def close(self) -> None:
        for part in (self._refreshing, self._full_texts, self._icons):
            if part is not None:
                part.close()
        self._leave_import()
        self._index.close()

    def import_samples(self, folder: Path, called: str = "") -> None:
        """Look at the samples in the next steps, before any other import."""
        self._import = import_samples(self._stores, folder, Tally(), called)
        self._has_samples = True

    def cancel(self) -> None:
        """Import and fetch no further; what came in stays and is still indexed and recognised."""
        if self._refreshing:
            self._refreshing.cancel()
        self._import = None
        self._has_samples = False
        if self._stores.queues.drop_imports():
            self._reporter.imported(self._tally.report())
        self._tally = Tally()

    def step(self, recognise: bool = True) -> bool:
        """Do one small piece of the most urgent work; False when nothing is left to do."""
        # During an import and while names are found the index follows in larger pieces, else at once.
        if self._index_is_due() and self._index_some():
            return True
        if self._may_have_rules and self._apply_rules(recognise):
            return True
        if self._fetch() or self._import_step():
            return True
        is_fetching = self._is_fetching()
        if is_fetching:
            if self._wait_for_the_web(ARRIVES_SOON_SECONDS):
                return True
            if self._seconds_since_index() > INDEX_EVERY_SECONDS and self._index_some():  # a slow server leaves room
                return True
        if recognise and self._recognise():
            return True
        if not is_fetching and self._index_some():
            return True
        return self._apply_rules(recognise) or self._remake_blocks() or is_fetching

    def run(self, recognise: bool = True, is_stopped: Callable[[], bool] = lambda: False) -> None:
        """Work until all is done or `is_stopped`."""
        while not is_stopped() and self.step(recognise):
            pass

    def tidy(self, is_stopped: Callable[[], bool] = lambda: False) -> None:
        """For idle moments: merge small segments, make the day's backup, and fetch the feeds' icons."""
        while not is_stopped() and self._index.merge(is_stopped):
            self._reporter.changed(Changes())
        age = backup.newest_age(self._stores.paths.backups)
        if (age is None or age > BACKUP_EVERY_SECONDS) and not is_stopped() and self._stores.articles.count():
            backup.make(self._stores.paths.database, self._stores.paths.backups, "daily", is_stopped)
        while not is_stopped() and self._fetch_icons():
            pass

    # steps
    def _import_step(self) -> bool:
        if self._import is None and not self._begin_import():
            return False
        assert self._import is not None
        try:
            changes = next(self._import, None)
        except LeeszaalError:  # a full disk, say: it is begun again when the work is next asked for
            with contextlib.suppress(LeeszaalError):
                self._leave_import()
            raise
        except BaseException:
            self._import = None
            raise
        if changes is None:
            self._import = None
            if self._has_samples:
                self._has_samples = False
            else:
                self._import_done()
            return True
        done = self._tally.added + self._tally.updated + self._tally.unchanged
        self._reporter.progress("import", done, 0)
        if changes.added or changes.updated:
            if not self._has_samples:
                self._stores.queues.import_goes_well(self._import_name)
            self._reporter.changed(changes)
        return True

    def _leave_import(self) -> None:
        """In good order: however often that happens, it is no reason to give the path up."""
        is_begun = self._import is not None and not self._has_samples
        self._import, self._has_samples = None, False
        if is_begun:
            self._stores.queues.import_goes_well(self._import_name)

    def _begin_import(self) -> bool:
        if not self._stores.queues.has_imports():
            return False
        begun = self._stores.queues.begin_import()
        if begun is None:
            return False
        self._import_name, attempts = begun
        if attempts > MOST_ATTEMPTS:
            self._tally.skip(Skipped(self._import_name, "the import stopped unexpectedly, more than once"))
            self._import = iter(())
        else:
            self._import = import_any(self._stores, Path(self._import_name), self._tally)
        return True

    def _import_done(self) -> None:
        self._stores.queues.import_done(self._import_name)
        if not self._stores.queues.has_imports():
            self._reporter.imported(self._tally.report())
            self._tally = Tally()

    def _index_is_due(self) -> bool:
        least = INDEX_EVERY_SECONDS_FETCHING if self._is_fetching() else INDEX_EVERY_SECONDS
        return self._seconds_since_index() > max(least, _INDEX_SHARE * self._index_took)

    def _seconds_since_index(self) -> float:
        return time.monotonic() - self._last_index

    def _fetch(self) -> bool:
        if self._refreshing is None or self._full_texts is None:
            return False
        return self._refreshing.step() or self._full_texts.step()

    def _fetch_icons(self) -> bool:
        """A step of it; False when all feeds have theirs."""
        if self._icons is None or self._outside is None:
            return False
        changes = self._icons.step()
        if changes is None and self._icons.is_waiting:
            self._outside.arrived.wait(LOOK_UP_SECONDS)
            self._outside.arrived.clear()
            return True
        if changes is not None and changes.sources:
            self._reporter.changed(changes)
        return changes is not None

    def _is_fetching(self) -> bool:
        return any(part is not None and part.is_waiting for part in (self._refreshing, self._full_texts))

    def _wait_for_the_web(self, seconds: float) -> bool:
        """Whether something that was fetched has come in by then."""
        if self._outside is None or not self._is_fetching():
            return False
        has_arrived = self._outside.arrived.wait(seconds)
        self._outside.arrived.clear()
        return has_arrived

    def _apply_rules(self, recognise: bool) -> bool:
        applied = self._rules.apply_to_new(recognise)
        if applied is None:
            self._may_have_rules = False
            return False
        self._reporter.changed(applied.changes)
        if applied.notified:
            articles = self._stores.articles.get_many(applied.notified[:_MOST_NOTIFIED])
            named = tuple(NotifiedArticle(one.id, one.title, one.source) for one in articles)
            self._reporter.notify(Notified(named, len(applied.notified)))
        return True

    def _index_some(self) -> bool:
        began = time.monotonic()
        changes = self._index.index_pending(INDEX_STEP)
        self._last_index = time.monotonic()
        self._index_took = self._last_index - began
        self._may_have_rules = True  # what is indexed can be asked for
        if changes is None:
            self._index.is_rebuilding = False
            self._totals.pop("index", None)
            return False
        left = self._stores.queues.count_to_index()
        done = len(changes.updated) + len(changes.removed)
        self._advance("rebuild" if self._index.is_rebuilding else "index", done, left)
        self._reporter.changed(changes)
        return True

    def _recognise(self) -> bool:
        if not self._stores.queues.next_to_recognise(1):
            self._totals.pop("recognise", None)
            return False
        if self._engine is None:
            self._engine = self._make_engine()
        some = RECOGNISE_STEP_FETCHING if self._is_fetching() else RECOGNISE_STEP
        changes = recognise_pending(self._stores, self._engine, some)
        if changes is None:
            return False
        self._advance("recognise", len(changes.updated), self._stores.queues.pending().recognising)
        self._reporter.changed(changes)
        return True

    def _remake_blocks(self) -> bool:
        old = self._stores.articles.remake(BLOCKS_VERSION, REMAKE_STEP)
        if old:
            self._stores.articles.put_blocks([(n, _blocks(received)) for n, received in old], BLOCKS_VERSION)
        return bool(old)

    def _advance(self, job: str, done: int, left: int) -> None:
        """Progress over a queue that may grow while it is worked on."""
        self._totals[job] = total = max(self._totals.get(job, 0), done + left)
        self._reporter.progress(job, total - left, total)


def _blocks(received: Received | None) -> tuple[Block, ...] | None:
    """None where the old ones have to do."""
    try:
        return None if received is None else article_blocks(received)
    except Exception:  # one text that a reader cannot bear must not keep all others waiting for ever
        log.exception("new blocks cannot be made")
        return None
