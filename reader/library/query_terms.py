"""What a person chose beside the words: names, sources, languages and dates, found in a search text and put into it.

The text stays the one truth: a chosen facet is a term of the query language, which anybody may type as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum

from reader.domain.entity import EntityKind
from reader.search.query_dates import read_dates
from reader.search.query_words import KEYS, OPERATORS, Key, Operator

_QUOTES = '"“”„«»'
_SPACE = re.compile(r"\s*")
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_QUOTE = re.compile(f"[{_QUOTES}]")
_KEY = re.compile(r"([^\W\d_]+):(?!//)")
_NEEDS_NO_QUOTES = re.compile(r"\w[\w.'’-]*")
_FIRST_AND, _LAST_AND = re.compile(r"^(?:EN|AND)\s+"), re.compile(r"\s+(?:EN|AND)$")
_MOST_DATE_CHUNKS = 5
_TODAY = date(2000, 1, 1)  # whether a text is a date does not depend on the day


class Group(StrEnum):
    """The facets: an article has many names, but one source, one language and one date."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"
    SOURCE = "source"
    LANGUAGE = "language"
    DATE = "date"


ONE_OF_EACH = frozenset({Group.SOURCE, Group.LANGUAGE, Group.DATE})
KIND_GROUPS: Mapping[Group, EntityKind] = {
    Group.PERSON: EntityKind.PERSON,
    Group.ORGANISATION: EntityKind.ORGANISATION,
    Group.PLACE: EntityKind.PLACE,
    Group.OTHER: EntityKind.OTHER,
}
_GROUP_OF_KEY = {
    Key.PERSON: Group.PERSON, Key.ORGANISATION: Group.ORGANISATION, Key.PLACE: Group.PLACE, Key.OTHER: Group.OTHER,
    Key.SOURCE: Group.SOURCE, Key.LANGUAGE: Group.LANGUAGE, Key.DATE: Group.DATE,
}  # fmt: skip
_DUTCH = {
    Group.PERSON: "persoon", Group.ORGANISATION: "org", Group.PLACE: "plaats", Group.OTHER: "overig",
    Group.SOURCE: "bron", Group.LANGUAGE: "taal", Group.DATE: "datum",
}  # fmt: skip
_ENGLISH = {
    Group.PERSON: "person", Group.ORGANISATION: "org", Group.PLACE: "place", Group.OTHER: "other",
    Group.SOURCE: "source", Group.LANGUAGE: "lang", Group.DATE: "date",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    group: Group
    value: str
    is_not: bool = False

    @property
    def key(self) -> tuple[Group, str]:
        """The same for what is the same but for its capitals, and whether it is wanted or not."""
        return self.group, " ".join(self.value.casefold().split())


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands at the top level of a search text from `start` to `end`; `group` None is anything else."""

    start: int
    end: int
    group: Group | None = None
    values: tuple[str, ...] = ()
    is_not: bool = False

    @property
    def terms(self) -> tuple[Term, ...]:
        return tuple(Term(self.group, value, self.is_not) for value in self.values) if self.group else ()


def terms(text: str) -> tuple[Term, ...]:
    """What must (or must not) hold of every article the search finds, in the order of the text."""
    parts, has_or = _read(text)
    return () if has_or else tuple(term for part in parts for term in part.terms)


def with_term(text: str, term: Term, *, in_dutch: bool = False) -> str:
    """The search narrowed by a term. Another source or language widens the choice of these, and another date takes the
    place of the one before; what was wanted and now is not, or the other way round, turns over.

    It goes before the words: the last of these may still be typed, and is searched as the beginning of a word.
    """
    if term.key in {one.key for one in terms(text)}:
        text = without_term(text, term)
    parts, has_or = _read(text)
    if has_or:
        return f"{_written(term.group, (term.value,), term.is_not, in_dutch)} ({_closed(text).strip()})"
    if term.group in ONE_OF_EACH and not term.is_not:
        same = next((part for part in parts if part.group is term.group and not part.is_not), None)
        if same is not None:
            values = (term.value,) if term.group is Group.DATE else (*same.values, term.value)
            return _joined(text[: same.start], _written(term.group, values, False, in_dutch), text[same.end :])
    at = 0
    for part in parts:
        if part.group is None:
            break
        at = part.end
    return _joined(text[:at], _written(term.group, (term.value,), term.is_not, in_dutch), text[at:])


def among_muted(text: str, *, in_dutch: bool = False) -> str:
    """The same search among what is muted."""
    rest = f"({_closed(text).strip()})" if _read(text)[1] else text
    return _joined("", "is:gedempt" if in_dutch else "is:muted", rest)


def without_term(text: str, term: Term) -> str:
    """The search without a term, wanted or not."""
    for part in _read(text)[0]:
        kept = tuple(one.value for one in part.terms if one.key != term.key)
        if len(kept) < len(part.values):
            in_dutch = text[part.start : part.end].lstrip("-").startswith(_DUTCH[term.group])
            rest = _written(term.group, kept, part.is_not, in_dutch) if kept else ""
            return _joined(text[: part.start], rest, text[part.end :])
    return text


def without_groups(text: str, groups: Collection[Group]) -> str:
    """The search without what is wanted of these groups; what is shut out stays."""
    for term in terms(text):
        if term.group in groups and not term.is_not:
            text = without_term(text, term)
    return text


def months_of(value: str, today: date, zone: tzinfo = UTC) -> tuple[str, str] | None:
    """The first and last month of a date term, such as ('2021-05', '2021-08'); '' is open."""
    dated = read_dates(value, today, zone)
    if dated is None:
        return None
    try:
        first = datetime.fromtimestamp(dated.first, zone).strftime("%Y-%m") if dated.first is not None else ""
        last = datetime.fromtimestamp(dated.end - 1, zone).strftime("%Y-%m") if dated.end is not None else ""
    except (ValueError, OverflowError, OSError):
        return None
    return first, last


def written(term: Term, *, in_dutch: bool = False) -> str:
    """As it stands in the search field."""
    return _written(term.group, (term.value,), term.is_not, in_dutch)


def _written(group: Group, values: tuple[str, ...], is_not: bool, in_dutch: bool) -> str:
    key = (_DUTCH if in_dutch else _ENGLISH)[group]
    plain = [_value(group, value) for value in values]
    joined = plain[0] if len(plain) == 1 else "({})".format((" OF " if in_dutch else " OR ").join(plain))
    return f"{'-' if is_not else ''}{key}:{joined}"


def _value(group: Group, value: str) -> str:
    value = " ".join(_QUOTE.sub(" ", value).split())
    if group is Group.DATE and not re.search(r"\s", value):
        return value
    is_plain = _NEEDS_NO_QUOTES.fullmatch(value) is not None and value not in OPERATORS
    return value if is_plain else f'"{value}"'


def _joined(before: str, term: str, after: str) -> str:
    """With one space between, and no operator left that combines nothing."""
    before, after = before.strip(), after.strip()
    if not term:
        before, after = _LAST_AND.sub("", before), after if before else _FIRST_AND.sub("", after)
    return " ".join(part for part in (before, term, after) if part)


def _closed(text: str) -> str:
    """With what was left open closed and what was never opened left out, so that it can stand between brackets."""
    kept: list[str] = []
    depth, at = 0, 0
    while at < len(text):
        char = text[at]
        if char in _QUOTES:
            end = _QUOTE.search(text, at + 1)
            kept.append(text[at : end.end()] if end else text[at:] + '"')
            at = end.end() if end else len(text)
            continue
        if char != ")" or depth:
            kept.append(char)
        depth += 1 if char == "(" else -1 if char == ")" and depth else 0
        at += 1
    return "".join(kept) + ")" * depth


def _read(text: str) -> tuple[list[_Part], bool]:
    """The parts of the top level, and whether alternatives (OR) stand among them."""
    reader = _Reader(text)
    return list(reader.parts()), reader.has_or


class _Reader:
    """Goes through a text once, cutting it as the query language does."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self.has_or = text, 0, False

    def parts(self) -> Iterator[_Part]:
        start, is_not = -1, False
        while self._skip_space():
            here = self._at
            start = here if start < 0 else start
            chunk = _CHUNK.match(self._text, here)
            operator = OPERATORS.get(chunk[0]) if chunk else None
            if operator is not None and chunk is not None:
                self._at = chunk.end()
                if operator is Operator.NOT:
                    is_not = not is_not
                    continue
                self.has_or = self.has_or or operator is Operator.OR
                start, is_not = -1, False
                continue
            while self._text.startswith("-", self._at):
                self._at += 1
            is_not ^= self._at > here
            yield replace(self._part(), start=start, is_not=is_not)
            start, is_not = -1, False

    def _part(self) -> _Part:
        found = _KEY.match(self._text, self._at)
        key = KEYS.get(found[1].casefold()) if found else None
        if found is None or key is None:
            self._take_value()
            return _Part(0, self._at)
        self._at = found.end()
        if not self._text[self._at : self._at + 1].strip():  # a value after a space is rare, and left alone
            return _Part(0, self._at)
        group = _GROUP_OF_KEY.get(key)
        if group is Group.DATE and self._text[self._at] not in _QUOTES + "(":
            return _Part(0, self._take_date(), group, (self._text[found.end() : self._at],))
        values = self._take_value()
        return _Part(0, self._at, group, values) if group and values else _Part(0, self._at)

    def _take_value(self) -> tuple[str, ...]:
        """What was read, if it is a value or alternatives of values; () if it is anything else."""
        text, at = self._text, self._at
        if at >= len(text):
            return ()
        if text[at] in _QUOTES:
            end = _QUOTE.search(text, at + 1)
            self._at = end.end() if end else len(text)
            value = text[at + 1 : end.start() if end else None]
            return (value,) if value.strip() else ()
        if text[at] == "(":
            return self._take_bracket()
        chunk = _CHUNK.match(text, at)
        self._at = chunk.end() if chunk else at + 1
        return (chunk[0],) if chunk else ()

    def _take_bracket(self) -> tuple[str, ...]:
        """`("NOS" OR "NU.nl")`, read to its end whatever it holds."""
        self._at += 1
        values: list[str] = []
        is_plain, wants_value, depth = True, True, 1
        while depth and self._skip_space():
            char = self._text[self._at]
            if char in "()":
                depth += 1 if char == "(" else -1
                is_plain = is_plain and depth == 0
                self._at += 1
                continue
            quoted = char in _QUOTES
            found = self._take_value()
            if not quoted and found and found[0] in OPERATORS:
                is_plain = is_plain and not wants_value and OPERATORS[found[0]] is Operator.OR
                wants_value = True
                continue
            is_plain = is_plain and wants_value and bool(found) and (quoted or not found[0].startswith("-"))
            wants_value = False
            values += found
        return tuple(values) if is_plain and values and not wants_value else ()

    def _take_date(self) -> int:
        """The longest run of words that is a date: `vorige week`, `23 augustus 2021`."""
        ends: list[int] = []
        found = _CHUNK.match(self._text, self._at)
        while found is not None and len(ends) < _MOST_DATE_CHUNKS:
            ends.append(found.end())
            space = _SPACE.match(self._text, found.end())
            found = _CHUNK.match(self._text, space.end() if space else found.end())
        begin = self._at
        self._at = next((end for end in reversed(ends) if read_dates(self._text[begin:end], _TODAY)), ends[0])
        return self._at

    def _skip_space(self) -> bool:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)
