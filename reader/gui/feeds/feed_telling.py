"""Says what a refresh did: one calm line, whatever went wrong and however often."""

from __future__ import annotations

from collections.abc import Callable

from reader.domain.feed import RefreshReport
from reader.gui.widgets.notices import NoticeBar
from reader.gui.widgets.status_line import StatusLine
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import article_count, in_a_line, number, translate

_SECONDS = 20


class FeedTelling:
    """What nobody asked for is said in the status line only, and good news not at all: new articles show themselves."""

    def __init__(self, notices: NoticeBar, status: StatusLine, show_failed: Callable[[], object]) -> None:
        self._notices, self._status, self._show_failed = notices, status, show_failed

    def refreshed(self, report: RefreshReport, was_asked: bool) -> None:
        if report.is_offline:
            self._status.say(
                translate("Refresh", "There is no connection. Your feeds are refreshed as soon as there is one.")
            )
        elif report.failed:
            said = failed_text(report)
            if was_asked:
                self._notices.say(said, translate("Refresh", "Show"), self._show_failed, _SECONDS)
            else:
                self._status.say(said)
        elif was_asked and report.new:
            self._status.say(translate("Refresh", "{articles} new.").format(articles=article_count(report.new)))
        elif was_asked and report.feeds:
            self._status.say(translate("Refresh", "Everything is up to date."))

    def copied(self) -> None:
        self._status.say(translate("Refresh", "The address of the feed is copied."))


def failed_text(report: RefreshReport) -> str:
    """One feed with its reason; several as a number."""
    if len(report.failed) == 1:
        one = report.failed[0]
        return translate("Refresh", "“{title}” could not be refreshed: {reason}").format(
            title=in_a_line(one.title or one.url, 60), reason=in_own_language(in_a_line(one.error, 300))
        )
    return translate("Refresh", "{n} of {total} feeds could not be refreshed.").format(
        n=number(len(report.failed)), total=number(report.feeds)
    )
