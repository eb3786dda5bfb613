"""Dates as other programs write them: ISO, mail headers, or a number of seconds."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

from reader.domain.dates import ArticleDate

_FRACTION = re.compile(r"(?<=:\d\d)\.\d+")
_HYPHENS = re.compile(r"^(\w+,? +)?(\d{1,2})-([A-Za-z]{3,9})-(\d{4})")
_LAST_SECOND = 253_402_300_799  # of the year 9999


def stated_date(value: object) -> ArticleDate | None:
    """The date that a field states, as precise as it states it; None if it is none. A time without a zone is UTC."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return ArticleDate.at(value) if 0 < value <= _LAST_SECOND else None
    if not isinstance(value, str):
        return None
    text = value.strip()[:64]
    return ArticleDate.parse(text) or _mail_date(text) or ArticleDate.parse(text[:10])


def _mail_date(text: str) -> ArticleDate | None:
    """`Thu, 26 Feb 1987 15:01:01 +0100`, also with hyphens, in capitals and with parts of a second."""
    text = _HYPHENS.sub(lambda found: f"{found[1] or ''}{found[2]} {found[3]} {found[4]}", _FRACTION.sub("", text))
    try:
        moment = parsedate_to_datetime(text.title())
        return ArticleDate.at((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
