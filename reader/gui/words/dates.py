"""Dates as a person writes them, never more precise than they were given."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.domain.dates import ArticleDate, Precision


def format_date(date: ArticleDate, locale: QLocale, zone: tzinfo | None = None) -> str:
    """'2021', 'augustus 2021', '23 augustus 2021' or '23 aug 2021 14:05'; times in `zone`, or local."""
    if date.precision is Precision.MINUTE:
        moment = _moment(date, zone)
        return f"{short_day(locale, moment.day, moment.month)} {moment.year} {moment:%H:%M}"
    year, month, day = _calendar(date)
    if date.precision is Precision.DAY:
        return f"{day} {locale.monthName(month)} {year}"
    return f"{locale.standaloneMonthName(month)} {year}" if date.precision is Precision.MONTH else str(year)


def age(date: ArticleDate, now: datetime, locale: QLocale) -> str:
    """What a list has room for: 'just now', '5 min', '2 hours', 'yesterday', '3 days', '23 aug', 'aug 2021'.

    `now` knows its zone, and days begin in it.
    """
    if date.precision is Precision.YEAR:
        return str(_calendar(date)[0])
    if date.precision is Precision.MONTH:
        year, month, _ = _calendar(date)
        return f"{_short_month(locale, month)} {year}"
    if date.precision is Precision.MINUTE:
        moment = _moment(date, now.tzinfo)
        year, month, day = moment.year, moment.month, moment.day
        past = now - moment
        if timedelta(0) <= past < timedelta(hours=12):
            return _hours_or_minutes(past)
    else:
        year, month, day = _calendar(date)
    days = QDate(year, month, day).daysTo(QDate(now.year, now.month, now.day))
    if days == 0:
        return QCoreApplication.translate("dates", "today")
    if days == 1:
        return QCoreApplication.translate("dates", "yesterday")
    if 1 < days < 7:
        return QCoreApplication.translate("dates", "%n days", None, days)
    short = short_day(locale, day, month)
    return short if year == now.year and days > 0 else f"{short} {year}"


def calendar_day(date: ArticleDate, zone: tzinfo | None) -> tuple[int, int, int]:
    """Year, month and day: of a moment in `zone`, of less than that as written, with 0 for what is not known."""
    if date.precision is not Precision.MINUTE:
        return _calendar(date)
    moment = _moment(date, zone)
    return moment.year, moment.month, moment.day


def _hours_or_minutes(past: timedelta) -> str:
    minutes = int(past.total_seconds()) // 60
    if minutes < 1:
        return QCoreApplication.translate("dates", "just now")
    if minutes < 60:
        return QCoreApplication.translate("dates", "%n min", None, minutes)
    if minutes < 120:
        return QCoreApplication.translate("dates", "1 hour")
    return QCoreApplication.translate("dates", "%n hours", None, minutes // 60)


def _moment(date: ArticleDate, zone: tzinfo | None) -> datetime:
    moment = datetime.fromisoformat(date.text)
    try:
        return moment.astimezone(zone)
    except (OSError, OverflowError):  # Windows has no local time before 1970
        return moment


def _calendar(date: ArticleDate) -> tuple[int, int, int]:
    """The year, month and day as written, 0 for what is not: the zone of the computer must not turn August into
    July."""
    year, month, day = (*map(int, date.text[:10].split("-")), 0, 0)[:3]
    return year, month, day


def short_day(locale: QLocale, day: int, month: int) -> str:
    """'23 aug'."""
    return f"{day} {_short_month(locale, month)}"


def _short_month(locale: QLocale, month: int) -> str:
    return locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat).rstrip(".")
