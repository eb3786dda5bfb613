"""Do all work that waits, in this process, and keep what it told."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.domain.changes import Changes, ImportReport
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.library import Library
from reader.library.work import Work


@dataclass
class Told:
    progress_lines: list[tuple[str, int, int]] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)
    reports: list[ImportReport] = field(default_factory=list)

    def progress(self, job: str, done: int, total: int) -> None:
        self.progress_lines.append((job, done, total))

    def changed(self, changes: Changes) -> None:
        self.changes |= changes

    def imported(self, report: ImportReport) -> None:
        self.reports.append(report)


def work_off(library: Library, recognise: bool = True) -> Told:
    told = Told()
    work = Work(library.stores, ENGINE_VERSION, make_engine, told)
    try:
        work.run(recognise)
    finally:
        work.close()
    return told
