"""Under which heading an article stands in a list by time: a day of this week, a month, or a year."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from reader.domain.dates import ArticleDate, Precision
from reader.gui.words.dates import calendar_day
from reader.gui.words.texts import translate

_MOST_KEPT = 2_000


def day_heading(date: ArticleDate, now: datetime, locale: QLocale) -> str:
    """'Today', 'Yesterday', 'Saturday', 'October 2026' or '2019'; days begin in the zone of `now`."""
    year, month, day = calendar_day(date, now.tzinfo)
    if date.precision is Precision.YEAR:
        return str(year)
    if date.precision is not Precision.MONTH:
        days = QDate(year, month, day).daysTo(QDate(now.year, now.month, now.day))
        if days == 0:
            return translate("Timeline", "Today")
        if days == 1:
            return translate("Timeline", "Yesterday")
        if 1 < days < 7:
            return _capital(locale.standaloneDayName(QDate(year, month, day).dayOfWeek()))
    return _capital(f"{locale.standaloneMonthName(month)} {year}")


class DayHeadings:
    """Remembers the headings of dates: a list asks for them at every repaint."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}
        self._of: tuple[int, str] = (0, "")

    def heading(self, date: ArticleDate) -> str:
        locale, now = QLocale(), datetime.now().astimezone()
        of = (now.toordinal(), locale.name())
        if of != self._of or len(self._kept) > _MOST_KEPT:
            self._kept, self._of = {}, of
        if date.text not in self._kept:
            self._kept[date.text] = day_heading(date, now, locale)
        return self._kept[date.text]

    def begins(self, date: ArticleDate, before: ArticleDate) -> str:
        """The heading above an article, '' where the one before it stands under the same."""
        own = self.heading(date)
        return "" if self.heading(before) == own else own


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
