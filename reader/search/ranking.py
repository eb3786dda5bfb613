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
numbers are of the live articles, so that merging changes no score. `scoring` works it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from reader.domain import query as dq
from reader.search.array_file import Array
from reader.search.folding import words
from reader.search.schema import AUTHOR, TEXT, TITLE
from reader.search.translate import FIELDS

K1 = 1.2
BOOSTS = {TITLE: 3.0, TEXT: 1.0, AUTHOR: 1.0}
LENGTH_MATTERS = {TITLE: 0.5, TEXT: 0.75, AUTHOR: 0.5}  # b: how much a long field counts against its words
NAMED = 1.0
PARTS = (1 / 2, 1 / 3, 1 / 6)  # as typed, with its other forms, with its compounds
OLDEST = 0.75
HALF_LIFE = 365 * 86_400
_STRETCH = 1 << 14  # articles
_AT_ONCE = 1 << 17  # articles: memory that is new costs more than what is written into it
_LAST = np.uint64(0xFFFFFFFF)


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


def in_order(matches: Array, scores: Array, limit: int | None, check: Callable[[], None]) -> Array:
    """The numbers of the matches with the best score first, of equals the first; all arrays over the articles in their
    usual order. `check` is called now and then, and may raise."""
    if limit is not None:
        return _sorted(_best(matches, scores, limit), scores, check)[:limit]
    return _sorted(np.flatnonzero(matches), scores, check)


def _best(matches: Array, scores: Array, limit: int) -> Array:
    """Among others the best so many matches. Of a stretch only those are looked at that are better than so many before:
    after the first few thousand that is hardly any."""
    best = np.zeros(0, np.int64)
    least = np.float32(-1)
    for begin in range(0, len(scores), _STRETCH) if limit > 0 else ():
        end = begin + _STRETCH
        fresh = np.flatnonzero(matches[begin:end] & (scores[begin:end] > least))
        if len(fresh):
            best = np.concatenate([best, fresh + begin])
            if len(best) > limit:
                best = np.sort(_sorted(best, scores)[:limit])
            if len(best) == limit:
                least = scores[best].min()
    return best


def _sorted(numbers: Array, scores: Array, check: Callable[[], None] = lambda: None) -> Array:
    """One sort of whole numbers: the bits of a positive float32 sort as the float does."""
    keys = np.empty(len(numbers), np.uint64)
    for begin in range(0, len(numbers), _AT_ONCE):
        check()
        some, part = numbers[begin : begin + _AT_ONCE], keys[begin : begin + _AT_ONCE]
        part[:] = scores[some].astype(np.float32, copy=False).view(np.uint32)
        part <<= np.uint64(32)
        part |= _LAST - some.astype(np.uint64)
    check()
    keys.sort()
    check()
    keys &= _LAST
    np.subtract(_LAST, keys, out=keys)
    best: Array = keys[::-1].view(np.int64)
    return best
