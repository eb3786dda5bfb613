"""A query tree written out again in the query language, in English: what was really searched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta, tzinfo

from reader.domain import query as q
from reader.domain.query import Query
from reader.search.query_words import NAMED_KINDS, OPERATORS, Key

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NEEDS_NO_QUOTES = re.compile(r"\w[\w.'’-]*")
_KEY_OF_KIND = {kind: key for key, kind in NAMED_KINDS.items()}


_Names = Mapping[frozenset[int], str]


def explain(query: Query, *, zone: tzinfo = UTC, sources: _Names | None = None, folders: _Names | None = None) -> str:
    """Such as `title:apple AND date:2021-08..2021-10 AND NOT samsung`; parsed again it is the same tree.

    `sources` and `folders` give the name that was typed for a set of source ids; without it the ids are shown
    (`source:#3`), which cannot be parsed again. `zone` is the one the dates were read in.
    """
    match query:
        case q.Everything():
            return "*"
        case q.Nothing():
            return "NOTHING"
        case q.Word(text, field, stemmed):
            return _in_field(field, text if stemmed and text not in OPERATORS else f'"{text}"')
        case q.Prefix(text, field):
            return _in_field(field, f"{text}*")
        case q.Fuzzy(text, field):
            return _in_field(field, f"{text}~")
        case q.Phrase(words, field):
            return _in_field(field, f'"{" ".join(words)}"')
        case q.Dated(first, end):
            return f"{Key.DATE}:{_dates(first, end, zone)}"
        case q.FromSource(ids):
            name = (sources or {}).get(ids)
            if name is None and ids in (folders or {}):
                return f"{Key.FOLDER}:{_quoted((folders or {})[ids])}"
            return f"{Key.SOURCE}:" + (",".join(f"#{id_}" for id_ in sorted(ids)) if name is None else _quoted(name))
        case q.Among(_, name):
            return f"{Key.LABEL}:{_quoted(name)}"
        case q.InLanguage(code):
            return f"{Key.LANGUAGE}:{code}"
        case q.Named(name, kind):
            return f"{_KEY_OF_KIND[kind]}:{_quoted(name)}"
        case q.Near(words, apart, field):
            return _in_field(field, f'"{" ".join(words)}"~{apart}')
        case q.With(trait):
            return f"{Key.HAS}:{trait}"
        case q.Has(flag):
            return f"{Key.IS}:{flag}"
        case q.Not(q.Has(q.Flag.UNREAD)):
            return f"{Key.IS}:read"
        case q.Not(part):
            return f"NOT {_bracketed(part, zone, sources, folders)}"
        case q.And(parts):
            return " AND ".join(_bracketed(part, zone, sources, folders) for part in parts)
        case q.Or(parts):
            return " OR ".join(_bracketed(part, zone, sources, folders) for part in parts)


def _bracketed(query: Query, zone: tzinfo, sources: _Names | None, folders: _Names | None) -> str:
    text = explain(query, zone=zone, sources=sources, folders=folders)
    return f"({text})" if isinstance(query, q.And | q.Or) else text


def _in_field(field: q.Field, text: str) -> str:
    return text if field is q.Field.ANY else f"{field}:{text}"


def _quoted(name: str) -> str:
    return name if _NEEDS_NO_QUOTES.fullmatch(name) else '"{}"'.format(name.replace('"', " "))


def _dates(first: int | None, end: int | None, zone: tzinfo) -> str:
    """In years, months or days, whichever says it exactly."""
    try:
        begins = None if first is None else (_EPOCH + timedelta(seconds=first)).astimezone(zone)
        # The end is not in the range, and may lie just after the last day the calendar has.
        last = None if end is None else (_EPOCH + timedelta(seconds=end - 1)).astimezone(zone)
    except (ValueError, OverflowError):
        return f"@{first}..@{end}"
    length = max(_needed(begins, timedelta(0)), _needed(last, timedelta(seconds=1)))
    left = begins.replace(tzinfo=None).isoformat(timespec="minutes")[:length] if begins else ""
    right = last.replace(tzinfo=None).isoformat(timespec="minutes")[:length] if last else ""
    return f"{left}..{right}"


def _needed(moment: datetime | None, step: timedelta) -> int:
    """How many characters of the ISO form say this boundary; `step` is from the last second inside to the boundary."""
    if moment is None:
        return len("2021")
    naive = moment.replace(tzinfo=None)
    if naive > datetime.max - step:
        return len("2021")
    boundary = naive + step
    if boundary.time() != time(0):
        return len("2021-08-23T14:05")
    if boundary.day != 1:
        return len("2021-08-23")
    return len("2021") if boundary.month == 1 else len("2021-08")
