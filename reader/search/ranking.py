"""Best match first: BM25F over title, text and names, a word as it was typed above its other forms, mildly by age.

BM25F is that of S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section
3.6: a word's frequencies in the fields of an article, each divided by how long that field is beside the average and
weighted, are added before they are damped, so that four fields are no four proofs:

    tf(d) = sum over fields of  boost * count / (1 - b + b * length / average length)
    score(d) = sum over words of  idf * (k1 + 1) * tf / (k1 + tf),   idf = ln(1 + (N - n + 0.5) / (n + 0.5))

The first words of the text, the lead, count once more; an article with the word that is known to name somebody so gets
`NAMED` more. A word that may stand in other forms scores half by itself as typed, a third with the forms of its stem
and a sixth with its compounds as well: at equal frequency that is their order. Beginnings and near spellings count once
an article. The whole is multiplied by 0.75 for the oldest articles to 1 for today's, half of that lost each year. All
numbers are of the live articles, so that merging changes no score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import log

import numpy as np

from reader.domain import query as dq
from reader.search.array_file import Array
from reader.search.folding import words
from reader.search.lexicon import Lexicon
from reader.search.matching import begun_mask
from reader.search.schema import AUTHOR, KIND_FIELDS, TEXT, TITLE
from reader.search.segment import Segment, TermTable
from reader.search.translate import FIELDS

K1 = 1.2
BOOSTS = {TITLE: 3.0, TEXT: 1.0, AUTHOR: 1.0}
LENGTH_MATTERS = {TITLE: 0.5, TEXT: 0.75, AUTHOR: 0.5}  # b: how much a long field counts against its words
NAMED = 1.0
PARTS = (1 / 2, 1 / 3, 1 / 6)  # as typed, with its other forms, with its compounds
OLDEST = 0.75
HALF_LIFE = 365 * 86_400


class Form(StrEnum):
    """How a word of the query is looked for."""

    ANY = "any"  # also in other forms and in compounds
    EXACT = "exact"
    BEGUN = "begun"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class ScoredWord:
    """A folded word that speaks for the articles it stands in."""

    text: str
    form: Form
    field: dq.Field

    @property
    def fields(self) -> tuple[str, ...]:
        return FIELDS[self.field]


def scored_words(query: dq.Query) -> list[ScoredWord]:
    """Each different word of the query once; nothing that is shut out."""
    return list(dict.fromkeys(_scored(query)))


def besides_words(query: dq.Query) -> dq.Query | None:
    """What of a query is left when the words whose scores say by themselves which articles match are taken away: these
    need not be looked up twice. None if the scores do not say it."""
    if _says_matches(query):
        return dq.Everything()
    if isinstance(query, dq.And):
        rest = tuple(part for part in query.parts if scored_words(part))
        if len(rest) == 1 and _says_matches(rest[0]):
            return dq.And(tuple(part for part in query.parts if part is not rest[0]))
    return None


def _says_matches(query: dq.Query) -> bool:
    match query:
        case dq.Or(parts):
            return all(map(_says_matches, parts))
        case dq.Word(text) | dq.Prefix(text) | dq.Fuzzy(text):
            return len(words(text)) == 1
    return False


def _scored(query: dq.Query) -> Iterator[ScoredWord]:
    match query:
        case dq.And(parts) | dq.Or(parts):
            for part in parts:
                yield from _scored(part)
        case dq.Word(text, field, stemmed):
            found = words(text)
            form = Form.ANY if stemmed and len(found) == 1 and field is not dq.Field.AUTHOR else Form.EXACT
            yield from (ScoredWord(word, form, field) for word in found)
        case dq.Prefix(text, field):
            found = words(text)
            yield from (ScoredWord(word, Form.EXACT, field) for word in found[:-1])
            yield from (ScoredWord(word, Form.BEGUN, field) for word in found[-1:])
        case dq.Fuzzy(text, field):
            yield from (ScoredWord(word, Form.NEAR, field) for word in words(text))
        case dq.Phrase(parts, field) | dq.Near(parts, _, field):
            yield from (ScoredWord(word, Form.EXACT, field) for word in words(" ".join(parts)))
        case dq.Named(name):
            yield from (ScoredWord(word, Form.EXACT, dq.Field.ANY) for word in words(name))


@dataclass(frozen=True)
class Weights:
    """What the articles of a snapshot weigh, whatever is asked: kept from search to search."""

    segments: Sequence[Segment]

    @cached_property
    def articles(self) -> int:
        return sum(segment.live_count for segment in self.segments)

    @cached_property
    def average_lengths(self) -> dict[str, float]:
        totals = {
            field: sum(
                segment.total_length(field)
                if segment.is_live is None
                else int(segment.lengths(field)[segment.is_live].sum(dtype=np.int64))
                for segment in self.segments
            )
            for field in BOOSTS
        }
        return {field: total / max(self.articles, 1) or 1.0 for field, total in totals.items()}

    @cached_property
    def by_length(self) -> dict[str, list[Array]]:
        """For each segment, what a word in the field of each document counts."""
        return {
            field: [
                (
                    boost
                    / (
                        1
                        - LENGTH_MATTERS[field]
                        + LENGTH_MATTERS[field] * segment.lengths(field) / self.average_lengths[field]
                    )
                ).astype(np.float32)
                for segment in self.segments
            ]
            for field, boost in BOOSTS.items()
        }

    def by_age(self, now: int) -> list[Array]:
        """For each segment, by what the score of each document is multiplied; kept for the same `now`."""
        aged = self._aged_by.get(now)
        if aged is None:
            aged = self._aged(now)
            self._aged_by.clear()
            self._aged_by[now] = aged
        return aged

    @cached_property
    def _aged_by(self) -> dict[int, list[Array]]:
        return {}

    def _aged(self, now: int) -> list[Array]:
        return [
            (OLDEST + (1 - OLDEST) * np.exp2(np.minimum(segment.dates.astype(np.float64) - now, 0) / HALF_LIFE)).astype(
                np.float32
            )
            for segment in self.segments
        ]


def score(query: dq.Query, weights: Weights, lexicon: Lexicon, now: int, check: Callable[[], None]) -> list[Array]:
    """For each segment the score of each document, matching or not. `check` is called between segments, and may
    raise."""
    segments = weights.segments
    total = [np.zeros(segment.size, np.float32) for segment in segments]
    for word in scored_words(query):
        articles = 0
        damped = []
        for number, segment in enumerate(segments):
            check()
            counts = _Counts(word, segment, lexicon, {field: weights.by_length[field][number] for field in word.fields})
            part, found = counts.damped()
            damped.append(part)
            if found is not None:
                articles += int(np.count_nonzero(found if segment.is_live is None else found & segment.is_live))
        rarity = log(1 + (weights.articles - articles + 0.5) / (articles + 0.5))
        for scores, of_word in zip(total, damped, strict=True):
            if of_word is not None:
                np.add(scores, np.float32(rarity) * of_word, out=scores)
    return [scores * factor for scores, factor in zip(total, weights.by_age(now), strict=True)]


class _Counts:
    """One word in one segment: its weighted frequency in each document."""

    def __init__(self, word: ScoredWord, segment: Segment, lexicon: Lexicon, by_length: dict[str, Array]) -> None:
        self._word, self._segment, self._lexicon, self._by_length = word, segment, lexicon, by_length
        self._encoded = word.text.encode()

    def damped(self) -> tuple[Array | None, Array | None]:
        """The damped frequency, and which documents have the word in any form; None for both where none has."""
        match self._word.form:
            case Form.BEGUN:
                parts = [self._once(begun_mask(self._segment, field, self._encoded), field) for field in self._fields]
                return self._whole(_sum(parts))
            case Form.NEAR:
                return self._whole(_sum([self._near(field) for field in self._fields]))
        exact = _sum([self._as_typed(field) for field in self._fields])
        named = self._named() if exact is not None else None
        if exact is not None and named is not None:
            exact = exact + named * (exact > 0)
        if self._word.form is Form.EXACT:
            return self._whole(exact)
        others = _sum([self._other_forms(field) for field in self._fields])
        composed = _sum([self._composed(field) for field in self._fields])
        if others is None and composed is None:
            return self._whole(exact)
        levels = [exact, _sum([exact, others]), _sum([exact, others, composed])]
        total = _sum(
            [
                None if level is None else np.float32(part) * _damp(level)
                for part, level in zip(PARTS, levels, strict=True)
            ]
        )
        assert levels[2] is not None
        return total, levels[2] > 0

    @property
    def _fields(self) -> tuple[str, ...]:
        return self._word.fields

    @staticmethod
    def _whole(frequency: Array | None) -> tuple[Array | None, Array | None]:
        return (None, None) if frequency is None else (_damp(frequency), frequency > 0)

    def _once(self, mask: Array, field: str) -> Array | None:
        return mask * self._by_length[field] if mask.any() else None

    def _near(self, field: str) -> Array | None:
        mask = np.zeros(self._segment.size, bool)
        table = self._segment.table(field)
        for number in self._lexicon.near(field, self._word.text).numbers(self._segment):
            mask[table.docs(number)] = True
        return self._once(mask, field)

    def _as_typed(self, field: str) -> Array | None:
        table = self._segment.table(field)
        number = table.find(self._encoded)
        return None if number < 0 else self._counted(table, field, [number])

    def _counted(self, table: TermTable, field: str, numbers: Sequence[int]) -> Array:
        docs, counts = table.all_docs(numbers), table.weights(numbers)
        if len(numbers) == 1:
            frequency = np.zeros(self._segment.size, np.float32)
            frequency[docs] = counts
        else:
            frequency = np.bincount(docs, counts, self._segment.size).astype(np.float32)
        frequency *= self._by_length[field]
        return frequency

    def _in_language(self, field: str, found: list[tuple[int, list[int]]], but: set[int]) -> Array | None:
        """What these terms count in the articles of their language, without some that were counted before."""
        table = self._segment.table(field)
        parts: list[Array | None] = []
        for language, numbers in found:
            left = [number for number in numbers if number not in but]
            if left:
                parts.append(self._counted(table, field, left) * (self._segment.languages == language))
        return _sum(parts)

    def _other_forms(self, field: str) -> Array | None:
        exact = self._segment.table(field).find(self._encoded)
        return self._in_language(field, self._forms(field), {exact})

    def _composed(self, field: str) -> Array | None:
        """Compounds that are no other form as well."""
        forms = {number for _, numbers in self._forms(field) for number in numbers}
        compounds = self._lexicon.compounds(self._word.text).numbers(self._segment, field)
        return self._in_language(field, compounds, forms)

    def _forms(self, field: str) -> list[tuple[int, list[int]]]:
        return self._lexicon.forms(field, self._word.text).forms(self._segment)

    def _named(self) -> Array | None:
        """The articles that name somebody or something with this word."""
        if self._word.field is not dq.Field.ANY:
            return None
        named: Array | None = None
        for kind in KIND_FIELDS:
            table = self._segment.table(kind)
            number = table.find(self._encoded)
            if number >= 0:
                named = np.zeros(self._segment.size, np.float32) if named is None else named
                named[table.docs(number)] = NAMED
        return named


def _damp(frequency: Array) -> Array:
    damped: Array = frequency * np.float32(K1 + 1)
    damped /= frequency + np.float32(K1)
    return damped


def _sum(parts: Sequence[Array | None]) -> Array | None:
    total: Array | None = None
    for part in parts:
        if part is not None:
            total = part if total is None else total + part
    return total


def in_order(matches: Array, scores: Array, limit: int | None) -> Array:
    """The numbers of the matches with the best score first, of equals the first; all arrays over the articles in their
    usual order. One sort of whole numbers: the bits of a positive float32 sort as the float does."""
    found = np.flatnonzero(matches)
    keys = scores[found].astype(np.float32).view(np.uint32).astype(np.uint64) << np.uint64(32)
    keys |= np.uint64(0xFFFFFFFF) - found.astype(np.uint64)
    if limit is not None and 0 <= limit < len(keys):
        keys = np.partition(keys, len(keys) - limit)[len(keys) - limit :] if limit else keys[:0]
    keys.sort()
    best: Array = (np.uint64(0xFFFFFFFF) - (keys[::-1] & np.uint64(0xFFFFFFFF))).astype(np.int64)
    return best
