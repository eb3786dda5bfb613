"""The worker process: does all heavy work of one library, told by and telling in JSON lines; may be killed any time."""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, TextIO

from reader.domain.changes import Changes, ImportReport
from reader.domain.feed import Discovery, RefreshReport
from reader.domain.rule import Notified
from reader.entities.engine import EntityEngine
from reader.errors import LeeszaalError, LibraryInUse
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.errands import Errands
from reader.library.outside import Outside
from reader.library.stores import Stores
from reader.library.work import Work
from reader.paths import SAMPLES_CALLED, Paths, seeds
from reader.storage.connection import moved_away
from reader.web import passwords

log = logging.getLogger(__name__)

IDLE_SECONDS = 60.0  # then it leaves, and its memory with it
_RETRY_SECONDS = 0.5


class Lines:
    """Events to the window, one JSON object a line, from any thread; a window that is gone ends the worker."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()

    def progress(self, job: str, done: int, total: int) -> None:
        self._send(event="progress", job=job, done=done, total=total)

    def changed(self, changes: Changes) -> None:
        self._send(event="changed", **asdict(changes))

    def imported(self, report: ImportReport) -> None:
        self._send(event="report", **asdict(report))

    def refreshed(self, report: RefreshReport) -> None:
        self._send(event="refreshed", **asdict(report))

    def full_text(self, article_id: int, error: str) -> None:
        self._send(event="full_text", article=article_id, error=error)

    def notify(self, notified: Notified) -> None:
        self._send(event="notify", **asdict(notified))

    def discovered(self, number: int, discovery: Discovery) -> None:
        self._send(event="discovered", number=number, **asdict(discovery))

    def pictures(self, article_id: int, files: Mapping[str, str], failed: Sequence[str]) -> None:
        self._send(event="pictures", article=article_id, files=dict(files), failed=list(failed))

    def error(self, message: str) -> None:
        self._send(event="error", message=message)

    def idle(self) -> None:
        self._send(event="idle")

    def _send(self, **event: object) -> None:
        line = json.dumps(event) + "\n"
        try:
            with self._lock:
                self._out.write(line)
                self._out.flush()
        except (OSError, ValueError) as error:
            raise WindowGone from error


class WindowGone(Exception):
    """Nobody reads what the worker says: it ends; what is still to do is rows."""


class Orders:
    """What the window asked, read by a thread of its own: a step of work never has to look at stdin."""

    def __init__(self, source: TextIO, errands: Errands) -> None:
        self._errands = errands
        self._condition = threading.Condition()
        self._work = True
        self._cancel = False
        self.is_stopped = False
        threading.Thread(target=self._read, args=(source,), daemon=True).start()

    def take_cancel(self) -> bool:
        with self._condition:
            cancel, self._cancel = self._cancel, False
        return cancel

    def take_work(self, timeout: float) -> bool:
        """Wait for more work; False when none was asked in `timeout` seconds or it is time to stop."""
        with self._condition:
            self._condition.wait_for(lambda: self._work or self._cancel or self.is_stopped, timeout)
            work, self._work = self._work or self._cancel, False
            return work and not self.is_stopped

    def wants_attention(self) -> bool:
        return self.is_stopped or self._cancel or self._work

    def _read(self, source: TextIO) -> None:
        try:
            self._take(source)
        finally:  # stdin has ended, or cannot be read
            with self._condition:
                self.is_stopped = True
                self._condition.notify_all()

    def _take(self, source: TextIO) -> None:
        for line in source:
            try:
                said = json.loads(line)
                order = said.get("do")
                self._run_errand(said)
            except (ValueError, AttributeError, KeyError, TypeError):
                log.warning("an order was not understood: %r", line[:14])  # a password may follow
                continue
            with self._condition:
                self._work |= order == "work"
                self._cancel |= order == "cancel"
                self.is_stopped |= order == "stop"
                self._condition.notify_all()

    def _run_errand(self, said: dict[str, Any]) -> None:
        match said.get("do"):
            case "discover":
                secrets = str(said.get("user_name", "")), str(said.get("password", ""))
                self._errands.discover(int(said["number"]), str(said["url"]), *secrets)
            case "pictures":
                urls = [str(url) for url in said["urls"]]
                self._errands.load_pictures(int(said["article"]), urls, bool(said.get("allows_private")))
            case "hold":
                passwords.hold_these({str(url): str(password) for url, password in said["passwords"].items()})


def run_worker(paths: Paths, source: TextIO, out: TextIO, idle_seconds: float = IDLE_SECONDS) -> int:
    """Work until told to stop, until stdin ends, or until idle for `idle_seconds`; the exit code."""
    if hasattr(os, "nice"):
        os.nice(5)  # reading goes before background work
    lines, outside = Lines(out), Outside(paths.pictures)
    errands = Errands(outside, lines)
    orders = Orders(source, errands)
    try:
        stores = Stores.open(paths)
        try:
            _serve(stores, Crew(lines, orders, outside, errands), idle_seconds)
        finally:
            stores.close()
    except WindowGone:
        return 0
    except LeeszaalError as error:
        log.exception("the worker stops")
        lines.error(str(error))
        return 1
    finally:
        errands.close()
        outside.close()
    return 0


@dataclass(frozen=True, slots=True)
class Crew:
    """Who takes part in the work."""

    lines: Lines
    orders: Orders
    outside: Outside
    errands: Errands


def _serve(stores: Stores, crew: Crew, idle_seconds: float) -> None:
    """The index is held only while there is work, so that a command need not wait for an idle worker."""
    engine = cache(make_engine)
    is_checked = False
    lines, orders = crew.lines, crew.orders
    while orders.take_work(idle_seconds) or (crew.errands.is_busy and not orders.is_stopped):
        work = _begin(stores, engine, crew)
        if work is None:
            return
        try:
            work.import_samples(seeds(), os.environ.get(SAMPLES_CALLED, ""))
            _work(work, lines, orders)
            if orders.wants_attention():
                continue
            lines.idle()
            _tidy(work, lines, orders)
        finally:
            work.close()
        if not is_checked and not orders.wants_attention():
            is_checked = True
            if not stores.database.check():
                lines.error("The library is damaged; open Leeszaal again to restore the newest backup.")


def _begin(stores: Stores, engine: Callable[[], EntityEngine], crew: Crew) -> Work | None:
    pause = threading.Event()
    while not crew.orders.is_stopped:
        try:
            return Work(stores, ENGINE_VERSION, engine, crew.lines, crew.outside)
        except LibraryInUse:  # a command is importing; it does this library's work meanwhile
            pause.wait(_RETRY_SECONDS)
    return None


def _work(work: Work, lines: Lines, orders: Orders) -> None:
    try:
        is_busy = True
        while is_busy and not orders.is_stopped:
            if orders.take_cancel():
                work.cancel()
            is_busy = work.step()
    except LeeszaalError as error:  # a full disk, say: told, and tried again when the window next asks
        log.warning("work was broken off", exc_info=True)
        lines.error(str(error))


def _tidy(work: Work, lines: Lines, orders: Orders) -> None:
    try:
        work.tidy(orders.wants_attention)
    except LeeszaalError as error:  # no room for a backup: said, and no reason to leave
        log.warning("tidying was broken off", exc_info=True)
        lines.error(str(error))


def main(paths: Paths, *, is_opened: bool = False) -> int:
    """The worker on this process's own stdin and stdout. Of a library that the window has open none is made."""
    if sys.stdin is None or sys.stdout is None:
        return 0  # nobody to work for
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if is_opened and not paths.database.exists():
        Lines(sys.stdout).error(str(moved_away(paths.database)))
        return 1
    return run_worker(paths, sys.stdin, sys.stdout)
