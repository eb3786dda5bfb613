"""Words of the index near a word that was typed: what may have been meant, and what may follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reader.domain.entity import EntityKind
from reader.search.array_file import Array
from reader.search.folding import words
from reader.search.queries import OneEdit
from reader.search.schema import TEXT, TEXT_FIELDS
from reader.search.segment import Segment, TermTable
from reader.search.spelling import distances

_TOO_SHORT = 3  # nearly every pair of letters is one edit away from a common word
_LONG_ENOUGH_FOR_TWO = 6
_MUCH_COMMONER = 20  # a word that stands in the index may itself be a slip, if another is this much commoner
_TO_SPARE = 4  # looked at more than asked for: what is commonest in the parts need not be so in the whole
_MOST_INSIDE = 2_000  # names of a segment with the word inside
_SEGMENTS_FOR_TWO = 4  # the newest: looking at many words costs a millisecond each


def near_words(segments: Sequence[Segment], word: str, limit: int) -> list[str]:
    """The commonest words one edit away, or for a long word that has none two edits; empty if the word is fine."""
    found = words(word)
    if len(found) != 1 or len(found[0]) < _TOO_SHORT or found[0].isdecimal():
        return []
    typed = found[0]
    articles: Counter[str] = Counter()
    for field in TEXT_FIELDS:
        near = OneEdit(field, typed)
        for segment in segments:
            table = segment.table(field)
            for number in near.numbers(segment):
                articles[table.term(number).decode()] += table.document_count(number)
    itself = articles.pop(typed, 0)
    if not articles and not itself and len(typed) >= _LONG_ENOUGH_FOR_TWO:
        articles = _two_edits_away(segments[:_SEGMENTS_FOR_TWO], typed)
    likely = [other for other, count in articles.items() if count > _MUCH_COMMONER * itself]
    return sorted(likely, key=lambda other: (-articles[other], other))[:limit]


def _two_edits_away(segments: Sequence[Segment], typed: str) -> Counter[str]:
    """Words with the same first letter: people seldom miss that one."""
    articles: Counter[str] = Counter()
    for field in TEXT_FIELDS:
        for segment in segments:
            table = segment.table(field)
            first, end = table.prefixed(typed[0].encode())
            others = [table.term(number).decode() for number in range(first, end)]
            for at in np.flatnonzero(distances(typed, others, 2) <= 2).tolist():
                articles[others[at]] += table.document_count(first + at)
    return articles


@dataclass(frozen=True, slots=True)
class FoundName:
    """A whole name (folded) of the index; the entity it is has one of `candidates` as its number, if any."""

    kind: EntityKind
    key: str
    articles: int  # deleted ones still counted
    candidates: tuple[int, ...]


def words_with_prefix(segments: Sequence[Segment], prefix: str, limit: int) -> list[tuple[str, int]]:
    """The commonest words that begin so, each with its number of articles (deleted ones still counted)."""
    found = words(prefix)
    if len(found) != 1 or limit <= 0:
        return []
    likely: Counter[bytes] = Counter()
    for segment in segments:
        table = segment.table(TEXT)
        first, end = table.prefixed(found[0].encode())
        _count_commonest(likely, table, np.arange(first, end), limit)
    for field in TEXT_FIELDS[:1] if not likely else ():  # words that stand in titles only
        for segment in segments:
            table = segment.table(field)
            _count_commonest(likely, table, np.arange(*table.prefixed(found[0].encode())), limit)
    counted = [
        (term.decode(), max(_articles(segments, field, term) for field in TEXT_FIELDS))
        for term, _ in likely.most_common(limit + _TO_SPARE)
    ]
    return sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:limit]


def names_with(segments: Sequence[Segment], typed: str, kinds: Sequence[EntityKind], limit: int) -> list[FoundName]:
    """Names of which a word begins with the last typed one, after the others; those in most articles first. A word of a
    name that is no whole name is among them, without candidates."""
    key = " ".join(words(typed)).encode()
    if not key or limit <= 0:
        return []
    likely: Counter[tuple[EntityKind, bytes]] = Counter()
    for kind in kinds:
        of_kind: Counter[bytes] = Counter()
        for segment in segments:
            table = segment.table(kind.value)
            numbers = np.concatenate([np.arange(*table.prefixed(key)), table.containing(b" " + key, _MOST_INSIDE)])
            _count_commonest(of_kind, table, numbers, 3 * limit)
        likely.update({(kind, term): count for term, count in of_kind.most_common(3 * limit)})
    found = [
        FoundName(kind, term.decode(), _articles(segments, kind.value, term), _candidates(segments, kind, term))
        for (kind, term), _ in likely.most_common(3 * limit)
    ]
    return sorted(found, key=lambda one: (-one.articles, one.key))


def _count_commonest(counts: Counter[bytes], table: TermTable, numbers: Array, most: int) -> None:
    """Adds the articles of those of the terms that most articles have; a little inexact for what is rare in a segment
    and common in the others."""
    articles = table.starts[numbers + 1].astype(np.int64) - table.starts[numbers]
    if len(numbers) > most:
        chosen = np.argpartition(-articles, most)[:most]
        numbers, articles = numbers[chosen], articles[chosen]
    for number, count in zip(numbers.tolist(), articles.tolist(), strict=True):
        counts[table.term(number)] += count


def _candidates(segments: Sequence[Segment], kind: EntityKind, key: bytes) -> tuple[int, ...]:
    """The entities of this kind in the newest article that has the name."""
    for segment in segments:
        table = segment.table(kind.value)
        number = table.find(key)
        if number >= 0:
            document = int(table.docs(number)[0])
            return tuple(segment.entities_of(kind.value, document).tolist())
    return ()


def _articles(segments: Sequence[Segment], field: str, term: bytes) -> int:
    tables = [segment.table(field) for segment in segments]
    return sum(table.document_count(number) for table in tables if (number := table.find(term)) >= 0)
