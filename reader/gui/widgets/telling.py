"""Says what happened: in a notice when there is something to do about it, else in the status line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from reader.domain.changes import ImportReport
from reader.errors import LeeszaalError
from reader.gui.widgets.dialogs import show
from reader.gui.widgets.notices import UNDO_SECONDS, NoticeBar
from reader.gui.widgets.status_line import StatusLine
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, translate

_MOST_PROBLEMS = 5


class Telling:
    def __init__(self, notices: NoticeBar, status: StatusLine, window: QWidget) -> None:
        self._notices, self._status, self._window = notices, status, window
        self._of_library, self._of_settings = tuple[str, ...](), tuple[str, ...]()

    def failure(self, error: Exception) -> None:
        self._status.say(said_of(error))

    def from_library(self, said: str) -> None:
        """A sentence of the library or the worker, in the status line."""
        self._status.say(in_own_language(said))

    def at_opening(self, notices: tuple[str, ...]) -> None:
        """What had to be done to open the library; it stays until it is closed."""
        self._of_library = tuple(in_own_language(one) for one in notices)
        self._say_at_start()

    def of_settings(self, problems: tuple[str, ...]) -> None:
        """What of the settings file makes no sense and is ignored."""
        self._of_settings = tuple(in_own_language(one) for one in problems[:_MOST_PROBLEMS])
        if len(problems) > _MOST_PROBLEMS:
            self._of_settings += (translate("Telling", "And {n} more.").format(n=len(problems) - _MOST_PROBLEMS),)
        self._say_at_start()

    def _say_at_start(self) -> None:
        if said := (*self._of_library, *self._of_settings):
            self._notices.say("\n".join(said))

    def refused(self, said: str) -> None:
        self._notices.say(said, seconds=UNDO_SECONDS)

    def nothing_unread(self) -> None:
        self._status.say(translate("Telling", "No other unread articles here."))

    def nothing_unread_anywhere(self) -> None:
        self._status.say(translate("Telling", "No other source has unread articles."))

    def copied(self) -> None:
        self._status.say(translate("Telling", "The link is copied."))

    def all_marked(self, count: int, undo: Callable[[], object]) -> None:
        if count:
            said = translate("Telling", "{articles} marked as read.").format(articles=article_count(count))
            self._notices.say(said, translate("Telling", "Undo"), undo, UNDO_SECONDS)
        else:
            self._status.say(translate("Telling", "Everything here was read already."))

    def undone(self, count: int) -> None:
        self._notices.dismiss()
        self._status.say(translate("Telling", "{articles} unread again.").format(articles=article_count(count)))

    def imported(self, report: ImportReport) -> None:
        from reader.gui.widgets.report_dialog import ReportDialog, report_text

        if report.skipped:
            window = self._window
            details = translate("Telling", "Details")
            self._notices.say(report_text(report), details, lambda: show(ReportDialog(report, window)))
        elif report.added or report.updated or report.unchanged:
            self._notices.say(report_text(report), seconds=UNDO_SECONDS)


def said_of(error: Exception) -> str:
    """An expected error says it all; another one is named, so that it can be looked up."""
    if isinstance(error, LeeszaalError):
        return in_own_language(str(error))
    return translate("Telling", "Something went wrong: {error}").format(error=f"{type(error).__name__}: {error}"[:300])
