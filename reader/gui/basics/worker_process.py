"""The worker as the window sees it: a process that is started when there is work, speaks JSON lines, and may die."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from reader.domain.changes import Changes, ImportReport, Skipped
from reader.domain.feed import Discovery, FailedFeed, FoundFeed, RefreshReport
from reader.domain.rule import Notified, NotifiedArticle
from reader.gui.words.texts import translate
from reader.paths import SAMPLES_CALLED

log = logging.getLogger(__name__)

_RESTARTS = 5  # crashes in a row before giving up
_FIRST_WAIT = 500  # milliseconds before the first restart; doubled each time
_LONGEST_LINE = 32_000_000  # bytes; a worker that writes more without a line end is not ours
_A_GOOD_WHILE = 60_000  # milliseconds after which a crash is not one more in a row
_MOST_COUNTED = 2**31 - 1  # what a signal can carry
_PATIENCE = 1_500  # milliseconds a worker gets to stop by itself when the window closes


class WorkerProcess(QObject):
    """Starts, feeds, restarts and stops the worker. What is to be done lies in the database, so nothing is lost."""

    progress = Signal(str, int, int)  # job, done, total
    changed = Signal(object)  # Changes
    reported = Signal(object)  # ImportReport
    refreshed = Signal(object)  # RefreshReport
    full_text = Signal(int, str)  # article id, and why there is none
    notified = Signal(object)  # Notified
    discovered = Signal(object, int)  # Discovery, and the number of its question
    pictures = Signal(int, object, object)  # article id, files by address, addresses that failed
    failed = Signal(str)
    idle = Signal()

    def __init__(
        self, program: str, arguments: Sequence[str], parent: QObject | None = None, first_wait: int = _FIRST_WAIT
    ) -> None:
        super().__init__(parent)
        self._program, self._arguments = program, list(arguments)
        self._first_wait = first_wait
        self._process: QProcess | None = None
        self._buffer = b""
        self._crashes = 0
        self._has_work = False
        self._held: dict[str, str] = {}  # passwords
        self._is_closing = False
        self._age = QElapsedTimer()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._start)

    @property
    def is_running(self) -> bool:
        return self._process is not None

    @property
    def is_working(self) -> bool:
        return self._has_work

    def work(self) -> None:
        """There is work in the database: take it up, starting the worker if it has left."""
        if self._is_closing:
            return
        self._has_work = True
        if self._process is None:
            if not self._again.isActive():
                self._crashes = 0
                self._start()
        else:
            self._send("work")

    def discover(self, number: int, url: str, user_name: str = "", password: str = "") -> None:
        """Ask for the feeds behind an address; `discovered` brings the answer with the same number."""
        self._ask("discover", number=number, url=url, user_name=user_name, password=password)

    def load_pictures(self, article_id: int, urls: Sequence[str], allows_private: bool = False) -> None:
        """Ask for these pictures of an article; `pictures` says where the files are."""
        self._ask("pictures", article=article_id, urls=list(urls), allows_private=allows_private)

    def hold_passwords(self, by_url: Mapping[str, str]) -> None:
        """Those of feeds that no keyring keeps: every worker from now on is told them, by its pipe alone."""
        if self._held != by_url:
            self._held = dict(by_url)
            self._send("hold", passwords=self._held)

    def cancel(self) -> None:
        """Leave what is being done; it stays in the database for another time."""
        self._again.stop()
        if self._process is not None:
            self._send("cancel")
        elif self._has_work:
            self._rest()

    def stop(self) -> None:
        """Ends the worker, if need be by force; returns when it has gone."""
        self._is_closing = True
        self._again.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        self._write(process, "stop")
        process.closeWriteChannel()
        if not process.waitForFinished(_PATIENCE):
            process.terminate()
            if not process.waitForFinished(_PATIENCE):
                process.kill()
                process.waitForFinished(_PATIENCE)
        process.deleteLater()

    def _start(self) -> None:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        environment.insert("PYTHONUNBUFFERED", "1")
        environment.insert(SAMPLES_CALLED, translate("Worker", "Samples"))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_errors)
        process.finished.connect(self._gone)
        process.errorOccurred.connect(self._not_started)
        self._process, self._buffer = process, b""
        self._age.start()
        process.start(self._program, self._arguments)
        if self._held:
            self._send("hold", passwords=self._held)
        self._send("work")

    def _ask(self, what: str, **details: object) -> None:
        if self._process is None:
            self.work()
        self._send(what, **details)

    def _send(self, what: str, **details: object) -> None:
        if self._process is not None:
            self._write(self._process, what, **details)

    @staticmethod
    def _write(process: QProcess, what: str, **details: object) -> None:
        process.write(json.dumps({"do": what, **details}).encode() + b"\n")

    def _read(self) -> None:
        if self._process is None:
            return
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        *lines, self._buffer = self._buffer.split(b"\n")
        if len(self._buffer) > _LONGEST_LINE:
            self._buffer = b""
            self._process.kill()
        for line in lines:
            self._understand(line)

    def _read_errors(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            if said:
                log.info("worker: %s", said[-4_000:])

    def _understand(self, line: bytes) -> None:
        try:
            said = json.loads(line)
            self._take(said)
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
            log.warning("the worker said something that is not understood: %r", line[:200])

    def _take(self, said: Mapping[str, Any]) -> None:
        match said["event"]:
            case "progress":
                done, total = (max(0, min(int(said[name]), _MOST_COUNTED)) for name in ("done", "total"))
                self.progress.emit(str(said["job"]), done, total)
            case "changed":
                self.changed.emit(_changes(said))
            case "report":
                self.reported.emit(_report(said))
            case "refreshed":
                self.refreshed.emit(_refresh_report(said))
            case "full_text":
                self.full_text.emit(int(said["article"]), str(said["error"]))
            case "notify":
                articles = (NotifiedArticle(int(a["id"]), str(a["title"]), str(a["source"])) for a in said["articles"])
                self.notified.emit(Notified(tuple(articles), int(said["total"])))
            case "discovered":
                self.discovered.emit(_discovery(said), int(said["number"]))
            case "pictures":
                files = {str(url): str(path) for url, path in said["files"].items()}
                self.pictures.emit(int(said["article"]), files, [str(url) for url in said["failed"]])
            case "error":
                self.failed.emit(str(said["message"]))
            case "idle":
                self._crashes = 0
                self._rest()
            case other:
                log.info("the worker said %r", other)

    def _rest(self) -> None:
        self._has_work = False
        self.idle.emit()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._gone(-1, QProcess.ExitStatus.CrashExit)

    def _gone(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        self._read()
        self._process.deleteLater()
        self._process = None
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            if self._has_work:
                self._try_again()  # it left just as new work came
            return
        log.warning("the worker ended with %s (%s)", code, status)
        if self._has_work:
            self._try_again()

    def _try_again(self) -> None:
        """Progress alone does not make a worker sound: it may crash on the same article every time."""
        self._crashes = 1 if self._age.hasExpired(_A_GOOD_WHILE) else self._crashes + 1
        if self._crashes > _RESTARTS:
            self._rest()
            self.failed.emit("The background work keeps stopping. Reading goes on; refresh to try again.")
            return
        self._again.start(self._first_wait * 2 ** (self._crashes - 1))


def _changes(said: Mapping[str, Any]) -> Changes:
    ids = {name: tuple(int(n) for n in said.get(name, ())) for name in ("added", "updated", "removed")}
    return Changes(**ids, sources=bool(said.get("sources")), entities=bool(said.get("entities")))


def _report(said: Mapping[str, Any]) -> ImportReport:
    skipped = tuple(Skipped(str(one["path"]), str(one["reason"])) for one in said.get("skipped", ()))
    counts = {name: int(said.get(name, 0)) for name in ("added", "updated", "unchanged")}
    return ImportReport(**counts, skipped=skipped)


def _refresh_report(said: Mapping[str, Any]) -> RefreshReport:
    failed = tuple(FailedFeed(str(one["url"]), str(one["title"]), str(one["error"])) for one in said["failed"])
    return RefreshReport(int(said["feeds"]), int(said["new"]), int(said["updated"]), failed, bool(said["is_offline"]))


def _discovery(said: Mapping[str, Any]) -> Discovery:
    found = tuple(
        FoundFeed(
            str(one["url"]), str(one["title"]), str(one["site_url"]), tuple(map(str, one["items"])), int(one["count"])
        )
        for one in said["found"]
    )
    return Discovery(str(said["url"]), found, str(said["error"]), bool(said["needs_password"]))
