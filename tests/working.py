"""Do all work that waits, in this process, and keep what it told."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.changes import Changes, ImportReport
from reader.domain.feed import RefreshReport
from reader.domain.rule import Notified
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.work import Work


@dataclass
class Told:
    progress_lines: list[tuple[str, int, int]] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)
    reports: list[ImportReport] = field(default_factory=list)
    refreshes: list[RefreshReport] = field(default_factory=list)
    full_texts: list[tuple[int, str]] = field(default_factory=list)
    notifications: list[Notified] = field(default_factory=list)

    def progress(self, job: str, done: int, total: int) -> None:
        self.progress_lines.append((job, done, total))

    def changed(self, changes: Changes) -> None:
        self.changes |= changes

    def imported(self, report: ImportReport) -> None:
        self.reports.append(report)

    def refreshed(self, report: RefreshReport) -> None:
        self.refreshes.append(report)

    def full_text(self, article_id: int, error: str) -> None:
        self.full_texts.append((article_id, error))

    def notify(self, notified: Notified) -> None:
        self.notifications.append(notified)


def work_off(library: Library, recognise: bool = True, outside: Outside | None = None) -> Told:
    """Nothing is fetched without `outside`."""
    told = Told()
    work = Work(library.stores, ENGINE_VERSION, make_engine, told, outside)
    try:
        work.run(recognise)
    finally:
        work.close()
    return told


def begin(library: Library, told: Told | None = None) -> Work:
    return Work(library.stores, ENGINE_VERSION, make_engine, told or Told())
