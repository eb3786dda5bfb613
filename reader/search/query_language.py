"""The query language: what a person types, in Dutch or English and perhaps only half, made into a query tree.

Every text is a query. What is half typed is left out until it says something; what is wrong is searched as words, and a
notice says so. The parser keeps its brackets on a list of its own, so no text can exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, tzinfo

from reader.domain import query as q
from reader.domain.query import Field, Flag, Query
from reader.search import query_words as qw
from reader.search.folding import words as folded_words
from reader.search.hits import HitPattern, hit_patterns
from reader.search.query_dates import is_begun, read_begun, read_dates
from reader.search.query_explain import explain
from reader.search.query_groups import Group, all_of, negated, one_of
from reader.search.query_words import Key, State

LONGEST_TEXT = 500  # characters
MOST_TERMS = 32
_MOST_DATE_CHUNKS = 5  # "23 augustus 2021..1 september"
_SHORTEST_PREFIX = 2  # letters, while typing; one letter would match a large part of all words
_SHORTEST_FUZZY = 3  # letters; nearly all words of two are one edit apart

_QUOTES = '"“”„«»'
_UNTYPABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s*")
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_QUOTE = re.compile(f"[{_QUOTES}]")
_AFTER_QUOTE = re.compile(r"(?:(~)(\d*)|\*)?")
_USUALLY_APART = 5  # words, where "near" does not say how near
_MOST_APART = 99
_KEY = re.compile(r"([^\W\d_]+):(?!//)")
_ENDING = re.compile(r"(.+?)(\*|~\d?)")

_STATE_QUERIES: dict[State, Query] = {
    State.UNREAD: q.Has(Flag.UNREAD),
    State.READ: q.Not(q.Has(Flag.UNREAD)),
    State.STARRED: q.Has(Flag.STARRED),
    State.MUTED: q.Has(Flag.MUTED),
}
_READ_ONLY = q.Not(q.Or((q.With(q.Trait.AUDIO), q.With(q.Trait.VIDEO))))
_WORD_KEYS = {Key.TITLE: Field.TITLE, Key.TEXT: Field.TEXT, Key.AUTHOR: Field.AUTHOR}


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """`explanation` is what is really searched, in English; `notice` is "" or one of `query_words.NOTICES`; `words` is
    what to mark in the articles found."""

    query: Query
    explanation: str
    notice: str
    words: tuple[HitPattern, ...]


def nothing_called(name: str) -> frozenset[int]:
    """Where there are none, none has this name."""
    return frozenset()


def parse(
    text: str,
    *,
    today: date,
    sources: Callable[[str], frozenset[int]] = nothing_called,
    zone: tzinfo = UTC,
    folders: Callable[[str], frozenset[int]] = nothing_called,
    labels: Callable[[str], frozenset[int]] = nothing_called,
) -> ParsedQuery:
    """The query a text stands for; never raises. `sources` gives the ids of the sources a name may mean, `folders`
    those of the sources in a folder, `labels` those of the articles with a label. `today` is the person's day, and
    days begin and end at midnight in `zone`."""
    parser = _Parser(text, today, _Names(sources, folders, labels), zone)
    query = parser.read()
    explanation = explain(query, zone=zone, sources=parser.source_names, folders=parser.folder_names)
    return ParsedQuery(query, explanation, parser.notice, hit_patterns(query))


@dataclass(frozen=True, slots=True)
class _Names:
    sources: Callable[[str], frozenset[int]]
    folders: Callable[[str], frozenset[int]]
    labels: Callable[[str], frozenset[int]]


class _Parser:
    """Reads a text once from left to right; the public attributes are right after `read`."""

    def __init__(self, text: str, today: date, names: _Names, zone: tzinfo) -> None:
        self.notice = ""
        self.source_names: dict[frozenset[int], str] = {}
        self.folder_names: dict[frozenset[int], str] = {}
        self._today, self._names, self._zone = today, names, zone
        text = text.lstrip()
        if len(text) > LONGEST_TEXT and text[LONGEST_TEXT:].strip():
            self._notify(qw.NOTICE_LONG)
        self._text = _DIRECTIONS.sub("", _UNTYPABLE.sub(" ", text[:LONGEST_TEXT])).lstrip()
        self._at = 0
        self._terms = 0
        self._has_words = False
        self._has_operators = False
        self._groups = [Group()]

    def read(self) -> Query:
        while self._skip_space():
            self._read_part()
        while len(self._groups) > 1:
            self._close()
        query = self._groups[0].result()
        if query is None and self._has_operators and not self._terms:
            self._notify(qw.NOTICE_OPERATORS)
            query = all_of([q.Word(word) for word in folded_words(self._text)[:MOST_TERMS]])
        return q.Everything() if query is None else query

    def _read_part(self) -> None:
        text, at = self._text, self._at
        if text[at] == "(":
            self._open(None)
        elif text[at] == ")":
            self._at += 1
            if len(self._groups) > 1:
                self._close()
            else:
                self._notify(qw.NOTICE_BRACKET)
        elif text[at] == "-":
            self._read_minus()
        elif self._operator_at(at):
            self._has_operators = True
            self._groups[-1].combine(qw.OPERATORS[self._take_chunk()])
        else:
            self._read_term(is_negated=False)

    def _read_minus(self) -> None:
        while self._text.startswith("-", self._at):
            self._at += 1
        if self._text.startswith("(", self._at):
            self._open(None, is_negated=True)
        elif self._at < len(self._text) and not self._text[self._at].isspace() and self._text[self._at] != ")":
            self._read_term(is_negated=True)

    def _read_term(self, *, is_negated: bool) -> None:
        """A word, a phrase or a bracket, with its key before it if it has one."""
        key = self._groups[-1].key
        found = _KEY.match(self._text, self._at)
        own = qw.KEYS.get(found[1].casefold()) if found else None
        if found and own:
            key, self._at = own, found.end()
            if not self._has_value_next():
                return  # nothing to search for yet
            if self._text[self._at] == "(":
                self._open(key, is_negated=is_negated)
                return
        elif found and self._text[found.end() : found.end() + 1].strip():
            self._notify(qw.NOTICE_KEY)
        query = self._quoted(key) if self._text[self._at] in _QUOTES else self._bare(key, is_negated=is_negated)
        self._groups[-1].add(negated(query) if query is not None and is_negated else query)

    def _has_value_next(self) -> bool:
        """After a key: whether a value follows, straight away or after a space, and not another key or an operator."""
        value_at = self._at
        if not self._skip_space() or self._text[self._at] == ")":
            return False
        if self._at == value_at:
            return True
        found = _KEY.match(self._text, self._at)
        is_key = found is not None and found[1].casefold() in qw.KEYS
        return not (is_key or self._operator_at(self._at) or self._text[self._at] == "-")

    def _quoted(self, key: Key | None) -> Query | None:
        begin = self._at + 1
        end = _QUOTE.search(self._text, begin)
        value = self._text[begin : end.start() if end else None]
        after = _AFTER_QUOTE.match(self._text, end.end()) if end else None
        self._at = after.end() if after else len(self._text)
        is_open = end is None
        if key is None or key in _WORD_KEYS:
            if after is not None and after[1]:
                return self._near(value, key, min(int(after[2][:4] or _USUALLY_APART), _MOST_APART))
            return self._words(value, key, is_typing=is_open and not value[-1:].isspace(), is_exact=True)
        if key is Key.DATE:
            return self._date_value(value, is_last=is_open)
        return self._value(key, value, is_last=is_open)

    def _bare(self, key: Key | None, *, is_negated: bool) -> Query | None:
        if key is Key.DATE:
            return self._bare_date()
        chunk = self._take_chunk()
        is_last = self._at == len(self._text)
        if key is None or key in _WORD_KEYS:
            # What is left out must not grow and shrink with every letter: there a word is what is typed.
            return self._words(chunk, key, is_typing=is_last and not is_negated and not self._negates())
        return self._value(key, chunk, is_last=is_last)

    # Values

    def _words(self, text: str, key: Key | None, *, is_typing: bool, is_exact: bool = False) -> Query | None:
        where = _WORD_KEYS.get(key, Field.ANY) if key else Field.ANY
        if not is_exact and set(text) == {"*"}:
            return q.Everything() if self._allow(1) else None
        ending = None if is_exact else _ENDING.fullmatch(text)
        body = ending[1] if ending else text
        if "*" in body and not is_exact:
            self._notify(qw.NOTICE_WILDCARD)
        found = folded_words(body)
        is_only = not self._has_words
        found = found[: self._allow(len(found))]
        self._has_words = self._has_words or bool(found)
        if not found:
            return None
        before, last = found[:-1], found[-1]
        if ending and ending[2] == "*":
            return all_of([_exactly(before, where), q.Prefix(last, where)])
        if ending and not before and len(last) >= _SHORTEST_FUZZY:
            return q.Fuzzy(last, where)
        if is_typing and len(last) >= _SHORTEST_PREFIX:
            word = None if is_exact or before else q.Word(last, where)
            return all_of([_exactly(before, where), one_of([word, q.Prefix(last, where)])])
        if is_typing and is_only and not before:
            return q.Prefix(last, where)
        return _exactly(found, where) if before or is_exact else q.Word(last, where)

    def _near(self, text: str, key: Key | None, apart: int) -> Query | None:
        where = _WORD_KEYS.get(key, Field.ANY) if key else Field.ANY
        found = list(dict.fromkeys(folded_words(text)))
        found = found[: self._allow(len(found))]
        self._has_words = self._has_words or bool(found)
        return q.Near(tuple(found), apart, where) if len(found) > 1 else _exactly(found, where)

    def _value(self, key: Key, text: str, *, is_last: bool) -> Query | None:
        """What stands after a key that is neither about words nor a date; `is_last`: it may be half typed."""
        name = " ".join(text.split())
        if not folded_words(name) or not self._allow(1):
            return None
        folded = name.casefold()
        if key is Key.SOURCE:
            ids = self._names.sources(name) or self._names.folders(name)
            self.source_names[ids] = name
            return q.FromSource(ids) if ids else self._none(qw.NOTICE_SOURCE)
        if key is Key.FOLDER:
            ids = self._names.folders(name)
            self.folder_names[ids] = name
            return q.FromSource(ids) if ids else self._none(qw.NOTICE_FOLDER)
        if key is Key.LABEL:
            ids = self._names.labels(name)
            return q.Among(ids, name) if ids else self._none(qw.NOTICE_LABEL)
        if key is Key.HAS:
            trait = qw.TRAITS.get(folded)
            return q.With(trait) if trait else self._wrong(name, qw.NOTICE_HAS, qw.TRAITS, is_last)
        if key is Key.KIND:
            if folded not in qw.KINDS:
                return self._wrong(name, qw.NOTICE_KIND, qw.KINDS, is_last)
            trait = qw.KINDS[folded]
            return q.With(trait) if trait else _READ_ONLY
        if key is Key.IS:
            state = qw.STATES.get(folded)
            return _STATE_QUERIES[state] if state else self._wrong(name, qw.NOTICE_STATE, qw.STATES, is_last)
        if key is Key.LANGUAGE:
            is_code = len(folded) == 2 and folded.isascii() and folded.isalpha()
            code = folded if is_code else qw.LANGUAGES.get(folded)
            return q.InLanguage(code) if code else self._wrong(name, qw.NOTICE_LANGUAGE, qw.LANGUAGES, is_last)
        return q.Named(name, qw.NAMED_KINDS[key])

    def _none(self, notice: str) -> Query:
        self._notify(notice)
        return q.Nothing()

    def _wrong(self, value: str, notice: str, known: Iterable[str], is_last: bool) -> Query | None:
        self._terms -= 1
        if is_last and any(name.startswith(value.casefold()) for name in known):
            return None
        self._notify(notice)
        return self._words(value, None, is_typing=False)

    def _bare_date(self) -> Query | None:
        """The longest run of chunks that is a date, or may become one: `vorige week`, `23 augustus 2021`."""
        ends = self._chunk_ends()
        is_rest = not self._text[ends[-1] :].strip()
        for end in reversed(ends):
            value = self._text[self._at : end]
            is_last = is_rest and end == ends[-1]
            if read_dates(value, self._today, self._zone) or (is_last and is_begun(value, self._today)):
                self._at = end
                return self._date_value(value, is_last=is_last)
        value = self._text[self._at : ends[0]]
        self._at = ends[0]
        return self._date_value(value, is_last=False)

    def _chunk_ends(self) -> list[int]:
        ends: list[int] = []
        found = _CHUNK.match(self._text, self._at)
        while found is not None and len(ends) < _MOST_DATE_CHUNKS:
            if ends and (self._operator_at(found.start()) or _KEY.match(found[0]) or found[0].startswith("-")):
                break
            ends.append(found.end())
            space = _SPACE.match(self._text, found.end())
            found = _CHUNK.match(self._text, space.end() if space else found.end())
        return ends or [self._at + 1]

    def _date_value(self, text: str, *, is_last: bool) -> Query | None:
        dated: q.Dated | None = read_dates(text, self._today, self._zone)
        if dated is None and is_last and is_begun(text, self._today):
            dated = read_begun(text, self._today, self._zone)
            if dated is None:
                return None
        if dated is not None:
            return dated if self._allow(1) else None
        self._notify(qw.NOTICE_DATE)
        return self._words(text, None, is_typing=False)

    # The text and the brackets

    def _skip_space(self) -> bool:
        """Whether anything is left after the space."""
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)

    def _operator_at(self, at: int) -> bool:
        found = _CHUNK.match(self._text, at)
        return found is not None and found[0] in qw.OPERATORS

    def _take_chunk(self) -> str:
        """What stands up to the next space, bracket or quote; one character at least, so that reading always ends."""
        found = _CHUNK.match(self._text, self._at)
        begin, self._at = self._at, found.end() if found else self._at + 1
        return self._text[begin : self._at]

    def _open(self, key: Key | None, *, is_negated: bool = False) -> None:
        self._at += 1
        self._groups.append(Group(key or self._groups[-1].key, is_negated))

    def _close(self) -> None:
        group = self._groups.pop()
        self._groups[-1].add(group.result())

    def _negates(self) -> bool:
        """Whether what is read here is left out of the answer by a NOT or a minus outside it."""
        return sum(group.is_negated + group.negates_next for group in self._groups) % 2 == 1

    def _allow(self, count: int) -> int:
        """How many of these terms there is room for; they count from now on."""
        allowed = min(count, MOST_TERMS - self._terms)
        if allowed < count:
            self._notify(qw.NOTICE_TERMS)
        self._terms += allowed
        return allowed

    def _notify(self, notice: str) -> None:
        self.notice = self.notice or notice


def _exactly(words: Sequence[str], where: Field) -> Query | None:
    if len(words) > 1:
        return q.Phrase(tuple(words), where)
    return q.Word(words[0], where, stemmed=False) if words else None
