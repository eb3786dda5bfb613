"""Words of the index near a word that was typed: what may have been meant, and what may follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from reader.search.folding import words
from reader.search.schema import TEXT_FIELDS
from reader.search.segment import Segment
from reader.search.spelling import distances
from reader.search.translate import OneEdit

_TOO_SHORT = 3  # nearly every pair of letters is one edit away from a common word
_LONG_ENOUGH_FOR_TWO = 6
_MUCH_COMMONER = 20  # a word that stands in the index may itself be a slip, if another is this much commoner
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


def words_with_prefix(segments: Sequence[Segment], prefix: str, limit: int) -> list[tuple[str, int]]:
    """The commonest words that begin so, each with its number of articles (deleted ones still counted)."""
    found = words(prefix)
    if len(found) != 1 or limit <= 0:
        return []
    likely: set[bytes] = set()
    for field in TEXT_FIELDS:
        for segment in segments:
            table = segment.table(field)
            first, end = table.prefixed(found[0].encode())
            counts = np.diff(table.starts[first : end + 1].astype(np.int64))
            most = min(4 * limit, len(counts))
            likely.update(table.term(first + at) for at in np.argsort(-counts, kind="stable")[:most].tolist())
    counted = [(term.decode(), max(_articles(segments, field, term) for field in TEXT_FIELDS)) for term in likely]
    return sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:limit]


def _articles(segments: Sequence[Segment], field: str, term: bytes) -> int:
    tables = [segment.table(field) for segment in segments]
    return sum(table.document_count(number) for table in tables if (number := table.find(term)) >= 0)
