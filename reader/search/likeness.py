"""Articles like another: first those that name the same people, organisations and places, then those in the same words.

What is shared counts by how rare it is, as the information in it does: ln(1 + articles / articles with it), for names
as a share of all that the article names, for words as a share of its twelve most telling ones (those that are frequent
in it and rare elsewhere). Names make up seven tenths of the likeness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from reader.domain.entity import EntityKind
from reader.domain.query import Flag
from reader.search.array_file import Array
from reader.search.matching import Masks
from reader.search.schema import TEXT
from reader.search.segment import Segment

NAMES = 0.7  # of the whole
MOST_NAMES = 40  # of an article: a list of a hundred names is like nothing
MOST_WORDS = 12
_SHORTEST_WORD = 4
_MOST_CANDIDATES = 200  # different words of the article, the most frequent
_SEGMENTS_FOR_RARITY = 4  # the newest: tells well enough how rare a word is


@dataclass(frozen=True, slots=True)
class Alike:
    """An article and what it shares with the other: numbers of entities and folded words, the rarest first."""

    id: int
    likeness: float  # up to 1
    entities: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Shared:
    """Something the article has, and the documents of each segment that have it too."""

    what: int | str
    documents: list[Array]
    weight: float


def more_like(
    segments: Sequence[Segment],
    article_id: int,
    own_words: Sequence[str],
    most: int,
    masks: Masks,
    *,
    before: int | None = None,
) -> list[Alike]:
    """With `before` (seconds since 1970 UTC) only earlier articles."""
    articles = sum(segment.live_count for segment in segments)
    names = _names(segments, article_id, articles)
    telling = _telling_words(segments, own_words, articles)
    scores = [np.zeros(segment.size, np.float64) for segment in segments]
    for shared, share in ((names, NAMES), (telling, 1 - NAMES)):
        total = sum(one.weight for one in shared)
        for one in shared:
            for of_segment, documents in zip(scores, one.documents, strict=True):
                of_segment[documents] += share * one.weight / total
    found: list[tuple[float, int, int, int]] = []
    for number, segment in enumerate(segments):
        may_be = scores[number] > 0
        may_be &= segment.ids != article_id
        if segment.is_live is not None:
            may_be &= segment.is_live
        if before is not None:
            may_be &= segment.dates < before
        if masks.hidden is not None:
            may_be &= ~masks.flagged(Flag.HIDDEN, segment)
        documents = np.flatnonzero(may_be)
        if len(documents) > most:
            least = np.partition(scores[number][documents], len(documents) - most)[len(documents) - most]
            documents = documents[scores[number][documents] >= least]
        found += [
            (-float(scores[number][doc]), -int(segment.dates[doc]), -int(segment.ids[doc]), (number << 32) | doc)
            for doc in documents.tolist()
        ]
    alike = []
    for score, _, negative_id, place in sorted(found)[:most]:
        number, document = place >> 32, place & 0xFFFFFFFF
        alike.append(
            Alike(
                -negative_id,
                -score,
                tuple(int(one.what) for one in _held(names, number, document)),
                tuple(str(one.what) for one in _held(telling, number, document)),
            )
        )
    return alike


def _names(segments: Sequence[Segment], article_id: int, articles: int) -> list[_Shared]:
    for segment in segments:
        places = np.flatnonzero(segment.ids == article_id)
        places = places if segment.is_live is None else places[segment.is_live[places]]
        if len(places):
            own = {
                (kind, int(entity))
                for kind in EntityKind
                for entity in segment.entities_of(kind.value, int(places[0])).tolist()
            }
            return _rarest(
                [_shared(segments, kind.value, f"#{n}", n, articles) for kind, n in sorted(own)[:MOST_NAMES]]
            )
    return []


def _telling_words(segments: Sequence[Segment], own_words: Sequence[str], articles: int) -> list[_Shared]:
    counts = Counter(word for word in own_words if len(word) >= _SHORTEST_WORD and word.isalpha())
    looked_at = segments[:_SEGMENTS_FOR_RARITY]
    size = sum(segment.size for segment in looked_at)
    told: list[tuple[float, str]] = []
    for word, count in counts.most_common(_MOST_CANDIDATES):
        having = sum(
            table.document_count(number)
            for table in (segment.table(TEXT) for segment in looked_at)
            if (number := table.find(word.encode())) >= 0
        )
        if having > 1:  # a word of this article alone tells nothing about others
            told.append((-(1 + log(count)) * log(1 + size / having), word))
    return _rarest([_shared(segments, TEXT, word, word, articles) for _, word in sorted(told)[:MOST_WORDS]])


def _shared(segments: Sequence[Segment], field: str, term: str, what: int | str, articles: int) -> _Shared:
    documents = []
    for segment in segments:
        table = segment.table(field)
        number = table.find(term.encode())
        documents.append(np.zeros(0, np.int64) if number < 0 else table.docs(number))
    having = sum(len(some) for some in documents)
    return _Shared(what, documents, log(1 + articles / max(having, 1)))


def _rarest(shared: list[_Shared]) -> list[_Shared]:
    return sorted(shared, key=lambda one: (-one.weight, str(one.what)))


def _held(shared: Sequence[_Shared], number: int, document: int) -> list[_Shared]:
    return [one for one in shared if document in one.documents[number]]
